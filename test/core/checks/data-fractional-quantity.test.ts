import { checkTest, given } from '../../support/check';

checkTest('data/fractional-quantity', () => {
  given()
    .loud(
      'part of a unit warns and ships as ordered where the stock covers it',
      `
      sku | quantity | =ship | =status | expect
      A   | 1.5      | 1.5   | warn    | data/fractional-quantity@quantity
      A   | "2.25"   | 2.25  | warn    | data/fractional-quantity@quantity`,
    )
    .loud('half a box too, though it is a whole number of pieces', {
      products: `
          sku | productName | baseUnit | packUnit | packSize
          A   | Apple       | pc       | box      | 12`,
      orders: `
          sku | unit | quantity | unitPrice | expect
          A   | box  | 0.5      | 120       | data/fractional-quantity`,
    })
    .quiet(
      'whole numbers, however they are written',
      `
      sku | quantity
      A   | 3
      A   | "3.00"
      A   | 3.0000000000000004`,
    )
    .boundary('the stock covers it exactly, or not: then whole units ship', {
      stock: `
          sku | onHand
          A   | 2.5
          B   | 2.4`,
      orders: `
          sku | quantity | =ship | =short | expect
          A   | 2.5      | 2.5   | 0      | data/fractional-quantity
          B   | 2.5      | 2     | 0.5    | data/fractional-quantity stock/short`,
    });
});
