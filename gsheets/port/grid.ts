import { type Area, columnIndex, columnName } from '../../core/index';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a new sheet has. */
export const USUAL_ROWS = 1000;
export const USUAL_COLUMNS = 26;

export function growTo(sheet: Sheet, rows: number, columns: number): void {
  growDown(sheet, sheet.getMaxRows(), rows);
  growRight(sheet, sheet.getMaxColumns(), columns);
}

export function growDown(sheet: Sheet, standing: number, rows: number): void {
  if (standing < rows) sheet.insertRowsAfter(standing, rows - standing);
}

export function growRight(sheet: Sheet, standing: number, columns: number): void {
  if (standing < columns) sheet.insertColumnsAfter(standing, columns - standing);
}

/** `B2:D9`, or `B2` alone. */
export function areaNamed(name: string): Area {
  const [from, to = from] = name.split(':').map(cellNamed);
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

function cellNamed(name: string): { row: number; column: number } {
  const letters = name.replace(/\d/g, '');
  return { row: Number(name.slice(letters.length)) - 1, column: columnIndex(letters) };
}

export type RangeOf = (area: Area) => Range;

/** The ranges of any number of areas for the price of two calls, of one for the price of one. */
export function rangesOf(sheet: Sheet, areas: readonly Area[]): RangeOf {
  const names = [...new Set(areas.map(nameOf))];
  const ranges = names.length > 1 ? sheet.getRangeList(names).getRanges() : names.map((name) => sheet.getRange(name));
  const found = new Map(names.map((name, i) => [name, ranges[i]!]));
  return (area) => found.get(nameOf(area))!;
}

const nameOf = ({ top, left, bottom, right }: Area): string => `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;

/** The same on a sheet that nearly always has room for them: how much it has is asked only where it has too little. */
export function rangesWithRoom(sheet: Sheet, areas: readonly Area[]): RangeOf {
  try {
    return rangesOf(sheet, areas);
  } catch {
    growTo(sheet, Math.max(...areas.map(({ bottom }) => bottom)) + 1, Math.max(...areas.map(({ right }) => right)) + 1);
    return rangesOf(sheet, areas);
  }
}

export interface ColumnWidth {
  readonly at: number;
  /** In characters. */
  readonly width: number;
}

const pixels = (width: number): number => Math.round(width * 7 + 10);

/** Neighbours of one width together. */
export function setWidths(sheet: Sheet, columns: readonly ColumnWidth[]): void {
  for (const width of new Set(columns.map((column) => column.width))) {
    const same = columns.filter((column) => column.width === width);
    for (const { from, count } of runsOf(same.map(({ at }) => at))) sheet.setColumnWidths(from + 1, count, pixels(width));
  }
}

/** Texts longer than this are too long for a column of the usual width, even where they are wrapped. */
const LONG = 28;

/** Every other column keeps the usual width: each width is a call. */
export function setLongWidths(sheet: Sheet, columns: readonly ColumnWidth[]): void {
  setWidths(
    sheet,
    columns.filter(({ width }) => width > LONG),
  );
}

export function hideColumns(sheet: Sheet, columns: readonly number[]): void {
  for (const { from, count } of runsOf(columns)) sheet.hideColumns(from + 1, count);
}

/** Takes columns away, from the right; a sheet does not end up narrower than a new one. */
export function deleteColumns(sheet: Sheet, columns: readonly number[]): void {
  for (const { from, count } of runsOf(columns).reverse()) sheet.deleteColumns(from + 1, count);
  const left = sheet.getMaxColumns();
  const missing = Math.min(columns.length, USUAL_COLUMNS - left);
  if (missing > 0) sheet.insertColumnsAfter(left, missing);
}

/** Neighbouring columns as one run, from the left. */
function runsOf(columns: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === column) last.count++;
    else runs.push({ from: column, count: 1 });
  }
  return runs;
}
