import { Decimal } from '../model/decimal';
import type { Figures } from '../model/figures';
import type { LineOutcome, Totals } from '../outcome';
import { SplitSum } from './splits';

/**
 * What a day is measured by, added up in place. Due is what was ordered, returns apart: rejected rows are due and not filled. A row
 * is filled when every unit of it and of its gifts ships, an order when all its rows are.
 */
export class FigureSum {
  private readonly units = new SplitSum();
  private readonly amounts = new SplitSum();
  private dueOrders = 0;
  private filledOrders = 0;
  private dueLines = 0;
  private filledLines = 0;
  private cleanLines = 0;
  /** Of the order that is being added. */
  private due = 0;
  private filled = 0;

  add(outcome: LineOutcome): void {
    const { line, goods, gifts } = outcome;
    if (isClean(outcome)) this.cleanLines++;
    if (!isDue(outcome)) return;
    this.due++;
    if (isFilled(outcome)) this.filled++;
    // A unit that is not known counts as it was ordered.
    if (goods) this.units.add(goods, line.unitSize);
    if (gifts) this.units.add(gifts, line.unitSize);
    this.amounts.add(outcome.amounts);
  }

  endOrder(): void {
    this.dueLines += this.due;
    this.filledLines += this.filled;
    if (this.due > 0) this.dueOrders++;
    if (this.due > 0 && this.filled === this.due) this.filledOrders++;
    this.due = 0;
    this.filled = 0;
  }

  figures(totals: Totals): Figures {
    const units = this.units.total;
    const amounts = this.amounts.total;
    return {
      orders: Decimal.of(totals.orders),
      lines: Decimal.of(totals.lines),
      ordered: totals.ordered,
      shippable: totals.shippable,
      short: totals.short,
      rejected: totals.rejected,
      dueOrders: Decimal.of(this.dueOrders),
      filledOrders: Decimal.of(this.filledOrders),
      dueLines: Decimal.of(this.dueLines),
      filledLines: Decimal.of(this.filledLines),
      dueUnits: units.ordered,
      filledUnits: units.ship,
      dueAmount: amounts.ordered,
      filledAmount: amounts.ship,
      cleanLines: Decimal.of(this.cleanLines),
    };
  }
}

const isClean = ({ findings }: LineOutcome): boolean => findings.length === 0 || findings.every(({ code }) => !code.startsWith('data/'));

const isDue = ({ line, goods, gifts }: LineOutcome): boolean =>
  line.quantity?.isNegative !== true && (goods === undefined || goods.ordered.isPositive || gifts?.ordered.isPositive === true);

const isFilled = ({ goods, gifts }: LineOutcome): boolean =>
  goods?.ship.equals(goods.ordered) === true && (gifts === undefined || gifts.ship.equals(gifts.ordered));
