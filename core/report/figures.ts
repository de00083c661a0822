import { Decimal } from '../model/decimal';
import { FIGURES, type Figures, RATES, type Rate } from '../model/figures';
import type { LineOutcome, Outcome } from '../outcome';
import { linesOf, partsByNumber } from './lookup';
import { perOutcome } from './per-outcome';
import { SplitSum } from './splits';

/** A part of one at four decimals; absent where there is nothing to be a part of. */
export const ratio = (part: Decimal, whole: Decimal): Decimal | undefined => (whole.isZero ? undefined : part.dividedBy(whole, 4));

export const rateOf = (figures: Figures, rate: Rate): Decimal | undefined => ratio(figures[RATES[rate][0]], figures[RATES[rate][1]]);

/**
 * Due is what was ordered, returns apart: rejected rows are due and not filled. A row is filled when every unit of it and of
 * its gifts ships, an order when all its rows are.
 */
export const figuresOf = perOutcome(measure);

function measure(outcome: Outcome): Figures {
  const { totals } = outcome;
  const counts = { dueOrders: 0, filledOrders: 0, dueLines: 0, filledLines: 0, cleanLines: 0 };
  const units = new SplitSum();
  const amounts = new SplitSum();
  for (const parts of partsByNumber(outcome).values()) {
    let due = 0;
    let filled = 0;
    for (const line of linesOf(parts, outcome)) {
      if (isClean(line)) counts.cleanLines++;
      if (!isDue(line)) continue;
      due++;
      if (isFilled(line)) filled++;
      // A unit that is not known counts as it was ordered.
      if (line.goods) units.add(line.goods, line.line.unitSize);
      if (line.gifts) units.add(line.gifts, line.line.unitSize);
      amounts.add(line.amounts);
    }
    counts.dueLines += due;
    counts.filledLines += filled;
    if (due > 0) counts.dueOrders++;
    if (due > 0 && filled === due) counts.filledOrders++;
  }
  return {
    orders: Decimal.of(totals.orders),
    lines: Decimal.of(totals.lines),
    ordered: totals.ordered,
    shippable: totals.shippable,
    short: totals.short,
    rejected: totals.rejected,
    dueOrders: Decimal.of(counts.dueOrders),
    filledOrders: Decimal.of(counts.filledOrders),
    dueLines: Decimal.of(counts.dueLines),
    filledLines: Decimal.of(counts.filledLines),
    dueUnits: units.total.ordered,
    filledUnits: units.total.ship,
    dueAmount: amounts.total.ordered,
    filledAmount: amounts.total.ship,
    cleanLines: Decimal.of(counts.cleanLines),
  };
}

export const sumFigures = (days: readonly Figures[]): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, Decimal.sum(days.map((day) => day[figure]))])) as Figures;

const isClean = ({ findings }: LineOutcome): boolean => findings.every(({ code }) => !code.startsWith('data/'));

const isDue = ({ line, goods, gifts }: LineOutcome): boolean =>
  line.quantity?.isNegative !== true && (goods === undefined || goods.ordered.isPositive || gifts?.ordered.isPositive === true);

const isFilled = ({ goods, gifts }: LineOutcome): boolean =>
  goods?.ship.equals(goods.ordered) === true && (gifts === undefined || gifts.ship.equals(gifts.ordered));
