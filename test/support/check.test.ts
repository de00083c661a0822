import { checkTest, expectReview, given } from './check';
import { parseBlock, parseTable, workbook } from './sheets';

const orders = (table: string) => workbook({ orders: table }).snapshot.sheets.find(({ name }) => name === 'Orders')!;

test('a cell is what it looks like', () => {
  const { rows, formulas } = orders(`
    sku   | quantity | unitPrice | amount    | orderDate  | gift | remark | expect
    00123 | -1.5     | #N/A      | #no-value | 2026-11-20 | TRUE | "3"    | data/error-value
    '1E5  |          | 1,200     |           | 2026-13-01 |      | '=1+1  |`);
  expect(rows).toEqual([
    ['SKU', 'Quantity', 'Unit price', 'Amount', 'Order date', 'Gift', 'Remark', 'Order no.', 'Customer'],
    ['00123', -1.5, { error: '#N/A' }, { error: 'no-value' }, 46346, true, '3', 'SO1', 'C1'],
    ['1E5', null, '1,200', null, '2026-13-01', null, '=1+1', 'SO2', 'C1'],
  ]);
  expect(formulas.size).toBe(1);
});

test('columns that orders leave out are filled, except on a blank row and beside a heading of its own choosing', () => {
  expect(orders('sku | remark\nB |\n |').rows).toEqual([
    ['SKU', 'Remark', 'Order no.', 'Customer', 'Quantity', 'Unit price'],
    ['B', null, 'SO1', 'C1', 1, 20],
    [null, null, null, null, null, null],
  ]);
  expect(orders('Qty | Code\n1 | A').rows).toEqual([
    ['Qty', 'Code'],
    [1, 'A'],
  ]);
});

test('a sheet is taken away with null, and every other one stands there', () => {
  expect(workbook({ gifts: null }).snapshot.sheets.map(({ name }) => name)).toEqual([
    'Orders',
    'Products',
    'Prices',
    'Discounts',
    'Stock',
    'Customers',
  ]);
});

test('what is not a table is refused', () => {
  expect(() => parseTable('sku | quantity\nA | 1 | 2')).toThrow('more cells than headings: A | 1 | 2');
  expect(() => parseBlock('Sales\nsku\nA')).toThrow('"Sales" is no sheet of the contract');
});

test.each([
  ['a finding that nobody expects', 'sku | unitPrice | expect\nA | 9 |'],
  ['a finding that is not there', 'sku | unitPrice | expect\nA | 10 | price/below-list'],
  ['the right code at the wrong field', 'sku | unitPrice | expect\nA | 9 | price/below-list@amount'],
  ['the same finding expected twice', 'sku | unitPrice | expect\nA | 9 | price/below-list price/below-list'],
  ['a wrong outcome', 'sku | quantity | =ship\nA | 3 | 2'],
])('a review fails on %s', (_, table) => {
  expect(() => expectReview([{ orders: table }])).toThrow();
});

checkTest('price/below-list', () => {
  given({ prices: 'sku | price\nA | 12.50' }, { settings: { priceTolerance: '0.05' } })
    .loud(
      'one cent beyond the tolerance',
      `
      sku | unitPrice | expect                      | =status | =rejected
      A   | 12.44     | price/below-list@unitPrice  | block   | 1`,
    )
    .quiet(
      'at the list price',
      `
      sku | unitPrice | expect | =status | =ship
      A   | 12.50     |        | pass    | 1`,
    )
    .boundary(
      'the tolerance itself passes',
      `
      sku | unitPrice | expect
      A   | 12.45     |
      A   | 12.4499   | price/below-list`,
    )
    .boundary('an approval binds to the price that was approved', [
      `
      sku | unitPrice | decision | decidedBy | expect           | =status
      A   | 12        | approve  | Li Jing   | price/below-list | approved`,
      `
      sku | unitPrice | decision | decidedBy | expect                          | =status
      A   | 11        | approve  | Li Jing   | price/below-list approval/stale | block`,
    ]);
});
