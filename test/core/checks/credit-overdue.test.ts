import { checkTest, given } from '../../support/check';

const customers = `
  customer | terms   | creditLimit | overdueDays | overdueAmount | depositRate
  C1       | credit  | unlimited   | 0           |               |
  C2       | credit  | unlimited   | 1           | 0             |
  C3       | cash    |             | 31          |               |
  C4       | deposit |             | 31          |               | 0.3
  C5       | credit  | unlimited   |             | 0.01          |
  C6       | credit  | unlimited   |             | 0             |
  C7       | credit  | unlimited   | 0           | 500           |`;

checkTest('credit/overdue', () => {
  given({ customers })
    .loud(
      'one day over, on every row of the order',
      `
      orderNo | customer | sku | expect                  | =ship | =rejected
      SO1     | C2       | A   | credit/overdue@customer | 0     | 1
      SO1     | C2       | B   | credit/overdue          | 0     | 1`,
    )
    .loud(
      'whatever the terms; and nothing is due for what does not ship',
      `
      customer | expect         | =due
      C3       | credit/overdue | 0
      C4       | credit/overdue | 0`,
    )
    .quiet(
      'nothing is overdue',
      `
      customer
      C1
      C6`,
    )
    .boundary(
      'without days the amount decides, to the cent; with days it does not',
      `
      customer | expect
      C5       | credit/overdue
      C6       |
      C7       |`,
    );

  given({ customers }, { settings: { graceDays: '31' } }).boundary(
    'days of grace: the last of them passes',
    `
    customer | expect
    C3       | credit/payment-due`,
  );

  given({ customers }, { settings: { graceDays: '30' } }).boundary(
    'and the day after does not',
    `
    customer | expect
    C3       | credit/overdue
    C2       |`,
  );
});
