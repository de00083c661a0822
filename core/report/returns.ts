import type { Finding } from '../codes';
import { Decimal } from '../model/decimal';
import type { Gain, OrderOutcome, Outcome } from '../outcome';
import { decisionOf } from './exceptions';
import { numbersOf } from './lookup';
import { customerNameOf, customerOf } from './place';
import { sortedBy, sortKey } from './sorting';

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
  const returned = outcome.orders.some(({ status }) => status === 'returned') ? [...numbersOf(outcome).values()] : [];
  const rows = returned.flatMap((number) => {
    const parts = number.parts.filter(({ status }) => status === 'returned');
    return parts.length === 0 ? [] : [returnRow(parts, outcome)];
  });
  return sortedBy(rows, ({ region, customer, orderNo }) => sortKey(region, customer, orderNo));
}

function returnRow(parts: readonly OrderOutcome[], { lines, gains }: Outcome): ReturnRow {
  const { order } = parts[0]!;
  const own = parts.flatMap((part) => part.order.lines.map(({ index }) => lines[index]!));
  const decided = decisionOf(own, 'return');
  const money = own.flatMap(({ findings }) => findings.filter(({ code }) => code.startsWith('finance/')));
  return {
    region: order.region || (order.customer?.region ?? ''),
    customer: customerOf(order),
    customerName: customerNameOf(order),
    orderNo: order.orderNo,
    ordered: Decimal.sumOf(parts, ({ ordered }) => ordered),
    decidedBy: decided?.by ?? '',
    note: decided?.note ?? money.map(noteOf).find(Boolean) ?? '',
    money,
    gainedBy: gains.get(order.orderNo) ?? [],
  };
}

const noteOf = ({ data }: Finding): string => ('note' in data ? data.note : '');
