import { checkTest, given } from '../../support/check';

checkTest('stock/awaiting', () => {
  given({
    stock: `
      sku | onHand
      A   | 1`,
    incoming: `
      sku | quantity | date
      A   | 11       | 2026-11-25`,
  })
    .loud(
      'what is short comes in before the requested date',
      `
      quantity | requestedDate | expect                  | =ship | =short | =eta       | =status
      12       | 2026-11-30    | stock/awaiting@quantity | 1     | 11     | 2026-11-25 | info`,
    )
    .quiet(
      'too little comes in',
      `
      quantity | requestedDate | expect      | =eta
      13       | 2026-11-30    | stock/short | none`,
    )
    .boundary(
      'on the day itself, a day late, and without a requested date',
      `
      quantity | requestedDate | expect         | =ship | =eta
      2        | 2026-11-24    | stock/none     | 0     | 2026-11-25
      2        | 2026-11-25    | stock/awaiting | 0     | 2026-11-25
      2        |               | stock/short    | 1     | 2026-11-25`,
    );

  given({
    stock: `
      sku | onHand
      A   | 0`,
    incoming: `
      sku | quantity | date
      A   | 5        | 2026-11-21`,
  }).boundary(
    'an arrival of today counts',
    `
    quantity | requestedDate | expect         | =eta
    5        | 2026-11-21    | stock/awaiting | 2026-11-21`,
  );
});
