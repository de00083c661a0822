import { consolidationSummary } from '../../../core/consolidate';
import { planReview, reviewWorkbook } from '../../../core/index';
import type { Snapshot } from '../../../core/port';
import { written } from '../../support/written';
import { collect, corrected, headingsOf, lines, questions, reopened, rowsOf, sheet, TODAY } from './support';

const HEAD = 'Order no. | Line | Customer | SKU | Quantity | Unit price | Order status';
const east = (rows: string, more = '') => [sheet('Orders', `${HEAD}${more}\n${rows}`)];
const FIRST = `
  SO1 | 1 | C1 | A | 10 | 5 |
  SO1 | 2 | C1 | B | 20 | 6 |
  SO2 | 1 | C2 | A | 30 | 5 |`;
const SECOND = `
  SO1 | 1 | C1 | A | 12 | 5 |
  SO1 | 2 | C1 | B | 20 | 6 |
  SO3 | 1 | C2 | A | 40 | 5 |`;

const first = () => reopened(collect({ 'east.xlsx': east(FIRST) }));

function reviewed(snapshot: Snapshot): Snapshot {
  const result = reviewWorkbook(snapshot, { businessDate: TODAY });
  if ('problem' in result) throw new Error(result.problem.kind);
  return written(snapshot, planReview(snapshot, result.outcome, 'en'));
}

test('a result with nothing new is the same result', () => {
  const again = collect({ 'all.xlsx': first(), 'east.xlsx': east(FIRST) });
  const alone = collect({ 'all.xlsx': first() });
  const { orders } = collect({ 'east.xlsx': east(FIRST) });
  expect(again.orders).toEqual(orders);
  expect(alone.orders).toEqual(orders);
});

test('what is new follows, what changed says how, what is gone stays', () => {
  const again = collect({ 'all.xlsx': first(), 'east.xlsx': east(SECOND) });
  expect(rowsOf(again, 'Order no. | Line | Quantity | Change')).toEqual(
    lines(`
      SO1 | '1 | 12 | Quantity 10 → 12: needs review again
      SO1 | '2 | 20 |
      SO2 | '1 | 30 | no longer in its source
      SO3 | '1 | 40 |`),
  );
  expect(again.sources.map(({ kind, rows, added, unchanged, changed }) => [kind, rows, added, unchanged, changed])).toEqual([
    ['base', 3, 0, 2, 1],
    ['source', 3, 1, 1, 1],
  ]);
  expect(consolidationSummary(again).join('\n')).toContain('1 row that is no longer in the source');
});

test('the same in Chinese, over a result that was made in English', () => {
  const again = collect({ 'all.xlsx': first(), 'east.xlsx': east(SECOND) }, { locale: 'zh-CN' });
  expect(rowsOf(again, '订单号 | 数量 | 变更')[0]).toBe('SO1 | 12 | 数量 10 → 12，需重新审单');
});

test('a correction in a cell that the source did not change stays, in one that it did it is shown', () => {
  let base = corrected(first(), 2, 'Unit price', 5.5);
  base = corrected(base, 2, 'Quantity', 11);
  const again = collect({ 'all.xlsx': base, 'east.xlsx': east(SECOND) });
  expect(rowsOf(again, 'Quantity | Unit price | Change')[0]).toBe('12 | 5.5 | Quantity 11 → 12: needs review again');
});

test('rows and columns that people added stay, sorted rows stay as they are sorted', () => {
  const base = first();
  const [orders, ...others] = base.sheets;
  const rows = orders!.rows.map((row, r) => [...row, r === 0 ? 'My note' : r === 1 ? 'call' : null]);
  const typed = rows[1]!.map((cell, c) => (/^Source/.test(String(rows[0]![c])) ? null : c === 0 ? 'SO99' : cell));
  const sorted = [rows[0]!, rows[3]!, rows[1]!, rows[2]!, typed];
  const again = collect({ 'all.xlsx': { ...base, sheets: [{ ...orders!, rows: sorted }, ...others] }, 'east.xlsx': east(FIRST) });
  expect(rowsOf(again, 'Order no. | Line | My note | Source row')).toEqual(
    lines(`
      SO2  | '1 |      | 4
      SO1  | '1 | call | 2
      SO1  | '2 |      | 3
      SO99 | '1 | call |`),
  );
});

test('rows that moved in their source are the same rows', () => {
  const moved = east(FIRST.split('\n').reverse().join('\n'));
  const again = collect({ 'all.xlsx': first(), 'east.xlsx': moved });
  expect(headingsOf(again)).not.toContain('Change');
  expect(rowsOf(again, 'Order no. | Source row')).toEqual(['SO1 | 4', 'SO1 | 3', 'SO2 | 2']);
});

test('a row that a person copied is not taken for one that is gone', () => {
  const base = first();
  const [orders, ...others] = base.sheets;
  const copied = { ...base, sheets: [{ ...orders!, rows: [...orders!.rows, orders!.rows[1]!] }, ...others] };
  const again = collect({ 'all.xlsx': copied, 'east.xlsx': east(FIRST) });
  expect([again.orders.rows.length, again.gone]).toEqual([4, 0]);
});

test('without line numbers, rows of one product are told apart by their order', () => {
  const rows = (second: number) => [
    sheet('Orders', `Order no. | Customer | SKU | Quantity | Unit price\n SO1 | C1 | A | 1 | 5\n SO1 | C1 | A | ${second} | 5`),
  ];
  const again = collect({ 'all.xlsx': reopened(collect({ 'a.xlsx': rows(2) })), 'a.xlsx': rows(3) });
  expect(rowsOf(again, 'Quantity | Change')).toEqual(['1 |', '3 | Quantity 2 → 3: needs review again']);
});

test('an order that is cancelled afterwards is a change; one that always was is left out', () => {
  const again = collect({
    'all.xlsx': first(),
    'east.xlsx': east(`${FIRST.replace('30 | 5 |', '30 | 5 | cancelled')}\n SO5 | 1 | C1 | A | 1 | 5 | cancelled`),
  });
  expect(rowsOf(again, 'Order no. | Order status | Change')[2]).toBe(
    'SO2 | cancelled | Order status (blank) → cancelled: needs review again',
  );
  expect(again.orders.rows).toHaveLength(3);
  expect(again.sources[1]!.leftOut).toEqual([{ row: 5, why: 'cancelled' }]);
});

test('a discount that more rows prove to mean something else is a change', () => {
  const rows = (list: readonly string[]) => [
    sheet(
      'Orders',
      `Order no. | Customer | SKU | Quantity | Unit price | Amount | 折扣\n${list.map((row, i) => `S${i} | C1 | A | 1 | ${row}`).join('\n')}`,
    ),
  ];
  const before = rows(['100 | 90 | 0.1']);
  const after = rows(['100 | 90 | 0.1', '100 | 80 | 0.2', '100 | 70 | 0.3']);
  const again = collect({ 'all.xlsx': reopened(collect({ 'a.xlsx': before })), 'a.xlsx': after });
  expect(rowsOf(again, 'Pay factor | Original discount | Change')[0]).toBe('0.9 | 0.1 | Pay factor 0.1 → 0.9: needs review again');
});

describe('after a review', () => {
  const MASTERS = [
    sheet('Products', 'SKU | Product | Category | Status\n A | Apple | F | active\n B | Berry | F | active'),
    sheet('Prices', 'SKU | Price\n A | 6\n B | 6'),
    sheet('Customers', 'Customer | Customer name | Terms | Credit limit\n C1 | Acme | credit | unlimited\n C2 | Best | credit | unlimited'),
  ];
  const base = reviewed(reopened(collect({ 'east.xlsx': east(FIRST), 'master.xlsx': MASTERS })));
  const approve = (row: number) => corrected(corrected(base, row, 'Decision', 'approve'), row, 'Decided by', 'Li Jing');

  test('results stay beside rows that did not change; a changed row has none, its decision stays and is void', () => {
    const decided = reviewed(approve(2));
    const again = collect({ 'all.xlsx': decided, 'east.xlsx': east(SECOND) });
    expect(rowsOf(again, 'Order no. | Review | Decision | Decided by').slice(0, 2)).toEqual([
      'SO1 |  | approve | Li Jing',
      'SO1 | pass |  |',
    ]);
    const next = reviewWorkbook(reopened(again), { businessDate: TODAY });
    if ('problem' in next) throw new Error(next.problem.kind);
    expect(next.outcome.lines[0]!.findings.map(({ code }) => code)).toEqual(['approval/stale', 'price/below-list']);
  });

  test('a decision on an unchanged row holds', () => {
    const again = collect({ 'all.xlsx': reviewed(approve(2)), 'east.xlsx': east(FIRST) });
    const next = reviewWorkbook(reopened(again), { businessDate: TODAY });
    expect('outcome' in next && next.outcome.lines[0]!.status).toBe('approved');
  });

  test('sheets of the review and those that people added go along', () => {
    const notes = sheet('My notes', 'call C2');
    const again = collect({ 'all.xlsx': { ...base, sheets: [...base.sheets, notes] }, 'east.xlsx': east(FIRST) });
    const names = again.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Finance', 'Products', 'Prices', 'Customers', 'My notes']));
    expect(names).not.toContain('Orders');
    expect(names).not.toContain('Consolidation');
  });

  test('its reference sheets stay where an input brings others, which are told', () => {
    const other = sheet('Prices', 'SKU | Price\n A | 7\n B | 6');
    const again = collect({ 'all.xlsx': base, 'east.xlsx': [...east(FIRST), other] });
    expect(again.sheets.find(({ name }) => name === 'Prices')!.rows[1]).toEqual(['A', 6]);
    expect(again.leftOut).toEqual([{ file: 'east.xlsx', sheet: 'Prices', roles: ['prices'], why: 'conflict' }]);
  });

  test('what was marked stays marked until a review has seen it', () => {
    const changed = reopened(collect({ 'all.xlsx': base, 'east.xlsx': east(SECOND) }));
    const pending = collect({ 'all.xlsx': changed, 'east.xlsx': east(SECOND.replace('SO3 | 1 | C2 | A | 40 | 5 |', '')) });
    expect(rowsOf(pending, 'Change')[0]).toBe('Quantity 10 → 12: needs review again');
    const seen = collect({ 'all.xlsx': reviewed(changed), 'east.xlsx': east(SECOND) });
    expect(rowsOf(seen, 'Change')[0]).toBe('');
  });
});

describe('one order from two sources', () => {
  const west = [sheet('Orders', `${HEAD}\n SO1 | 3 | C1 | C | 5 | 5 |\n SO4 | 1 | C1 | C | 5 | 5 |`)];

  test('is told and marked, and nothing of it is lost', () => {
    const result = collect({ 'east.xlsx': east(FIRST), 'west.xlsx': west });
    expect(result.twice).toEqual([{ orderNo: 'SO1', places: ['east.xlsx · Orders', 'west.xlsx · Orders'] }]);
    expect(rowsOf(result, 'Order no. | Change')).toEqual([
      'SO1 | the same order number also comes from west.xlsx · Orders',
      'SO1 | the same order number also comes from west.xlsx · Orders',
      'SO2 |',
      'SO1 | the same order number also comes from east.xlsx · Orders',
      'SO4 |',
    ]);
  });

  test('is told when one of them was collected before', () => {
    expect(collect({ 'all.xlsx': first(), 'west.xlsx': west }).twice).toHaveLength(1);
  });
});

test('two results cannot both be the one that is added to', () => {
  expect(questions({ 'a.xlsx': first(), 'b.xlsx': first() })).toContain('a.xlsx, b.xlsx are collected workbooks already');
});
