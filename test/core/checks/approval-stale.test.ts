import { checkTest, given } from '../../support/check';

const approved = (unitPrice: string, expect: string, decision = 'approve | Wang |', more = '') => `
  unitPrice | quantity | decision | decidedBy | decisionNote | expect | =status | =ship
  ${unitPrice} | ${decision} | ${expect}
  ${more}`;

checkTest('approval/stale', () => {
  given()
    .loud('the row was changed after it was approved', [
      approved('9 | 10', 'price/below-list | approved | 10'),
      approved('8 | 10', 'price/below-list approval/stale | block | 0'),
    ])
    .loud('and stays so, though the old content comes back, until a person decides anew', [
      approved('9 | 10', 'price/below-list | approved | 10'),
      approved('8 | 10', 'price/below-list approval/stale | block | 0'),
      approved('9 | 10', 'price/below-list approval/stale | block | 0'),
      approved('9 | 10', 'price/below-list | approved | 10', 'approve | Wang | seen again'),
      approved('9 | 11', 'price/below-list approval/stale | block | 0', 'approve | Wang | seen again'),
      approved('9 | 11', 'price/below-list | approved | 11', 'approve | Li | seen again'),
      approved('9 | 11', 'price/below-list | block | 0', '| |'),
      approved('9 | 11', 'price/below-list | approved | 11', 'approve | Li | seen again'),
    ])
    .quiet('nothing changed between two reviews, and a remark does not count', [
      approved('9 | 10', 'price/below-list | approved | 10'),
      `
      unitPrice | quantity | decision | decidedBy | decisionNote | remark | expect           | =status  | =ship
      9         | 10       | approve  | Wang      |              | urgent | price/below-list | approved | 10`,
    ])
    .quiet('approved at the very first review, in either language', [
      `
      unitPrice | decision | decidedBy | expect           | =status
      9         | 放行     | 王        | price/below-list | approved
      9         | Approve  | Wang      | price/below-list | approved`,
    ])
    .boundary('a decision without a name is none yet', [
      approved('9 | 10', 'price/below-list | block | 0', 'approve | |'),
      approved('8 | 10', 'price/below-list | block | 0', 'approve | |'),
      approved('8 | 10', 'price/below-list | approved | 10'),
    ]);

  const listAt = (price: string, floor: string, expect: string) => ({
    prices: `
      sku | price | floorPrice
      A   | ${price} | ${floor}`,
    orders: approved('9 | 10', expect),
  });
  given()
    .boundary('a finding that was not there when it was approved; one that is gone matters nothing', [
      listAt('10', '8', 'price/below-list | approved | 10'),
      listAt('9', '8', ' | pass | 10'),
      listAt('10', '8', 'price/below-list | approved | 10'),
      listAt('10', '9.5', 'price/below-list price/below-floor approval/stale | block | 0'),
    ])
    .boundary('data, reference and stock findings cannot be approved away', [
      {
        stock: `
          sku | onHand
          A   | 5`,
        orders: `
          sku | quantity | unitPrice | amount | decision | decidedBy | expect               | =status | =ship
          A   | 1        | 10        | 11     | approve  | Wang      | data/amount-mismatch | block   | 0
          X   | 1        | 10        | 10     | approve  | Wang      | ref/unknown-product price/missing | unknown | 0
          A   | 6        | 10        | 60     | approve  | Wang      | stock/short          | warn    | 5`,
      },
    ]);

  const owing = (receivable: number, expect: string) => ({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 100         | ${receivable}`,
    orders: `
      quantity | decision | decidedBy | expect | =status | =ship
      12       | approve  | Wang      | ${expect}`,
  });
  given()
    .boundary('credit: bound to the excess, void only when that grows', [
      owing(10, 'credit/over-limit | approved | 12'),
      owing(5, 'credit/over-limit | approved | 12'),
      owing(10, 'credit/over-limit | approved | 12'),
      owing(10.01, 'credit/over-limit approval/stale | block | 0'),
    ])
    .boundary('credit: nothing exceeded any more, and again', [
      owing(10, 'credit/over-limit | approved | 12'),
      owing(-20, ' | pass | 12'),
      owing(9, 'credit/over-limit | approved | 12'),
    ]);

  const twoRows = (second: string, expects: readonly [string, string, string]) => `
    orderNo | sku | quantity | decision | decidedBy | expect | =status | =ship
    SO1     | A   | 10       | approve  | Wang      | ${expects[0]}
    SO1     | B   | ${second} |         |           | ${expects[1]}
    SO2     | A   | 1        |          |           | ${expects[2]}`;
  given({
    customers: `
      customer | terms  | creditLimit | receivable
      C1       | credit | 100         | 0`,
  }).boundary('a finding of the order, approved on one row, counts for all of it and binds all its rows', [
    twoRows('10', ['credit/over-limit | approved | 10', 'credit/over-limit | approved | 10', 'credit/over-limit | block | 0']),
    twoRows('9', ['approval/stale | block | 0', ' | pass | 0', ' | pass | 1']),
  ]);

  given().boundary('a finding of one row, approved on another, is not', [
    `
    orderNo | unitPrice | decision | decidedBy | expect           | =status | =ship
    SO1     | 9         |          |           | price/below-list | block   | 0
    SO1     | 10        | approve  | Wang      |                  | pass    | 0
    SO2     | 9         | approve  | Wang      | price/below-list | approved | 1
    SO3     | 9         |          |           | price/below-list | block   | 0`,
  ]);

  given().boundary('the cells of two rows changed places and their keys did not: both decisions are void', [
    `
    orderNo | unitPrice | decision | decidedBy | expect           | =status
    SO1     | 9         | approve  | Wang      | price/below-list | approved
    SO2     | 8         | approve  | Wang      | price/below-list | approved`,
    `
    orderNo | unitPrice | decision | decidedBy | expect                          | =status
    SO2     | 8         | approve  | Wang      | price/below-list approval/stale | block
    SO1     | 9         | approve  | Wang      | price/below-list approval/stale | block`,
  ]);

  given({
    stock: `
      sku | onHand
      A   | 10`,
  })
    .boundary('returned, the whole order: its goods go to the next, and it stays so whatever becomes of the row', [
      `
      orderNo | sku | quantity | decision | decidedBy | expect     | =status  | =ship | =rejected | =finance
      SO1     | A   | 10       | 退回     |           |            | returned | 0     | 10        | returned
      SO1     | B   | 1        |          |           |            | returned | 0     | 1         | returned
      SO2     | A   | 10       |          |           |            | pass     | 10    | 0         | ready`,
      `
      orderNo | sku | quantity | decision | decidedBy | expect     | =status  | =ship | =rejected | =finance
      SO1     | A   | 9        | 退回     |           |            | returned | 0     | 9         | returned
      SO1     | B   | 1        |          |           |            | returned | 0     | 1         | returned
      SO2     | A   | 10       |          |           |            | pass     | 10    | 0         | ready`,
    ])
    .boundary('a return taken back', [
      `
      orderNo | quantity | decision | =status
      SO1     | 10       | return   | returned`,
      `
      orderNo | quantity | decision | =status
      SO1     | 10       |          | pass`,
    ]);

  given().quiet('a warning that was approved stays so', [
    approved('11 | 10', 'price/above-list | approved | 10'),
    approved('11 | 10', 'price/above-list | approved | 10'),
  ]);

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).boundary('a gift that was approved ships as claimed, until the goods that earn it change', [
    `
    orderNo | quantity | gift | decision | decidedBy | expect             | =status  | =ship
    SO1     | 20       |      |          |           |                    | pass     | 20
    SO1     | 3        | yes  | approve  | Wang      | gift/over-entitled | approved | 3`,
    `
    orderNo | quantity | gift | decision | decidedBy | expect             | =status  | =ship
    SO1     | 20       |      |          |           |                    | pass     | 20
    SO1     | 3        | yes  | approve  | Wang      | gift/over-entitled | approved | 3`,
    `
    orderNo | quantity | gift | decision | decidedBy | expect                            | =status | =ship
    SO1     | 15       |      |          |           |                                   | pass    | 0
    SO1     | 3        | yes  | approve  | Wang      | gift/over-entitled approval/stale | block   | 0`,
  ]);
});
