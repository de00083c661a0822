import type { Finding } from '../codes';
import { Decimal } from '../model/decimal';
import { byCount } from '../model/natural';
import type { Gain, OrderOutcome, Outcome } from '../outcome';
import { decisionOf } from './exceptions';
import { linesOf, partsByNumber } from './lookup';
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
  const returned = outcome.orders.some(({ status }) => status === 'returned') ? [...partsByNumber(outcome).values()] : [];
  const rows = returned.flatMap((all) => {
    const parts = all.filter(({ status }) => status === 'returned');
    return parts.length === 0 ? [] : [returnRow(parts, outcome)];
  });
  return rows.sort((a, b) => byCount(a.region, b.region) || byCount(a.customer, b.customer) || byCount(a.orderNo, b.orderNo));
}

function returnRow(parts: readonly OrderOutcome[], outcome: Outcome): ReturnRow {
  const { order } = parts[0]!;
  const own = linesOf(parts, outcome);
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
    gainedBy: outcome.gains.get(order.orderNo) ?? [],
  };
}

const noteOf = ({ data }: Finding): string => ('note' in data ? data.note : '');
