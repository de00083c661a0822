import { checkTest, given } from '../../support/check';

checkTest('discount/ambiguous', () => {
  given()
    .loud('two policies of equal rank: neither is chosen, though one agrees with the claim', {
      discounts: `
        policy | sku | discount | expect
        P1     | A   | 0.9      | ref/overlapping-rules
        P2     | A   | 0.8      | ref/overlapping-rules`,
      orders: `
        sku | discount | =status | =ship | expect
        A   | 0.9      | unknown | 0     | discount/ambiguous@discount
        A   |          | unknown | 0     | discount/ambiguous@discount`,
    })
    .loud('a fixed factor and a lowest one of the same size are two rules', {
      discounts: `
        policy | sku | discount | maxDiscount | expect
        P1     | A   | 0.9      |             | ref/overlapping-rules
        P2     | A   |          | 0.9         | ref/overlapping-rules`,
      orders: `
        sku | discount | expect
        A   | 0.9      | discount/ambiguous`,
    })
    .loud('a list less an agreed factor that nobody knows says nothing of a net price', {
      discounts: `
        policy | sku | discount | expect
        P1     | A   | 0.9      | ref/overlapping-rules
        P2     | A   | 0.8      | ref/overlapping-rules`,
      orders: `
        sku | netPrice | expect
        A   | 9        | discount/ambiguous`,
    })
    .quiet('the same factor twice is one factor', {
      discounts: `
        policy | sku | discount
        P1     | A   | 0.9
        P2     | A   | 9折`,
      orders: `
        sku | discount
        A   | 0.9`,
    })
    .quiet('gifts and returns need no policy', {
      discounts: `
        policy | sku | discount | expect
        P1     | B   | 0.9      | ref/overlapping-rules
        P2     | B   | 0.8      | ref/overlapping-rules`,
      gifts: `
        policy | buySku | buyQuantity | giftSku | giftQuantity
        Ten    | A      | 10          | B       | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | gift | expect
        SO1     | A   | 10       | 10        |      |
        SO1     | B   | 1        | 0         | yes  |
        SO2     | B   | -1       | 20        |      | data/return-line`,
    })
    .boundary('windows meet on one day only', {
      discounts: `
        policy | sku | discount | from       | to         | expect
        P1     | A   | 0.9      |            | 2026-11-10 | ref/overlapping-rules
        P2     | A   | 0.8      | 2026-11-10 |            | ref/overlapping-rules`,
      orders: `
        orderDate  | discount | expect
        2026-11-09 | 0.9      |
        2026-11-10 | 0.9      | discount/ambiguous
        2026-11-11 | 0.8      |`,
    })
    .boundary('a higher quantity that is reached decides', {
      discounts: `
        policy | sku | minQuantity | discount
        P1     | A   |             | 0.9
        P2     | A   | 10          | 0.8`,
      orders: `
        quantity | discount
        9        | 0.9
        10       | 0.8`,
    });
});
