import { checkTest, given } from '../../support/check';

const FLOORS = {
  prices: `
    sku | price | floorPrice
    A   | 10    | 9
    B   | 20    |`,
  discounts: `
    sku | maxDiscount
    A   | 0.1
    B   | 0.1`,
};

checkTest('price/below-floor', () => {
  given(FLOORS)
    .loud(
      'price × factor is under the floor',
      `
      sku | quantity | unitPrice | discount | =status | =ship | expect
      A   | 10       | 10        | 0.85     | block   | 0     | price/below-floor@unitPrice
      A   | 10       | 8         |          | block   | 0     | price/below-floor price/below-list`,
    )
    .loud(
      'where the net price stands, it is the net price',
      `
      sku | netPrice | expect
      A   | 8.9      | price/below-floor@netPrice`,
    )
    .loud(
      'net beside unit price',
      `
      sku | unitPrice | netPrice | expect
      A   | 10        | 8.9      | price/below-floor`,
    )
    .quiet(
      'no floor is no limit, and a sheet without discounts is judged by its price',
      `
      sku | unitPrice | discount
      B   | 20        | 0.3
      A   | 10        |`,
    )
    .quiet('gifts and returns are exempt', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | gift | expect
        SO1     | A   | 10       | 10        |          |      |
        SO1     | A   | 1        | 0         |          | yes  |
        SO2     | A   | -1       | 10        | 0.5      |      | data/return-line`,
    })
    .boundary(
      'exactly at the floor passes',
      `
      sku | unitPrice | discount | expect
      A   | 10        | 0.9      |
      A   | 10        | 0.8999   | price/below-floor
      A   | 10        | 0.899999 |`,
    );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 12`,
    prices: `
      sku | price | floorPrice | unit | customer
      A   | 10    | 9          |      |
      A   | 10    | 9.5        |      | C2
      A   | 115   | 100        | box  | C3`,
    discounts: FLOORS.discounts,
  }).boundary(
    'the floor of the row that applies, scaled with the pack as its price is',
    `
    customer | unit | unitPrice | discount | expect
    C1       | box  | 120       | 0.9      |
    C1       | box  | 120       | 0.89     | price/below-floor
    C2       | pc   | 10        | 0.9      | price/below-floor
    C2       | pc   | 10        | 0.95     |
    C3       | box  | 125       | 0.8      | price/above-list
    C3       | box  | 125       | 0.79     | price/above-list price/below-floor`,
  );

  const gifts = `
    policy | buySku | buyQuantity | giftQuantity
    Ten    | A      | 10          | 1`;

  given({ ...FLOORS, gifts }, { settings: { floorIncludesGifts: 'yes' } })
    .loud(
      'with free units counted in: 100 for 11 is 9.09, 95 for 11 is 8.64',
      `
      orderNo | sku | quantity | unitPrice | discount | giftQuantity | expect
      SO1     | A   | 10       | 10        |          | 1            |
      SO2     | A   | 10       | 10        | 0.95     | 1            | price/below-floor`,
    )
    .quiet('free units of another SKU do not count', {
      gifts: `
          policy | buySku | buyQuantity | giftSku | giftQuantity
          Ten    | A      | 10          | G       | 1`,
      orders: `
          orderNo | sku | quantity | unitPrice | discount | gift
          SO1     | A   | 10       | 10        | 0.9      |
          SO1     | G   | 1        |           |          | yes`,
    })
    .boundary(
      'exactly at the floor, free units on a row of their own: 99 for 11 is 9',
      `
      orderNo | sku | quantity | unitPrice | discount | gift | expect
      SO1     | A   | 10       | 10        | 0.99     |      |
      SO1     | A   | 1        |           |          | yes  |
      SO2     | A   | 10       | 10        | 0.98     |      | price/below-floor
      SO2     | A   | 1        |           |          | yes  |`,
    )
    .boundary('a quotient that no decimal holds is compared exactly: 100 ÷ 11 is 9.0909…', {
      prices: `
        sku | price | floorPrice
        A   | 10    | 9.0909
        B   | 20    | 18.1819`,
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1
        Tens   | B      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | giftQuantity | expect
        SO1     | A   | 10       | 1            |
        SO2     | B   | 10       | 1            | price/below-floor`,
    });

  given({ ...FLOORS, gifts }).quiet(
    'without the setting free units are not counted in',
    `
    sku | quantity | unitPrice | discount | giftQuantity
    A   | 10       | 10        | 0.95     | 1`,
  );
});
