import { checkTest, given } from '../../support/check';

const CASH = {
  customers: `
    customer | terms  | creditLimit
    C1       | cash   |
    C2       | credit | unlimited`,
  stock: `
    sku | onHand
    A   | 10`,
};

const REVIEWED = `
  orderNo | customer | quantity | =ship | =finance         | expect
  SO1     | C1       | 10       | 10    | awaiting-payment | credit/payment-due
  SO2     | C2       | 10       | 0     | nothing-to-ship  | stock/none`;

checkTest('finance/unpaid', () => {
  given(CASH)
    .loud('the order goes back, and its goods to the next', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO1       | unpaid`,
        orders: `
          orderNo | customer | quantity | =ship | =status  | =finance | expect
          SO1     | C1       | 10       | 0     | returned | returned | finance/unpaid
          SO2     | C2       | 10       | 10    | pass     | ready    |`,
      },
    ])
    .loud('on the customer’s total: all its orders go back, and stay away in later reviews', [
      `
      orderNo | customer | quantity | =ship | expect
      SO1     | C1       | 4        | 4     | credit/payment-due
      SO2     | C1       | 5        | 5     | credit/payment-due`,
      {
        finance: `
          Order no. | Result
          C1        | 未到款`,
        orders: `
          orderNo | customer | quantity | =finance | expect
          SO1     | C1       | 4        | returned | finance/unpaid
          SO2     | C1       | 5        | returned | finance/unpaid`,
      },
      `
      orderNo | customer | quantity | =ship | =finance | expect
      SO1     | C1       | 4        | 0     | returned | finance/unpaid
      SO2     | C1       | 5        | 0     | returned | finance/unpaid`,
    ])
    .loud('it stands on every row of the order, its carried-over ones too', [
      `
      orderNo | customer | quantity | carriedOver | shippedBefore | expect
      SO1     | C1       | 3        |             |               | credit/payment-due
      SO1     | C1       | 1        |             |               | credit/payment-due
      SO1     | C1       | 2        | yes         | 0             | credit/payment-due`,
      {
        finance: `
          Order no. | Result
          SO1       | unpaid`,
        orders: `
          orderNo | customer | quantity | carriedOver | shippedBefore | expect
          SO1     | C1       | 3        |             |               | finance/unpaid
          SO1     | C1       | 1        |             |               | finance/unpaid
          SO1     | C1       | 2        | yes         | 0             | finance/unpaid`,
      },
    ])
    .quiet('cleared again: the order is back in its turn', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO1       |`,
        orders: `
          orderNo | customer | quantity | =ship | =finance         | expect
          SO1     | C1       | 10       | 10    | awaiting-payment | credit/payment-due
          SO2     | C2       | 10       | 0     | nothing-to-ship  | stock/none`,
      },
    ])
    .quiet('said of an order that is not there any more', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO1       | unpaid`,
        orders: `
          orderNo | customer | quantity | =ship
          SO2     | C2       | 10       | 10`,
      },
    ])
    .boundary('said and cleared, one review after the other', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO1       | unpaid`,
        orders: `
          orderNo | customer | quantity | =ship | =finance | expect
          SO1     | C1       | 10       | 0     | returned | finance/unpaid
          SO2     | C2       | 10       | 10    | ready    |`,
      },
      {
        finance: `
          Order no. | Result
          SO1       |`,
        orders: `
          orderNo | customer | quantity | =ship | =finance         | expect
          SO1     | C1       | 10       | 10    | awaiting-payment | credit/payment-due
          SO2     | C2       | 10       | 0     | nothing-to-ship  | stock/none`,
      },
    ]);

  given({ ...CASH, customers: `${CASH.customers}\n    C3 | cash |` }).boundary(
    'an order that came after the total was answered is not meant by it',
    [
      `
    orderNo | customer | quantity | expect
    SO1     | C1       | 1        | credit/payment-due`,
      {
        finance: `
        Order no. | Result
        C1        | unpaid`,
        orders: `
        orderNo | customer | quantity | =finance         | expect
        SO1     | C1       | 1        | returned         | finance/unpaid
        SO2     | C1       | 1        | awaiting-payment | credit/payment-due`,
      },
      `
    orderNo | customer | quantity | =finance         | expect
    SO1     | C1       | 1        | returned         | finance/unpaid
    SO2     | C1       | 1        | awaiting-payment | credit/payment-due`,
    ],
  );
});
