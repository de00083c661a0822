import { type Cell, type CellError, cellIndex } from '../../core/index';
import type { SerialClock } from './serial';

export type Grid = readonly (readonly unknown[])[];

export interface ReadCells {
  readonly rows: Cell[][];
  readonly formulas: Set<number>;
  readonly times: Set<number>;
  /** Texts that look like an error: `getValues` gives the same for `#N/A` typed as text and for the error. */
  readonly doubtful: { readonly row: number; readonly column: number }[];
}

const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);
/** Shown while a formula waits for what it imports. */
const PENDING = 'Loading...';
/** A date so early is a length of time: `30:1` is stored as 30 hours and one minute. */
const LAST_DURATION = 61;

export function readCells(values: Grid, formulas: readonly (readonly string[])[] | undefined, clock: SerialClock): ReadCells {
  const read: ReadCells = { rows: [], formulas: new Set(), times: new Set(), doubtful: [] };
  values.forEach((row, r) => {
    const formulaRow = formulas?.[r];
    read.rows.push(
      row.map((value, c) => {
        const isFormula = formulaRow !== undefined && formulaRow[c] !== '';
        if (isFormula) read.formulas.add(cellIndex(r, c));
        return readCell(value, r, c, isFormula, read, clock);
      }),
    );
  });
  return read;
}

function readCell(value: unknown, row: number, column: number, isFormula: boolean, read: ReadCells, clock: SerialClock): Cell {
  if (value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    const serial = clock.serialOf(value);
    if (serial < 1 || (serial < LAST_DURATION && !Number.isInteger(serial))) read.times.add(cellIndex(row, column));
    return serial;
  }
  const text = String(value);
  if (isFormula && text === PENDING) return { error: 'no-value' };
  if (!ERRORS.has(text)) return text;
  if (!isFormula) read.doubtful.push({ row, column });
  return errorOf(text);
}

const errorOf = (error: string): CellError => ({ error });

/** Gives doubtful cells that are formatted as text their text back. */
export function settleDoubt({ rows, doubtful }: ReadCells, formats: readonly (readonly string[])[]): void {
  for (const { row, column } of doubtful) {
    const cell = rows[row]?.[column];
    if (formats[row]?.[column] === '@' && typeof cell === 'object' && cell !== null) rows[row]![column] = cell.error;
  }
}
