import { given } from '../support/check';

/**
 * What other order systems promise, or got wrong, about stock, as our sheets say it. Not here, for want of the notion:
 * S23 (quantities of a contract), S31 (a reason for every change of a quantity), and options of other houses (S07, S13,
 * S21, S27, S33). Of S25 the largest quantity has no counterpart.
 */
describe('S01 reservable = actual − reserved (erpnext test_get_available_qty_to_reserve)', () => {
  given({
    stock: `
      sku | onHand | allocated
      A   | 10     | 4`,
  }).boundary(
    'to the last unit',
    `
    quantity | expect      | =ship
    6        |             | 6
    1        | stock/none  | 0`,
  );
});

describe('S03 100 on hand, 50 of them reserved, someone wants 100 at once (erpnext test_cant_consume_reserved_stock)', () => {
  const reserved = (allocated: number, expect: string) => ({
    customers: `
      customer | creditLimit | shipPolicy
      C1       | unlimited   | whole-line`,
    stock: `
      sku | onHand | allocated
      A   | 100    | ${allocated}`,
    orders: `
      quantity | expect | =ship
      100      | ${expect}`,
  });
  given().boundary('refused; allowed once the reservation is released', [reserved(50, 'stock/held-whole | 0'), reserved(0, ' | 100')]);
});

describe('S05 on hand 3, order 5 (vendure stock-control)', () => {
  given({
    stock: `
      sku | onHand
      A   | 3`,
  }).loud(
    'three accepted, and it is said',
    `
    quantity | expect      | =ship | =short
    5        | stock/short | 3     | 2`,
  );
});

describe('S09 eight ordered, three on hand (vendure fulfillment)', () => {
  given({
    stock: `
      sku | onHand
      A   | 3`,
  }).loud(
    'three ship and five stay owed; the shelf is empty',
    `
    quantity | expect      | =ship | =short
    8        | stock/short | 3     | 5
    1        | stock/none  | 0     | 1`,
  );
});

describe('S11 on hand 5, order of 3, cancelled (Sylius inventory)', () => {
  const taken = (orderStatus: string, expect: string) => ({
    stock: `
      sku | onHand
      A   | 5`,
    orders: `
      orderNo | quantity | orderStatus | expect | =ship
      SO1     | 3        | ${orderStatus} |        |
      SO2     | 4        |             | ${expect}`,
  });
  given().boundary('what it held is free again', [taken('', 'stock/short | 2'), taken('取消', ' | 4')]);
});

describe('S15 one on hand, eleven arrive on the 25th, a dozen ordered (OCA sale_block_no_stock virtual_available_at_date)', () => {
  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | dozen    | 12`,
    stock: `
      sku | onHand
      A   | 1`,
    incoming: `
      sku | quantity | date
      A   | 11       | 2026-11-25`,
  }).boundary('for the 24th, and for the 25th', [
    `
    quantity | unit | unitPrice | requestedDate | expect      | =ship
    12       | pc   | 10        | 2026-11-24    | stock/short | 1`,
    `
    quantity | unit | unitPrice | requestedDate | expect         | =ship
    12       | pc   | 10        | 2026-11-25    | stock/awaiting | 1`,
  ]);
});

describe('S17 one on hand, and a first order for it (OCA sale_block_no_stock free_qty_today)', () => {
  given({
    stock: `
      sku | onHand
      A   | 1`,
  }).loud(
    'the second finds nothing',
    `
    orderNo | quantity | expect     | =ship | =reason | =takenBy
    SO1     | 1        |            | 1     |         |
    SO2     | 1        | stock/none | 0     | taken   | SO1`,
  );
});

describe('S19 stock 12 000, the first order got 8 000 (erpqna BOP)', () => {
  given({
    stock: `
      sku | onHand
      A   | 12000`,
  }).boundary(
    'the second sees 4 000 only',
    `
    orderNo | quantity | expect      | =ship
    SO1     | 8000     |             | 8000
    SO2     | 8000     | stock/short | 4000`,
  );
});

describe('S25 least quantity and multiples (OCA sale_restricted_qty)', () => {
  given({
    products: `
      sku | minQuantity | multipleQuantity
      A   | 10          |
      B   |             | 10`,
  }).boundary(
    'flagged, and shipped as ordered',
    `
    sku | quantity | expect                | =ship
    A   | 5        | product/below-minimum | 5
    A   | 12       |                       | 12
    B   | 15       | product/not-multiple  | 15
    B   | 20       |                       | 20`,
  );
});

describe('S29 several rows of one article in an order (点晴 DRP help 654)', () => {
  given({
    stock: `
      sku | onHand | allocated
      A   | 20     | 5`,
  }).boundary(
    'what may be taken goes down row by row, after what is not pushed yet',
    `
    orderNo | quantity | expect      | =ship
    SO1     | 7        |             | 7
    SO1     | 6        |             | 6
    SO1     | 5        | stock/short | 2
    SO1     | 4        | stock/none  | 0`,
  );
});
