import type { ReadingCause } from '../model/book';
import { Decimal } from '../model/decimal';
import type { DiscountReading, Settings } from '../model/settings';
import type { Cell } from '../port';
import { bothReadings, type Discount, factorsUnder, readDiscount } from './discount';
import { foldHeading } from './headings';
import { readNumber } from './number';
import { cached, Fault } from './text';

/** How the bare numbers of one column are meant, and how that was found. */
export interface ColumnReading {
  /** `undefined`: nothing tells, so every bare number is asked about. */
  readonly as: DiscountReading | undefined;
  readonly because: ReadingCause;
}

/** What a cell comes to: a factor to pay, with the readings to ask about, if any. */
export interface FactorRead {
  readonly factor: Decimal | undefined;
  readonly readings: readonly Decimal[];
}

/** Columns that tell the readings apart: the claimed amount is quantity × price × factor. */
export interface AmountColumns {
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly amount: number;
}

const HALF = Decimal.scaled(5, 1);
const READINGS: readonly DiscountReading[] = ['factor', 'percent-to-pay', 'percent-off'];
const TO_PAY = new Set(
  ['折扣', '扣率', '最低折扣', '最低扣率', 'Pay factor', 'Lowest factor', 'Lowest factor without approval', 'Minimum factor'].map(
    foldHeading,
  ),
);
const OFF = new Set(
  [
    'Discount',
    'Discount %',
    'Discount rate',
    '折让率',
    '优惠率',
    '% off',
    'Percent off',
    'Max discount',
    'UnitPriceDiscountPct',
    'Order Lines/Discount (%)',
  ].map(foldHeading),
);

/** By the setting, else by the claimed amounts, else by the heading. */
export function columnReading(settings: Settings, heading: string, evidence?: () => ColumnReading | undefined): ColumnReading {
  if (settings.discount !== 'auto') return { as: settings.discount, because: { kind: 'setting' } };
  return evidence?.() ?? { as: readingOfHeading(heading), because: { kind: 'heading', heading } };
}

export function readingOfHeading(heading: string): DiscountReading | undefined {
  const folded = foldHeading(heading);
  return TO_PAY.has(folded) ? 'factor' : OFF.has(folded) ? 'percent-off' : undefined;
}

/** The one reading that gives the claimed amounts in 99 of 100 rows that tell the readings apart, three of them at least. */
export function readingOfAmounts(
  rows: Iterable<readonly Cell[]>,
  columns: AmountColumns,
  amountDecimals: number,
): ColumnReading | undefined {
  const agree = { factor: 0, 'percent-to-pay': 0, 'percent-off': 0 };
  const factorsOf = cached(factorsUnderEach);
  let telling = 0;
  for (const row of rows) {
    const factors = factorsOf(row[columns.discount]);
    if (factors === undefined) continue;
    const quantity = readNumber(row[columns.quantity]);
    const price = readNumber(row[columns.price]);
    const amount = readNumber(row[columns.amount]);
    if (!(quantity instanceof Decimal && price instanceof Decimal && amount instanceof Decimal)) continue;
    const gross = quantity.times(price);
    const claimed = amount.round(amountDecimals);
    const fits = (reading: DiscountReading) => makes(gross, factors[reading], claimed, amountDecimals);
    const toPay = fits('percent-to-pay');
    const off = fits('percent-off');
    // There is at most one factor to pay: where it fits, the others meet it if they fit as well.
    if (toPay ? off : meet(gross, factors['percent-to-pay'], factors['percent-off'], amountDecimals)) continue;
    telling++;
    if (toPay) agree['percent-to-pay']++;
    if (off) agree['percent-off']++;
    if (factors.isPart ? toPay : fits('factor')) agree.factor++;
  }
  const as = READINGS.find((reading) => agree[reading] * 100 >= telling * 99);
  return telling >= 3 && as ? { as, because: { kind: 'arithmetic', agreeing: agree[as], telling } } : undefined;
}

type FactorsUnderEach = { readonly [R in DiscountReading]: readonly Decimal[] } & {
  /** 0.95 is the same factor to pay, whether it is called a factor or a share to pay. */
  readonly isPart: boolean;
};

/** The factors of each reading; `undefined` where the cell is no bare number. */
function factorsUnderEach(cell: Cell | undefined): FactorsUnderEach | undefined {
  const discount = readDiscount(cell);
  if (discount === undefined || discount instanceof Fault || discount.kind !== 'bare') return undefined;
  const under = (reading: DiscountReading) => factorsUnder(reading, discount);
  const isPart = discount.percent || discount.value.atMost(Decimal.one);
  return { factor: under('factor'), 'percent-to-pay': under('percent-to-pay'), 'percent-off': under('percent-off'), isPart };
}

/** Whether one of the factors makes the amount of the gross. */
function makes(gross: Decimal, factors: readonly Decimal[], amount: Decimal, decimals: number): boolean {
  for (const factor of factors) if (gross.times(factor).round(decimals).equals(amount)) return true;
  return false;
}

/** Whether a factor here and one there make the same amount of the gross. */
function meet(gross: Decimal, factors: readonly Decimal[], others: readonly Decimal[], decimals: number): boolean {
  for (const factor of factors) if (makes(gross, others, gross.times(factor).round(decimals), decimals)) return true;
  return false;
}

/** A discount of an order row; `paid`: nought cannot be the factor of a paid row where only the heading says how it is meant. */
export function factorOfOrder(discount: Discount, { as, because }: ColumnReading, paid: boolean): FactorRead {
  if (discount.kind === 'factor') return discount;
  const factors = as === undefined ? [] : factorsUnder(as, discount);
  const impossible = factors.length !== 1 || (because.kind === 'heading' && paid && factors[0]!.isZero);
  return impossible ? asked(discount, factors) : { factor: factors[0], readings: [] };
}

/** A discount of a policy row; under half is asked about where only the heading says how it is meant, unless it is a lowest factor. */
export function factorOfPolicy(discount: Discount, { as, because }: ColumnReading, field: 'discount' | 'maxDiscount'): FactorRead {
  if (discount.kind === 'factor') return discount;
  const factors = as === undefined ? [] : factorsUnder(as, discount);
  const impossible = factors.length !== 1 || (because.kind === 'heading' && field === 'discount' && factors[0]!.below(HALF));
  return impossible ? asked(discount, factors) : { factor: factors[0], readings: [] };
}

function asked(discount: Extract<Discount, { kind: 'bare' }>, factors: readonly Decimal[]): FactorRead {
  const readings = factors.length > 1 ? factors : bothReadings(discount);
  return { factor: readings.length === 1 ? readings[0] : undefined, readings: readings.length === 1 ? [] : readings };
}
