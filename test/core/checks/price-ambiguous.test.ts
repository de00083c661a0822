import { checkTest, given } from '../../support/check';

checkTest('price/ambiguous', () => {
  given()
    .loud('two rows of equal rank: neither is chosen, though one agrees with the claim', {
      prices: `
        sku | price | expect
        A   | 10    | ref/overlapping-rules
        A   | 11    | ref/overlapping-rules`,
      orders: `
        sku | unitPrice | =status | =ship | expect
        A   | 10        | unknown | 0     | price/ambiguous@unitPrice
        A   | 12        | unknown | 0     | price/ambiguous@unitPrice`,
    })
    .loud('equal prices with two floors', {
      prices: `
        sku | price | floorPrice | expect
        A   | 10    | 9          | ref/overlapping-rules
        A   | 10    | 8          | ref/overlapping-rules`,
      orders: `
        sku | expect
        A   | price/ambiguous`,
    })
    .loud('no lowest quantity is a quantity of nought', {
      prices: `
        sku | price | minQuantity | expect
        A   | 10    |             | ref/overlapping-rules
        A   | 11    | 0           | ref/overlapping-rules`,
      orders: `
        sku | expect
        A   | price/ambiguous`,
    })
    .quiet('two rows of equal rank that agree are no question', {
      prices: `
        sku | price   | from
        A   | 10      |
        A   | "10.00" | 2026-01-01`,
      orders: `
        sku
        A`,
    })
    .quiet('gifts and returns need no price', {
      prices: `
        sku | price | expect
        A   | 10    |
        B   | 20    | ref/overlapping-rules
        B   | 21    | ref/overlapping-rules`,
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
      prices: `
        sku | price | from       | to         | expect
        A   | 10    |            | 2026-11-10 | ref/overlapping-rules
        A   | 11    | 2026-11-10 |            | ref/overlapping-rules`,
      orders: `
        orderDate  | unitPrice | expect
        2026-11-09 | 10        |
        2026-11-10 | 10        | price/ambiguous
        2026-11-11 | 11        |`,
    })
    .boundary('two tiers that meet: the higher one that is reached wins', {
      prices: `
        sku | price | minQuantity | maxQuantity
        A   | 300   | 1           | 4
        A   | 250   | 4           | 10`,
      orders: `
        quantity | unitPrice
        3        | 300
        4        | 250
        5        | 250
        10       | 250`,
    })
    .boundary('each kind of condition outweighs all lesser ones together', {
      prices: `
        sku | price | promotion | customer | level | region
        A   | 1     |           |          |       |
        A   | 2     |           |          |       | East
        A   | 3     |           |          | L1    |
        A   | 4     |           |          | L1    | East
        A   | 5     |           | C1       |       |
        A   | 6     |           | C1       | L1    | East
        A   | 7     | Spring    |          |       |
        A   | 8     | Summer    |          |       |
        A   | 9     | Summer    | C1       |       |`,
      customers: `
        customer | level | region | creditLimit
        C1       | L1    | East   | unlimited
        C2       | L1    | East   | unlimited
        C3       | L1    | West   | unlimited
        C4       | L9    | East   | unlimited
        C5       | L9    | West   | unlimited`,
      orders: `
        customer | promotion | unitPrice
        C5       |           | 1
        C4       |           | 2
        C3       |           | 3
        C2       |           | 4
        C1       |           | 6
        C1       | Spring    | 7
        C2       | Spring    | 7
        C2       | Summer    | 8
        C1       | Summer    | 9
        C1       | Autumn    | 6`,
    });
});
