import { Decimal } from '../model/decimal';
import type { Split } from '../outcome';

/** Splits, added up in place. */
export class SplitSum implements Split {
  ordered = Decimal.zero;
  ship = Decimal.zero;
  short = Decimal.zero;
  rejected = Decimal.zero;

  /** So many times over: base units of ordered ones. */
  add({ ordered, ship, short, rejected }: Split, times = Decimal.one): void {
    this.ordered = this.ordered.plus(ordered.times(times));
    this.ship = this.ship.plus(ship.times(times));
    this.short = this.short.plus(short.times(times));
    this.rejected = this.rejected.plus(rejected.times(times));
  }
}

export function addSplits(splits: readonly Split[]): Split {
  const sum = new SplitSum();
  for (const split of splits) sum.add(split);
  return sum;
}
