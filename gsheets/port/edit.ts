import { cellValue } from './looks';
import type { SerialClock } from './serial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

type Value = string | number | boolean | null;

/** One cell that a person asks to change; row and column from 0. What is to stay (`was` is `now`) has to be there all the same. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly was: Value;
  readonly now: Value;
  /** The number format that goes with `now`; texts are written as text without one. */
  readonly format?: string;
}

export type Edited = { readonly kind: 'done'; readonly back: readonly CellEdit[] } | { readonly kind: 'changed' | 'formula' };

/** All cells or none; `back` are the edits that take these ones back. A column costs the same calls whatever its number of cells. */
export function editCells(book: Spreadsheet, clock: SerialClock, edits: readonly CellEdit[]): Edited {
  const columns = columnsOf(edits).map((column) => openColumn(book, column));
  const isStanding = ({ row, was }: CellEdit, { values, top }: Column) => isSame(values[row - top]?.[0], was, clock);
  if (columns.some((column) => !column?.edits.every((edit) => isStanding(edit, column)))) return { kind: 'changed' };
  const changing = columns.flatMap((column) => {
    const needed = column?.edits.filter(({ was, now }) => was !== now) ?? [];
    return column && needed.length > 0 ? [{ ...column, edits: needed }] : [];
  });
  const read = changing.map((column) => ({ ...column, formulas: column.range.getFormulas(), formats: column.range.getNumberFormats() }));
  if (read.some(({ edits, top, formulas }) => edits.some(({ row }) => formulas[row - top]?.[0] !== ''))) return { kind: 'formula' };
  const back = read.flatMap(({ edits, top, formats }) =>
    edits.map((edit) => ({ ...edit, was: edit.now, now: edit.was, format: formats[edit.row - top]?.[0] ?? '' })),
  );
  for (const { sheet, column, edits, top, formats } of read) {
    for (const run of runsOf(edits)) {
      const range = sheet.getRange(run[0]!.row + 1, column + 1, run.length, 1);
      range.setNumberFormats(run.map((edit) => [formatOf(edit) ?? formats[edit.row - top]?.[0] ?? '']));
      range.setValues(run.map(({ now }) => [cellValue(now)]));
    }
  }
  return { kind: 'done', back };
}

interface Column {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly column: number;
  readonly top: number;
  readonly edits: readonly CellEdit[];
  readonly values: readonly (readonly unknown[])[];
}

const formatOf = ({ now, format }: CellEdit): string | undefined => format ?? (typeof now === 'string' ? '@' : undefined);

/** Edits of one column together, from the top. */
function columnsOf(edits: readonly CellEdit[]): readonly (readonly CellEdit[])[] {
  const columns = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const key = `${edit.column} ${edit.sheet}`;
    columns.set(key, [...(columns.get(key) ?? []), edit]);
  }
  return [...columns.values()].map((column) => column.sort((a, b) => a.row - b.row));
}

/** Nothing where the sheet or the column is gone. */
function openColumn(book: Spreadsheet, edits: readonly CellEdit[]): Column | undefined {
  const [{ sheet: name, row: top, column }, bottom] = [edits[0]!, edits[edits.length - 1]!.row];
  const sheet = book.getSheetByName(name);
  if (!sheet || column >= sheet.getMaxColumns()) return undefined;
  const rows = sheet.getMaxRows();
  if (bottom >= rows) sheet.insertRowsAfter(rows, bottom + 1 - rows);
  const range = sheet.getRange(top + 1, column + 1, bottom - top + 1, 1);
  return { sheet, range, column, top, edits, values: range.getValues() };
}

/** Cells right below each other, which are written together. */
function runsOf(edits: readonly CellEdit[]): readonly (readonly CellEdit[])[] {
  const runs: CellEdit[][] = [];
  for (const edit of edits) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]!.row + 1 === edit.row) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

const isSame = (standing: unknown, was: Value, clock: SerialClock): boolean =>
  (standing instanceof Date ? clock.serialOf(standing) : standing) === (was ?? '');
