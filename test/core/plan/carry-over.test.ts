import { dayOf } from '../../../core/model/date';
import { planReview } from '../../../core/plan/plan';
import type { Cell, OwnSheet, Snapshot } from '../../../core/port';
import { type Case, outcomeOf } from '../../support/outcome';
import { fillIn, lines, shown, written } from '../../support/written';

const review = ({ snapshot, outcome }: Case, over: Snapshot = snapshot, locale: 'en' | 'zh-CN' = 'en'): Snapshot =>
  written(over, planReview(over, outcome, locale));
const sheetOf = ({ outcome }: Case, over: Snapshot, id: string, locale: 'en' | 'zh-CN' = 'en'): OwnSheet =>
  planReview(over, outcome, locale).sheets.find((sheet) => sheet.id === id)!;

/** The fill-in and the workbook around it, with the orders of another run. */
const withOrders = (over: Snapshot, { snapshot }: Case): Snapshot => ({
  ...over,
  sheets: over.sheets.map((sheet) => (sheet.name === 'Orders' ? snapshot.sheets[0]! : sheet)),
});

const short = outcomeOf(`
  order | sku | qty | ship | short | id
  SO1   | A   | 5   | 3    | 2     | aa
  SO2   | B   | 4   | 1    | 3     | bb`);

test('what people wrote follows its row wherever that is sorted to, in either language', () => {
  const filled = fillIn(review(short), 'Shortage', 'SO2', { 'Follow-up': '=call them', 'Promised date': 46360 });
  const sorted = outcomeOf(`
    order | sku | qty | ship | short | id
    SO2   | B   | 4   | 1    | 3     | bb
    SO1   | A   | 5   | 3    | 2     | aa`);
  const day = dayOf(2026, 12, 4)!;
  for (const [locale, headings] of [
    ['en', ['Order no.', 'Row', 'Follow-up', 'Promised date']],
    ['zh-CN', ['订单号', '所在行', '跟进', '承诺日期']],
  ] as const) {
    expect(shown(sheetOf(sorted, withOrders(filled, sorted), 'shortage', locale), headings).slice(0, 2)).toEqual(
      lines(`
        | SO1 | 3 |            |
        | SO2 | 2 | =call them | day ${day}`),
    );
  }
});

test('a date with a time of day keeps it', () => {
  const filled = fillIn(review(short), 'Shortage', 'SO2', { 'Promised date': 46360.625 });
  expect(shown(sheetOf(short, filled, 'shortage'), ['Order no.', 'Promised date']).slice(0, 2)).toEqual(
    lines(`
      | SO1 |
      | SO2 | 46360.625`),
  );
});

describe('an entry whose row is gone', () => {
  const filled = fillIn(review(short), 'Shortage', 'SO2', { 'Follow-up': 'call', 'Promised date': 'soon' });
  const served = outcomeOf(`
    order | sku | qty | ship | short | id
    SO1   | A   | 5   | 3    | 2     | aa
    SO2   | B   | 4   | 4    | 0     | bb`);
  const columns = ['Order no.', 'SKU', 'Short', 'Reason', 'Follow-up', 'Promised date'];
  const gone = sheetOf(served, withOrders(filled, served), 'shortage');

  test('moves to the end and says so; what nobody wrote about just goes', () => {
    expect(shown(gone, columns)).toEqual(
      lines(`
              | SO1 | A | 2 | not enough in stock      |      |
        total |     |   |   |                          |      |
        group |     |   |   |                          |      |
        gone  | SO2 | B |   | no longer in this result | call | soon`),
    );
  });

  test('survives further runs once, and comes back with its row', () => {
    const once = review(served, withOrders(filled, served));
    const twice = review(served, once);
    expect(shown(sheetOf(served, twice, 'shortage'), columns)).toEqual(shown(gone, columns));
    expect(shown(sheetOf(short, withOrders(twice, short), 'shortage'), columns)).toEqual(
      lines(`
              | SO1 | A | 2 | not enough in stock |      |
              | SO2 | B | 3 | not enough in stock | call | soon
        total |     |   |   |                     |      |`),
    );
  });

  test('stays even when nothing is short any more', () => {
    const all = outcomeOf('order | sku | qty | id\nSO1 | A | 5 | aa\nSO2 | B | 4 | bb');
    expect(sheetOf(all, withOrders(filled, all), 'shortage').rows.map(({ style }) => style)).toEqual(['note', 'group', 'gone']);
  });
});

describe('money', () => {
  const orders = outcomeOf('order | customer | price\nSO1 | C1 | 10\nSO2 | C1 | 20\nSO3 | C2 | 5');
  const columns = ['Customer', 'Order no.', 'Status', 'Received', 'Received on', 'Result'];
  const booked: { readonly [heading: string]: Cell } = { Received: 60.5, 'Received on': 46347, Result: 'partial' };

  test('stays with its order, and with the customer’s total', () => {
    const once = fillIn(review(orders), 'Finance', 'SO1', booked);
    const filled = fillIn(once, 'Finance', 'C1 total', { Received: 100 });
    expect(shown(sheetOf(orders, filled, 'finance'), columns).slice(0, 3)).toEqual(
      lines(`
                 | C1       | SO1 | ready to ship | 60.5 | day ${dayOf(2026, 11, 21)} | partial
                 | C1       | SO2 | ready to ship |      |                             |
        subtotal | C1 total |     |               | 100  |                             |`),
    );
  });

  test('of an order that is no longer there is kept', () => {
    const filled = fillIn(review(orders), 'Finance', 'SO3', booked);
    const fewer = outcomeOf('order | customer | price\nSO1 | C1 | 10');
    expect(shown(sheetOf(fewer, withOrders(filled, fewer), 'finance'), columns).at(-1)).toBe(
      `gone | C2 | SO3 | no longer in this result | 60.5 | day ${dayOf(2026, 11, 21)} | partial`,
    );
  });

  test('on a row that somebody copied or added by hand is kept as well', () => {
    const filled = fillIn(review(orders), 'Finance', 'SO1', booked);
    const finance = filled.sheets.find(({ name }) => name === 'Finance')!;
    const copy = finance.rows.find((row) => row.includes('SO1'))!;
    const byHand = finance.rows[2]!.map((heading) => (heading === 'Note' ? 'from the fair' : null));
    const more: Snapshot = {
      ...filled,
      sheets: filled.sheets.map((sheet) => (sheet === finance ? { ...sheet, rows: [...sheet.rows, copy, byHand] } : sheet)),
    };
    const { rows } = sheetOf(orders, more, 'finance');
    expect(rows.filter(({ style }) => style === 'gone').map(({ cells }) => cells.filter((cell) => cell !== null))).toEqual([
      ['C1', 'C1 Ltd', 'SO1', 'no longer in this result', 60.5, { day: dayOf(2026, 11, 21) }, 'partial', 'or1|o=SO1|c=C1'],
      ['no longer in this result', 'from the fair'],
    ]);
  });

  test('under headings that cannot be found any more is not touched: the sheet gets a new neighbour', () => {
    const filled = fillIn(review(orders), 'Finance', 'SO1', booked);
    const beheaded: Snapshot = {
      ...filled,
      sheets: filled.sheets.map((sheet) =>
        sheet.name === 'Finance' ? { ...sheet, rows: sheet.rows.map((row, r) => (r === 2 ? [] : row)) } : sheet,
      ),
    };
    const plan = sheetOf(orders, beheaded, 'finance');
    expect([plan.name, plan.replaces]).toEqual(['Finance (2)', undefined]);
  });
});
