import { given } from '../support/check';

/**
 * What other order systems promise, or got wrong, about free goods, as our sheets say it. Not here, for want of the notion:
 * options of other houses (G03 rounding to the nearest, G09 counting above the minimum only, G17, G19, G21, G23, G29, G35).
 * Of G07 the largest quantity has no counterpart, of G13 the gift at a price is a finding.
 */
const hundredForThree = (count: string) => ({
  gifts: `
    policy | buySku | buyQuantity | giftQuantity | count
    P      | A      | 100         | 3            | ${count}`,
});

describe('G01 100 → 3 free, order of 280, three calculation rules (sapdatasheet KNRRR / FGD_CAL_TYPE)', () => {
  for (const [count, free] of [
    ['pro-rata', 8],
    ['whole-units', 6],
    ['exact-multiple', 0],
  ] as const)
    given(hundredForThree(count)).boundary(
      `${count}: ${free}`,
      `
      quantity | giftQuantity | expect
      280      | ${free || ''} |
      280      | ${free + 1}  | gift/over-entitled`,
    );
});

describe('G05 20:1 (erpnext PR 41288)', () => {
  given({
    gifts: `
      policy | buySku | ratio
      P      | A      | 20+1`,
  }).boundary(
    '0–19 → 0, 20–39 → 1, 40–59 → 2',
    `
    quantity | giftQuantity | expect
    19       |              |
    19       | 1            | gift/over-entitled
    20       | 1            |
    39       | 1            |
    39       | 2            | gift/over-entitled
    40       | 2            |
    59       | 2            |
    59       | 3            | gift/over-entitled`,
  );
});

describe('G07 from 3, one free per 2, whole (erpnext rounded_qty_and_recursion)', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | minQuantity | giftQuantity
      P      | A      | 2           | 3           | 1`,
  }).boundary(
    '5 → 2, 7 → 3',
    `
    quantity | giftQuantity | expect
    2        | 1            | gift/over-entitled
    5        | 2            |
    7        | 3            |
    7        | 4            | gift/over-entitled`,
  );
});

describe('G11 5–9 → 1, 10–15 → 2, quantity raised from 5 to 10 (erpnext PR 29741)', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | repeat
      T      | A      | 5           | 1            | tier
      T      | A      | 10          | 2            | tier`,
  }).boundary('2 in total, not 1 + 2', [
    `
    orderNo | quantity | giftQuantity | expect
    SO1     | 5        | 1            |`,
    `
    orderNo | quantity | giftQuantity | expect
    SO1     | 10       | 3            | gift/over-entitled`,
    `
    orderNo | quantity | giftQuantity | expect
    SO1     | 10       | 2            |`,
  ]);
});

describe('G13 from five units in the order, one gift (erpnext test_pricing_rule_for_transaction)', () => {
  given({
    gifts: `
      policy | buyQuantity | giftSku | giftQuantity | repeat
      P      | 5           | G       | 1            | once`,
  }).boundary(
    'two do not earn it; the price of the gift is asked about, and counts',
    `
    orderNo | sku | quantity | unitPrice | gift | expect                | =shippable
    SO1     | A   | 5        | 10        |      |                       | 60
    SO1     | G   | 1        | 10        | yes  | gift/priced           | 60
    SO2     | A   | 2        | 10        |      |                       | 20`,
  );
});

describe('G15 three at 320 with one free, 10 % (erpnext)', () => {
  given({
    prices: `
      sku | price
      A   | 320`,
    discounts: `
      policy | sku | discount
      D      | A   | 0.9`,
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 3           | 1`,
  }).quiet(
    '864: the discount is on paid goods only',
    `
    orderNo | quantity | unitPrice | discount | gift | amount | =shippable
    SO1     | 3        | 320       | 0.9      |      | 864    | 864
    SO1     | 1        | 0         |          | yes  | 0      | 864`,
  );
});

describe('G25 buy 2 get 1 (medusa issue 13265 / PR 13305)', () => {
  const buyTwo = (cap: string) => ({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | cap
      P      | A      | 2           | 1            | ${cap}`,
  });
  given(buyTwo('')).boundary(
    'four units: two gifts, not once',
    `
    quantity | giftQuantity | expect
    4        | 2            |
    4        | 3            | gift/over-entitled`,
  );
  given(buyTwo('1')).boundary(
    'cap 1: one',
    `
    quantity | giftQuantity | expect
    4        | 1            |
    4        | 2            | gift/over-cap`,
  );
  given(buyTwo('3')).boundary(
    'cap 3: three with six, and with eight',
    `
    quantity | giftQuantity | expect
    6        | 3            |
    8        | 3            |
    8        | 4            | gift/over-cap`,
  );
});

describe('G27 buy 10 get 20, ten ordered (medusa issue 8829)', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 20`,
  }).quiet(
    'the gifts come on top, and no amount falls below zero',
    `
    quantity | giftQuantity | =giftShip | =shippable
    10       | 20           | 20        | 100`,
  );
});

describe('G31 one gift per main unit, five ordered, three in stock (VTEX known issue)', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 1           | G       | 1`,
    stock: `
      sku | onHand
      A   | 3
      G   | 100`,
  }).loud(
    'three gifts',
    `
    orderNo | sku | quantity | gift | expect      | =ship
    SO1     | A   | 5        |      | stock/short | 3
    SO1     | G   | 5        | yes  | stock/short | 3`,
  );
});

describe('G33 the line that earned the gift is removed (spree#7547, pinelab-vendure#392)', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
  }).boundary('the gift goes with it', [
    `
    orderNo | sku | quantity | gift | expect
    SO1     | B   | 1        |      |
    SO1     | A   | 10       |      |
    SO1     | G   | 1        | yes  |`,
    `
    orderNo | sku | quantity | gift | expect
    SO1     | B   | 1        |      |
    SO1     | G   | 1        | yes  | gift/not-entitled`,
  ]);
});
