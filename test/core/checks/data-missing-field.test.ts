import { checkTest, given } from '../../support/check';

checkTest('data/missing-field', () => {
  given()
    .loud(
      'each needed cell, at its own field',
      `
      orderNo | customer | sku | quantity | unitPrice | expect
              | C1       | A   | 1        | 10        | data/missing-field@orderNo
      SO2     |          | A   | 1        | 10        | data/missing-field@customer
      SO3     | C1       |     | 1        | 10        | data/missing-field@sku
      SO4     | C1       | A   |          | 10        | data/missing-field@quantity
      SO5     | C1       | A   | 1        |           | data/missing-field@unitPrice`,
    )
    .loud(
      'several on one row, and its order is rejected with it',
      `
      orderNo | sku | quantity | unitPrice | =rejected | expect
      SO1     | A   |          |           |           | data/missing-field@quantity data/missing-field@unitPrice
      SO1     | B   | 2        | 20        | 2         |
      SO2     | B   | 2        | 20        | 0         |`,
    )
    .loud(
      'blanks alone say nothing either',
      `
      sku | quantity | expect
      A   | "   "    | data/missing-field@quantity`,
    )
    .loud(
      'a return needs its price, for it lowers the amount',
      `
      sku | quantity | unitPrice | expect
      A   | -1       |           | data/missing-field@unitPrice data/return-line`,
    )
    .quiet(
      'what is not needed may be blank',
      `
      sku | quantity | amount | discount | gift | giftQuantity | promotion | requestedDate | orderDate | lineNo | remark
      A   | 1        |        |          |      |              |           |               |           |        |`,
    )
    .quiet('a gift needs no price', {
      orders: `
          orderNo | sku | quantity | unitPrice | gift
          SO1     | A   | 10       | 10        |
          SO1     | A   | 1        |           | yes`,
      gifts: `
          policy | buySku | buyQuantity | giftQuantity
          Ten    | A      | 10          | 1`,
    })
    .boundary(
      'one of the two prices is enough, neither is not',
      `
      sku | unitPrice | netPrice | expect
      A   | 10        |          |
      A   |           | 10       |
      A   |           |          | data/missing-field@unitPrice`,
    )
    .boundary(
      'blank is not zero',
      `
      sku | quantity | expect
      A   |          | data/missing-field@quantity
      A   | 0        | data/zero-quantity@quantity`,
    );

  given({}, { settings: { fillDown: 'yes' } })
    .loud(
      'filling down does not reach from one order into the next',
      `
      orderNo | customer | sku | expect
      SO1     | C1       | A   |
              |          | B   |
      SO2     |          | A   | data/missing-field@customer`,
    )
    .quiet(
      'order-level cells that stand only on the first line are filled down',
      `
      orderNo | orderDate  | customer | sku | quantity
      SO1     | 2026-11-20 | C1       | A   | 1
              |            |          | B   | 1
              |            |          | C   | 1
      SO2     | 2026-11-20 | C2       | A   | 1`,
    );
});
