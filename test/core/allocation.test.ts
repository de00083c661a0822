import { given } from '../support/check';

describe('gifts follow the goods that earn them, whichever policy gives them', () => {
  given({
    gifts: `
      policy | buyCategory | buyQuantity | giftQuantity
      P      | Juice       | 10          | 1`,
    stock: `
      sku | onHand
      A   | 80`,
  }).boundary(
    'a category that gives what was bought keeps the ratio as a product of its own does',
    `
    quantity | giftQuantity | expect      | =ship | =short | =giftShip | =giftShort
    100      | 10           | stock/short | 73    | 27     | 7         | 3`,
  );

  given({
    products: `
      sku | productName | category
      A   | Apple juice | Juice
      B   | Berry juice | Juice`,
    gifts: `
      policy | buyCategory | buyQuantity | giftQuantity
      P      | Juice       | 10          | 1`,
    stock: `
      sku | onHand
      A   | 27
      B   | 10`,
  }).boundary(
    'two products that earn together: what the second can ship counts for the first, and no unit earns twice',
    `
    orderNo | sku | quantity | giftQuantity | expect      | =ship | =giftShip
    SO1     | A   | 50       | 5            | stock/short | 24    | 3
    SO1     | B   | 50       | 5            | stock/short | 10    | 0`,
  );

  given({
    gifts: `
      policy | buyQuantity | giftSku | giftQuantity
      P      | 10          | A       | 1`,
    stock: `
      sku | onHand
      A   | 80
      B   | 20`,
  })
    .boundary(
      'a policy over the whole order, of which nothing else is bought',
      `
      orderNo | sku | quantity | gift | expect      | =ship
      SO1     | A   | 100      |      | stock/short | 73
      SO1     | A   | 10       | yes  | stock/short | 7`,
    )
    .boundary(
      'where other goods earn too, its gifts come after the paid rows',
      `
      orderNo | sku | quantity | gift | expect      | =ship
      SO1     | B   | 20       |      |             | 20
      SO1     | A   | 80       |      |             | 80
      SO1     | A   | 10       | yes  | stock/none  | 0`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | A/B     | 1`,
    stock: `
      sku | onHand
      A   | 55
      B   | 100`,
  }).boundary(
    'a choice of two: what goes out of the one is not earned again with the other',
    `
    orderNo | sku | quantity | gift | expect      | =ship | =reason
    SO1     | A   | 100      |      | stock/short | 50    | insufficient
    SO1     | A   | 5        | yes  |             | 5     |
    SO1     | B   | 5        | yes  | stock/none  | 0     | insufficient`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
    stock: `
      sku | onHand | warehouse
      A   | 100    | East
      A   | 0      | West`,
  }).boundary(
    'goods that their warehouse lacks earn nothing from another; the gift waits for them',
    `
    orderNo | quantity | giftQuantity | warehouse | expect                   | =ship | =giftShip | =reason
    SO1     | 50       | 10           | East      | stock/short@giftQuantity | 50    | 5         | insufficient
    SO1     | 50       |              | West      | stock/none               | 0     |           | insufficient`,
  );
});
