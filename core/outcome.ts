import type { Code, Finding, ShortReason } from './codes';
import type { Book, Line, Order, Place } from './model/book';
import type { Day } from './model/date';
import type { Decimal } from './model/decimal';
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
  /** What the key column of this row holds after the run. */
  readonly key: string;
}

export interface Shortage {
  readonly reason: ShortReason;
  readonly takenBy: readonly string[];
  readonly eta: Day | undefined;
}

/** shippable + receivableCharged + depositOnShort = balanceUsed + creditUsed + due. */
export interface OrderOutcome {
  readonly order: Order;
  readonly status: FinanceStatus;
  readonly ordered: Decimal;
  readonly shippable: Decimal;
  readonly short: Decimal;
  readonly rejected: Decimal;
  readonly receivableCharged: Decimal;
  readonly depositOnShort: Decimal;
  readonly balanceUsed: Decimal;
  readonly creditUsed: Decimal;
  readonly due: Decimal;
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
  /** By sheet, row, code, field. */
  readonly findings: readonly Finding[];
  readonly balances: readonly StockBalance[];
  readonly totals: Totals;
  readonly skipped: readonly { readonly code: Code; readonly needs: readonly Role[] }[];
  readonly failures: readonly { readonly code: Code; readonly error: string }[];
}
