import { checkTest, given } from '../../support/check';

checkTest('discount/over-policy', () => {
  given({
    discounts: `
      policy | sku | discount
      Fixed  | A   | 0.9`,
  })
    .loud(
      'more was taken off than was agreed: blocked',
      `
      sku | quantity | discount | =status | =ship | expect
      A   | 2        | 0.8      | block   | 0     | discount/over-policy@discount
      A   | 2        | 8.5折    | block   | 0     | discount/over-policy@discount`,
    )
    .loud(
      'by net ÷ unit price',
      `
      sku | unitPrice | netPrice | expect
      A   | 10        | 8.99     | discount/over-policy@netPrice
      A   | 10        | 9        |`,
    )
    .quiet('gifts and returns are exempt', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | gift | expect
        SO1     | A   | 10       | 10        | 0.9      |      |
        SO1     | A   | 1        | 0         | 0.1      | yes  |
        SO2     | A   | -1       | 10        | 0.1      |      | data/return-line`,
    })
    .boundary(
      'the agreed factor passes',
      `
      sku | discount | expect
      A   | 0.9      |
      A   | 0.8999   | discount/over-policy
      A   | 0.9001   | discount/under-policy`,
    );

  given()
    .loud('a policy written as 85折, and one as what is taken off', {
      discounts: `
        产品编码 | 折扣
        A        | 85折
        B        | 减10%`,
      orders: `
        sku | discount | expect
        A   | 0.85     |
        A   | 0.84     | discount/over-policy
        B   | 0.9      |
        B   | 0.89     | discount/over-policy`,
    })
    .loud('6.66 of 9.99 is two thirds, which is less than 0.6667', {
      prices: `
        sku | price
        A   | 9.99`,
      discounts: `
        sku | discount
        A   | 0.6667`,
      orders: `
        unitPrice | netPrice | expect
        9.99      | 6.66     | discount/over-policy`,
    })
    .boundary('net prices compare at four places: 10.25 × 0.855 is 8.76375', {
      prices: `
        sku | price
        A   | 10.25`,
      discounts: `
        sku | discount
        A   | 0.855`,
      orders: `
        unitPrice | netPrice | expect
        10.25     | 8.7638   |
        10.25     | 8.76375  |
        10.25     | 8.7637   | discount/over-policy
        10.25     | 8.7639   | discount/under-policy`,
    })
    .boundary('the more specific policy wins, then the highest quantity that is reached', {
      discounts: `
        sku | category | customer | level | region | promotion | minQuantity | discount
            |          |          |       |        |           |             | 0.99
            |          |          |       | East   |           |             | 0.98
            |          |          | L1    |        |           |             | 0.97
            |          | C1       |       |        |           |             | 0.96
            |          |          |       |        | Spring    |             | 0.95
            | Juice    |          |       |        |           |             | 0.94
        A   |          |          |       |        |           |             | 0.93
        A   |          |          |       |        |           | 10          | 0.92
        A   | Juice    |          |       |        |           |             | 0.91`,
      products: `
        sku | category
        A   | Juice
        B   | Tea
        C   | Juice
        G   | Cups`,
      customers: `
        customer | level | region | creditLimit
        C1       | L1    | East   | unlimited
        C2       | L1    | East   | unlimited
        C3       | L3    | East   | unlimited
        C4       | L4    | West   | unlimited`,
      orders: `
        customer | sku | promotion | quantity | discount | expect
        C4       | B   |           | 1        | 0.99     |
        C3       | B   |           | 1        | 0.98     |
        C2       | B   |           | 1        | 0.97     |
        C1       | B   |           | 1        | 0.96     |
        C1       | B   | Spring    | 1        | 0.95     |
        C1       | C   |           | 1        | 0.94     |
        C1       | C   | Spring    | 1        | 0.94     |
        C1       | A   |           | 20       | 0.91     |
        C1       | A   |           | 20       | 0.90     | discount/over-policy`,
    })
    .boundary('16 for a category is more than 15 for all that names the buyer, 32 for a SKU more than both', {
      products: `
        sku | category
        A   | Tea
        B   | Tea
        C   | Juice
        G   | Cups`,
      discounts: `
        sku | category | promotion | customer | level | region | discount
            |          | Spring    | C1       | L1    | East   | 0.85
            | Juice    |           |          |       |        | 0.9
            | Tea      | Spring    | C1       | L1    | East   | 0.8
        A   |          |           |          |       |        | 0.95`,
      orders: `
        sku | promotion | discount | expect
        G   | Spring    | 0.85     |
        C   | Spring    | 0.9      |
        C   | Spring    | 0.85     | discount/over-policy
        B   | Spring    | 0.8      |
        A   | Spring    | 0.95     |
        A   | Spring    | 0.8      | discount/over-policy`,
    })
    .boundary('tiers count the SKU over the whole order in base units, gifts not counted', {
      products: `
        sku | baseUnit | packUnit | packSize
        A   | pc       | box      | 12`,
      discounts: `
        sku | minQuantity | discount
        A   | 12          | 0.95
        A   | 24          | 0.9`,
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Dozen  | A      | 12          | 1`,
      orders: `
        orderNo | sku | unit | quantity | unitPrice | discount | gift | expect
        SO1     | A   | pc   | 11       | 10        | 0.95     |      | discount/not-allowed
        SO2     | A   | box  | 1        | 120       | 0.95     |      |
        SO2     | A   | pc   | 1        |           |          | yes  |
        SO3     | A   | box  | 1        | 120       | 0.9      |      |
        SO3     | A   | pc   | 12       | 10        | 0.9      |      |
        SO3     | A   | pc   | 2        |           |          | yes  |
        SO4     | A   | box  | 1        | 120       | 0.9      |      | discount/over-policy
        SO4     | A   | pc   | 11       | 10        | 0.9      |      | discount/over-policy
        SO4     | A   | pc   | 1        |           |          | yes  |`,
    })
    .boundary('a tier of a category counts each SKU by itself', {
      products: `
        sku | category
        A   | Juice
        B   | Juice`,
      discounts: `
        category | minQuantity | discount
        Juice    | 10          | 0.9`,
      orders: `
        orderNo | sku | quantity | discount | expect
        SO1     | A   | 10       | 0.9      |
        SO1     | A   | 1        | 0.89     | discount/over-policy
        SO2     | A   | 6        | 0.9      | discount/not-allowed
        SO2     | B   | 6        | 0.9      | discount/not-allowed`,
    })
    .boundary('both days of the window are inside', {
      discounts: `
        sku | discount | from       | to
        A   | 0.9      | 2026-11-10 | 2026-11-12`,
      orders: `
        orderDate  | discount | expect
        2026-11-09 | 0.9      | discount/not-allowed
        2026-11-10 | 0.9      |
        2026-11-12 | 0.9      |
        2026-11-12 | 0.89     | discount/over-policy
        2026-11-13 | 0.9      | discount/not-allowed`,
    });

  given({ prices: 'sku | price\nA | 10.25', discounts: 'sku | discount\nA | 0.855' }, { settings: { priceDecimals: '2' } }).boundary(
    'or at as many as the setting says',
    `
    unitPrice | netPrice | expect
    10.25     | 8.76     |
    10.25     | 8.75     | discount/over-policy
    10.25     | 8.77     | discount/under-policy`,
  );
});
