import { checkTest, given } from '../../support/check';

checkTest('discount/under-policy', () => {
  given({
    discounts: `
      policy | sku | discount | maxDiscount
      Fixed  | A   | 0.9      |
      Range  | B   |          | 0.9
      Both   | C   | 0.9      | 0.8`,
  })
    .loud(
      'less was taken off than was agreed: said, not blocked',
      `
      sku | quantity | discount | =status | =ship | expect
      A   | 2        | 0.95     | info    | 2     | discount/under-policy@discount
      A   | 2        |          | info    | 2     | discount/under-policy@discount`,
    )
    .loud(
      'a sheet without a discount column claims the whole price',
      `
      sku | expect
      A   | discount/under-policy`,
    )
    .quiet(
      'a lowest factor leaves the choice',
      `
      sku | discount
      B   | 0.95
      B   |
      C   | 0.95
      C   | 0.85`,
    )
    .quiet('gifts and returns are exempt', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | gift | expect
        SO1     | A   | 10       | 10        | 0.9      |      |
        SO1     | A   | 1        | 0         |          | yes  |
        SO2     | A   | -1       | 10        |          |      | data/return-line`,
    })
    .boundary(
      'the agreed factor, and the least above it',
      `
      sku | discount | expect
      A   | 0.9      |
      A   | 0.9001   | discount/under-policy`,
    );
});
