import { checkTest, given } from '../../support/check';

checkTest('terms/date-passed', () => {
  given()
    .loud(
      'it warns and ships',
      `
      sku | requestedDate | =ship | =status | expect
      A   | 2026-11-01    | 1     | warn    | terms/date-passed@requestedDate`,
    )
    .quiet(
      'nothing was asked for, whenever it was ordered',
      `
      sku | orderDate  | requestedDate
      A   | 2026-10-01 |
      A   | 2026-10-01 | 2026-12-24`,
    )
    .boundary(
      'the business date itself passes, the day before does not',
      `
      sku | requestedDate | expect
      A   | 2026-11-20    | terms/date-passed
      A   | 2026-11-21    |
      A   | 2026-11-22    |`,
    );

  given({}, { date: '2027-01-05' }).boundary(
    'the business date is the one that was given',
    `
    sku | requestedDate | expect
    A   | 2027-01-04    | terms/date-passed
    A   | 2027-01-05    |`,
  );
});
