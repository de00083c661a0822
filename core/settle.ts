import { type Allocation, allocate } from './allocation';
import { baseUnits, type LineCase, type OrderCase } from './cases';
import { onLine } from './checks/check';
import type { Code, Draft, StockFacts } from './codes';
import { type CreditFault, CreditLedger, NO_PAYMENT, type Payment } from './credit';
import type { Policy } from './entitlement';
import { allottedTo, type Claim } from './gifts';
import type { Book, Line, Order } from './model/book';
import { Decimal } from './model/decimal';
import type { Shortage, Split } from './outcome';
import { StockLedger } from './stock';

/** What review knows of an order before it is settled, and how it grades what settlement finds. */
export interface Judge {
  /** `rejected`: a finding outside stock and credit stops it; `returned`: a person sent it back. */
  readonly standing: (order: Order) => 'open' | 'rejected' | 'returned';
  /** Whether this finding of settlement stops the order: not where it is re-graded or approved. */
  readonly stops: (order: Order, code: Code, excess: Decimal | undefined) => boolean;
  /** Whether the code is found at all: not where it is switched off. */
  readonly wanted: (code: Code) => boolean;
}

export interface SettledLine {
  readonly goods: Split | undefined;
  readonly gifts: Split | undefined;
  readonly amounts: Split;
  readonly shortage: Shortage | undefined;
}

export interface SettledOrder {
  readonly order: Order;
  readonly released: boolean;
  readonly payment: Payment;
  readonly excess: ReadonlyMap<Code, Decimal>;
}

export interface Settlement {
  readonly lines: ReadonlyMap<Line, SettledLine>;
  readonly orders: ReadonlyMap<Order, SettledOrder>;
  readonly drafts: readonly Draft[];
  readonly ledger: StockLedger | undefined;
}

/** The one pass over the orders: stock, gifts on what ships, customer caps, credit and cash. */
export function settle(cases: readonly OrderCase[], book: Book, judge: Judge): Settlement {
  const pass = new Pass(book, judge);
  for (const orderCase of [...cases].sort((a, b) => beforeIn(a.order, b.order))) pass.settle(orderCase);
  return { lines: pass.lines, orders: pass.orders, drafts: pass.drafts, ledger: pass.stock };
}

class Pass {
  readonly lines = new Map<Line, SettledLine>();
  readonly orders = new Map<Order, SettledOrder>();
  readonly drafts: Draft[] = [];
  readonly stock: StockLedger | undefined;
  private readonly credit: CreditLedger;
  private readonly capsUsed = new Map<string, Decimal>();

  constructor(
    private readonly book: Book,
    private readonly judge: Judge,
  ) {
    this.stock = book.tables.has('stock') ? new StockLedger(book) : undefined;
    this.credit = new CreditLedger(book);
  }

  settle(orderCase: OrderCase): void {
    const { order } = orderCase;
    const settleable = orderCase.lines.every(({ line }) => line.readable && line.quantity !== undefined && line.unitSize !== undefined);
    if (!settleable || this.judge.standing(order) !== 'open' || this.passesCustomerCap(orderCase)) {
      if (settleable && this.book.settings.reserveBlocked && this.judge.standing(order) === 'rejected') {
        allocate(orderCase, this.stock);
        this.stock?.commit(order.orderNo);
      }
      this.reject(orderCase, NO_EXCESS);
      return;
    }
    const allocation = allocate(orderCase, this.stock);
    const held = this.holdsWhole(orderCase, allocation);
    const planned = held ? { goods: new Map<Line, Decimal>(), beside: new Map<Line, Decimal>() } : allocation;
    const amounts = new Map(orderCase.lines.map((lineCase) => [lineCase.line, this.amountsOf(lineCase, planned)]));
    const shippable = Decimal.sum([...amounts.values()].map(({ ship }) => ship));
    const short = Decimal.sum([...amounts.values()].map((split) => split.short));
    const { faults, payment } = this.book.tables.has('customers')
      ? this.credit.assess(order, shippable, short)
      : { faults: [], payment: { ...NO_PAYMENT, creditUsed: shippable } };
    for (const fault of faults) this.report(orderCase, fault);
    const excess = new Map(faults.flatMap((fault) => (fault.excess ? [[fault.code, fault.excess] as const] : [])));
    if (faults.some((fault) => this.judge.stops(order, fault.code, fault.excess))) {
      this.stock?.rollback();
      this.reject(orderCase, excess);
      return;
    }
    this.explainShortages(orderCase, allocation, planned, amounts, held);
    this.stock?.commit(order.orderNo);
    this.credit.release(order, shippable, payment);
    this.useCaps(orderCase);
    this.orders.set(order, { order, released: true, payment, excess });
  }

  private reject({ order, lines }: OrderCase, excess: ReadonlyMap<Code, Decimal>): void {
    for (const { line, net } of lines) {
      const ordered = this.orderedAmount(line, net);
      this.lines.set(line, {
        goods: line.quantity && rejected(line.quantity),
        gifts: line.giftQuantity && rejected(line.giftQuantity),
        amounts: rejected(ordered),
        shortage: undefined,
      });
    }
    this.orders.set(order, { order, released: false, payment: NO_PAYMENT, excess });
  }

  /** A paid line short of one unit stops a whole-order customer: the goods stay for the next order. */
  private holdsWhole({ order, lines }: OrderCase, allocation: Allocation): boolean {
    if (order.customer?.shipPolicy !== 'whole-order' || this.stock === undefined) return false;
    const short = lines.some(({ line, kind }) => isGoods(kind) && allocation.goods.get(line)!.below(line.quantity!));
    if (short) this.stock.rollback();
    return short;
  }

  private amountsOf({ line, net, kind }: LineCase, allocation: Allocation): Split {
    const ordered = this.orderedAmount(line, net);
    const quantity = line.quantity!;
    const ships = kind === 'return' || kind === 'empty' ? quantity : (allocation.goods.get(line) ?? Decimal.zero);
    const ship = ships.equals(quantity) ? ordered : ships.times(net ?? Decimal.zero).round(this.book.settings.amountDecimals);
    return { ordered, ship, short: ordered.minus(ship), rejected: Decimal.zero };
  }

  private orderedAmount(line: Line, net: Decimal | undefined): Decimal {
    if (!line.readable || line.quantity === undefined || net === undefined) return Decimal.zero;
    // A gift row that shows the list price beside an amount of zero is free.
    if (line.gift && line.amount?.isZero) return Decimal.zero;
    return line.quantity.times(net).round(this.book.settings.amountDecimals);
  }

  private explainShortages(
    orderCase: OrderCase,
    tried: Allocation,
    planned: Allocation,
    amounts: ReadonlyMap<Line, Split>,
    held: boolean,
  ): void {
    const deficits = orderCase.lines.filter(({ line, kind }) => isGoods(kind) && tried.goods.get(line)!.below(line.quantity!));
    for (const lineCase of orderCase.lines) {
      const { line, kind } = lineCase;
      const moves = isGoods(kind) || kind === 'gift';
      const goods = split(line.quantity!, moves ? (planned.goods.get(line) ?? Decimal.zero) : line.quantity!);
      const gifts = line.giftQuantity && split(line.giftQuantity, planned.beside.get(line) ?? Decimal.zero);
      const part = goods.short.isPositive ? goods : gifts?.short.isPositive ? gifts : undefined;
      const shortage = part && this.shortageOf(lineCase, part, tried, held, deficits);
      this.lines.set(line, { goods, gifts, amounts: amounts.get(line)!, shortage });
      if (part && shortage) this.reportShortage(lineCase, part, part === goods ? 'quantity' : 'giftQuantity', shortage, held, deficits);
    }
  }

  private shortageOf(
    { line, kind, inOrder }: LineCase,
    part: Split,
    tried: Allocation,
    held: boolean,
    deficits: readonly LineCase[],
  ): Shortage {
    const stock = this.stock!;
    if (!stock.knows(line.sku)) return { reason: 'unknown', takenBy: [], eta: undefined };
    const wholeLine = inOrder.order.customer?.shipPolicy === 'whole-line' && isGoods(kind);
    // What its own shelf lacks; a row that only waits for others of its order needs no arrival.
    const lacking = held ? part.ordered.minus(tried.goods.get(line) ?? Decimal.zero) : part.short;
    const eta = lacking.isPositive ? stock.expect(line.sku, baseUnits(line, lacking)!) : undefined;
    const { reason, takenBy } = stock.reasonFor(line, baseUnits(line, lacking)!);
    if (held) return { reason: 'whole-order', takenBy, eta };
    if (wholeLine && part.short.equals(part.ordered) && stock.availableTo(line).atLeast(line.unitSize!))
      return { reason: 'whole-line', takenBy, eta };
    // A gift that only follows its goods is short for their reason.
    const cause = kind === 'gift' ? deficits[0]?.line : undefined;
    if (cause && stock.availableTo(line).atLeast(baseUnits(line, part.short)!))
      return { ...stock.reasonFor(cause, baseUnits(cause, cause.quantity)!), eta };
    return { reason, takenBy, eta };
  }

  private reportShortage(
    { line, book }: LineCase,
    part: Split,
    field: string,
    { reason, takenBy, eta }: Shortage,
    held: boolean,
    deficits: readonly LineCase[],
  ): void {
    const places = book.stock.filter(({ sku }) => sku === line.sku).map(({ place }) => place);
    const facts: StockFacts = { sku: line.sku, claimed: part.ordered, expected: part.ship, short: part.short, reason, takenBy, eta };
    const put = (draft: Draft) => {
      if (this.judge.wanted(draft.code)) this.drafts.push(draft);
    };
    if (reason === 'unknown') put(onLine('stock/unknown', book, line, { field, data: { sku: line.sku } }, 'line'));
    else if (held || reason === 'whole-line') {
      const because = held ? [...new Set(deficits.map((other) => other.line.sku))] : [line.sku];
      const data = { ...facts, scope: held ? ('order' as const) : ('line' as const), because };
      put(onLine('stock/held-whole', book, line, { field, data, evidence: places }, held ? 'order' : 'line'));
    } else {
      const due = line.requestedDate ?? line.order.date;
      const code = eta !== undefined && eta <= due ? 'stock/awaiting' : part.ship.isZero ? 'stock/none' : 'stock/short';
      put(onLine(code, book, line, { field, data: facts, evidence: places }, 'line'));
    }
  }

  private report({ lines, book, order }: OrderCase, { code, data }: CreditFault): void {
    if (!this.judge.wanted(code)) return;
    const evidence = order.customer ? [order.customer.place] : [];
    for (const { line } of lines) this.drafts.push(onLine(code, book, line, { field: 'customer', data, evidence }, 'order'));
  }

  /** Gifts over the customer's cap of the batch: found here, since orders released before have used of it. */
  private passesCustomerCap({ gifts, order, book, lines }: OrderCase): boolean {
    if (!book.tables.has('gifts') || !gifts || !this.judge.wanted('gift/over-cap')) return false;
    let stopped = false;
    for (const { policy, bought } of gifts.entitlements) {
      const cap = customerCapOf(policy);
      const claimed = allottedTo(gifts.claims, policy);
      if (cap === undefined || !claimed.isPositive) continue;
      const left = Decimal.max(cap.minus(this.capsUsed.get(capKey(policy, order)) ?? Decimal.zero), Decimal.zero);
      if (claimed.atMost(left)) continue;
      const data = { claimed, expected: left, policy: policy.name, giftSkus: policy.giftSkus, bought, cap, scope: 'customer' as const };
      const evidence = policy.rules.map((rule) => rule.place);
      const rows = gifts.claims.filter((claim: Claim) => claim.allotted.some((part) => part.policy === policy));
      for (const { line, beside } of rows)
        this.drafts.push(onLine('gift/over-cap', book, line, { field: beside ? 'giftQuantity' : 'quantity', data, evidence }, 'order'));
      if (this.judge.stops(lines[0]!.line.order, 'gift/over-cap', undefined)) stopped = true;
    }
    return stopped;
  }

  private useCaps({ gifts, order }: OrderCase): void {
    for (const { policy } of gifts?.entitlements ?? []) {
      if (customerCapOf(policy) === undefined) continue;
      const key = capKey(policy, order);
      this.capsUsed.set(key, (this.capsUsed.get(key) ?? Decimal.zero).plus(allottedTo(gifts!.claims, policy)));
    }
  }
}

const NO_EXCESS: ReadonlyMap<Code, Decimal> = new Map();

function isGoods(kind: LineCase['kind']): boolean {
  return kind === 'paid' || kind === 'unmarked';
}

function split(ordered: Decimal, ship: Decimal): Split {
  return { ordered, ship, short: ordered.minus(ship), rejected: Decimal.zero };
}

function rejected(ordered: Decimal): Split {
  return { ordered, ship: Decimal.zero, short: Decimal.zero, rejected: ordered };
}

function customerCapOf(policy: Policy): Decimal | undefined {
  return policy.rules[0]!.customerCap;
}

function capKey(policy: Policy, order: Order): string {
  return `${policy.rules[0]!.place.row} ${order.customerCode}`;
}

/** Carried-over orders first, then the customer's priority, requested date, order date, order number, row. */
function beforeIn(a: Order, b: Order): number {
  return (
    Number(b.carriedOver) - Number(a.carriedOver) ||
    byPriority(a.customer?.priority ?? '', b.customer?.priority ?? '') ||
    a.requestedDate - b.requestedDate ||
    a.date - b.date ||
    naturally(a.orderNo, b.orderNo) ||
    a.lines[0]!.row - b.lines[0]!.row
  );
}

/** Lower numbers and letters first, blank last. */
function byPriority(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return naturally(a, b);
}

/** Runs of digits compare as numbers: SO9 before SO10. */
export function naturally(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : 1);
}

function comparePart(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const x = a.replace(/^0+(?=\d)/, '');
  const y = b.replace(/^0+(?=\d)/, '');
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
