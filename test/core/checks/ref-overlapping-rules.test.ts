import { checkTest, given } from '../../support/check';

checkTest('ref/overlapping-rules', () => {
  given({ orders: 'sku | unitPrice\nB | 20' })
    .loud('two prices for the same, whether or not an order meets them', {
      prices: `
        sku | price | expect
        A   | 10    | ref/overlapping-rules
        A   | 11    | ref/overlapping-rules
        B   | 20    |`,
    })
    .loud('of three, only those that disagree with another', {
      prices: `
        sku | price | from       | to         | expect
        A   | 10    |            | 2026-10-31 | ref/overlapping-rules
        A   | 11    | 2026-10-31 | 2026-11-30 | ref/overlapping-rules
        A   | 12    | 2026-12-01 |            |
        B   | 20    |            |            |`,
    })
    .loud('two discount policies, two floors', {
      discounts: `
        policy | sku | customer | discount | expect
        P1     | A   | C1       | 0.9      | ref/overlapping-rules
        P2     | A   | C1       | 0.8      | ref/overlapping-rules
        P3     | A   |          | 0.95     |`,
      prices: `
        sku | price | floorPrice | expect
        A   | 10    | 8          | ref/overlapping-rules
        A   | 10    | 9          | ref/overlapping-rules
        B   | 20    |            |`,
    })
    .loud('no quantity is a quantity of nought', {
      prices: `
        sku | price | minQuantity | expect
        A   | 10    |             | ref/overlapping-rules
        A   | 11    | 0           | ref/overlapping-rules
        B   | 20    |             |`,
    })
    .loud('tiers that begin at one quantity, however far each reaches', {
      prices: `
        sku | price | minQuantity | maxQuantity | expect
        A   | 10    | 5           | 10          | ref/overlapping-rules
        A   | 9     | 5           | 20          | ref/overlapping-rules
        A   | 8     | 21          | 50          |
        B   | 20    |             |             |`,
    })
    .loud('gifts for one quantity that differ; another quantity is the larger or the smaller policy', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity | expect
        P1     | A      | 10          | 1            | ref/overlapping-rules
        P2     | A      | 10          | 2            | ref/overlapping-rules
        P3     | A      | 50          | 6            |`,
    })
    .quiet('two rows that say the same do not disagree', {
      prices: `
        sku | price   | from
        A   | 10      |
        A   | "10.00" | 2026-01-01
        B   | 20      |`,
    })
    .quiet('another condition, tier or unit is another rank', {
      prices: `
        sku | price | customer | level | region | promotion | minQuantity | unit
        A   | 10    |          |       |        |           |             |
        A   | 11    | C1       |       |        |           |             |
        A   | 12    | C2       |       |        |           |             |
        A   | 13    |          | L1    |        |           |             |
        A   | 14    |          |       | East   |           |             |
        A   | 15    |          |       |        | Spring    |             |
        A   | 16    |          |       |        |           | 5           |
        A   | 17    |          |       |        |           |             | box
        B   | 20    |          |       |        |           |             |`,
    })
    .boundary('windows that share one day meet, windows that follow one another do not', {
      prices: `
        sku | price | from       | to         | expect
        A   | 10    | 2026-11-01 | 2026-11-15 | ref/overlapping-rules
        A   | 11    | 2026-11-15 | 2026-11-30 | ref/overlapping-rules
        C   | 8     | 2026-11-01 | 2026-11-14 |
        C   | 9     | 2026-11-15 | 2026-11-30 |
        B   | 20    |            |            |`,
    });
});
