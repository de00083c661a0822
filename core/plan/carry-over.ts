import { dayOfSerial } from '../model/date';
import { decimalDigits } from '../model/decimal';
import type { Cell, OwnSheetRow, PlanCell, SheetSnapshot } from '../port';
import { type Labels, labels } from '../words/labels';
import { textCell } from './cell';
import { rowOf, type SheetColumn, type SheetDefinition } from './sheet';

type Cells = { readonly [column: string]: PlanCell };

/** A row of an own sheet as it stood before this run. */
export interface Entry {
  readonly key: string;
  readonly cells: Cells;
  /** Those of the cells that a person fills in. */
  readonly human: Cells;
  /** A person wrote something. */
  readonly isFilled: boolean;
}

/**
 * The rows of the run before that people wrote in, or all of them where the sheet remembers; `undefined` where its headings are
 * not to be found any more.
 */
export function readEntries(sheet: SheetSnapshot, definition: SheetDefinition, date1904: boolean): readonly Entry[] | undefined {
  const columns = definition.columns(labels('en'));
  const human = columns.filter((column) => column.human);
  if (human.length === 0 && !definition.remembers) return [];
  const header = findHeader(sheet, definition, columns.length);
  if (!header) return undefined;
  return sheet.rows.slice(header.row + 1).flatMap((row) => {
    const at = ({ id }: SheetColumn<string>): Cell => row[header.columns.get(id) ?? -1] ?? null;
    const isFilled = human.some((column) => !isBlank(at(column)));
    const isKept = isFilled || (definition.remembers && columns.some((column) => !isBlank(at(column))));
    if (!isKept) return [];
    const cellsOf = (some: readonly SheetColumn<string>[]): Cells =>
      Object.fromEntries(some.map((column) => [column.id, planCell(at(column), column, date1904)]));
    return [{ key: textOf(row[header.columns.get('key') ?? -1] ?? null) ?? '', cells: cellsOf(columns), human: cellsOf(human), isFilled }];
  });
}

/** Puts what people wrote back beside its row; an entry whose row is gone moves to the end and stays. */
export function carryOver(
  rows: readonly OwnSheetRow[],
  entries: readonly Entry[],
  { columns: columnsIn, goneIn }: Pick<SheetDefinition, 'columns' | 'goneIn'>,
  words: Labels,
): readonly OwnSheetRow[] {
  if (!entries.some(({ isFilled }) => isFilled)) return rows;
  const columns = columnsIn(words);
  const keyAt = columns.findIndex(({ id }) => id === 'key');
  const waiting = new Map<string, Entry>();
  for (const entry of entries) if (entry.key !== '' && !waiting.has(entry.key)) waiting.set(entry.key, entry);
  const taken = new Set<Entry>();
  const filled = rows.map((row): OwnSheetRow => {
    const key = row.cells[keyAt];
    const entry = typeof key === 'string' ? waiting.get(key) : undefined;
    if (!entry) return row;
    taken.add(entry);
    return { ...row, cells: row.cells.map((cell, column) => entry.human[columns[column]!.id] ?? cell) };
  });
  const gone = entries.filter((entry) => entry.isFilled && !taken.has(entry));
  if (gone.length === 0) return filled;
  const identifying = columns.filter(({ identifies }) => identifies);
  return [
    ...filled,
    rowOf('group', columns, { [columns[0]!.id]: words.sheet.goneAbove }),
    ...gone.map(({ key, human, cells }) =>
      rowOf('gone', columns, {
        ...identity(identifying, cells),
        ...human,
        ...(goneIn && { [goneIn]: words.sheet.gone }),
        key: textCell(key),
      }),
    ),
  ];
}

/** What tells a reader which row it was, as text. */
const identity = (columns: readonly SheetColumn<string>[], cells: Cells): Cells =>
  Object.fromEntries(columns.map(({ id }) => [id, typeof cells[id] === 'number' ? decimalDigits(cells[id]) : (cells[id] ?? null)]));

const HEADER_ROWS = 20;

function findHeader(sheet: SheetSnapshot, definition: SheetDefinition, columnCount: number) {
  const names = new Map<string, string>();
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const [id, heading] of Object.entries(definition.headings(labels(locale)))) names.set(heading, id);
  }
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rows.length); row++) {
    const columns = new Map<string, number>();
    sheet.rows[row]!.forEach((cell, column) => {
      const id = typeof cell === 'string' ? names.get(cell.trim()) : undefined;
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
    });
    if (columns.size > columnCount / 2) return { row, columns };
  }
  return undefined;
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

function planCell(cell: Cell, { format }: SheetColumn<string>, date1904: boolean): PlanCell {
  // With a time of day it stays a number.
  if (typeof cell === 'number' && format === 'date' && Number.isInteger(cell)) return { day: dayOfSerial(cell, date1904) };
  return cell !== null && typeof cell === 'object' ? cell.error : cell;
}

function textOf(cell: Cell): string | null {
  if (typeof cell === 'number') return decimalDigits(cell);
  if (cell === null || typeof cell === 'string') return cell;
  return typeof cell === 'object' ? cell.error : String(cell);
}
