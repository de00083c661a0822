import { checkTest, given } from '../../support/check';

checkTest('stock/held-whole', () => {
  given({
    customers: `
      customer | creditLimit | shipPolicy
      C1       | unlimited   | whole-order
      C2       | unlimited   | partial
      C3       | unlimited   | whole-line`,
    stock: `
      sku | onHand
      A   | 8
      B   | 5`,
  })
    .loud(
      'one row short stops the whole order, on every row that is stopped, and leaves the goods to the next',
      `
      orderNo | customer | sku | quantity | expect                    | =ship | =short | =rejected | =reason
      SO1     | C1       | A   | 10       | stock/held-whole@quantity | 0     | 10     | 0         | whole-order
      SO1     | C1       | B   | 5        | stock/held-whole          | 0     | 5      | 0         | whole-order
      SO2     | C2       | A   | 8        |                           | 8     | 0      | 0         |
      SO2     | C2       | B   | 5        |                           | 5     | 0      | 0         |`,
    )
    .loud(
      'whole-line: a short row takes nothing, its neighbours ship',
      `
      orderNo | customer | sku | quantity | expect           | =ship | =short | =reason
      SO1     | C3       | A   | 10       | stock/held-whole | 0     | 10     | whole-line
      SO1     | C3       | B   | 5        |                  | 5     | 0      |
      SO2     | C2       | A   | 8        |                  | 8     | 0      |`,
    )
    .quiet(
      'partial: what is there ships',
      `
      customer | sku | quantity | expect      | =ship
      C2       | A   | 10       | stock/short | 8`,
    )
    .boundary(
      'complete to the last unit ships; one short of it stops',
      `
      orderNo | customer | sku | quantity | expect           | =ship
      SO1     | C1       | A   | 9        | stock/held-whole | 0
      SO2     | C1       | A   | 8        |                  | 8
      SO3     | C1       | B   | 5        |                  | 5`,
    )
    .boundary(
      'whole-line, to the last unit',
      `
      orderNo | customer | sku | quantity | expect           | =ship
      SO1     | C3       | A   | 9        | stock/held-whole | 0
      SO2     | C3       | A   | 8        |                  | 8`,
    );

  given({
    customers: `
      customer | creditLimit | shipPolicy
      C1       | unlimited   | whole-order
      C3       | unlimited   | whole-line`,
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      Other  | A      | 10          | G       | 1
      Same   | B      | 10          | B       | 1`,
    stock: `
      sku | onHand
      A   | 20
      B   | 20
      G   | 0`,
  }).boundary(
    'gifts never hold an order or a row: the paid units go, the gift is owed',
    `
    orderNo | customer | sku | quantity | gift | expect     | =ship | =short
    SO1     | C1       | A   | 10       |      |            | 10    | 0
    SO1     | C1       | G   | 1        | yes  | stock/none | 0     | 1
    SO2     | C1       | B   | 10       |      |            | 10    | 0
    SO2     | C1       | B   | 1        | yes  |            | 1     | 0
    SO3     | C3       | A   | 10       |      |            | 10    | 0
    SO3     | C3       | G   | 1        | yes  | stock/none | 0     | 1`,
  );

  given({
    customers: `
      customer | creditLimit | shipPolicy
      C1       | unlimited   | whole-order`,
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
    stock: `
      sku | onHand
      A   | 10
      B   | 4`,
  })
    .boundary(
      'ten of ten in stock and no gift: the order ships, its gift is owed',
      `
      orderNo | sku | quantity | gift | expect     | =ship
      SO1     | A   | 10       |      |            | 10
      SO1     | A   | 1        | yes  | stock/none | 0`,
    )
    .boundary(
      'gifts of an order that is stopped are stopped with it, and returns are not',
      `
      orderNo | sku | quantity | gift | expect           | =ship | =short
      SO1     | A   | 10       |      | stock/held-whole | 0     | 10
      SO1     | A   | 1        | yes  | stock/held-whole | 0     | 1
      SO1     | B   | 5        |      | stock/held-whole | 0     | 5
      SO1     | C   | -1       |      | data/return-line | -1    | 0`,
    );
});
