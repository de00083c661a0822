import { type DateFrame, readDay } from '../decode/date';
import { type Discount, readDiscount } from '../decode/discount';
import { type ColumnReading, factorOfOrder } from '../decode/discount-column';
import { readNumber } from '../decode/number';
import type { OrderField } from '../decode/order-columns';
import { Fault, isBlank, shown } from '../decode/text';
import { dayOfSerial, formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import type { DiscountReading } from '../model/settings';
import type { Cell } from '../port';
import type { TableCell } from './names';

const NUMBERS: ReadonlySet<OrderField> = new Set(['quantity', 'unitPrice', 'netPrice', 'amount', 'giftQuantity', 'shippedBefore']);
const DATES: ReadonlySet<OrderField> = new Set(['orderDate', 'requestedDate']);

/** A cell of an order field: what can be read in one way only becomes a number or a date; the rest stays as it was typed. */
export function orderCell(field: OrderField, cell: Cell | undefined, frame: DateFrame): TableCell {
  if (cell === undefined || isBlank(cell)) return null;
  if (NUMBERS.has(field)) return numberCell(cell);
  if (DATES.has(field)) return dateCell(cell, frame);
  if (field === 'discount') return asTyped(cell);
  return typeof cell === 'object' ? asTyped(cell) : typeof cell === 'string' ? cell : shown(cell);
}

/** A cell of which nothing is known. */
export function asTyped(cell: Cell | undefined): TableCell {
  if (cell === undefined || isBlank(cell)) return null;
  return typeof cell === 'object' && cell !== null ? { error: ERRORS.has(cell.error) ? cell.error : '#N/A' } : cell;
}

/** A number that a sheet shows as a day is one; a time of day is kept as text behind it. */
export function asShown(cell: Cell | undefined, isDate: boolean, date1904: boolean): TableCell {
  if (typeof cell !== 'number' || !isDate || cell < 1) return asTyped(cell);
  if (Number.isInteger(cell)) return { day: dayOfSerial(cell, date1904) };
  const seconds = Math.round(cell * DAY);
  return `${formatDay(dayOfSerial(Math.floor(seconds / DAY), date1904))} ${clock(seconds % DAY)}`;
}

const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** In seconds. */
const DAY = 86_400;

/** What a file can hold as an error; a formula without a value becomes one too, so that it is asked about. */
const ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function numberCell(cell: Cell): TableCell {
  if (typeof cell !== 'string') return asTyped(cell);
  const value = readNumber(cell);
  return (value instanceof Decimal ? value.toCell() : undefined) ?? cell;
}

function dateCell(cell: Cell, frame: DateFrame): TableCell {
  const day = readDay(cell, frame);
  return typeof day === 'number' ? { day } : asTyped(cell);
}

export interface DiscountCell {
  readonly value: TableCell;
  /** What stood in the source where `value` says it in another way. */
  readonly typed: TableCell;
}

/** How a source's bare discounts are meant, and how those of the collected sheet will be. */
export interface DiscountReadings {
  readonly source: ColumnReading;
  readonly heading: string;
  readonly target: DiscountReading;
}

/**
 * A discount that says what it means keeps its spelling. A bare number is put as the collected column's are meant, where the source's
 * reading is proven; where it is not, it must not get a meaning by standing under another heading.
 */
export function discountCell(cell: Cell | undefined, { source, heading, target }: DiscountReadings, paid: boolean): DiscountCell {
  const typed = asTyped(cell);
  const read = readDiscount(cell);
  if (read === undefined || read instanceof Fault || read.kind === 'factor') return { value: typed, typed: null };
  const { factor, readings } = factorOfOrder(read, source, paid);
  if (factor !== undefined && readings.length === 0) {
    return source.as === target ? { value: typed, typed: null } : { value: factorCell(factor, target), typed };
  }
  return isAskedAbout(read, target, paid) ? { value: typed, typed: null } : { value: `${heading} ${shown(cell)}`, typed };
}

function isAskedAbout(read: Extract<Discount, { kind: 'bare' }>, as: DiscountReading, paid: boolean): boolean {
  return factorOfOrder(read, { as, because: { kind: 'heading', heading: '' } }, paid).readings.length > 0;
}

const HUNDRED = Decimal.of(100);

/** A number among factors; else, and for nought, a text that is read in one way under any heading. */
function factorCell(factor: Decimal, target: DiscountReading): TableCell {
  const number = target === 'factor' && !factor.isZero ? factor.toCell() : undefined;
  return number ?? `${Decimal.one.minus(factor).times(HUNDRED)}% off`;
}
