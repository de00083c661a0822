import type { RuleModel, TextLook, Validation } from './model';
import type { RangeApi } from './range';
import type { Service } from './strict';

/**
 * Builders, and what they build, hold nothing of a spreadsheet until they are handed to one: they are made by
 * `SpreadsheetApp.new…()`, take plain values and ranges, and cost no call here. All that is asked of a spreadsheet or handed to it
 * is counted, handles such as `getRange` and `getSheetByName` included.
 */

export class TextStyleApi implements Service {
  readonly service = 'TextStyle';
  readonly local = true;
  constructor(readonly model: TextLook) {}
}

export class TextStyleBuilder implements Service {
  readonly service = 'TextStyleBuilder';
  readonly local = true;
  private readonly look: { -readonly [K in keyof TextLook]: TextLook[K] } = {};

  setForegroundColor = (color: string) => this.with({ color });
  setBold = (bold: boolean) => this.with({ bold });
  setItalic = (italic: boolean) => this.with({ italic });
  setStrikethrough = (strikethrough: boolean) => this.with({ strikethrough });
  setFontSize = (size: number) => this.with({ size });
  build = () => new TextStyleApi({ ...this.look });

  private with(part: TextLook): this {
    Object.assign(this.look, part);
    return this;
  }
}

export class ValidationApi implements Service {
  readonly service = 'DataValidation';
  readonly local = true;
  constructor(readonly model: Validation) {}
}

export class ValidationBuilder implements Service {
  readonly service = 'DataValidationBuilder';
  readonly local = true;
  private choices: readonly string[] = [];
  private allowInvalid = true;

  requireValueInList = (choices: readonly string[], _showDropdown: boolean) => {
    this.choices = [...choices];
    return this;
  };
  setAllowInvalid = (allow: boolean) => {
    this.allowInvalid = allow;
    return this;
  };
  build = () => new ValidationApi({ choices: this.choices, allowInvalid: this.allowInvalid });
}

/** What the service gives out is asked like any other object of its own. */
export class RuleApi implements Service {
  readonly service = 'ConditionalFormatRule';
  constructor(readonly model: RuleModel) {}

  getBooleanCondition = () => new ConditionApi(this.model.formula);
}

export class ConditionApi implements Service {
  readonly service = 'BooleanCondition';
  constructor(private readonly formula: string) {}

  getCriteriaValues = () => [this.formula];
}

export class RuleBuilder implements Service {
  readonly service = 'ConditionalFormatRuleBuilder';
  readonly local = true;
  private model: RuleModel = { formula: '', boxes: [], look: {} };

  whenFormulaSatisfied = (formula: string) => {
    if (!formula.startsWith('=')) throw new Error('a custom formula begins with =');
    return this.with({ formula });
  };
  setBackground = (background: string) => this.with({ background });
  setFontColor = (color: string) => this.withLook({ color });
  setBold = (bold: boolean) => this.withLook({ bold });
  setItalic = (italic: boolean) => this.withLook({ italic });
  setStrikethrough = (strikethrough: boolean) => this.withLook({ strikethrough });
  setRanges = (ranges: readonly RangeApi[]) => this.with({ boxes: ranges.map(({ model }) => model) });
  build = () => {
    if (this.model.formula === '' || this.model.boxes.length === 0) throw new Error('a rule needs a condition and a range');
    return new RuleApi(this.model);
  };

  private with(part: Partial<RuleModel>): this {
    this.model = { ...this.model, ...part };
    return this;
  }

  private withLook(part: TextLook): this {
    return this.with({ look: { ...this.model.look, ...part } });
  }
}
