import type { Cell, SheetSnapshot, Snapshot } from '../../core';

const sheet = (name: string, rows: readonly (readonly Cell[])[]): SheetSnapshot => ({
  name,
  hidden: false,
  rows,
  formulas: new Set(),
  times: new Set(),
  hiddenRows: new Set(),
  merges: [],
  tables: [],
});

const HEADINGS = [
  'Order no.',
  'Line',
  'Order date',
  'Region',
  'Customer',
  'Customer name',
  'SKU',
  'Product',
  'Spec',
  'Unit',
  'Quantity',
  'Unit price',
  'Pay factor',
  'Amount',
  'Gift',
  'Gift qty',
  'Promotion',
  'Requested date',
  'Payment',
  'Remark',
];
const TODAY = 46_347;
const LINES = 5;
const PRODUCTS = 200;
const CUSTOMERS = 100;

const sku = (i: number): string => `P${String(i % PRODUCTS).padStart(4, '0')}`;
const customer = (i: number): string => `C${String(i % CUSTOMERS).padStart(3, '0')}`;

/** Orders of five lines and 20 columns; one line in `faultyEvery` is sold under its list price. */
export function largeWorkbook(rows: number, faultyEvery: number): Snapshot {
  const orders = Array.from({ length: rows }, (_, i): Cell[] => {
    const order = Math.floor(i / LINES);
    const quantity = (i % 9) + 1;
    const price = i % faultyEvery === 0 ? 11.5 : 12.5;
    return [
      `SO${String(order).padStart(6, '0')}`,
      (i % LINES) + 1,
      TODAY - 3,
      ['East', 'South', 'West', 'North'][order % 4]!,
      customer(order),
      `Customer ${order % CUSTOMERS}`,
      sku(i),
      `Product ${i % PRODUCTS}`,
      '500ml×15',
      'case',
      quantity,
      price,
      1,
      quantity * price,
      null,
      null,
      null,
      TODAY + 4,
      'Transfer',
      i % 50 === 0 ? '请先发货' : null,
    ];
  });
  return {
    date1904: false,
    names: [],
    sheets: [
      sheet('Orders', [HEADINGS, ...orders]),
      sheet('Products', [
        ['SKU', 'Product', 'Base unit', 'Status'],
        ...Array.from({ length: PRODUCTS }, (_, i) => [sku(i), `Product ${i}`, 'case', 'active']),
      ]),
      sheet('Prices', [['SKU', 'Price'], ...Array.from({ length: PRODUCTS }, (_, i) => [sku(i), 12.5])]),
      sheet('Stock', [['SKU', 'On hand'], ...Array.from({ length: PRODUCTS }, (_, i) => [sku(i), rows])]),
      sheet('Customers', [
        ['Customer', 'Customer name', 'Terms', 'Credit limit'],
        ...Array.from({ length: CUSTOMERS }, (_, i) => [customer(i), `Customer ${i}`, 'credit', 1e9]),
      ]),
    ],
  };
}
