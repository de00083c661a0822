import { OWN_SHEETS, type OwnSheetId } from '../../../core/model/own';
import type { Locale } from '../../../core/model/settings';
import { planReview } from '../../../core/plan/plan';
import type { OwnSheet, Snapshot } from '../../../core/port';
import { describe as describeFinding } from '../../../core/words/messages';
import { blankSheet, type Case, d, outcomeOf, TODAY } from '../../support/outcome';
import { lines, shown, written } from '../../support/written';

const sheetOf = ({ snapshot, outcome }: Case, id: OwnSheetId, locale: Locale = 'en'): OwnSheet =>
  planReview(snapshot, outcome, locale).sheets.find((sheet) => sheet.id === id)!;

describe('shortage', () => {
  const given = outcomeOf(`
    order | line | region | customer | sku | qty | ship | short | price | giftQty | giftShip | reason | takenBy
    SO2   | 1    | West   | C2       | B   | 3   | 1    | 2     | 4     |         |          | taken  | SO1 SO9
    SO1   | 1    | East   | C1       | A   | 10  | 8    | 2     | 12.5  | 1       | 0        |        |
    SO3   | 1    | East   | C1       | A   | 5   | 5    |       | 12.5  |         |          |        |`);

  test('by region and customer, with a total of each region and of all', () => {
    const columns = [
      'Region',
      'Customer name',
      'Order no.',
      'Row',
      'SKU',
      'Unit',
      'Gift',
      'Ordered',
      'Ships',
      'Short',
      'Short amount',
      'Reason',
      'Taken by',
    ];
    expect(shown(sheetOf(given, 'shortage'), columns)).toEqual(
      lines(`
                 | East       | C1 Ltd | SO1 | 3 | A | pc |     | 10 | 8 | 2 | 25 | not enough in stock     |
                 | East       | C1 Ltd | SO1 | 3 | A | pc | yes | 1  | 0 | 1 | 0  | not enough in stock     |
        subtotal | East total |        |     |   |   |    |     |    |   |   | 25 |                         |
                 | West       | C2 Ltd | SO2 | 2 | B | pc |     | 3  | 1 | 2 | 8  | taken by earlier orders | SO1, SO9
        subtotal | West total |        |     |   |   |    |     |    |   |   | 8  |                         |
        total    | Total      |        |     |   |   |    |     |    |   |   | 33 |                         |`),
    );
  });

  test('in Chinese, with the title by which it is known again', () => {
    const sheet = sheetOf(given, 'shortage', 'zh-CN');
    expect([sheet.name, sheet.title, sheet.subtitle]).toEqual([
      '欠货表',
      '欠货表 · 审单助手',
      '业务日期 2026-11-21 · 欠货 3 行 · 欠货金额 33.00',
    ]);
    expect(shown(sheet, ['区域', '欠货原因'])).toEqual(
      lines(`
                 | East      | 库存不足
                 | East      | 库存不足
        subtotal | East 合计 |
                 | West      | 已被先到订单占用
        subtotal | West 合计 |
        total    | 合计      |`),
    );
  });

  test('its hidden keys are those of the rows, with a mark for gifts', () => {
    expect(sheetOf(given, 'shortage').rows.map(({ cells }) => cells.at(-1))).toEqual(['or1|r3', 'or1|r3|g', null, 'or1|r2', null, null]);
  });

  test('nothing is short: the sheet says so', () => {
    const sheet = sheetOf(outcomeOf('order\nSO1'), 'shortage');
    expect(sheet.subtitle).toBe('Business date 2026-11-21 · 0 rows short · short amount 0.00');
    expect(shown(sheet, ['Region', 'Order no.'])).toEqual(['note | Nothing is short: every row that ships, ships in full |']);
  });
});

describe('finance', () => {
  const given = outcomeOf(
    `
    order | region | customer | qty | ship | short | price | findings
    SO1   | East   | C1       | 10  | 8    | 2     | 12.5  | stock/short@quantity:warn
    SO2   | East   | C1       | 1   | 0    | 0     | 7     | price/below-list@unitPrice:block
    SO3   | West   | C2       | 2   | 2    | 0     | 5     |`,
    { finance: { SO1: { status: 'awaiting-payment', receivableCharged: '20', balanceUsed: '50', creditUsed: '0', due: '70' } } },
  );

  test('one row per order, a total per customer and of all, and how the money came about', () => {
    const { title } = describeFinding(given.outcome.lines[1]!.findings[0]!, 'en');
    expect(
      shown(sheetOf(given, 'finance'), ['Customer', 'Order no.', 'Ordered', 'Rejected', 'Short', 'Shippable', 'Due', 'Status', 'Why']),
    ).toEqual(
      lines(`
                 | C1       | SO1 | 125 | 0 | 25 | 100 | 70 | awaiting payment | shippable 100.00 + receivable 20.00 − balance 50.00 = due 70.00
                 | C1       | SO2 | 7   | 7 | 0  | 0   | 0  | held             | ${title}
        subtotal | C1 total |     | 132 | 7 | 25 | 100 | 70 |                  |
                 | C2       | SO3 | 10  | 0 | 0  | 10  | 0  | ready to ship    | shippable 10.00 − credit 10.00 = due 0.00
        subtotal | C2 total |     | 10  | 0 | 0  | 10  | 0  |                  |
        total    | Total    |     | 142 | 7 | 25 | 110 | 70 |                  |`),
    );
  });

  test('an order number stands as text on exactly one row, and a total names none', () => {
    const { rows } = sheetOf(given, 'finance');
    for (const number of ['SO1', 'SO2', 'SO3']) {
      const holding = rows.filter(({ cells }) => cells.some((cell) => typeof cell === 'string' && cell.includes(number)));
      expect(holding.map(({ style }) => style)).toEqual(['data']);
    }
  });

  test('what finance fills in stands under headings of its own', () => {
    const { columns, rows } = sheetOf(given, 'finance');
    expect(columns.filter(({ human }) => human).map(({ heading }) => heading)).toEqual([
      'Received',
      'Received on',
      'Reference',
      'Result',
      'Note',
    ]);
    expect(columns.find(({ heading }) => heading === 'Result')!.choices).toEqual(['paid', 'partial', 'unpaid', 'owes']);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    expect(columns.at(-1)).toMatchObject({ heading: 'Review key', hidden: true });
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual([
      'or1|o=SO1|c=C1',
      'or1|o=SO2|c=C1',
      'or1|c=C1',
      'or1|o=SO3|c=C2',
      'or1|c=C2',
      null,
    ]);
  });
});

describe('stock balance', () => {
  const balance = {
    sku: '00123',
    name: '=SUM',
    onHand: d('10'),
    available: d('8'),
    claimed: d('12'),
    shipped: d('8'),
    left: d('0'),
    short: d('4'),
  };

  test('one row per SKU, with arrivals; user’s text stays text', () => {
    const sheet = sheetOf(
      outcomeOf('order\nSO1', { balances: [{ ...balance, arrivals: [{ date: TODAY + 4, quantity: d('100') }] }] }),
      'balance',
    );
    expect(shown(sheet, ['SKU', 'Product', 'On hand', 'Available', 'Claimed', 'Shipped', 'Left', 'Short', 'Arrivals'])).toEqual(
      lines(`
              | 00123 | =SUM               | 10 | 8 | 12 | 8 | 0 | 4 | 2026-11-25: 100
        total | Total | 1 product, 1 short |    |   |    |   |   |   |`),
    );
  });

  test('without a stock sheet it says that stock was not checked', () => {
    const sheet = sheetOf(outcomeOf('order\nSO1', { roles: ['orders'] }), 'balance');
    expect(shown(sheet, ['SKU'])).toEqual(['note | There is no stock sheet: everything ships as ordered and stock was not checked']);
  });
});

describe('names', () => {
  const given = outcomeOf('order\nSO1');
  const names = (snapshot: Snapshot, locale: Locale = 'en') =>
    planReview(snapshot, given.outcome, locale).sheets.map(({ name, replaces }) =>
      replaces === undefined ? name : `${name} for ${replaces}`,
    );
  const after = written(given.snapshot, planReview(given.snapshot, given.outcome, 'en'));

  test('new sheets are named in the language of the run', () => {
    expect(names(given.snapshot)).toEqual(['Shortage', 'Finance', 'Stock balance', 'Exceptions', 'Returns', 'Daily']);
    expect(names(given.snapshot, 'zh-CN')).toEqual(['欠货表', '查款表', '库存量表', '异常表', '退单表', '日报']);
  });

  test('they are replaced, and renamed with the language', () => {
    expect(names(after)).toEqual(names(given.snapshot).map((name) => `${name} for ${name}`));
    expect(names(after, 'zh-CN')[0]).toBe('欠货表 for Shortage');
  });

  test('a name that a user gave is kept', () => {
    const rename = <T extends { readonly name: string }>(sheet: T): T =>
      sheet.name === 'Shortage' ? { ...sheet, name: 'Backlog' } : sheet;
    const renamed: Snapshot = {
      ...after,
      sheets: after.sheets.map(rename),
      names: after.names.map((name) => (name.sheet === 'Shortage' ? { ...name, sheet: 'Backlog' } : name)),
    };
    expect(names(renamed, 'zh-CN')[0]).toBe('Backlog for Backlog');
    expect(planReview(renamed, given.outcome, 'en').names).toContainEqual({ name: 'order_review_sheet_shortage', sheet: 'Backlog' });
  });

  test('a foreign sheet of that name is left alone, and the sheet says so', () => {
    const foreign = { ...given.snapshot, sheets: [...given.snapshot.sheets, blankSheet('SHORTAGE', [['mine']])] };
    const plan = planReview(foreign, given.outcome, 'en');
    expect(plan.sheets[0]).toMatchObject({ name: 'Shortage (2)' });
    expect(plan.sheets[0]!.replaces).toBeUndefined();
    expect(plan.sheets[0]!.subtitle).toContain('another sheet is named “Shortage” and was left alone');
    expect(names(written(foreign, plan))[0]).toBe('Shortage (2) for Shortage (2)');
  });

  test('every own column and own sheet has a name', () => {
    const plan = planReview(given.snapshot, given.outcome, 'en');
    expect(plan.names).toContainEqual({ name: 'order_review_key', sheet: 'Orders', column: 16 });
    expect(plan.names).toHaveLength(11 + 6);
  });

  test('an own sheet that this run does not write keeps its name', () => {
    const logged = { ...after, sheets: [...after.sheets, blankSheet('Review log', [[`${OWN_SHEETS.log.en} · Order Review`]])] };
    expect(planReview(logged, given.outcome, 'en').names).toContainEqual({ name: 'order_review_sheet_log', sheet: 'Review log' });
  });
});
