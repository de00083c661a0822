import { checkTest, given } from '../../support/check';

checkTest('data/return-line', () => {
  given()
    .loud('a negative quantity is a return: it moves no stock and needs no stock', {
      stock: `
          sku | onHand
          A   | 0
          B   | 5`,
      orders: `
          orderNo | sku | quantity | amount | =ship | =short | =status | expect
          SO1     | A   | -3       | -30    | -3    | 0      | warn    | data/return-line@quantity
          SO1     | B   | 5        | 100    | 5     | 0      | pass    |`,
    })
    .loud('amounts mirror a sale, half a cent included', {
      prices: `
          sku | price
          A   | 1.005
          B   | 2.675`,
      orders: `
          sku | quantity | unitPrice | amount | expect
          A   | 1        | 1.005     | 1.01   |
          A   | -1       | 1.005     | -1.01  | data/return-line
          B   | -1       | 2.675     | -2.68  | data/return-line
          B   | -1       | 2.675     | -2.67  | data/return-line data/amount-mismatch`,
    })
    .loud(
      'free units that come back: they move no stock either, and nothing of them is short',
      `
      quantity | giftQuantity | =ship | =giftShip | =giftShort | expect
      5        | -1           | 5     | -1        | 0          | data/return-line@giftQuantity`,
    )
    .quiet(
      'a negative price is no return',
      `
      sku | quantity | unitPrice | expect
      A   | 1        | -10       | price/below-list`,
    )
    .quiet('the goods that were paid count for a tier without what came back', {
      prices: `
          sku | price | minQuantity
          A   | 10    |
          A   | 9     | 5`,
      orders: `
          orderNo | sku | quantity | unitPrice | expect
          SO1     | A   | 5        | 9         |
          SO2     | A   | 4        | 10        |`,
    })
    .boundary(
      'the first below zero',
      `
      sku | quantity | expect
      A   | -1       | data/return-line
      A   | 0        | data/zero-quantity
      A   | 1        |`,
    );
});
