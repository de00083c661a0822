import type { Finding } from '../../../core/codes';
import { planReview } from '../../../core/plan/plan';
import type { OwnSheet, Snapshot } from '../../../core/port';
import { blankSheet, type Case, outcomeOf, TODAY } from '../../support/outcome';
import { fillIn, lines, shown, written } from '../../support/written';

type Locale = 'en' | 'zh-CN';
const sheetOf = ({ outcome }: Case, over: Snapshot, locale: Locale = 'en'): OwnSheet =>
  planReview(over, outcome, locale).sheets.find(({ id }) => id === 'exceptions')!;
const review = (given: Case, over: Snapshot = given.snapshot, locale: Locale = 'en'): Snapshot =>
  written(withOrders(over, given), planReview(withOrders(over, given), given.outcome, locale));
const withOrders = (over: Snapshot, { snapshot }: Case): Snapshot => ({
  ...over,
  sheets: over.sheets.map((sheet) => (sheet.name === 'Orders' ? snapshot.sheets[0]! : sheet)),
});
const again = (given: Case, over: Snapshot, locale: Locale = 'en'): OwnSheet => sheetOf(given, withOrders(over, given), locale);

const cell = (sheet: OwnSheet, row: number, heading: string) =>
  sheet.rows[row]!.cells[sheet.columns.findIndex((column) => column.heading === heading)];
const keys = ({ rows }: OwnSheet) => rows.map(({ cells }) => cells[cells.length - 1]).filter((key) => key !== null);

describe('what is listed', () => {
  const given = outcomeOf(`
    order | line | region | customer | price | id | findings
    SO3   | 1    | West   | C2       | 30    | c1 | price/below-list@unitPrice:block
    SO10  | 1    | East   | C1       | 10    | a1 | stock/short@quantity:warn
    SO9   | 1    | East   | C1       | 5     | b1 | credit/over-limit:block
    SO9   | 2    | East   | C1       | 7     | b2 | credit/over-limit:block discount/under-policy@discount:info
    SO4   | 1    | East   | C1       | 8     | d1 | price/missing@unitPrice:unknown
    SO5   | 1    |        | C3       | 9     | e1 |`);
  const sheet = sheetOf(given, given.snapshot);

  test('one row per finding that a person must look at, worst first, then by region, customer and order', () => {
    expect(
      shown(sheet, ['Severity', 'Region', 'Customer name', 'Order no.', 'Line', 'Place', 'Code', 'Amount at stake', 'State']).slice(0, 4),
    ).toEqual(
      lines(`
        | blocked      | East | C1 Ltd | SO9  |   | Orders rows 4 and 5 | credit/over-limit | 12 | open
        | blocked      | West | C2 Ltd | SO3  | 1 | Orders row 2        | price/below-list  | 30 | open
        | cannot judge | East | C1 Ltd | SO4  | 1 | Orders row 6        | price/missing     | 8  | open
        | to confirm   | East | C1 Ltd | SO10 | 1 | Orders row 3        | stock/short       | 10 | open`),
    );
    expect(sheet.subtitle).toBe('Business date 2026-11-21 · blocked 2 · cannot judge 1 · to confirm 1');
  });

  test('says what is wrong, what to do and since when', () => {
    expect(cell(sheet, 1, 'What')).toContain('11.50');
    expect(cell(sheet, 1, 'What to do')).not.toBe('');
    expect(cell(sheet, 1, 'Since')).toEqual({ day: TODAY });
  });

  test('its keys are those of the row, or of the order, with the code', () => {
    expect(keys(sheet)).toEqual([
      'or1|o=SO9|credit/over-limit',
      'or1|c1|price/below-list',
      'or1|d1|price/missing',
      'or1|a1|stock/short',
      'or1|t=East',
      'or1|t=West',
    ]);
  });

  test('each region gets a text in one cell, ready to send', () => {
    const [title, east, west] = sheet.rows.slice(4);
    expect(title).toMatchObject({ style: 'group', cells: expect.arrayContaining(['For each region, ready to send']) });
    expect(east!.cells[1]).toBe('East');
    const text = cell(sheet, 5, 'What') as string;
    expect(text.split('\n')).toEqual([
      'East, review of 2026-11-21: 3 orders need you, ordered amount 30.00.',
      expect.stringMatching(/^1\. SO9 \(C1 Ltd\): rows 4 and 5, .*426/),
      expect.stringMatching(/^2\. SO4/),
      expect.stringMatching(/^3\. SO10/),
      expect.stringContaining('order sheet'),
    ]);
    expect(west!.cells[1]).toBe('West');
  });

  test('in Chinese', () => {
    const chinese = sheetOf(given, given.snapshot, 'zh-CN');
    expect(chinese.subtitle).toBe('业务日期 2026-11-21 · 不通过 2 项 · 无法判断 1 项 · 待确认 1 项');
    expect(shown(chinese, ['级别', '区域', '位置', '当前状态'])[0]).toBe('| 不通过 | East | Orders 第 4、5 行 | 待处理');
    expect(cell(chinese, 5, '问题')).toContain('East（2026-11-21 审单）：3 单待处理，涉及金额 30.00。\n1. SO9（C1 Ltd）：第 4、5 行，');
  });

  test('nothing to list: the sheet says so', () => {
    const fine = outcomeOf('order\nSO1');
    expect(shown(sheetOf(fine, fine.snapshot), ['Severity'])).toEqual([
      'note | Nothing to deal with: no row has a finding that needs a person',
    ]);
  });
});

test('two cells of one row at fault are two rows with keys of their own', () => {
  const given = outcomeOf(
    'order | id | findings\nSO1 | a1 | data/missing-field@sku:block data/zero-quantity:block data/zero-quantity:block',
  );
  expect(keys(sheetOf(given, given.snapshot)).slice(0, 3)).toEqual([
    'or1|a1|data/missing-field|sku',
    'or1|a1|data/zero-quantity',
    'or1|a1|data/zero-quantity|2',
  ]);
});

describe('a finding on a reference sheet', () => {
  const onRow = (row: number): Finding => ({
    ...({ code: 'ref/duplicate-reference', severity: 'warn', role: 'prices', sheet: 'Prices', field: 'sku', orderNo: undefined } as const),
    ...({ scope: 'line', data: { text: 'A', rows: [2, 3] }, evidence: [], approved: false } as const),
    row,
  });
  const given = outcomeOf('order\nSO1', { elsewhere: [onRow(2), onRow(3)] });

  test('names sheet and row, and has no customer and no amount', () => {
    expect(shown(sheetOf(given, given.snapshot), ['Region', 'Customer', 'Order no.', 'Place', 'Amount at stake'])).toEqual([
      '|  |  |  | Prices row 2 |',
      '|  |  |  | Prices row 3 |',
    ]);
  });
});

describe('a decision', () => {
  const given = outcomeOf(`
    order | decision | by  | note        | status   | findings
    SO1   | approve  | Ann | fair price  | approved | price/below-list@unitPrice:block!
    SO2   |          |     |             | block    | price/below-list@unitPrice:block
    SO3   | return   | Bob | no delivery | returned | price/below-list@unitPrice:block`);

  test('is shown with who and why, after what is open; it needs nobody', () => {
    const sheet = sheetOf(given, given.snapshot);
    expect(shown(sheet, ['Order no.', 'State', 'Decided by']).slice(0, 3)).toEqual(
      lines(`
        | SO2 | open     |
        | SO1 | approved | Ann: fair price
        | SO3 | returned | Bob: no delivery`),
    );
    expect(sheet.subtitle).toContain('blocked 1 · approved or returned 2');
    expect(cell(sheet, 4, 'What')).toContain('1 order needs you');
  });
});

describe('over several runs', () => {
  const day = (offset: number) => ({ businessDate: TODAY + offset });
  const two = (offset: number) =>
    outcomeOf(
      `
      order | id | findings
      SO1   | a1 | price/below-list@unitPrice:block
      SO2   | b1 | price/missing@unitPrice:unknown`,
      day(offset),
    );
  const one = (offset: number) => outcomeOf('order | id | findings\nSO1 | a1 |\nSO2 | b1 | price/missing@unitPrice:unknown', day(offset));
  const columns = ['Order no.', 'Since', 'State', 'Closed on', 'Owner', 'Status', 'Note'];
  const human = { Owner: 'Ann', Status: 'in progress', Note: '=asked' };

  test('what people wrote stays with its row in either language, wherever that is sorted to', () => {
    const filled = fillIn(review(two(0)), 'Exceptions', 'SO2', human);
    const sorted = outcomeOf(
      'order | id | findings\nSO2 | b1 | price/missing@unitPrice:unknown\nSO1 | a1 | price/below-list@unitPrice:block',
      day(1),
    );
    expect(shown(again(sorted, filled), columns).slice(0, 2)).toEqual(
      lines(`
        | SO1 | day ${TODAY} | open | |     |             |
        | SO2 | day ${TODAY} | open | | Ann | in progress | =asked`),
    );
    expect(shown(again(sorted, filled, 'zh-CN'), ['首次发现', '当前状态', '负责人', '备注'])[1]).toBe(
      `| day ${TODAY} | 待处理 | Ann | =asked`,
    );
  });

  test('one whose cause is gone closes, moves to the end with the day, and comes back reopened', () => {
    const first = review(two(0));
    const closed = again(one(1), first);
    expect(shown(closed, columns)).toEqual(
      lines(`
              | SO2 | day ${TODAY} | open   |                  | | |
        group |     |              |        |                  | | |
              |     |              |        |                  | | |
        group |     |              |        |                  | | |
        gone  | SO1 | day ${TODAY} | closed | day ${TODAY + 1} | | |`),
    );
    const second = review(one(1), first);
    expect(shown(again(one(5), second), columns).slice(-1)).toEqual([`gone | SO1 | day ${TODAY} | closed | day ${TODAY + 1} |  |  |`]);
    expect(shown(again(two(6), second), columns)[0]).toBe(`| SO1 | day ${TODAY} | reopened |  |  |  |`);
    expect(shown(again(two(7), review(two(6), second)), columns)[0]).toBe(`| SO1 | day ${TODAY} | reopened |  |  |  |`);
  });

  test('speaks the language of the run, whatever that of the run before', () => {
    const english = review(one(1), review(two(0)));
    const chinese = again(one(2), english, 'zh-CN');
    expect(shown(chinese, ['级别', '订单号', '检查', '当前状态', '关闭日期']).slice(-1)).toEqual([
      expect.stringMatching(/^gone \| 不通过 \| SO1 \| [^a-z]+ \| 已关闭 \| day \d+$/),
    ]);
    const back = review(one(2), english, 'zh-CN');
    expect(shown(again(two(3), back), columns)[0]).toContain('reopened');
  });

  test.each([
    ['60 days: it is still shown', 60, {}, true],
    ['61 days: it goes', 61, {}, false],
    ['61 days, with a note: it stays', 61, { Note: 'mind this customer' }, true],
  ])('closed for %s', (_, days, note, stays) => {
    const closed = review(one(0), fillIn(review(two(-1)), 'Exceptions', 'SO1', note));
    expect(again(one(days), closed).rows.some(({ style }) => style === 'gone')).toBe(stays);
  });

  test('a note beside a region’s text stays with the region', () => {
    const noted = fillIn(review(two(0)), 'Exceptions', 'or1|t=', { Note: 'sent' });
    expect(shown(again(two(1), noted), ['Note', 'Review key'])).toContain('| sent | or1|t=');
  });

  test('a row that somebody added by hand is kept', () => {
    const before = review(two(0));
    const sheet = before.sheets.find(({ name }) => name === 'Exceptions')!;
    const byHand = sheet.rows[2]!.map((heading) => (heading === 'Note' ? 'call the depot' : null));
    const more = { ...before, sheets: before.sheets.map((each) => (each === sheet ? { ...each, rows: [...each.rows, byHand] } : each)) };
    const kept = again(two(1), review(two(0), more));
    expect(kept.rows.filter(({ cells }) => cells.includes('call the depot'))).toHaveLength(1);
  });

  test('writing the same plan twice is writing it once', () => {
    const given = one(1);
    const over = withOrders(fillIn(review(two(0)), 'Exceptions', 'SO2', human), given);
    const plan = planReview(over, given.outcome, 'en');
    const once = written(over, plan);
    expect(planReview(once, given.outcome, 'en').sheets).toEqual(
      plan.sheets.map(({ name, ...sheet }) => ({ ...sheet, name, replaces: name })),
    );
  });
});

test('a foreign sheet named Exceptions is left alone', () => {
  const given = outcomeOf('order\nSO1');
  const foreign = { ...given.snapshot, sheets: [...given.snapshot.sheets, blankSheet('Exceptions', [['mine']])] };
  expect(sheetOf(given, foreign).name).toBe('Exceptions (2)');
});

test('what could not be read puts no amount at stake', () => {
  const given = outcomeOf('order | unreadable | price | findings\nSO1 | x | 5 | data/unreadable-number@quantity:block');
  expect(cell(sheetOf(given, given.snapshot), 0, 'Amount at stake')).toBeNull();
});
