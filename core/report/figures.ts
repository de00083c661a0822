import { Decimal } from '../model/decimal';
import { FIGURES, type Figures, RATES, type Rate } from '../model/figures';
import type { LineOutcome, Outcome, Split } from '../outcome';
import { groupBy } from './group';
import { perOutcome } from './per-outcome';

/** A part of one at four decimals; absent where there is nothing to be a part of. */
export const ratio = (part: Decimal, whole: Decimal): Decimal | undefined => (whole.isZero ? undefined : part.dividedBy(whole, 4));

export const rateOf = (figures: Figures, rate: Rate): Decimal | undefined => ratio(figures[RATES[rate][0]], figures[RATES[rate][1]]);

/**
 * Due is what was ordered, returns apart: rejected rows are due and not filled. A row is filled when every unit of it and of
 * its gifts ships, an order when all its rows are.
 */
export const figuresOf = perOutcome(measure);

function measure({ lines, totals }: Outcome): Figures {
  const due = lines.filter(isDue);
  const orders = [...groupBy(due, ({ line }) => line.order.orderNo).values()];
  return {
    orders: Decimal.of(totals.orders),
    lines: Decimal.of(totals.lines),
    ordered: totals.ordered,
    shippable: totals.shippable,
    short: totals.short,
    rejected: totals.rejected,
    dueOrders: Decimal.of(orders.length),
    filledOrders: count(orders, (own) => own.every(isFilled)),
    dueLines: Decimal.of(due.length),
    filledLines: count(due, isFilled),
    dueUnits: baseUnits(due, 'ordered'),
    filledUnits: baseUnits(due, 'ship'),
    dueAmount: Decimal.sumOf(due, ({ amounts }) => amounts.ordered),
    filledAmount: Decimal.sumOf(due, ({ amounts }) => amounts.ship),
    cleanLines: count(lines, ({ findings }) => findings.every(({ code }) => !code.startsWith('data/'))),
  };
}

export const sumFigures = (days: readonly Figures[]): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, Decimal.sum(days.map((day) => day[figure]))])) as Figures;

const count = <T>(items: readonly T[], holds: (item: T) => boolean): Decimal => Decimal.of(items.filter(holds).length);

const isDue = ({ line, goods, gifts }: LineOutcome): boolean =>
  line.quantity?.isNegative !== true && (goods === undefined || goods.ordered.isPositive || gifts?.ordered.isPositive === true);

const isFilled = ({ goods, gifts }: LineOutcome): boolean =>
  goods?.ship.equals(goods.ordered) === true && (gifts === undefined || gifts.ship.equals(gifts.ordered));

/** A unit that is not known counts as it was ordered. */
export function baseUnits(lines: readonly LineOutcome[], part: keyof Split): Decimal {
  return Decimal.sumOf(lines, ({ line, goods, gifts }) => unitsIn(goods, gifts, part).times(line.unitSize ?? Decimal.one));
}

const unitsIn = (goods: Split | undefined, gifts: Split | undefined, part: keyof Split): Decimal =>
  (goods?.[part] ?? Decimal.zero).plus(gifts?.[part] ?? Decimal.zero);
