import { checkTest, given } from '../../support/check';

checkTest('customer/blocked', () => {
  given({
    customers: `
      customer | status   | creditLimit
      C1       | active   | unlimited
      C2       | disabled | unlimited
      C3       | frozen   | unlimited
      C4       |          | unlimited
      C5       | 停用     | unlimited
      C6       | 冻结     | unlimited
      C7       | 正常     | unlimited`,
    stock: `
      sku | onHand
      A   | 10
      B   | 10`,
  })
    .loud(
      'disabled or frozen, in either language, on each row of the order',
      `
      orderNo | customer | sku | =status | expect
      SO1     | C2       | A   | block   | customer/blocked@customer
      SO1     | C2       | B   | block   | customer/blocked@customer
      SO2     | C3       | A   | block   | customer/blocked@customer
      SO3     | C5       | A   | block   | customer/blocked
      SO4     | C6       | A   | block   | customer/blocked`,
    )
    .loud(
      'no goods: they are there for the next order',
      `
      orderNo | customer | sku | quantity | =ship | =rejected | expect
      SO1     | C2       | A   | 10       | 0     | 10        | customer/blocked
      SO2     | C1       | A   | 10       | 10    | 0         |`,
    )
    .quiet(
      'active, and where nothing is said',
      `
      customer | sku
      C1       | A
      C4       | A
      C7       | A`,
    )
    .boundary(
      'a customer that is not listed is not known, which is another matter',
      `
      customer | sku | expect
      C3       | A   | customer/blocked
      C9       | A   | ref/unknown-customer`,
    );
});
