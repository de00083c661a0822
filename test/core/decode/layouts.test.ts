import type { FieldMap } from '../../../core/decode/headers';
import { OWN_COLUMNS } from '../../../core/model/own';
import { NAME_PREFIX } from '../../../core/port';
import { LAYOUTS } from './layouts';
import { orders, read, readBook, sheet, told, workbook } from './support';

const sheetsOf = (id: string) => LAYOUTS.find((layout) => layout.id === id)!.sheets;
const lines = (id: string, options: Parameters<typeof readBook>[1] = {}) => {
  const { book, drafts } = readBook(sheetsOf(id), options);
  return {
    book,
    told: told(drafts),
    lines: book.lines.map(({ row, order, customerCode, sku, quantity }) =>
      [row, order.orderNo, customerCode, sku, `${quantity}`].join(' '),
    ),
    skipped: book.skippedRows.map(({ row, why }) => `${row} ${why}`),
  };
};
const yes = { settings: [['fillDown', 'yes']] } as const;
const map = (field: string, heading: string): FieldMap => ({ role: 'orders', field, heading });

test('a fax form: cells merged over the lines of an order are meant for all of them', () => {
  const found = lines('fax', yes);
  expect(found.lines).toEqual([
    '5 HD1101 甲商行 00123 10',
    '6 HD1101 甲商行 00124 5',
    '7 HD1102 乙百货 00123 12',
    '8 HD1102 乙百货 00125 3',
    '9 HD1102 乙百货 00126 4',
  ]);
  expect(found.book.lines.every(({ unit }) => unit === '箱')).toBe(true);
  expect(found.told).toEqual([]);
  expect(found.skipped).toEqual(['10 total']);
});

test('printed pages: titles, headers, page numbers and subtotals of every page are left out, each with its reason', () => {
  const found = lines('pages');
  expect(found.lines).toEqual(['3 SO1 C1 A 10', '4 SO1 C1 B 2', '10 SO2 C2 A 5']);
  expect(found.skipped).toEqual([
    '5 total',
    '6 repeated-header',
    '7 blank',
    '8 repeated-header',
    '9 repeated-header',
    '11 total',
    '12 total',
    '13 repeated-header',
  ]);
  expect(found.told).toEqual([]);
});

test('a platform export: once answered, order cells of the first line hold for the order', () => {
  expect(lines('platform', yes).lines).toEqual(['2 3312001 ann A 2', '3 3312001 ann B 1', '4 3312002 ben A 3']);
  const maps = [map('orderNo', 'Name'), map('customer', 'Billing Name')];
  expect(lines('shopify', { ...yes, maps }).lines).toEqual(['2 #1001 Ann A 2', '3 #1001 Ann B 1', '4 #1002 Ben A 3']);
});

test('an ERP export: 96 columns, codes stay text', () => {
  expect(sheetsOf('erp')[0]!.rows[0]).toHaveLength(96);
  const found = lines('erp');
  expect(found.lines[0]).toBe('2 XSDD001 01001 0100000123 10');
  expect(found.told).toEqual([]);
});

test('Traditional Chinese: statuses and terms are understood', () => {
  const { book } = lines('traditional');
  expect(book.lines.map(({ gift }) => gift)).toEqual([false, true]);
  expect([...book.customers.values()].map(({ status, terms, creditLimit }) => [status, terms, creditLimit])).toEqual([
    ['active', 'credit', 'unlimited'],
    ['frozen', 'cash', undefined],
  ]);
  expect([...book.products.values()].map(({ discontinued }) => discontinued)).toEqual([false, true]);
  expect(book.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual(['4 total']);
});

test('10+1 is read where it is a rule, and never taken for a number of pieces', () => {
  const found = lines('ratio');
  expect(found.told).toEqual(['2 data/unreadable-number@giftQuantity', '3 data/unreadable-number@quantity']);
  expect(found.book.gifts.map(({ buyQuantity, giftQuantity }) => `${buyQuantity}+${giftQuantity}`)).toEqual(['10+1']);
});

test('two header rows: the same name under two groups is two fields', () => {
  const [line] = lines('groups').book.lines;
  expect([line?.row, `${line?.quantity}`, `${line?.giftQuantity}`]).toEqual([3, '10', '1']);
});

test('several tables: the orders end where the next table begins, and the others are named', () => {
  const { book, lines: found } = lines('several');
  expect(found).toEqual(['2 SO1 C1 A 10', '3 SO1 C1 B 2', '4 SO2 C2 A 5']);
  expect(book.tables.get('orders')?.lastRow).toBe(3);
  expect(book.otherTables.map(({ column, row }) => column + row)).toEqual(['G1', 'A7']);
});

test('several tables: the tool’s own columns beside them belong to none', () => {
  const [several] = sheetsOf('several');
  const own = Object.values(OWN_COLUMNS).map((name) => name['zh-CN']);
  const rows = several!.rows.map((row, at) => (at === 0 ? [...row, ...own] : row));
  const names = Object.keys(OWN_COLUMNS).map((id, i) => ({ name: NAME_PREFIX + id, sheet: '下单', column: 8 + i }));
  const again = read(workbook([sheet('下单', rows)], { names }));
  expect('book' in again && again.book.lines.length).toBe(3);
  expect('book' in again && again.book.otherTables.map(({ column, row }) => column + row)).toEqual(['G1', 'A7']);
});

test('trailing blank rows are no rows, hidden ones are', () => {
  const { rows } = orders('SO1 | C1 | A | 1 | 2\nSO2 | C1 | A | 1 | 2');
  const long = [...rows, ...Array.from({ length: 60_000 }, () => [null, '', null])];
  const { book } = readBook([sheet('Orders', long, { hiddenRows: new Set([2, 40_000]) })]);
  expect([book.lines.length, book.skippedRows.length, book.hiddenRows, book.tables.get('orders')?.lastRow]).toEqual([2, 0, 1, 2]);
});
