import { reviewWorkbook } from '../../../core/index';
import { parseIsoDay } from '../../../core/model/date';
import { cellIndex } from '../../../core/port';
import { checkTest, given, TODAY } from '../../support/check';
import { workbook } from '../../support/sheets';

checkTest('gift/over-entitled', () => {
  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 100         | 3`,
  })
    .loud(
      'one more than earned, in whole units: 280 earn twice 3',
      `
      quantity | giftQuantity | expect
      280      | 7            | gift/over-entitled@giftQuantity`,
    )
    .quiet(
      'what was earned, under one order number and several rows',
      `
      orderNo | quantity | giftQuantity | expect
      SO1     | 280      | 6            |
      SO2     | 150      | 4            |
      SO2     | 150      | 5            |`,
    )
    .loud(
      'a free quantity beside any row claims: beside a gift, a return, or goods at no price',
      `
      orderNo | quantity | gift | giftQuantity | unitPrice | expect
      SO1     | 100      |      |              | 10        |
      SO1     | 3        | yes  | 1            | 0         | gift/over-entitled@quantity gift/over-entitled@giftQuantity
      SO2     | 200      |      |              | 10        |
      SO2     | -50      |      | 4            | 10        | data/return-line gift/over-entitled@giftQuantity
      SO3     | 100      |      |              | 10        |
      SO3     | 2        |      | 4            | 0         | gift/unmarked gift/over-entitled@giftQuantity`,
    )
    .boundary(
      'the hundredth unit earns, the ninety-ninth does not; a policy that matches and gives nothing is exceeded',
      `
      quantity | giftQuantity | expect
      99       |              |
      99       | 1            | gift/over-entitled
      100      | 3            |
      100      | 4            | gift/over-entitled
      199      | 3            |
      199      | 4            | gift/over-entitled`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | count
      P      | A      | 100         | 3            | pro-rata`,
  }).boundary(
    'pro-rata: 280 × 3 ÷ 100 is 8.4 and gives 8; every full third of a hundred earns one',
    `
    quantity | giftQuantity | expect
    280      | 8            |
    280      | 9            | gift/over-entitled
    33       | 1            | gift/over-entitled
    34       | 1            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | count
      P      | A      | 100         | 3            | exact-multiple`,
  }).boundary(
    'exact multiples only: 300 earn 9, 280 and 301 nothing',
    `
    quantity | giftQuantity | expect
    300      | 9            |
    300      | 10           | gift/over-entitled
    280      | 1            | gift/over-entitled
    301      | 1            | gift/over-entitled
    301      |              |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | minQuantity | giftQuantity
      P      | A      | 10          | 30          | 1`,
  }).boundary(
    'nothing is earned before the least quantity is reached, and then from the first unit on',
    `
    quantity | giftQuantity | expect
    29       | 1            | gift/over-entitled
    30       | 3            |
    30       | 4            | gift/over-entitled`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | repeat
      P      | A      | 10          | 2            | once`,
  }).boundary(
    'once: 2 when ten are reached, however many more',
    `
    quantity | giftQuantity | expect
    9        | 1            | gift/over-entitled
    10       | 2            |
    35       | 2            |
    35       | 3            | gift/over-entitled`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | repeat
      T      | A      | 10          | 1            | tier
      T      | A      | 50          | 8            | tier
      T      | A      | 100         | 20           | tier`,
  }).boundary(
    'tiers: the highest that is reached replaces the lower ones',
    `
    quantity | giftQuantity | expect
    9        | 1            | gift/over-entitled
    49       | 1            |
    49       | 2            | gift/over-entitled
    50       | 8            |
    50       | 9            | gift/over-entitled
    250      | 20           |
    250      | 21           | gift/over-entitled`,
  );

  given({
    products: `
      sku | category
      A   | Juice
      B   | Juice
      C   | Powder
      G   | Cups`,
    gifts: `
      policy | buyCategory | buyQuantity | giftSku | giftQuantity | repeat
      T      | Juice       | 4           | G       | 1            | tier
      T      | Juice       | 10          | G       | 3            | tier`,
  }).boundary(
    'a category counts what is bought of it together, and nothing else',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 2        |      |
    SO1     | B   | 8        |      |
    SO1     | G   | 3        | yes  |
    SO2     | A   | 2        |      |
    SO2     | B   | 7        |      |
    SO2     | C   | 100      |      |
    SO2     | G   | 2        | yes  | gift/over-entitled@quantity`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | kind
      P      | A      | 10          | 1            | included`,
  }).boundary(
    'included: the free one is the tenth of ten',
    `
    orderNo | quantity | gift | giftQuantity | expect
    SO1     | 9        |      | 1            |
    SO2     | 9        |      |              |
    SO2     | 1        | yes  |              |
    SO3     | 8        |      | 1            | gift/over-entitled
    SO4     | 18       |      | 2            |
    SO5     | 17       |      | 2            | gift/over-entitled
    SO6     | 10       |      | 1            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity | kind
      P      | A      | 10          | 1            | on-top`,
  }).boundary(
    'on top: the free one comes beside ten paid ones',
    `
    quantity | giftQuantity | expect
    10       | 1            |
    9        | 1            | gift/over-entitled`,
  );

  given({
    gifts: `
      policy | buyQuantity | giftSku | giftQuantity
      P      | 10          | G       | 1`,
  }).boundary(
    'both buy columns blank: the whole order earns, gifts not counted',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 6        |      |
    SO1     | B   | 4        |      |
    SO1     | G   | 1        | yes  |
    SO2     | A   | 6        |      |
    SO2     | B   | 3        |      |
    SO2     | G   | 1        | yes  | gift/over-entitled`,
  );

  given({
    discounts: `
      policy | sku | discount
      D      | B   | 0.9`,
    gifts: `
      policy | buyAmount | giftSku | giftQuantity
      P      | 1000      | G       | 1`,
  }).boundary(
    'money is counted after line discount, gifts out',
    `
    orderNo | sku | quantity | unitPrice | discount | gift | expect
    SO1     | A   | 100      | 10        |          |      |
    SO1     | G   | 1        | 0         |          | yes  |
    SO2     | B   | 55       | 20        | 0.9      |      |
    SO2     | G   | 1        | 0         |          | yes  | gift/over-entitled
    SO3     | B   | 112      | 20        | 0.9      |      |
    SO3     | G   | 2        | 0         |          | yes  |
    SO4     | A   | 99       | 10        |          |      |
    SO4     | G   | 1        | 10        |          | yes  | gift/over-entitled gift/priced`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      P      | A      | 10          | G/B     | 1`,
  }).boundary(
    'any of several gifts, together as many as were earned',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 20       |      |
    SO1     | G   | 1        | yes  |
    SO1     | B   | 1        | yes  |
    SO2     | A   | 20       |      |
    SO2     | G   | 2        | yes  | gift/over-entitled
    SO2     | B   | 1        | yes  | gift/over-entitled`,
  );

  for (const ratio of ['10+1', '买10赠1', '10搭1', "'10:1"])
    given({
      gifts: `
        policy | buySku | ratio
        P      | A      | ${ratio}`,
    }).boundary(
      `the ratio ${ratio}`,
      `
      quantity | giftQuantity | expect
      20       | 2            |
      19       | 2            | gift/over-entitled`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      Ten    | A      | 10          | 1
      Fifty  | A      | 50          | 10`,
  }).boundary('a unit earns once: the larger quantity takes its units first', {
    orders: `
      quantity | giftQuantity | expect
      65       | 11           |
      65       | 12           | gift/over-entitled
      49       | 4            |
      49       | 5            | gift/over-entitled
      100      | 20           |
      100      | 21           | gift/over-entitled`,
  });

  given({
    gifts: `
      policy | buySku | buyCategory | buyQuantity | giftSku | giftQuantity
      Sku    | A      |             | 10          | G       | 1
      Cat    |        | Juice       | 5           | G       | 1`,
  }).boundary(
    'a unit earns once: the policy of the product goes before that of its category, though it asks for more',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 14       |      |
    SO1     | G   | 1        | yes  |
    SO2     | A   | 15       |      |
    SO2     | G   | 2        | yes  |
    SO3     | A   | 15       |      |
    SO3     | G   | 3        | yes  | gift/over-entitled`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity
      Sku    | A      | 10          | G       | 1
      All    |        | 10          | B       | 1`,
  }).quiet(
    'an order-wide policy takes no units from the others',
    `
    orderNo | sku | quantity | gift
    SO1     | A   | 10       |
    SO1     | G   | 1        | yes
    SO1     | B   | 1        | yes`,
  );

  given({
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 10`,
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).boundary(
    'counted in base units: two boxes of ten earn two pieces',
    `
    orderNo | quantity | unit | unitPrice | gift | giftQuantity | expect
    SO1     | 2        | box  | 100       |      |              |
    SO1     | 2        | pc   | 0         | yes  |              |
    SO2     | 2        | box  | 100       |      |              |
    SO2     | 3        | pc   | 0         | yes  |              | gift/over-entitled
    SO3     | 2        | box  | 100       |      | 1            | gift/over-entitled
    SO4     | 10       | box  | 100       |      | 1            |
    SO5     | 1        | box  | 100       |      |              |
    SO5     | 9        |      | 10        |      | 1            |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).boundary(
    'returns are taken off what was bought',
    `
    orderNo | quantity | gift | expect
    SO1     | 12       |      |
    SO1     | -3       |      | data/return-line
    SO1     | 1        | yes  | gift/over-entitled
    SO2     | 12       |      |
    SO2     | -2       |      | data/return-line
    SO2     | 1        | yes  |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).boundary(
    'of a carried-over line, what all of it earns less what was earned before',
    `
    quantity | giftQuantity | carriedOver | shippedBefore | expect
    5        | 1            | yes         | 7             |
    5        | 1            | yes         | 10            | gift/over-entitled
    27       | 3            | yes         | 73            |
    27       | 4            | yes         | 73            | gift/over-entitled
    10       | 1            | yes         | 0             |`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity | repeat
      T      | A      | 10          | G       | 1            | tier
      T      | A      | 50          | B       | 2            | tier`,
  }).boundary(
    'a tier may give another product: it replaces the lower one, product and all',
    `
    orderNo | sku | quantity | gift | expect
    SO1     | A   | 49       |      |
    SO1     | G   | 1        | yes  |
    SO2     | A   | 50       |      |
    SO2     | B   | 2        | yes  |
    SO3     | A   | 50       |      |
    SO3     | B   | 2        | yes  |
    SO3     | G   | 1        | yes  | gift/wrong-sku`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftSku | giftQuantity | promotion
      Spring | A      | 10          | G       | 1            | Spring`,
  }).boundary(
    'a policy of a promotion counts only the rows that name it; the gift row need not',
    `
    orderNo | sku | quantity | promotion | gift | expect
    SO1     | A   | 10       | Spring    |      |
    SO1     | G   | 1        |           | yes  |
    SO2     | A   | 6        | Spring    |      |
    SO2     | A   | 4        |           |      |
    SO2     | G   | 1        | Spring    | yes  | gift/over-entitled`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  })
    .quiet(
      'where a row cannot be read, nobody can say what the order earned',
      `
      orderNo | quantity | gift | expect
      SO1     | ten      |      | data/unreadable-number
      SO1     | 1        | yes  |`,
    )
    .boundary(
      'approved, all of it ships that was claimed',
      `
      orderNo | quantity | gift | decision | decidedBy | expect             | =status  | =ship
      SO1     | 10       |      |          |           |                    | pass     | 10
      SO1     | 3        | yes  | approve  | Wang      | gift/over-entitled | approved | 3
      SO2     | 10       |      | approve  | Wang      |                    | pass     | 0
      SO2     | 3        | yes  |          |           | gift/over-entitled | block    | 0`,
    );
});

test('10:1 typed into Excel and stored as a time earns one for ten', () => {
  const { snapshot } = workbook({
    orders: 'quantity | giftQuantity\n 20 | 2\n 19 | 2',
    gifts: `policy | buySku | ratio\n P | A | ${601 / 1440}`,
  });
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === 'Gifts' ? { ...sheet, times: new Set([cellIndex(1, 2)]) } : sheet));
  const result = reviewWorkbook({ ...snapshot, sheets }, { businessDate: parseIsoDay(TODAY)! });
  if ('problem' in result) throw new Error(result.problem.kind);
  expect(result.outcome.findings.map(({ row, code }) => [row, code])).toEqual([[3, 'gift/over-entitled']]);
});
