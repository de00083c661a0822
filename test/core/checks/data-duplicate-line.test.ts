import { checkTest, given } from '../../support/check';

checkTest('data/duplicate-line', () => {
  given()
    .loud(
      'two rows that say the same, on both of them',
      `
      orderNo | sku | quantity | expect
      SO1     | A   | 3        | data/duplicate-line
      SO1     | A   | 3        | data/duplicate-line`,
    )
    .loud(
      'three, with another row between them',
      `
      orderNo | sku | quantity | expect
      SO1     | A   | 3        | data/duplicate-line
      SO1     | B   | 3        |
      SO1     | A   | 3        | data/duplicate-line
      SO1     | A   | 3        | data/duplicate-line`,
    )
    .loud(
      'line number and remark do not make a difference, nor does the way a value is written',
      `
      orderNo | lineNo | sku | quantity | orderDate    | remark | expect
      SO1     | 1      | A   | 3        | 2026-11-20   | first  | data/duplicate-line
      SO1     | 2      | Ａ  | "3.00"   | "2026/11/20" | again  | data/duplicate-line`,
    )
    .loud(
      'it warns and ships',
      `
      orderNo | sku | quantity | =ship | =status | expect
      SO1     | A   | 3        | 3     | warn    | data/duplicate-line
      SO1     | A   | 3        | 3     | warn    | data/duplicate-line`,
    )
    .quiet(
      'two orders may say the same',
      `
      orderNo | sku | quantity
      SO1     | A   | 3
      SO2     | A   | 3`,
    )
    .boundary(
      'one field that was read differs',
      `
      orderNo | sku | quantity | unitPrice | requestedDate | promotion | warehouse | amount
      SO1     | A   | 3        | 10        |               |           |           |
      SO1     | A   | 4        | 10        |               |           |           |
      SO2     | A   | 3        | 10        |               |           |           |
      SO2     | A   | 3        | 10        | 2026-12-01    |           |           |
      SO3     | A   | 3        | 10        |               |           |           |
      SO3     | A   | 3        | 10        |               | Spring    |           |
      SO4     | A   | 3        | 10        |               |           |           |
      SO4     | A   | 3        | 10        |               |           |           | 30`,
    )
    .boundary('a free unit beside one of them makes it another row', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Six    | A      | 6           | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | giftQuantity | gift | expect
        SO1     | A   | 3        | 10        |              |      |
        SO1     | A   | 3        | 10        | 1            |      |
        SO2     | A   | 3        | 10        |              |      | data/duplicate-line
        SO2     | A   | 3        | 10        |              |      | data/duplicate-line
        SO2     | A   | 1        |           |              | yes  |`,
    })
    .boundary('codes keep their case and their zeros', {
      products: `
          sku | category
          ab  | X
          AB  | X
          '01 | X
          1   | X`,
      prices: `
          sku | price
          ab  | 10
          AB  | 10
          '01 | 10
          1   | 10`,
      stock: null,
      orders: `
          orderNo | sku | quantity
          SO1     | ab  | 1
          SO1     | AB  | 1
          SO2     | '01 | 1
          SO2     | 1   | 1`,
    });
});
