import { type Cell, type Code, Decimal, type Evidence, type RuleFacts, type Severity, type Snapshot, sentence } from '../../core/index';
import { labels } from '../../core/words/labels';
import { MESSAGES } from '../../core/words/messages';
import type { Found } from './findings';
import { CUSTOMERS, GIFT_STEP, LEVELS, ORDERS, SKUS } from './workload';

/**
 * The limit: the same work by hand for this one workload — typed columns, interned ids, integer cents, one fused pass — with the
 * same outputs. It reads nothing but clean cells, knows one shape of each sheet, and cannot be changed without being rewritten.
 */
export interface Bound {
  readonly findings: readonly Found[];
  /** The own columns that the plan fills, one cell per line. */
  readonly columns: { readonly [id: string]: readonly Cell[] };
  readonly sheets: { readonly [id: string]: readonly (readonly Cell[])[] };
}

interface Fault extends Found {
  readonly field: string;
  readonly severity: Severity;
  readonly orderNo: string;
  readonly text: string;
}

const WORST: { readonly [S in Severity]: number } = { block: 0, unknown: 1, warn: 2, info: 3 };
const TAKERS = 6;

export function bound(snapshot: Snapshot): Bound {
  return new Pass(snapshot).run();
}

class Pass {
  private readonly rows: readonly (readonly Cell[])[];
  private readonly skuIds = new Map<string, number>();
  private readonly customerIds = new Map<string, number>();
  private readonly level = new Int8Array(CUSTOMERS);
  private readonly limit = new Float64Array(CUSTOMERS);
  private readonly receivable = new Float64Array(CUSTOMERS);
  private readonly released = new Float64Array(CUSTOMERS);
  private readonly factor = new Int32Array(LEVELS.length);
  private readonly factorRow = new Int32Array(LEVELS.length);
  /** Two price rows per SKU and level. */
  private readonly priceCents = new Int32Array(SKUS * LEVELS.length * 2);
  private readonly priceFrom = new Float64Array(SKUS * LEVELS.length * 2).fill(Number.NEGATIVE_INFINITY);
  private readonly priceTo = new Float64Array(SKUS * LEVELS.length * 2).fill(Number.POSITIVE_INFINITY);
  private readonly priceRow = new Int32Array(SKUS * LEVELS.length * 2);
  private readonly giftPolicy: string[] = new Array(SKUS).fill('');
  private readonly onHand = new Float64Array(SKUS);
  private readonly left = new Float64Array(SKUS);
  private readonly claimed = new Float64Array(SKUS);
  private readonly takers: { readonly orderNo: string; readonly units: number }[][] = Array.from({ length: SKUS }, () => []);
  private readonly skuNames: string[] = [];

  private readonly faults: Fault[] = [];
  private readonly words = labels('en');
  private readonly review: Cell[];
  private readonly explanation: Cell[];
  private readonly shipQty: Cell[];
  private readonly shortQty: Cell[];
  private readonly shipGifts: Cell[];
  private readonly shortGifts: Cell[];
  private readonly shipAmount: Cell[];
  private readonly key: Cell[];
  private readonly shortages: Cell[][] = [];
  private readonly finance: Cell[][] = [];

  private readonly sku: Int32Array;
  private readonly quantity: Int32Array;
  private readonly gift: Int32Array;
  private readonly amount: Float64Array;
  private readonly ship: Int32Array;
  private readonly freeShip: Int32Array;

  constructor(snapshot: Snapshot) {
    const sheet = (name: string) => snapshot.sheets.find((each) => each.name === name)!.rows;
    this.rows = sheet('Orders');
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
    this.amount = new Float64Array(lines);
    this.ship = new Int32Array(lines);
    this.freeShip = new Int32Array(lines);
    this.readReferences(sheet);
  }

  run(): Bound {
    const starts = this.orderStarts();
    const order = Array.from(starts.keys());
    const { rows } = this;
    order.sort((a, b) => {
      const first = rows[starts[a]! + 1]!;
      const second = rows[starts[b]! + 1]!;
      return (
        (first[ORDERS.date] as number) - (second[ORDERS.date] as number) || (first[ORDERS.orderNo]! < second[ORDERS.orderNo]! ? -1 : 1)
      );
    });
    for (const at of order) this.settle(starts[at]!, starts[at + 1] ?? rows.length - 1);
    return {
      findings: this.faults,
      columns: {
        review: this.review,
        explanation: this.explanation,
        shipQty: this.shipQty,
        shortQty: this.shortQty,
        shipGifts: this.shipGifts,
        shortGifts: this.shortGifts,
        shipAmount: this.shipAmount,
        key: this.key,
      },
      sheets: { shortage: this.shortages, finance: this.finance, balance: this.balances(), exceptions: this.exceptions() },
    };
  }

  private readReferences(sheet: (name: string) => readonly (readonly Cell[])[]): void {
    const levels = new Map<Cell, number>(LEVELS.map((name, i) => [name, i]));
    for (const [sku] of sheet('Products').slice(1)) {
      this.skuIds.set(sku as string, this.skuNames.length);
      this.skuNames.push(sku as string);
    }
    for (const [code, , name, , , , limit, receivable] of sheet('Customers').slice(1)) {
      const id = this.customerIds.size;
      this.customerIds.set(code as string, id);
      this.level[id] = levels.get(name!)!;
      this.limit[id] = cents(limit!);
      this.receivable[id] = cents(receivable!);
    }
    sheet('Discounts').forEach(([, name, factor], row) => {
      if (row === 0) return;
      this.factor[levels.get(name!)!] = cents(factor!);
      this.factorRow[levels.get(name!)!] = row + 1;
    });
    sheet('Prices').forEach(([sku, price, name, from, to], row) => {
      if (row === 0) return;
      let at = (this.skuIds.get(sku as string)! * LEVELS.length + levels.get(name!)!) * 2;
      if (this.priceRow[at] !== 0) at++;
      this.priceCents[at] = cents(price!);
      this.priceRow[at] = row + 1;
      if (typeof from === 'number') this.priceFrom[at] = from;
      if (typeof to === 'number') this.priceTo[at] = to;
    });
    for (const [policy, sku] of sheet('Gifts').slice(1)) this.giftPolicy[this.skuIds.get(sku as string)!] = policy as string;
    for (const [sku, onHand] of sheet('Stock').slice(1)) {
      const id = this.skuIds.get(sku as string)!;
      this.onHand[id] = onHand as number;
      this.left[id] = onHand as number;
    }
  }

  /** Rows of one order stand together. */
  private orderStarts(): number[] {
    const starts: number[] = [];
    let above: Cell = null;
    for (let line = 0; line < this.rows.length - 1; line++) {
      const orderNo = this.rows[line + 1]![ORDERS.orderNo]!;
      if (orderNo !== above) starts.push(line);
      above = orderNo;
    }
    return starts;
  }

  private settle(from: number, to: number): void {
    const first = this.faults.length;
    const head = this.rows[from + 1]!;
    const orderNo = head[ORDERS.orderNo] as string;
    const customer = this.customerIds.get(head[ORDERS.customer] as string)!;
    let blocked = false;
    let ordered = 0;
    for (let line = from; line < to; line++) {
      blocked = this.check(line, customer, orderNo) || blocked;
      ordered += this.amount[line]!;
    }
    let shippable = 0;
    for (let line = from; line < to; line++) {
      this.take(line);
      if (!blocked) shippable += this.shippable(line);
    }
    if (!blocked) {
      for (let line = from; line < to; line++) this.explainShortage(line, orderNo);
      this.charge(from, to, customer, shippable, orderNo);
    }
    for (let line = from; line < to; line++) this.commit(line, orderNo);
    this.write(from, to, first, blocked, orderNo);
    this.finance.push([
      head[ORDERS.customer]!,
      orderNo,
      ordered / 100,
      shippable / 100,
      (blocked ? 0 : ordered - shippable) / 100,
      (blocked ? ordered : 0) / 100,
      0,
      0,
      0,
      shippable / 100,
      0,
      this.words.finance[blocked ? 'held' : 'ready'],
    ]);
  }

  /** True where the row keeps its order from shipping. */
  private check(line: number, customer: number, orderNo: string): boolean {
    const row = this.rows[line + 1]!;
    const level = this.level[customer]!;
    const sku = this.skuIds.get(row[ORDERS.sku] as string)!;
    const day = row[ORDERS.date] as number;
    const quantity = row[ORDERS.quantity] as number;
    const gift = (row[ORDERS.gift] as number | null) ?? 0;
    const price = cents(row[ORDERS.price]!);
    const factor = cents(row[ORDERS.factor]!);
    const written = cents(row[ORDERS.amount]!);
    const amount = Math.round((quantity * price * factor) / 100);
    this.sku[line] = sku;
    this.quantity[line] = quantity;
    this.gift[line] = gift;
    this.amount[line] = amount;
    let blocked = false;
    if (written !== amount) {
      const facts = { quantity: whole(quantity), price: money(price), discount: money(factor) };
      this.put(line, orderNo, 'data/amount-mismatch', 'block', 'amount', written / 100, amount / 100, {
        claimed: money(written),
        expected: money(amount),
        ...facts,
      });
      blocked = true;
    }
    const policy = this.factor[level]!;
    if (factor !== policy) {
      const over = factor < policy;
      const rule = facts('Discounts', this.factorRow[level]!, LEVELS[level]!);
      const evidence = { claimed: money(factor), expected: money(policy), rule, policy: `Level ${LEVELS[level]}` };
      this.put(
        line,
        orderNo,
        over ? 'discount/over-policy' : 'discount/under-policy',
        over ? 'block' : 'info',
        'discount',
        factor / 100,
        policy / 100,
        evidence,
      );
      blocked ||= over;
    }
    const entitled = Math.floor(quantity / GIFT_STEP);
    if (gift !== entitled) {
      const over = gift > entitled;
      const evidence = {
        claimed: whole(gift),
        expected: whole(entitled),
        policy: this.giftPolicy[sku]!,
        giftSkus: [this.skuNames[sku]!],
        bought: whole(quantity),
      };
      this.put(
        line,
        orderNo,
        over ? 'gift/over-entitled' : 'gift/under-claimed',
        over ? 'block' : 'info',
        gift > 0 ? 'giftQuantity' : 'quantity',
        gift,
        entitled,
        evidence,
      );
      blocked ||= over;
    }
    let at = (sku * LEVELS.length + level) * 2;
    if (day < this.priceFrom[at]! || day > this.priceTo[at]!) at++;
    const list = this.priceCents[at]!;
    if (price !== list) {
      const below = price < list;
      const window = { from: this.priceFrom[at]!, to: this.priceTo[at]! };
      const evidence = { claimed: money(price), expected: money(list), rule: facts('Prices', this.priceRow[at]!, LEVELS[level]!, window) };
      this.put(
        line,
        orderNo,
        below ? 'price/below-list' : 'price/above-list',
        below ? 'block' : 'warn',
        'unitPrice',
        price / 100,
        list / 100,
        evidence,
      );
      blocked ||= below;
    }
    return blocked;
  }

  private take(line: number): void {
    const sku = this.sku[line]!;
    const left = this.left[sku]!;
    const ship = Math.min(this.quantity[line]!, left);
    const free = Math.min(this.gift[line]!, left - ship);
    this.ship[line] = ship;
    this.freeShip[line] = free;
    this.left[sku] = left - ship - free;
  }

  private shippable(line: number): number {
    if (this.ship[line] === this.quantity[line]) return this.amount[line]!;
    const row = this.rows[line + 1]!;
    return Math.round((this.ship[line]! * cents(row[ORDERS.price]!) * cents(row[ORDERS.factor]!)) / 100);
  }

  private explainShortage(line: number, orderNo: string): void {
    const sku = this.sku[line]!;
    this.claimed[sku]! += this.quantity[line]! + this.gift[line]!;
    const short = this.quantity[line]! - this.ship[line]!;
    const lacking = short + this.gift[line]! - this.freeShip[line]!;
    if (lacking === 0) return;
    const [field, claimed, ships] =
      short > 0
        ? (['quantity', this.quantity[line]!, this.ship[line]!] as const)
        : (['giftQuantity', this.gift[line]!, this.freeShip[line]!] as const);
    const takenBy = this.takers[sku]!.filter((taker) => taker.orderNo !== orderNo)
      .slice(0, TAKERS - 1)
      .map((taker) => taker.orderNo);
    const enough = this.onHand[sku]! >= lacking + this.ship[line]! + this.freeShip[line]!;
    const reason = takenBy.length > 0 && enough ? 'taken' : enough ? 'safety-stock' : 'insufficient';
    const evidence = {
      sku: this.skuNames[sku]!,
      claimed: whole(claimed),
      expected: whole(ships),
      short: whole(claimed - ships),
      reason,
      takenBy,
      eta: undefined,
    } as const;
    this.put(line, orderNo, ships === 0 ? 'stock/none' : 'stock/short', 'warn', field, claimed, ships, evidence);
    const row = this.rows[line + 1]!;
    const entry = (ordered: number, shipping: number, amount: number, gift: string | null) =>
      this.shortages.push([
        row[ORDERS.region]!,
        row[ORDERS.customer]!,
        row[ORDERS.customer]!,
        orderNo,
        row[ORDERS.line]!,
        line + 2,
        row[ORDERS.sku]!,
        row[ORDERS.product]!,
        null,
        null,
        gift,
        ordered,
        shipping,
        ordered - shipping,
        amount,
        this.words.reason[reason],
        takenBy.join(', ') || null,
        null,
        null,
        null,
        `or1|${rowId(line)}${gift === null ? '' : '|g'}`,
      ]);
    if (short > 0) entry(this.quantity[line]!, this.ship[line]!, (this.amount[line]! - this.shippable(line)) / 100, null);
    if (this.gift[line]! > this.freeShip[line]!) entry(this.gift[line]!, this.freeShip[line]!, 0, this.words.yes);
  }

  private charge(from: number, to: number, customer: number, shippable: number, orderNo: string): void {
    const earlier = this.released[customer]!;
    const exposure = this.receivable[customer]! + earlier + shippable;
    this.released[customer] = earlier + shippable;
    const limit = this.limit[customer]!;
    if (exposure <= limit) return;
    const evidence = {
      claimed: money(exposure),
      expected: money(limit),
      receivable: money(this.receivable[customer]!),
      unshipped: Decimal.zero,
      earlier: money(earlier),
      order: money(shippable),
      balance: Decimal.zero,
      temporaryLimit: undefined,
      temporaryUntil: undefined,
    };
    for (let line = from; line < to; line++)
      this.put(line, orderNo, 'credit/over-limit', 'warn', 'customer', exposure / 100, limit / 100, evidence);
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

  private put<C extends Code>(
    line: number,
    orderNo: string,
    code: C,
    severity: Severity,
    field: string,
    claimed: number,
    expected: number,
    data: Evidence[C],
  ): void {
    const text = sentence({ code, data, role: 'orders', field }, 'en');
    this.faults.push({ row: line + 2, code, severity, field, claimed, expected, orderNo, text });
  }

  private write(from: number, to: number, first: number, blocked: boolean, orderNo: string): void {
    const { faults } = this;
    let held = '';
    if (blocked) {
      const titles: string[] = [];
      for (let i = first; i < faults.length; i++) {
        const { severity, code } = faults[i]!;
        const { title } = MESSAGES.en[code as Code];
        if (severity === 'block' && !titles.includes(title)) titles.push(title);
      }
      held = this.words.heldWithOrder(titles);
    }
    for (let line = from; line < to; line++) {
      let own: Fault[] | undefined;
      for (let i = first; i < faults.length; i++) {
        if (faults[i]!.row !== line + 2) continue;
        if (own) own.push(faults[i]!);
        else own = [faults[i]!];
      }
      const status = own ? this.explain(line, own, held, orderNo) : 'pass';
      if (!own) {
        this.explanation[line] = held === '' ? null : held;
        this.key[line] = `or1|${rowId(line)}|${orderNo}||;`;
      }
      this.review[line] = this.words.status[status];
      const gift = this.gift[line]! > 0;
      this.shipQty[line] = blocked ? 0 : this.ship[line]!;
      this.shortQty[line] = blocked ? 0 : this.quantity[line]! - this.ship[line]!;
      if (gift) this.shipGifts[line] = blocked ? 0 : this.freeShip[line]!;
      if (gift) this.shortGifts[line] = blocked ? 0 : this.gift[line]! - this.freeShip[line]!;
      this.shipAmount[line] = blocked ? 0 : this.shippable(line) / 100;
    }
  }

  private explain(line: number, own: Fault[], held: string, orderNo: string): Severity {
    own.sort((a, b) => (a.code < b.code ? -1 : 1));
    let marks = '';
    for (const { code, field, severity } of own) marks += `${code}@${field}:${severity};`;
    own.sort((a, b) => WORST[a.severity] - WORST[b.severity]);
    const { severity } = own[0]!;
    let text = severity === 'block' ? '' : held;
    for (const fault of own) text += text === '' ? fault.text : `\n${fault.text}`;
    this.explanation[line] = text;
    this.key[line] = `or1|${rowId(line)}|${orderNo}||;status:${severity};${marks}`;
    return severity;
  }

  private balances(): Cell[][] {
    return this.skuNames.map((name, sku) => [
      name,
      `Product ${sku}`,
      this.onHand[sku]!,
      this.onHand[sku]!,
      this.claimed[sku]!,
      this.onHand[sku]! - this.left[sku]!,
      this.left[sku]!,
      null,
      null,
    ]);
  }

  /** An order's fault once. */
  private exceptions(): Cell[][] {
    const { faults } = this;
    const listed = new Set<string>();
    const open = faults.filter(({ severity, code, orderNo }) => {
      if (severity === 'info') return false;
      if (!code.startsWith('credit/') && !code.startsWith('gift/')) return true;
      const key = `${code} ${orderNo}`;
      return !listed.has(key) && listed.add(key);
    });
    open.sort((a, b) => WORST[a.severity] - WORST[b.severity] || a.row - b.row);
    return open.map(({ row, code, severity, orderNo, text }) => {
      const line = this.rows[row - 1]!;
      return [
        this.words.severity[severity],
        line[ORDERS.region]!,
        line[ORDERS.customer]!,
        line[ORDERS.customer]!,
        orderNo,
        line[ORDERS.line]!,
        `Orders row ${row}`,
        MESSAGES.en[code as Code].title,
        code,
        text,
        null,
        null,
        null,
        null,
        `or1|${rowId(row - 2)}|${code}`,
      ];
    });
  }
}

/** Hundredths, proven exact. */
function cents(cell: Cell): number {
  const value = cell as number;
  const scaled = Math.round(value * 100);
  if (scaled / 100 !== value) throw new Error(`not hundredths: ${value}`);
  return scaled;
}

const money = (hundredths: number): Decimal => Decimal.scaled(hundredths, 2);
const whole = (units: number): Decimal => Decimal.of(units);
const rowId = (line: number): string => `r${(line + 1).toString(36)}`;
const SERIAL_TO_DAY = 25569;
const dayOf = (serial: number): number | undefined => (Number.isFinite(serial) ? serial - SERIAL_TO_DAY : undefined);

const facts = (sheet: string, row: number, level: string, window?: { readonly from: number; readonly to: number }): RuleFacts => ({
  place: { sheet, row },
  customer: '',
  level,
  region: '',
  promotion: '',
  minQuantity: undefined,
  from: window && dayOf(window.from),
  to: window && dayOf(window.to),
});
