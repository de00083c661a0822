import { checkTest, given } from '../../support/check';

checkTest('data/error-value', () => {
  given()
    .loud(
      'a spreadsheet error in a cell that is read',
      `
      sku  | quantity | unitPrice | amount  | orderDate | discount | expect
      A    | #N/A     | 10        |         |           |          | data/error-value@quantity
      A    | 1        | #REF!     |         |           |          | data/error-value@unitPrice
      A    | 1        | 10        | #VALUE! |           |          | data/error-value@amount
      A    | 1        | 10        |         | #NAME?    |          | data/error-value@orderDate
      A    | 1        | 10        |         |           | #DIV/0!  | data/error-value@discount
      #N/A | 1        | 10        |         |           |          | data/error-value@sku`,
    )
    .loud(
      'in codes and texts too',
      `
      orderNo | customer | sku | gift | unit | promotion | expect
      #N/A    | C1       | A   |      |      |           | data/error-value@orderNo
      SO2     | #N/A     | A   |      |      |           | data/error-value@customer
      SO3     | C1       | A   | #N/A |      |           | data/error-value@gift
      SO4     | C1       | A   |      | #N/A |           | data/error-value@unit
      SO5     | C1       | A   |      |      | #N/A      | data/error-value@promotion`,
    )
    .loud(
      'the order is rejected, other orders go on',
      `
      orderNo | sku | quantity | =status | =rejected | expect
      SO1     | A   | #N/A     | block   |           | data/error-value
      SO1     | B   | 2        | pass    | 2         |
      SO2     | B   | 2        | pass    | 0         |`,
    )
    .quiet(
      'a text that only speaks of one',
      `
      sku | quantity | remark
      A   | 1        | see N/A`,
    )
    .boundary(
      'a formula is read by its stored value; without one there is nothing to read',
      `
      sku | quantity  | expect
      A   | #no-value | data/error-value@quantity
      A   | 5         |`,
    );

  given().quiet('an error in a column that is nobody’s', {
    orders: `
      Order no. | Customer | SKU | Quantity | Unit price | Margin
      SO1       | C1       | A   | 1        | 10         | #DIV/0!`,
  });

  given()
    .loud('on a reference sheet the row is unreadable and applies to nothing', {
      orders: `
        sku | unitPrice | expect
        A   | #NUM!     | data/error-value@unitPrice`,
      prices: `
        sku | price | expect
        A   | 10    |
        B   | #N/A  | ref/unreadable-rule@price`,
    })
    .quiet('and the lines that would have needed it are not passed', {
      orders: `
        sku | unitPrice | expect
        B   | 20        | price/missing`,
      prices: `
        sku | price     | expect
        B   | #no-value | ref/unreadable-rule@price`,
    });
});
