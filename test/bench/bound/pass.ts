import type { Cell, PlanCell, Snapshot } from '../../../core/index';
import { Decimal } from '../../../core/model/decimal';
import { FNV_START, hex, mix, mixNumber, mixText } from '../../../core/model/fnv';
import { labels } from '../../../core/words/labels';
import { GIFT_STEP, LEVELS, ORDERS } from '../workload';
import { Day, PASS } from './day';
import { type Fault, facts, faultOf, isOfOrder, money, WORST, whole } from './faults';
import type { Account, Open, Short } from './lists';
import { cents, dayOf, moneyText, References, rowId, rowsOf } from './references';

const words = labels('en');
const TAKERS = 6;

/** One order at a time, in the order in which they are served: checked, settled, and written while it is warm. */
export class Pass {
  readonly references: References;
  readonly day: Day;
  readonly faults: Fault[] = [];
  readonly open: Open[] = [];
  readonly shorts: Short[] = [];
  readonly accounts: (Account | undefined)[];
  readonly review: Cell[];
  readonly explanation: Cell[];
  readonly shipQty: Cell[];
  readonly shortQty: Cell[];
  readonly shipGifts: Cell[];
  readonly shortGifts: Cell[];
  readonly shipAmount: Cell[];
  readonly key: Cell[];
  /** Of paid orders, per SKU. */
  readonly claimed: Float64Array;
  readonly shipped: Float64Array;
  readonly left: Float64Array;
  readonly amount: Float64Array;

  private readonly rows: readonly (readonly Cell[])[];
  private readonly released: Float64Array;
  private readonly takers: { readonly orderNo: string; readonly units: number }[][];
  private readonly sku: Int32Array;
  private readonly quantity: Int32Array;
  private readonly gift: Int32Array;
  private readonly list: Int32Array;
  private readonly ship: Int32Array;
  private readonly freeShip: Int32Array;

  constructor(snapshot: Snapshot) {
    this.references = new References(snapshot);
    this.day = new Day(this.references);
    this.rows = rowsOf(snapshot, 'Orders');
    const { skus, customerNames, onHand } = this.references;
    const lines = this.rows.length - 1;
    const column = () => new Array<Cell>(lines).fill(null);
    this.review = column();
    this.explanation = column();
    this.shipQty = column();
    this.shortQty = column();
    this.shipGifts = column();
    this.shortGifts = column();
    this.shipAmount = column();
    this.key = column();
    this.sku = new Int32Array(lines);
    this.quantity = new Int32Array(lines);
    this.gift = new Int32Array(lines);
    this.list = new Int32Array(lines);
    this.amount = new Float64Array(lines);
    this.ship = new Int32Array(lines);
    this.freeShip = new Int32Array(lines);
    this.claimed = new Float64Array(skus.length);
    this.shipped = new Float64Array(skus.length);
    this.left = Float64Array.from(onHand);
    this.takers = Array.from({ length: skus.length }, () => []);
    this.released = new Float64Array(customerNames.length);
    this.accounts = new Array(customerNames.length).fill(undefined);
    this.serve();
  }

  /** Rows of one order stand together. */
  private serve(): void {
    const { rows } = this;
    const starts: number[] = [];
    let above: Cell = null;
    for (let line = 0; line < rows.length - 1; line++) {
      const orderNo = rows[line + 1]![ORDERS.orderNo]!;
      if (orderNo !== above) starts.push(line);
      above = orderNo;
    }
    const order = Array.from(starts.keys());
    order.sort((a, b) => {
      const first = rows[starts[a]! + 1]!;
      const second = rows[starts[b]! + 1]!;
      return (
        (first[ORDERS.date] as number) - (second[ORDERS.date] as number) || (first[ORDERS.orderNo]! < second[ORDERS.orderNo]! ? -1 : 1)
      );
    });
    for (const at of order) this.settle(starts[at]!, starts[at + 1] ?? rows.length - 1);
  }

  private settle(from: number, to: number): void {
    const first = this.faults.length;
    const head = this.rows[from + 1]!;
    const orderNo = head[ORDERS.orderNo] as string;
    const customer = this.references.customerIds.get(head[ORDERS.customer] as string)!;
    let blocked = false;
    let ordered = 0;
    for (let line = from; line < to; line++) {
      blocked = this.check(line, this.references.level[customer]!) || blocked;
      ordered += this.amount[line]!;
    }
    let shippable = 0;
    let complete = true;
    for (let line = from; line < to; line++) {
      complete = this.take(line) && complete;
      if (!blocked) shippable += this.shippable(line);
    }
    if (blocked && complete) this.giveUnearned(from, to);
    if (!blocked) {
      for (let line = from; line < to; line++) this.explainShortage(line, orderNo, customer);
      this.charge(from, to, customer, shippable);
    }
    for (let line = from; line < to; line++) this.commit(line, orderNo);
    const titles = blocked ? this.holding(first) : [];
    const filled = this.write(from, to, first, titles, orderNo);
    this.day.addOrder(head[ORDERS.region] as string, customer, to - from, ordered, shippable, blocked, filled);
    this.listFaults(first, customer, ordered, head);
    this.account(from, to, customer, ordered, shippable, titles);
  }

  /** True where the row keeps its order from shipping. */
  private check(line: number, level: number): boolean {
    const { references } = this;
    const row = this.rows[line + 1]!;
    const sku = references.skuIds.get(row[ORDERS.sku] as string)!;
    const quantity = row[ORDERS.quantity] as number;
    const gift = (row[ORDERS.gift] as number | null) ?? 0;
    const price = cents(row[ORDERS.price]!);
    const factor = cents(row[ORDERS.factor]!);
    const written = cents(row[ORDERS.amount]!);
    const amount = Math.round((quantity * price * factor) / 100);
    const at = references.priceAt(sku, level, row[ORDERS.date] as number);
    const list = references.price[at]!;
    this.sku[line] = sku;
    this.quantity[line] = quantity;
    this.gift[line] = gift;
    this.list[line] = list;
    this.amount[line] = amount;
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
    const sku = this.sku[line]!;
    const data = {
      claimed: whole(gift),
      expected: whole(entitled),
      policy: this.references.giftPolicy[sku]!,
      giftSkus: [this.references.skus[sku]!],
      bought: whole(this.quantity[line]!),
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

  /** True where all paid units ship. */
  private take(line: number): boolean {
    const sku = this.sku[line]!;
    const quantity = this.quantity[line]!;
    const left = this.left[sku]!;
    const ship = Math.min(quantity, left);
    const free = quantity < GIFT_STEP ? 0 : Math.min(this.gift[line]!, left - ship);
    this.ship[line] = ship;
    this.freeShip[line] = free;
    this.left[sku] = left - ship - free;
    return ship === quantity;
  }

  /** Gifts that nothing has earned wait until all that is paid ships. */
  private giveUnearned(from: number, to: number): void {
    for (let line = from; line < to; line++) {
      if (this.gift[line] === 0 || this.quantity[line]! >= GIFT_STEP) continue;
      const sku = this.sku[line]!;
      const free = Math.min(this.gift[line]!, this.left[sku]!);
      this.freeShip[line] = free;
      this.left[sku]! -= free;
    }
  }

  private shippable(line: number): number {
    if (this.ship[line] === this.quantity[line]) return this.amount[line]!;
    const row = this.rows[line + 1]!;
    return Math.round((this.ship[line]! * cents(row[ORDERS.price]!) * cents(row[ORDERS.factor]!)) / 100);
  }

  private explainShortage(line: number, orderNo: string, customer: number): void {
    const sku = this.sku[line]!;
    const taken = this.ship[line]! + this.freeShip[line]!;
    this.claimed[sku]! += this.quantity[line]! + this.gift[line]!;
    this.shipped[sku]! += taken;
    const short = this.quantity[line]! - this.ship[line]!;
    const shortGifts = this.gift[line]! - this.freeShip[line]!;
    if (short + shortGifts === 0) return;
    const takenBy = this.takers[sku]!.filter((taker) => taker.orderNo !== orderNo)
      .slice(0, TAKERS - 1)
      .map((taker) => taker.orderNo);
    const enough = this.references.onHand[sku]! >= short + shortGifts + taken;
    const reason = takenBy.length > 0 && enough ? 'taken' : enough ? 'safety-stock' : 'insufficient';
    const [field, claimed, ships] =
      short > 0
        ? (['quantity', this.quantity[line]!, this.ship[line]!] as const)
        : (['giftQuantity', this.gift[line]!, this.freeShip[line]!] as const);
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
      this.putShort(line, customer, this.quantity[line]!, this.ship[line]!, this.amount[line]! - this.shippable(line), said, null);
    }
    if (shortGifts > 0) this.putShort(line, customer, this.gift[line]!, this.freeShip[line]!, 0, said, words.yes);
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
    const row = this.rows[line + 1]!;
    const region = row[ORDERS.region] as string;
    const cells: PlanCell[] = [
      region,
      row[ORDERS.customer] as string,
      this.references.customerNames[customer]!,
      row[ORDERS.orderNo] as string,
      String(row[ORDERS.line]),
      line + 2,
      row[ORDERS.sku] as string,
      this.references.productNames[this.sku[line]!]!,
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

  private charge(from: number, to: number, customer: number, shippable: number): void {
    const earlier = this.released[customer]!;
    const receivable = this.references.receivable[customer]!;
    const exposure = receivable + earlier + shippable;
    this.released[customer] = earlier + shippable;
    const limit = this.references.limit[customer]!;
    if (exposure <= limit) return;
    const data = {
      claimed: money(exposure),
      expected: money(limit),
      receivable: money(receivable),
      unshipped: Decimal.zero,
      earlier: money(earlier),
      order: money(shippable),
      balance: Decimal.zero,
      temporaryLimit: undefined,
      temporaryUntil: undefined,
    };
    const numbers = { claimed: exposure / 100, expected: limit / 100 };
    const said = faultOf(from, 'credit/over-limit', 'warn', 'customer', numbers, data);
    for (let line = from; line < to; line++) this.faults.push(line === from ? said : { ...said, line, row: line + 2 });
  }

  private commit(line: number, orderNo: string): void {
    const units = this.ship[line]! + this.freeShip[line]!;
    if (units === 0) return;
    const takers = this.takers[this.sku[line]!]!;
    if (takers.length === TAKERS && units <= takers[TAKERS - 1]!.units) return;
    let at = takers.length;
    while (at > 0 && units > takers[at - 1]!.units) at--;
    takers.splice(at, 0, { orderNo, units });
    if (takers.length > TAKERS) takers.pop();
  }

  private holding(first: number): readonly string[] {
    const titles: string[] = [];
    for (let i = first; i < this.faults.length; i++) {
      const { severity, title } = this.faults[i]!;
      if (severity === 'block' && !titles.includes(title)) titles.push(title);
    }
    return titles;
  }

  /** The own columns of an order; true where all of it ships. */
  private write(from: number, to: number, first: number, titles: readonly string[], orderNo: string): boolean {
    const { faults, day } = this;
    const blocked = titles.length > 0;
    const held = blocked ? words.heldWithOrder(titles) : '';
    let allFilled = true;
    for (let line = from; line < to; line++) {
      let own: Fault[] | undefined;
      for (let i = first; i < faults.length; i++) {
        if (faults[i]!.line !== line) continue;
        if (own) own.push(faults[i]!);
        else own = [faults[i]!];
      }
      if (own) this.explain(line, own, held, orderNo);
      else {
        this.review[line] = words.status.pass;
        this.explanation[line] = held === '' ? null : held;
        this.key[line] = `or1|${rowId(line)}|${orderNo}||;`;
      }
      const quantity = this.quantity[line]!;
      const gift = this.gift[line]!;
      const ship = this.ship[line]!;
      const free = this.freeShip[line]!;
      const amount = this.amount[line]!;
      const shippable = blocked ? 0 : this.shippable(line);
      this.shipQty[line] = blocked ? 0 : ship;
      this.shortQty[line] = blocked ? 0 : quantity - ship;
      if (gift > 0) {
        this.shipGifts[line] = blocked ? 0 : free;
        this.shortGifts[line] = blocked ? 0 : gift - free;
        day.addGift(gift, free, this.list[line]!, blocked);
      }
      this.shipAmount[line] = shippable / 100;
      const filled = !blocked && ship + free === quantity + gift;
      allFilled &&= filled;
      day.addUnits(this.sku[line]!, quantity + gift, ship + free, blocked, filled, blocked ? 0 : amount - shippable);
      day.addLine(own ? WORST[own[0]!.severity] : PASS, amount, !own?.some(({ code }) => code === 'data/amount-mismatch'));
    }
    return allFilled;
  }

  private explain(line: number, own: Fault[], held: string, orderNo: string): void {
    own.sort((a, b) => (a.code < b.code ? -1 : 1));
    let marks = '';
    for (const { code, field, severity } of own) marks += `${code}@${field}:${severity};`;
    own.sort((a, b) => WORST[a.severity] - WORST[b.severity]);
    const { severity } = own[0]!;
    let text = severity === 'block' ? '' : held;
    for (const fault of own) text += `${text === '' ? '' : '\n'}${fault.text}. ${fault.remedy}.`;
    this.review[line] = words.status[severity];
    this.explanation[line] = text;
    this.key[line] = `or1|${rowId(line)}|${orderNo}||;status:${severity};${marks}`;
  }

  /** What is to be counted, and shown where it is more than a note: an order's fault once. */
  private listFaults(first: number, customer: number, ordered: number, head: readonly Cell[]): void {
    const { faults } = this;
    const merged: Open[] = [];
    for (let i = first; i < faults.length; i++) {
      const fault = faults[i]!;
      const ofOrder = isOfOrder(fault);
      const known = ofOrder ? merged.find((each) => each.fault.code === fault.code) : undefined;
      if (known) {
        known.rows.push(fault.row);
        continue;
      }
      const amount = ofOrder ? ordered : this.amount[fault.line]!;
      this.day.addFault(fault, amount);
      merged.push({
        fault,
        rows: [fault.row],
        region: head[ORDERS.region] as string,
        customer,
        customerCode: head[ORDERS.customer] as string,
        orderNo: head[ORDERS.orderNo] as string,
        lineNo: String(this.rows[fault.row - 1]![ORDERS.line]),
        amount,
      });
    }
    for (const each of merged) if (each.fault.severity !== 'info') this.open.push(each);
  }

  private account(from: number, to: number, customer: number, ordered: number, shippable: number, titles: readonly string[]): void {
    const head = this.rows[from + 1]!;
    const code = head[ORDERS.customer] as string;
    const orderNo = head[ORDERS.orderNo] as string;
    const blocked = titles.length > 0;
    let account = this.accounts[customer];
    if (!account) {
      account = { code, name: this.references.customerNames[customer]!, rows: [], ordered: 0, rejected: 0, short: 0, shippable: 0 };
      this.accounts[customer] = account;
    }
    const units = blocked ? '' : this.offered(from, to);
    const status = blocked ? 'held' : units === '' ? 'nothing-to-ship' : 'ready';
    this.day.addStatus(status, ordered, shippable);
    account.ordered += ordered;
    account.shippable += shippable;
    if (blocked) account.rejected += ordered;
    else account.short += ordered - shippable;
    const text = moneyText(shippable);
    const { terms } = words.financeSheet;
    const why = `${terms.shippable} ${text} − ${terms.creditUsed} ${text} = ${terms.due} 0.00`;
    const content = `or1|h=${to - from}-${hex(this.content(from, to))}`;
    const cells: PlanCell[] = [
      code,
      account.name,
      head[ORDERS.region] as string,
      orderNo,
      { day: dayOf(head[ORDERS.date] as number) },
      ordered / 100,
      blocked ? ordered / 100 : 0,
      blocked ? 0 : (ordered - shippable) / 100,
      shippable / 100,
      0,
      0,
      0,
      shippable / 100,
      0,
      words.finance[status],
      blocked ? words.financeSheet.heldBy(titles) : shippable === 0 ? null : why,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      blocked ? content : `${content}|s=${units}|p=n:0:0:0:${shippable / 100}:0`,
      `or1|o=${orderNo}|c=${code}`,
    ];
    account.rows.push(blocked ? { style: 'data', severity: 'block', cells } : { style: 'data', cells });
  }

  private offered(from: number, to: number): string {
    let units = '';
    for (let line = from; line < to; line++) {
      const free = this.freeShip[line]!;
      if (this.ship[line]! + free === 0) continue;
      units += `${units === '' ? '' : ','}${rowId(line)}:${this.ship[line]}`;
      if (free > 0) units += `:${free}`;
    }
    return units;
  }

  /** What the next run knows the rows again by. */
  private content(from: number, to: number): number {
    let sum = 0;
    for (let line = from; line < to; line++) {
      const row = this.rows[line + 1]!;
      const text = (hash: number, column: number) => mix(mixText(hash, row[column] as string), 0);
      const number = (hash: number, column: number) => (row[column] === null ? mix(hash, 0) : mixNumber(hash, row[column] as number));
      let hash = mix(text(FNV_START, ORDERS.orderNo), 0);
      hash = mix(text(text(hash, ORDERS.customer), ORDERS.sku), 0);
      hash = mix(number(number(hash, ORDERS.quantity), ORDERS.price), 0);
      hash = number(number(number(hash, ORDERS.factor), ORDERS.amount), ORDERS.gift);
      hash = mix(mix(hash, 0), 1);
      hash = mix(mix(hash, dayOf(row[ORDERS.date] as number)), -1);
      hash = text(mix(hash, 0), ORDERS.region);
      hash = mix(mix(text(hash, ORDERS.payment), 0), 0);
      sum = (sum + hash) >>> 0;
    }
    return sum;
  }
}
