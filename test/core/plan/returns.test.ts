import { planReview } from '../../../core/plan/plan';
import type { OwnSheet } from '../../../core/port';
import { type Case, outcomeOf } from '../../support/outcome';
import { lines, shown } from '../../support/written';

const sheetOf = ({ snapshot, outcome }: Case, locale: 'en' | 'zh-CN' = 'en'): OwnSheet =>
  planReview(snapshot, outcome, locale).sheets.find(({ id }) => id === 'returns')!;

const RETURNED = { status: 'returned' } as const;
const given = outcomeOf(
  `
  order | region | customer | price | decision | by  | note        | findings
  SO10  | West   | C2       | 30    | return   |     |             |
  SO2   | East   | C1       | 10    | return   | Ann | no delivery |
  SO2   | East   | C1       | 5     |          |     |             |
  SO3   | East   | C1       | 7     | approve  | Ann |             |
  SO1   | East   | C1       | 1     |          |     |             | finance/unpaid:block`,
  { finance: { SO10: RETURNED, SO2: RETURNED, SO1: RETURNED } },
);
const columns = ['Region', 'Customer name', 'Order no.', 'Ordered', 'Decided by', 'Reason', 'Goods went to'];

test('returned orders by region, with who decided and why, and a total of each region', () => {
  const sheet = sheetOf(given);
  expect(shown(sheet, columns)).toEqual(
    lines(`
               | East       | C1 Ltd | SO1  | 1  |     | Not paid        |
               | East       | C1 Ltd | SO2  | 15 | Ann | no delivery     |
      subtotal | East total |        |      | 16 |     |                 |
               | West       | C2 Ltd | SO10 | 30 |     | no reason given |
      subtotal | West total |        |      | 30 |     |                 |
      total    | Total      |        |      | 46 |     |                 |`),
  );
  expect(sheet.subtitle).toBe('Business date 2026-11-21 · 3 orders returned, ordered amount 46.00');
});

test.each([
  [
    'en',
    2,
    [
      'East, review of 2026-11-21: 2 orders are returned, ordered amount 16.00.',
      '1. SO1 (C1 Ltd): 1.00, ',
      '2. SO2 (C1 Ltd): 15.00, no delivery (Ann)',
    ],
  ],
  [
    'zh-CN',
    2,
    [
      'East（2026-11-21 审单）：退回 2 单，订单金额 16.00。',
      '1. SO1（C1 Ltd）：金额 1.00，',
      '2. SO2（C1 Ltd）：金额 15.00，no delivery（Ann）',
    ],
  ],
] as const)('%s: a text for the region in one cell', (locale, row, starts) => {
  const text = String(sheetOf(given, locale).rows[row]!.cells[8]).split('\n');
  starts.forEach((start, i) => {
    expect(text[i]).toContain(start);
  });
});

test('nothing is returned: the sheet says how one returns an order', () => {
  expect(shown(sheetOf(outcomeOf('order\nSO1')), ['Region'])).toEqual([expect.stringContaining('choose “return” as the Decision')]);
});
