import { checkTest, given } from '../../support/check';

const ANY = `
  sku | maxDiscount
  A   | 0.5
  B   | 0.5`;

checkTest('data/amount-mismatch', () => {
  given({ discounts: ANY })
    .loud(
      'a cent more, a cent less, a comma lost',
      `
      sku | quantity | unitPrice | amount | expect
      A   | 3        | 10        | 30.01  | data/amount-mismatch@amount
      A   | 3        | 10        | 29.99  | data/amount-mismatch@amount
      A   | 3        | 10        | 3000   | data/amount-mismatch@amount
      A   | 3        | 10        | 0      | data/amount-mismatch@amount`,
    )
    .loud(
      'the discount belongs to it',
      `
      sku | quantity | unitPrice | discount | amount | expect
      A   | 10       | 10        | 0.9      | 100    | data/amount-mismatch
      A   | 10       | 10        | 0.9      | 90     |`,
    )
    .loud(
      'on a return',
      `
      sku | quantity | unitPrice | amount | expect
      A   | -3       | 10        | 30     | data/return-line data/amount-mismatch
      A   | -3       | 10        | -30    | data/return-line`,
    )
    .quiet(
      'blank is not said',
      `
      sku | quantity | amount
      A   | 3        |`,
    )
    .quiet(
      'a claimed amount is compared as it is rounded',
      `
      sku | quantity | unitPrice | discount | amount
      A   | 3        | 10        | 0.98765  | 29.63
      A   | 3        | 10        | 0.98765  | 29.6295
      A   | 1        | 10        |          | 10.0000000000000002`,
    )
    .boundary('half a cent goes away from zero, on both sides of it', {
      prices: `
          sku | price
          A   | 1.005
          B   | 1.004`,
      orders: `
          sku | quantity | unitPrice | amount | expect
          A   | 1        | 1.005     | 1.01   |
          A   | 1        | 1.005     | 1.00   | data/amount-mismatch
          B   | 1        | 1.004     | 1.00   |
          B   | 1        | 1.004     | 1.01   | data/amount-mismatch
          A   | -1       | 1.005     | -1.01  | data/return-line
          A   | -1       | 1.005     | -1.00  | data/return-line data/amount-mismatch`,
    })
    .boundary('exact where binary numbers are not: 3 × 0.1, and cents beyond 2^53', {
      prices: `
          sku | price
          A   | 0.1
          B   | "90071992547409.93"`,
      orders: `
          sku | quantity | unitPrice           | amount               | expect
          A   | 3        | 0.1                 | 0.3                  |
          B   | 3        | "90071992547409.93" | "270215977642229.79" |
          B   | 3        | "90071992547409.93" | "270215977642229.80" | data/amount-mismatch`,
    });

  given().quiet('from the unit that was ordered, never through a rounded base price: 3 boxes of 12 at 100', {
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 12`,
    prices: `
      sku | price | unit
      A   | 100   | box`,
    orders: `
      sku | unit | quantity | unitPrice | amount
      A   | box  | 3        | 100       | 300`,
  });

  given()
    .loud('a price after discount is the price of its amount', {
      orders: `
        sku | quantity | netPrice | amount | expect
        A   | 3        | 10       | 30     |
        A   | 3        | 10       | 31     | data/amount-mismatch`,
    })
    .quiet('with both prices and no factor, the amount is of the price after discount', {
      discounts: ANY,
      orders: `
        sku | quantity | unitPrice | netPrice | amount
        A   | 3        | 10        | 9        | 27`,
    });

  given({}, { settings: { amountDecimals: '0' } }).boundary(
    'to as many places as the setting says',
    `
    sku | quantity | unitPrice | amount | expect
    A   | 1        | 10.5      | 11     | price/above-list
    A   | 1        | 10.5      | 10     | price/above-list data/amount-mismatch`,
  );
});
