import { checkTest, given } from '../../support/check';

checkTest('credit/temporary-expired', () => {
  given({
    customers: `
      customer | terms  | creditLimit | temporaryLimit | temporaryUntil | receivable
      C1       | credit | 100         | 50             | 2026-11-20     | 0
      C2       | credit | 100         | 50             | 2026-11-21     | 0`,
  })
    .loud(
      'it would have covered the order, and ended yesterday',
      `
      quantity | expect                            | =ship | =rejected
      12       | credit/temporary-expired@customer | 0     | 12`,
    )
    .quiet(
      'its last day',
      `
      customer | quantity | =ship
      C2       | 15       | 15`,
    )
    .boundary(
      'what it would have covered exactly; more is over the limit in any case; less needs none',
      `
      quantity | expect
      15       | credit/temporary-expired
      16       | credit/over-limit
      10       |`,
    );

  given({
    customers: `
      customer | terms  | creditLimit | temporaryLimit | temporaryUntil | receivable
      C1       | credit | 100         | 50             | 2026-11-20     | 0`,
  }).loud(
    'the business date decides, not the order date',
    `
    orderDate  | quantity | expect
    2026-11-18 | 15       | credit/temporary-expired`,
  );
});
