import type { Role } from '../../core/model/roles';
import type { Table } from './sheets';

/** What stands on the sheets that a case does not give: four products at round prices, plenty of stock, three good customers. */
export const DEFAULT_SHEETS: { readonly [R in Role]?: string } = {
  orders: `
    sku | quantity
    A   | 1`,
  products: `
    sku | productName | category | status
    A   | Apple juice | Juice    | active
    B   | Berry tea   | Tea      | active
    C   | Cocoa       | Powder   | active
    G   | Gift cup    | Cups     | active`,
  prices: `
    sku | price
    A   | 10
    B   | 20
    C   | 8
    G   | 5`,
  discounts: `
    policy | sku   | discount
    Spare  | SPARE | 0.9`,
  gifts: `
    policy | buySku | buyQuantity | giftSku | giftQuantity
    Spare  | SPARE  | 10          | SPARE   | 1`,
  stock: `
    sku | onHand
    A   | 100000
    B   | 100000
    C   | 100000
    G   | 100000`,
  customers: `
    customer | customerName | level | region | status | terms  | creditLimit
    C1       | Acme         | L1    | East   | active | credit | unlimited
    C2       | Bright       | L2    | West   | active | credit | unlimited
    C3       | Cedar        | L3    | North  | active | credit | unlimited`,
};

const PRICES: Readonly<Record<string, string>> = { A: '10', B: '20', C: '8', G: '5' };

interface Filled {
  readonly field: string;
  /** Columns that make this one needless. */
  readonly unless?: string;
  value(row: (field: string) => string, index: number): string;
}

const FILLED: readonly Filled[] = [
  { field: 'orderNo', value: (_, index) => `SO${index + 1}` },
  { field: 'customer', unless: 'customerName', value: () => 'C1' },
  { field: 'sku', unless: 'productName', value: () => 'A' },
  { field: 'quantity', value: () => '1' },
  { field: 'unitPrice', unless: 'netPrice', value: (row) => (row('gift') === '' ? (PRICES[row('sku') || 'A'] ?? '10') : '0') },
];

/**
 * Orders with the columns that a table leaves out: every row an order of its own, of customer C1, one unit of A at the
 * price of the default sheet (nothing on a gift row). A table with a heading of its own choosing is taken as it stands.
 */
export function fillOrders(table: Table, fieldOf: (heading: string) => string | undefined): Table {
  const fields = table.headings.map(fieldOf);
  const own = table.headings.some((heading, i) => fields[i] === undefined && heading !== 'expect' && !heading.startsWith('='));
  if (own) return table;
  const missing = FILLED.filter(({ field, unless }) => !fields.includes(field) && !(unless !== undefined && fields.includes(unless)));
  return {
    headings: [...table.headings, ...missing.map(({ field }) => field)],
    rows: table.rows.map((row, index) => [
      ...row,
      ...missing.map(({ value }) => (row.every((cell) => cell === '') ? '' : value((field) => row[fields.indexOf(field)] ?? '', index))),
    ]),
  };
}
