import { checkTest, given } from '../../support/check';

checkTest('gift/expired', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity | to
      P      | A      | 10          | G       | 1            | 2026-11-15`,
  })
    .loud(
      'the only policy is over',
      `
      orderNo | orderDate  | sku | quantity | gift | expect
      SO1     | 2026-11-20 | A   | 10       |      |
      SO1     | 2026-11-20 | G   | 1        | yes  | gift/expired@quantity`,
    )
    .quiet(
      'nothing is missed when it is over and nobody claims',
      `
      orderDate  | quantity
      2026-11-20 | 10`,
    )
    .boundary(
      'its last day counts; the order date decides, else the business date',
      `
      orderNo | orderDate  | sku | quantity | gift | expect
      SO1     | 2026-11-15 | A   | 10       |      |
      SO1     | 2026-11-15 | G   | 1        | yes  |
      SO2     | 2026-11-16 | A   | 10       |      |
      SO2     | 2026-11-16 | G   | 1        | yes  | gift/expired
      SO3     |            | A   | 10       |      |
      SO3     |            | G   | 1        | yes  | gift/expired`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | to
      Old    | A      | 5           | 1            | 2026-11-15
      New    | A      | 10          | 1            |`,
  }).quiet(
    'a policy of today counts, not the one before it',
    `
    orderDate  | quantity | giftQuantity | expect
    2026-11-20 | 10       | 1            |
    2026-11-20 | 5        | 1            | gift/over-entitled`,
  );
});
