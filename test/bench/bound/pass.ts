import type { Cell, Snapshot } from '../../../core/index';
import { Decimal } from '../../../core/model/decimal';
import { labels } from '../../../core/words/labels';
import { ORDERS } from '../workload';
import { Accounts } from './accounts';
import { Checks } from './checks';
import { Day, PASS } from './day';
import { type Fault, faultOf, isOfOrder, money, standingOn, WORST } from './faults';
import { Lines } from './lines';
import type { Open } from './lists';
import { References, rowId } from './references';
import { Stock } from './stock';

const words = labels('en');

/** One order at a time, in the order in which they are served: checked, settled, and written while it is warm. */
export class Pass {
  readonly references: References;
  readonly lines: Lines;
  readonly day: Day;
  readonly stock: Stock;
  readonly accounts: Accounts;
  readonly faults: Fault[] = [];
  readonly open: Open[] = [];
  readonly review: Cell[];
  readonly explanation: Cell[];
  readonly shipQty: Cell[];
  readonly shortQty: Cell[];
  readonly shipGifts: Cell[];
  readonly shortGifts: Cell[];
  readonly shipAmount: Cell[];
  readonly key: Cell[];
  private readonly checks: Checks;
  private readonly released: Float64Array;

  constructor(snapshot: Snapshot) {
    this.references = new References(snapshot);
    this.lines = new Lines(snapshot);
    this.day = new Day(this.references);
    this.checks = new Checks(this.lines, this.references, this.faults);
    this.stock = new Stock(this.lines, this.references, this.faults);
    this.accounts = new Accounts(this.lines, this.references, this.day);
    this.released = new Float64Array(this.references.customerNames.length);
    const column = () => new Array<Cell>(this.lines.count).fill(null);
    this.review = column();
    this.explanation = column();
    this.shipQty = column();
    this.shortQty = column();
    this.shipGifts = column();
    this.shortGifts = column();
    this.shipAmount = column();
    this.key = column();
    this.serve();
  }

  /** Rows of one order stand together. */
  private serve(): void {
    const { rows } = this.lines;
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
    const head = this.lines.rows[from + 1]!;
    const orderNo = head[ORDERS.orderNo] as string;
    const customer = this.references.customerIds.get(head[ORDERS.customer] as string)!;
    let blocked = false;
    let ordered = 0;
    for (let line = from; line < to; line++) {
      blocked = this.checks.check(line, this.references.level[customer]!) || blocked;
      ordered += this.lines.amount[line]!;
    }
    let shippable = 0;
    let complete = true;
    for (let line = from; line < to; line++) {
      complete = this.stock.take(line) && complete;
      if (!blocked) shippable += this.lines.shippable(line);
    }
    if (blocked && complete) this.stock.giveUnearned(from, to);
    if (!blocked) {
      for (let line = from; line < to; line++) this.stock.explainShortage(line, orderNo, customer);
      this.charge(from, to, customer, shippable);
    }
    for (let line = from; line < to; line++) this.stock.commit(line, orderNo);
    const titles = blocked ? this.holding(first) : [];
    const filled = this.write(from, to, first, titles, orderNo);
    this.day.addOrder(head[ORDERS.region] as string, customer, to - from, ordered, shippable, blocked, filled);
    this.listFaults(first, customer, ordered, head);
    this.accounts.add(from, to, customer, ordered, shippable, titles);
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
    for (let line = from; line < to; line++) this.faults.push(standingOn(said, line));
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
      const quantity = this.lines.quantity[line]!;
      const gift = this.lines.gift[line]!;
      const ship = this.lines.ship[line]!;
      const free = this.lines.freeShip[line]!;
      const amount = this.lines.amount[line]!;
      const shippable = blocked ? 0 : this.lines.shippable(line);
      this.shipQty[line] = blocked ? 0 : ship;
      this.shortQty[line] = blocked ? 0 : quantity - ship;
      if (gift > 0) {
        this.shipGifts[line] = blocked ? 0 : free;
        this.shortGifts[line] = blocked ? 0 : gift - free;
        day.addGift(gift, free, this.lines.list[line]!, blocked);
      }
      this.shipAmount[line] = shippable / 100;
      const filled = !blocked && ship + free === quantity + gift;
      allFilled &&= filled;
      day.addUnits(this.lines.sku[line]!, quantity + gift, ship + free, blocked, filled, blocked ? 0 : amount - shippable);
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
      const amount = ofOrder ? ordered : this.lines.amount[fault.line]!;
      this.day.addFault(fault, amount);
      merged.push({
        fault,
        rows: [fault.row],
        region: head[ORDERS.region] as string,
        customer,
        customerCode: head[ORDERS.customer] as string,
        orderNo: head[ORDERS.orderNo] as string,
        lineNo: String(this.lines.rows[fault.row - 1]![ORDERS.line]),
        amount,
      });
    }
    for (const each of merged) if (each.fault.severity !== 'info') this.open.push(each);
  }
}
