import { checkTest, given } from '../../support/check';

checkTest('price/missing', () => {
  given()
    .loud('no row for the SKU: unknown, never a pass, and nothing is reserved', {
      prices: `
        sku | price
        B   | 20`,
      orders: `
        sku | quantity | unitPrice | =status | =ship | =rejected | expect
        A   | 2        | 10        | unknown | 0     | 2         | price/missing@unitPrice
        B   | 2        | 20        | pass    | 2     | 0         |`,
    })
    .loud('a row for somebody else', {
      prices: `
        sku | price | customer | level | region | promotion
        A   | 10    | C2       |       |        |
        B   | 20    |          | L2    |        |
        C   | 8     |          |       | West   |
        G   | 5     |          |       |        | Spring`,
      orders: `
        orderNo | customer | sku | promotion | expect
        SO1     | C1       | A   |           | price/missing
        SO1     | C1       | B   |           | price/missing
        SO1     | C1       | C   |           | price/missing
        SO1     | C1       | G   | Autumn    | price/missing
        SO2     | C1       | G   |           | price/missing
        SO3     | C2       | A   |           |
        SO3     | C2       | B   |           |
        SO3     | C2       | C   |           |
        SO3     | C2       | G   | Spring    |`,
    })
    .loud('a price of another unit', {
      products: `
        sku | baseUnit | packUnit | packSize
        A   | pc       | box      | 12`,
      prices: `
        sku | price | unit
        A   | 120   | box`,
      orders: `
        sku | unit | unitPrice | expect
        A   | box  | 120       |
        A   | pc   | 10        | price/missing
        A   |      | 10        | price/missing`,
    })
    .loud('where only the net price stands, at its field', {
      prices: `
        sku | price
        B   | 20`,
      orders: `
        sku | netPrice | expect
        A   | 10       | price/missing@netPrice`,
    })
    .quiet('gifts and returns need none', {
      prices: `
        sku | price
        A   | 10`,
      gifts: `
        policy | buySku | buyQuantity | giftSku | giftQuantity
        Ten    | A      | 10          | G       | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | gift | expect
        SO1     | A   | 10       | 10        |      |
        SO1     | G   | 1        |           | yes  |
        SO2     | B   | -1       | 20        |      | data/return-line`,
    })
    .quiet('the region of the customer, or of the row where it says one', {
      prices: `
        sku | price | region
        A   | 10    | East
        A   | 11    | West`,
      orders: `
        orderNo | customer | region | unitPrice
        SO1     | C1       |        | 10
        SO2     | C2       |        | 11
        SO3     | C2       | East   | 10`,
    })
    .boundary('both days of the window are inside, the days beside it are not', {
      prices: `
        sku | price | from       | to
        A   | 10    | 2026-11-10 | 2026-11-12`,
      orders: `
        orderDate  | expect
        2026-11-09 | price/missing
        2026-11-10 |
        2026-11-11 |
        2026-11-12 |
        2026-11-13 | price/missing`,
    })
    .boundary('a blank end is open, and a blank order date is the business date', {
      prices: `
        sku | price | from       | to
        A   | 10    |            | 2026-11-20
        B   | 20    | 2026-11-21 |
        C   | 8     | 2026-11-22 |`,
      orders: `
        sku | orderDate  | expect
        A   | 2026-11-20 |
        A   | 1999-01-01 |
        A   |            | price/missing
        B   |            |
        B   | 2099-01-01 |
        C   |            | price/missing`,
    })
    .boundary('from and to a quantity, both included', {
      prices: `
        sku | price | minQuantity | maxQuantity
        A   | 10    | 5           | 7`,
      orders: `
        quantity | expect
        4        | price/missing
        5        |
        7        |
        8        | price/missing`,
    });

  given({ prices: null }, { settings: { 'use.prices': 'no' } }).quiet(
    'prices that are not used are not missed',
    `
    unitPrice
    1`,
  );
});
