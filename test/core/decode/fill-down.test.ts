import type { Area } from '../../../core/port';
import { orders, problemIn, readBook, sheet, told } from './support';

describe('order cells on the first line only', () => {
  const continued = orders('SO1 | C1 | A | 1 | 2 | Li\n | | B | 1 | 2 |\nSO2 | C2 | A | 1 | 2 | Wu', ' | Salesperson');
  const repeated = orders('SO1 | C1 | A | 1 | 2\nSO1 | | B | 1 | 2\nSO2 | C2 | A | 1 | 2');

  test('are asked about', () => {
    expect(problemIn([continued])).toEqual({ kind: 'fill-down', sheet: 'Orders', rows: [3] });
    expect(problemIn([repeated])).toEqual({ kind: 'fill-down', sheet: 'Orders', rows: [3] });
  });

  test.each([
    ['blank numbers', continued],
    ['repeated numbers', repeated],
  ])('are filled down where the answer is yes: %s', (_, at) => {
    const { book, drafts: found } = readBook([at], { settings: [['fillDown', 'yes']] });
    expect(found).toEqual([]);
    expect(book.lines.map(({ order, customerCode }) => `${order.orderNo} ${customerCode}`)).toEqual(['SO1 C1', 'SO1 C1', 'SO2 C2']);
  });

  test('are missing where the answer is no', () => {
    const { drafts: found } = readBook([continued], { settings: [['fillDown', 'no']] });
    expect(told(found)).toEqual(['3 data/missing-field@orderNo', '3 data/missing-field@customer']);
  });

  test.each([
    ['a customer who is missing once', 'SO1 | C1 | A | 1 | 2\nSO1 | | B | 1 | 2\nSO2 | C2 | A | 1 | 2\nSO2 | C2 | B | 1 | 2'],
    ['a number that is missing beside a customer', 'SO1 | C1 | A | 1 | 2\n | C1 | B | 1 | 2'],
    ['a customer who is missing on a whole order', 'SO1 | | A | 1 | 2\nSO1 | | B | 1 | 2'],
    ['a first row without a number', ' | | B | 1 | 2\nSO1 | C1 | A | 1 | 2'],
  ])('%s is not the habit', (_, rows) => {
    expect(problemIn([orders(rows)])).toBeUndefined();
  });

  test('an order that is cancelled on the line that bears its number is cancelled as a whole', () => {
    const cancelled = orders('SO1 | C1 | A | 1 | 2 | 取消\n | | B | 1 | 2 |\nSO2 | C2 | A | 1 | 2 |', ' | 订单状态');
    const { book } = readBook([cancelled], { settings: [['fillDown', 'yes']] });
    expect(book.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual(['2 cancelled', '3 cancelled']);
  });

  test('nothing is filled from one order into the next', () => {
    const { drafts: found } = readBook([orders('SO1 | C1 | A | 1 | 2\nSO2 | | B | 1 | 2')], { settings: [['fillDown', 'yes']] });
    expect(told(found)).toEqual(['3 data/missing-field@customer']);
  });
});

describe('order cells merged over lines', () => {
  const column = (at: number, top: number, bottom: number): Area => ({ left: at, right: at, top, bottom });
  const rows =
    'Order no. | Customer | SKU | Quantity | Unit price | Region\nSO1 | C1 | A | 1 | 2 | East\nSO2 | | B | 1 | 2 |\nSO2 | | C | 1 | 2 |';
  const merged = (merges: readonly Area[]) => sheet('Orders', rows, { merges });
  const customers = (merges: readonly Area[], fillDown: string) => {
    const { book } = readBook([merged(merges)], { settings: [['fillDown', fillDown]] });
    return book.lines.map(({ customerCode }) => customerCode);
  };

  test('are asked about, each row that shows one', () => {
    expect(problemIn([merged([column(1, 1, 3)])])).toEqual({ kind: 'fill-down', sheet: 'Orders', rows: [3, 4] });
  });

  test('hold for every row that they cover, over orders too, and for no other', () => {
    expect(customers([column(1, 1, 3)], 'yes')).toEqual(['C1', 'C1', 'C1']);
    expect(customers([column(1, 1, 2)], 'yes')).toEqual(['C1', 'C1', 'C1']);
    expect(customers([], 'yes')).toEqual(['C1', '', '']);
  });

  test('are blank below their first row where the answer is no', () => {
    expect(customers([column(1, 1, 3)], 'no')).toEqual(['C1', '', '']);
  });

  test('a merged number is not counted once per row', () => {
    const at = sheet('Orders', 'Order no. | Customer | SKU | Quantity | Unit price\nSO1 | C1 | A | 5 | 2\nSO1 | C1 | B | | 2', {
      merges: [column(3, 1, 2)],
    });
    const { drafts } = readBook([at], { settings: [['fillDown', 'yes']] });
    expect(told(drafts)).toEqual(['3 data/missing-field@quantity']);
  });

  test('merged titles above the header say nothing of the lines', () => {
    const titled = sheet('Orders', `Orders of the week\n${rows.replace(/SO2 \| {1,2}\|/g, 'SO2 | C2 |')}`, { merges: [column(0, 0, 1)] });
    expect(problemIn([titled])).toBeUndefined();
  });
});
