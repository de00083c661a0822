import { Decimal } from '../../../core/model/decimal';
import { runIdOf } from '../../../core/model/run';
import { fingerprintOf } from '../../../core/plan/fingerprint';
import { planReview } from '../../../core/plan/plan';
import type { OwnSheet, Snapshot } from '../../../core/port';
import { buildResult, resultText } from '../../../core/result/result';
import { type Case, outcomeOf, TODAY } from '../../support/outcome';
import { lines, shown, written } from '../../support/written';

const RUN = { when: '2026-11-21T17:30:00', who: 'Ann', version: '1.2.3', inputHash: 'sha256:ab', command: 'review' };
const LATER = { ...RUN, when: '2026-11-21T18:00:00' };

const given = outcomeOf(
  `
  order | qty | ship | short | price | decision | by  | status   | findings
  SO1   | 10  | 8    | 2     | 12.5  |          |     |          | stock/short@quantity:warn
  SO2   | 1   | 1    |       | 7     | approve  | Ann | approved | price/below-list@unitPrice:block!
  SO3   | 2   | 2    |       | 5     | approve  | Bob |          | approval/stale@decision:block
  SO4   | 1   | 0    | 0     | 3     | return   | Cy  | returned |`,
  {
    finance: { SO4: { status: 'returned' } },
    settings: { graceDays: 3, priceTolerance: Decimal.parse('0.01'), unused: new Set(['gifts']) },
  },
);

const planned = ({ outcome }: Case, over: Snapshot, run = RUN, locale: 'en' | 'zh-CN' = 'en') => planReview(over, outcome, locale, run);
const log = ({ sheets }: { readonly sheets: readonly OwnSheet[] }): OwnSheet => sheets.find(({ id }) => id === 'log')!;
const once = written(given.snapshot, planned(given, given.snapshot));

test('one line a run: who, when, what came of it, and what people decided', () => {
  const sheet = log(planned(given, given.snapshot));
  expect([sheet.name, sheet.hidden, sheet.rows.length]).toEqual(['Review log', true, 1]);
  expect(shown(sheet, ['Run', 'When', 'Who', 'Command', 'Business date', 'Version', 'Input hash'])).toEqual(
    lines(`| ${runIdOf(RUN)} | 2026-11-21T17:30:00 | Ann | review | 2026-11-21 | 1.2.3 | sha256:ab`),
  );
  expect(shown(sheet, ['Orders', 'Rows', 'Rows: to confirm', 'Rows: approved', 'Rows: returned', 'Ordered', 'Shippable', 'Short'])).toEqual(
    lines('| 4 | 4 | 1 | 1 | 1 | 145 | 117 | 25'),
  );
  expect(shown(sheet, ['Order fill rate', 'Row fill rate', 'Unit fill rate', 'Amount fill rate', 'Accuracy'])).toEqual(
    lines('| 0.5 | 0.5 | 0.7857 | 0.8069 | 1'),
  );
  expect(shown(sheet, ['Settings other than the defaults', 'Approvals honoured', 'Approvals voided', 'Orders returned'])).toEqual([
    expect.stringMatching(
      /^\| priceTolerance=0.01\ngraceDays=3\nuse.gifts=no \| SO2 row 3: .* \(Ann\) \| SO3 row 4: .* \(Ann\) \| SO4: Cy$/,
    ),
  ]);
});

test('a run is named by what it read and when', () => {
  expect(runIdOf(RUN)).toMatch(/^[0-9a-f]{8}$/);
  expect(runIdOf(RUN)).toBe(runIdOf({ ...RUN }));
  expect(new Set([RUN, LATER, { ...RUN, inputHash: 'sha256:cd' }, { ...RUN, runId: 'mine' }].map(runIdOf)).size).toBe(4);
});

test('reviewing again adds a line, and earlier ones stay to the letter, in another language too', () => {
  const marked: Snapshot = {
    ...once,
    sheets: once.sheets.map((sheet) =>
      sheet.name === 'Review log' ? { ...sheet, rows: sheet.rows.map((row, r) => (r === 3 ? ['=1+1', ...row.slice(1)] : row)) } : sheet,
    ),
  };
  const before = marked.sheets.find(({ name }) => name === 'Review log')!.rows[3]!;
  const chinese = log(planned(given, marked, LATER, 'zh-CN'));
  expect(chinese.rows.map(({ cells }) => cells)).toEqual([before, expect.arrayContaining([runIdOf(LATER)])]);
  expect(chinese.name).toBe('审单日志');
});

test('writing a plan twice adds its line once', () => {
  const plan = planned(given, once, LATER);
  const twice = written(written(once, plan), plan);
  expect(fingerprintOf(written(once, plan), plan)).toBe(plan.fingerprint);
  expect(twice.sheets.find(({ name }) => name === 'Review log')!.rows).toHaveLength(3 + 2);
});

test('a run that is logged meanwhile is not written over', () => {
  const plan = planned(given, once, LATER);
  const meanwhile = written(once, planned(given, once, { ...RUN, when: '2026-11-21T17:59:00' }));
  expect(fingerprintOf(meanwhile, plan)).not.toBe(plan.fingerprint);
});

test('a host that keeps no log leaves one that stands as it is', () => {
  const plan = planReview(once, given.outcome, 'en');
  expect(log(plan)).toBeUndefined();
  expect(plan.names).toContainEqual({ name: 'order_review_sheet_log', sheet: 'Review log' });
  expect(planReview(given.snapshot, given.outcome, 'en').sheets.map(({ id }) => id)).not.toContain('log');
});

test('a log whose headings are lost gets a new neighbour', () => {
  const beheaded = {
    ...once,
    sheets: once.sheets.map((sheet) =>
      sheet.name === 'Review log' ? { ...sheet, rows: sheet.rows.map((row, r) => (r === 2 ? [] : row)) } : sheet,
    ),
  };
  expect(log(planned(given, beheaded)).name).toBe('Review log (2)');
});

test('the result file knows nothing of it', () => {
  const facts = { locale: 'en', inputHash: `sha256:${'0'.repeat(64)}`, version: '1.2.3' } as const;
  expect(resultText(buildResult(given.outcome, facts))).not.toContain(runIdOf(RUN));
});

describe('totals over days', () => {
  const day = (offset: number, price: string) => outcomeOf(`order | price\nSO1 | ${price}`, { businessDate: TODAY + offset });
  const over = (days: readonly (readonly [offset: number, price: string])[]): OwnSheet => {
    let snapshot = given.snapshot;
    let plan = planned(day(0, '1'), snapshot);
    for (const [offset, price] of days) {
      plan = planned(day(offset, price), snapshot, { ...RUN, when: `${offset} ${price}` });
      snapshot = written(snapshot, plan);
    }
    return plan.sheets.find(({ id }) => id === 'daily')!;
  };
  const totals = (sheet: OwnSheet) =>
    sheet.rows
      .filter(({ cells }) => /^(Ten days|Month) /.test(String(cells[0])))
      .map(({ cells }) => `${cells[0]}: ${cells[2]} orders, ${cells[4]}`);

  test.each([
    ['one day alone', [[0, '10']], []],
    [
      'the same day twice',
      [
        [0, '10'],
        [0, '20'],
      ],
      [],
    ],
    [
      'the last run of each day, in the ten days from the 21st and in the month',
      [
        [-1, '5'],
        [0, '10'],
        [0, '20'],
        [1, '7'],
      ],
      [
        'Ten days 2026-11-21 to 2026-11-22 (2 days reviewed): 2 orders, 27',
        'Month 2026-11-01 to 2026-11-22 (3 days reviewed): 3 orders, 32',
      ],
    ],
    [
      'of another month: nothing',
      [
        [-30, '5'],
        [0, '10'],
      ],
      [],
    ],
  ] as const)('%s', (_, days, expected) => {
    expect(totals(over(days))).toEqual(expected);
  });
});
