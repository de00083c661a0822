import { checkTest, given } from '../../support/check';

checkTest('credit/payment-due', () => {
  given({
    customers: `
      customer | terms  | creditLimit | receivable | balance
      C1       | cash   |             | 0          | 150
      C2       | 现款   |             | 30         | 20
      C3       | cash   |             | 0          | -20
      C4       | credit | 0           | 0          | 0
      C5       |        | 0           | 0          | 0`,
  })
    .loud(
      'what the balance does not pay',
      `
      customer | quantity | expect                      | =ship | =shippable | =balanceUsed | =due | =finance         | =status
      C1       | 20       | credit/payment-due@customer | 20    | 200        | 150          | 50   | awaiting-payment | info`,
    )
    .quiet(
      'the balance pays all of it',
      `
      quantity | =balanceUsed | =due | =finance
      10       | 100          | 0    | ready`,
    )
    .boundary(
      'the balance goes to one order after the other, to the cent',
      `
      orderNo | quantity | expect             | =balanceUsed | =due
      SO1     | 10       |                    | 100          | 0
      SO2     | 5        |                    | 50           | 0
      SO3     | 1        | credit/payment-due | 0            | 10`,
    )
    .boundary(
      'a balance that ends within an order',
      `
      orderNo | quantity | expect             | =balanceUsed | =due | =finance
      SO1     | 10       |                    | 100          | 0    | ready
      SO2     | 10       | credit/payment-due | 50           | 50   | awaiting-payment
      SO3     | 5        | credit/payment-due | 0            | 50   | awaiting-payment`,
    )
    .boundary(
      'the receivable is charged once, with the first order',
      `
      customer | orderNo | quantity | expect             | =receivableCharged | =balanceUsed | =due
      C2       | SO1     | 10       | credit/payment-due | 30                 | 20           | 110
      C2       | SO2     | 10       | credit/payment-due | 0                  | 0            | 100`,
    )
    .boundary(
      'first in settlement, and one that is released',
      `
      customer | orderNo | unitPrice | quantity | expect             | =receivableCharged | =due
      C2       | SO1     | 9         | 10       | price/below-list   | 0                  | 0
      C2       | SO3     | 10        | 10       | credit/payment-due | 0                  | 100
      C2       | SO2     | 10        | 10       | credit/payment-due | 30                 | 110`,
    )
    .boundary(
      'a negative balance adds, once',
      `
      customer | orderNo | quantity | expect             | =balanceUsed | =due
      C3       | SO1     | 10       | credit/payment-due | -20          | 120
      C3       | SO2     | 10       | credit/payment-due | 0            | 100`,
    )
    .boundary(
      'a limit of zero is cash, whatever the terms say',
      `
      customer | quantity | expect             | =due
      C4       | 10       | credit/payment-due | 100
      C5       | 10       | credit/payment-due | 100`,
    );

  given({
    customers: `
      customer | terms | receivable | balance
      C1       | cash  | 30         | 0`,
    stock: `
      sku | onHand
      A   | 0
      B   | 1`,
  }).boundary(
    'due is what ships; an order with nothing to ship is charged nothing',
    `
    sku | quantity | expect                         | =receivableCharged | =due | =finance
    A   | 10       | stock/none                     | 0                  | 0    | nothing-to-ship
    B   | 10       | stock/short credit/payment-due | 30                 | 50   | awaiting-payment`,
  );

  given(
    {
      customers: `
        customer | terms | creditLimit
        C1       | cash  |
        C2       |       | unlimited`,
      stock: `
        sku | onHand
        A   | 10`,
    },
    { settings: { 'severity.credit/payment-due': 'block' } },
  ).loud(
    'graded as block it stops the order, says so, and the next one has the goods',
    `
    customer | quantity | expect             | =ship | =rejected | =finance | =due
    C1       | 10       | credit/payment-due | 0     | 10        | held     | 0
    C2       | 10       |                    | 10    | 0         | ready    | 0`,
  );
});
