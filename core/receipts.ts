import type { Order } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import type { FinanceAnswer, FinanceEntry, FinanceSheet, OfferRecord } from './model/finance';
import { append } from './model/lists';
import { naturally } from './model/natural';
import type { MoneyResult } from './model/own';
import type { Purse } from './outcome';

/** What money is asked for: an order number, or what was added to one after it was paid. */
export interface Claim {
  readonly orderNo: string;
  /** 0 is the order itself. */
  readonly topUp: number;
  readonly customer: string;
  readonly date: Day;
  /** What stands on its row of the finance sheet. */
  readonly entry: FinanceEntry | undefined;
  /** `undefined` while it is not known: the order changed since the sheet was made, or is held. */
  readonly due: Decimal | undefined;
}

/** What the finance sheet says of one claim. */
export interface Receipt {
  readonly claim: Claim;
  /** On its own row, else on the customer's total. */
  readonly said: MoneyResult | undefined;
  /** `short`: money came, not enough; `open`: nothing was said, or it cannot be told yet. */
  readonly standing: 'open' | 'paid' | 'short' | 'returned';
  /** What came in for it. */
  readonly received: Decimal;
  /** Of that, and of other money of the customer, what pays it. */
  readonly matched: Decimal;
  readonly note: string;
  /** What later runs know as paid, whatever becomes of the order. */
  readonly recorded: Decimal | undefined;
  /** The customer's total was answered before this claim arose. */
  readonly later: boolean;
}

export interface Receipts {
  /** One per claim, in their order. */
  readonly receipts: readonly Receipt[];
  readonly purses: readonly Purse[];
}

export const payerOf = ({ customer, customerCode }: Order): string => customer?.code || customerCode;

export function dueOf({ offer }: OfferRecord): Decimal | undefined {
  return offer && Decimal.sum(offer.parts.map(({ payment }) => payment.due));
}

/**
 * Money on an order's row pays that order first. What it leaves under `partial`, and money on the total row, pays the customer's
 * orders oldest first, never splitting one, those first that it paid in an earlier run; what is left is the customer's credit.
 */
export function matchReceipts(totals: FinanceSheet['totals'], claims: readonly Claim[]): Receipts {
  const byCustomer = new Map<string, number[]>();
  for (let at = 0; at < claims.length; at++) append(byCustomer, claims[at]!.customer, at);
  const receipts = new Array<Receipt>(claims.length);
  const purses: Purse[] = [];
  for (const [customer, own] of byCustomer) {
    const total = totals.get(customer);
    if (total === undefined && own.every((at) => claims[at]!.entry === undefined)) {
      for (const at of own) receipts[at] = unanswered(claims[at]!);
      purses.push({ customer, received: Decimal.zero, matched: Decimal.zero, left: Decimal.zero });
    } else purses.push(new Till(total, claims, own, receipts).purse(customer));
  }
  return { receipts, purses };
}

const unanswered = (claim: Claim): Receipt => ({
  claim,
  said: undefined,
  standing: 'open',
  received: Decimal.zero,
  matched: Decimal.zero,
  note: '',
  recorded: undefined,
  later: false,
});

interface Waiting {
  readonly at: number;
  readonly said: MoneyResult | undefined;
  readonly amount: Decimal | undefined;
}

/** One customer's answers. */
class Till {
  private received = Decimal.zero;
  private left = Decimal.zero;
  /** Money that may pay any order of the customer. */
  private pool = Decimal.zero;
  /** The money stands on the total row, and not on the rows of the orders. */
  private readonly inTotal: boolean;
  private readonly waiting: Waiting[] = [];

  /** `own`: positions of the customer's claims, and of the receipts that it fills in. */
  constructor(
    private readonly total: FinanceAnswer | undefined,
    private readonly claims: readonly Claim[],
    own: readonly number[],
    private readonly receipts: Receipt[],
  ) {
    const pays = total?.readable === true && (total.result === 'paid' || total.result === 'partial');
    this.inTotal = pays && total.received !== undefined && own.every((at) => claims[at]!.entry?.received === undefined);
    if (this.inTotal) this.take(total!.received!, 'pool');
    for (const at of own) this.serve(at, claims[at]!);
    this.serveWaiting();
    this.left = this.left.plus(this.pool);
  }

  purse(customer: string): Purse {
    return { customer, received: this.received, matched: this.received.minus(this.left), left: this.left };
  }

  private serve(at: number, claim: Claim): void {
    const { entry, due } = claim;
    const said = this.saidOf(entry);
    const amount = said === undefined ? undefined : (entry?.received ?? this.declared(said, claim));
    if (said === 'unpaid' || said === 'owes') {
      this.take(amount ?? Decimal.zero, 'left');
      this.settle({ at, said, amount }, 'returned', Decimal.zero);
    } else if (amount === undefined || due === undefined || amount.below(due)) {
      // Money for an order whose due is not known waits for that order.
      this.take(amount ?? Decimal.zero, due === undefined ? 'left' : 'pool');
      this.waiting.push({ at, said, amount });
    } else {
      this.take(due, 'spent');
      this.take(amount.minus(due), said === 'partial' ? 'pool' : 'left');
      this.settle({ at, said, amount }, 'paid', due);
    }
  }

  /** The order's own row goes before the total, which does not speak of orders that came after it was answered. */
  private saidOf(entry: FinanceEntry | undefined): MoneyResult | undefined {
    if (!entry?.readable) return undefined;
    if (entry.result !== undefined) return entry.result;
    return this.total?.readable && !entry.record?.later ? this.total.result : undefined;
  }

  /** `paid` without an amount is what was due when it was written; all of it where nothing had been offered. */
  private declared(said: MoneyResult, { due, entry }: Claim): Decimal | undefined {
    if (said !== 'paid' || this.inTotal) return undefined;
    return entry?.record?.paid ?? (entry?.record && dueOf(entry.record)) ?? due;
  }

  private serveWaiting(): void {
    const { claims } = this;
    const undecided = this.waiting.some(({ at }) => claims[at]!.due === undefined && claims[at]!.entry?.record?.offer !== undefined);
    for (const each of [...this.waiting].sort((a, b) => inTurn(claims[a.at]!, claims[b.at]!))) {
      const { due, entry } = claims[each.at]!;
      const wasPaid = entry?.record?.paid;
      const needed = due ?? (each.amount === undefined ? wasPaid : undefined) ?? Decimal.zero;
      const mayPay = (!undecided || wasPaid !== undefined) && entry?.readable !== false;
      if (needed.isPositive && mayPay && needed.atMost(this.pool)) {
        this.pool = this.pool.minus(needed);
        if (due === undefined) this.left = this.left.plus(needed);
        this.settle(each, due === undefined ? 'open' : 'paid', needed);
      } else this.settle(...this.unpaid(each));
    }
  }

  /** What is in the till when it is the order's turn counts as received for it where the money stands on the total row. */
  private unpaid(each: Waiting): [Waiting, Receipt['standing'], Decimal] {
    const { said, amount } = each;
    const { due } = this.claims[each.at]!;
    if (due === undefined || (said !== 'paid' && said !== 'partial')) return [each, 'open', Decimal.zero];
    if (due.isPositive) return [{ ...each, amount: amount ?? (this.inTotal ? this.pool : undefined) }, 'short', Decimal.zero];
    return [each, said === 'paid' ? 'paid' : 'open', Decimal.zero];
  }

  private take(amount: Decimal, purpose: 'pool' | 'left' | 'spent'): void {
    this.received = this.received.plus(amount);
    if (purpose === 'pool') this.pool = this.pool.plus(amount);
    if (purpose === 'left') this.left = this.left.plus(amount);
  }

  private settle({ at, said, amount }: Waiting, standing: Receipt['standing'], matched: Decimal): void {
    const claim = this.claims[at]!;
    const { entry, due } = claim;
    const note = entry?.result === undefined ? (this.total?.note ?? '') : entry.note;
    const later = this.total?.result !== undefined && (entry === undefined || entry.record?.later === true);
    const declared = said === 'paid' && entry?.received === undefined && !this.inTotal ? amount : undefined;
    const recorded = declared ?? (standing === 'paid' ? due : due === undefined ? entry?.record?.paid : undefined);
    this.receipts[at] = { claim, said, standing, received: amount ?? Decimal.zero, matched, note, recorded, later };
  }
}

/** Paid before, then the oldest. */
function inTurn(a: Claim, b: Claim): number {
  return (
    Number(b.entry?.record?.paid !== undefined) - Number(a.entry?.record?.paid !== undefined) ||
    a.date - b.date ||
    naturally(a.orderNo, b.orderNo) ||
    a.topUp - b.topUp
  );
}
