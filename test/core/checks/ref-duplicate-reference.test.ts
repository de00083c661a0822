import { checkTest, given } from '../../support/check';

checkTest('ref/duplicate-reference', () => {
  given()
    .loud('a product on two rows, on both of them; the first one counts', {
      products: `
        sku | category | minQuantity | expect
        A   | Juice    | 2           | ref/duplicate-reference@sku
        B   | Tea      |             |
        A   | Juice    | 5           | ref/duplicate-reference@sku`,
      orders: `
        sku | quantity | expect
        A   | 2        |
        A   | 1        | product/below-minimum`,
    })
    .loud('a customer on three', {
      customers: `
        customer | creditLimit | expect
        C1       | unlimited   | ref/duplicate-reference@customer
        C1       | unlimited   | ref/duplicate-reference@customer
        C1       | unlimited   | ref/duplicate-reference@customer`,
    })
    .loud('a rule that stands twice, word for word', {
      prices: `
        sku | price | customer | to         | expect
        A   | 10    |          |            | ref/duplicate-reference@sku
        A   | 10    |          | 2026-12-31 |
        A   | 10.00 |          |            | ref/duplicate-reference@sku
        A   | 10    | C2       |            |`,
      gifts: `
        policy | buySku | buyQuantity | giftQuantity | expect
        P1     | A      | 10          | 1            | ref/duplicate-reference
        P1     | A      | 10          | 1            | ref/duplicate-reference
        P1     | B      | 10          | 1            |`,
    })
    .quiet('rows of one SKU add up on the stock sheet, and may differ by tier or customer on the price sheet', {
      stock: `
        sku | onHand | warehouse
        A   | 3      | North
        A   | 4      | South
        A   | 5      | South`,
      prices: `
        sku | price | customer | minQuantity
        A   | 10    |          |
        A   | 9     | C2       |
        A   | 8     |          | 100`,
      orders: `
        sku | quantity | =ship
        A   | 12       | 12`,
    })
    .boundary('codes are compared as texts: trimmed, width folded, case and zeros kept', {
      products: `
        sku    | category | expect
        A      | Juice    | ref/duplicate-reference
        "Ａ "  | Juice    | ref/duplicate-reference
        a      | Juice    |
        '01    | Juice    |
        1      | Juice    |`,
    });
});
