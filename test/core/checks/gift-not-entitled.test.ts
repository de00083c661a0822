import { checkTest, given } from '../../support/check';

checkTest('gift/not-entitled', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | A       | 1`,
  })
    .loud(
      'no policy is about what was bought',
      `
      orderNo | sku | quantity | gift | giftQuantity | expect
      SO1     | B   | 100      |      |              |
      SO1     | G   | 1        | yes  |              | gift/not-entitled@quantity
      SO2     | B   | 100      |      | 1            | gift/not-entitled@giftQuantity`,
    )
    .loud(
      'an order of nothing but gifts',
      `
      sku | quantity | gift | expect
      G   | 1        | yes  | gift/not-entitled`,
    )
    .quiet(
      'a policy that matches',
      `
      quantity | giftQuantity
      10       | 1`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | customer | level | region | promotion
      P1     | A      | 10          | 1            | C1       |       |        |
      P2     | B      | 10          | 1            |          | L2    |        |
      P3     | C      | 10          | 1            |          |       | North  |
      P4     | G      | 10          | 1            |          |       |        | Spring`,
  }).boundary(
    'each condition decides',
    `
    customer | sku | quantity | giftQuantity | promotion | expect
    C1       | A   | 10       | 1            |           |
    C2       | A   | 10       | 1            |           | gift/not-entitled
    C2       | B   | 10       | 1            |           |
    C1       | B   | 10       | 1            |           | gift/not-entitled
    C3       | C   | 10       | 1            |           |
    C1       | C   | 10       | 1            |           | gift/not-entitled
    C1       | G   | 10       | 1            | Spring    |
    C1       | G   | 10       | 1            |           | gift/not-entitled
    C1       | G   | 10       | 1            | Autumn    | gift/not-entitled`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | from       | to
      P      | A      | 10          | 1            | 2026-11-20 | 2026-11-30`,
  }).boundary(
    'a policy that has not begun is none; its first day counts',
    `
    orderDate  | quantity | giftQuantity | expect
    2026-11-19 | 10       | 1            | gift/not-entitled
    2026-11-20 | 10       | 1            |`,
  );
});
