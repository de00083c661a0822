import type { Finding } from '../codes';
import type { Day } from '../model/date';
import { Decimal } from '../model/decimal';
import { naturally } from '../model/natural';
import type { FinanceStatus, OrderOutcome, Outcome } from '../outcome';
import { groupBy } from './group';
import { perOutcome } from './per-outcome';
import { customerNameOf, customerOf } from './place';

const AMOUNTS = [
  'ordered',
  'shippable',
  'short',
  'rejected',
  'receivableCharged',
  'depositOnShort',
  'balanceUsed',
  'creditUsed',
  'due',
] as const;
/** shippable + receivableCharged + depositOnShort = balanceUsed + creditUsed + due. */
export type FinanceAmounts = { readonly [K in (typeof AMOUNTS)[number]]: Decimal };

/** One order number: its carried-over and its new lines together. */
export interface FinanceRow extends FinanceAmounts {
  readonly orderNo: string;
  readonly customer: string;
  readonly customerName: string;
  readonly region: string;
  readonly date: Day;
  readonly status: FinanceStatus;
  /** What holds the order. */
  readonly heldBy: readonly Finding[];
}

export interface FinanceGroup {
  readonly customer: string;
  readonly customerName: string;
  readonly rows: readonly FinanceRow[];
  readonly total: FinanceAmounts;
}

/** One row per order number, in the order in which they stand in the sheet. */
export const financeTable = perOutcome(listOrders);

function listOrders(outcome: Outcome): readonly FinanceRow[] {
  const byNumber = groupBy(outcome.orders, ({ order }) => order.orderNo);
  const holding = holdingFindings(outcome);
  return [...byNumber.values()].map((parts) => merge(parts, holding));
}

/** By customer, their orders by date and number. */
export function byCustomer(rows: readonly FinanceRow[]): readonly FinanceGroup[] {
  const groups = groupBy(rows, ({ customer }) => customer);
  return [...groups]
    .sort(([a], [b]) => naturally(a, b))
    .map(([customer, members]) => ({
      customer,
      customerName: members[0]!.customerName,
      rows: members.sort((a, b) => a.date - b.date || naturally(a.orderNo, b.orderNo)),
      total: sumAmounts(members),
    }));
}

export function sumAmounts(parts: readonly FinanceAmounts[]): FinanceAmounts {
  const [first = NOTHING, ...rest] = parts;
  return rest.reduce(add, first);
}

const pickAmounts = (value: (key: keyof FinanceAmounts) => Decimal): FinanceAmounts => ({
  ordered: value('ordered'),
  shippable: value('shippable'),
  short: value('short'),
  rejected: value('rejected'),
  receivableCharged: value('receivableCharged'),
  depositOnShort: value('depositOnShort'),
  balanceUsed: value('balanceUsed'),
  creditUsed: value('creditUsed'),
  due: value('due'),
});

const NOTHING = pickAmounts(() => Decimal.zero);

const add = (a: FinanceAmounts, b: FinanceAmounts): FinanceAmounts => pickAmounts((key) => a[key].plus(b[key]));

/** Where the parts of one number differ, the one that needs a person first. */
const URGENCY: readonly FinanceStatus[] = ['held', 'awaiting-payment', 'ready', 'returned', 'nothing-to-ship'];

function merge(parts: readonly OrderOutcome[], holding: ReadonlyMap<string, readonly Finding[]>): FinanceRow {
  const { order } = parts[0]!;
  const status = URGENCY.find((candidate) => parts.some((part) => part.status === candidate))!;
  return {
    orderNo: order.orderNo,
    customer: customerOf(order),
    customerName: customerNameOf(order),
    region: order.region || (order.customer?.region ?? ''),
    date: Math.min(...parts.map((part) => part.order.date)),
    status,
    heldBy: status === 'held' ? (holding.get(order.orderNo) ?? []) : [],
    ...sumAmounts(parts),
  };
}

function holdingFindings({ lines }: Outcome): ReadonlyMap<string, readonly Finding[]> {
  const held = groupBy(
    lines.filter(({ findings }) => findings.some(holds)),
    ({ line }) => line.order.orderNo,
  );
  return new Map([...held].map(([orderNo, rows]) => [orderNo, rows.flatMap(({ findings }) => findings.filter(holds))]));
}

/** Keeps its order from shipping. */
export const holds = ({ approved, severity }: Finding): boolean => !approved && (severity === 'block' || severity === 'unknown');
