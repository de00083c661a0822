import type { Code, Finding, ShortReason } from './codes';
import type { Book, Line, Order, Place } from './model/book';
import type { Day } from './model/date';
import type { Decimal } from './model/decimal';
import type { OfferedUnits, OfferRecord, Payment } from './model/finance';
import type { MoneyResult } from './model/own';
import type { Role } from './model/roles';
import type { Severity } from './model/settings';

export type LineStatus = 'pass' | Severity | 'approved' | 'returned';
export type FinanceStatus = 'held' | 'awaiting-payment' | 'ready' | 'nothing-to-ship' | 'returned';
export type Verdict = 'clear' | 'findings' | 'incomplete';

/** How one quantity was settled, in ordered units: ordered = ship + short + rejected, exactly. */
export interface Split {
  readonly ordered: Decimal;
  readonly ship: Decimal;
  readonly short: Decimal;
  readonly rejected: Decimal;
}

export interface LineOutcome {
  readonly line: Line;
  readonly status: LineStatus;
  readonly findings: readonly Finding[];
  /** Of the row's quantity: paid units, or free ones on a gift row. Absent where the quantity could not be read. */
  readonly goods: Split | undefined;
  /** Of `giftQuantity` on a paid row. */
  readonly gifts: Split | undefined;
  /** Claimed amounts, each rounded: ordered = shippable + short + rejected to the last cent. */
  readonly amounts: Split;
  readonly expectedPrice: Decimal | undefined;
  readonly expectedDiscount: Decimal | undefined;
  readonly expectedAmount: Decimal | undefined;
  /** Of an ordered unit; of gifts too, so that what is given away has a value. */
  readonly listPrice: Decimal | undefined;
  readonly shortage: Shortage | undefined;
  /** The rule that the price and the discount were compared with. */
  readonly priceRule: Place | undefined;
  readonly discountRule: Place | undefined;
  /** The key's cells moved without it: its decision is void. */
  readonly moved: boolean;
  /** Of what ships: added after the order was paid, and not paid yet. */
  readonly unpaid: OfferedUnits | undefined;
  /** What the key column of this row holds after the run. */
  readonly key: string;
}

export interface Shortage {
  readonly reason: ShortReason;
  readonly takenBy: readonly string[];
  readonly eta: Day | undefined;
}

/** shippable + receivableCharged + depositOnShort = balanceUsed + creditUsed + due. */
export interface OrderOutcome extends Payment {
  readonly order: Order;
  readonly status: FinanceStatus;
  readonly ordered: Decimal;
  readonly shippable: Decimal;
  readonly short: Decimal;
  readonly rejected: Decimal;
  /** Parts of these amounts that came to it after it was paid, and are paid for themselves. */
  readonly topUps: readonly TopUp[];
}

/** Its number stands in the key of its row on the finance sheet. */
export interface TopUp extends Payment {
  readonly number: number;
  readonly status: FinanceStatus;
  readonly shippable: Decimal;
}

/** What became of finance's answer to one order number, or to one of its top-ups. */
export interface MoneyLine {
  readonly orderNo: string;
  readonly customer: string;
  /** 0 is the order itself. */
  readonly topUp: number;
  /** On the row, else on the customer's total. */
  readonly said: MoneyResult | undefined;
  readonly standing: 'open' | 'paid' | 'short' | 'returned';
  readonly received: Decimal;
  /** Money that pays it, its own or other money of the customer. */
  readonly matched: Decimal;
  /** What the next run has to know. */
  readonly record: OfferRecord;
}

/** A customer's money: received = matched + left. */
export interface Purse {
  readonly customer: string;
  readonly received: Decimal;
  readonly matched: Decimal;
  /** Pays nothing: credit of the customer. */
  readonly left: Decimal;
}

/** Base units that an order has because another was returned. */
export interface Gain {
  readonly orderNo: string;
  readonly sku: string;
  readonly quantity: Decimal;
  /** The product's base unit, which the quantity counts; `''` where none is known. */
  readonly unit: string;
}

/** Base units of one SKU over all warehouses, in the stock sheet's order; SKUs without a stock row are not listed. */
export interface StockBalance {
  readonly sku: string;
  readonly name: string;
  readonly onHand: Decimal;
  /** onHand − allocated − onHold − safetyStock, per warehouse not below zero. */
  readonly available: Decimal;
  /** Ordered by lines that were settled, gifts included. */
  readonly claimed: Decimal;
  readonly shipped: Decimal;
  readonly left: Decimal;
  readonly short: Decimal;
  readonly arrivals: readonly { readonly date: Day; readonly quantity: Decimal }[];
}

export interface Totals {
  readonly orders: number;
  readonly lines: number;
  readonly byStatus: ReadonlyMap<LineStatus, number>;
  readonly ordered: Decimal;
  readonly shippable: Decimal;
  readonly short: Decimal;
  readonly rejected: Decimal;
}

export interface Outcome {
  readonly book: Book;
  readonly verdict: Verdict;
  readonly lines: readonly LineOutcome[];
  readonly orders: readonly OrderOutcome[];
  /** One per row of the finance sheet. */
  readonly money: readonly MoneyLine[];
  readonly purses: readonly Purse[];
  /** Per order number that was returned. */
  readonly gains: ReadonlyMap<string, readonly Gain[]>;
  /** By sheet, row, code, field. */
  readonly findings: readonly Finding[];
  readonly balances: readonly StockBalance[];
  readonly totals: Totals;
  readonly skipped: readonly { readonly code: Code; readonly needs: readonly Role[] }[];
  readonly failures: readonly { readonly code: Code; readonly error: string }[];
}
