import { documents } from '../../../core/documents';
import type { Outcome } from '../../../core/outcome';
import { financeTable } from '../../../core/report/finance';
import { expectReview } from '../../support/check';
import type { Sheets } from '../../support/sheets';

const CUSTOMERS = `
  customer | terms   | creditLimit | balance | receivable | depositRate | priority
  C1       | cash    |             |         |            |             | 2
  C2       | cash    |             | 20      | 5          |             | 1
  C3       | credit  | unlimited   |         |            |             | 3
  C4       | deposit |             |         |            | 0.3         | 2`;

const rounds = (states: readonly Sheets[]): Outcome => expectReview(states.map((state) => ({ customers: CUSTOMERS, ...state })))!;

/** What finance reads of an order and of what was added to it. */
const money = (outcome: Outcome) =>
  financeTable(outcome).map(({ orderNo, topUp, shippable, short, due, status }) =>
    [topUp > 0 ? `${orderNo}+${topUp}` : orderNo, shippable, short, due, status].join(' '),
  );

const stock = (units: number) => `sku | onHand\nA | ${units}`;

/** SO2 takes 8 before SO1 gets 4 of its 10. */
const start: Sheets = {
  stock: stock(12),
  orders: `
    orderNo | customer | quantity | =ship | =finance         | expect
    SO1     | C1       | 10       | 4     | awaiting-payment | stock/short credit/payment-due
    SO2     | C2       | 8        | 8     | awaiting-payment | credit/payment-due
    SO3     | C3       | 5        | 0     | nothing-to-ship  | stock/none`,
};

describe('a paid order keeps what it was offered', () => {
  test('its amounts stand, and it is ready', () => {
    const outcome = rounds([
      start,
      {
        stock: stock(12),
        finance: 'Order no. | Result\nSO1 | paid',
        orders: `
          orderNo | customer | quantity | =ship | =short | =status | =finance         | expect
          SO1     | C1       | 10       | 4     | 6      | warn    | ready            | stock/short
          SO2     | C2       | 8        | 8     | 0      | info    | awaiting-payment | credit/payment-due
          SO3     | C3       | 5        | 0     | 5      | warn    | nothing-to-ship  | stock/none`,
      },
    ]);
    expect(money(outcome)).toEqual(['SO1 40 60 40 ready', 'SO2 80 0 65 awaiting-payment', 'SO3 0 50 0 nothing-to-ship']);
  });

  test('also before others that come first, and where the stock became less: those others lack it', () => {
    rounds([
      start,
      {
        stock: stock(6),
        finance: 'Order no. | Result\nSO1 | paid',
        orders: `
          orderNo | customer | quantity | =ship | =finance         | expect
          SO1     | C1       | 10       | 4     | ready            | stock/short
          SO2     | C2       | 8        | 2     | awaiting-payment | stock/short credit/payment-due
          SO3     | C3       | 5        | 0     | nothing-to-ship  | stock/none`,
      },
      {
        stock: stock(0),
        orders: `
          orderNo | customer | quantity | =ship | =finance        | expect
          SO1     | C1       | 10       | 4     | ready           | stock/short
          SO2     | C2       | 8        | 0     | nothing-to-ship | stock/none
          SO3     | C3       | 5        | 0     | nothing-to-ship | stock/none`,
      },
    ]);
  });

  test('and is short for the reason it was, though its goods are set aside before all others', () => {
    const state = (finance: string) =>
      `orderNo | customer | quantity | =ship | =reason | expect\nSO1 | C1 | 10 | 6 | insufficient | stock/short ${finance}`;
    rounds([
      { stock: stock(6), orders: state('credit/payment-due') },
      { stock: stock(6), finance: 'Order no. | Result\nSO1 | paid', orders: state('') },
    ]);
  });

  test('what a return filled and it used is no debt of the orders before the return', () => {
    const state = (due: string) => `
      orderNo | orderDate  | customer | quantity | =balanceUsed | =due | expect
      SO1     | 2026-11-18 | C1       | 1        | 0            | 10   | credit/payment-due
      SO2     | 2026-11-19 | C1       | -5       | -50          | 0    | data/return-line
      SO3     | 2026-11-20 | C1       | 10       | 50           | 50   | ${due}`;
    const paid = 'Order no. | Result\nSO3 | paid';
    rounds([{ orders: state('credit/payment-due') }, { finance: paid, orders: state('') }, { orders: state('') }]);
  });

  test('an order on credit does not: nothing was due, so it is settled anew', () => {
    rounds([
      { stock: stock(3), orders: 'orderNo | customer | quantity | =ship | expect\nSO3 | C3 | 5 | 3 | stock/short' },
      {
        stock: stock(5),
        finance: 'Order no. | Result\nSO3 | paid',
        orders: 'orderNo | customer | quantity | =ship | =finance\nSO3 | C3 | 5 | 5 | ready',
      },
    ]);
  });

  test('something that holds it later holds it, and its goods wait for it', () => {
    const states: Sheets[] = [
      start,
      {
        stock: stock(12),
        finance: 'Order no. | Result\nSO1 | paid\nSO2 | paid',
        prices: 'sku | price | customer\nA | 10 |\nA | 11 | C1',
        orders: `
          orderNo | customer | quantity | =ship | =rejected | =finance        | expect
          SO1     | C1       | 10       | 0     | 10        | held            | price/below-list
          SO2     | C2       | 8        | 8     | 0         | ready           |
          SO3     | C3       | 5        | 0     | 0         | nothing-to-ship | stock/none`,
      },
      {
        stock: stock(12),
        orders: `
          orderNo | customer | quantity | =ship | =finance        | expect
          SO1     | C1       | 10       | 4     | ready           | stock/short
          SO2     | C2       | 8        | 8     | ready           |
          SO3     | C3       | 5        | 0     | nothing-to-ship | stock/none`,
      },
    ];
    rounds(states);
  });
});

describe('a paid order that was changed is settled like the others', () => {
  const changed = (quantity: number, finance: string, expected: string): Sheets => ({
    finance: 'Order no. | Result\nSO1 | paid',
    orders: `orderNo | customer | quantity | =ship | =finance | expect\nSO1 | C1 | ${quantity} | ${quantity} | ${finance} | ${expected}`,
  });
  const before: Sheets = { orders: 'orderNo | customer | quantity | expect\nSO1 | C1 | 10 | credit/payment-due' };
  const unanswered = ({ finance: _, ...state }: Sheets): Sheets => state;

  test('dearer: the money that was there is too little, in every later review as well', () => {
    const dearer = changed(12, 'awaiting-payment', 'credit/payment-due finance/partial');
    rounds([before, dearer, unanswered(dearer), unanswered(dearer)]);
  });

  test('cheaper: the rest is credit', () => {
    const outcome = rounds([before, changed(7, 'ready', ''), unanswered(changed(7, 'ready', ''))]);
    expect(outcome.purses.map(({ received, matched, left }) => [received, matched, left].join(' '))).toEqual(['100 70 30']);
  });
});

describe('what becomes free and would go to a paid order', () => {
  const answered: Sheets = {
    stock: stock(12),
    finance: 'Order no. | Result\nSO1 | paid\nSO2 | unpaid',
    orders: `
      orderNo | customer | quantity | =ship | =short | =finance | expect
      SO1     | C1       | 10       | 10    | 0      | ready    | credit/payment-due
      SO2     | C2       | 8        | 0     | 0      | returned | finance/unpaid
      SO3     | C3       | 5        | 2     | 3      | ready    | stock/short`,
  };
  const later = { stock: answered.stock!, orders: answered.orders! };

  test('is a row of its own that waits for money; the order itself stays as it was paid', () => {
    const outcome = rounds([start, answered]);
    expect(money(outcome)).toEqual(['SO1 40 0 40 ready', 'SO1+1 60 0 60 awaiting-payment', 'SO2 0 0 0 returned', 'SO3 20 30 0 ready']);
    expect(outcome.lines.map(({ unpaid }) => unpaid && String(unpaid.goods))).toEqual(['6', undefined, undefined]);
  });

  test('is not on the delivery note before it is paid', () => {
    const [ready, , left] = documents(rounds([start, answered]), 'en');
    expect(ready!.rows.map(({ cells }) => [cells[0], cells[7]])).toEqual([
      ['SO1', 4],
      ['SO3', 2],
    ]);
    expect(left!.rows.map(({ cells }) => [cells[0], cells[4]])).toEqual([
      ['SO1', 'awaiting payment'],
      ['SO2', 'returned'],
    ]);
  });

  test('stays so in later reviews', () => {
    expect(money(rounds([start, answered, later, later]))).toEqual(money(rounds([start, answered])));
  });

  test('is ready once it is paid as well', () => {
    const paid = { ...later, orders: later.orders.replace('credit/payment-due', '') };
    const outcome = rounds([start, answered, { ...paid, finance: 'Order no. | Result\nSO1+1 | paid' }, paid]);
    expect(money(outcome)).toEqual(['SO1 40 0 40 ready', 'SO1+1 60 0 60 ready', 'SO2 0 0 0 returned', 'SO3 20 30 0 ready']);
    expect(outcome.lines.map(({ unpaid }) => unpaid)).toEqual([undefined, undefined, undefined]);
  });

  test('goes to the next where it is not paid, and is not offered again until that is cleared', () => {
    const refused: Sheets = {
      stock: stock(12),
      finance: 'Order no. | Result\nSO1+1 | unpaid',
      orders: `
        orderNo | customer | quantity | =ship | =finance | expect
        SO1     | C1       | 10       | 4     | ready    | stock/short
        SO2     | C2       | 8        | 0     | returned | finance/unpaid
        SO3     | C3       | 5        | 5     | ready    |`,
    };
    const { finance: _, ...refusedStill } = refused;
    expect(money(rounds([start, answered, refused, refusedStill]))).toEqual([
      'SO1 40 60 40 ready',
      'SO1+1 0 0 0 returned',
      'SO2 0 0 0 returned',
      'SO3 50 0 0 ready',
    ]);
    rounds([start, answered, refused, { ...later, finance: 'Order no. | Result\nSO1+1 |' }]);
  });

  test('a second time gets a second row', () => {
    const more = (units: number, ship: number, finance?: string): Sheets => ({
      stock: stock(units),
      ...(finance !== undefined && { finance }),
      orders: `
        orderNo | customer | quantity | =ship | =finance | expect
        SO1     | C1       | 10       | ${ship} | ready | ${ship < 10 ? 'stock/short ' : ''}credit/payment-due`,
    });
    const outcome = rounds([
      { stock: stock(4), orders: 'orderNo | customer | quantity | expect\nSO1 | C1 | 10 | stock/short credit/payment-due' },
      more(7, 7, 'Order no. | Result\nSO1 | paid'),
      more(9, 9, 'Order no. | Result\nSO1+1 | paid'),
      more(10, 10),
    ]);
    expect(money(outcome)).toEqual(['SO1 40 0 40 ready', 'SO1+1 30 0 30 ready', 'SO1+2 30 0 30 awaiting-payment']);
  });

  test('a deposit for goods of which none is there yet is kept as well', () => {
    const outcome = rounds([
      { stock: stock(0), orders: 'orderNo | customer | quantity | =due | expect\nSO4 | C4 | 10 | 30 | stock/none credit/deposit-due' },
      {
        stock: stock(4),
        finance: 'Order no. | Result\nSO4 | paid',
        orders: 'orderNo | customer | quantity | =ship | =due | expect\nSO4 | C4 | 10 | 4 | 58 | stock/short credit/deposit-due',
      },
    ]);
    expect(money(outcome)).toEqual(['SO4 0 60 30 ready', 'SO4+1 40 0 28 awaiting-payment']);
  });

  test('a deposit that was paid counts', () => {
    const outcome = rounds([
      { stock: stock(4), orders: 'orderNo | customer | quantity | =due | expect\nSO4 | C4 | 10 | 58 | stock/short credit/deposit-due' },
      {
        stock: stock(10),
        finance: 'Order no. | Result\nSO4 | paid',
        orders: 'orderNo | customer | quantity | =due | =depositOnShort | expect\nSO4 | C4 | 10 | 100 | 0 | credit/deposit-due',
      },
    ]);
    expect(money(outcome)).toEqual(['SO4 40 0 58 ready', 'SO4+1 60 0 42 awaiting-payment']);
  });
});
