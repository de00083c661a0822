import { checkTest, given } from '../../support/check';

checkTest('gift/history-missing', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  })
    .loud(
      'carried over without what shipped before: the entitlement cannot be judged',
      `
      quantity | giftQuantity | carriedOver | shippedBefore | expect                             | =status
      10       | 1            | yes         |               | gift/history-missing@shippedBefore | unknown
      10       |              | yes         |               | gift/history-missing               | unknown`,
    )
    .loud(
      'a gift that is owed alone: what its goods earned when they went out, nothing here says',
      `
      orderNo | sku | quantity | gift | carriedOver | shippedBefore | expect
      SO1     | A   | 3        | yes  | yes         |               | gift/history-missing
      SO2     | A   | 3        | yes  | yes         | 7             | gift/not-entitled
      SO3     | G   | 3        | yes  | yes         |               | gift/not-entitled
      SO4     | A   | 3        | yes  |             |               | gift/not-entitled`,
    )
    .quiet(
      'no policy is about the product',
      `
      sku | quantity | carriedOver | shippedBefore
      B   | 10       | yes         |`,
    )
    .boundary(
      'zero is said, blank is not; a line that is not carried over needs none',
      `
      quantity | giftQuantity | carriedOver | shippedBefore | expect
      10       | 1            | yes         | 0             |
      10       | 1            | yes         |               | gift/history-missing
      10       | 1            |             |               |
      10       | 1            | no          |               |`,
    );
});
