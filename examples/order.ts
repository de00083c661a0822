import { CUSTOMERS } from './customers';
import { ALL_PRODUCTS, SPECIAL_PRICES } from './products';
import { CASE, DOUBLE_ELEVEN, on, type Row, type Text, text, type Value } from './shop';

export interface Order {
  readonly number: string;
  readonly customer: string;
  readonly ordered: string;
  readonly requested: string;
  readonly lines: readonly Row<'orders'>[];
  /** What stands on every line of it. */
  readonly shared: Row<'orders'>;
}

export const YES = text('是', 'yes');
const transfer = text('转账', 'Transfer');
const truck = text('物流', 'Truck');

export const order = (
  number: string,
  customer: string,
  ordered: string,
  requested: string,
  lines: readonly Row<'orders'>[],
  shared: Row<'orders'> = {},
): Order => ({ number, customer, ordered, requested, lines, shared });

/** Cases at the price of the list, unless the line says otherwise. */
export const goods = (sku: string, quantity: Value, more: Row<'orders'> = {}): Row<'orders'> => ({ sku, unit: CASE, quantity, ...more });
export const pieces = (sku: string, quantity: number, unitPrice: number, more: Row<'orders'> = {}): Row<'orders'> =>
  goods(sku, quantity, { unit: productOf(sku)!.unit, unitPrice, ...more });
export const gift = (sku: string, quantity: number, more: Row<'orders'> = {}): Row<'orders'> => ({
  sku,
  unit: productOf(sku)!.size > 0 ? CASE : productOf(sku)!.unit,
  quantity,
  unitPrice: 0,
  gift: YES,
  ...more,
});
export const promoted = (sku: string, quantity: Value, more: Row<'orders'> = {}): Row<'orders'> =>
  goods(sku, quantity, { promotion: DOUBLE_ELEVEN, ...more });

export const remark = (zh: string, en: string): Row<'orders'> => ({ remark: text(zh, en) });

/** The rows of the order sheet, in the order in which the desk collected them. */
export const orderRows = (orders: readonly Order[]): readonly Row<'orders'>[] =>
  orders.flatMap((order) => order.lines.map((line, index) => orderRow(order, line, index + 1)));

function orderRow({ number, customer, ordered, requested, shared }: Order, line: Row<'orders'>, lineNo: number): Row<'orders'> {
  const known = CUSTOMERS.find(({ code }) => code === customer);
  const product = productOf(line.sku as string);
  return {
    orderNo: number,
    lineNo,
    orderDate: on(ordered),
    region: known?.region ?? null,
    customer,
    customerName: known?.name ?? null,
    productName: product?.name ?? null,
    unitPrice: product ? priceOf(product.sku, product.price, customer, line) : null,
    requestedDate: on(requested),
    paymentMethod: transfer,
    shipMethod: truck,
    salesperson: SALESPEOPLE[Number(number.slice(-2)) % SALESPEOPLE.length]!,
    ...shared,
    ...line,
  };
}

const SALESPEOPLE: readonly Text[] = [text('陈静', 'J. Chen'), text('赵强', 'Q. Zhao'), text('孙丽', 'L. Sun'), text('周凯', 'K. Zhou')];

function priceOf(sku: string, list: number, customer: string, line: Row<'orders'>): number {
  const level = CUSTOMERS.find(({ code }) => code === customer)?.level;
  const applying = SPECIAL_PRICES.filter(
    (row) =>
      row.sku === sku &&
      (row.promotion === undefined || row.promotion === line.promotion) &&
      (row.customer === undefined || row.customer === customer) &&
      (row.level === undefined || row.level === level),
  );
  const best = applying.find((row) => row.promotion) ?? applying.find((row) => row.customer) ?? applying[0];
  return best?.price ?? list;
}

function productOf(sku: string) {
  return ALL_PRODUCTS.find((product) => product.sku === sku);
}
