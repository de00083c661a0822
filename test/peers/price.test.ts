import { given } from '../support/check';

/**
 * Prices as other systems' own tests and manuals expect them. The ids are those of a list of peers' cases; what our contract has
 * no notion of:
 *
 *     P13        a margin and an amount off in one rule: a rule row holds a price or a factor
 *     P17        a list price beside the one that overrides it: the sheet holds what was claimed
 *     P21, P23   a price that is lifted to its minimum, and which promotions then took part: a claim is checked, never changed
 *     P25, P27   an order discount spread over lines: discounts stand on lines
 *     P31        an explicit priority between rules: the more specific one wins
 */
describe('peers: price', () => {
  given({
    discounts: `
      sku | discount
      A   | 0.9`,
  }).loud(
    'P01 Odoo test_10_discount: 10 % off the list is 0.9 of it',
    `
    sku | unitPrice | netPrice | expect
    A   | 10        | 9        |
    A   | 10        | 8.99     | discount/over-policy
    A   | 10        | 9.01     | discount/under-policy`,
  );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | kg       | t        | 1000`,
    prices: `
      sku | price | unit | minQuantity
      A   | 0.1   |      |
      A   | 0.09  |      | 3000`,
  }).quiet(
    'P03 Odoo test_20_pricelist_uom: 100 per tonne, from 3 tonnes 10 less, in either unit',
    `
    orderNo | sku | unit | quantity | unitPrice
    SO1     | A   | kg   | 2        | 0.1
    SO2     | A   | kg   | 2000     | 0.1
    SO3     | A   | kg   | 3500     | 0.09
    SO4     | A   | t    | 2        | 100
    SO5     | A   | t    | 3        | 90`,
  );

  given({
    discounts: `
      sku | discount | from       | to
      A   | 0.7      | 2011-12-27 | 2011-12-31`,
  }).boundary(
    'P05 Odoo pricelist dates: the last day is included',
    `
    sku | orderDate  | unitPrice | netPrice | expect
    A   | 2011-12-31 | 10        | 7        |
    A   | 2012-01-01 | 10        | 7        | discount/not-allowed`,
  );

  given({
    prices: `
      sku | price | customer | minQuantity
      A   | 800   |          |
      A   | 790   | C1       | 1
      A   | 785   | C1       | 3`,
  }).boundary(
    'P07 Odoo supplier prices by quantity: 790 from 1, 785 from 3',
    `
    customer | quantity | unitPrice | expect
    C1       | 1        | 790       |
    C1       | 2        | 785       | price/below-list
    C1       | 3        | 785       |
    C2       | 3        | 785       | price/below-list`,
  );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 1`,
    prices: `
      sku | price | unit
      A   | 100   |
      A   | 101   | box`,
  }).boundary(
    'P09 ERPNext selling_uom_pricing_rule: a rule of a box is of boxes alone',
    `
    unit | unitPrice | expect
    box  | 101       |
    box  | 100       | price/below-list
    pc   | 100       |
    pc   | 101       | price/above-list`,
  );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 5`,
    prices: `
      sku | price | minQuantity | maxQuantity
      A   | 20    |             |
      A   | 16.5  | 5           | 7`,
  }).boundary(
    'P11 ERPNext test_pricing_rule_for_stock_qty: 17.5 % less for 5 to 7 pieces, a box is 5',
    `
    unit | quantity | unitPrice | expect
    box  | 1        | 82.5      |
    box  | 2        | 100       |
    box  | 2        | 82.5      | price/below-list`,
  );

  given({
    prices: `
      sku | price | region | minQuantity | maxQuantity
      A   | 400   |        |             |
      A   | 300   | East   | 1           | 4
      A   | 250   | East   | 4           | 10`,
  }).boundary(
    'P15 Medusa calculate-price with quantities: 300 for 1 to 4, 250 for 4 to 10',
    `
    quantity | unitPrice | expect
    3        | 300       |
    5        | 250       |
    11       | 250       | price/below-list
    11       | 400       |`,
  );

  given({
    prices: `
      sku | price | customer | expect
      A   | 10    | C1       | ref/overlapping-rules
      A   | 9     | C1       | ref/overlapping-rules`,
  }).loud(
    'P29 ERPNext MultiplePricingRuleConflict: two rules of equal rank, none is chosen silently',
    `
    customer | unitPrice | expect
    C1       | 9         | price/ambiguous`,
  );

  given({
    prices: `
      sku | price | floorPrice
      A   | 100   | 90`,
    discounts: `
      sku | maxDiscount
      A   | 0.5`,
  }).loud('P33 SAP minimum price: 11 off 100 is held, until somebody who may says so', [
    `
    unitPrice | discount | =status | =ship | expect
    100       | 0.89     | block   | 0     | price/below-floor
    100       | 0.9      | pass    | 1     |`,
    `
    unitPrice | discount | decision | decidedBy | =status  | =ship | expect
    100       | 0.89     | approve  | Li Jing   | approved | 1     | price/below-floor
    100       | 0.9      |          |           | pass     | 1     |`,
  ]);

  given({
    prices: `
      sku | price | floorPrice
      A   | 10    | 9`,
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      Ten    | A      | 10          | 1`,
    discounts: `
      sku | maxDiscount
      A   | 0.5`,
  }).loud(
    'P35 ERPNext validate_selling_price: a gift and a return may be under the floor, a sale may not',
    `
    orderNo | quantity | unitPrice | discount | gift | expect
    SO1     | 10       | 10        |          |      |
    SO1     | 1        | 0         |          | yes  |
    SO2     | -1       | 10        | 0.8      |      | data/return-line
    SO3     | 1        | 10        | 0.8      |      | price/below-floor`,
  );
});
