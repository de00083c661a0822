import { planClear } from '../../../core/plan/clear';
import { planReview } from '../../../core/plan/plan';
import type { Snapshot } from '../../../core/port';
import { blankSheet, outcomeOf } from '../../support/outcome';
import { written } from '../../support/written';

const { snapshot, outcome } = outcomeOf('order | qty | ship | short\nSO1 | 5 | 3 | 2\nSO2 | 4 | 4 | 0');
const after = written(snapshot, planReview(snapshot, outcome, 'zh-CN'));

test.each([
  ['with the names', after],
  ['where the names are lost', { ...after, names: [] }],
])('takes own columns and sheets away again, %s', (_, reviewed: Snapshot) => {
  const plan = planClear(reviewed, 'en');
  expect(plan.removeSheets).toEqual(['欠货表', '查款表', '库存量表']);
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

test('finds them below a title', () => {
  const titled: Snapshot = {
    ...after,
    names: [],
    sheets: after.sheets.map((sheet) => (sheet.name === 'Orders' ? { ...sheet, rows: [['Week 47'], [], ...sheet.rows] } : sheet)),
  };
  expect(planClear(titled, 'en').removeColumns.map(({ column }) => column)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
});
