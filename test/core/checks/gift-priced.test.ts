import { checkTest, given } from '../../support/check';

checkTest('gift/priced', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
  })
    .loud(
      'a gift with a price, which is not compared with the list',
      `
      orderNo | sku | quantity | gift | unitPrice | expect                | =status
      SO1     | A   | 10       |      | 10        |                       | pass
      SO1     | G   | 1        | yes  | 3         | gift/priced@unitPrice | warn`,
    )
    .quiet(
      'a price on a row that is no gift',
      `
      sku | quantity | gift | unitPrice
      G   | 1        | no   | 5
      G   | 1        |      | 5`,
    )
    .boundary(
      'zero and blank are no price, a cent is one',
      `
      orderNo | sku | quantity | gift | unitPrice | expect
      SO1     | A   | 10       |      | 10        |
      SO1     | G   | 1        | yes  | 0         |
      SO2     | A   | 10       |      | 10        |
      SO2     | G   | 1        | yes  |           |
      SO3     | A   | 10       |      | 10        |
      SO3     | G   | 1        | 赠   | 0.01      | gift/priced`,
    );
});
