import { Decimal, decimalDigits } from '../model/decimal';
import type { Cell } from '../port';

/** A cell that holds something which cannot be taken for a value; blank is not a fault. */
export class Fault {
  constructor(
    readonly kind: 'error' | 'unreadable' | 'ambiguous',
    readonly text: string,
    /** Where the text has several readings that can be told. */
    readonly readings: readonly Decimal[] = [],
  ) {}
}

const HASH = '#'.charCodeAt(0);
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** A csv file, and cells pasted as values, hold a spreadsheet's errors as text. */
export function errorOf(cell: Cell | undefined): string | undefined {
  if (typeof cell === 'object' && cell !== null) return cell.error;
  return typeof cell === 'string' && cell.includes('#') && ERROR_TEXT.test(cell.trim()) ? cell.trim() : undefined;
}

/** Of a cell that is filled with what the field cannot be. */
export function faultOf(cell: Cell | undefined): Fault {
  const error = errorOf(cell);
  return error === undefined ? new Fault('unreadable', shown(cell)) : new Fault('error', error);
}

/** `undefined`: the cell is blank. */
export type Read<T> = T | undefined | Fault;

/** Trimmed and width-folded, case kept: two codes are the same when this is. */
export function foldWidth(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/[\u3000\uFF00-\uFFEF]+/g, (wide) => wide.normalize('NFKC')).trim();
}

/** ASCII without a blank at either end, and no error: nothing to fold, as in nearly all cells. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || code === HASH || (code === 0x20 && (i === 0 || i === last))) return false;
  }
  return true;
}

/** What users may spell in several ways: width, case and spaces folded. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** The text of a cell as a code or a word, `''` where it is blank: a numeric 123 is `123`. */
export function textOf(cell: Cell | undefined): string | Fault {
  if (typeof cell === 'string') return isPlain(cell) ? cell : textOrError(cell);
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : new Fault('error', cell.error);
}

function textOrError(text: string): string | Fault {
  const error = errorOf(text);
  return error === undefined ? foldWidth(text) : new Fault('error', error);
}

/** The text of a cell as the person who reads a finding knows it. */
export function shown(cell: Cell | undefined): string {
  const text = textOf(cell);
  return text instanceof Fault ? text.text : text;
}

export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  return !beginsPlain(cell) && cell.trim() === '';
}

function beginsPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}

function numberText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  return Number.isFinite(value) ? Decimal.parse(decimalDigits(value)).toString() : String(value);
}

const CACHE_LIMIT = 20_000;

/** Remembers what was read: the same cells stand on thousands of rows. */
export function cached<K, T>(read: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined || known.has(key)) return hit as T;
    const value = read(key);
    if (known.size < CACHE_LIMIT) known.set(key, value);
    return value;
  };
}
