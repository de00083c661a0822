import type { Outcome } from '../../../core/outcome';
import { planReview } from '../../../core/plan/plan';
import type { OwnSheet } from '../../../core/port';
import { expectReview } from '../../support/check';
import { type Sheets, workbook } from '../../support/sheets';
import { lines, shown } from '../../support/written';

const BOOK: Sheets = {
  customers: `
    customer | customerName | terms  | creditLimit | balance | region
    C1       | Acme         | cash   |             | 20      | East
    C2       | Bright       | credit | unlimited   |         | West`,
  stock: 'sku | onHand\nA | 15',
};

const FIRST = `
  orderNo | orderDate  | customer | quantity | expect
  SO1     | 2026-11-18 | C1       | 10       | credit/payment-due
  SO2     | 2026-11-19 | C1       | 5        | credit/payment-due
  SO3     | 2026-11-20 | C2       | 10       | stock/none`;

const rounds = (...states: readonly Sheets[]): Outcome => expectReview(states.map((state) => ({ ...BOOK, ...state })))!;
const sheetOf = (outcome: Outcome, id: string, locale: 'en' | 'zh-CN' = 'en'): OwnSheet =>
  planReview(workbook(BOOK).snapshot, outcome, locale).sheets.find((sheet) => sheet.id === id)!;

const MONEY = ['Customer', 'Order no.', 'Due', 'Status', 'Matched', 'Open', 'Credit left'];

test('before anybody answers: what is due and why', () => {
  const sheet = sheetOf(rounds({ orders: FIRST }), 'finance');
  expect(sheet.subtitle).toContain('3 orders of 2 customers · due 130.00');
  expect(shown(sheet, ['Order no.', 'Due', 'Why'])).toEqual(
    lines(`
               | SO1 | 80  | shippable 100.00 − balance 20.00 = due 80.00
               | SO2 | 50  | shippable 50.00 = due 50.00
      subtotal |     | 130 |
               | SO3 | 0   |
      subtotal |     | 0   |
      total    |     | 130 |`),
  );
});

test('what money pays, what is open, and what is left as credit', () => {
  const outcome = rounds(
    { orders: FIRST },
    {
      finance: 'Order no. | Received | Result\nC1 | 60 | partial',
      orders: `
        orderNo | orderDate  | customer | quantity | expect
        SO1     | 2026-11-18 | C1       | 10       | credit/payment-due finance/partial
        SO2     | 2026-11-19 | C1       | 5        |
        SO3     | 2026-11-20 | C2       | 10       | stock/none`,
    },
  );
  const sheet = sheetOf(outcome, 'finance');
  expect(sheet.subtitle).toContain('received 60.00, matched 50.00, open 80.00, credit left 10.00');
  expect(shown(sheet, MONEY)).toEqual(
    lines(`
               | C1       | SO1 | 80  | awaiting payment |    | 80 |
               | C1       | SO2 | 50  | ready to ship    | 50 |    |
      subtotal | C1 total |     | 130 |                  | 50 | 80 | 10
               | C2       | SO3 | 0   | nothing to ship  |    |    |
      subtotal | C2 total |     | 0   |                  |    |    |
      total    | Total    |     | 130 |                  | 50 | 80 | 10`),
  );
});

describe('a returned order', () => {
  const returned = () =>
    rounds(
      { orders: FIRST },
      {
        finance: 'Order no. | Result | Note\nSO1 | unpaid | promised for Monday\nSO2 | paid |',
        orders: `
          orderNo | orderDate  | customer | quantity | =ship | expect
          SO1     | 2026-11-18 | C1       | 10       | 0     | finance/unpaid
          SO2     | 2026-11-19 | C1       | 5        | 5     |
          SO3     | 2026-11-20 | C2       | 10       | 10    |`,
      },
    );

  test('stands on the returns sheet with what finance noted, and with who gained', () => {
    expect(shown(sheetOf(returned(), 'returns'), ['Order no.', 'Reason', 'Goods went to']).slice(0, 1)).toEqual(
      lines('| SO1 | promised for Monday; Not paid | SO3: A × 10'),
    );
  });

  test('says in which unit the goods are counted, whatever they were ordered in', () => {
    const products = 'sku | baseUnit | packUnit | packSize\nA | pc | box | 5';
    const outcome = rounds(
      {
        products,
        orders: `
          orderNo | customer | unit | quantity | unitPrice | =ship | expect
          SO1     | C1       | box  | 2        | 50        | 2     | credit/payment-due
          SO2     | C2       | box  | 2        | 50        | 1     | stock/short`,
      },
      {
        products,
        finance: 'Order no. | Result\nSO1 | unpaid',
        orders: `
          orderNo | customer | unit | quantity | unitPrice | =ship | expect
          SO1     | C1       | box  | 2        | 50        | 0     | finance/unpaid
          SO2     | C2       | box  | 2        | 50        | 2     |`,
      },
    );
    expect(shown(sheetOf(outcome, 'returns'), ['Goods went to']).slice(0, 1)).toEqual(lines('| SO2: A × 5 pc'));
  });

  test('says why on the finance sheet, in either language', () => {
    expect(shown(sheetOf(returned(), 'finance'), ['Order no.', 'Status', 'Why'])[0]).toBe('| SO1 | returned | unpaid');
    expect(shown(sheetOf(returned(), 'finance', 'zh-CN'), ['订单号', '状态', '计算说明'])[0]).toBe('| SO1 | 退单 | 未到款');
  });
});

test('who gained from several returned orders: each unit is named once', () => {
  const outcome = rounds(
    {
      orders: `
        orderNo | customer | quantity | =ship | expect
        SO1     | C2       | 6        | 6     |
        SO2     | C2       | 9        | 9     |
        SO3     | C2       | 8        | 0     | stock/none
        SO4     | C2       | 4        | 0     | stock/none`,
    },
    {
      finance: 'Order no. | Result\nSO1 | owes\nSO2 | unpaid',
      orders: `
        orderNo | customer | quantity | =ship | expect
        SO1     | C2       | 6        | 0     | finance/owes
        SO2     | C2       | 9        | 0     | finance/unpaid
        SO3     | C2       | 8        | 8     |
        SO4     | C2       | 4        | 4     |`,
    },
  );
  const gains = [...outcome.gains].map(([orderNo, all]) => [orderNo, ...all.map((gain) => `${gain.orderNo} ${gain.sku} ${gain.quantity}`)]);
  expect(gains).toEqual([
    ['SO1', 'SO3 A 6'],
    ['SO2', 'SO3 A 2', 'SO4 A 4'],
  ]);
});
