import { columnsAddress } from './address';
import { alike } from './sheet-looks';

/** Points of a column that is so many digits of the standard font wide. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

export interface ColumnWidth {
  /** From 0. */
  readonly at: number;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
}

/** Widths, and whether the columns are seen; neighbours that are alike share a call. */
export function setWidths(sheet: Excel.Worksheet, columns: readonly ColumnWidth[]): void {
  for (const { from, to } of alike(columns.map(({ at, width, hidden }, i) => [at - i, width, hidden]))) {
    const { at, width, hidden } = columns[from]!;
    const range = sheet.getRange(columnsAddress(at, columns[to]!.at)).untrack();
    range.format.columnWidth = pointsOf(width);
    range.columnHidden = hidden;
  }
}

/** What the formula of a list may hold; a longer list, or a choice with a comma, is left without a dropdown. */
const LONGEST_LIST = 255;

export function setChoices(range: Excel.Range, choices: readonly string[]): void {
  const source = choices.join(',');
  if (choices.length === 0 || source.length > LONGEST_LIST || choices.some((choice) => choice.includes(','))) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
}
