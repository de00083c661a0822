import { dayOf, serialOfDay } from '../../../core';
import type { CellValue } from './cells';

export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that Excel gives a cell of format General. */
  readonly format?: string;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

/** What becomes of a text that is typed into a cell, or written to it, under the cell's number format. */
export function entered(text: string, format: string): Entered {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (/^[=@]/.test(text) && text.length > 1) return { value: { error: '#NAME?' }, formula: text.replace(/^=?/, '=') };
  const bare = text.trim();
  if (/^(true|false)$/i.test(bare)) return { value: /^true$/i.test(bare) };
  if (ERRORS.test(bare)) return { value: { error: bare.toUpperCase() } };
  return numberOf(bare) ?? dateOf(bare) ?? (/^[-+]\S/.test(bare) ? { value: { error: '#NAME?' }, formula: `=${bare}` } : { value: text });
}

function numberOf(text: string): Entered | undefined {
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d+)?(%?)$/i.exec(text);
  if (!match || !/\d/.test((match[2] ?? '') + (match[3] ?? ''))) return undefined;
  const [, sign, whole = '', part = '', power = '', percent] = match;
  const number = Number(`${sign}${keptDigits(whole.replaceAll(',', '') || '0', part)}${power}`);
  return percent ? { value: number / 100, format: '0%' } : { value: number };
}

/** Of what is typed, Excel keeps 15 digits and makes the rest zeros. */
function keptDigits(whole: string, part: string): string {
  let left = 15;
  return `${whole}${part}`.replace(/\d/g, (digit) => (left < 15 || digit !== '0' ? (left-- > 0 ? digit : '0') : digit));
}

/** The year of a date that is typed without one. */
const THIS_YEAR = 2026;

function dateOf(text: string): Entered | undefined {
  const time = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (time) return { value: Number(time[1]) / 24 + Number(time[2]) / 1440, format: Number(time[1]) < 24 ? 'h:mm' : '[h]:mm:ss' };
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  const [year, month, date] = full ? full.slice(1).map(Number) : short ? [THIS_YEAR, ...short.slice(1).map(Number)] : [];
  const day = year === undefined ? undefined : dayOf(year, month!, date!);
  return day === undefined ? undefined : { value: serialOfDay(day, false), format: full ? 'yyyy/m/d' : 'd-mmm' };
}
