import { checkTest, given } from '../../support/check';

checkTest('terms/payment-not-allowed', () => {
  given({
    customers: `
      customer | creditLimit | paymentMethods
      C1       | unlimited   | 转账
      C2       | unlimited   | "cash, transfer"
      C3       | unlimited   |
      C4       | unlimited   | 现金、转账；承兑`,
  })
    .loud(
      'a way to pay that was not agreed',
      `
      customer | paymentMethod | =status | expect
      C1       | 现金          | block   | terms/payment-not-allowed@paymentMethod
      C2       | cheque        | block   | terms/payment-not-allowed@paymentMethod
      C4       | 赊账          | block   | terms/payment-not-allowed@paymentMethod`,
    )
    .quiet(
      'one of those that were agreed',
      `
      customer | paymentMethod
      C1       | 转账
      C2       | cash
      C2       | transfer
      C2       | " Transfer "
      C4       | 现金
      C4       | 转账
      C4       | 承兑`,
    )
    .boundary(
      'where nothing was agreed everything goes, and a row that says nothing claims nothing',
      `
      customer | paymentMethod | expect
      C3       | cheque        |
      C1       |               |
      C1       | cheque        | terms/payment-not-allowed`,
    );
});
