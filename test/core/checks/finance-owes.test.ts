import { checkTest, given } from '../../support/check';

const LIMITED = {
  customers: `
    customer | terms  | creditLimit
    C1       | credit | 100
    C2       | credit | unlimited`,
  stock: `
    sku | onHand
    A   | 12`,
};

const REVIEWED = `
  orderNo | customer | quantity | =ship | =finance        | expect
  SO1     | C1       | 6        | 6     | ready           |
  SO2     | C1       | 5        | 0     | held            | credit/over-limit
  SO3     | C2       | 10       | 6     | ready           | stock/short`;

checkTest('finance/owes', () => {
  given(LIMITED)
    .loud('a customer on credit: goods and credit go to the next in turn', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO1       | owes`,
        orders: `
          orderNo | customer | quantity | =ship | =status  | =finance | expect
          SO1     | C1       | 6        | 0     | returned | returned | finance/owes
          SO2     | C1       | 5        | 5     | pass     | ready    |
          SO3     | C2       | 10       | 7     | warn     | ready    | stock/short`,
      },
    ])
    .quiet('paid, where nothing was due: the order is settled as before', [
      REVIEWED,
      {
        finance: `
          订单号 | 查款结果
          SO1    | 已到款`,
        orders: `
          orderNo | customer | quantity | =ship | =finance | expect
          SO1     | C1       | 6        | 6     | ready    |
          SO2     | C1       | 5        | 0     | held     | credit/over-limit
          SO3     | C2       | 10       | 6     | ready    | stock/short`,
      },
    ])
    .boundary('one order owes, the other is unpaid', [
      REVIEWED,
      {
        finance: `
          订单号 | 查款结果
          SO1    | 欠款
          SO3    | Unpaid`,
        orders: `
          orderNo | customer | quantity | =ship | =finance | expect
          SO1     | C1       | 6        | 0     | returned | finance/owes
          SO2     | C1       | 5        | 5     | ready    |
          SO3     | C2       | 10       | 0     | returned | finance/unpaid`,
      },
    ]);
});
