import type { Finding } from '../codes';
import { columnName } from '../model/a1';
import type { Book, Line, Order } from '../model/book';

/** The code from the customers sheet where the order names the customer otherwise. */
export const customerOf = (order: Order): string => order.customer?.code || order.customerCode;

export const customerNameOf = (order: Order): string => order.customer?.name ?? '';

export const regionOf = ({ region, order }: Line): string => region || order.region || (order.customer?.region ?? '');

/** The letter of the column that the field was read from. */
export function columnOf({ role, field }: Pick<Finding, 'role' | 'field'>, book: Book): string | undefined {
  const columns: ReadonlyMap<string, number> | undefined = role === 'finance' ? undefined : book.tables.get(role)?.columns;
  const column = field === undefined ? undefined : columns?.get(field);
  return column === undefined ? undefined : columnName(column);
}

/** Numbers inside compare as numbers, so that SO9 stands before SO10. */
export function compareNatural(a: string, b: string): number {
  const left = a.match(PIECES) ?? [];
  const right = b.match(PIECES) ?? [];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = comparePieces(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

const PIECES = /\d+|\D+/g;

function comparePieces(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const x = a.replace(/^0+/, '');
  const y = b.replace(/^0+/, '');
  return x.length - y.length || compareText(x, y);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
