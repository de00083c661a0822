import type { Place } from './book';
import type { Decimal } from './decimal';
import type { FinanceColumnId, MoneyResult } from './own';

/** shippable + receivableCharged + depositOnShort = balanceUsed + creditUsed + due. */
export interface Payment {
  readonly receivableCharged: Decimal;
  readonly depositOnShort: Decimal;
  readonly balanceUsed: Decimal;
  readonly creditUsed: Decimal;
  readonly due: Decimal;
}

/** Of one row of the orders sheet, in ordered units. */
export interface OfferedUnits {
  readonly goods: Decimal;
  /** Of `giftQuantity`. */
  readonly gifts: Decimal;
}

/** The carried-over and the new lines of one order number are settled one by one, and paid together. */
export interface OfferedPart {
  readonly carriedOver: boolean;
  readonly payment: Payment;
}

/** What ships for the money, as the finance sheet stated it. */
export interface Offer {
  /** Per row id. */
  readonly units: ReadonlyMap<string, OfferedUnits>;
  readonly parts: readonly OfferedPart[];
}

/** What the tool remembers beside a row of the finance sheet, where people do not see it. */
export interface OfferRecord {
  /** Of the order's rows as they stood, see `orderContent`. */
  readonly content: string;
  /** Absent where nothing was offered: the order is held, returned or has nothing to ship. */
  readonly offer: Offer | undefined;
  /** Money that paid it in an earlier run. */
  readonly paid: Decimal | undefined;
  /** It came after the customer's total was answered: that answer was not about it. */
  readonly later: boolean;
}

export interface FinanceAnswer {
  readonly place: Place;
  readonly received: Decimal | undefined;
  readonly result: MoneyResult | undefined;
  readonly note: string;
  /** False: something stands there that cannot be read, or that contradicts the other row: it counts as not answered. */
  readonly readable: boolean;
}

/** A row of an order, or of what was added to it after it was paid. */
export interface FinanceEntry extends FinanceAnswer {
  readonly orderNo: string;
  readonly customer: string;
  /** 0 is the order itself. */
  readonly topUp: number;
  readonly record: OfferRecord | undefined;
}

/** The finance sheet as people left it. */
export interface FinanceSheet {
  readonly sheet: string;
  /** From 0. */
  readonly columns: ReadonlyMap<FinanceColumnId, number>;
  /** One per key. */
  readonly entries: readonly FinanceEntry[];
  /** The total row, per customer. */
  readonly totals: ReadonlyMap<string, FinanceAnswer>;
}
