import { reviewWorkbook } from '../../../core/index';
import { parseIsoDay } from '../../../core/model/date';
import { checkTest, given, TODAY } from '../../support/check';
import { workbook } from '../../support/sheets';

checkTest('ref/unreadable-rule', () => {
  given()
    .loud('a price row applies to nothing: what it would have decided is not passed', {
      prices: `
        sku | price     | expect
        A   | "12,5"    | ref/unreadable-rule@price
        B   | #N/A      | ref/unreadable-rule@price
        C   |           | ref/unreadable-rule@price
            | 10        | ref/unreadable-rule@sku
        G   | -5        | ref/unreadable-rule@price`,
      orders: `
        sku | expect
        A   | price/missing
        B   | price/missing
        C   | price/missing
        G   | price/missing`,
    })
    .loud('any cell of it: a floor, a tier, an end of the window', {
      prices: `
        sku | price | floorPrice | minQuantity | maxQuantity | from       | to           | expect
        A   | 9     | low        |             |             |            |              | ref/unreadable-rule@floorPrice
        A   | 9     |            | many        |             |            |              | ref/unreadable-rule@minQuantity
        A   | 9     |            |             | many        |            |              | ref/unreadable-rule@maxQuantity
        A   | 9     |            |             |             | spring     |              | ref/unreadable-rule@from
        A   | 9     |            |             |             |            | "03/04/2026" | ref/unreadable-rule@to
        A   | 10    |            |             |             |            |              |`,
    })
    .loud('a policy whose factor cannot be read, or that has none', {
      discounts: `
        policy | sku | discount | expect
        P1     | A   | 打折     | ref/unreadable-rule@discount
        P2     | A   |          | ref/unreadable-rule@discount`,
      orders: `
        sku | discount | expect
        A   | 0.9      | discount/not-allowed
        A   |          |`,
    })
    .loud('a condition that is an error is not one that is blank', {
      prices: `
        sku | price | customer | promotion | expect
        A   | 9     | #N/A     |           | ref/unreadable-rule@customer
        A   | 8     |          | #REF!     | ref/unreadable-rule@promotion`,
      orders: `
        sku | expect
        A   | price/missing`,
    })
    .loud('a row that no order can satisfy: it ends before it begins, or holds up to less than it begins at', {
      prices: `
        sku | price | minQuantity | maxQuantity | from       | to         | expect
        A   | 9     | 10          | 5           |            |            | ref/unreadable-rule@maxQuantity
        A   | 9     |             |             | 2026-12-01 | 2026-11-01 | ref/unreadable-rule@to
        A   | 10    | 5           | 5           | 2026-11-01 | 2026-11-01 |`,
      orders: `
        sku | quantity | orderDate  | unitPrice | expect
        A   | 5        | 2026-11-01 | 10        |`,
    })
    .loud('a cap below what the policy gives at once; pro rata can give less', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity | count    | cap | expect
        P1     | A      | 10          | 2            |          | 1   | ref/unreadable-rule@cap
        P2     | B      | 10          | 2            | pro-rata | 1   |
        P3     | C      | 10          | 2            |          | 2   |`,
    })
    .loud('a unit that is a pack of itself; a pack of one under another name is none', {
      products: `
        sku | baseUnit | packUnit | packSize | category | expect
        A   | pc       | pc       | 12       | Juice    | ref/unreadable-rule@packSize
        B   | pc       | box      | 0        | Juice    | ref/unreadable-rule@packSize
        C   | pc       | each     | 1        | Juice    |
        G   | pc       | pc       | 1        | Juice    |`,
    })
    .loud('stock and arrivals', {
      stock: `
        sku | onHand | expect
        A   | lots   | ref/unreadable-rule@onHand
        B   | 5      |`,
      incoming: `
        sku | quantity | date    | expect
        A   | 5        | someday | ref/unreadable-rule@date
        A   | some     | 2026-12-01 | ref/unreadable-rule@quantity`,
      orders: `
        sku | expect
        A   | stock/unknown
        B   |`,
    })
    .quiet('a blank row between two rules, and columns that are nobody’s', {
      prices: `
        sku | price | Hint
        A   | 10    | #N/A
            |       |
        B   | 20    | see list`,
    })
    .boundary('zero is a price, blank is none', {
      prices: `
        sku | price | expect
        A   | 0     |
        B   |       | ref/unreadable-rule@price`,
      orders: `
        sku | unitPrice | expect
        A   | 1         | price/above-list
        B   | 20        | price/missing`,
    });

  given()
    .loud('a setting that nobody knows, or with a value that it cannot have', {
      settings: `
        key                      | value   | expect
        colour                   | blue    | ref/unreadable-rule@key
        priceTolerance           | some    | ref/unreadable-rule@value
        priceTolerance           | -1      | ref/unreadable-rule@value
        amountDecimals           | 1.5     | ref/unreadable-rule@value
        discount                 | sideways | ref/unreadable-rule@value
        use.colours              | yes     | ref/unreadable-rule@key
        severity.price/missing   | loud    | ref/unreadable-rule@value
        severity.price/too-low   | warn    | ref/unreadable-rule@key`,
    })
    .quiet('settings that it knows', {
      settings: `
        key                       | value
        amountDecimals            | 2
        priceTolerance            | 0.5
        discount                  | factor
        fillDown                  | no
        use.gifts                 | no
        severity.price/below-list | off
        locale                    | en`,
      orders: `
        sku | unitPrice
        A   | 1`,
    })
    .boundary('the row that cannot be read changes nothing, the one beside it does', {
      settings: `
        key            | value | expect
        priceTolerance | 0.05  |
        priceTolerance | lots  | ref/unreadable-rule`,
      orders: `
        sku | unitPrice | expect
        A   | 9.95      |
        A   | 9.94      | price/below-list`,
    });

  test('on the command line it is an error, not a finding', () => {
    const { snapshot } = workbook({});
    const problem = (key: string, value: string) => {
      const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)!, settings: [[key, value]] });
      return 'problem' in result ? result.problem.kind : 'reviewed';
    };
    expect([problem('colour', 'blue'), problem('priceTolerance', 'some'), problem('priceTolerance', '0.5')]).toEqual([
      'unknown-setting',
      'bad-setting',
      'reviewed',
    ]);
  });
});
