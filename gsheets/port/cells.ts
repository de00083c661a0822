import { type Cell, cellIndex } from '../../core/index';
import type { SerialClock } from './serial';

export type Grid = readonly (readonly unknown[])[];
export type Rows = readonly (readonly Cell[])[];

export interface ReadCells {
  readonly rows: Cell[][];
  readonly times: Set<number>;
  /** Texts that look like an error or like a formula at work: `getValues` gives the same for `#N/A` typed as text and for the error. */
  readonly doubtful: Doubtful[];
}

interface Doubtful {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);
/** Shown while a formula waits for what it imports. */
const PENDING = 'Loading...';
/** A date so early is a length of time: `30:1` is stored as 30 hours and one minute. */
const LAST_DURATION = 61;

export function readCells(values: Grid, clock: SerialClock): ReadCells {
  const read: ReadCells = { rows: [], times: new Set(), doubtful: [] };
  values.forEach((row, r) => {
    read.rows.push(row.map((value, c) => readCell(value, r, c, read, clock)));
  });
  return read;
}

function readCell(value: unknown, row: number, column: number, read: ReadCells, clock: SerialClock): Cell {
  if (value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    const serial = clock.serialOf(value);
    if (serial < 1 || (serial < LAST_DURATION && !Number.isInteger(serial))) read.times.add(cellIndex(row, column));
    return serial;
  }
  const text = String(value);
  if (text === PENDING || ERRORS.has(text)) read.doubtful.push({ row, column, text });
  return text;
}

/** Whether both hold the same values, in the same cells. */
export const holdSame = (rows: Rows, others: Rows): boolean =>
  rows.length === others.length &&
  rows.every((row, r) => row.length === others[r]!.length && row.every((cell, c) => isSame(cell, others[r]![c]!)));

const isSame = (cell: Cell, other: Cell): boolean => cell === other || (isError(cell) && isError(other) && cell.error === other.error);
const isError = (cell: Cell): cell is { readonly error: string } => typeof cell === 'object' && cell !== null;

/** Says of each doubtful cell what it is; a text that no formula made is an error where it is not formatted as text. */
export function settleDoubt(
  { rows, doubtful }: ReadCells,
  formulas: ReadonlySet<number>,
  formats: () => readonly (readonly string[])[],
): void {
  const settle = ({ row, column }: Doubtful, error: string): void => {
    rows[row]![column] = { error };
  };
  const isFormula = ({ row, column }: Doubtful): boolean => formulas.has(cellIndex(row, column));
  for (const cell of doubtful.filter(isFormula)) settle(cell, cell.text === PENDING ? 'no-value' : cell.text);
  const typed = doubtful.filter((cell) => !isFormula(cell) && cell.text !== PENDING);
  if (typed.length === 0) return;
  const shown = formats();
  for (const cell of typed) if (shown[cell.row]?.[cell.column] !== '@') settle(cell, cell.text);
}
