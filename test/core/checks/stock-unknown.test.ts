import { checkTest, given } from '../../support/check';

checkTest('stock/unknown', () => {
  given({
    stock: `
      sku | onHand
      A   | 100`,
  })
    .loud(
      'no stock row for it: nothing ships, the rest of the order does',
      `
      orderNo | sku | quantity | expect        | =ship | =short | =rejected | =reason | =status | =finance
      SO1     | B   | 5        | stock/unknown | 0     | 5      | 0         | unknown | unknown | held
      SO1     | A   | 5        |               | 5     | 0      | 0         |         | pass    | held`,
    )
    .quiet(
      'a stock row',
      `
      sku | quantity | =ship
      A   | 5        | 5`,
    );

  given({
    stock: `
      sku | onHand
      A   | 0`,
  }).boundary(
    'a row of nothing is known',
    `
    sku | quantity | expect
    A   | 5        | stock/none
    B   | 5        | stock/unknown
    B   | -1       | data/return-line`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
    stock: `
      sku | onHand
      A   | 10`,
  }).loud(
    'a gift without a stock row',
    `
    orderNo | sku | quantity | gift | expect        | =ship
    SO1     | A   | 10       |      |               | 10
    SO1     | G   | 1        | yes  | stock/unknown | 0`,
  );
});
