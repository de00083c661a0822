import { checkTest, given } from '../../support/check';

const CASH = {
  customers: `
    customer | terms
    C1       | cash
    C2       | cash`,
};

const REVIEWED = `
  orderNo | orderDate  | customer | quantity | =due | expect
  SO1     | 2026-11-19 | C1       | 10       | 100  | credit/payment-due
  SO2     | 2026-11-18 | C1       | 5        | 50   | credit/payment-due
  SO3     | 2026-11-20 | C1       | 3        | 30   | credit/payment-due
  SO4     | 2026-11-18 | C2       | 2        | 20   | credit/payment-due`;

/** What becomes of the four orders. */
const after = (so1: string, so2: string, so3: string, so4 = 'awaiting-payment | credit/payment-due') => `
  orderNo | orderDate  | customer | quantity | =finance | expect
  SO1     | 2026-11-19 | C1       | 10       | ${so1}
  SO2     | 2026-11-18 | C1       | 5        | ${so2}
  SO3     | 2026-11-20 | C1       | 3        | ${so3}
  SO4     | 2026-11-18 | C2       | 2        | ${so4}`;
const open = 'awaiting-payment | credit/payment-due';
const short = 'awaiting-payment | credit/payment-due finance/partial';
const paid = 'ready |';

checkTest('finance/partial', () => {
  given(CASH)
    .loud('an order is never split: what does not fit pays the oldest that fits', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          SO1       | 60       | partial`,
        orders: after(short, paid, open),
      },
    ])
    .loud('money on the total row: oldest first, then the number; skipping what does not fit', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          C1        | 85       | partial`,
        orders: after(short, paid, paid),
      },
      after(short, paid, paid),
    ])
    .loud('paid, but less than what was due', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          SO1       | 99.99    | paid
          SO4       | 19       | 已到款`,
        orders: after(short, paid, paid, short),
      },
    ])
    .loud('partial without an amount', [
      REVIEWED,
      {
        finance: `
          Order no. | Result
          SO4       | partial`,
        orders: after(open, open, open, short),
      },
    ])
    .quiet('an amount without a result says nothing yet', [
      REVIEWED,
      {
        finance: `
          Order no. | Received
          SO1       | 100
          C2        | 10`,
        orders: after(open, open, open),
      },
    ])
    .quiet('the money of several rows is one: together they pay', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          SO1       | 70       | partial
          SO2       | 60       | partial
          SO3       | 50       | partial`,
        orders: after(paid, paid, paid),
      },
    ])
    .quiet('the same on the rows and in total is counted once', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          SO4       | 20       | partial
          C2        | 20       | partial`,
        orders: after(open, open, open, paid),
      },
    ])
    .boundary('to the cent: one short, exact, one over', [
      REVIEWED,
      {
        finance: `
          Order no. | Received | Result
          C1        | 149.99   | partial`,
        orders: after(short, paid, paid),
      },
      {
        finance: `
          Order no. | Received | Result
          C1        | 150      | partial`,
        orders: after(short, paid, paid),
      },
      {
        finance: `
          Order no. | Received | Result
          C1        | 180      | partial`,
        orders: after(paid, paid, paid),
      },
    ]);
});
