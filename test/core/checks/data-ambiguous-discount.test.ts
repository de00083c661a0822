import { checkTest, given } from '../../support/check';

/** Any factor passes: what is judged is the reading. */
const ANY = `
  sku | maxDiscount
  A   | 0折
  B   | 0折
  C   | 0折`;

/** Under a heading that says what is taken off. */
const off = (rows: string) => `
  Order no. | Customer | SKU | Quantity | Unit price | ${rows.trim()}`;

checkTest('data/ambiguous-discount', () => {
  given({ discounts: ANY })
    .loud(
      'a factor to pay cannot be 9 or 85, nor 0 on a paid row',
      `
      sku | discount | expect
      A   | 9        | data/ambiguous-discount@discount
      A   | 85       | data/ambiguous-discount@discount
      A   | 0        | data/ambiguous-discount@discount
      A   | 0.9      |`,
    )
    .loud(
      '1折 to 2折 may mean ten to twenty per cent off',
      `
      sku | discount | expect
      A   | 1折      | data/ambiguous-discount@discount
      A   | 一折     | data/ambiguous-discount@discount
      A   | 2折      | data/ambiguous-discount@discount
      A   | 1.5折    | data/ambiguous-discount@discount
      A   | 15折     | data/ambiguous-discount@discount
      A   | 二折     | data/ambiguous-discount@discount`,
    )
    .quiet(
      'headings of what is to pay: 0.9 is nine tenths',
      `
      sku | unitPrice | 折扣 | amount
      A   | 10        | 0.9  | 9
      A   | 10        | 1    | 10`,
    )
    .quiet('a gift may have any factor', {
      gifts: `
          policy | buySku | buyQuantity | giftQuantity
          Ten    | A      | 10          | 1`,
      orders: `
          orderNo | sku | quantity | unitPrice | gift | discount
          SO1     | A   | 10       | 10        |      |
          SO1     | A   | 1        | 0         | yes  | 0`,
    })
    .boundary(
      '2折 is asked about, 2.1折 and 0折 are not; 0.9折 may have been meant as 0.9',
      `
      sku | discount | expect
      A   | 2折      | data/ambiguous-discount@discount
      A   | 2.1折    |
      A   | 3折      |
      A   | 1折      | data/ambiguous-discount@discount
      A   | 0.9折    | data/ambiguous-discount@discount
      A   | 0折      |`,
    );

  given({ discounts: ANY })
    .loud(
      'exactly 1 as per cent off: one per cent, or all of it',
      off(`Discount | Amount | expect
      SO1 | C1 | A | 10 | 10 | 1        |        | data/ambiguous-discount@discount
      SO2 | C1 | A | 10 | 10 | 0.1      | 90     |`),
    )
    .quiet(
      'headings of what is taken off: up to 1 a fraction, above 1 a percentage, 0 nothing',
      off(`Discount | Amount
      SO1 | C1 | A | 10 | 10 | 0.2      | 80
      SO2 | C1 | A | 10 | 10 | 0.05     | 95
      SO3 | C1 | A | 10 | 10 | 20       | 80
      SO4 | C1 | A | 10 | 10 | 5%       | 95
      SO5 | C1 | A | 10 | 10 | 0        | 100
      SO6 | C1 | A | 10 | 10 | 9折      | 90
      SO7 | C1 | A | 10 | 10 |          | 100`),
    )
    .quiet(
      'amounts are stronger than the heading',
      off(`Discount | Amount
      SO1 | C1 | A | 10 | 10 | 0.9      | 90
      SO2 | C1 | B | 10 | 20 | 0.9      | 180
      SO3 | C1 | C | 10 | 8  | 0.8      | 64`),
    )
    .quiet(
      'amounts can tell that 85 under 折扣 is a percentage to pay',
      `
      sku | quantity | unitPrice | 折扣 | amount
      A   | 10       | 10        | 85   | 85
      B   | 10       | 20        | 90   | 180
      C   | 10       | 8         | 95   | 76`,
    )
    .quiet(
      'rows that do not tell the readings apart do not count against it',
      `
      sku | quantity | unitPrice | 折扣 | amount
      A   | 10       | 10        | 0.5  | 50
      A   | 10       | 10        | 0.5  | 50
      A   | 10       | 10        | 0.2  | 80
      B   | 10       | 20        | 0.2  | 160
      C   | 10       | 8         | 0.1  | 72`,
    )
    .boundary(
      'two telling rows are too few: the heading decides, and then 9 cannot be a factor',
      `
      sku | quantity | unitPrice | 折扣 | amount | expect
      A   | 10       | 10        | 90   | 90     | data/ambiguous-discount@discount
      B   | 10       | 20        | 95   | 190    | data/ambiguous-discount@discount`,
    )
    .boundary(
      'one row of three disagrees: less than 99 %, the heading decides',
      `
      sku | quantity | unitPrice | 折扣 | amount | expect
      A   | 10       | 10        | 0.2  | 80     | data/amount-mismatch
      B   | 10       | 20        | 0.1  | 180    | data/amount-mismatch
      C   | 10       | 8         | 0.9  | 72     |`,
    );

  given({ discounts: ANY }, { settings: { discount: 'percent-to-pay' } }).quiet(
    'the setting decides first: percentages to pay',
    `
    sku | quantity | unitPrice | discount | amount
    A   | 10       | 10        | 85       | 85
    A   | 10       | 10        | 0.85     | 85
    A   | 10       | 10        | 1        | 100`,
  );

  given({ discounts: ANY }, { settings: { discount: 'percent-off' } }).boundary(
    'the setting decides first: percentages off, of which 1 is not guessed',
    `
    sku | quantity | unitPrice | 折扣 | amount | expect
    A   | 10       | 10        | 20   | 80     |
    A   | 10       | 10        | 0.2  | 80     |
    A   | 10       | 10        | 1    |        | data/ambiguous-discount@discount
    A   | 10       | 10        | 0.99 | 1      |
    A   | 10       | 10        | 2    | 98     |`,
  );

  given()
    .loud('on a policy sheet a bare number that would leave less than half', {
      discounts: `
        sku | 折扣 | expect
        A   | 0.2  | data/ambiguous-discount@discount`,
      orders: `
        sku | discount
        A   |`,
    })
    .loud('such a policy applies to nothing', {
      discounts: `
        sku | discount | expect
        A   | 2折      | data/ambiguous-discount@discount
        B   | 0.2      | data/ambiguous-discount@discount
        C   | 85       | data/ambiguous-discount@discount`,
      orders: `
        sku | discount | expect
        A   | 8折      | discount/not-allowed
        B   | 0.8      | discount/not-allowed
        C   | 0.85     | discount/not-allowed`,
    })
    .quiet('a lowest factor may be as low as it is written', {
      discounts: `
        sku | maxDiscount
        A   | 0.05`,
      orders: `
        sku | discount
        A   | 0.3`,
    })
    .boundary('half is not under a half', {
      discounts: `
        sku | discount | expect
        A   | 0.5      |
        B   | 0.49     | data/ambiguous-discount@discount
        C   | 3折      |`,
      orders: `
        sku | discount | expect
        A   | 0.5      |
        C   | 0.3      |
        B   | 0.49     | discount/not-allowed@discount`,
    })
    .boundary('and under a heading of what is taken off, above a half', {
      discounts: `
        SKU | Discount | expect
        A   | 0.5      |
        B   | 0.51     | data/ambiguous-discount@discount
        C   | 20       |`,
      orders: `
        sku | discount | expect
        A   | 0.5      |
        C   | 0.8      |`,
    });
});
