import { given } from '../support/check';

/**
 * What other order systems promise, or got wrong, about credit, as our sheets say it. Not here, for want of the notion:
 * C01 and C19 (currencies), C03 (down-payment invoices; that carried-over goods are not counted twice is in
 * credit-over-limit), C11 (limits of groups), C17 (a limit per kind of document), C23 (a release that holds for days),
 * C33 (who may see the accounts), and C21, another house's option.
 */
describe('C05 two orders of 1 000, one invoiced for 2 000 (odoo overinvoiced)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 3000        | 2000       |
      C2       | credit | 2999.99     | 2000       |`,
  }).boundary(
    'exposure 2 000 + 1 000',
    `
    customer | quantity | expect
    C1       | 100      |
    C2       | 100      | credit/over-limit`,
  );
});

describe('C07 limit 50 below what is outstanding (erpnext test_customer_credit_limit)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 950         | 1000`,
  }).loud(
    'a new order is refused',
    `
    quantity | expect            | =ship | =rejected
    1        | credit/over-limit | 0     | 1`,
  );
});

describe('C09 two limits for one customer (erpnext on_change)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable | expect
      C1       | credit | 100         | 0          | ref/duplicate-reference
      C1       | credit | 1000        | 0          | ref/duplicate-reference`,
  }).loud(
    'both are shown; the first counts until one is gone',
    `
    quantity | expect
    11       | credit/over-limit`,
  );
});

describe('C13 frozen and disabled customers (erpnext test_freezed_customer, test_disabled_customer)', () => {
  given({
    customers: `
      customer | status   | creditLimit
      C1       | frozen   | unlimited
      C2       | disabled | unlimited
      C3       | 冻结     | unlimited`,
  }).loud(
    'no goods',
    `
    customer | quantity | expect           | =ship | =rejected
    C1       | 1        | customer/blocked | 0     | 1
    C2       | 1        | customer/blocked | 0     | 1
    C3       | 1        | customer/blocked | 0     | 1`,
  );
});

describe('C15 limit 150, a second order of 100 (OCA partner risk)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 150         | 0`,
  }).loud(
    'this order exceeds',
    `
    orderNo | quantity | expect
    SO1     | 10       |
    SO2     | 10       | credit/over-limit`,
  );
});

describe('C25 due before today and not settled (Kingdee KIS jdjsfw 1922)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | overdueDays
      C1       | credit | unlimited   | 1
      C2       | credit | unlimited   | 0`,
  }).boundary(
    'the first day after',
    `
    customer | expect
    C1       | credit/overdue
    C2       |`,
  );
});

describe('C27 the limit as a warning (Kingdee article 285117969548566339)', () => {
  const customers = `
    customer | terms  | creditLimit | receivable | overdueDays
    C1       | credit | 10          | 0          | 0
    C2       | credit | 1000        | 0          | 3`;
  given({ customers }, { settings: { 'severity.credit/over-limit': 'warn' } }).boundary(
    'it warns and ships, while the other check still forbids',
    `
    customer | quantity | expect            | =ship | =status
    C1       | 2        | credit/over-limit | 2     | warn
    C2       | 2        | credit/overdue    | 0     | block`,
  );
});

describe('C29 one order closed, another made, the first opened again (erpnext 33967)', () => {
  const customers = `
    customer | terms  | creditLimit | receivable
    C1       | credit | 100         | 0`;
  given({ customers }).boundary('both are judged anew', [
    `
    orderNo | quantity | decision | expect | =ship
    SO1     | 8        | return   |        | 0
    SO2     | 8        |          |        | 8`,
    `
    orderNo | quantity | decision | expect            | =ship
    SO1     | 8        |          |                   | 8
    SO2     | 8        |          | credit/over-limit | 0`,
  ]);
});

describe('C31 limit 200 000, balance 75 532.50, order 37 766.25 (SerpentCS 523)', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 200000      | 75532.50`,
    prices: `
      sku | price
      A   | 37766.25
      B   | 124467.50`,
  }).boundary('124 467.50 are available, to the cent', [
    `
    orderNo | sku | unitPrice | expect
    SO1     | A   | 37766.25  |`,
    `
    orderNo | sku | unitPrice | expect
    SO1     | B   | 124467.50 |`,
    `
    orderNo | sku | unitPrice | expect
    SO1     | B   | 124467.51 | price/above-list credit/over-limit`,
  ]);
});
