import { Decimal } from '../model/decimal';
import { Sum } from '../model/sum';
import type { OrderOutcome, Split } from '../outcome';

/** Splits, added up in place. */
export class SplitSum {
  private readonly ordered = new Sum();
  private readonly ship = new Sum();
  private readonly short = new Sum();
  private readonly rejected = new Sum();

  /** So many times over: base units of ordered ones. */
  add({ ordered, ship, short, rejected }: Split, times = Decimal.one): void {
    this.ordered.add(ordered.times(times));
    this.ship.add(ship.times(times));
    if (!short.isZero) this.short.add(short.times(times));
    if (!rejected.isZero) this.rejected.add(rejected.times(times));
  }

  get total(): Split {
    return { ordered: this.ordered.total, ship: this.ship.total, short: this.short.total, rejected: this.rejected.total };
  }
}

/** The amounts of an order, or of a sum of orders. */
export const splitOf = ({
  ordered,
  shippable,
  short,
  rejected,
}: Pick<OrderOutcome, 'ordered' | 'shippable' | 'short' | 'rejected'>): Split => ({
  ordered,
  ship: shippable,
  short,
  rejected,
});

export function addSplits(splits: readonly Split[]): Split {
  const sum = new SplitSum();
  for (const split of splits) sum.add(split);
  return sum.total;
}
