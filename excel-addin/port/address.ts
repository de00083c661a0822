import { type Area, columnName } from '../../core/index';

export const areaAddress = ({ top, left, bottom, right }: Area): string =>
  `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;

export const columnsAddress = (left: number, right: number): string => `${columnName(left)}:${columnName(right)}`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** What a hidden name of ours says: a whole column, or the sheet by its first cell. */
export function nameFormula(sheet: string, column: number | undefined): string {
  if (column === undefined) return `=${quoted(sheet)}!$A$1`;
  return `=${quoted(sheet)}!$${columnName(column)}:$${columnName(column)}`;
}

/** The place that such a formula names; nothing where what it pointed at was deleted. */
export function placeOf(formula: string): { readonly sheet: string; readonly column?: number } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})(\$?\d+)?(?::\S+)?$/.exec(formula.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  if (!match || sheet === undefined) return undefined;
  return match[4] ? { sheet } : { sheet, column: columnNumber(match[3]!) };
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const widthOf = ({ left, right }: Area): number => right - left + 1;

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, heightOf(area), widthOf(area)).untrack();

/** Consecutive numbers as pieces, ends included: 1, 2, 3, 7 → [1, 3], [7, 7]. */
export function runsOf(numbers: Iterable<number>): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number <= last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}
