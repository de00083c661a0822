import { type ColumnFormat, ownColumnLook, type PlanCell, serialOfDay } from '../../core/index';

/** What Excel's `values` takes: `''` makes a cell blank, `null` leaves it as it is. */
export type Wire = string | number | boolean | null;

/** The most characters that a cell holds. */
const LONGEST = 32_767;

const codeOf = (format: ColumnFormat): string => ownColumnLook(format).format ?? 'General';

const CODES: { readonly [F in ColumnFormat]: string } = {
  text: codeOf('text'),
  wrapped: codeOf('wrapped'),
  quantity: codeOf('quantity'),
  money: codeOf('money'),
  date: codeOf('date'),
  percent: codeOf('percent'),
};

export const numberFormatOf = (format: ColumnFormat): string => CODES[format];

/**
 * A cell's value so that a text stays the text that it is: in a cell of format text it stands as it is, elsewhere an apostrophe
 * says so; one that it begins with itself is doubled, since Excel takes the first.
 */
export function wireValue(cell: PlanCell, format: ColumnFormat, date1904: boolean): Wire {
  if (cell === null) return '';
  if (typeof cell === 'object') return serialOfDay(cell.day, date1904);
  if (typeof cell !== 'string' || cell === '') return cell;
  const text = cell.slice(0, LONGEST);
  const isText = numberFormatOf(format) === '@';
  return isText && !text.startsWith("'") ? text : `'${text.slice(0, LONGEST - 1)}`;
}

/** Bytes of a row of values on the wire. */
export function bytesOf(row: readonly Wire[]): number {
  let bytes = 2;
  for (const value of row) bytes += typeof value === 'string' ? textBytes(value) : 22;
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A quote or a line break is escaped, twice where the request travels as a text itself.
    bytes += code < 0x20 || code === 0x22 || code === 0x5c ? 6 : code < 0x80 ? 1 : 3;
  }
  return bytes;
}

/** One value for every cell of a range; the library's types know only a value for each. */
export const everywhere = <T>(value: T): T[][] => value as unknown as T[][];
