import type { Locale } from '../core';
import { Decimal, FIELDS, type Field, type InputColumn, inputColumn, inputSheetName, type Role } from '../core';
import { amountOf, type Plain, plain } from './cells';
import { CUSTOMER_ROWS } from './customers';
import { orderRows } from './order';
import { ORDERS } from './orders';
import { DISCOUNT_ROWS, GIFT_ROWS, INCOMING_ROWS, STOCK_ROWS } from './policies';
import { PRICE_ROWS, PRODUCT_ROWS } from './products';
import { type Row, type Text, text } from './shop';

export interface ExampleSheet {
  readonly name: string;
  /** Rows above the headings. */
  readonly above: readonly string[];
  readonly columns: readonly InputColumn[];
  readonly rows: readonly (readonly Plain[])[];
  /** A cell that somebody coloured: row and column from 0, below the headings. */
  readonly coloured?: { readonly row: number; readonly column: number };
  /** The last row is a total. */
  readonly total: boolean;
}

const ORDER_FIELDS: readonly Field<'orders'>[] = [
  'orderNo',
  'lineNo',
  'orderDate',
  'orderStatus',
  'region',
  'customer',
  'customerName',
  'sku',
  'productName',
  'unit',
  'quantity',
  'unitPrice',
  'discount',
  'amount',
  'gift',
  'giftQuantity',
  'promotion',
  'requestedDate',
  'paymentMethod',
  'shipMethod',
  'salesperson',
  'carriedOver',
  'shippedBefore',
  'remark',
];

const ORDER_ROWS = orderRows(ORDERS);

const SETTINGS: readonly Row<'settings'>[] = [
  { key: 'amountDecimals', value: 2 },
  { key: 'staleStockDays', value: 1 },
  { key: 'giftOnShortage', value: 'proportional' },
  { key: 'locale', value: text('zh-CN', 'en') },
];

export function exampleBook(locale: Locale): readonly ExampleSheet[] {
  return [
    orders(locale),
    reference('products', PRODUCT_ROWS, locale),
    reference('prices', PRICE_ROWS, locale),
    reference('discounts', DISCOUNT_ROWS, locale),
    reference('gifts', GIFT_ROWS, locale),
    reference('stock', STOCK_ROWS, locale),
    reference('incoming', INCOMING_ROWS, locale),
    reference('customers', CUSTOMER_ROWS, locale),
    reference('settings', SETTINGS, locale),
  ];
}

const TITLE = text('2026 年 11 月 20 日 订单汇总', 'Orders collected on 20 November 2026');
const DESK = text('五区汇总，14:00 截止；标黄的请先处理', 'Five regions, closed at 14:00; yellow first, please');
const TOTAL = text('合计', 'Total');
const URGENT = 'SO1117-11';
/** Headings as the desk writes them. */
const HEADINGS: { readonly [F in Field]?: Text } = {
  unitPrice: text('单价(元)', 'Unit price (CNY)'),
  amount: text('金额(元)', 'Amount (CNY)'),
};

function orders(locale: Locale): ExampleSheet {
  const above = [TITLE[locale], DESK[locale]];
  const columns = ORDER_FIELDS.map((field) => column('orders', field, locale));
  const letter = (field: Field<'orders'>) => String.fromCharCode(65 + ORDER_FIELDS.indexOf(field));
  const firstRow = above.length + 2;
  const rows = ORDER_ROWS.map((line, index) => {
    const at = (field: Field<'orders'>) => `${letter(field)}${firstRow + index}`;
    const cells = { quantity: at('quantity'), unitPrice: at('unitPrice'), discount: at('discount') };
    return ORDER_FIELDS.map((field) => (field === 'amount' ? amountOf(line, cells) : plain(line[field], locale)));
  });
  const amounts = `${letter('amount')}${firstRow}:${letter('amount')}${firstRow + rows.length - 1}`;
  const total = ORDER_FIELDS.map((field): Plain => {
    if (field === 'orderNo') return TOTAL[locale];
    return field === 'amount' ? { formula: `SUM(${amounts})`, value: sum(rows.map((row) => row[ORDER_FIELDS.indexOf('amount')]!)) } : null;
  });
  const coloured = { row: ORDER_ROWS.findIndex((line) => line.orderNo === URGENT), column: 0 };
  return { name: inputSheetName('orders', locale), above, columns, rows: [...rows, total], coloured, total: true };
}

function reference<R extends Role>(role: R, rows: readonly Row<R>[], locale: Locale): ExampleSheet {
  const fields: readonly Field[] = FIELDS[role].filter((field) => rows.some((row) => field in row));
  return {
    name: inputSheetName(role, locale),
    above: [],
    columns: fields.map((field) => column(role, field, locale)),
    rows: rows.map((row: Row) => fields.map((field) => plain(row[field], locale))),
    total: false,
  };
}

function column(role: Role, field: Field, locale: Locale): InputColumn {
  const { note: _, ...rest } = inputColumn(role, field, locale);
  return { ...rest, heading: HEADINGS[field]?.[locale] ?? rest.heading };
}

function sum(cells: readonly Plain[]): number {
  const amounts = cells.map((cell) => (typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell));
  return Number(Decimal.sum(amounts.filter((amount) => typeof amount === 'number').map(Decimal.of)).toString());
}
