import { type Area, type Cell, cellIndex } from '../../core/index';
import { MAX_COLUMNS, MAX_ROWS, parseArea } from './address';
import type { ShownAs } from './formats';
import { damaged, FileTrouble } from './problem';
import { isoSerial } from './serial';
import { readItem } from './strings';
import { decodeText, unescapeString } from './text';
import { Scanner, XmlFault } from './xml';

/** What cells refer to outside their sheet. */
interface CellContext {
  readonly sheet: string;
  readonly strings: readonly string[];
  /** By cell style. */
  readonly shownAs: readonly ShownAs[];
  readonly date1904: boolean;
}

export interface Cells {
  readonly rows: (readonly Cell[])[];
  readonly formulas: Set<number>;
  readonly times: Set<number>;
  readonly dates: Set<number>;
  readonly hiddenRows: Set<number>;
}

/** Blank cells of a sheet's rectangle cost memory too: a cell in the far corner of each row would fill it. */
const MOST_CELLS = 100_000_000;
const NO_CELLS: readonly Cell[] = [];

/** Reads the rows between `from` and `to`, the inside of `<sheetData>`. */
export function scanCells(bytes: Buffer, from: number, to: number, context: CellContext): Cells {
  const scanner = new Scanner(bytes, from, to);
  const cells: Cells = { rows: [], formulas: new Set(), times: new Set(), dates: new Set(), hiddenRows: new Set() };
  let row = -1;
  let column = -1;
  let current: Cell[] = [];
  let size = 0;
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.is('row')) {
      row = numberedRow(scanner, row + 1, context);
      column = -1;
      while (cells.rows.length < row) cells.rows.push(NO_CELLS);
      current = [];
      cells.rows[row] = current;
      if (isTrue(scanner.attribute('hidden'))) cells.hiddenRows.add(row);
    } else if (scanner.is('c')) {
      column = cellColumn(scanner, column + 1, row, context);
      const value = readCell(scanner, row, column, context, cells);
      if (value === null) continue;
      size += column + 1 - current.length;
      if (size > MOST_CELLS) throw new FileTrouble({ kind: 'too-large', unit: 'cells', size, limit: MOST_CELLS });
      while (current.length < column) current.push(null);
      current[column] = value;
    }
  }
  while (cells.rows.length > 0 && cells.rows[cells.rows.length - 1]?.length === 0) cells.rows.pop();
  return cells;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The row that a `<row>` tag opens; without a number it follows the one before. */
export function numberedRow(scanner: Scanner, next: number, context: { readonly sheet: string }): number {
  const written = scanner.attribute('r');
  const row = written === undefined ? next : Number(written) - 1;
  if (!(row >= 0)) throw new XmlFault('row without number');
  if (row >= MAX_ROWS) throw new FileTrouble({ kind: 'too-wide', sheet: context.sheet, row: row + 1, column: 1 });
  return row;
}

export function cellColumn(scanner: Scanner, next: number, row: number, context: { readonly sheet: string }): number {
  const column = scanner.find('r') ? columnIn(scanner.bytes, scanner.value.from, scanner.value.to) : next;
  if (!(column >= 0)) throw new XmlFault('cell without column');
  if (column >= MAX_COLUMNS) throw new FileTrouble({ kind: 'too-wide', sheet: context.sheet, row: row + 1, column: column + 1 });
  return column;
}

/** The column of an address such as `AB12`; -1 where it is none. */
function columnIn(bytes: Buffer, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    // Small letters and capitals alike, from 1.
    const letter = (bytes[at]! & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  for (; at < to; at++) if (!isDigit(bytes[at]!)) return -1;
  return column - 1;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function readCell(scanner: Scanner, row: number, column: number, context: CellContext, cells: Cells): Cell {
  if (scanner.closes) return null;
  const type = cellType(scanner);
  const style = scanner.find('s') ? smallInteger(scanner.bytes, scanner.value.from, scanner.value.to) : undefined;
  const { bytes } = scanner;
  let value: Cell = null;
  let isFormula = false;
  while (scanner.next()) {
    if (!scanner.opens) {
      if (scanner.is('c')) break;
    } else if (scanner.is('v')) {
      const from = scanner.end;
      value = typedValue(type, bytes, from, scanner.skip(), context);
    } else if (scanner.is('is')) value = readItem(scanner, 'is');
    else if (scanner.is('f')) {
      isFormula = true;
      addFormula(cells.formulas, row, column, scanner.attribute('ref'), scanner.attribute('t'));
      scanner.skip();
    }
  }
  const shownAs = typeof value === 'number' && style !== undefined ? context.shownAs[style] : undefined;
  if (shownAs !== undefined) (shownAs === 'time' ? cells.times : cells.dates).add(cellIndex(row, column));
  return isFormula && value === null ? { error: 'no-value' } : value;
}

/** Most are one letter: those need no text of their own. */
function cellType(scanner: Scanner): string {
  if (!scanner.find('t')) return 'n';
  const { from, to } = scanner.value;
  return to - from === 1 ? String.fromCharCode(scanner.bytes[from]!) : decodeText(scanner.bytes, from, to);
}

function typedValue(type: string, bytes: Buffer, from: number, to: number, context: CellContext): Cell {
  if (type === 'n' || type === 's') {
    const number = smallInteger(bytes, from, to) ?? parsed(decodeText(bytes, from, to).trim());
    if (typeof number !== 'number') return number;
    return type === 'n' ? number : sharedString(context.strings, number);
  }
  const text = decodeText(bytes, from, to);
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'e') return { error: text };
  if (type === 'd') return isoSerial(text, context.date1904) ?? text;
  return unescapeString(text);
}

function sharedString(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw damaged('sharedStrings');
  return text;
}

/** What is no number stays as it was written: nothing is read as blank that is not. */
function parsed(text: string): number | string | null {
  const number = Number(text);
  if (text === '') return null;
  return Number.isFinite(number) ? number : text;
}

function smallInteger(bytes: Buffer, from: number, to: number): number | undefined {
  if (to - from > 9 || to === from) return undefined;
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

/** An array formula stands in its first cell and fills its whole range. */
function addFormula(formulas: Set<number>, row: number, column: number, ref: string | undefined, type: string | undefined): void {
  formulas.add(cellIndex(row, column));
  const area: Area | undefined = type === 'array' && ref !== undefined ? parseArea(ref) : undefined;
  if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > 1_000_000) return;
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) formulas.add(cellIndex(r, c));
  }
}
