import { checkTest, given } from '../../support/check';

checkTest('price/above-list', () => {
  given()
    .loud(
      'it warns and ships',
      `
      sku | quantity | unitPrice | =status | =ship | expect
      A   | 2        | 12        | warn    | 2     | price/above-list@unitPrice`,
    )
    .loud('also where a discount brings it below again', {
      discounts: `
          sku | discount
          A   | 0.9`,
      orders: `
          sku | unitPrice | discount | expect
          A   | 11        | 0.9      | price/above-list`,
    })
    .quiet('gifts and returns are exempt', {
      gifts: `
          policy | buySku | buyQuantity | giftQuantity
          Ten    | A      | 10          | 1`,
      orders: `
          orderNo | sku | quantity | unitPrice | gift | expect
          SO1     | A   | 10       | 10        |      |
          SO1     | A   | 1        | 15        | yes  | gift/priced
          SO2     | A   | -1       | 15        |      | data/return-line`,
    })
    .boundary(
      'at the list, and the least above it',
      `
      sku | unitPrice | expect
      A   | 10        |
      A   | 10.0001   | price/above-list
      A   | 10.00004  |`,
    );

  given({}, { settings: { 'severity.price/above-list': 'block' } }).loud(
    'graded to block it does not ship',
    `
    sku | quantity | unitPrice | =status | =rejected | expect
    A   | 2        | 12        | block   | 2         | price/above-list`,
  );
});
