import { given } from '../support/check';

/**
 * Exceptions and sheets as other systems' own tests and manuals expect them. The ids are those of a list of peers' cases; what
 * our contract has no notion of:
 *
 *     E07   a later run over the error rows alone: every run judges the whole book
 *     E11   what little more would have earned: a claim is checked, nothing is offered
 */
describe('peers: exceptions and sheets', () => {
  given().loud('E01 OCA sale_exception: an order is held with its exception listed, and passes once it is ignored', [
    `
    orderNo | sku | discount | =status | =ship | expect
    SO1     | A   | 0.9      | block   | 0     | discount/not-allowed`,
    `
    orderNo | sku | discount | decision | decidedBy | =status  | =ship | expect
    SO1     | A   | 0.9      | approve  | Li Jing   | approved | 1     | discount/not-allowed`,
  ]);

  given().loud(
    'E03 OCA test_multi_records: each order has its own exceptions only, and the row is marked, not the order',
    `
    orderNo | sku | quantity | unitPrice | =status | expect
    SO1     | A   | 1        | 10        | pass    |
    SO2     | B   | 1        | 20        | pass    |
    SO2     | C   | 1        | 0         | warn    | gift/unmarked
    SO3     | B   | 1        | 20        | pass    |
    SO3     | A   | 1        | 1         | block   | price/below-list`,
  );

  const passed = `
    sku | requestedDate | =status | =ship | expect
    A   | 2026-11-01    | STATUS  | SHIP  | terms/date-passed`;

  given({}, { settings: { 'severity.terms/date-passed': 'info' } }).loud(
    'E05 OCA exceptions may be said without blocking',
    passed.replace('STATUS', 'info').replace('SHIP', '1'),
  );

  given({}, { settings: { 'severity.terms/date-passed': 'block' } }).loud(
    'E05 or block, by configuration',
    passed.replace('STATUS', 'block').replace('SHIP', '0'),
  );

  given().loud(
    'E07 Winshuttle run over rows with errors: the others go on, each row has its own log',
    `
    orderNo | customer | sku | quantity | =status | expect
    SO1     | C1       | A   | #N/A     | block   | data/error-value
    SO2     | C1       | A   | 1        | pass    |
    SO3     | C9       | A   | 1        | unknown | ref/unknown-customer
    SO4     | C1       | A   | some     | block   | data/unreadable-number
    SO5     | C1       | A   | 1        | pass    |`,
  );

  const twice = `
    orderNo | sku | quantity | discount | =status | =ship | =short | expect
    SO1     | A   | 3        |          | pass    | 3     | 0      |
    SO2     | A   | 3        |          | warn    | 1     | 2      | stock/short
    SO3     | B   | 3        | 0.9      | block   | 0     | 0      | discount/not-allowed`;

  given({
    stock: `
      sku | onHand
      A   | 4
      B   | 4`,
  }).loud('E09 Odoo test_program_numbers: the same run twice changes nothing', [twice, twice]);
});
