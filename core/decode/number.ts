import { Decimal } from '../model/decimal';
import type { Cell } from '../port';
import { Fault, faultOf, isBlank, type Read } from './text';

const CURRENCY = '(?:[¥$€£]|rmb|cny|usd|hk\\$|nt\\$)';
const DIGITS = '(?:\\d+(?:\\.\\d+)?|\\.\\d+|[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|[1-9]\\d{0,2}(?: \\d{3})+(?:\\.\\d+)?)';
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const SPELLED = new RegExp(`^([+-]?)\\s*${CURRENCY}?\\s*([+-]?)\\s*(${DIGITS})(e[+-]?\\d{1,2})?\\s*(?:元|圆|${CURRENCY})?$`);
const BRACKETED = /^\((.*)\)$/;

/**
 * A number as people type it: full width, thousands, currency, `(12)` for −12. A comma that may be a decimal comma
 * (`12,5`, `1.234,5`) has two readings, so it is none.
 */
export function parseNumber(text: string): Decimal | undefined {
  if (PLAIN.test(text)) return Decimal.parse(text);
  const folded = text.normalize('NFKC').toLowerCase().replace(/[−–—]/g, '-').trim();
  const inner = BRACKETED.exec(folded)?.[1];
  const value = parseSpelled((inner ?? folded).trim());
  if (inner === undefined) return value?.value;
  return value === undefined || value.signed ? undefined : value.value.negated();
}

export function readNumber(cell: Cell | undefined): Read<Decimal> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimalOf(cell) : new Fault('unreadable', String(cell));
  if (cell === undefined || isBlank(cell)) return undefined;
  return (typeof cell === 'string' ? parseNumber(cell) : undefined) ?? faultOf(cell);
}

const SLOTS = 1 << 13;
/** The number that each slot was last asked for, and its decimal: equal cells share one. */
const keys = new Float64Array(SLOTS).fill(Number.NaN);
const decimals = new Array<Decimal>(SLOTS).fill(Decimal.zero);

/** A finite numeric cell at 15 significant digits. */
export function decimalOf(value: number): Decimal {
  const hundredths = Math.round(value * 100);
  const slot = (hundredths ^ (hundredths >> 13)) & (SLOTS - 1);
  if (keys[slot] === value) return decimals[slot]!;
  const decimal = exactDecimal(value, hundredths);
  keys[slot] = value;
  decimals[slot] = decimal;
  return decimal;
}

/** Whole numbers and hundredths are proven exact without printing them. */
function exactDecimal(value: number, hundredths: number): Decimal {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return Decimal.of(value + 0);
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) return Decimal.scaled(hundredths, 2);
  return Decimal.of(value);
}

function parseSpelled(text: string): { value: Decimal; signed: boolean } | undefined {
  const match = SPELLED.exec(text);
  if (!match) return undefined;
  const [, before = '', after = '', digits = '', exponent = ''] = match;
  if (before !== '' && after !== '') return undefined;
  const plain = digits.replace(/[, ]/g, '');
  const value = Decimal.parse(`${plain.startsWith('.') ? '0' : ''}${plain}${exponent}`);
  const sign = before + after;
  return { value: sign === '-' ? value.negated() : value, signed: sign !== '' };
}
