import type { Decimal } from '../model/decimal';
import { naturally } from '../model/natural';
import { Sum } from '../model/sum';
import type { LineOutcome, Split } from '../outcome';
import { SplitSum } from './splits';

/** Rows of one region or customer. */
export interface Share extends Split {
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly lines: number;
}

/** Of rows that come order by order. */
export class Shares {
  private readonly groups = new Map<
    string,
    { name: string; orders: number; lines: number; lastOrder: string | undefined; sum: SplitSum }
  >();

  add(orderNo: string, key: string, name: string, lines: number, amounts: Split): void {
    let group = this.groups.get(key);
    if (!group) {
      group = { name, orders: 0, lines: 0, lastOrder: undefined, sum: new SplitSum() };
      this.groups.set(key, group);
    }
    if (group.lastOrder !== orderNo) group.orders++;
    group.lastOrder = orderNo;
    group.lines += lines;
    group.sum.add(amounts);
  }

  byName(): readonly Share[] {
    return this.list().sort((a, b) => naturally(a.key, b.key));
  }

  byAmount(): readonly Share[] {
    return this.list().sort((a, b) => b.ordered.compare(a.ordered) || naturally(a.key, b.key));
  }

  private list(): Share[] {
    return [...this.groups].map(([key, { name, orders, lines, sum }]) => ({ key, name, orders, lines, ...sum.total }));
  }
}

/** In base units; the amount is that of the units that are short. */
export interface SkuShare extends Split {
  readonly sku: string;
  readonly name: string;
  readonly amount: Decimal;
}

export class SkuShares {
  private readonly groups = new Map<string, { first: LineOutcome['line']; readonly sum: SplitSum; readonly amount: Sum }>();

  add({ line, goods, gifts, amounts }: LineOutcome): void {
    if (!goods?.ordered.isPositive && !gifts?.ordered.isPositive) return;
    let group = this.groups.get(line.sku);
    if (!group) {
      group = { first: line, sum: new SplitSum(), amount: new Sum() };
      this.groups.set(line.sku, group);
    }
    if (line.index < group.first.index) group.first = line;
    if (goods) group.sum.add(goods, line.unitSize);
    if (gifts) group.sum.add(gifts, line.unitSize);
    group.amount.add(amounts.short);
  }

  /** The most units first. */
  short(): readonly SkuShare[] {
    return [...this.groups]
      .map(([sku, { first, sum, amount }]) => ({
        sku,
        name: first.product?.name || first.productName,
        ...sum.total,
        amount: amount.total,
      }))
      .filter(({ short }) => short.isPositive)
      .sort((a, b) => b.short.compare(a.short) || naturally(a.sku, b.sku));
  }
}
