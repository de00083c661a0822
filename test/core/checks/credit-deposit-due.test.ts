import { checkTest, given } from '../../support/check';

checkTest('credit/deposit-due', () => {
  given({
    customers: `
      customer | terms   | depositRate | receivable | balance
      C1       | deposit | 0.3         | 0          | 100
      C2       | 订金    | 0.3         | 500        | 580
      C3       | deposit | 0.3         | 0          | 579.99
      C4       | deposit | 30%         | 0          |`,
    stock: `
      sku | onHand
      A   | 40
      B   | 1000`,
  })
    .loud(
      'what ships, and its rate of what is owed: 400 + 0.3 × 600 − 100',
      `
      quantity | expect                                  | =shippable | =depositOnShort | =balanceUsed | =creditUsed | =due
      100      | stock/short credit/deposit-due@customer | 400        | 180             | 100          | 0           | 480`,
    )
    .quiet(
      'the balance pays all of it',
      `
      customer | sku | quantity | =due | =finance
      C2       | B   | 29       | 0    | ready`,
    )
    .boundary(
      'the last cent of the balance; the receivable is not asked for',
      `
      customer | quantity | expect      | =receivableCharged | =balanceUsed | =due
      C2       | 100      | stock/short | 0                  | 580          | 0`,
    )
    .boundary(
      'a cent less',
      `
      customer | quantity | expect                         | =balanceUsed | =due
      C3       | 100      | stock/short credit/deposit-due | 579.99       | 0.01`,
    )
    .boundary(
      'a rate as a percentage; a blank balance pays nothing',
      `
      customer | quantity | expect                         | =depositOnShort | =due
      C4       | 100      | stock/short credit/deposit-due | 180             | 580`,
    );

  given({
    customers: `
      customer | terms   | depositRate
      C1       | deposit | 0.33`,
    prices: `
      sku | price
      A   | 0.05`,
    stock: `
      sku | onHand
      A   | 0`,
  }).boundary(
    'half a cent is rounded up: 0.33 × 0.05 = 0.0165',
    `
    quantity | unitPrice | expect                        | =depositOnShort | =due
    1        | 0.05      | stock/none credit/deposit-due | 0.02            | 0.02`,
  );
});
