import fc from 'fast-check';
import { paysFirst } from '../../core/credit';
import { Decimal, type Outcome, type SheetSnapshot } from '../../core/index';
import { financeTable, sumAmounts } from '../../core/report/finance';
import { fillFinance, financeSheetOf } from '../support/finance';
import { type Book, books, reviewBook, rowsOf, snapshotOf } from './books';

interface Answer {
  /** Which row of the sheet, counted over and over. */
  readonly row: number;
  readonly received: number | '';
  readonly result: string;
}

const answers: fc.Arbitrary<readonly Answer[]> = fc.array(
  fc.record({
    row: fc.nat(20),
    received: fc.oneof(
      fc.constant('' as const),
      fc.integer({ min: 0, max: 60000 }).map((cents) => cents / 100),
    ),
    result: fc.constantFrom('paid', 'paid', 'partial', '部分到款', 'unpaid', 'owes', '', 'perhaps'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** One review after the other over the same orders; the finance sheet passes from one to the next. */
class Workbook {
  private keys: ReadonlyMap<number, string> = new Map();
  private finance: SheetSnapshot | undefined;

  constructor(private readonly book: Book) {}

  review(): Outcome {
    const run = { keys: this.keys, finance: this.finance };
    const outcome = reviewBook(this.book, run);
    this.keys = new Map(outcome.lines.map(({ line, key }) => [line.row, key]));
    this.finance = financeSheetOf(snapshotOf(this.book, run), outcome);
    return outcome;
  }

  answer(all: readonly Answer[]): void {
    for (const { row, received, result } of all) {
      const names = namesOf(this.finance!);
      const name = names[row % names.length]!;
      this.finance = fillFinance(this.finance!, `Order no. | Received | Result\n${name} | ${received} | ${result}`).sheet;
    }
  }
}

/** What the rows of the sheet are called in a table of answers. */
function namesOf(sheet: SheetSnapshot): readonly string[] {
  return sheet.rows.flatMap((row) => {
    const key = row.find((cell) => typeof cell === 'string' && /^or1\|(o|c)=/.test(cell)) as string | undefined;
    if (key === undefined) return [];
    const part = (id: string) => new RegExp(`\\|${id}=([^|]*)`).exec(key)?.[1];
    const order = part('o');
    return [order === undefined ? part('c')! : part('t') ? `${order}+${part('t')}` : order];
  });
}

const RUNS = { numRuns: 50 };
const each = (law: (workbook: Workbook, rounds: readonly (readonly Answer[])[]) => void) =>
  fc.assert(
    fc.property(books, fc.array(answers, { minLength: 1, maxLength: 3 }), (book, rounds) => law(new Workbook(book), rounds)),
    RUNS,
  );

const text = (...amounts: readonly Decimal[]) => amounts.map(String);

function expectReconciled({ lines, orders, totals, purses, money, ...outcome }: Outcome): void {
  for (const { goods, gifts, amounts } of lines)
    for (const split of [goods, gifts, amounts])
      if (split) expect(String(split.ship.plus(split.short).plus(split.rejected))).toBe(String(split.ordered));
  const rows = financeTable({ lines, orders, totals, purses, money, ...outcome });
  const sums = sumAmounts(rows);
  expect(text(sums.ordered, sums.shippable, sums.short, sums.rejected)).toEqual(
    text(totals.ordered, totals.shippable, totals.short, totals.rejected),
  );
  for (const row of rows) {
    expect(String(row.shippable.plus(row.receivableCharged).plus(row.depositOnShort))).toBe(
      String(row.balanceUsed.plus(row.creditUsed).plus(row.due)),
    );
    expect(String(row.shippable.plus(row.short).plus(row.rejected))).toBe(String(row.ordered));
  }
  for (const { received, matched, left } of purses) {
    expect(left.isNegative).toBe(false);
    expect(String(matched.plus(left))).toBe(String(received));
  }
  expect(String(Decimal.sum(money.map(({ matched }) => matched)))).toBe(String(Decimal.sum(purses.map(({ matched }) => matched))));
}

test('whatever finance answers, rows, orders and money add up', () => {
  each((workbook, rounds) => {
    expectReconciled(workbook.review());
    for (const round of rounds) {
      workbook.answer(round);
      expectReconciled(workbook.review());
    }
  });
});

test('money counts once: a review after finance, and another one, say the same', () => {
  each((workbook, rounds) => {
    workbook.review();
    for (const round of rounds) {
      workbook.answer(round);
      const first = workbook.review();
      const again = workbook.review();
      expect(splitsOf(again)).toEqual(splitsOf(first));
      expect(moneyOf(again)).toEqual(moneyOf(first));
    }
  });
});

test('a paid order keeps what it was offered to the last unit and cent, whatever becomes of the others', () => {
  each((workbook, rounds) => {
    workbook.review();
    for (const round of rounds) {
      workbook.answer(round);
      const before = paidOffers(workbook.review());
      workbook.answer(
        round.map((answer) => ({ ...answer, row: answer.row + 7, result: answer.result === 'paid' ? 'unpaid' : answer.result })),
      );
      const after = paidOffers(workbook.review());
      for (const [orderNo, offer] of after) if (before.has(orderNo)) expect([orderNo, offer]).toEqual([orderNo, before.get(orderNo)]);
    }
  });
});

/** All but who took the goods: a paid order now took them before all others. */
function splitsOf(outcome: Outcome): unknown {
  return Object.entries(rowsOf(outcome)).map(([lineNo, row]) => [lineNo, { ...(row as object), shortage: undefined }]);
}

/** Of orders that are paid before they ship, and ship something. */
function paidOffers({ orders, money }: Outcome): ReadonlyMap<string, string> {
  const prepaid = new Set(orders.filter(({ order }) => order.customer && paysFirst(order.customer)).map(({ order }) => order.orderNo));
  return new Map(
    money.flatMap(({ orderNo, topUp, standing, record }) =>
      standing === 'paid' && topUp === 0 && prepaid.has(orderNo) && record.offer && record.offer.units.size > 0
        ? [[orderNo, JSON.stringify([[...record.offer.units], record.offer.parts])]]
        : [],
    ),
  );
}

function moneyOf({ money, purses, orders }: Outcome): unknown {
  return JSON.parse(
    JSON.stringify([
      money.map(({ orderNo, topUp, standing, said, received, matched }) => [orderNo, topUp, standing, said, received, matched]),
      purses,
      orders.map(({ order, status, due, balanceUsed, receivableCharged }) => [order.orderNo, status, due, balanceUsed, receivableCharged]),
    ]),
  );
}
