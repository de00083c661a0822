import { HIGHLIGHTS, type Highlight } from '../../core/index';
import type { RangeOf } from './grid';
import { background } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Replaces every highlight of ours on the sheet; foreign rules keep their place before them. */
export function writeHighlights(app: App, sheet: Sheet, highlights: readonly Highlight[], rangeOf: RangeOf): void {
  replaceHighlights(
    sheet,
    highlights.map((highlight) => ruleOf(app, highlight, rangeOf)),
  );
}

export const removeHighlights = (sheet: Sheet): void => replaceHighlights(sheet, []);

function replaceHighlights(sheet: Sheet, ours: readonly Rule[]): void {
  const rules = sheet.getConditionalFormatRules();
  const foreign = rules.filter((rule) => !isOurs(rule));
  if (foreign.length < rules.length || ours.length > 0) sheet.setConditionalFormatRules([...foreign, ...ours]);
}

function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  return condition?.getCriteriaValues().some((value: unknown) => String(value).includes('"order-review"')) === true;
}

function ruleOf(app: App, { area, formula, severity }: Highlight, rangeOf: RangeOf): Rule {
  const look = HIGHLIGHTS[severity];
  const rule = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied(`=${formula}`)
    .setBackground(background(look))
    .setFontColor(`#${look.color}`);
  if (look.bold) rule.setBold(true);
  if (look.italic) rule.setItalic(true);
  if (look.strike) rule.setStrikethrough(true);
  return rule.setRanges([rangeOf(area)]).build();
}
