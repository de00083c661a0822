import fc from 'fast-check';
import { type Locale, type Outcome, OWN_COLUMNS, reviewWorkbook, type SheetSnapshot, type Snapshot } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import type { Role } from '../../core/model/roles';
import { FIELD_NAMES } from '../../core/words/fields';
import { TODAY } from '../support/check';
import { withFinance } from '../support/finance';
import { type Sheets, workbook } from '../support/sheets';

/** One row of a sheet: what is left out is a blank cell. */
export type Row = Readonly<Record<string, string | number>>;

/** A small workbook as rows per role, so that a law can change one thing and compare. */
export interface Book {
  readonly orders: readonly Row[];
  readonly products: readonly Row[];
  readonly prices: readonly Row[];
  readonly discounts: readonly Row[];
  readonly gifts: readonly Row[];
  readonly stock: readonly Row[];
  readonly incoming: readonly Row[];
  readonly customers: readonly Row[];
  readonly settings: Readonly<Record<string, string>>;
}

const PRICES: Readonly<Record<string, number>> = { A: 9.99, B: 20.05, C: 0.33, G: 5 };
const PACKS: Readonly<Record<string, number>> = { A: 12, C: 5 };

const PRODUCTS: readonly Row[] = [
  { sku: 'A', baseUnit: 'pc', packUnit: 'box', packSize: 12, category: 'Juice' },
  { sku: 'B', baseUnit: 'pc', category: 'Juice' },
  { sku: 'C', baseUnit: 'pc', packUnit: 'bag', packSize: 5, category: 'Powder', status: 'discontinued' },
  { sku: 'G', baseUnit: 'pc', category: 'Cups' },
];

const POLICIES: readonly Row[] = [
  { policy: 'Ten', buySku: 'A', buyQuantity: 10, giftQuantity: 1 },
  { policy: 'Rata', buySku: 'B', buyQuantity: 7, giftQuantity: 2, count: 'pro-rata', cap: 6 },
  { policy: 'Cups', buyCategory: 'Juice', buyQuantity: 5, giftSku: 'G/C', giftQuantity: 1, customerCap: 4 },
  { policy: 'Tier', buySku: 'C', buyQuantity: 5, giftQuantity: 1, repeat: 'tier' },
  { policy: 'Tier', buySku: 'C', buyQuantity: 20, giftQuantity: 6, repeat: 'tier' },
  { policy: 'Within', buySku: 'A', buyQuantity: 12, giftQuantity: 2, kind: 'included', level: 'L2' },
  { policy: 'Money', buyAmount: 100, giftSku: 'G', giftQuantity: 1 },
  { policy: 'Over', buySku: 'B', buyQuantity: 3, giftQuantity: 1, to: '2026-11-01' },
];

const CUSTOMERS: readonly Row[] = [
  { customer: 'C1', level: 'L1', terms: 'credit', creditLimit: 'unlimited' },
  { customer: 'C2', level: 'L2', terms: 'credit', creditLimit: 300, receivable: 20.5, unshipped: 10, balance: 15.25, priority: 2 },
  { customer: 'C3', level: 'L1', terms: 'cash', receivable: 12.34, balance: 100, priority: 'A' },
  { customer: 'C4', level: 'L2', terms: 'deposit', depositRate: 0.33, balance: 40, shipPolicy: 'whole-line' },
  { customer: 'C5', level: 'L1', terms: 'cash', balance: -7.5, shipPolicy: 'whole-order', priority: 1 },
  { customer: 'C6', level: 'L1', terms: 'credit' },
  { customer: 'C7', level: 'L2', terms: 'credit', creditLimit: 500, overdueDays: 3 },
];

/** True once in so many. */
const seldom = (often: number) => fc.integer({ min: 1, max: often }).map((n) => n === often);
const sku = fc.constantFrom('A', 'B', 'C', 'G');

/** A paid row, some with free units beside them, some in packs, some back, a few with a fault. */
const paidRow: fc.Arbitrary<Row> = fc
  .record({
    sku,
    quantity: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(-3, -10, 2.5) }),
    giftQuantity: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
    pack: fc.boolean(),
    faulty: seldom(20),
  })
  .map(({ sku, quantity, giftQuantity, pack, faulty }) => {
    const discount = faulty ? 0.7 : sku === 'B' ? 0.9 : '';
    const size = pack ? (PACKS[sku] ?? 1) : 1;
    const price = Number((PRICES[sku]! * size).toFixed(2));
    const unit = size === 12 ? 'box' : size === 5 ? 'bag' : 'pc';
    return { sku, quantity, giftQuantity: Number(quantity) > 0 ? giftQuantity : '', unit, discount, unitPrice: price };
  });

const giftRow: fc.Arbitrary<Row> = fc
  .record({ sku, quantity: fc.integer({ min: 1, max: 4 }) })
  .map((row) => ({ ...row, gift: 'yes', unitPrice: 0, unit: 'pc' }));

const order: fc.Arbitrary<readonly Row[]> = fc
  .record({
    customer: fc.constantFrom('C1', 'C1', 'C2', 'C2', 'C3', 'C3', 'C4', 'C5', 'C6', 'C7'),
    orderDate: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'),
    requestedDate: fc.constantFrom('', '', '2026-11-23', '2026-11-28'),
    warehouse: fc.constantFrom('', '', 'East', 'West'),
    carriedOver: seldom(8).map((carried) => (carried ? 'yes' : '')),
    paid: fc.array(paidRow, { minLength: 1, maxLength: 4 }),
    gifts: fc.array(giftRow, { maxLength: 2 }),
  })
  .map(({ paid, gifts, ...head }) =>
    [...paid, ...gifts].map((row) => ({ ...head, ...row, ...(head.carriedOver === '' ? {} : { shippedBefore: 4 }) })),
  );

const stock: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      sku,
      onHand: fc.integer({ min: 0, max: 80 }),
      allocated: fc.constantFrom('', 2, 5),
      safetyStock: fc.constantFrom('', 1),
      warehouse: fc.constantFrom('East', 'West'),
    }),
    { maxLength: 6 },
  )
  .map((rows) => [...Object.keys(PRICES).map((each) => ({ sku: each, onHand: 12, warehouse: 'East' })), ...rows]);

const incoming: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({ sku, quantity: fc.integer({ min: 1, max: 40 }), date: fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-27') }),
  { maxLength: 4 },
);

/** So that most orders are settled, whatever gifts they claim. */
const MOSTLY_WARN = fc.constantFrom('warn', 'warn', 'warn', 'block');

const settings: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record({
  giftOnShortage: fc.constantFrom('proportional', 'proportional', 'last', 'first', 'included'),
  reserveBlocked: fc.constantFrom('no', 'no', 'yes'),
  'severity.gift/over-entitled': MOSTLY_WARN,
  'severity.gift/over-cap': MOSTLY_WARN,
  'severity.gift/not-entitled': MOSTLY_WARN,
  'severity.gift/wrong-sku': MOSTLY_WARN,
  'severity.gift/expired': MOSTLY_WARN,
});

/** Small workbooks of all terms, with gifts, packs, returns, warehouses and faults. Order numbers follow the rows. */
export const books: fc.Arbitrary<Book> = fc
  .record({
    orders: fc.array(order, { minLength: 1, maxLength: 6 }).map(numbered),
    gifts: fc.subarray([...POLICIES]),
    stock,
    incoming,
    settings,
  })
  .map((parts) => ({ ...FIXED, ...parts }));

/** Orders of a few rows at list price, in base units and without gifts: what is left are stock and credit. */
export const plainBooks: fc.Arbitrary<Book> = fc
  .record({
    orders: fc
      .array(
        fc.record({
          customer: fc.constantFrom('C1', 'C2', 'C3'),
          rows: fc.array(fc.record({ sku: fc.constantFrom('A', 'B', 'G'), quantity: fc.integer({ min: 1, max: 30 }) }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((orders) =>
        numbered(orders.map(({ customer, rows }) => rows.map((row) => ({ customer, ...row, unitPrice: PRICES[row.sku]! })))),
      ),
    stock: fc
      .tuple(...['A', 'B', 'G'].map((sku) => fc.integer({ min: 0, max: 60 }).map((onHand) => ({ sku, onHand }))))
      .map((rows): readonly Row[] => rows),
  })
  .map((parts) => ({ ...FIXED, gifts: [], incoming: [], settings: {}, ...parts }));

const FIXED = {
  products: PRODUCTS,
  prices: Object.entries(PRICES).map(([sku, price]) => ({ sku, price })),
  discounts: [{ sku: 'B', discount: 0.9 }] as readonly Row[],
  customers: CUSTOMERS,
};

/** Gives the orders their numbers, and every row one of its own by which a law finds it again. */
function numbered(orders: readonly (readonly Row[])[]): readonly Row[] {
  let lineNo = 0;
  return orders.flatMap((rows, i) => rows.map((row): Row => ({ orderNo: `SO${i + 1}`, ...row, lineNo: ++lineNo })));
}

/** A role without rows is left to the default sheet, which concerns none of these goods. */
function sheetsOf({ settings: _, ...book }: Book, headings: Locale): Sheets {
  const filled = Object.entries(book).filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(filled.map(([role, rows]) => [role, table(role as Role, rows, headings)]));
}

/** What else may happen to a book on its way: other keys beside its rows, other settings. */
export interface Run {
  readonly keys?: ReadonlyMap<number, string>;
  readonly headings?: Locale;
  readonly settings?: Readonly<Record<string, string>>;
  /** As finance left it. */
  readonly finance?: SheetSnapshot | undefined;
}

export function snapshotOf(book: Book, { keys, headings = 'en', finance }: Run = {}): Snapshot {
  const { snapshot } = workbook(sheetsOf(book, headings), keys);
  return finance ? withFinance(snapshot, finance) : snapshot;
}

export function reviewBook(book: Book, run: Run = {}): Outcome {
  const { settings = {} } = run;
  const snapshot = snapshotOf(book, run);
  const entries = Object.entries({ ...book.settings, ...settings });
  const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)!, settings: entries });
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.outcome;
}

/** What a reader sees of every row, found by its line number wherever it stands. */
export function rowsOf(outcome: Outcome): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    outcome.lines.map(({ line, goods, gifts, amounts, status, findings, shortage }) => [
      line.lineNo,
      JSON.parse(JSON.stringify({ status, goods, gifts, amounts, shortage, codes: findings.map(({ code, field }) => [code, field]) })),
    ]),
  );
}

function table(role: Role, rows: readonly Row[], headings: Locale): string {
  const names: Readonly<Record<string, Readonly<Record<Locale, string>>>> = FIELD_NAMES[role];
  const fields = Object.keys({ ...names, ...OWN_COLUMNS }).filter((field) =>
    rows.some((row) => row[field] !== undefined && row[field] !== ''),
  );
  const written = fields.map((field) => (headings === 'en' ? field : (names[field]?.[headings] ?? field)));
  return [written, ...rows.map((row) => fields.map((field) => row[field] ?? ''))].map((cells) => cells.join(' | ')).join('\n');
}
