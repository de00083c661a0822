import { checkTest, given } from '../../support/check';

checkTest('product/not-multiple', () => {
  given({
    products: `
      sku | category | multipleQuantity
      A   | Juice    | 10
      B   | Tea      |
      C   | Powder   | 0.5`,
  })
    .loud(
      'it warns and ships',
      `
      sku | quantity | =ship | =status | expect
      A   | 15       | 15    | warn    | product/not-multiple@quantity`,
    )
    .quiet(
      'none is said',
      `
      sku | quantity
      B   | 7`,
    )
    .quiet('a gift and a return need not be whole multiples', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | gift | expect
        SO1     | A   | 10       | 10        |      |
        SO1     | A   | 1        | 0         | yes  |
        SO2     | A   | -3       | 10        |      | data/return-line`,
    })
    .boundary(
      'once, twice, and one beside it',
      `
      sku | quantity | expect
      A   | 10       |
      A   | 20       |
      A   | 19       | product/not-multiple
      A   | 21       | product/not-multiple
      A   | 5        | product/not-multiple`,
    )
    .boundary(
      'parts of a unit are exact',
      `
      sku | quantity | expect
      C   | 1.5      | data/fractional-quantity
      C   | 1.4      | data/fractional-quantity product/not-multiple`,
    );

  given({
    products: `
      sku | baseUnit | packUnit | packSize | multipleQuantity
      A   | pc       | box      | 12       | 8`,
  }).boundary(
    'counted in base units: 2 boxes of 12 are three eights, 1 box is not whole eights',
    `
    sku | unit | quantity | unitPrice | expect
    A   | box  | 2        | 120       |
    A   | box  | 1        | 120       | product/not-multiple
    A   | pc   | 16       | 10        |`,
  );
});
