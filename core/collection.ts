import { onLine } from './checks/check';
import type { Draft } from './codes';
import { NO_PAYMENT, paysFirst } from './credit';
import { shippableOf, sumPayments } from './frozen';
import type { Book, Line, Order } from './model/book';
import { orderContent } from './model/content';
import { Decimal } from './model/decimal';
import type { FinanceEntry, FinanceSheet, Offer, OfferedPart, OfferedUnits, OfferRecord, Payment } from './model/finance';
import { append, groupBy } from './model/lists';
import type { MoneyLine, Purse, TopUp } from './outcome';
import { type Claim, dueOf, matchReceipts, payerOf, type Receipt } from './receipts';
import type { Frozen, Settlement } from './settle';

/** What becomes of the money that finance wrote down, once everything else is settled. */
export interface Collected {
  readonly drafts: readonly Draft[];
  readonly money: readonly MoneyLine[];
  readonly purses: readonly Purse[];
  readonly paid: ReadonlySet<Order>;
  /** Paid, with all that came to it since. */
  readonly cleared: ReadonlySet<Order>;
  readonly topUps: ReadonlyMap<Order, readonly TopUp[]>;
}

/** All that stands under one order number: carried-over and new lines are orders of their own, and paid together. */
interface Bill {
  readonly orderNo: string;
  readonly customer: string;
  readonly parts: readonly Order[];
  readonly content: string;
  /** Of the finance sheet: the order's own row first, then what was added to it. */
  readonly entries: readonly FinanceEntry[];
}

/** What money is asked for, of which bill. */
interface Asked {
  readonly bill: Bill;
  readonly claim: Claim;
}

/** The finance sheet of an earlier review, honoured: what was paid is kept as it was offered, what was not paid goes back. */
export class Collection {
  /** Orders that finance sends back. */
  readonly returned = new Set<Order>();
  readonly frozen = new Map<Order, Frozen>();
  private readonly bills: readonly Bill[];
  /** What the finance sheet said of each of its rows, as it was made. */
  private readonly before: ReadonlyMap<FinanceEntry, Receipt>;

  constructor(
    private readonly book: Book,
    private readonly rowIdOf: (line: Line) => string,
  ) {
    this.bills = billsOf(book);
    const answered = this.bills.filter(({ entries }) => entries.length > 0);
    const claims = answered.flatMap((bill) => bill.entries.map((entry) => claimOf(bill, entry.topUp, entry, offeredDue(bill, entry))));
    this.before = new Map(this.match(claims).receipts.map((receipt) => [receipt.claim.entry!, receipt]));
    for (const bill of answered) {
      const standing = this.standingOf(bill, 0);
      if (standing === 'returned') for (const order of bill.parts) this.returned.add(order);
      if (standing === 'paid') this.freeze(bill);
    }
  }

  /** The money against what is due now: what was not known before is settled, and everything is written down for the next run. */
  conclude(settlement: Settlement): Collected {
    const asked: Asked[] = [];
    for (const bill of this.bills) this.ask(bill, settlement, asked);
    const { receipts, purses } = this.match(asked.map(({ claim }) => claim));
    const drafts: Draft[] = [];
    const paid = new Set<Order>();
    const cleared = new Set<Order>();
    const topUps = new Map<Order, TopUp[]>();
    const money = asked.map(({ bill, claim }, i) => {
      const receipt = receipts[i]!;
      const { standing } = receipt;
      for (const order of bill.parts) {
        if (standing !== 'open') drafts.push(...this.draftsOf(order, receipt));
        if (claim.topUp === 0 && standing === 'paid') {
          paid.add(order);
          cleared.add(order);
        } else if ((standing === 'open' || standing === 'short') && claim.due?.isPositive) cleared.delete(order);
        if (claim.topUp > 0) append(topUps, order, this.topUpOf(bill, order, receipt, settlement));
      }
      return this.lineOf(bill, receipt, settlement);
    });
    return { drafts, money, purses, paid, cleared, topUps };
  }

  /** What money is asked for now; money for what is no longer offered stays the customer's. */
  private ask(bill: Bill, settlement: Settlement, asked: Asked[]): void {
    const { entries } = bill;
    asked.push({ bill, claim: claimOf(bill, 0, entryOf(entries, 0), this.dueNow(bill, settlement)) });
    const open = this.openTopUp(bill, settlement);
    for (const entry of entries) {
      const { topUp, result } = entry;
      if (topUp === 0 || topUp === open?.number) continue;
      const stays = this.stays(bill, topUp);
      if (!stays && result === undefined) continue;
      const due = (stays ? offeredDue(bill, entry) : undefined) ?? Decimal.zero;
      asked.push({ bill, claim: claimOf(bill, topUp, entry, due) });
    }
    if (open) asked.push({ bill, claim: claimOf(bill, open.number, entryOf(entries, open.number), open.due) });
  }

  private match(claims: readonly Claim[]) {
    return matchReceipts(this.book.finance?.totals ?? NO_TOTALS, claims);
  }

  private standingOf({ entries }: Bill, topUp: number): Receipt['standing'] | undefined {
    const entry = entryOf(entries, topUp);
    return entry && this.before.get(entry)?.standing;
  }

  /** Only of what customers pay before it ships: on credit nothing is promised, and the order is settled anew. */
  private freeze(bill: Bill): void {
    const ids = new Set(bill.parts.flatMap(({ lines }) => lines.map(this.rowIdOf)));
    const offers = this.paidOffers(bill);
    const isKnown = offers.every(({ units }) => [...units.keys()].every((id) => ids.has(id)));
    const { customer } = bill.parts[0]!;
    if (offers.every(isNothing) || !isKnown || customer === undefined || !paysFirst(customer)) return;
    const mayGrow = bill.entries.every(({ topUp }) => topUp === 0 || this.standingOf(bill, topUp) !== 'returned');
    for (const order of bill.parts) {
      const units = new Map(order.lines.map((line) => [line, sumUnits(offers, this.rowIdOf(line))]));
      this.frozen.set(order, { units, payment: sumPayments(offers.map((offer) => paymentOf(offer, order))), mayGrow });
    }
  }

  /** The order as it was offered, and what was added to it and paid since. */
  private paidOffers(bill: Bill): readonly Offer[] {
    return bill.entries.flatMap(({ topUp, record }) => {
      const isPaid = this.standingOf(bill, topUp) === 'paid';
      return isPaid && record?.offer ? [record.offer] : [];
    });
  }

  private isFrozen({ parts }: Bill, settlement: Settlement): boolean {
    return this.frozen.size > 0 && parts.some((order) => this.frozen.has(order) && settlement.orders[order.index]!.kept);
  }

  /** Paid, or refused by finance: it keeps its row. */
  private stays(bill: Bill, topUp: number): boolean {
    const standing = this.standingOf(bill, topUp);
    return standing === 'returned' || (standing === 'paid' && bill.parts.some((order) => this.frozen.has(order)));
  }

  /** What this run adds to a paid order takes the number of one that nobody has answered, else a new one. */
  private openTopUp(bill: Bill, { orders }: Settlement): { readonly number: number; readonly due: Decimal } | undefined {
    if (this.frozen.size === 0) return undefined;
    const added = bill.parts.flatMap((order) => orders[order.index]!.added ?? []);
    if (added.length === 0) return undefined;
    const open = bill.entries.find(({ topUp }) => topUp > 0 && !this.stays(bill, topUp));
    const number = open?.topUp ?? Math.max(0, ...bill.entries.map(({ topUp }) => topUp)) + 1;
    return { number, due: Decimal.sum(added.map(({ payment }) => payment.due)) };
  }

  private dueNow(bill: Bill, settlement: Settlement): Decimal | undefined {
    let due: Decimal | undefined;
    for (const { index } of bill.parts) {
      const { released, payment } = settlement.orders[index]!;
      if (released) due = due === undefined ? payment.due : due.plus(payment.due);
    }
    return due && this.isFrozen(bill, settlement) ? dueOf(entryOf(bill.entries, 0)!.record!) : due;
  }

  private draftsOf(order: Order, receipt: Receipt): readonly Draft[] {
    const { standing, said, note, claim, received } = receipt;
    const on = (code: 'finance/unpaid' | 'finance/owes' | 'finance/partial', data: Draft['data']): readonly Draft[] =>
      order.lines.map((line) => onLine(code, this.book, line, { data: data as never, evidence: placesOf(receipt) }, 'order'));
    if (standing === 'returned' && claim.topUp === 0) return on(said === 'owes' ? 'finance/owes' : 'finance/unpaid', { note });
    if (standing === 'short') return on('finance/partial', { claimed: received, expected: claim.due! });
    return [];
  }

  private topUpOf(bill: Bill, order: Order, receipt: Receipt, { orders }: Settlement): TopUp {
    const { standing, claim } = receipt;
    const number = claim.topUp;
    if (this.stays(bill, number)) {
      if (standing === 'returned') return { number, status: 'returned', shippable: Decimal.zero, ...NO_PAYMENT };
      const payment = paymentOf(claim.entry!.record!.offer!, order);
      return { number, status: 'ready', shippable: shippableOf(payment), ...payment };
    }
    const added = orders[order.index]!.added;
    if (!added) return { number, status: 'nothing-to-ship', shippable: Decimal.zero, ...NO_PAYMENT };
    const status = standing === 'paid' || !added.payment.due.isPositive ? 'ready' : 'awaiting-payment';
    return { number, status, shippable: shippableOf(added.payment), ...added.payment };
  }

  private lineOf(bill: Bill, receipt: Receipt, settlement: Settlement): MoneyLine {
    const { claim, said, standing, received, matched, later, recorded } = receipt;
    const offer = this.offerNow(bill, receipt, settlement);
    const record: OfferRecord = { content: bill.content, offer, paid: recorded, later };
    const { orderNo, customer, topUp } = claim;
    return { orderNo, customer, topUp, said, standing, received, matched, record };
  }

  /** What is paid keeps its offer, also while something else holds the order. */
  private offerNow(bill: Bill, { standing, claim }: Receipt, settlement: Settlement): Offer | undefined {
    if (standing === 'returned') return undefined;
    const isKept = claim.topUp === 0 ? this.isFrozen(bill, settlement) : this.stays(bill, claim.topUp);
    if (isKept) return claim.entry!.record!.offer;
    const orders = bill.parts.map((order) => settlement.orders[order.index]!).filter(({ released }) => released);
    if (claim.topUp > 0) {
      const added = orders.flatMap(({ order, added }) => (added ? [{ order, ...added }] : []));
      if (added.length === 0) return undefined;
      return {
        units: new Map(added.flatMap(({ units }) => [...units].map(([line, each]) => [this.rowIdOf(line), each] as const))),
        parts: added.map(({ order, payment }) => ({ carriedOver: order.carriedOver, payment })),
      };
    }
    if (orders.length === 0) return undefined;
    const units = new Map<string, OfferedUnits>();
    const offered: OfferedPart[] = [];
    for (const { order, payment } of orders) {
      offered.push({ carriedOver: order.carriedOver, payment });
      for (const line of order.lines) {
        const { goods, gifts } = settlement.lines[line.index]!;
        const ships = { goods: goods?.ship ?? Decimal.zero, gifts: gifts?.ship ?? Decimal.zero };
        if (ships.goods.isPositive || ships.gifts.isPositive) units.set(this.rowIdOf(line), ships);
      }
    }
    return { units, parts: offered };
  }
}

const NO_TOTALS: FinanceSheet['totals'] = new Map();
const NO_ENTRIES: readonly FinanceEntry[] = [];

function billsOf({ orders, finance }: Book): readonly Bill[] {
  const byNumber = new Map<string, Order[]>();
  for (const order of orders) append(byNumber, order.orderNo, order);
  const entries = finance === undefined ? undefined : groupBy(finance.entries, billKey);
  return Array.from(byNumber, ([orderNo, parts]) => {
    const customer = payerOf(parts[0]!);
    const own = entries?.get(billKey({ orderNo, customer })) ?? NO_ENTRIES;
    return {
      orderNo,
      customer,
      parts,
      content: orderContent(parts.length === 1 ? parts[0]!.lines : parts.flatMap(({ lines }) => lines)),
      entries: own.length < 2 ? own : [...own].sort((a, b) => a.topUp - b.topUp),
    };
  });
}

const billKey = ({ orderNo, customer }: Pick<Bill, 'orderNo' | 'customer'>): string => JSON.stringify([orderNo, customer]);

/** Orders that were edited, added or taken away since the finance sheet was made. */
export function ordersSince(book: Book): readonly string[] {
  const bills = billsOf(book);
  const changed = bills.filter(({ entries, content }) => entryOf(entries, 0)?.record?.content !== content).map(({ orderNo }) => orderNo);
  const standing = new Set(bills.map(({ orderNo }) => orderNo));
  const gone = (book.finance?.entries ?? []).filter(({ orderNo, record }) => record !== undefined && !standing.has(orderNo));
  return [...new Set([...changed, ...gone.map(({ orderNo }) => orderNo)])];
}

const entryOf = (entries: readonly FinanceEntry[], topUp: number): FinanceEntry | undefined =>
  entries.find((entry) => entry.topUp === topUp);

function claimOf({ orderNo, customer, parts }: Bill, topUp: number, entry: FinanceEntry | undefined, due: Decimal | undefined): Claim {
  let { date } = parts[0]!;
  for (const part of parts) date = Math.min(date, part.date);
  return { orderNo, topUp, customer, date, entry, due };
}

/** As the sheet stated it, where the order is still the same. */
const offeredDue = ({ content }: Bill, { record }: FinanceEntry): Decimal | undefined =>
  record?.content === content ? dueOf(record) : undefined;

/** Nothing ships and nothing is due: nothing that a payment could keep. */
const isNothing = ({ units, parts }: Offer): boolean => units.size === 0 && parts.every(({ payment }) => payment.due.isZero);

const placesOf = ({ claim: { entry } }: Receipt) => (entry ? [entry.place] : []);

const paymentOf = ({ parts }: Offer, { carriedOver }: Order): Payment =>
  parts.find((part) => part.carriedOver === carriedOver)?.payment ?? NO_PAYMENT;

function sumUnits(offers: readonly Offer[], rowId: string): OfferedUnits {
  const own = offers.flatMap(({ units }) => units.get(rowId) ?? []);
  return { goods: Decimal.sum(own.map(({ goods }) => goods)), gifts: Decimal.sum(own.map(({ gifts }) => gifts)) };
}
