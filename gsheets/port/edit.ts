import { columnName } from '../../core/index';
import { cellValue } from './looks';
import type { SerialClock } from './serial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
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

/** All cells or none; `back` are the edits that take these ones back. */
export function editCells(book: Spreadsheet, clock: SerialClock, edits: readonly CellEdit[]): Edited {
  const places = edits.map((edit) => ({ edit, range: rangeOf(book, edit) }));
  if (places.some(({ edit, range }) => !range || !isSame(range.getValue(), edit.was, clock))) return { kind: 'changed' };
  const needed = places.flatMap(({ edit, range }) => (range && edit.was !== edit.now ? [{ edit, range }] : []));
  if (needed.some(({ range }) => range.getFormula() !== '')) return { kind: 'formula' };
  const back = needed.map(({ edit, range }) => ({ ...edit, was: edit.now, now: edit.was, format: range.getNumberFormat() }));
  for (const { edit, range } of needed) {
    const format = edit.format ?? (typeof edit.now === 'string' ? '@' : undefined);
    if (format !== undefined) range.setNumberFormat(format);
    range.setValue(cellValue(edit.now));
  }
  return { kind: 'done', back };
}

function rangeOf(book: Spreadsheet, { sheet: name, row, column }: CellEdit): Range | undefined {
  const sheet = book.getSheetByName(name);
  if (!sheet || column >= sheet.getMaxColumns()) return undefined;
  const rows = sheet.getMaxRows();
  if (row >= rows) sheet.insertRowsAfter(rows, row + 1 - rows);
  return sheet.getRange(`${columnName(column)}${row + 1}`);
}

const isSame = (standing: unknown, was: Value, clock: SerialClock): boolean =>
  (standing instanceof Date ? clock.serialOf(standing) : standing) === (was ?? '');
