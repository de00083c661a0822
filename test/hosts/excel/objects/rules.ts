import type { Area } from '../../../../core';
import { intersection } from '../address';
import type { Rule } from '../cells';
import { Collection, HostObject, NOTHING } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument, notImplemented } from '../wire';
import { colorOf } from './range-format';

/** The conditional formats that touch a range. */
export class RulesObject extends Collection<RuleObject> {
  readonly kind = 'ConditionalFormatCollection';

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  get items(): readonly RuleObject[] {
    const touching = this.sheet.rules.filter(({ areas }) => areas.some((area) => intersection(area, this.area)));
    return touching.map((rule) => new RuleObject(this.sheet, rule));
  }

  protected isKey({ Id }: RuleObject, key: string): boolean {
    return Id === key;
  }

  /** A new rule ranks before all others. */
  Add(type: string): RuleObject {
    this.sheet.assertWritable('ConditionalFormatCollection.add');
    if (type !== 'Custom') throw notImplemented(`conditional formats of type ${type}`);
    const rule: Rule = { id: this.sheet.workbook.nextId(), areas: [this.area], type, formula: '', stopIfTrue: false };
    this.sheet.rules.unshift(rule);
    return new RuleObject(this.sheet, rule);
  }
}

class RuleObject extends HostObject {
  readonly kind = 'ConditionalFormat';

  constructor(
    private readonly sheet: Sheet,
    private readonly rule: Rule,
  ) {
    super();
  }

  get Id(): string {
    return this.rule.id;
  }
  get Type(): string {
    return this.rule.type;
  }
  get Custom(): CustomObject {
    if (this.rule.type !== 'Custom') throw invalidArgument('ConditionalFormat.custom');
    return new CustomObject(this.rule);
  }
  get CustomOrNullObject(): CustomObject | typeof NOTHING {
    return this.rule.type === 'Custom' ? new CustomObject(this.rule) : NOTHING;
  }
  get Priority(): number {
    return this.sheet.rules.indexOf(this.rule);
  }
  set Priority(place: number) {
    const { rules } = this.sheet;
    if (!(place >= 0 && place < rules.length)) throw invalidArgument('ConditionalFormat.priority');
    rules.splice(rules.indexOf(this.rule), 1);
    rules.splice(place, 0, this.rule);
  }
  Delete(): void {
    this.sheet.assertWritable('ConditionalFormat.delete');
    this.sheet.rules = this.sheet.rules.filter((rule) => rule !== this.rule);
  }
}

class CustomObject extends HostObject {
  readonly kind = 'CustomConditionalFormat';

  constructor(private readonly model: Rule) {
    super();
  }

  get Rule(): FormulaObject {
    return new FormulaObject(this.model);
  }
  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.model);
  }
}

class FormulaObject extends HostObject {
  readonly kind = 'ConditionalFormatRule';

  constructor(private readonly model: Rule) {
    super();
  }

  get Formula(): string {
    return `=${this.model.formula}`;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || formula === '') throw invalidArgument('ConditionalFormatRule.formula');
    this.model.formula = formula.replace(/^=/, '');
  }
}

class RuleFormatObject extends HostObject {
  readonly kind: string = 'ConditionalRangeFormat';

  constructor(protected readonly model: Rule) {
    super();
  }

  get Fill(): HostObject {
    return new RuleFillObject(this.model);
  }
  get Font(): HostObject {
    return new RuleFontObject(this.model);
  }
}

class RuleFillObject extends RuleFormatObject {
  override readonly kind = 'ConditionalRangeFill';
  get Color(): string {
    return `#${this.model.fill}`;
  }
  set Color(color: unknown) {
    this.model.fill = colorOf(color, 'ConditionalRangeFill.color');
  }
}

class RuleFontObject extends RuleFormatObject {
  override readonly kind = 'ConditionalRangeFont';
  get Color(): string {
    return `#${this.model.color}`;
  }
  set Color(color: unknown) {
    this.model.color = colorOf(color, 'ConditionalRangeFont.color');
  }
  get Bold(): boolean {
    return this.model.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.model.bold = bold;
  }
  get Italic(): boolean {
    return this.model.italic ?? false;
  }
  set Italic(italic: boolean) {
    this.model.italic = italic;
  }
  get Strikethrough(): boolean {
    return this.model.strike ?? false;
  }
  set Strikethrough(strike: boolean) {
    this.model.strike = strike;
  }
}
