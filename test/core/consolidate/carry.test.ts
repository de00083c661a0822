import { consolidationSummary } from '../../../core/consolidate';
import { type Outcome, planReview, reviewWorkbook } from '../../../core/index';
import type { SheetSnapshot, Snapshot } from '../../../core/port';
import { written } from '../../support/written';
import { collect, corrected, lines, questions, reopened, rowsOf, sheet, TODAY, workbook } from './support';

const HEAD = 'Order no. | Order date | Customer | SKU | Unit | Quantity | Unit price | Pay factor | Amount | Gift | Gift qty';
const MASTERS: readonly SheetSnapshot[] = [
  sheet('Products', 'SKU | Product | Category | Status\n A | Apple | F | active\n B | Berry | F | active\n C | Cup | G | active'),
  sheet('Prices', 'SKU | Price\n A | 10\n B | 20\n C | 1'),
  sheet('Gifts', 'Policy | Buy SKU | Buy quantity | Gift SKU | Gift quantity\n Ten and one | A | 10 | A | 1'),
  sheet('Discounts', 'SKU | Pay factor\n B | 0.9'),
  sheet('Customers', 'Customer | Customer name | Terms | Credit limit\n C1 | Acme | credit | unlimited\n C2 | Best | credit | 50'),
];
const stock = (rows: string) => sheet('Stock', `SKU | On hand\n${rows}`);

function review(snapshot: Snapshot, day: number): { readonly outcome: Outcome; readonly after: Snapshot } {
  const result = reviewWorkbook(snapshot, { businessDate: TODAY + day });
  if ('problem' in result) throw new Error(result.problem.kind);
  return { outcome: result.outcome, after: written(snapshot, planReview(snapshot, result.outcome, 'en')) };
}

const dayOne = (orders: string, onHand: string) => review(workbook([sheet('Orders', `${HEAD}\n${orders}`), ...MASTERS, stock(onHand)]), 0);

/** The next day's workbook: what is owed, and today's orders. */
function dayTwo(yesterday: Snapshot, today: readonly SheetSnapshot[], onHand: string, day = 1) {
  const carry = { file: `day${day}.xlsx`, snapshot: yesterday };
  const result = collect({ 'today.xlsx': [...today, ...MASTERS, stock(onHand)] }, { carry, businessDate: TODAY + day });
  return { result, ...review(reopened(result), day) };
}

const shipped = ({ lines: rows }: Outcome) =>
  rows.map(({ line, goods, gifts }) =>
    [line.order.orderNo, line.order.carriedOver ? 'carried' : '', goods?.ship, goods?.short, gifts?.ship ?? '', gifts?.short ?? '']
      .join(' ')
      .trim(),
  );
const giftFindings = ({ findings }: Outcome) => findings.filter(({ code }) => code.startsWith('gift/')).map(({ code }) => code);

const NEW = [sheet('Orders', `${HEAD}\n SO9 | 2026-11-22 | C1 | A | | 50 | 10 | | 500 | | 5`)];

describe('ten and one, 100 and 10 ordered, 80 in stock', () => {
  const first = dayOne('SO1 | 2026-11-21 | C1 | A | | 100 | 10 | | 1000 | | 10', 'A | 80');

  test('day one: 73 + 7 ship, 27 + 3 are owed', () => {
    expect(shipped(first.outcome)).toEqual(['SO1  73 27 7 3']);
  });

  const second = dayTwo(first.after, NEW, 'A | 60');

  test('what is owed is carried over with what shipped before', () => {
    expect(
      rowsOf(second.result, 'Order no. | Quantity | Gift qty | Carried over | Shipped before | Amount | Unit price | Source file'),
    ).toEqual(
      lines(`
        SO1 | 27 | 3 | yes | 73 |     | 10 | day1.xlsx
        SO9 | 50 | 5 |     |    | 500 | 10 | today.xlsx`),
    );
  });

  test('day two: it is served first, whole, and its gifts are counted once', () => {
    expect(shipped(second.outcome)).toEqual(['SO1 carried 27 0 3 0', 'SO9  28 22 2 3']);
    expect(giftFindings(second.outcome)).toEqual([]);
  });

  test('over three days what shipped adds up', () => {
    const short = dayTwo(first.after, NEW, 'A | 11');
    expect(shipped(short.outcome)).toEqual(['SO1 carried 10 17 1 2', 'SO9  0 50 0 5']);
    const third = dayTwo(short.after, [sheet('Orders', `${HEAD}\n SO10 | 2026-11-23 | C1 | A | | 1 | 10 | | 10 | |`)], 'A | 100', 2);
    expect(rowsOf(third.result, 'Order no. | Quantity | Gift qty | Shipped before')).toEqual(
      lines('SO1 | 17 | 2 | 83\n SO9 | 50 | 5 | 0\n SO10 | 1 | |'),
    );
    expect(shipped(third.outcome)).toEqual(['SO1 carried 17 0 2 0', 'SO9 carried 50 0 5 0', 'SO10  1 0']);
    expect(giftFindings(third.outcome)).toEqual([]);
  });
});

test('gift rows are carried as gift rows, with the paid row that they belong to', () => {
  const first = dayOne('SO1 | 2026-11-21 | C1 | A | | 100 | 10 | | 1000 | |\n SO1 | 2026-11-21 | C1 | A | | 10 | 0 | | | yes |', 'A | 80');
  const { result, outcome } = dayTwo(first.after, NEW, 'A | 1000');
  expect(rowsOf(result, 'Order no. | Quantity | Gift | Shipped before')).toEqual(lines('SO1 | 27 | | 73\n SO1 | 3 | yes |\n SO9 | 50 | |'));
  expect(giftFindings(outcome)).toEqual([]);
});

test('what a row says of its goods and its customer is carried with it, its spelling too', () => {
  const first = dayOne('SO1 | 2026-11-20 | C1 | B | | 100 | 20 | 9折 | 1800 | |', 'B | 40');
  const { result, outcome } = dayTwo(first.after, NEW, 'B | 1000');
  expect(rowsOf(result, 'Order no. | Order date | Customer | SKU | Quantity | Unit price | Pay factor | Shipped before')[0]).toBe(
    'SO1 | 2026-11-20 | C1 | B | 60 | 20 | 9折 | 40',
  );
  expect(outcome.findings.filter(({ orderNo }) => orderNo === 'SO1')).toEqual([]);
});

describe('what is not carried over has its reason', () => {
  const first = dayOne(
    `SO1 | 2026-11-21 | C1 | A | | 10 | 10 | | 100 | |
     SO2 | 2026-11-21 | C1 | B | | 10 | 19 | | | |
     SO3 | 2026-11-21 | C1 | C | | 5 | 1 | | | |
     SO4 | 2026-11-21 | C1 | C | | 5 | 1 | | | |`,
    'A | 10\n B | 10\n C | 0',
  );
  const whys = (yesterday: Snapshot) =>
    collect({ 'today.xlsx': NEW }, { carry: { file: 'day1.xlsx', snapshot: yesterday } })
      .sources[0]!.leftOut.map(({ row, why }) => `${row} ${why}`)
      .join(', ');

  test('it shipped whole, or was not released', () => {
    expect(whys(first.after)).toBe('2 shipped, 3 rejected');
  });

  test('it was returned', () => {
    const decided = corrected(corrected(first.after, 4, 'Decision', 'return'), 4, 'Decided by', 'Li Jing');
    expect(whys(review(decided, 0).after)).toBe('2 shipped, 3 rejected, 4 returned');
  });

  test('it was changed after the review', () => {
    expect(whys(corrected(first.after, 5, 'Quantity', 6))).toBe('2 shipped, 3 rejected, 5 changed');
  });

  test('rows read are rows carried and rows left out, and the summary names them', () => {
    const result = collect({ 'today.xlsx': NEW }, { carry: { file: 'day1.xlsx', snapshot: first.after } });
    const { rows, added, leftOut } = result.sources[0]!;
    expect([rows, added, leftOut.length]).toEqual([4, 2, 2]);
    expect(consolidationSummary(result).join('\n')).toContain('day1.xlsx · Orders row 3: not released, so nothing is owed');
  });
});

test('an order of yesterday that is delivered again today is told', () => {
  const first = dayOne('SO1 | 2026-11-21 | C1 | A | | 10 | 10 | | 100 | |', 'A | 10');
  const result = collect(
    { 'today.xlsx': [sheet('Orders', `${HEAD}\n SO1 | 2026-11-21 | C1 | A | | 10 | 10 | | 100 | |`)] },
    { carry: { file: 'day1.xlsx', snapshot: first.after } },
  );
  expect(result.twice).toEqual([{ orderNo: 'SO1', places: ['today.xlsx · Orders', 'day1.xlsx · Orders'] }]);
});

test('a workbook without a shortage sheet has to be reviewed first', () => {
  const plain = workbook([sheet('Orders', `${HEAD}\n SO1 | 2026-11-21 | C1 | A | | 10 | 10 | | 100 | |`)]);
  expect(questions({ 'today.xlsx': NEW }, { carry: { file: 'day1.xlsx', snapshot: plain } })).toContain('day1.xlsx has no Shortage sheet');
});
