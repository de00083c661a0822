import { checkTest, given } from '../../support/check';

const PAID = `
  Order no. | Result
  SO1       | paid`;

checkTest('finance/stale-sheet', () => {
  given({ customers: 'customer | terms\nC1 | cash' }, { command: 'finance' })
    .loud('a quantity was changed', [
      `
      orderNo | quantity | expect
      SO1     | 10       | credit/payment-due
      SO2     | 5        | credit/payment-due`,
      {
        finance: PAID,
        orders: `
          orderNo | quantity | expect
          SO1     | 10       |
          SO2     | 6        | finance/stale-sheet`,
      },
    ])
    .loud('a row was added, and another order', [
      `
      orderNo | quantity | expect
      SO1     | 10       | credit/payment-due`,
      {
        finance: PAID,
        orders: `
          orderNo | sku | quantity | expect
          SO1     | A   | 10       | finance/stale-sheet
          SO1     | B   | 1        | finance/stale-sheet
          SO2     | A   | 1        | finance/stale-sheet`,
      },
    ])
    .quiet('rows were sorted, remarks written, and a decision taken', [
      `
      orderNo | quantity | remark | decision | expect
      SO1     | 10       |        |          | credit/payment-due
      SO2     | 5        |        |          | credit/payment-due`,
      {
        finance: PAID,
        orders: `
          orderNo | quantity | remark | decision | expect
          SO2     | 5        | soon   |          | credit/payment-due
          SO1     | 10       |        | approve  |`,
      },
    ])
    .quiet('other sheets may change', [
      `
      orderNo | quantity | expect
      SO1     | 10       | credit/payment-due`,
      {
        finance: PAID,
        stock: 'sku | onHand\nA | 99999',
        orders: `
          orderNo | quantity | =finance
          SO1     | 10       | ready`,
      },
    ])
    .boundary('a price that is the same again', [
      `
      orderNo | unitPrice | expect
      SO1     | 10        | credit/payment-due
      SO2     | 10        | credit/payment-due`,
      {
        finance: PAID,
        orders: `
          orderNo | unitPrice | expect
          SO1     | "10.00"   |
          SO2     | 10.01     | finance/stale-sheet`,
      },
    ]);
});
