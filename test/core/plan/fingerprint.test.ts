import { planClear } from '../../../core/plan/clear';
import { fingerprintOf } from '../../../core/plan/fingerprint';
import { planReview } from '../../../core/plan/plan';
import type { Cell, Snapshot } from '../../../core/port';
import { cellIndex } from '../../../core/port';
import { outcomeOf } from '../../support/outcome';
import { fillIn, written } from '../../support/written';

const { snapshot, outcome } = outcomeOf('order | qty | ship | short\nSO1 | 5 | 3 | 2\nSO2 | 4 | 4 | 0');
const plan = planReview(snapshot, outcome, 'en');
const after = written(snapshot, plan);

type Rows = readonly (readonly Cell[])[];
const withRows = (given: Snapshot, change: (rows: Rows) => Rows, formulas?: ReadonlySet<number>): Snapshot => ({
  ...given,
  sheets: given.sheets.map((sheet) =>
    sheet.name === 'Orders' ? { ...sheet, rows: change(sheet.rows), formulas: formulas ?? sheet.formulas } : sheet,
  ),
});
const put = (row: number, column: number, cell: Cell) => (rows: Rows) =>
  rows.map((cells, r) => (r === row ? cells.map((each, c) => (c === column ? cell : each)) : cells));

test.each<[string, (rows: Rows) => Rows]>([
  ['sorted', ([header, first, second]) => [header!, second!, first!]],
  ['inserted', ([header, ...rest]) => [header!, [], ...rest]],
  ['added at the end', (rows) => [...rows, ['SO3', null, 'C1', 'A', 1, 10]]],
  ['edited', put(1, 4, 6)],
  ['turned from a number into text', put(1, 4, '5')],
])('rows %s since the plan was made change it', (_, change) => {
  expect(fingerprintOf(withRows(snapshot, change), plan)).not.toBe(plan.fingerprint);
});

test('what the plan writes does not change it, so it may be written twice', () => {
  expect(fingerprintOf(after, plan)).toBe(plan.fingerprint);
});

test('a decision that somebody makes meanwhile is not in the way', () => {
  expect(fingerprintOf(withRows(after, put(1, 13, 'approve')), plan)).toBe(plan.fingerprint);
});

test('a formula that calculates anew does not change it', () => {
  const formula = new Set([cellIndex(1, 5)]);
  const [before, later] = [46000.1, 46000.2].map((now) => withRows(snapshot, put(1, 5, now), formula));
  const volatile = planReview(before!, outcome, 'en');
  expect(fingerprintOf(later!, volatile)).toBe(volatile.fingerprint);
});

test('something written into an own sheet meanwhile changes it, and is there for the next plan', () => {
  const again = planReview(after, outcome, 'en');
  const typed = fillIn(after, 'Finance', 'SO1', { Result: 'paid' });
  expect(fingerprintOf(typed, again)).not.toBe(again.fingerprint);
  const seen = planReview(typed, outcome, 'zh-CN');
  expect(fingerprintOf(written(typed, seen), seen)).toBe(seen.fingerprint);
});

test('other sheets are no concern of it', () => {
  const more = { ...snapshot, sheets: [...snapshot.sheets, { ...snapshot.sheets[0]!, name: 'Notes' }] };
  expect(fingerprintOf(more, plan)).toBe(plan.fingerprint);
});

test('clearing notices moved columns', () => {
  const clear = planClear(after, 'en');
  const shifted = withRows(after, (rows) => rows.map((row) => ['new', ...row]));
  expect(fingerprintOf(after, clear)).toBe(clear.fingerprint);
  expect(fingerprintOf(shifted, clear)).not.toBe(clear.fingerprint);
});
