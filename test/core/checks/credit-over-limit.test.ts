import { checkTest, given } from '../../support/check';

const order = (quantity: number, expect = '', ship = quantity) => `
  quantity | expect | =ship
  ${quantity} | ${expect} | ${ship}`;

checkTest('credit/over-limit', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped | balance
      C1       | credit | 400         | 310        | 27        | 41`,
  })
    .loud(
      'receivable + unshipped + this order − balance: 310 + 27 + 130 − 41 = 426',
      `
      orderNo | quantity | expect                     | =ship | =short | =rejected | =status | =finance
      SO1     | 10       | credit/over-limit@customer | 0     | 0      | 10        | block   | held
      SO1     | 3        | credit/over-limit          | 0     | 0      | 3         | block   | held`,
    )
    .quiet('within the limit', order(10))
    .boundary(
      'reaching the limit passes, a cent over does not',
      `
      customer | quantity | unitPrice | expect           | =ship
      C1       | 1        | 104.00    | price/above-list | 1`,
    )
    .boundary(
      'a cent over',
      `
      customer | quantity | unitPrice | expect                             | =ship
      C1       | 1        | 104.01    | price/above-list credit/over-limit | 0`,
    );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 1000        | 500        | 300
      C2       | credit | 999.99      | 500        | 300`,
  }).boundary(
    'the limit reached exactly, and a limit lower by a cent',
    `
    customer | quantity | expect            | =creditUsed | =due | =finance
    C1       | 20       |                   | 200         | 0    | ready
    C2       | 20       | credit/over-limit | 0           | 0    | held`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 100         | 0          | 0`,
  })
    .boundary(
      'orders released before in this run count; one that failed does not, and a later smaller one may pass',
      `
      orderNo | quantity | expect            | =ship
      SO1     | 6        |                   | 6
      SO2     | 5        | credit/over-limit | 0
      SO3     | 4        |                   | 4
      SO4     | 1        | credit/over-limit | 0`,
    )
    .boundary(
      'in settlement order, not in that of the sheet',
      `
      orderNo | orderDate  | quantity | expect            | =ship
      SO1     | 2026-11-20 | 6        | credit/over-limit | 0
      SO2     | 2026-11-19 | 6        |                   | 6`,
    );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 60          | 0          | 0`,
    stock: `
      sku | onHand
      A   | 6`,
  }).boundary(
    'tested on what ships: 60 of 100 are within 60',
    `
    quantity | expect      | =ship
    10       | stock/short | 6`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | unlimited   | 1000000
      C2       | credit | 不限        | 1000000
      C3       |        | 10          | 0`,
  }).boundary(
    'unlimited passes; blank terms are credit where a limit stands',
    `
    customer | quantity | expect            | =ship
    C1       | 5000     |                   | 5000
    C2       | 5000     |                   | 5000
    C3       | 1        |                   | 1
    C3       | 1        | credit/over-limit | 0`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | temporaryLimit | temporaryUntil | receivable
      C1       | credit | 100         | 50             | 2026-11-21     | 0
      C2       | credit | 100         | 50             |                | 0
      C3       | credit | 100         | 50             | 2026-11-20     | 0`,
  }).boundary(
    'a temporary limit counts up to its day, without one always; expired it does not, however far the order goes',
    `
    customer | quantity | expect            | =ship
    C1       | 15       |                   | 15
    C1       | 1        | credit/over-limit | 0
    C2       | 15       |                   | 15
    C3       | 16       | credit/over-limit | 0
    C3       | 10       |                   | 10`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 300         | 100        | 200
      C2       | credit | 300         | 100        |
      C3       | credit | 310         | 100        | 200`,
  }).boundary(
    'carried-over goods stand in unshipped where that is filled, and are not added again, neither now nor for later orders',
    `
    customer | quantity | carriedOver | expect            | =ship
    C1       | 20       | yes         |                   | 20
    C2       | 20       | yes         |                   | 20
    C2       | 1        |             | credit/over-limit | 0
    C3       | 20       | yes         |                   | 20
    C3       | 1        |             |                   | 1
    C3       | 1        |             | credit/over-limit | 0`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | balance
      C1       | credit | 100         | 0          | -20
      C2       | credit | 100         | 0          | 50`,
  }).boundary(
    'a balance lowers the exposure, a negative one adds',
    `
    customer | quantity | expect            | =balanceUsed | =creditUsed
    C1       | 9        | credit/over-limit | 0            | 0
    C2       | 15       |                   | 50           | 100
    C2       | 1        | credit/over-limit | 0            | 0`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 100         | 120`,
  }).boundary(
    'a return makes room',
    `
    orderNo | quantity | expect                             | =ship
    SO1     | -3       | data/return-line                   | -3
    SO2     | 1        |                                    | 1
    SO3     | 1        | credit/over-limit                  | 0`,
  );

  given({ customers: null }).quiet('no customers sheet', order(100000));
});
