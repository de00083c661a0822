import { checkTest, given } from '../../support/check';

checkTest('data/unreadable-number', () => {
  given()
    .loud(
      'words where a number belongs, at the cell',
      `
      sku | quantity | unitPrice | amount | giftQuantity | expect
      A   | some     | 10        |        |              | data/unreadable-number@quantity
      A   | 1        | tba       |        |              | data/unreadable-number@unitPrice
      A   | 1        | 10        | ten    |              | data/unreadable-number@amount
      A   | 1        | 10        |        | one          | data/unreadable-number@giftQuantity
      A   | TRUE     | 10        |        |              | data/unreadable-number@quantity`,
    )
    .loud(
      'thousands that are not thousands',
      `
      sku | quantity    | expect
      A   | "12,34,567" | data/unreadable-number@quantity
      A   | "1,2345"    | data/unreadable-number@quantity
      A   | "1.2.3"     | data/unreadable-number@quantity
      A   | "1-2"       | data/unreadable-number@quantity`,
    )
    .quiet(
      'full width, thousands, currency, unit word, blanks',
      `
      sku | quantity       | unitPrice   | amount         | =ship
      A   | １２           | ￥10        | "120.00 "      | 12
      A   | "1,200"        | 10元        | １２，０００．００ | 1200
      A   | " 30 "         | "¥10.00"    | "￥300"        | 30
      A   | "1,234.00"     | １０．００   |                | 1234`,
    )
    .quiet(
      'brackets are minus',
      `
      sku | quantity | amount | expect           | =ship
      A   | (12)     | (120)  | data/return-line | -12
      A   | （１２）  |        | data/return-line | -12
      A   | "-3"     | -30    | data/return-line | -3
      A   | －３     |        | data/return-line | -3`,
    )
    .boundary(
      'a comma before three digits has one reading, before one or two it has two',
      `
      sku | quantity  | expect
      A   | "1,234"   |
      A   | "12,5"    | data/unreadable-number@quantity
      A   | "1.234,5" | data/unreadable-number@quantity
      A   | "12,50"   | data/unreadable-number@quantity`,
    )
    .boundary('fifteen significant digits: the tail of a binary number is not read', {
      prices: `
          sku | price
          A   | 0.8
          B   | 0.3`,
      orders: `
          sku | unitPrice           | quantity | amount | expect
          A   | 0.7999999999999999  | 1        | 0.8    |
          B   | 0.30000000000000004 | 10       | 3      |
          A   | 0.79999999999999    | 1        |        |
          A   | 0.7999              | 1        |        | price/below-list`,
    });
});
