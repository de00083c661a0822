import type { Finding } from '../codes';
import { columnName } from '../model/a1';
import type { Book, Line, Order } from '../model/book';
import type { FinanceSheet } from '../model/finance';
import type { FinanceKey } from '../model/finance-key';

/** The code from the customers sheet where the order names the customer otherwise. */
export const customerOf = (order: Order): string => order.customer?.code || order.customerCode;

export const customerNameOf = (order: Order): string => order.customer?.name ?? '';

export const regionOf = ({ region, order }: Line): string => region || order.region || (order.customer?.region ?? '');

/** The letter of the column that the field was read from. */
export function columnOf({ role, field }: Pick<Finding, 'role' | 'field'>, book: Book): string | undefined {
  const columns: ReadonlyMap<string, number> | undefined = role === 'finance' ? book.finance?.columns : book.tables.get(role)?.columns;
  const column = field === undefined ? undefined : columns?.get(field);
  return column === undefined ? undefined : columnName(column);
}

/** What a row of the finance sheet is about, wherever it will stand once the sheet is written anew. */
export function financeRow({ row }: Pick<Finding, 'row'>, sheet: FinanceSheet | undefined): FinanceKey | undefined {
  const entry = sheet?.entries.find(({ place }) => place.row === row);
  if (entry) return entry;
  const total = [...(sheet?.totals ?? [])].find(([, { place }]) => place.row === row);
  return total && { orderNo: undefined, customer: total[0], topUp: 0 };
}
