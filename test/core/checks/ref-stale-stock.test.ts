import { checkTest, given } from '../../support/check';

checkTest('ref/stale-stock', () => {
  given()
    .loud('a figure of last week, on its row of the stock sheet', {
      stock: `
        sku | onHand | asOf       | expect
        A   | 100    | 2026-11-14 | ref/stale-stock@asOf
        B   | 100    | 2026-11-21 |`,
      orders: `
        sku | quantity | =ship | =status
        A   | 5        | 5     | pass`,
    })
    .quiet('a day that nobody said, and one that lies ahead', {
      stock: `
        sku | onHand | asOf
        A   | 100    |
        B   | 100    | 2026-11-22`,
    })
    .boundary('a time of the day does not matter', {
      stock: `
        sku | onHand | asOf                  | expect
        A   | 100    | "2026-11-20 00:05"    |
        B   | 100    | "2026/11/19 23:55:00" | ref/stale-stock
        C   | 100    | 46345.99              | ref/stale-stock
        G   | 100    | 46346.01              |`,
    })
    .boundary('one day before passes, two do not', {
      stock: `
        sku | onHand | asOf       | expect
        A   | 100    | 2026-11-20 |
        B   | 100    | 2026-11-19 | ref/stale-stock`,
    });

  given({}, { settings: { staleStockDays: '0' } }).boundary('as many days as the setting allows: none', {
    stock: `
      sku | onHand | asOf       | expect
      A   | 100    | 2026-11-21 |
      B   | 100    | 2026-11-20 | ref/stale-stock`,
  });

  given({}, { date: '2026-11-25' }).quiet('the business date counts, not the order date', {
    stock: `
      sku | onHand | asOf
      A   | 100    | 2026-11-24`,
    orders: `
      sku | orderDate
      A   | 2026-12-31`,
  });
});
