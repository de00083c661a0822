import { formatDay } from '../../../core/model/date';
import type { Cell } from '../../../core/port';
import { orders, readBook, sheet, told } from './support';

const PRODUCTS = sheet(
  'Products',
  `SKU | Product | Spec  | Base unit | Pack unit | Pack size
   A   | Tea     | 100g  | bag       | box       | 12
   B   | Tea     | 500g  | bag       | case      |
   C   | Cocoa   |       |           |           |
   '00123 | Cup  |       | pc        |           |`,
);
const CUSTOMERS = sheet(
  'Customers',
  `Customer | Customer name | Region
   C1       | Acme          | East
   C2       | Bright        | West
   C3       | Bright        | North`,
);

const drafts = (rows: string, more = '') => told(readBook([orders(rows, more)]).drafts);

describe('what cannot be read', () => {
  test.each([
    ['nothing wrong', 'SO1 | C1 | A | 5 | 10 |', []],
    ['no order number', '    | C1 | A | 5 | 10 |', ['2 data/missing-field@orderNo']],
    ['no customer', 'SO1 |    | A | 5 | 10 |', ['2 data/missing-field@customer']],
    ['no product', 'SO1 | C1 |   | 5 | 10 |', ['2 data/missing-field@sku']],
    ['no quantity', 'SO1 | C1 | A |   | 10 |', ['2 data/missing-field@quantity']],
    ['no price', 'SO1 | C1 | A | 5 |    |', ['2 data/missing-field@unitPrice']],
    ['no price on a return', 'SO1 | C1 | A | -5 |    |', ['2 data/missing-field@unitPrice']],
    ['no price on a gift', 'SO1 | C1 | A | 5 |    | 赠', []],
    ['a comma that may be a point', 'SO1 | C1 | A | 12,5 | 10 |', ['2 data/unreadable-number@quantity']],
    ['an error', 'SO1 | C1 | A | #N/A | 10 |', ['2 data/error-value@quantity']],
    ['a formula without a value', 'SO1 | C1 | A | #no-value | 10 |', ['2 data/error-value@quantity']],
    ['an error for a customer', 'SO1 | #REF! | A | 5 | 10 |', ['2 data/error-value@customer']],
    ['a mark that is none', 'SO1 | C1 | A | 5 | 10 | perhaps', ['2 data/unreadable-number@gift']],
  ])('%s', (_, row, expected) => {
    expect(drafts(row, ' | Gift')).toEqual(expected);
    expect(readBook([orders(row, ' | Gift')]).book.lines[0]?.readable).toBe(expected.length === 0);
  });

  test('dates with two readings, and cells of columns that are no field', () => {
    expect(drafts('SO1 | C1 | A | 5 | 10 | 03/04/2026 | #N/A', ' | Order date | My sum')).toEqual(['2 data/unreadable-date@orderDate']);
  });

  test('what is wrong with an order’s cell is found on every row that repeats it, and on no other', () => {
    const rows = `
      SO1 | C1 | A | 1 | 2 | 03/04/2026
      SO1 | C1 | B | 1 | 2 | 03/04/2026
      SO1 | C1 | C | 1 | 2 | 2026-11-18
      SO1 | C1 | D | x | 2 | 2026-11-18
      SO1 | C1 | E | 1 | 2 | 2026-11-18`;
    const { book, drafts: found } = readBook([orders(rows, ' | Order date')]);
    expect(told(found)).toEqual([
      '2 data/unreadable-date@orderDate',
      '3 data/unreadable-date@orderDate',
      '5 data/unreadable-number@quantity',
    ]);
    expect(book.lines.map(({ orderDate }) => orderDate && formatDay(orderDate))).toEqual([
      undefined,
      undefined,
      '2026-11-18',
      '2026-11-18',
      '2026-11-18',
    ]);
  });

  test('what could be read is kept, and the finding says where and what', () => {
    const { book, drafts: found } = readBook([orders('SO1 | C1 | A | 12,5 | 10')]);
    expect(book.lines[0]).toMatchObject({ sku: 'A', quantity: undefined, readable: false });
    expect(book.lines[0]?.unitPrice?.toString()).toBe('10');
    expect(found).toEqual([
      {
        code: 'data/unreadable-number',
        role: 'orders',
        sheet: 'Orders',
        row: 2,
        field: 'quantity',
        orderNo: 'SO1',
        scope: 'line',
        data: { field: 'quantity', text: '12,5' },
        evidence: [],
      },
    ]);
  });
});

describe('discounts of order rows', () => {
  const discount = (heading: string, cell: string, gift = '') => {
    const { book, drafts: found } = readBook([orders(`SO1 | C1 | A | 5 | 10 | ${cell} | ${gift}`, ` | ${heading} | Gift`)]);
    return [book.lines[0]?.discount?.toString() ?? '-', book.lines[0]?.readable, ...told(found)];
  };

  test.each([
    ['折扣', '9折', ['0.9', true]],
    ['折扣', '0.85', ['0.85', true]],
    ['折扣', '', ['1', true]],
    ['Discount', '0.1', ['0.9', true]],
    ['Discount', '10', ['0.9', true]],
    ['Discount', '0', ['1', true]],
    ['折扣', '2折', ['0.2', true, '2 data/ambiguous-discount@discount']],
    ['折扣', '85', ['-', false, '2 data/ambiguous-discount@discount']],
    ['折扣', '0', ['-', false, '2 data/ambiguous-discount@discount']],
    ['折扣率', '0.9', ['-', false, '2 data/ambiguous-discount@discount']],
    ['Discount', '1', ['-', false, '2 data/ambiguous-discount@discount']],
    ['Discount', '250', ['-', false, '2 data/unreadable-discount@discount']],
    ['折扣', 'see mail', ['-', false, '2 data/unreadable-discount@discount']],
    ['折扣', '#N/A', ['-', false, '2 data/error-value@discount']],
  ])('%s: %s', (heading, cell, expected) => {
    expect(discount(heading, cell)).toEqual(expected);
  });

  test('a gift may cost nothing', () => {
    expect(discount('折扣', '0', 'yes')).toEqual(['0', true]);
  });

  test.each([
    ['no discount column', 'Unit price', '10', '1'],
    ['unit price and net price: the factor is theirs', 'Unit price | Net price', '10 | 9', '-'],
    ['a blank net price', 'Unit price | Net price', '10 |', '1'],
    ['net price alone', 'Net price', '9', '-'],
  ])('%s', (_, headings, cells, expected) => {
    const { book } = readBook([sheet('Orders', `Order no. | Customer | SKU | Quantity | ${headings}\nSO1 | C1 | A | 5 | ${cells}`)]);
    expect(book.lines[0]?.discount?.toString() ?? '-').toBe(expected);
  });

  test('the claimed amounts go before the heading, the setting before both', () => {
    const rows = ['SO1', 'SO2', 'SO3'].map((no) => `${no} | C1 | A | 10 | 10 | 0.9 | 90`).join('\n');
    const sheets = [orders(rows, ' | Discount | Amount')];
    const reading = (settings: readonly (readonly [string, string])[]) => readBook(sheets, { settings }).book.readings;
    expect(reading([])).toEqual([
      { sheet: 'Orders', field: 'discount', as: 'factor', because: { kind: 'arithmetic', agreeing: 3, telling: 3 } },
    ]);
    expect(reading([['discount', 'percent-off']])).toMatchObject([{ as: 'percent-off', because: { kind: 'setting' } }]);
  });

  test('the heading is named where it decides; texts alone need no reading', () => {
    const readings = (cell: string) => readBook([orders(`SO1 | C1 | A | 5 | 10 | ${cell}`, ' | 折扣')]).book.readings;
    expect(readings('0.9')).toEqual([{ sheet: 'Orders', field: 'discount', as: 'factor', because: { kind: 'heading', heading: '折扣' } }]);
    expect(readings('9折')).toEqual([]);
  });
});

describe('codes, names and units', () => {
  const line = (row: string, headings: string, unitHeading = 'Quantity') => {
    const rows = sheet('Orders', `Order no. | ${headings} | ${unitHeading} | Unit price\nSO1 | ${row} | 5 | 10`);
    return readBook([rows, PRODUCTS, CUSTOMERS]).book.lines[0]!;
  };

  test.each([
    ['Customer', 'C1', 'C1', 'Acme'],
    ['Customer', ' Ｃ１ ', 'C1', 'Acme'],
    ['Customer', 'c1', 'c1', undefined],
    ['客户', 'C1', 'C1', 'Acme'],
    ['客户', 'Acme', 'C1', 'Acme'],
    ['客户', 'Bright', 'Bright', undefined],
    ['Customer', 'Acme', 'Acme', undefined],
    ['Customer name', 'Acme', 'C1', 'Acme'],
    ['Customer name', 'Bright', 'Bright', undefined],
    ['Customer name', 'Nobody', 'Nobody', undefined],
  ])('%s %s is the customer %s', (heading, text, code, name) => {
    const read = line(`${text} | A`, `${heading} | SKU`);
    expect([read.customerCode, read.order.customer?.name]).toEqual([code, name]);
  });

  test.each([
    ['SKU', 'A', 'A', '100g'],
    ['SKU', 'a', 'a', undefined],
    ['SKU', "'00123", '00123', ''],
    ['SKU', '123', '123', undefined],
    ['商品', 'A', 'A', '100g'],
    ['商品', 'Cocoa', 'C', ''],
    ['Product', 'Cocoa', 'C', ''],
    ['Product', 'Tea', 'Tea', undefined],
    ['Product | Spec', 'Tea | 500g', 'B', '500g'],
    ['Product | Spec', 'Cocoa | 1kg', 'Cocoa', undefined],
  ])('%s %s is the product %s', (headings, cells, sku, spec) => {
    const read = line(`C1 | ${cells}`, `Customer | ${headings}`);
    expect([read.sku, read.product?.spec]).toEqual([sku, spec]);
  });

  test('a code is a text: a cell 123 is 123, and 00123 another', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price'],
      [1001, '17850.0', 123, 1, 1],
      ['1001 ', 17850, '00123', 1, 1],
    ];
    const { book } = readBook([sheet('Orders', rows)]);
    expect(book.lines.map(({ order, customerCode, sku }) => [order.orderNo, customerCode, sku])).toEqual([
      ['1001', '17850.0', '123'],
      ['1001', '17850', '00123'],
    ]);
    expect(book.orders).toHaveLength(1);
  });

  test.each([
    ['A', '', '1'],
    ['A', 'bag', '1'],
    ['A', 'box', '12'],
    ['A', 'crate', undefined],
    ['B', 'case', undefined],
    ['C', 'anything', '1'],
    ['unheard', 'crate', '1'],
  ])('%s in "%s" holds %s base units', (sku, unit, size) => {
    expect(line(`C1 | ${sku} | ${unit}`, 'Customer | SKU | Unit').unitSize?.toString()).toBe(size);
  });

  test('the heading’s unit counts where the row’s cell is blank', () => {
    expect(line('C1 | A', 'Customer | SKU', 'Quantity (box)')).toMatchObject({ unit: 'box' });
    expect(line('C1 | A | bag', 'Customer | SKU | Unit', 'Quantity (box)')).toMatchObject({ unit: 'bag' });
  });

  test('the region is the order’s, else the customer’s', () => {
    expect(line('C1 | A | South', 'Customer | SKU | Region').order.region).toBe('South');
    expect(line('C1 | A |', 'Customer | SKU | Region').order.region).toBe('East');
  });

  test('without a customer sheet the name is the code', () => {
    const { book, drafts: found } = readBook([sheet('Orders', '订单号 | 客户名称 | 产品编码 | 数量 | 单价\nSO1 | 甲店 | A | 1 | 2')]);
    expect([book.lines[0]?.customerCode, found]).toEqual(['甲店', []]);
  });
});

describe('orders', () => {
  test('gather their lines wherever they stand; what is carried over is an order of its own', () => {
    const rows = `
      SO1 | C1 | A | 1 | 2 |
      SO2 | C1 | A | 1 | 2 |
      SO1 | C2 | B | 1 | 2 |
      SO1 | C1 | C | 1 | 2 | 是`;
    const { book } = readBook([orders(rows, ' | 欠货结转')]);
    expect(book.orders.map(({ orderNo, carriedOver, lines, index }) => [index, orderNo, carriedOver, lines.map(({ row }) => row)])).toEqual(
      [
        [0, 'SO1', false, [2, 4]],
        [1, 'SO2', false, [3]],
        [2, 'SO1', true, [5]],
      ],
    );
    expect(book.orders[0]?.customerCode).toBe('C1');
    expect(book.lines.map(({ index, order }) => [index, order.index])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 2],
    ]);
  });

  test('keep the order of the sheet where their lines take turns', () => {
    const { book } = readBook([orders(Array.from({ length: 9 }, (_, i) => `SO${i % 3} | C1 | A | 1 | 2`).join('\n'))]);
    expect(book.orders.map(({ lines }) => lines.map(({ row }) => row))).toEqual([
      [2, 5, 8],
      [3, 6, 9],
      [4, 7, 10],
    ]);
  });

  test('take the first date that can be read and the earliest that is asked for', () => {
    const rows = `
      SO1 | C1 | A | 1 | 2 | soon       | 2026-12-09
      SO1 | C1 | B | 1 | 2 | 2026-11-18 | 2026-12-05
      SO2 | C1 | A | 1 | 2 |            |
      SO3 | C1 | A | 1 | 2 | 2026-11-19 |`;
    const { book } = readBook([orders(rows, ' | Order date | Requested date')]);
    expect(book.orders.map(({ date, requestedDate }) => [formatDay(date), formatDay(requestedDate)])).toEqual([
      ['2026-11-18', '2026-12-05'],
      ['2026-11-21', '2026-11-21'],
      ['2026-11-19', '2026-11-19'],
    ]);
  });

  test('a line without a number is an order of its own', () => {
    const { book } = readBook([orders(' | C1 | A | 1 | 2\n | C1 | A | 1 | 2')]);
    expect(book.orders.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });
});
