import type { ShortReason } from '../codes';
import type { ReadingCause, SkippedRow } from '../model/book';
import type { FinanceColumnId, MoneyResult } from '../model/own';
import type { DiscountReading, Locale, Severity } from '../model/settings';
import type { FinanceStatus, LineStatus, Verdict } from '../outcome';
import { en } from './labels.en';
import { zhCN } from './labels.zh-CN';
import type { ReportLabels } from './labels-reports';

type Words<K extends string> = { readonly [P in K]: string };

export type ShortageColumn =
  | 'region'
  | 'customer'
  | 'customerName'
  | 'orderNo'
  | 'lineNo'
  | 'row'
  | 'sku'
  | 'productName'
  | 'spec'
  | 'unit'
  | 'gift'
  | 'ordered'
  | 'ship'
  | 'short'
  | 'amount'
  | 'reason'
  | 'takenBy'
  | 'eta'
  | 'followUp'
  | 'promised'
  | 'key';

export type FinanceColumn =
  | 'customer'
  | 'customerName'
  | 'region'
  | 'orderNo'
  | 'date'
  | 'ordered'
  | 'rejected'
  | 'short'
  | 'shippable'
  | 'receivableCharged'
  | 'depositOnShort'
  | 'balanceUsed'
  | 'creditUsed'
  | 'due'
  | 'status'
  | 'why'
  | FinanceColumnId
  | 'matched'
  | 'open'
  | 'left';

export type BalanceColumn = 'sku' | 'productName' | 'onHand' | 'available' | 'claimed' | 'shipped' | 'left' | 'short' | 'arrivals';

export type AmountTerm = 'shippable' | 'receivableCharged' | 'depositOnShort' | 'balanceUsed' | 'creditUsed' | 'due';

/** The words of panes, own columns and own sheets; what a finding says stands in the message catalogue. */
export interface Labels extends ReportLabels {
  /** The end of every own sheet's title, by which it is known again. */
  readonly product: string;
  readonly status: Words<LineStatus>;
  readonly severity: Words<Severity>;
  readonly verdict: Words<Verdict>;
  readonly finance: Words<FinanceStatus>;
  readonly reason: Words<ShortReason>;
  readonly reading: Words<DiscountReading>;
  readonly skippedRow: Words<SkippedRow['why']>;
  readonly moved: string;
  readonly decision: Words<'approve' | 'return'>;
  readonly moneyResult: Words<MoneyResult>;
  readonly yes: string;
  readonly total: string;
  /** Of a row that has no such fault itself. */
  readonly heldWithOrder: (titles: readonly string[]) => string;
  /** Ends an explanation that is too long for a cell. */
  readonly more: (count: number) => string;
  readonly sheet: {
    readonly subtitle: (day: string, facts: readonly string[]) => string;
    readonly numbered: (taken: string) => string;
    readonly gone: string;
    readonly goneAbove: string;
    readonly customerTotal: (customer: string) => string;
    readonly regionTotal: (region: string) => string;
  };
  readonly shortage: {
    readonly columns: Words<ShortageColumn>;
    readonly count: (rows: number) => string;
    readonly amount: (text: string) => string;
    readonly nothing: string;
    readonly noRegion: string;
  };
  readonly financeSheet: {
    readonly columns: Words<FinanceColumn>;
    readonly count: (orders: number, customers: number) => string;
    readonly due: (text: string) => string;
    readonly nothing: string;
    readonly terms: Words<AmountTerm>;
    readonly heldBy: (titles: readonly string[]) => string;
    /** Sums of the money, such as `received 100.00, matched 90.00, open 10.00, credit left 10.00`. */
    readonly money: (received: string, matched: string, open: string, left: string) => string;
    /** What came to an order after it was paid. */
    readonly topUp: (orderNo: string) => string;
    readonly answers: (counts: readonly string[]) => string;
    /** Results were to be applied, and there is none. */
    readonly unanswered: string;
    readonly unreadable: string;
    /** Rows with an amount and no result. */
    readonly uncounted: (rows: readonly number[]) => string;
    readonly returned: (orderNo: string, gains: readonly string[]) => string;
    readonly moreReturned: (orders: number) => string;
  };
  readonly balance: {
    readonly columns: Words<BalanceColumn>;
    readonly count: (skus: number, short: number) => string;
    readonly nothing: string;
    readonly noStock: string;
  };
  readonly summary: {
    readonly lines: string;
    readonly amounts: string;
    readonly orders: string;
    readonly list: (title: string, items: readonly string[]) => string;
    readonly lineCount: (lines: number, orders: number) => string;
    readonly amount: Words<'ordered' | 'shippable' | 'short' | 'rejected'>;
    readonly missingRole: (role: string, checks: number) => string;
    readonly failed: (code: string, error: string) => string;
    /** How the discount columns of one sheet are read, and what showed it. */
    readonly readings: (sheet: string, readings: readonly { readonly as: string; readonly because: readonly string[] }[]) => string;
    readonly because: (cause: ReadingCause) => string;
    readonly check: (label: string, count: number, title: string, places: string) => string;
    readonly moreChecks: (checks: number, findings: number) => string;
    readonly hiddenRows: (rows: number) => string;
    readonly skippedRows: (why: string, rows: number) => string;
    readonly otherTable: (place: string, headings: readonly string[]) => string;
    readonly expiredRules: (role: string, rows: number) => string;
    readonly place: (sheet: string, row: number) => string;
    /** What stays on sheets that served as the orders before, and how to be rid of it. */
    readonly formerOrders: (sheets: readonly string[]) => string;
    readonly noOrder: string;
    /** Two places. */
    readonly between: string;
  };
}

export const labels = (locale: Locale): Labels => (locale === 'en' ? en : zhCN);
