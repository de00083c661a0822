import { allocate, NOTHING_SHIPS } from './allocation';
import type { Allocation } from './allocator';
import { baseUnits, type LineCase, type OrderCase } from './cases';
import { onLine } from './checks/check';
import type { Code, Draft } from './codes';
import { type CreditFault, CreditLedger, NO_PAYMENT, onCredit } from './credit';
import type { Policy } from './entitlement';
import { allocationOf, compareUnits, shippableOf, sumPayments, unitsBeyond, unitsIn } from './frozen';
import { claimField } from './gifts';
import type { Book, Line, Order } from './model/book';
import { Decimal } from './model/decimal';
import type { OfferedUnits, Payment } from './model/finance';
import type { Split } from './outcome';
import { inSettlementOrder } from './sequence';
import { isGoods, type SettledLine, shortfalls, split } from './shortfall';
import { StockLedger, type Taken } from './stock';

/** What review knows of an order before it is settled, and how it grades what settlement finds. */
export interface Judge {
  /** Told of each order in its turn, right before it is settled. */
  readonly meet: (orderCase: OrderCase) => void;
  /** `rejected`: a finding outside stock and credit stops it; `returned`: a person sent it back. */
  readonly standing: (order: Order) => 'open' | 'rejected' | 'returned';
  /** Whether a finding of settlement on these rows stops their order: not where it is re-graded or approved. */
  readonly stops: (rows: readonly Line[], code: Code, excess: Decimal | undefined) => boolean;
  /** Whether the code is found at all: not where it is switched off. */
  readonly wanted: (code: Code) => boolean;
  /** What is paid for already: nobody else gets it. */
  readonly frozen: (order: Order) => Frozen | undefined;
}

export interface Frozen {
  readonly units: ReadonlyMap<Line, OfferedUnits>;
  readonly payment: Payment;
  /** Units that become free may be added, to be paid for themselves. */
  readonly mayGrow: boolean;
}

export interface SettledOrder {
  readonly order: Order;
  readonly released: boolean;
  readonly payment: Payment;
  readonly excess: ReadonlyMap<Code, Decimal>;
  /** It was paid for, and has what it was offered. */
  readonly kept: boolean;
  /** What came to it after it was paid; its payment is a part of the order's. */
  readonly added: Added | undefined;
}

export interface Added {
  readonly payment: Payment;
  readonly units: ReadonlyMap<Line, OfferedUnits>;
}

export interface Settlement {
  /** By line index. */
  readonly lines: readonly SettledLine[];
  /** By order index. */
  readonly orders: readonly SettledOrder[];
  readonly drafts: readonly Draft[];
  readonly ledger: StockLedger | undefined;
}

/**
 * The one pass over the orders: stock, gifts on what ships, customer caps, credit and cash. What is paid for is set aside first.
 * An order's case is made in its turn and let go after it: what it holds is many times what is kept of it.
 */
export function settle(book: Book, caseOf: (order: Order) => OrderCase, judge: Judge): Settlement {
  const pass = new Pass(book, judge);
  const inTurn = inSettlementOrder(book.orders);
  for (const order of inTurn) pass.setAside(order, caseOf);
  for (const order of inTurn) {
    const orderCase = caseOf(order);
    judge.meet(orderCase);
    pass.settle(orderCase);
  }
  return { lines: pass.lines, orders: pass.orders, drafts: pass.drafts, ledger: pass.stock };
}

/** What an order has whatever becomes of the others. */
interface Kept extends Frozen {
  readonly allocation: Allocation;
  readonly taken: readonly Taken[];
  readonly shippable: Decimal;
  readonly overCap: boolean;
}

class Pass {
  readonly lines: SettledLine[];
  readonly orders: SettledOrder[];
  readonly drafts: Draft[] = [];
  readonly stock: StockLedger | undefined;
  private readonly credit: CreditLedger;
  /** By policy and customer; none where no policy has such a cap. */
  private readonly capsUsed: Map<string, Decimal> | undefined;
  private readonly kept = new Map<Order, Kept>();

  constructor(
    private readonly book: Book,
    private readonly judge: Judge,
  ) {
    this.lines = new Array(book.lines.length);
    this.orders = new Array(book.orders.length);
    this.capsUsed = book.gifts.some(({ customerCap }) => customerCap !== undefined) ? new Map() : undefined;
    this.stock = book.tables.has('stock') ? new StockLedger(book) : undefined;
    this.credit = new CreditLedger(book);
  }

  /** Its amount must be what was paid: where it is not, the order is settled like the others. */
  setAside(order: Order, caseOf: (order: Order) => OrderCase): void {
    const frozen = this.judge.frozen(order);
    if (!frozen || this.judge.standing(order) === 'returned') return;
    const orderCase = caseOf(order);
    const { lines } = orderCase;
    const allocation = allocationOf(frozen);
    const shippable = Decimal.sumOf(lines, (lineCase) => this.amountsOf(lineCase, allocation).ship);
    if (!shippable.equals(shippableOf(frozen.payment))) return;
    const overCap = this.exceedsCustomerCap(orderCase);
    const taken = this.takeAgain(orderCase, allocation);
    this.kept.set(order, { ...frozen, allocation, taken, shippable, overCap });
    this.credit.setAside(order, shippable, frozen.payment);
    this.spendCaps(orderCase);
  }

  settle(orderCase: OrderCase): void {
    const { order } = orderCase;
    const standing = this.judge.standing(order);
    const kept = this.kept.get(order);
    const overCap = kept ? kept.overCap : standing !== 'returned' && this.exceedsCustomerCap(orderCase);
    const settleable = orderCase.lines.every(({ line }) => line.readable && line.quantity !== undefined && line.unitSize !== undefined);
    if (!settleable || overCap || standing !== 'open') {
      if (!kept && settleable && standing !== 'returned' && this.book.settings.reserveBlocked) {
        allocate(orderCase, this.stock);
        this.stock?.commit(order.orderNo);
      }
      this.reject(orderCase, NO_EXCESS);
    } else this.allocateAndCharge(orderCase, kept);
  }

  private allocateAndCharge(orderCase: OrderCase, kept: Kept | undefined): void {
    const { order, lines } = orderCase;
    const tried = kept ? this.grow(orderCase, kept) : allocate(orderCase, this.stock);
    const held = !kept && this.holdsWhole(orderCase, tried);
    const planned = held ? NOTHING_SHIPS : tried;
    const amounts: Split[] = [];
    for (const lineCase of lines) amounts.push(this.amountsOf(lineCase, planned));
    const shippable = Decimal.sumOf(amounts, shipOf).minus(kept?.shippable ?? Decimal.zero);
    const short = Decimal.sumOf(amounts, shortOf);
    const { faults, payment } = this.book.tables.has('customers')
      ? this.credit.assess(order, shippable, short, kept?.payment.depositOnShort)
      : { faults: [], payment: onCredit(shippable) };
    const stops = ({ code, excess }: CreditFault) => this.judge.stops(order.lines, code, excess);
    const stopped = faults.some(stops);
    const excess = excessIn(faults);
    for (const fault of faults) if (!stopped || !isDue(fault) || stops(fault)) this.reportCredit(orderCase, fault);
    if (stopped) {
      this.stock?.rollback();
      if (kept && tried !== kept.allocation) this.takeAgain(orderCase, kept.allocation);
      this.reject(orderCase, excess);
      return;
    }
    const settled = shortfalls(orderCase, amounts, { tried, planned, held }, this.stock, this.put);
    for (let i = 0; i < lines.length; i++) this.lines[lines[i]!.line.index] = settled[i]!;
    this.stock?.commit(order.orderNo);
    this.credit.release(order, shippable, payment);
    if (!kept) this.spendCaps(orderCase);
    const added = kept && tried !== kept.allocation ? { payment, units: unitsBeyond(kept.allocation, tried, order.lines) } : undefined;
    this.orders[order.index] = {
      order,
      released: true,
      payment: kept ? sumPayments([kept.payment, payment]) : payment,
      excess,
      kept: kept !== undefined,
      added,
    };
  }

  /** What a paid order gets in its turn: all that it has, and what there is beyond; never less of one row for more of another. */
  private grow(orderCase: OrderCase, { allocation, taken, mayGrow }: Kept): Allocation {
    if (!mayGrow || this.stock === undefined) return allocation;
    this.stock.giveBack(taken, orderCase.order.orderNo);
    const tried = allocate(orderCase, this.stock);
    const more = orderCase.lines.map(({ line }) => compareUnits(unitsIn(tried, line), unitsIn(allocation, line)));
    if (more.every((sign) => sign >= 0) && more.some((sign) => sign > 0)) return tried;
    this.stock.rollback();
    this.takeAgain(orderCase, allocation);
    return allocation;
  }

  private takeAgain({ order, lines }: OrderCase, allocation: Allocation): readonly Taken[] {
    if (this.stock === undefined) return [];
    for (const { line } of lines) {
      const { goods, gifts } = unitsIn(allocation, line);
      this.stock.take(line, baseUnits(line, goods.plus(gifts)) ?? Decimal.zero);
    }
    return this.stock.commit(order.orderNo, true);
  }

  private reportCredit({ order, lines }: OrderCase, { code, data }: CreditFault): void {
    const evidence = order.customer ? [order.customer.place] : [];
    for (const { line } of lines) this.put(onLine(code, this.book, line, { field: 'customer', data, evidence }, 'order'));
  }

  private readonly put = (draft: Draft): void => {
    if (this.judge.wanted(draft.code)) this.drafts.push(draft);
  };

  private reject({ order, lines }: OrderCase, excess: ReadonlyMap<Code, Decimal>): void {
    for (const { line, ordered } of lines) {
      this.lines[line.index] = {
        goods: line.quantity && rejected(line.quantity),
        gifts: line.giftQuantity && rejected(line.giftQuantity),
        amounts: rejected(ordered),
        shortage: undefined,
      };
    }
    this.orders[order.index] = { order, released: false, payment: NO_PAYMENT, excess, kept: this.kept.has(order), added: undefined };
  }

  /** A paid line short of one unit stops a whole-order customer: the goods stay for the next order. */
  private holdsWhole({ order, lines }: OrderCase, allocation: Allocation): boolean {
    if (order.customer?.shipPolicy !== 'whole-order' || this.stock === undefined) return false;
    const short = lines.some((lineCase) => isGoods(lineCase) && allocation.goods[lineCase.line.position]!.below(lineCase.line.quantity!));
    if (short) this.stock.rollback();
    return short;
  }

  private amountsOf({ line, net, kind, ordered }: LineCase, allocation: Allocation): Split {
    const quantity = line.quantity!;
    const ships = kind === 'return' || kind === 'empty' ? quantity : (allocation.goods[line.position] ?? Decimal.zero);
    const all = ships === quantity || ships.equals(quantity);
    return split(ordered, all ? ordered : ships.times(net ?? Decimal.zero).round(this.book.settings.amountDecimals));
  }

  /**
   * What a customer may have of a policy over all its orders: found here, since orders released before have used of it.
   * Says also what of the rest is not claimed. True where that stops the order.
   */
  private exceedsCustomerCap({ gifts, order, book }: OrderCase): boolean {
    if (gifts === undefined || this.capsUsed === undefined) return false;
    let stopped = false;
    for (const entitlement of gifts.entitlements) {
      const { policy, giftSkus, bought, entitled, claimed, claims } = entitlement;
      const cap = policy.customerCap;
      if (cap === undefined) continue;
      const left = Decimal.max(cap.minus(this.capsUsed.get(capKey(policy, order)) ?? Decimal.zero), Decimal.zero);
      for (const missed of gifts.missed([{ ...entitlement, entitled: Decimal.min(entitled, left) }]))
        this.put(onLine(missed.code, book, missed.line, missed, 'order'));
      if (claimed.atMost(left)) continue;
      const data = { claimed, expected: left, policy: policy.name, giftSkus, bought, cap, scope: 'customer' as const };
      const evidence = policy.rules.map((rule) => rule.place);
      for (const claim of claims)
        this.put(onLine('gift/over-cap', book, claim.line, { field: claimField(claim), data, evidence }, 'order'));
      const rows = claims.map(({ line }) => line);
      if (this.judge.wanted('gift/over-cap') && this.judge.stops(rows, 'gift/over-cap', undefined)) stopped = true;
    }
    return stopped;
  }

  private spendCaps({ gifts, order }: OrderCase): void {
    if (this.capsUsed === undefined) return;
    for (const { policy, claimed } of gifts?.entitlements ?? []) {
      if (policy.customerCap === undefined || claimed.isZero) continue;
      const key = capKey(policy, order);
      this.capsUsed.set(key, (this.capsUsed.get(key) ?? Decimal.zero).plus(claimed));
    }
  }
}

const shipOf = ({ ship }: Split): Decimal => ship;
const shortOf = ({ short }: Split): Decimal => short;
const NO_EXCESS: ReadonlyMap<Code, Decimal> = new Map();

function excessIn(faults: readonly CreditFault[]): ReadonlyMap<Code, Decimal> {
  if (faults.length === 0) return NO_EXCESS;
  return new Map(faults.flatMap(({ code, excess }) => (excess ? [[code, excess] as const] : [])));
}

/** Nothing is due for an order of which nothing ships, unless that is what stops it. */
function isDue({ code }: CreditFault): boolean {
  return code === 'credit/payment-due' || code === 'credit/deposit-due';
}

function rejected(ordered: Decimal): Split {
  return { ordered, ship: Decimal.zero, short: Decimal.zero, rejected: ordered };
}

function capKey(policy: Policy, order: Order): string {
  return `${policy.rules[0]!.place.row} ${order.customerCode}`;
}
