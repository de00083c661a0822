import { checkTest, given } from '../../support/check';

checkTest('gift/wrong-sku', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G/B     | 1`,
  })
    .loud(
      'another product than the policy gives',
      `
      orderNo | sku | quantity | gift | expect
      SO1     | A   | 10       |      |
      SO1     | C   | 1        | yes  | gift/wrong-sku@sku`,
    )
    .loud(
      'the product itself, in the gift column, where the policy gives another',
      `
      quantity | giftQuantity | expect
      10       | 1            | gift/wrong-sku`,
    )
    .quiet(
      'any of several',
      `
      orderNo | sku | quantity | gift
      SO1     | A   | 20       |
      SO1     | G   | 1        | yes
      SO1     | B   | 1        | yes`,
    )
    .boundary(
      'the right one beside the wrong one',
      `
      orderNo | sku | quantity | gift | expect
      SO1     | A   | 10       |      |
      SO1     | G   | 1        | yes  |
      SO1     | C   | 1        | yes  | gift/wrong-sku`,
    );

  given({
    products: `
      sku | category
      A   | Juice
      G   | Cups
      B   | Cups
      G/B | Cups`,
    prices: `
      sku | price
      A   | 10`,
    stock: `
      sku | onHand
      A   | 1000
      G   | 1000
      G/B | 1000`,
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G/B     | 1`,
  }).boundary(
    'a text with a stroke that is a product is that product',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 10       |      |
    SO1     | G/B | 1        | yes  |
    SO2     | A   | 10       |      |
    SO2     | G   | 1        | yes  | gift/wrong-sku`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).boundary(
    'no gift product named: the one that was bought',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 10       |      |
    SO1     | A   | 1        | yes  |
    SO2     | A   | 10       |      |
    SO2     | G   | 1        | yes  | gift/wrong-sku`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
  }).boundary(
    'also where the policy gives nothing yet; but a product that no policy is about has none',
    `
    orderNo | sku | quantity | gift | giftQuantity | expect
    SO1     | A   | 9        |      |              |
    SO1     | C   | 1        | yes  |              | gift/wrong-sku
    SO2     | A   | 10       |      |              |
    SO2     | G   | 1        | yes  |              |
    SO2     | B   | 5        |      | 1            | gift/not-entitled`,
  );
});
