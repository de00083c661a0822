import { planReview } from '../../../core/plan/plan';
import type { Cell, OrdersPlan, SheetSnapshot } from '../../../core/port';
import { outcomeOf } from '../../support/outcome';
import { written } from '../../support/written';

const planned = (sheet: Partial<SheetSnapshot> = {}): OrdersPlan => {
  const { snapshot, outcome } = outcomeOf('order\nSO1\nSO2', { sheet });
  return planReview(snapshot, outcome, 'en').orders!;
};

/** The six columns of the fixture, then more to their right. */
const withCells = (...more: Cell[]): Partial<SheetSnapshot> => ({
  rows: [
    ['Order no.', 'Line', 'Customer', 'SKU', 'Quantity', 'Unit price', ...more],
    ['SO1', null, 'C1', 'A', 1, 10],
    ['SO2', null, 'C1', 'A', 1, 10],
  ],
});

const places = ({ columns }: OrdersPlan): readonly number[] => columns.map(({ at }) => at);
const from = (first: number): readonly number[] => Array.from({ length: 11 }, (_, i) => first + i);
const table = (right: number) => ({ tables: [{ name: 'Orders1', area: { top: 0, left: 0, bottom: 2, right } }] });

test('they follow the last used column', () => {
  expect(places(planned())).toEqual(from(6));
  expect(places(planned(withCells(null, 'my notes')))).toEqual(from(8));
});

test('an Excel Table takes them in at its end', () => {
  const plan = planned(table(5));
  expect([plan.table, places(plan)]).toEqual(['Orders1', from(6)]);
});

test('cells right of the Table keep their place: the columns stand behind them, outside the Table', () => {
  const plan = planned({ ...withCells(null, 'my notes'), ...table(5) });
  expect([plan.table, places(plan)]).toEqual([undefined, from(8)]);
});

test('a Table allows no heading twice, so a user’s own one gets the other a number; elsewhere the user’s is no hindrance', () => {
  const heading = (plan: OrdersPlan) => plan.columns.find(({ id }) => id === 'explanation')!.heading;
  expect(heading(planned({ ...withCells('explanation'), ...table(6) }))).toBe('Explanation (2)');
  expect(heading(planned({ ...withCells('explanation', 'Explanation (2)'), ...table(7) }))).toBe('Explanation (3)');
  expect(heading(planned(withCells('Explanation')))).toBe('Explanation');
});

test.each([
  ['with the names', true],
  ['by the headings, where the names are lost', false],
])('a second run finds them again %s, in the language of the run', (_, named) => {
  const { snapshot, outcome } = outcomeOf('order\nSO1\nSO2');
  const after = written(snapshot, planReview(snapshot, outcome, 'en'));
  const again = planReview(named ? after : { ...after, names: [] }, outcome, 'zh-CN').orders!;
  expect(places(again)).toEqual(from(6));
  expect(again.columns.every(({ exists }) => exists)).toBe(true);
  expect(again.columns[0]!.heading).toBe('审单结果');
});

test('one that a user took away comes back behind the others', () => {
  const { snapshot, outcome } = outcomeOf('order\nSO1\nSO2');
  const after = written(snapshot, planReview(snapshot, outcome, 'en'));
  const [orders] = after.sheets;
  const rows = orders!.rows.map((row) => row.filter((_, column) => column !== 9));
  const names = after.names
    .filter(({ column }) => column !== 9)
    .map((name) => (name.column! > 9 ? { ...name, column: name.column! - 1 } : name));
  const plan = planReview({ ...after, names, sheets: [{ ...orders!, rows }] }, outcome, 'en').orders!;
  const missing = plan.columns.filter(({ exists }) => !exists);
  expect(missing.map(({ id, at }) => [id, at])).toEqual([['shortQty', 16]]);
});

test('a filter over the headings is extended over them, one elsewhere is left alone', () => {
  expect(planned({ filter: { top: 0, left: 0, bottom: 2, right: 5 } }).filter).toEqual({ top: 0, left: 0, bottom: 2, right: 16 });
  expect(planned({ filter: { top: 8, left: 0, bottom: 9, right: 5 } }).filter).toBeUndefined();
});

test('what a run before wrote below the last row is taken along, so that it is blanked', () => {
  const { snapshot, outcome } = outcomeOf('order\nSO1\nSO2');
  const after = written(snapshot, planReview(snapshot, outcome, 'en'));
  const [orders] = after.sheets;
  const stale: Cell[] = orders!.rows[2]!.map((cell, column) => (column < 6 ? null : cell));
  const plan = planReview({ ...after, sheets: [{ ...orders!, rows: [...orders!.rows, stale] }] }, outcome, 'en').orders!;
  expect(plan.lastRow).toBe(3);
  expect(plan.columns[0]!.values).toEqual(['pass', 'pass', null]);
});
