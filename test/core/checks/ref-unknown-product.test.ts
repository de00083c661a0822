import { checkTest, given } from '../../support/check';

checkTest('ref/unknown-product', () => {
  given()
    .loud('not in the list, though it has a price and stock', {
      prices: `
        sku | price
        X   | 3
        A   | 10`,
      stock: `
        sku | onHand
        X   | 50
        A   | 50`,
      orders: `
        sku | unitPrice | =status | =ship | expect
        X   | 3         | unknown | 0     | ref/unknown-product@sku
        A   | 10        | pass    | 1     |`,
    })
    .quiet('without a products sheet nothing is unknown', {
      products: null,
      prices: `
        sku | price
        X   | 3`,
      stock: null,
      orders: `
        sku | unitPrice
        X   | 3`,
    });

  const twins = {
    products: `
      sku   | productName | spec   | category
      A250  | Juice       | 250 ml | Drinks
      A500  | Juice       | 500 ml | Drinks
      B     | Tea         |        | Drinks
      '00123 | Cup        |        | Cups
      E1    | Mug         |        | Cups`,
    prices: `
      sku    | price
      A250   | 10
      A500   | 18
      B      | 20
      '00123 | 4
      E1     | 6`,
    stock: null,
  };

  given(twins)
    .loud(
      'a name that no product bears, or only with another spec',
      `
      productName | spec   | unitPrice | expect
      Coffee      |        | 10        | ref/unknown-product@productName price/missing
      Juice       | 330 ml | 10        | ref/unknown-product price/missing`,
    )
    .quiet(
      'by name where it is the only one, by name and spec where it is not',
      `
      productName | spec   | unitPrice
      Tea         |        | 20
      Juice       | 250 ml | 10
      Juice       | 500 ml | 18`,
    )
    .quiet(
      'the code is stronger than the name',
      `
      sku  | productName | spec | unitPrice
      A250 | Juice       |      | 10
      B    | Green tea   |      | 20`,
    )
    .boundary(
      'a name that two bear is not guessed without the spec',
      `
      productName | spec   | unitPrice | expect
      Juice       |        | 10        | ref/unknown-product price/missing
      Juice       | 250 ml | 10        |`,
    )
    .boundary(
      'codes are texts: trimmed, width folded, case and zeros kept',
      `
      sku      | unitPrice | expect
      '00123   | 4         |
      123      | 4         | ref/unknown-product price/missing
      "００123" | 4         |
      " E1 "   | 6         |
      e1       | 6         | ref/unknown-product price/missing`,
    );
});
