import type { Criteria } from '../cells';
import { HostObject, NOTHING } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument } from '../wire';
import { RangeObject } from './range';

export class ProtectionObject extends HostObject {
  readonly kind = 'WorksheetProtection';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.isProtected;
  }
}

export class FreezePanesObject extends HostObject {
  readonly kind = 'WorksheetFreezePanes';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  FreezeRows(rows: number): void {
    this.sheet.frozenRows = rows;
  }
  Unfreeze(): void {
    this.sheet.frozenRows = 0;
  }
}

export class AutoFilterObject extends HostObject {
  readonly kind = 'AutoFilter';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Enabled(): boolean {
    return this.sheet.filter !== undefined;
  }
  get IsDataFiltered(): boolean {
    return this.sheet.filter?.criteria.some((each) => each !== null) === true;
  }
  get Criteria(): readonly Criteria[] {
    return this.sheet.filter?.criteria ?? [];
  }
  GetRangeOrNullObject(): RangeObject | typeof NOTHING {
    return this.sheet.filter ? new RangeObject(this.sheet, this.sheet.filter.area) : NOTHING;
  }
  /** On another range the conditions of the old one are lost. */
  Apply(range: unknown): void {
    this.sheet.assertWritable('AutoFilter.apply');
    if (!(range instanceof RangeObject)) throw invalidArgument('AutoFilter.apply');
    this.sheet.filter = { area: range.area, criteria: [] };
    this.sheet.hiddenRows.clear();
  }
  Remove(): void {
    this.sheet.filter = undefined;
  }
}
