import { given } from '../support/check';

/**
 * Discounts as other systems' own tests and manuals expect them. The ids are those of a list of peers' cases; what our contract
 * has no notion of:
 *
 *     D01, D11, D15, D25, D27   discounts that stack, add up or follow one another: one policy gives one factor
 *     D05, D17                  an explicit priority, exclusive rules: the more specific one wins
 *     D07                       an amount of one product that earns a discount on another
 *     D09                       a switch that takes the discount out: a claim is checked, never changed
 *     D23, D47, D49, D51, D53   thresholds in money, the best of several offers: tiers count units
 *     D31, D57                  freight, a second discount on the whole order
 *     D35, D37, D39, D41, D43   an amount spread over lines: discounts stand on lines
 *     D45, D55                  a budget or a cap of a discount; tax (also in D13, of which the net amounts stand here)
 */
describe('peers: discount', () => {
  given({
    discounts: `
      sku | minQuantity | discount
      A   | 4           | 0.7`,
  }).boundary(
    'D03 ERPNext pricing rules with min_qty: nothing for 1, 30 % for 5',
    `
    quantity | discount | expect
    1        | 0.7      | discount/not-allowed
    1        |          |
    4        | 0.7      |
    5        | 0.7      |
    5        | 0.69     | discount/over-policy`,
  );

  given({
    prices: `
      sku | price
      A   | 600
      B   | 60`,
    discounts: `
      sku | maxDiscount
      A   | 0.5
      B   | 0.25`,
  }).boundary(
    'D13 Odoo lines of 600 at 50 % and 10 × 60 at 75 %: 300 and 150',
    `
    orderNo | sku | quantity | unitPrice | discount | amount | expect
    SO1     | A   | 1        | 600       | 50% off  | 300    |
    SO1     | B   | 10       | 60        | 75% off  | 150    |
    SO2     | B   | 10       | 60        | 75% off  | 450    | data/amount-mismatch`,
  );

  given({ prices: 'sku | price\nA | 20' }).boundary(
    'D19 Sylius promotion in its time range: before, within, after, and after its end was moved',
    [
      {
        discounts: `
        sku | discount | from       | to
        A   | 0.7      | 2025-12-20 | 2025-12-30`,
        orders: `
        orderDate  | unitPrice | netPrice | expect
        2025-12-15 | 20        | 20       |
        2025-12-15 | 20        | 14       | discount/not-allowed
        2025-12-25 | 20        | 14       |
        2026-01-01 | 20        | 14       | discount/not-allowed`,
      },
      {
        discounts: `
        sku | discount | from       | to
        A   | 0.7      | 2025-12-20 | 2025-12-23`,
        orders: `
        orderDate  | unitPrice | netPrice | expect
        2025-12-15 | 20        | 20       |
        2025-12-15 | 20        | 14       | discount/not-allowed
        2025-12-25 | 20        | 14       | discount/not-allowed
        2026-01-01 | 20        | 14       | discount/not-allowed`,
      },
    ],
  );

  given({
    prices: `
      sku | price
      A   | 100
      B   | 100`,
    discounts: `
      policy | discount
      All    | 0.8`,
  }).quiet(
    'D21 Sylius percentage on the order: 11 × 100 + 100 less 20 % is 960',
    `
    orderNo | sku | quantity | unitPrice | discount | amount
    SO1     | A   | 11       | 100       | 0.8      | 880
    SO1     | B   | 1        | 100       | 0.8      | 80`,
  );

  given({
    prices: `
      sku | price
      A   | 60`,
    discounts: `
      sku | discount
      A   | 10.5% off`,
  }).boundary(
    'D29 Vendure decimal percentage: 10.5 % off 60.00 is 53.70',
    `
    unitPrice | discount  | amount | expect
    60        | 10.5% off | 53.70  |
    60        | 0.895     | 53.70  |
    60        | 0.895     | 53.71  | data/amount-mismatch`,
  );

  given({
    discounts: `
      sku | maxDiscount
      A   | 0折`,
  }).quiet(
    'D33 Vendure regression 2385: 100 % and then 20 % off is nothing, never less',
    `
    quantity | discount   | amount | =ship
    3        | 0折再8折   | 0      | 3
    3        | 100% off   | 0      | 3`,
  );

  given({
    prices: `
      sku | price
      A   | 16.5
      B   | 25`,
  })
    .quiet('D59 Odoo multiple_specific_products: 25 % on both, 49.50 + 37.50 = 87.00', {
      discounts: `
        sku | discount
        A   | 0.75
        B   | 0.75`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | amount
        SO1     | A   | 4        | 16.5      | 0.75     | 49.50
        SO1     | B   | 2        | 25        | 0.75     | 37.50`,
    })
    .loud('D59 on the first only: 49.50 + 50.00 = 99.50', {
      discounts: `
        sku | discount
        A   | 0.75`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | amount | expect
        SO1     | A   | 4        | 16.5      | 0.75     | 49.50  |
        SO1     | B   | 2        | 25        |          | 50     |
        SO2     | B   | 2        | 25        | 0.75     | 37.50  | discount/not-allowed`,
    });
});
