import { Decimal } from '../model/decimal';
import { Sum } from '../model/sum';
import type { LineOutcome, Split } from '../outcome';
import { SplitSum } from './splits';

/** What is given away, added up in place. */
export class GiftSum {
  private readonly units = new SplitSum();
  private readonly value = new SplitSum();
  private readonly unpriced = new Sum();

  constructor(private readonly decimals: number) {}

  add({ line, goods, gifts, listPrice }: LineOutcome): void {
    const split = line.gift ? goods : gifts;
    if (!split?.ordered.isPositive) return;
    const size = line.unitSize ?? Decimal.one;
    this.units.add(split, size);
    if (listPrice) this.value.add(this.worthOf(split, listPrice));
    else this.unpriced.add(split.ordered.times(size));
  }

  /** `unpriced`: units without a list price, which the value leaves out. */
  get total(): { readonly units: Split; readonly value: Split; readonly unpriced: Decimal } {
    return { units: this.units.total, value: this.value.total, unpriced: this.unpriced.total };
  }

  /** Rounded as amounts are: what is left over is rejected, so that the parts add up. */
  private worthOf(split: Split, price: Decimal): Split {
    const amount = (units: Decimal) => units.times(price).round(this.decimals);
    const ordered = amount(split.ordered);
    if (split.ship.equals(split.ordered)) return { ordered, ship: ordered, short: Decimal.zero, rejected: Decimal.zero };
    const ship = amount(split.ship);
    const short = split.rejected.isZero ? ordered.minus(ship) : amount(split.short);
    return { ordered, ship, short, rejected: ordered.minus(ship).minus(short) };
  }
}
