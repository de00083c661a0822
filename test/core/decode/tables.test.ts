import fc from 'fast-check';
import { bandsOf } from '../../../core/decode/regions';
import type { Area } from '../../../core/port';
import { ORDERS, problemIn, readBook, sheet, told } from './support';

const across = (row: number, left: number, right: number): Area => ({ left, right, top: row, bottom: row });
const down = (left: number): Area => ({ left, right: left, top: 0, bottom: 1 });
const headings = (rows: Parameters<typeof sheet>[1], merges: readonly Area[] = []) => {
  const { book } = readBook([sheet('Orders', rows, { merges })]);
  return Object.fromEntries(book.tables.get('orders')!.headings);
};

describe('two header rows', () => {
  test('headings that span both rows stand beside grouped ones', () => {
    const rows = [
      ['订单号', '客户编码', '产品编码', '数量', null, '单价'],
      [null, null, null, '订购', '赠品', null],
      ['SO1', 'C1', 'A', 10, 1, 12.5],
    ];
    const found = headings(rows, [down(0), down(1), down(2), across(0, 3, 4), down(5)]);
    expect(found).toMatchObject({ orderNo: '订单号', quantity: '数量.订购', giftQuantity: '数量.赠品', unitPrice: '单价' });
  });

  test('a name that others export in one cell is known in two: 单据日期.日期', () => {
    const rows = [
      ['单据日期', '订单', null, null, null, null],
      ['日期', '订单号', '客户编码', '产品编码', '数量', '单价'],
      ['2026-11-18', 'SO1', 'C1', 'A', 10, 12.5],
    ];
    expect(headings(rows)).toMatchObject({ orderDate: '日期', orderNo: '订单号' });
    expect(headings([['单据日期.日期', '订单号', '客户编码', '产品编码', '数量', '单价'], rows[2]!])).toMatchObject({
      orderDate: '单据日期.日期',
    });
  });

  test('a group above two columns of one name does not decide where it names no field', () => {
    const rows = [
      ['订单', null, null, '本月', '上月', null],
      ['订单号', '客户编码', '产品编码', '数量', '数量', '单价'],
      ['SO1', 'C1', 'A', 10, 8, 12.5],
    ];
    expect(problemIn([sheet('订单', rows, { merges: [across(0, 0, 2)] })])).toMatchObject({ kind: 'two-columns', field: 'quantity' });
  });

  test('a group that makes the name another role’s is no quantity that was ordered', () => {
    const rows = [
      ['订单', null, null, '订购', '库存', null],
      ['订单号', '客户编码', '产品编码', '数量', '数量', '单价'],
      ['SO1', 'C1', 'A', 10, 800, 12.5],
    ];
    expect(headings(rows, [across(0, 0, 2)])).toMatchObject({ quantity: '订购.数量' });
  });

  test('a title above the header is no group, a first line of texts no header', () => {
    const title = [['11 月订单', null, null, null, null], ...ORDERS.rows];
    expect(headings(title, [across(0, 0, 4)])).toMatchObject({ orderNo: 'Order no.', quantity: 'Quantity' });
    expect(headings("Order no. | Customer | SKU | Quantity | Unit price\nSO1 | C1 | Gift | '5 | '10")).toMatchObject({ sku: 'SKU' });
  });

  test('both rows are left out where a page shows them again', () => {
    const head = [
      ['订单号', '客户编码', '产品编码', '数量', null, '单价'],
      [null, null, null, '订购', '赠品', null],
    ];
    const merges = [down(0), down(1), down(2), across(0, 3, 4), down(5)];
    const rows = [...head, ['SO1', 'C1', 'A', 10, 1, 12.5], ...head, ['SO2', 'C1', 'A', 5, 0, 12.5]];
    const { book } = readBook([sheet('订单', rows, { merges })]);
    expect(book.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual(['4 repeated-header', '5 repeated-header']);
  });
});

describe('several tables on one sheet', () => {
  const HEAD = 'Order no. | Customer | SKU | Quantity | Unit price';

  test('below each other: a table ends above the gap before the next', () => {
    const prices = [
      ['产品编码', '价格'],
      ['A', 10],
      ['B', 20],
    ];
    const discounts = [['折扣一览'], ['品类', '折扣', '审批人'], ['茶', 0.9, 'Li']];
    const both = sheet('Data', [...prices, [], ...discounts]);
    const { book, drafts } = readBook([ORDERS, both]);
    expect([book.prices.length, book.discounts.length]).toEqual([2, 1]);
    expect(told(drafts)).toEqual([]);
    expect(book.otherTables).toEqual([]);
  });

  test('the same headings after a gap go on with the same table', () => {
    const { book } = readBook([sheet('Orders', [...ORDERS.rows, [], ...ORDERS.rows.slice(0, 1), ['SO2', 'C1', 'B', 1, 2]])]);
    expect(book.lines.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect(book.skippedRows.map(({ why }) => why)).toEqual(['blank', 'repeated-header']);
  });

  test('lines between two gaps are lines of the table above', () => {
    const next = [['价格表'], ['产品编码', '价格'], ['A', 10]];
    const { book } = readBook([sheet('Orders', [...ORDERS.rows, [], ['SO2', 'C1', 'B', 1, 2], [], ...next])]);
    expect(book.lines.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect(book.otherTables.map(({ row }) => row)).toEqual([7]);
  });

  test('of two order tables the larger is read, wherever it stands', () => {
    const small = [HEAD.split(' | '), ['EXAMPLE', 'C0', 'X', 1, 2]];
    const large = [
      ['订单号', '客户编码', '产品编码', '数量', '单价'],
      ['SO1', 'C1', 'A', 1, 2],
      ['SO2', 'C1', 'A', 1, 2],
    ];
    for (const rows of [
      [...small, [], ...large],
      [...large, [], ...small],
    ]) {
      const { book } = readBook([sheet('Orders', rows)]);
      expect(book.lines.map(({ order }) => order.orderNo)).toEqual(['SO1', 'SO2']);
      expect(book.otherTables).toHaveLength(1);
    }
  });

  test('a signature under the table is no table', () => {
    const { book } = readBook([sheet('Orders', [...ORDERS.rows, [], ['客户名称：', 'Acme', '联系人：', 'Li', '2026']])]);
    expect([book.lines.length, book.otherTables.length]).toEqual([2, 0]);
  });

  test('a blank column within one table parts nothing', () => {
    const { book } = readBook([sheet('Orders', `${HEAD} | | Pay factor | Remark\nSO1 | C1 | A | 1 | 2 | | 9折 | x`)]);
    expect(book.lines[0]).toMatchObject({ remark: 'x' });
    expect(book.lines[0]?.discount?.toString()).toBe('0.9');
  });

  test('every filled row belongs to one table, in order', () => {
    const cell = fc.constantFrom(null, '产品编码', '价格', '库存数量', '品类', '折扣', 'A', 5);
    const row = fc.oneof(fc.constant([]), fc.array(cell, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const bands = bandsOf(sheet('any', rows));
        const covered = bands.flatMap(({ top, bottom }) => rows.map((_, at) => at).filter((at) => top <= at && at <= bottom));
        expect(covered).toEqual([...new Set(covered)].sort((a, b) => a - b));
        const filled = rows.flatMap((cells, at) => (cells.some((each) => each !== null) ? [at] : []));
        expect(filled.filter((at) => !covered.includes(at))).toEqual([]);
      }),
    );
  });
});
