import { checkTest, given } from '../../support/check';

checkTest('price/below-list', () => {
  given()
    .loud(
      'below the list: blocked, and nothing ships',
      `
      sku | quantity | unitPrice | =status | =ship | =rejected | expect
      A   | 10       | 9         | block   | 0     | 10        | price/below-list@unitPrice
      A   | 10       | -10       | block   | 0     | 10        | price/below-list@unitPrice`,
    )
    .loud('the more specific row counts, though it is dearer', {
      prices: `
        sku | price | customer
        A   | 10    |
        A   | 11.65 | C1`,
      orders: `
        customer | unitPrice | expect
        C1       | 11.65     |
        C1       | 10        | price/below-list
        C2       | 10        |`,
    })
    .loud('the highest quantity that is reached, not the cheapest', {
      prices: `
        sku | price | minQuantity
        A   | 9     | 1
        A   | 10    | 5`,
      orders: `
        quantity | unitPrice | expect
        4        | 9         |
        5        | 9         | price/below-list`,
    })
    .quiet('gifts and returns are exempt', {
      gifts: `
          policy | buySku | buyQuantity | giftSku | giftQuantity
          Ten    | A      | 10          | B       | 1`,
      orders: `
          orderNo | sku | quantity | unitPrice | gift | expect
          SO1     | A   | 10       | 10        |      |
          SO1     | B   | 1        | 0         | yes  |
          SO2     | B   | -1       | 1         |      | data/return-line`,
    })
    .quiet(
      'a zero price without the mark is asked about once',
      `
      sku | unitPrice | expect
      A   | 0         | gift/unmarked`,
    )
    .boundary(
      'a cent below, at the list, a cent above',
      `
      sku | unitPrice | expect
      A   | 9.99      | price/below-list
      A   | 10        |
      A   | 10.01     | price/above-list`,
    )
    .boundary(
      'prices compare at four places',
      `
      sku | unitPrice | expect
      A   | 9.9999    | price/below-list
      A   | 9.99995   |
      A   | 9.99994   | price/below-list`,
    );

  given({}, { settings: { priceDecimals: '2' } }).boundary(
    'or at as many as the setting says',
    `
    sku | unitPrice | expect
    A   | 9.995     |
    A   | 9.994     | price/below-list`,
  );

  given({}, { settings: { priceTolerance: '0.05' } }).boundary(
    'the tolerance itself passes',
    `
    sku | unitPrice | expect
    A   | 9.95      |
    A   | 9.9499    | price/below-list
    A   | 10.05     |
    A   | 10.0501   | price/above-list`,
  );

  given({ prices: 'sku | price\nA | 200.25' }, { settings: { priceTolerancePercent: '1' } }).boundary(
    'and so does the tolerance in per cent of the list: 1 % of 200.25 is 2.0025',
    `
    unitPrice | expect
    198.2475  |
    198.2474  | price/below-list
    202.2525  |
    202.2526  | price/above-list`,
  );

  given({}, { settings: { priceTolerance: '0.5', priceTolerancePercent: '1' } }).boundary(
    'of two tolerances the wider one passes',
    `
    sku | unitPrice | expect
    A   | 9.5       |
    A   | 9.49      | price/below-list
    B   | 19.5      |
    B   | 19.49     | price/below-list`,
  );

  given({}, { settings: { 'severity.price/below-list': 'warn' } }).loud(
    'graded as a warning it ships',
    `
    sku | quantity | unitPrice | =status | =ship | expect
    A   | 2        | 9         | warn    | 2     | price/below-list`,
  );

  given({}, { settings: { 'severity.price/below-list': 'off' } }).quiet(
    'switched off it is not found',
    `
    sku | quantity | unitPrice | =status | =ship
    A   | 2        | 9         | pass    | 2`,
  );
});

checkTest('price/below-list', () => {
  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | kg       | t        | 1000
      B   | pc       | box      | 12`,
  })
    .loud('a price without a unit is per base unit, and scales with the pack', {
      prices: `
        sku | price
        A   | 0.1`,
      orders: `
        sku | unit | quantity | unitPrice | expect
        A   | kg   | 2        | 0.1       |
        A   |      | 2        | 0.1       |
        A   | t    | 2        | 100       |
        A   | t    | 2        | 99.99     | price/below-list
        A   | t    | 2        | 0.1       | price/below-list`,
    })
    .loud('a price with a unit is of that unit alone and outranks one without, whatever else that one names', {
      prices: `
        sku | price | unit | customer
        B   | 10    |      |
        B   | 11    |      | C1
        B   | 101   | box  |`,
      orders: `
        sku | unit | unitPrice | expect
        B   | box  | 101       |
        B   | box  | 100       | price/below-list
        B   | pc   | 11        |
        B   |      | 11        |`,
    })
    .quiet('a box price that no piece price gives', {
      prices: `
        sku | price | unit
        B   | 100   | box`,
      orders: `
        sku | unit | quantity | unitPrice | amount
        B   | box  | 3        | 100       | 300`,
    })
    .boundary('tiers count base units over the whole order, from and to included', {
      prices: `
        sku | price | minQuantity | maxQuantity
        B   | 10    |             |
        B   | 9     | 24          | 36`,
      orders: `
        orderNo | sku | unit | quantity | unitPrice | expect
        SO1     | B   | pc   | 23       | 10        |
        SO2     | B   | pc   | 24       | 9         |
        SO3     | B   | box  | 2        | 108       |
        SO4     | B   | box  | 1        | 108       |
        SO4     | B   | pc   | 12       | 9         |
        SO5     | B   | box  | 1        | 108       | price/below-list
        SO5     | B   | pc   | 11       | 9         | price/below-list
        SO6     | B   | box  | 3        | 108       |
        SO7     | B   | box  | 3        | 108       | price/below-list
        SO7     | B   | pc   | 1        | 9         | price/below-list`,
    })
    .boundary('a tier of a row with a unit counts that unit', {
      prices: `
        sku | price | unit | minQuantity
        B   | 120   | box  |
        B   | 110   | box  | 2`,
      orders: `
        orderNo | sku | unit | quantity | unitPrice | expect
        SO1     | B   | box  | 1        | 110       | price/below-list
        SO2     | B   | box  | 2        | 110       |
        SO3     | B   | box  | 1        | 120       |`,
    })
    .boundary('gifts and returns do not count for a tier', {
      prices: `
        sku | price | minQuantity
        B   | 10    |
        B   | 9     | 10`,
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Nine   | B      | 9           | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | gift | giftQuantity | expect
        SO1     | B   | 9        | 9         |      | 1            | price/below-list
        SO2     | B   | 9        | 10        |      |              |
        SO2     | B   | 1        | 0         | yes  |              |
        SO3     | B   | 10       | 9         |      | 1            |
        SO3     | B   | -1       | 9         |      |              | data/return-line`,
    });
});

checkTest('price/below-list', () => {
  given({
    discounts: `
      policy | sku | discount | maxDiscount
      Fixed  | A   | 0.9      |
      Range  | B   |          | 0.8`,
  })
    .loud(
      'only the net price stands there: the list less the agreed discount',
      `
      sku | netPrice | expect
      A   | 8.99     | price/below-list@netPrice
      C   | 7.99     | price/below-list@netPrice`,
    )
    .quiet(
      'with both prices the list price is judged, and the factor is net ÷ unit',
      `
      sku | unitPrice | netPrice
      A   | 10        | 9
      B   | 20        | 17
      C   | 8         | 8`,
    )
    .boundary(
      'at the agreed price, and anywhere in an allowed range',
      `
      sku | netPrice | expect
      A   | 9        |
      A   | 9.01     | price/above-list@netPrice
      B   | 16       |
      B   | 15.99    | price/below-list@netPrice
      B   | 20       |
      B   | 20.01    | price/above-list@netPrice
      C   | 8        |`,
    );
});
