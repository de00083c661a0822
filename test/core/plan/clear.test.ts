import { planClear } from '../../../core/plan/clear';
import { planReview } from '../../../core/plan/plan';
import type { Snapshot } from '../../../core/port';
import { blankSheet, outcomeOf } from '../../support/outcome';
import { written } from '../../support/written';

const { snapshot, outcome } = outcomeOf('order | qty | ship | short\nSO1 | 5 | 3 | 2\nSO2 | 4 | 4 | 0');
const run = { when: '2026-11-21T17:30:00', version: '1.2.3', inputHash: 'sha256:0', command: 'review' };
const after = written(snapshot, planReview(snapshot, outcome, 'zh-CN', run));

test.each([
  ['with the names', after],
  ['where the names are lost', { ...after, names: [] }],
])('takes own columns and sheets away again, %s', (_, reviewed: Snapshot) => {
  const plan = planClear(reviewed, 'en');
  expect(plan.removeSheets).toEqual(['欠货表', '查款表', '库存量表', '异常表', '退单表', '日报', '审单日志']);
  expect([plan.orders, plan.sheets, plan.names]).toEqual([undefined, [], []]);
  expect(written(reviewed, plan)).toEqual(snapshot);
});

test('a workbook that was never reviewed is left as it is, whatever its headings', () => {
  const mine = blankSheet('Orders', [
    ['Order no.', '说明', 'Decision', 'Review'],
    ['SO1', 'mine', 'mine', 'mine'],
  ]);
  const foreign = { ...snapshot, sheets: [mine, blankSheet('Shortage', [['mine']])] };
  const plan = planClear(foreign, 'en');
  expect([plan.removeColumns, plan.removeSheets]).toEqual([[], []]);
});

test('keeps the log where that is asked for, so that the next run goes on with it', () => {
  const plan = planClear(after, 'en', { keepLog: true });
  expect(plan.removeSheets).not.toContain('审单日志');
  const cleared = written(after, plan);
  expect(cleared.sheets.map(({ name }) => name)).toEqual(['Orders', '审单日志']);
  const again = written(cleared, planReview(cleared, outcome, 'zh-CN', run));
  expect(again.sheets.find(({ name }) => name === '审单日志')!.rows).toHaveLength(3 + 2);
});

test('finds them below a title', () => {
  const titled: Snapshot = {
    ...after,
    names: [],
    sheets: after.sheets.map((sheet) => (sheet.name === 'Orders' ? { ...sheet, rows: [['Week 47'], [], ...sheet.rows] } : sheet)),
  };
  expect(planClear(titled, 'en').removeColumns.map(({ column }) => column)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
});
