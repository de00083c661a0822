import { checkTest, given } from '../../support/check';

checkTest('gift/over-cap', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | cap
      P      | A      | 10          | 1            | 2`,
  })
    .loud(
      'earned, but more than one order may have',
      `
      quantity | giftQuantity | expect                     | =giftRejected
      40       | 3            | gift/over-cap@giftQuantity | 3`,
    )
    .quiet(
      'less than the cap was earned',
      `
      quantity | giftQuantity
      10       | 1`,
    )
    .boundary(
      'at the cap, above it, and above what was earned at all',
      `
      quantity | giftQuantity | expect
      40       | 2            |
      40       | 3            | gift/over-cap
      40       | 4            | gift/over-cap
      40       | 5            | gift/over-entitled`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | customerCap
      P      | A      | 10          | 1            | 3`,
  })
    .boundary(
      'what one customer may have over all its orders',
      `
      orderNo | customer | quantity | giftQuantity | expect
      SO1     | C1       | 20       | 2            |
      SO2     | C1       | 20       | 1            |
      SO3     | C1       | 10       | 1            | gift/over-cap
      SO4     | C2       | 30       | 3            |`,
    )
    .boundary(
      'the earlier order in settlement has it, wherever it stands',
      `
      orderNo | orderDate  | quantity | giftQuantity | expect
      SO1     | 2026-11-20 | 20       | 2            | gift/over-cap
      SO2     | 2026-11-19 | 20       | 2            |`,
    )
    .boundary(
      'an order that is not released uses up nothing',
      `
      orderNo | quantity | unitPrice | giftQuantity | expect
      SO1     | 30       | 9         | 3            | price/below-list
      SO2     | 30       | 10        | 3            |
      SO3     | 10       | 10        | 1            | gift/over-cap`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | customerCap
      P      | A      | 10          | 1            | 3`,
    stock: `
      sku | onHand
      A   | 30`,
  }).boundary(
    'what is owed is used up like what ships',
    `
    orderNo | quantity | giftQuantity | expect                    | =giftShip | =giftShort
    SO1     | 30       | 3            | stock/short               | 2         | 1
    SO2     | 10       | 1            | gift/over-cap             |           |`,
  );

  given({
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 250         | 0          | 0`,
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | customerCap
      P      | A      | 10          | 1            | 3`,
  }).boundary(
    'an order that fails at credit gives its share back',
    `
    orderNo | quantity | giftQuantity | expect
    SO1     | 30       | 3            | credit/over-limit
    SO2     | 20       | 2            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity | customerCap
      P      | A      | 10          | G/B     | 1            | 3`,
  }).boundary(
    'on all the rows that claim of the policy',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 40       |      |
    SO1     | G   | 2        | yes  | gift/over-cap
    SO1     | B   | 2        | yes  | gift/over-cap`,
  );
});
