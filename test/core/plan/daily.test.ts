import { planReview } from '../../../core/plan/plan';
import type { OwnSheet } from '../../../core/port';
import { type Case, outcomeOf, TODAY } from '../../support/outcome';
import { lines } from '../../support/written';

const sheetOf = ({ snapshot, outcome }: Case, locale: 'en' | 'zh-CN' = 'en'): OwnSheet =>
  planReview(snapshot, outcome, locale).sheets.find(({ id }) => id === 'daily')!;

/** The rows of one block, from its title to the blank row. */
function block({ rows }: OwnSheet, title: string): readonly string[] {
  const from = rows.findIndex(({ style, cells }) => style === 'group' && cells[0] === title);
  if (from < 0) throw new Error(`no block ${title}`);
  const to = rows.findIndex(({ cells }, i) => i > from && cells.every((cell) => cell === null));
  return rows.slice(from + 1, to < 0 ? undefined : to).map(({ style, cells }) => {
    const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
    return [style === 'data' ? '' : style, ...texts]
      .join(' | ')
      .replace(/( \| )+$/, '')
      .trim();
  });
}

const given = outcomeOf(
  `
  order | region | customer | sku | qty | ship | short | price | list | gift | giftQty | giftShip | findings
  SO1   | East   | C1       | A   | 10  | 8    | 2     | 12.5  | 13   |      | 1       | 0        | stock/short@quantity:warn
  SO1   | East   | C1       | B   | 2   | 2    | 0     | 0     | 4    | x    |         |          |
  SO2   | East   | C2       | B   | 4   | 0    | 0     | 4     | 4    |      |         |          | price/below-list@unitPrice:block data/missing-field@unitPrice:block
  SO3   | West   | C2       | A   | 1   | 1    | 0     | 15    |      |      |         |          |`,
  { finance: { SO1: { status: 'awaiting-payment', due: '60' } } },
);
const sheet = sheetOf(given);

test('rates show what they are made of, as numbers', () => {
  expect(block(sheet, 'Fill rates and accuracy').slice(0, 5)).toEqual(
    lines(`
      | Order fill rate                       |  | 1   | 3   | 0.3333
      | Row fill rate                         |  | 2   | 4   | 0.5
      | Unit fill rate                        |  | 11  | 18  | 0.6111
      | Amount fill rate                      |  | 115 | 156 | 0.7372
      | Accuracy (rows without a data fault)  |  | 3   | 4   | 0.75`),
  );
  const row = sheet.rows.find(({ cells }) => cells[0] === 'Amount fill rate')!;
  expect(row.formats!.slice(0, 5)).toEqual(['wrapped', 'text', 'money', 'money', 'percent']);
});

test('rows by result and orders by status, with totals', () => {
  expect(block(sheet, 'Rows by result')).toEqual(
    lines(`
            | pass       |  | 2 | 15
            | to confirm |  | 1 | 125
            | blocked    |  | 1 | 16
      total | Total      |  | 4 | 156`),
  );
  expect(block(sheet, 'Orders by status')).toEqual(
    lines(`
            | ready to ship    |  | 1 | 15  | 15  | 0
            | awaiting payment |  | 1 | 125 | 100 | 60
            | held             |  | 1 | 16  | 0   | 0
      total | Total            |  | 3 | 156 | 115 | 60`),
  );
});

test('findings by check, worst first, with the amounts that are at stake', () => {
  expect(block(sheet, 'By check').map((row) => row.replace(/^\| [^|]+\| /, ''))).toEqual([
    'data/missing-field | blocked | 1 | 0 | 16',
    'price/below-list | blocked | 1 | 0 | 16',
    'stock/short | to confirm | 1 | 0 | 125',
  ]);
});

test('by region and by customer, what adds up to the totals', () => {
  expect(block(sheet, 'By region')).toEqual(
    lines(`
            | East  |  | 2 | 3 | 141 | 100 | 25 | 16 | 0.7092
            | West  |  | 1 | 1 | 15  | 15  | 0  | 0  | 1
      total | Total |  | 3 | 4 | 156 | 115 | 25 | 16 | 0.7372`),
  );
  expect(block(sheet, 'By customer (largest 20)')).toEqual(
    lines(`
            | C1    | C1 Ltd | 1 | 2 | 125 | 100 | 25 | 0  | 0.8
            | C2    | C2 Ltd | 2 | 2 | 31  | 15  | 0  | 16 | 0.4839
      total | Total |        | 3 | 4 | 156 | 115 | 25 | 16 | 0.7372`),
  );
});

test('what is short, gifts included', () => {
  expect(block(sheet, 'Products that are short (first 20, base units)')).toEqual(lines('| A | Product A | 12 | 9 | 3 | 0 | 0.75 | 25'));
});

test('gifts as units and at list price, beside paid rows and on their own', () => {
  expect(block(sheet, 'Gifts')).toEqual(
    lines(`
      | Units (base units)  |  | 3  | 2 | 1  | 0 | 0.6667
      | Value at list price |  | 21 | 8 | 13 | 0 | 0.381`),
  );
  const unpriced = outcomeOf('order | qty | price | gift\nSO1 | 3 | 0 | x');
  expect(block(sheetOf(unpriced), 'Gifts').at(-1)).toBe('note | Without a list price, not in the value: 3');
});

test('the twenty largest customers, and the rest in one row', () => {
  const orders = Array.from({ length: 23 }, (_, i) => `SO${i} | C${i} | ${i + 1}`).join('\n');
  const rows = block(sheetOf(outcomeOf(`order | customer | price\n${orders}`)), 'By customer (largest 20)');
  expect(rows).toHaveLength(22);
  expect(rows.slice(-2)).toEqual(['| 3 more |  | 3 | 3 | 6 | 6 | 0 | 0 | 1', 'total | Total |  | 23 | 23 | 276 | 276 | 0 | 0 | 1']);
});

describe('the age of what waits for payment', () => {
  const waiting = (days: number) => {
    const { outcome, snapshot } = outcomeOf('order\nSO1', {
      finance: { SO1: { status: 'awaiting-payment', due: '10' } },
      businessDate: TODAY + days,
    });
    return block(sheetOf({ outcome, snapshot }), 'Waiting for payment, days since the order date')[0];
  };

  test.each([
    [-2, '0–3 days'],
    [0, '0–3 days'],
    [3, '0–3 days'],
    [4, '4–7 days'],
    [8, '8–15 days'],
    [30, '16–30 days'],
    [31, '31 days and more'],
    [400, '31 days and more'],
  ])('%i days after the order: %s', (days, expected) => {
    expect(waiting(days)).toBe(`| ${expected} |  | 1 | 10`);
  });
});

test('a chart’s areas are the rows of its block', () => {
  const title = (cell: unknown) => sheet.rows.findIndex(({ cells }) => cells[0] === cell);
  const regions = sheet.charts!.find((chart) => chart.title === 'Shippable amount by region')!;
  const top = title('By region') + 1;
  expect(regions).toMatchObject({
    kind: 'column',
    categories: { top, left: 0, bottom: top + 1, right: 0 },
    values: { top, left: 5, bottom: top + 1, right: 5 },
  });
  expect(sheet.charts!.map(({ title }) => title)).toEqual(['Orders by status', 'Findings by check', 'Shippable amount by region']);
  const [first, second] = sheet.charts!;
  expect(second!.anchor.top).toBeGreaterThan(first!.anchor.bottom);
});

test('in Chinese', () => {
  const chinese = sheetOf(given, 'zh-CN');
  expect(chinese.subtitle).toBe('业务日期 2026-11-21 · 共 3 个订单，4 行 · 3 单中 1 单可发货');
  expect(block(chinese, '按订单状态')[1]).toBe('| 待付款 |  | 1 | 125 | 100 | 60');
  expect(chinese.rows.filter(({ style }) => style === 'group').map(({ cells }) => cells[0])).toHaveLength(9);
});

test('a day without findings, shortage or waiting money says so', () => {
  const fine = sheetOf(outcomeOf('order\nSO1'));
  expect(block(fine, 'By check')).toEqual(['note | No finding']);
  expect(block(fine, 'Products that are short (first 20, base units)')).toEqual(['note | Nothing is short']);
  expect(fine.charts).toBeUndefined();
});
