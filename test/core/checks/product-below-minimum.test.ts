import { checkTest, given } from '../../support/check';

checkTest('product/below-minimum', () => {
  given({
    products: `
      sku | category | minQuantity
      A   | Juice    | 10
      B   | Tea      | 0
      C   | Powder   |`,
  })
    .loud(
      'it warns and ships',
      `
      sku | quantity | =ship | =status | expect
      A   | 5        | 5     | warn    | product/below-minimum@quantity`,
    )
    .quiet(
      'no minimum, or none worth the name',
      `
      sku | quantity
      B   | 1
      C   | 1`,
    )
    .quiet('a gift and a return may be smaller', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | gift | expect
        SO1     | A   | 10       | 10        |      |
        SO1     | A   | 1        | 0         | yes  |
        SO2     | A   | -1       | 10        |      | data/return-line`,
    })
    .boundary(
      'the minimum passes',
      `
      sku | quantity | expect
      A   | 9        | product/below-minimum
      A   | 10       |
      A   | 12       |`,
    );

  given({
    products: `
      sku | baseUnit | packUnit | packSize | minQuantity
      A   | pc       | box      | 12       | 24`,
  }).boundary(
    'counted in base units: 2 boxes are 24 pieces',
    `
    sku | unit | quantity | unitPrice | expect
    A   | box  | 1        | 120       | product/below-minimum
    A   | box  | 2        | 120       |
    A   | pc   | 23       | 10        | product/below-minimum
    A   | pc   | 24       | 10        |`,
  );
});
