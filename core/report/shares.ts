import { Decimal } from '../model/decimal';
import { naturally } from '../model/natural';
import type { LineOutcome, Split } from '../outcome';
import { SplitSum } from './splits';

/** Rows of one region or customer. */
export interface Share extends Split {
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly lines: number;
}

class ShareSum extends SplitSum implements Share {
  orders = 0;
  lines = 0;
  lastOrder: string | undefined;

  constructor(
    readonly key: string,
    readonly name: string,
  ) {
    super();
  }
}

/** Of rows that come order by order. */
export class Shares {
  private readonly sums = new Map<string, ShareSum>();

  add(orderNo: string, key: string, name: string, lines: number, amounts: Split): void {
    let sum = this.sums.get(key);
    if (!sum) {
      sum = new ShareSum(key, name);
      this.sums.set(key, sum);
    }
    if (sum.lastOrder !== orderNo) sum.orders++;
    sum.lastOrder = orderNo;
    sum.lines += lines;
    sum.add(amounts);
  }

  byName(): readonly Share[] {
    return [...this.sums.values()].sort((a, b) => naturally(a.key, b.key));
  }

  byAmount(): readonly Share[] {
    return [...this.sums.values()].sort((a, b) => b.ordered.compare(a.ordered) || naturally(a.key, b.key));
  }
}

/** In base units; the amount is that of the units that are short. */
export interface SkuShare extends Split {
  readonly sku: string;
  readonly name: string;
  readonly amount: Decimal;
}

class SkuSum extends SplitSum implements SkuShare {
  amount = Decimal.zero;

  constructor(public first: LineOutcome['line']) {
    super();
  }

  get sku(): string {
    return this.first.sku;
  }

  get name(): string {
    return this.first.product?.name || this.first.productName;
  }
}

export class SkuShares {
  private readonly sums = new Map<string, SkuSum>();

  add({ line, goods, gifts, amounts }: LineOutcome): void {
    if (!goods?.ordered.isPositive && !gifts?.ordered.isPositive) return;
    let sum = this.sums.get(line.sku);
    if (!sum) {
      sum = new SkuSum(line);
      this.sums.set(line.sku, sum);
    }
    if (line.index < sum.first.index) sum.first = line;
    if (goods) sum.add(goods, line.unitSize);
    if (gifts) sum.add(gifts, line.unitSize);
    sum.amount = sum.amount.plus(amounts.short);
  }

  /** The most units first. */
  short(): readonly SkuShare[] {
    return [...this.sums.values()]
      .filter(({ short }) => short.isPositive)
      .sort((a, b) => b.short.compare(a.short) || naturally(a.sku, b.sku));
  }
}
