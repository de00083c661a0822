import { checkTest, given } from '../../support/check';

checkTest('stock/none', () => {
  given({
    stock: `
      sku | onHand
      A   | 0
      B   | 1`,
  })
    .loud(
      'nothing of it ships',
      `
      quantity | expect              | =ship | =short | =status
      3        | stock/none@quantity | 0     | 3      | warn`,
    )
    .quiet(
      'a row without a quantity to ship',
      `
      sku | quantity | expect
      A   | -1       | data/return-line`,
    )
    .boundary(
      'one unit makes it short',
      `
      sku | quantity | expect
      A   | 2        | stock/none
      B   | 2        | stock/short`,
    );

  given({
    stock: `
      sku | onHand
      A   | 0`,
    incoming: `
      sku | quantity | date
      A   | 100      | 2026-11-20
      A   | 10       | 2026-11-25
      A   | 5        | 2026-11-23
      A   | 10       | 2026-11-28`,
  })
    .boundary(
      'expected with the first arrival that covers it after earlier claims; what came before today is in the stock',
      `
      orderNo | quantity | expect     | =eta
      SO1     | 5        | stock/none | 2026-11-23
      SO2     | 10       | stock/none | 2026-11-25
      SO3     | 4        | stock/none | 2026-11-28
      SO4     | 7        | stock/none | none
      SO5     | 1        | stock/none | none`,
    )
    .boundary(
      'several arrivals together',
      `
      quantity | expect     | =eta
      15       | stock/none | 2026-11-25
      11       | stock/none | none`,
    );

  given({
    stock: `
      sku | onHand
      A   | 0`,
    incoming: `
      sku | quantity | date
      A   | 10       | 2026-11-25`,
  }).boundary(
    'an order that is stopped claims no arrival',
    `
    quantity | unitPrice | expect           | =eta
    10       | 9         | price/below-list |
    10       | 10        | stock/none       | 2026-11-25`,
  );
});
