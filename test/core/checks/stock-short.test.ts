import { checkTest, given } from '../../support/check';

checkTest('stock/short', () => {
  given({
    stock: `
      sku | onHand
      A   | 5`,
  })
    .loud(
      'a part of it ships, the rest is owed',
      `
      quantity | expect               | =ship | =short | =rejected | =reason      | =status
      8        | stock/short@quantity | 5     | 3      | 0         | insufficient | warn`,
    )
    .quiet(
      'all of it is there',
      `
      quantity | =ship | =short
      4        | 4     | 0`,
    )
    .boundary(
      'to the last unit',
      `
      orderNo | quantity | expect      | =ship | =short
      SO1     | 5        |             | 5     | 0
      SO2     | 1        | stock/none  | 0     | 1`,
    );

  given({
    stock: `
      sku | onHand | allocated | onHold | safetyStock
      A   | 12     | 3         | 2      | 2
      B   | 3      | 8         |        |
      C   | 5      |           |        | 2`,
  }).boundary(
    'available is what is on hand without what is allocated, on hold or kept for safety, not below zero',
    `
    sku | quantity | expect      | =ship | =reason
    A   | 5        |             | 5     |
    A   | 1        | stock/none  | 0     | taken
    B   | 1        | stock/none  | 0     | insufficient
    C   | 3        |             | 3     |`,
  );

  given({
    stock: `
      sku | onHand | safetyStock
      A   | 5      | 2
      B   | 5      | 2
      C   | 5      | 2`,
  }).boundary(
    'the safety stock is the reason only where it would have been enough',
    `
    sku | quantity | expect      | =ship | =reason
    A   | 5        | stock/short | 3     | safety-stock
    B   | 6        | stock/short | 3     | insufficient
    C   | 3        |             | 3     |`,
  );

  given({
    stock: `
      sku | onHand | allocated | warehouse
      A   | 5      |           | East
      A   | 0      | 2         | East
      A   | 1      | 4         | North
      A   | 4      |           | West`,
  })
    .boundary(
      'rows of one warehouse add; a warehouse that owes takes nothing from another',
      `
      quantity | expect      | =ship
      8        | stock/short | 7`,
    )
    .boundary(
      'orders without a warehouse empty the warehouses in the order of the sheet',
      `
      orderNo | quantity | warehouse | expect      | =ship
      SO1     | 4        |           |             | 4
      SO2     | 4        | West      | stock/short | 3
      SO3     | 1        | East      | stock/none  | 0`,
    )
    .boundary(
      'an order of one warehouse draws from nowhere else',
      `
      orderNo | quantity | warehouse | expect      | =ship
      SO1     | 4        | East      | stock/short | 3
      SO2     | 4        | West      |             | 4`,
    );

  given({
    stock: `
      sku | onHand
      A   | 5`,
  }).quiet(
    'a stock sheet that knows no warehouses serves them all',
    `
    quantity | warehouse | =ship
    2        | East      | 2
    3        |           | 3`,
  );

  given({
    stock: `
      sku | onHand
      A   | 10`,
  }).boundary(
    'all rows share the balance: one product on two rows, in row order',
    `
    orderNo | quantity | expect      | =ship | =takenBy
    SO1     | 6        |             | 6     |
    SO1     | 5        | stock/short | 4     |
    SO2     | 1        | stock/none  | 0     | SO1`,
  );

  given({
    customers: `
      customer | creditLimit | priority
      C1       | unlimited   |
      C2       | unlimited   | 2
      C3       | unlimited   | 10
      C4       | unlimited   | A
      C5       | unlimited   | B`,
    stock: `
      sku | onHand
      A   | 15
      B   | 15`,
  })
    .boundary(
      'the lower number is served first, compared as a number; blank comes last',
      `
      customer | quantity | expect      | =ship
      C1       | 10       | stock/none  | 0
      C3       | 10       | stock/short | 5
      C2       | 10       |             | 10`,
    )
    .boundary(
      'A before B before blank',
      `
      customer | quantity | expect      | =ship
      C1       | 10       | stock/none  | 0
      C5       | 10       | stock/short | 5
      C4       | 10       |             | 10`,
    )
    .boundary(
      'carried over goes before priority',
      `
      customer | quantity | carriedOver | expect      | =ship
      C2       | 10       |             | stock/short | 5
      C1       | 10       | yes         |             | 10`,
    );

  given({
    stock: `
      sku | onHand
      A   | 15`,
  })
    .boundary(
      'then the requested date, the order date standing in for a blank one',
      `
      orderNo | quantity | orderDate  | requestedDate | expect      | =ship
      SO1     | 10       | 2026-11-10 | 2026-11-30    | stock/none  | 0
      SO2     | 10       | 2026-11-20 |               |             | 10
      SO3     | 10       | 2026-11-12 | 2026-11-25    | stock/short | 5`,
    )
    .boundary(
      'then the order date',
      `
      orderNo | quantity | orderDate  | requestedDate | expect      | =ship
      SO1     | 10       | 2026-11-20 | 2026-11-30    | stock/short | 5
      SO2     | 10       | 2026-11-19 | 2026-11-30    |             | 10`,
    )
    .boundary(
      'then the order number, its digits as a number: SO9 before SO10',
      `
      orderNo | quantity | expect      | =ship
      SO10    | 10       | stock/short | 5
      SO9     | 10       |             | 10`,
    );

  given({
    stock: `
      sku | onHand
      A   | 10`,
  }).boundary(
    'carried-over rows of an order are an order of their own, before all others',
    `
    orderNo | quantity | carriedOver | expect      | =ship
    SO1     | 6        |             |             | 6
    SO2     | 4        |             | stock/none  | 0
    SO2     | 4        | yes         |             | 4`,
  );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 12`,
    stock: `
      sku | onHand
      A   | 100`,
  }).boundary(
    'whole ordered units ship: eight boxes of twelve, and the four left serve the next',
    `
    quantity | unit | unitPrice | expect      | =ship | =short
    10       | box  | 120       | stock/short | 8     | 2
    5        | pc   | 10        | stock/short | 4     | 1`,
  );

  given({
    stock: `
      sku | onHand
      A   | 2.5
      B   | 2.4
      C   | 0.5`,
  }).boundary(
    'a fractional quantity ships as ordered where the stock covers it, else in whole units',
    `
    sku | quantity | expect                                    | =ship | =short
    A   | 2.5      | data/fractional-quantity                  | 2.5   | 0
    B   | 2.5      | data/fractional-quantity stock/short      | 2     | 0.5
    C   | 1        | stock/none                                | 0     | 1`,
  );

  given({
    stock: `
      sku | onHand
      A   | 10`,
  })
    .boundary(
      'returns move no stock, and lower the amount',
      `
      orderNo | quantity | expect           | =ship | =shippable
      SO1     | 12       | stock/short      | 10    | 70
      SO1     | -3       | data/return-line | -3    | 70`,
    )
    .boundary(
      'who took it: earlier orders, the largest first',
      `
      orderNo | quantity | expect      | =ship | =reason      | =takenBy
      SO1     | 3        |             | 3     |              |
      SO2     | 5        |             | 5     |              |
      SO3     | 4        | stock/short | 2     | taken        | SO2 SO1
      SO4     | 20       | stock/none  | 0     | insufficient | SO2 SO1 SO3`,
    );

  given({
    stock: `
      sku | onHand
      A   | 10`,
    customers: `
      customer | creditLimit | status
      C1       | unlimited   | active
      C2       | unlimited   | frozen`,
  }).boundary(
    'an order that is stopped for another reason takes nothing; it is no taker',
    `
    customer | quantity | unitPrice | expect           | =ship | =rejected
    C1       | 10       | 9         | price/below-list | 0     | 10
    C2       | 10       | 10        | customer/blocked | 0     | 10
    C1       | 10       | 10        |                  | 10    | 0`,
  );

  given(
    {
      stock: `
        sku | onHand
        A   | 10`,
    },
    { settings: { reserveBlocked: 'yes' } },
  ).boundary(
    'with reserveBlocked it keeps its goods from the next, though they do not ship',
    `
    orderNo | quantity | unitPrice | expect           | =ship | =rejected | =takenBy
    SO1     | 6        | 9         | price/below-list | 0     | 6         |
    SO2     | 5        | 10        | stock/short      | 4     | 0         | SO1`,
  );

  given({
    stock: `
      sku | onHand
      A   | 10`,
    customers: `
      customer | terms  | creditLimit | receivable | unshipped
      C1       | credit | 99.99       | 0          | 0
      C2       | credit | unlimited   | 0          | 0`,
  }).boundary(
    'an order that fails at credit gives its goods back',
    `
    customer | quantity | expect            | =ship | =rejected | =takenBy
    C1       | 10       | credit/over-limit | 0     | 10        |
    C2       | 8        |                   | 8     | 0         |
    C2       | 3        | stock/short       | 2     | 0         | SO2`,
  );

  given({
    products: `
      sku | status
      A   | discontinued`,
    stock: `
      sku | onHand
      A   | 1`,
  }).boundary(
    'a product that is no longer made sells out',
    `
    quantity | expect                            | =ship | =reason
    2        | product/discontinued stock/short  | 1     | discontinued`,
  );

  // Gifts follow the goods: 10+1, 100 + 10 ordered, 80 in stock.
  const tenPlusOne = {
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
    stock: `
      sku | onHand
      A   | 80`,
  };
  const onRows = (paid: number, free: number) => `
    orderNo | quantity | gift | expect      | =ship   | =short
    SO1     | 100      |      | stock/short | ${paid} | ${100 - paid}
    SO1     | 10       | yes  | ${free < 1 ? 'stock/none' : free < 10 ? 'stock/short' : ''} | ${free} | ${10 - free}`;
  const beside = (paid: number, free: number) => `
    quantity | giftQuantity | expect      | =ship   | =short        | =giftShip | =giftShort
    100      | 10           | stock/short | ${paid} | ${100 - paid} | ${free}   | ${10 - free}`;
  for (const [mode, paid, free] of [
    ['proportional', 73, 7],
    ['last', 80, 0],
    ['first', 70, 10],
    ['included', 72, 8],
  ] as const)
    given(tenPlusOne, { settings: { giftOnShortage: mode } })
      .boundary(`gifts ${mode} on a row of their own`, onRows(paid, free))
      .boundary(`gifts ${mode} beside the paid units`, beside(paid, free));

  given(tenPlusOne, { settings: { giftOnShortage: 'last' } }).boundary(
    'last: gifts from what the paid units leave',
    `
    orderNo | quantity | gift | expect      | =ship | =short
    SO1     | 77       |      |             | 77    | 0
    SO1     | 7        | yes  | stock/short | 3     | 4`,
  );

  given(tenPlusOne).boundary(
    'proportional with fewer claimed than earned: no more gifts than were claimed, and the paid ones use the room',
    `
    orderNo | quantity | gift | expect                        | =ship | =short
    SO1     | 100      |      | stock/short                   | 75    | 25
    SO1     | 5        | yes  | gift/under-claimed            | 5     | 0`,
  );

  given({
    ...tenPlusOne,
    stock: `
      sku | onHand
      A   | 10`,
  }).boundary(
    'ten in stock, ten and one ordered: the tenth would earn a gift that is not there, so nine ship',
    `
    orderNo | quantity | gift | expect      | =ship | =short
    SO1     | 10       |      | stock/short | 9     | 1
    SO1     | 1        | yes  | stock/none  | 0     | 1`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 2`,
    stock: `
      sku | onHand
      A   | 25
      G   | 3`,
  })
    .boundary(
      'gifts of another product: as many as the goods that ship have earned',
      `
      orderNo | sku | quantity | gift | expect      | =ship | =short
      SO1     | A   | 30       |      | stock/short | 25    | 5
      SO1     | G   | 6        | yes  | stock/short | 3     | 3`,
    )
    .boundary(
      'and after the paid rows of the order, wherever they stand',
      `
      orderNo | sku | quantity | gift | expect      | =ship | =short
      SO1     | G   | 2        | yes  | stock/short | 1     | 1
      SO1     | A   | 10       |      |             | 10    | 0
      SO1     | G   | 2        |      |             | 2     | 0`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 1           | G       | 1`,
    stock: `
      sku | onHand
      A   | 3
      G   | 50`,
  }).boundary(
    'one gift per unit, five ordered, three in stock: three gifts',
    `
    orderNo | sku | quantity | gift | expect      | =ship | =short
    SO1     | A   | 5        |      | stock/short | 3     | 2
    SO1     | G   | 5        | yes  | stock/short | 3     | 2`,
  );

  given({
    gifts: null,
    stock: `
      sku | onHand
      A   | 10
      G   | 1`,
  }).boundary(
    'without a gift sheet a gift ships as it is claimed',
    `
    orderNo | sku | quantity | gift | expect      | =ship
    SO1     | A   | 10       |      |             | 10
    SO1     | G   | 2        | yes  | stock/short | 1`,
  );

  given({ stock: null }).quiet(
    'without a stock sheet all of it ships',
    `
    quantity | =ship   | =short
    5000000  | 5000000 | 0`,
  );

  given(
    {
      products: `
        sku | baseUnit | packUnit | packSize
        A   | pc       | box      | 3`,
      gifts: tenPlusOne.gifts,
      stock: `
        sku | onHand
        A   | 10`,
    },
    { settings: { giftOnShortage: 'included' } },
  ).boundary(
    'included, in boxes of three: of ten pieces one is free',
    `
    orderNo | quantity | unit | unitPrice | gift | expect      | =ship
    SO1     | 4        | box  | 30        |      | stock/short | 3
    SO1     | 1        | pc   | 0         | yes  |             | 1`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | kind
      P      | A      | 10          | 1            | included`,
    stock: `
      sku | onHand
      A   | 25`,
  }).boundary(
    'gifts that are included in the quantity: the paid ones and the free one earn it together',
    `
    orderNo | quantity | gift | expect      | =ship | =short
    SO1     | 27       |      | stock/short | 23    | 4
    SO1     | 3        | yes  | stock/short | 2     | 1`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G/B     | 1`,
    stock: `
      sku | onHand
      A   | 30
      B   | 5
      G   | 1`,
  }).boundary(
    'any of several: what one shelf lacks does not use up what another may give',
    `
    orderNo | sku | quantity | gift | expect      | =ship
    SO1     | A   | 40       |      | stock/short | 30
    SO1     | G   | 2        | yes  | stock/short | 1
    SO1     | B   | 2        | yes  |             | 2`,
  );

  given({
    customers: `
      customer | creditLimit
      C1       | unlimited`,
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G       | 1`,
    stock: `
      sku | onHand
      A   | 10
      G   | 100`,
    incoming: `
      sku | quantity | date
      A   | 10       | 2026-11-25`,
  }).boundary(
    'a gift that only waits for its goods comes with them',
    `
    orderNo | sku | quantity | gift | requestedDate | expect         | =ship | =reason      | =eta
    SO1     | G   | 2        | yes  | 2026-11-30    | stock/awaiting | 1     | insufficient | 2026-11-25
    SO1     | A   | 20       |      | 2026-11-30    | stock/awaiting | 10    | insufficient | 2026-11-25`,
  );
});
