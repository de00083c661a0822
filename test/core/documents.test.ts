import { type DocumentSheet, documents } from '../../core/documents';
import { runIdOf } from '../../core/model/run';
import { outcomeOf } from '../support/outcome';
import { lines } from '../support/written';

const RUN = { when: '2026-11-21T17:30:00', version: '1.2.3', inputHash: 'sha256:ab', command: 'review' };
const { outcome } = outcomeOf(
  `
  order | customer | region | sku   | qty | ship | short | gift | giftQty | giftShip | findings                  | warehouse
  SO10  | C1       | East   | A     | 10  | 8    | 2     |      | 1       | 1        | stock/short@quantity:warn | North
  SO10  | C1       | East   | 00123 | 2   | 2    |       | x    |         |          |
  SO10  | C1       | East   | C     | 5   | 0    | 5     |      |         |          | stock/short@quantity:warn
  SO9   | C2       |        | B     | 4   | 4    |       |      |         |          |
  SO8   | C2       |        | B     | 1   | 0    | 0     |      |         |          | price/below-list@unitPrice:block
  SO7   | C3       |        | B     | 1   | 1    |       |      |         |          |
  SO6   | C3       |        | B     | 1   | 0    | 1     |      |         |          |
  SO5   | C3       |        | B     | -1  | -1   | 0     |      |         |          |
  SO4   | C3       |        | B     | 1   | 0    | 0     |      |         |          |`,
  { finance: { SO7: { status: 'awaiting-payment', due: '12.5' }, SO4: { status: 'returned' } } },
);
const [ready, notes, left] = documents(outcome, 'en', RUN) as [DocumentSheet, DocumentSheet, DocumentSheet];
const table = ({ rows }: DocumentSheet) =>
  rows.map(({ style, cells }) =>
    [style === 'data' ? '' : style, ...cells.map((cell) => (cell === null ? '' : String(cell)))].join(' | ').trim(),
  );

test('what is ready, by order number as people count; gifts apart, what does not ship left out', () => {
  expect(table(ready)).toEqual(
    lines(`
      | SO9  | C2 | C2 Ltd | B     | Product B     |  | pc | 4 |   |
      | SO10 | C1 | C1 Ltd | A     | Product A     |  | pc | 8 | 1 | North
      | SO10 | C1 | C1 Ltd | 00123 | Product 00123 |  | pc |   | 2 |`),
  );
  expect(ready.subtitle).toBe(`Business date 2026-11-21 · run ${runIdOf(RUN)} · 2 orders, 3 rows`);
});

test('a delivery note per order, each on a page of its own', () => {
  expect(notes.pages).toEqual([9]);
  expect(table(notes).slice(9)).toEqual(
    lines(`
      group    | Delivery note SO10 |  | | | | |
      plain    | To: C1 C1 Ltd | | Region: East | | Date: 2026-11-21 | |
      plain    | | | | | Run: ${runIdOf(RUN)} | |
      subtotal | SKU | Product | Spec | Unit | Ship qty | Gifts | Warehouse
               | A | Product A |  | pc | 8 | 1 | North
               | 00123 | Product 00123 |  | pc |  | 2 |
      total    | Total | | | | 8 | 3 |
      plain    | | | | | | |
      plain    | Packed by: ______________ | | Received by: ______________ | | Date: ______________ | |
      plain    | | | | | | |`),
  );
});

test('every other order is listed with its reason', () => {
  expect(table(left)).toEqual(
    lines(`
      | SO4 | C3 | C3 Ltd | 0   | returned         | returned to its region
      | SO5 | C3 | C3 Ltd | -10 | ready to ship    | only returns: nothing to pack
      | SO6 | C3 | C3 Ltd | 0   | nothing to ship  | nothing of it can ship now
      | SO7 | C3 | C3 Ltd | 10  | awaiting payment | waits for payment · due 12.50
      | SO8 | C2 | C2 Ltd | 0   | held             | Below the price list`),
  );
});

test('ready and left out are all orders, each once', () => {
  const numbers = (sheet: DocumentSheet) => [...new Set(sheet.rows.map(({ cells }) => cells[0]))];
  expect([...numbers(ready), ...numbers(left)].sort()).toEqual(['SO10', 'SO4', 'SO5', 'SO6', 'SO7', 'SO8', 'SO9']);
});

test('in Chinese, and without a run', () => {
  const sheets = documents(outcome, 'zh-CN');
  expect(sheets.map(({ name }) => name)).toEqual(['可发清单', '发货单', '未列订单']);
  expect(sheets[0]!.subtitle).toBe('业务日期 2026-11-21 · 2 个订单，3 行');
  expect(table(sheets[1]!)[0]).toContain('发货单 SO9');
  expect(table(sheets[2]!)[3]).toContain('等待付款 · 应付 12.50');
});

test('nothing is ready, nothing is left out: the sheets say so', () => {
  const held = documents(outcomeOf('order | qty | ship | findings\nSO1 | 1 | 0 | price/below-list@unitPrice:block').outcome, 'en');
  expect(held.slice(0, 2).map(table)).toEqual([['note | No order is ready to ship'], ['note | No order is ready to ship']]);
  expect(table(documents(outcomeOf('order\nSO1').outcome, 'en')[2]!)).toEqual(['note | No order is left out']);
});
