import { HIGHLIGHTS, type Highlight } from '../../core/index';
import { rangesOf } from './grid';
import { background } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Replaces every highlight of ours on the sheet; foreign rules keep their place before them. */
export function writeHighlights(app: App, sheet: Sheet, highlights: readonly Highlight[]): void {
  const rules = sheet.getConditionalFormatRules();
  const foreign = rules.filter((rule) => !isOurs(rule));
  if (foreign.length === rules.length && highlights.length === 0) return;
  const ranges = rangesOf(
    sheet,
    highlights.map(({ area }) => area),
  );
  sheet.setConditionalFormatRules([...foreign, ...highlights.map((highlight, i) => ruleOf(app, highlight, ranges[i]!))]);
}

function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  return condition?.getCriteriaValues().some((value: unknown) => String(value).includes('"order-review"')) === true;
}

function ruleOf(app: App, { formula, severity }: Highlight, range: Range): Rule {
  const look = HIGHLIGHTS[severity];
  const rule = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied(`=${formula}`)
    .setBackground(background(look))
    .setFontColor(`#${look.color}`);
  if (look.bold) rule.setBold(true);
  if (look.italic) rule.setItalic(true);
  if (look.strike) rule.setStrikethrough(true);
  return rule.setRanges([range]).build();
}
