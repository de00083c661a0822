import type { Figure, Rate } from '../model/figures';
import type { FinanceStatus } from '../outcome';

type Words<K extends string> = { readonly [P in K]: string };

export type ExceptionColumn =
  | 'severity'
  | 'region'
  | 'customer'
  | 'customerName'
  | 'orderNo'
  | 'lineNo'
  | 'place'
  | 'check'
  | 'code'
  | 'what'
  | 'remedy'
  | 'amount'
  | 'approvedBy'
  | 'since'
  | 'state'
  | 'closed'
  | 'owner'
  | 'status'
  | 'note'
  | 'key';
export type ExceptionState = 'open' | 'reopened' | 'approved' | 'returned' | 'closed';

export type ReturnColumn = 'region' | 'customer' | 'customerName' | 'orderNo' | 'ordered' | 'decidedBy' | 'reason' | 'gainedBy' | 'message';

export type LogColumn =
  | 'run'
  | 'when'
  | 'who'
  | 'command'
  | 'date'
  | 'verdict'
  | 'pass'
  | 'info'
  | 'warn'
  | 'unknown'
  | 'block'
  | 'approved'
  | 'returned'
  | Rate
  | Figure
  | 'settings'
  | 'honoured'
  | 'voided'
  | 'returns'
  | 'inputHash'
  | 'version';

export type DocumentColumn =
  | 'orderNo'
  | 'customer'
  | 'customerName'
  | 'sku'
  | 'productName'
  | 'spec'
  | 'unit'
  | 'ship'
  | 'gifts'
  | 'warehouse';

export type DailyHeading =
  | 'filled'
  | 'of'
  | 'rate'
  | 'fillRate'
  | 'orders'
  | 'lines'
  | 'amount'
  | 'ordered'
  | 'shippable'
  | 'short'
  | 'rejected'
  | 'due'
  | 'name'
  | 'code'
  | 'severity'
  | 'count'
  | 'approved'
  | 'orderedUnits'
  | 'shipUnits'
  | 'shortUnits'
  | 'rejectedUnits'
  | 'shortAmount'
  | 'days';

/** What a message to a region says of one fault or one returned order. */
export interface MessageItem {
  readonly orderNo: string;
  readonly customer: string;
  readonly text: string;
}

/** The words of the reports for managers, the regions and the warehouse. */
export interface ReportLabels {
  readonly exceptions: {
    readonly columns: Words<ExceptionColumn>;
    readonly state: Words<ExceptionState>;
    readonly progress: readonly string[];
    readonly open: (title: string, count: number) => string;
    readonly settled: (count: number) => string;
    readonly nothing: string;
    readonly messages: string;
    readonly message: (region: string, day: string, orders: number, amount: string, items: readonly MessageItem[], more: number) => string;
    readonly closed: (days: number) => string;
    readonly decided: (by: string, note: string) => string;
  };
  readonly returns: {
    readonly columns: Words<ReturnColumn>;
    readonly count: (orders: number, amount: string) => string;
    readonly nothing: string;
    readonly noReason: string;
    readonly message: (region: string, day: string, amount: string, items: readonly MessageItem[]) => string;
    readonly item: (amount: string, reason: string, decidedBy: string) => string;
  };
  readonly daily: {
    readonly headings: Words<DailyHeading>;
    readonly rate: Words<Rate>;
    readonly blocks: Words<'rates' | 'lines' | 'orders' | 'checks' | 'regions' | 'customers' | 'skus' | 'gifts' | 'ages' | 'days'>;
    readonly charts: Words<'orders' | 'checks' | 'regions' | 'skus'>;
    readonly basis: string;
    readonly giftUnits: string;
    readonly giftValue: string;
    readonly unpriced: (units: string) => string;
    readonly others: (count: number) => string;
    readonly age: (from: number, to: number | undefined) => string;
    readonly noWaiting: string;
    readonly noShort: string;
    readonly noFinding: string;
    readonly period: (id: 'ten-days' | 'month', from: string, to: string, days: number) => string;
    readonly ready: (orders: number, of: number) => string;
  };
  readonly log: {
    readonly columns: Words<LogColumn>;
    readonly runs: (count: number) => string;
    readonly nothing: string;
    readonly approval: (orderNo: string, rows: string, title: string, by: string) => string;
  };
  readonly documents: {
    readonly columns: Words<DocumentColumn>;
    readonly names: Words<'ready' | 'notes' | 'left'>;
    readonly subtitle: (day: string, run: string, facts: readonly string[]) => string;
    readonly count: (orders: number, lines: number) => string;
    readonly orders: (count: number) => string;
    readonly nothingReady: string;
    readonly nothingLeft: string;
    readonly note: (orderNo: string) => string;
    readonly to: (customer: string) => string;
    readonly region: (region: string) => string;
    readonly day: (day: string) => string;
    readonly run: (run: string) => string;
    readonly shipBy: (method: string) => string;
    readonly contact: (contact: string) => string;
    readonly sign: readonly [string, string, string];
    readonly left: Words<'orderNo' | 'customer' | 'customerName' | 'shippable' | 'status' | 'why'>;
    readonly why: Words<Exclude<FinanceStatus, 'held'>>;
    readonly due: (amount: string) => string;
  };
}
