import { checkTest, given } from '../../support/check';

checkTest('gift/under-claimed', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
  })
    .loud(
      'on the gift row that claims less',
      `
      orderNo | sku | quantity | gift | expect
      SO1     | A   | 30       |      |
      SO1     | G   | 2        | yes  | gift/under-claimed@quantity`,
    )
    .loud(
      'without a gift row, on the first row that earns',
      `
      orderNo | sku | quantity | expect
      SO1     | B   | 5        |
      SO1     | A   | 6        | gift/under-claimed
      SO1     | A   | 4        |`,
    )
    .quiet(
      'all that was earned is claimed, on two rows',
      `
      orderNo | sku | quantity | gift
      SO1     | A   | 30       |
      SO1     | G   | 2        | yes
      SO1     | G   | 1        | yes`,
    )
    .boundary(
      'the tenth unit is the first that earns',
      `
      sku | quantity | expect
      A   | 9        |
      A   | 10       | gift/under-claimed`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | cap
      P      | A      | 10          | 1            | 2`,
  }).boundary(
    'a cap is all that one may claim',
    `
    quantity | giftQuantity | expect
    40       | 1            | gift/under-claimed@giftQuantity
    40       | 2            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | customerCap
      P      | A      | 10          | 1            | 2`,
  }).boundary(
    'what earlier orders of the customer used up is not missed',
    `
    customer | quantity | giftQuantity | expect
    C1       | 20       | 2            |
    C1       | 20       |              |
    C2       | 20       | 1            | gift/under-claimed
    C2       | 20       | 1            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | kind
      P      | A      | 10          | 1            | included`,
  }).quiet(
    'included: ten paid ones claim nothing that they must',
    `
    quantity | giftQuantity
    9        | 1
    9        |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | promotion
      P      | A      | 10          | 1            | Spring`,
  }).boundary(
    'a policy of a promotion concerns only lines that name it',
    `
    quantity | promotion | expect
    10       | Spring    | gift/under-claimed
    10       | Autumn    |
    10       |           |`,
  );
});
