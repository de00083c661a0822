import { planReview } from '../../../core/plan/plan';
import { HIGHLIGHT_MARKER } from '../../../core/port';
import { outcomeOf } from '../../support/outcome';

/** The rules as `column severity token`. */
function rules(table: string): readonly string[] {
  const { snapshot, outcome } = outcomeOf(table);
  return planReview(snapshot, outcome, 'en').orders!.highlights.map(
    ({ area, severity, formula }) => `${String.fromCharCode(65 + area.left)} ${severity} ${/"([^"]*)",\$/.exec(formula)![1]}`,
  );
}

test('a rule covers the rows of a column and reads the key column', () => {
  const { snapshot, outcome } = outcomeOf('order | findings\nSO1 | price/below-list@unitPrice:block\nSO2 |');
  const { highlights } = planReview(snapshot, outcome, 'en').orders!;
  expect(highlights).toEqual([
    {
      area: { top: 1, left: 6, bottom: 2, right: 6 },
      formula: 'AND(N("order-review")=0,ISNUMBER(SEARCH(";status:block;",$Q2)))',
      severity: 'block',
    },
    {
      area: { top: 1, left: 5, bottom: 2, right: 5 },
      formula: 'AND(N("order-review")=0,ISNUMBER(SEARCH("@unitPrice:block;",$Q2)))',
      severity: 'block',
    },
  ]);
  expect(highlights.every(({ formula }) => formula.includes(HIGHLIGHT_MARKER))).toBe(true);
});

test('one rule for each field and severity that occurs, the worst first', () => {
  expect(
    rules(`
      order | findings
      SO1   | price/below-list@unitPrice:warn
      SO2   | price/below-list@unitPrice:block
      SO3   | price/below-list@unitPrice:block stock/short@quantity:warn`),
  ).toEqual([
    'G block ;status:block;',
    'G warn ;status:warn;',
    'E warn @quantity:warn;',
    'F block @unitPrice:block;',
    'F warn @unitPrice:warn;',
  ]);
});

test('a fault without a cell, or on a field that the sheet has no column for, marks the Review cell only', () => {
  expect(rules('order | findings\nSO1 | credit/over-limit:block\nSO2 | price/missing@netPrice:unknown')).toEqual([
    'G block ;status:block;',
    'G unknown ;status:unknown;',
  ]);
});

test('approved and returned rows have rules of their own; passes have none', () => {
  expect(rules('order | status\nSO1 | approved\nSO2 | returned\nSO3 | pass')).toEqual([
    'G returned ;status:returned;',
    'G approved ;status:approved;',
  ]);
});
