import { checkTest, given } from '../../support/check';

checkTest('credit/no-limit-set', () => {
  given({
    customers: `
      customer | terms  | creditLimit
      C1       | credit |
      C2       |        |
      C3       | credit | 0
      C4       | cash   |
      C5       | credit | 10`,
  })
    .loud(
      'on credit without a limit: the goods are kept, held',
      `
      customer | quantity | expect                       | =ship | =rejected | =status | =finance
      C1       | 5        | credit/no-limit-set@customer | 5     | 0         | unknown | held`,
    )
    .loud(
      'neither terms nor a limit',
      `
      customer | quantity | expect              | =ship
      C2       | 5        | credit/no-limit-set | 5`,
    )
    .quiet(
      'a limit',
      `
      customer | quantity
      C5       | 1`,
    )
    .boundary(
      'zero is a limit: cash. Cash needs none',
      `
      customer | quantity | expect             | =due
      C3       | 5        | credit/payment-due | 50
      C4       | 5        | credit/payment-due | 50`,
    );

  given({
    customers: `
      customer | terms  | creditLimit
      C1       | credit |
      C2       | credit | unlimited`,
    stock: `
      sku | onHand
      A   | 10`,
  }).boundary(
    'what cannot be judged keeps its goods from the next',
    `
    customer | quantity | expect              | =ship
    C1       | 8        | credit/no-limit-set | 8
    C2       | 8        | stock/short         | 2`,
  );
});
