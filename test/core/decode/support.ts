import type { Draft } from '../../../core/codes';
import { Fault } from '../../../core/decode/text';
import { type Decoded, type DecodeOptions, decode } from '../../../core/decode/workbook';
import type { Book } from '../../../core/model/book';
import { parseIsoDay } from '../../../core/model/date';
import { Decimal } from '../../../core/model/decimal';
import type { Cell, SheetSnapshot, Snapshot } from '../../../core/port';

export const TODAY = parseIsoDay('2026-11-21')!;

/**
 * A sheet as text, one row per line, cells between `|`: what looks like a number is one, `'12` is the text 12, `#N/A` and `#no-value` are
 * errors, nothing is blank.
 */
export function grid(text: string): Cell[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
}

export function sheet(name: string, rows: string | readonly (readonly Cell[])[], rest: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name,
    hidden: false,
    rows: typeof rows === 'string' ? grid(rows) : rows,
    formulas: new Set(),
    times: new Set(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    ...rest,
  };
}

export function workbook(sheets: readonly SheetSnapshot[], rest: Partial<Snapshot> = {}): Snapshot {
  return { sheets, date1904: false, names: [], ...rest };
}

export function read(snapshot: Snapshot, options: Partial<DecodeOptions> = {}): Decoded {
  return decode(snapshot, { businessDate: TODAY, settings: [], maps: [], ...options });
}

export function readBook(
  sheets: readonly SheetSnapshot[],
  options: Partial<DecodeOptions> = {},
): { readonly book: Book; readonly drafts: readonly Draft[] } {
  const decoded = read(workbook(sheets), options);
  if ('problem' in decoded) throw new Error(`problem: ${JSON.stringify(decoded.problem)}`);
  return decoded;
}

export function problemIn(sheets: readonly SheetSnapshot[], options: Partial<DecodeOptions> = {}) {
  const decoded = read(workbook(sheets), options);
  return 'problem' in decoded ? decoded.problem : undefined;
}

/** `row code@field`, as the style of the checks' tables. */
export const told = (drafts: readonly Draft[]): readonly string[] => drafts.map(({ row, code, field }) => `${row} ${code}@${field}`);

/** A read value as one word of a table. */
export function word(value: unknown): string {
  if (value === undefined) return 'blank';
  if (value instanceof Fault) return value.kind;
  return value instanceof Decimal ? value.toString() : String(value);
}

/** The smallest sheet of orders that can be read. */
export const ORDERS = sheet(
  'Orders',
  `Order no. | Customer | SKU | Quantity | Unit price
   SO1       | C1       | A   | 5        | 10`,
);

/** Rows below the headings of a complete order list, with more columns where asked for. */
export const orders = (rows: string, more = '') => sheet('Orders', `Order no. | Customer | SKU | Quantity | Unit price${more}\n${rows}`);

function cellOf(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (text.startsWith('#')) return { error: text === '#no-value' ? 'no-value' : text };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Rows of a csv text, quotes understood. */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const cells = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  return lines
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(cells)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? ''));
}
