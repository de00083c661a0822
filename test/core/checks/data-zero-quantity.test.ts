import { checkTest, given } from '../../support/check';

checkTest('data/zero-quantity', () => {
  given()
    .loud(
      'zero, however it is written',
      `
      sku | quantity | expect
      A   | 0        | data/zero-quantity@quantity
      A   | "0.00"   | data/zero-quantity@quantity
      A   | ０       | data/zero-quantity@quantity`,
    )
    .quiet(
      'blank is something else',
      `
      sku | quantity | expect
      A   |          | data/missing-field`,
    )
    .boundary(
      'the least part of a unit is not zero',
      `
      sku | quantity | expect
      A   | 0.0001   | data/fractional-quantity
      A   | 0        | data/zero-quantity
      A   | -0.0001  | data/fractional-quantity data/return-line
      A   | 1        |`,
    );
});
