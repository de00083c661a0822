import { checkTest, given } from '../../support/check';

checkTest('discount/not-allowed', () => {
  given()
    .loud(
      'a discount that no policy gives: blocked',
      `
      sku | quantity | discount | =status | =ship | expect
      A   | 2        | 0.9      | block   | 0     | discount/not-allowed@discount
      A   | 2        | 9折      | block   | 0     | discount/not-allowed@discount`,
    )
    .loud(
      'net ÷ unit price is a discount too',
      `
      sku | unitPrice | netPrice | expect
      A   | 10        | 9        | discount/not-allowed@netPrice`,
    )
    .loud('policies for somebody or something else', {
      discounts: `
        sku | category | customer | level | region | promotion | minQuantity | from       | to         | discount
        B   |          |          |       |        |           |             |            |            | 0.9
            | Tea      |          |       |        |           |             |            |            | 0.9
        A   |          | C2       |       |        |           |             |            |            | 0.9
        A   |          |          | L2    |        |           |             |            |            | 0.9
        A   |          |          |       | West   |           |             |            |            | 0.9
        A   |          |          |       |        | Spring    |             |            |            | 0.9
        A   |          |          |       |        |           | 100         |            |            | 0.9
        A   |          |          |       |        |           |             | 2026-12-01 |            | 0.9
        A   |          |          |       |        |           |             |            | 2026-11-20 | 0.9`,
      orders: `
        sku | discount | expect
        A   | 0.9      | discount/not-allowed`,
    })
    .quiet('gifts and returns are exempt', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | gift | expect
        SO1     | A   | 10       | 10        |          |      |
        SO1     | A   | 1        | 0         | 免费     | yes  |
        SO2     | A   | -1       | 10        | 0.9      |      | data/return-line`,
    })
    .boundary(
      'a factor of one needs no policy, however it is written',
      `
      sku | discount | expect
      A   | 1        |
      A   | 10折     |
      A   | 无       |
      A   |          |
      A   | 100%     |
      A   | 0.9999   | discount/not-allowed`,
    );
});
