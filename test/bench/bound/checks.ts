import type { Decimal } from '../../../core/index';
import { GIFT_STEP, LEVELS, ORDERS } from '../workload';
import { type Fault, facts, faultOf, money, whole } from './faults';
import type { Lines } from './lines';
import { cents, type References } from './references';

/** What is claimed against what the sheets allow, one line at a time. */
export class Checks {
  constructor(
    private readonly lines: Lines,
    private readonly references: References,
    private readonly faults: Fault[],
  ) {}

  /** True where the row keeps its order from shipping. */
  check(line: number, level: number): boolean {
    const { references } = this;
    const row = this.lines.rows[line + 1]!;
    const sku = references.skuIds.get(row[ORDERS.sku] as string)!;
    const quantity = row[ORDERS.quantity] as number;
    const gift = (row[ORDERS.gift] as number | null) ?? 0;
    const price = cents(row[ORDERS.price]!);
    const factor = cents(row[ORDERS.factor]!);
    const written = cents(row[ORDERS.amount]!);
    const amount = Math.round((quantity * price * factor) / 100);
    const at = references.priceAt(sku, level, row[ORDERS.date] as number);
    const list = references.price[at]!;
    this.lines.sku[line] = sku;
    this.lines.quantity[line] = quantity;
    this.lines.gift[line] = gift;
    this.lines.list[line] = list;
    this.lines.amount[line] = amount;
    const policy = references.factor[level]!;
    const entitled = Math.floor(quantity / GIFT_STEP);
    if (written === amount && factor === policy && gift === entitled && price === list) return false;
    if (written !== amount)
      this.putAmount(line, written, amount, { quantity: whole(quantity), price: money(price), discount: money(factor) });
    if (factor !== policy) this.putFactor(line, factor, policy, level);
    if (gift !== entitled) this.putGift(line, gift, entitled);
    if (price !== list) this.putPrice(line, price, at, level);
    return written !== amount || factor < policy || gift > entitled || price < list;
  }

  private putAmount(line: number, written: number, amount: number, terms: { quantity: Decimal; price: Decimal; discount: Decimal }): void {
    const data = { claimed: money(written), expected: money(amount), ...terms };
    const numbers = { claimed: written / 100, expected: amount / 100 };
    this.faults.push(faultOf(line, 'data/amount-mismatch', 'block', 'amount', numbers, data));
  }

  private putFactor(line: number, factor: number, policy: number, level: number): void {
    const rule = facts('Discounts', this.references.factorRow[level]!, LEVELS[level]!);
    const data = { claimed: money(factor), expected: money(policy), rule, policy: `Level ${LEVELS[level]}` };
    const numbers = { claimed: factor / 100, expected: policy / 100 };
    const [code, severity] = factor < policy ? (['discount/over-policy', 'block'] as const) : (['discount/under-policy', 'info'] as const);
    this.faults.push(faultOf(line, code, severity, 'discount', numbers, data));
  }

  private putGift(line: number, gift: number, entitled: number): void {
    const sku = this.lines.sku[line]!;
    const data = {
      claimed: whole(gift),
      expected: whole(entitled),
      policy: this.references.giftPolicy[sku]!,
      giftSkus: [this.references.skus[sku]!],
      bought: whole(this.lines.quantity[line]!),
    };
    const [code, severity] = gift > entitled ? (['gift/over-entitled', 'block'] as const) : (['gift/under-claimed', 'info'] as const);
    const field = gift > 0 ? 'giftQuantity' : 'quantity';
    this.faults.push(faultOf(line, code, severity, field, { claimed: gift, expected: entitled }, data));
  }

  private putPrice(line: number, price: number, at: number, level: number): void {
    const { references } = this;
    const list = references.price[at]!;
    const window = { from: references.priceFrom[at]!, to: references.priceTo[at]! };
    const data = { claimed: money(price), expected: money(list), rule: facts('Prices', references.priceRow[at]!, LEVELS[level]!, window) };
    const numbers = { claimed: price / 100, expected: list / 100 };
    const [code, severity] = price < list ? (['price/below-list', 'block'] as const) : (['price/above-list', 'warn'] as const);
    this.faults.push(faultOf(line, code, severity, 'unitPrice', numbers, data));
  }
}
