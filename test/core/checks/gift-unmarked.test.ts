import { checkTest, given } from '../../support/check';

checkTest('gift/unmarked', () => {
  given()
    .loud(
      'a zero price that nobody marked, and no price finding beside it',
      `
      sku | quantity | unitPrice | expect                  | =status
      A   | 1        | 0         | gift/unmarked@unitPrice | warn`,
    )
    .quiet(
      'a return of a free unit',
      `
      sku | quantity | unitPrice | expect
      A   | -1       | 0         | data/return-line`,
    )
    .boundary(
      'a cent is a price, and compared with the list; a blank price is missing',
      `
      sku | quantity | unitPrice | expect
      A   | 1        | 0         | gift/unmarked
      A   | 1        | 0.01      | price/below-list
      A   | 1        |           | data/missing-field`,
    );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).quiet(
    'marked, it is a gift',
    `
    orderNo | quantity | unitPrice | gift
    SO1     | 10       | 10        |
    SO1     | 1        | 0         | √`,
  );

  given({
    gifts: `
      policy | buySku | buyQuantity | giftQuantity
      P      | A      | 10          | 1`,
  }).loud(
    'it earns nothing, and nothing is missed beside it',
    `
    orderNo | quantity | unitPrice | expect
    SO1     | 10       | 10        |
    SO1     | 1        | 0         | gift/unmarked
    SO2     | 9        | 10        |
    SO2     | 1        | 0         | gift/unmarked`,
  );
});
