import { orders, readBook, sheet } from './support';

describe('rows that are no lines', () => {
  test('are left out and named; blank rows at the end cost nothing', () => {
    const rows = `
      SO1  | C1 | A | 5 | 10 |
           |    |   |   |    |
      Order no. | Customer | SKU | Quantity | Unit price | Order status
      SO1  | C1 | B | 5 | 10 | 取消
      SO1 小计 | | | 10 | |
      SO2  | C1 | A | 1 | 10 | shipped
      合计 |    |   | 11 | 110 |
           |    |   |   |    |
           |    |   |   |    |`;
    const { book, drafts: found } = readBook([orders(rows, ' | Order status')]);
    expect(book.lines.map(({ row }) => row)).toEqual([2, 7]);
    expect(book.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '3 blank',
      '4 repeated-header',
      '5 cancelled',
      '6 total',
      '8 total',
    ]);
    expect(book.tables.get('orders')?.lastRow).toBe(7);
    expect(found).toEqual([]);
  });

  test('the bare word makes a total of a row that bears its order’s number', () => {
    expect(readBook([orders('SO1 | C1 | A | 1 | 2\nSO1 | 小计 | | 1 |')]).book.skippedRows).toMatchObject([{ row: 3, why: 'total' }]);
  });

  test.each(['合计', '小计', '总计', '月合计', '本页小计', '合计：', 'Total', 'Subtotal', 'Grand total', 'TOTAL:', 'East Total'])(
    '%s',
    (text) => {
      expect(readBook([orders(`SO1 | C1 | A | 1 | 2\n | ${text} | | 9 |`)]).book.skippedRows).toMatchObject([{ row: 3, why: 'total' }]);
    },
  );

  test.each([
    '制表：张三 | | | |',
    '审核： | | 日期： | |',
    ' | 复核人: 李四 | | |',
    '备注：请尽快发货 | | | |',
    'Approved by: Li | | | |',
  ])('names and notes below the form are no line: %s', (row) => {
    expect(readBook([orders(`SO1 | C1 | A | 1 | 2\n${row}`)]).book.skippedRows).toMatchObject([{ row: 3, why: 'blank' }]);
  });

  test('a total beside the mapped columns is one as well', () => {
    const rows = sheet('Orders', 'No. | Order no. | Customer | SKU | Quantity | Unit price\n1 | SO1 | C1 | A | 1 | 2\n合计 | | | | 1 |');
    expect(readBook([rows]).book.skippedRows).toMatchObject([{ row: 3, why: 'total' }]);
  });

  test.each([
    ['a product of that name with a code', 'SO1 | C1 | T | 1 | 2 | Total'],
    ['a total in the remark of a row without a code', 'SO1 | C1 |  | 1 | 2 |'],
    ['an order of Petro Total that lacks its code', 'SO1 | Petro Total | | 1 | 2 |'],
    ['a note with a product and a quantity', '注：急 | C1 | A | 1 | 2 |'],
    ['an order number of that word', '备注 | C1 | | | |'],
    ['a row that lacks all but its number', 'SO1 | | | | |'],
    ['a word that only begins so', 'Totally | C1 | A | 1 | 2 |'],
  ])('%s is a line', (_, row) => {
    expect(readBook([orders(row, ' | Product')]).book.lines).toHaveLength(1);
  });

  test('hidden rows are lines, and counted', () => {
    const at = orders('SO1 | C1 | A | 1 | 2\nSO2 | C1 | A | 1 | 2');
    const { book } = readBook([{ ...at, hiddenRows: new Set([2]) }]);
    expect([book.lines.length, book.hiddenRows]).toEqual([2, 1]);
  });
});
