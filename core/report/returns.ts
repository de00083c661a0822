import type { Finding } from '../codes';
import { Decimal } from '../model/decimal';
import { naturalKey } from '../model/natural';
import type { Gain, OrderOutcome, Outcome } from '../outcome';
import { decisionOf } from './exceptions';
import { groupBy } from './group';
import { customerNameOf, customerOf } from './place';

/** One order number that goes back to its region. */
export interface ReturnRow {
  readonly region: string;
  readonly customer: string;
  readonly customerName: string;
  readonly orderNo: string;
  readonly ordered: Decimal;
  /** Blank where nobody signed, or where the money decided. */
  readonly decidedBy: string;
  readonly note: string;
  /** What finance said of it. */
  readonly money: readonly Finding[];
  readonly gainedBy: readonly Gain[];
}

/** By region, customer and order number. */
export function returnTable(outcome: Outcome): readonly ReturnRow[] {
  const returned = groupBy(
    outcome.orders.filter(({ status }) => status === 'returned'),
    ({ order }) => order.orderNo,
  );
  return [...returned.values()]
    .map((parts) => returnRow(parts, outcome))
    .map((row) => ({ row, key: [row.region, row.customer, row.orderNo].map(naturalKey).join('\u0000') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

function returnRow(parts: readonly OrderOutcome[], { lines, gains }: Outcome): ReturnRow {
  const { order } = parts[0]!;
  const own = parts.flatMap((part) => part.order.lines);
  const decided = decisionOf(own, 'return');
  const money = own.flatMap(({ index }) => lines[index]!.findings.filter(({ code }) => code.startsWith('finance/')));
  return {
    region: order.region || (order.customer?.region ?? ''),
    customer: customerOf(order),
    customerName: customerNameOf(order),
    orderNo: order.orderNo,
    ordered: Decimal.sum(parts.map(({ ordered }) => ordered)),
    decidedBy: decided?.by ?? '',
    note: decided?.note ?? money.map(noteOf).find(Boolean) ?? '',
    money,
    gainedBy: gains.get(order.orderNo) ?? [],
  };
}

const noteOf = ({ data }: Finding): string => ('note' in data ? data.note : '');
