import type { Area } from '../../../../core';
import { HostObject } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument, notImplemented } from '../wire';

/** Dropdowns on a range. */
export class ValidationObject extends HostObject {
  readonly kind = 'DataValidation';

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  get Rule(): never {
    throw notImplemented('DataValidation.rule to be read');
  }
  set Rule(rule: { readonly list?: { readonly inCellDropDown: boolean; readonly source: unknown } }) {
    this.sheet.assertWritable('DataValidation.rule');
    const source = rule.list?.source;
    if (typeof source !== 'string' || source.startsWith('=')) throw notImplemented('a validation rule other than a list of words');
    if (source.length > 255) throw invalidArgument('DataValidation.rule');
    this.sheet.clearDropdowns(this.area);
    this.sheet.dropdowns.push({ areas: [this.area], choices: source });
  }

  Clear(): void {
    this.sheet.assertWritable('DataValidation.clear');
    this.sheet.clearDropdowns(this.area);
  }
}
