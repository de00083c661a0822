import type { PlanCell } from '../../../core/index';
import { labels } from '../../../core/words/labels';
import { GIFT_STEP, ORDERS } from '../workload';
import { type Fault, faultOf, whole } from './faults';
import type { Lines } from './lines';
import type { Short } from './lists';
import { type References, rowId } from './references';

const words = labels('en');
const TAKERS = 6;

/** The balance that the orders share, and what it does not cover. */
export class Stock {
  readonly shorts: Short[] = [];
  /** Of orders that may ship, per SKU. */
  readonly claimed: Float64Array;
  readonly shipped: Float64Array;
  readonly left: Float64Array;
  private readonly takers: { readonly orderNo: string; readonly units: number }[][];

  constructor(
    private readonly lines: Lines,
    private readonly references: References,
    private readonly faults: Fault[],
  ) {
    const { onHand } = references;
    this.claimed = new Float64Array(onHand.length);
    this.shipped = new Float64Array(onHand.length);
    this.left = Float64Array.from(onHand);
    this.takers = Array.from({ length: onHand.length }, () => []);
  }

  /** True where all paid units ship. */
  take(line: number): boolean {
    const sku = this.lines.sku[line]!;
    const quantity = this.lines.quantity[line]!;
    const left = this.left[sku]!;
    const ship = Math.min(quantity, left);
    const free = quantity < GIFT_STEP ? 0 : Math.min(this.lines.gift[line]!, left - ship);
    this.lines.ship[line] = ship;
    this.lines.freeShip[line] = free;
    this.left[sku] = left - ship - free;
    return ship === quantity;
  }

  /** Gifts that nothing has earned wait until all that is paid ships. */
  giveUnearned(from: number, to: number): void {
    for (let line = from; line < to; line++) {
      if (this.lines.gift[line] === 0 || this.lines.quantity[line]! >= GIFT_STEP) continue;
      const sku = this.lines.sku[line]!;
      const free = Math.min(this.lines.gift[line]!, this.left[sku]!);
      this.lines.freeShip[line] = free;
      this.left[sku]! -= free;
    }
  }

  explainShortage(line: number, orderNo: string, customer: number): void {
    const sku = this.lines.sku[line]!;
    const taken = this.lines.ship[line]! + this.lines.freeShip[line]!;
    this.claimed[sku]! += this.lines.quantity[line]! + this.lines.gift[line]!;
    this.shipped[sku]! += taken;
    const short = this.lines.quantity[line]! - this.lines.ship[line]!;
    const shortGifts = this.lines.gift[line]! - this.lines.freeShip[line]!;
    if (short + shortGifts === 0) return;
    const takenBy = this.takers[sku]!.filter((taker) => taker.orderNo !== orderNo)
      .slice(0, TAKERS - 1)
      .map((taker) => taker.orderNo);
    const enough = this.references.onHand[sku]! >= short + shortGifts + taken;
    const reason = takenBy.length > 0 && enough ? 'taken' : enough ? 'safety-stock' : 'insufficient';
    const [field, claimed, ships] =
      short > 0
        ? (['quantity', this.lines.quantity[line]!, this.lines.ship[line]!] as const)
        : (['giftQuantity', this.lines.gift[line]!, this.lines.freeShip[line]!] as const);
    const data = {
      sku: this.references.skus[sku]!,
      claimed: whole(claimed),
      expected: whole(ships),
      short: whole(claimed - ships),
      reason,
      takenBy,
      eta: undefined,
    } as const;
    this.faults.push(faultOf(line, ships === 0 ? 'stock/none' : 'stock/short', 'warn', field, { claimed, expected: ships }, data));
    const said = { reason: words.reason[reason], takenBy: takenBy.join(', ') || null };
    if (short > 0) {
      this.putShort(
        line,
        customer,
        this.lines.quantity[line]!,
        this.lines.ship[line]!,
        this.lines.amount[line]! - this.lines.shippable(line),
        said,
        null,
      );
    }
    if (shortGifts > 0) this.putShort(line, customer, this.lines.gift[line]!, this.lines.freeShip[line]!, 0, said, words.yes);
  }

  private putShort(
    line: number,
    customer: number,
    ordered: number,
    shipping: number,
    amount: number,
    { reason, takenBy }: { readonly reason: string; readonly takenBy: string | null },
    gift: string | null,
  ): void {
    const row = this.lines.rows[line + 1]!;
    const region = row[ORDERS.region] as string;
    const cells: PlanCell[] = [
      region,
      row[ORDERS.customer] as string,
      this.references.customerNames[customer]!,
      row[ORDERS.orderNo] as string,
      String(row[ORDERS.line]),
      line + 2,
      row[ORDERS.sku] as string,
      this.references.productNames[this.lines.sku[line]!]!,
      null,
      null,
      gift,
      ordered,
      shipping,
      ordered - shipping,
      amount / 100,
      reason,
      takenBy,
      null,
      null,
      null,
      gift === null ? `or1|${rowId(line)}` : `or1|${rowId(line)}|g`,
    ];
    this.shorts.push({ region, customer, line, amount, row: { style: 'data', cells } });
  }

  commit(line: number, orderNo: string): void {
    const units = this.lines.ship[line]! + this.lines.freeShip[line]!;
    if (units === 0) return;
    const takers = this.takers[this.lines.sku[line]!]!;
    if (takers.length === TAKERS && units <= takers[TAKERS - 1]!.units) return;
    let at = takers.length;
    while (at > 0 && units > takers[at - 1]!.units) at--;
    takers.splice(at, 0, { orderNo, units });
    if (takers.length > TAKERS) takers.pop();
  }
}
