import { checkTest, given } from '../../support/check';

const CASH = {
  customers: `
    customer | terms
    C1       | cash
    C2       | cash`,
};

const REVIEWED = `
  orderNo | customer | quantity | expect
  SO1     | C1       | 10       | credit/payment-due
  SO2     | C1       | 5        | credit/payment-due
  SO3     | C2       | 1        | credit/payment-due`;

const after = (so1: string, so2: string, so3 = 'awaiting-payment | credit/payment-due') => `
  orderNo | customer | quantity | =finance | expect
  SO1     | C1       | 10       | ${so1}
  SO2     | C1       | 5        | ${so2}
  SO3     | C2       | 1        | ${so3}`;
const open = 'awaiting-payment | credit/payment-due';

checkTest('finance/unreadable-result', () => {
  given(CASH)
    .loud('a text outside the list, on the order’s row and on the total', [
      REVIEWED,
      {
        finance: `
          Order no. | Result  | expect
          SO1       | soon    | finance/unreadable-result@result
          C2        | 已收定金 | finance/unreadable-result@result`,
        orders: after(open, open),
      },
    ])
    .loud('an amount that cannot be read, or is negative', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result  | expect
          SO1       | 1.234,5  | partial | finance/unreadable-result@received
          SO2       | -50      | paid    | finance/unreadable-result@received
          SO3       | #N/A     | paid    | finance/unreadable-result@received`,
        orders: after(open, open),
      },
    ])
    .loud('the order says one thing, the total another', [
      REVIEWED,
      {
        finance: `
          Order no. | Result | expect
          SO1       | paid   | finance/unreadable-result@result
          C1        | unpaid | finance/unreadable-result@result`,
        orders: after(open, open),
      },
    ])
    .loud('amounts that do not add up to the total', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result | expect
          SO1       | 100      | paid   | finance/unreadable-result@received
          C1        | 150      | paid   | finance/unreadable-result@received`,
        orders: after(open, open),
      },
    ])
    .quiet('in either language, in any case, with blanks around', [
      REVIEWED,
      {
        finance: `
          订单号 | 实收金额     | 查款结果
          SO1    | ￥１００元   | " Paid "
          SO2    |              | 已到款`,
        orders: after('ready |', 'ready |'),
      },
    ])
    .quiet('the total says the same as the rows', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          SO1       | 100      | paid
          SO2       | 50       | paid
          C1        | 150      | paid`,
        orders: after('ready |', 'ready |'),
      },
    ])
    .boundary('one row that cannot be read leaves the others as they are answered', [
      REVIEWED,
      {
        finance: `
          Order no. | Result | expect
          SO1       | paid   |
          SO2       | paid?  | finance/unreadable-result@result`,
        orders: after('ready |', open),
      },
      {
        finance: `
          Order no. | Result
          SO2       | paid`,
        orders: after('ready |', 'ready |'),
      },
    ]);
});
