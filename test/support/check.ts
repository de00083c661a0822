import type { Code, Finding } from '../../core/codes';
import { reviewFinance, reviewWorkbook } from '../../core/index';
import { formatDay, parseIsoDay } from '../../core/model/date';
import { Decimal } from '../../core/model/decimal';
import type { LineOutcome, OrderOutcome, Outcome } from '../../core/outcome';
import type { SheetSnapshot } from '../../core/port';
import { describe as describeFinding } from '../../core/words/messages';
import { problemSentence } from '../../core/words/problems';
import { fillFinance, financeExpectations, financeSheetOf, withFinance } from './finance';
import { type Expectation, type Sheets, type Workbook, workbook } from './sheets';

/** In all examples this is the business date. */
export const TODAY = '2026-11-21';

export interface CaseOptions {
  /** `YYYY-MM-DD`; else TODAY. */
  readonly date?: string;
  /** As on the command line: `{ priceTolerance: '0.05' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The last of several states is put to `finance`: an order of which it says that it changed has `finance/stale-sheet`. */
  readonly command?: 'finance';
}

/**
 * A case's orders, or several sheets where something else than the orders varies. A list is what becomes of the workbook
 * from one review to the next: its rows keep the keys that the review before gave them, each where it stands.
 */
export type CaseTable = string | Sheets | readonly (string | Sheets)[];

export interface Given {
  /** The fault is there. */
  loud(title: string, table: CaseTable): Given;
  /** The fault is not there. */
  quiet(title: string, table: CaseTable): Given;
  /** Where the one turns into the other: at the limit and next to it, in one table if possible. */
  boundary(title: string, table: CaseTable): Given;
}

/**
 * Tests that read as sheets. In the `expect` column of a row stand the codes that must be found there, with or without the
 * field (`price/below-floor@unitPrice`), several separated by a space; a blank one means that the row is quiet. It may
 * stand in any table. The comparison is exact over the whole workbook: a finding that nobody expects fails the case.
 * Columns `=ship`, `=short`, `=rejected`, `=giftShip`, `=giftShort`, `=giftRejected` and `=status` compare the row's outcome,
 * `=reason`, `=takenBy` and `=eta` why it is short, `=finance`, `=shippable`, `=receivableCharged`, `=depositOnShort`,
 * `=balanceUsed`, `=creditUsed` and `=due` what finance reads of its order.
 *
 *     checkTest('price/below-floor', () => {
 *       given({
 *         prices: `
 *           sku | price | floorPrice
 *           A   | 10    | 9`,
 *       })
 *         .loud('one cent under the floor', `
 *           sku | unitPrice | discount | expect
 *           A   | 10        | 0.899    | price/below-floor@unitPrice discount/not-allowed`)
 *         .quiet(…)
 *         .boundary(…);
 *     });
 *
 * Notation of tables and cells: `workbook` in sheets.ts; what fills the rest: defaults.ts. Sheets given with a case go over
 * those of `given`.
 */
export function given(sheets: Sheets = {}, options: CaseOptions = {}): Given {
  const add = (kind: Kind) => (title: string, table: CaseTable) => {
    const tables: readonly (string | Sheets)[] = typeof table === 'string' || !Array.isArray(table) ? [table as string | Sheets] : table;
    const states = tables.map((state) => ({ ...sheets, ...(typeof state === 'string' ? { orders: state } : state) }));
    register(kind, title, states, options);
    return self;
  };
  const self: Given = { loud: add('loud'), quiet: add('quiet'), boundary: add('boundary') };
  return self;
}

/** One check's cases: at least one loud, one quiet and one boundary case, none twice. */
export function checkTest(code: Code, body: () => void): void {
  describe(code, () => {
    const suite: Suite = { code, kinds: new Set() };
    current = suite;
    try {
      body();
    } finally {
      current = undefined;
    }
    test('has a loud, a quiet and a boundary case', () => {
      expect([...suite.kinds].sort()).toEqual(['boundary', 'loud', 'quiet']);
    });
  });
}

/** Reviews the states one after the other and compares every finding with the tables; for examples that stand elsewhere. */
export function expectReview(states: readonly Sheets[], options: CaseOptions = {}): Outcome | undefined {
  let keys: ReadonlyMap<number, string> = new Map();
  let finance: SheetSnapshot | undefined;
  let outcome: Outcome | undefined;
  for (const [i, state] of states.entries()) {
    const { snapshot, expectations } = workbook(state, keys);
    const filled = finance && state.finance !== undefined ? fillFinance(finance, state.finance) : undefined;
    const sheet = filled?.sheet ?? finance;
    const book = {
      snapshot: sheet ? withFinance(snapshot, sheet) : snapshot,
      expectations: [...expectations, ...(filled?.expectations ?? [])],
    };
    if (options.command === 'finance' && i === states.length - 1 && expectRefusal(book, options)) return undefined;
    outcome = runCase(book, options);
    keys = new Map(outcome.lines.map(({ line, key }) => [line.row, key]));
    finance = financeSheetOf(book.snapshot, outcome);
  }
  return outcome;
}

/** True where the finance sheet is older than the orders. */
function expectRefusal({ snapshot, expectations }: Workbook, { date = TODAY, settings = {} }: CaseOptions): boolean {
  const result = reviewFinance(snapshot, { businessDate: parseIsoDay(date)!, settings: Object.entries(settings) });
  if (!('problem' in result)) return false;
  if (result.problem.kind !== 'stale-finance') throw new Error(problemSentence(result.problem, 'en'));
  const { orders } = result.problem;
  const sheet = snapshot.sheets.find(({ name }) => name === 'Orders')!;
  const rows = sheet.rows.flatMap((row, r) => (row.some((cell) => orders.includes(String(cell))) ? [`Orders row ${r + 1}`] : []));
  expect(Object.fromEntries(rows.map((row) => [row, ['finance/stale-sheet']]))).toEqual(wanted(expectations));
  return true;
}

type Kind = 'loud' | 'quiet' | 'boundary';

interface Suite {
  readonly code: Code;
  readonly kinds: Set<Kind>;
}

let current: Suite | undefined;
const seen = new Map<string, string>();

function register(kind: Kind, title: string, states: readonly Sheets[], options: CaseOptions): void {
  const code = current?.code;
  current?.kinds.add(kind);
  const books = states.map((state) => workbook(state));
  const content = JSON.stringify([code, books, states.map(({ finance }) => finance), options]);
  const twin = seen.get(content);
  seen.set(content, title);
  test(`${kind}: ${title}`, () => {
    if (twin !== undefined) throw new Error(`the same case as "${twin}"`);
    const all = [...books.flatMap(({ expectations }) => expectations), ...states.flatMap(({ finance }) => financeExpectations(finance))];
    const expected = all.flatMap(({ findings }) => findings.map(codeOf));
    const loud = code === undefined ? expected.length > 0 : expected.includes(code);
    if (kind === 'loud' && !loud) throw new Error(`a loud case expects ${code ?? 'a finding'} on some row`);
    if (kind === 'quiet' && loud) throw new Error(`a quiet case expects ${code ?? 'a finding'} nowhere`);
    expectReview(states, options);
  });
}

function runCase({ snapshot, expectations }: Workbook, { date = TODAY, settings = {} }: CaseOptions): Outcome {
  const result = reviewWorkbook(deepFreeze(snapshot), { businessDate: parseIsoDay(date)!, settings: Object.entries(settings) });
  if ('problem' in result) throw new Error(problemSentence(result.problem, 'en'));
  const { outcome } = result;
  expect(outcome.failures).toEqual([]);
  expect(found(outcome, expectations)).toEqual(wanted(expectations));
  for (const finding of outcome.findings) expectWords(finding);
  return outcome;
}

/** Findings and values per row, in the words of the expectations where they agree. */
function found(outcome: Outcome, expectations: readonly Expectation[]): Record<string, readonly string[]> {
  const rows = new Map<string, string[]>();
  const tokens = new Map(expectations.map((expectation) => [label(expectation), [...expectation.findings]]));
  for (const finding of outcome.findings) {
    const at = label(finding);
    const open = tokens.get(at) ?? [];
    const full = `${finding.code}@${finding.field ?? ''}`;
    const match = [full, finding.code].map((token) => open.indexOf(token)).find((index) => index >= 0);
    const shown = match === undefined ? full.replace(/@$/, '') : open.splice(match, 1)[0]!;
    rows.set(at, [...(rows.get(at) ?? []), shown]);
  }
  const orders = outcome.book.tables.get('orders')?.sheet;
  for (const expectation of expectations) {
    if (expectation.values.length === 0) continue;
    const line = expectation.sheet === orders ? outcome.lines.find(({ line: { row } }) => row === expectation.row) : undefined;
    const order = line && outcome.orders.find((each) => each.order === line.line.order);
    const values = expectation.values.map(([name]) => `${name}=${line && order ? outcomeText(line, order, name) : 'no such line'}`);
    rows.set(label(expectation), [...(rows.get(label(expectation)) ?? []), ...values]);
  }
  return Object.fromEntries([...rows].map(([at, shown]) => [at, shown.sort()]));
}

function wanted(expectations: readonly Expectation[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    expectations
      .map((expectation) => {
        const values = expectation.values.map(([name, text]) => `${name}=${TEXTS.has(name) ? text : Decimal.parse(text)}`);
        return [label(expectation), [...expectation.findings, ...values].sort()] as const;
      })
      .filter(([, shown]) => shown.length > 0),
  );
}

const TEXTS: ReadonlySet<string> = new Set(['status', 'reason', 'takenBy', 'eta', 'finance']);

function outcomeText({ goods, gifts, status, shortage }: LineOutcome, order: OrderOutcome, name: string): string {
  const values: Readonly<Record<string, Decimal | string | undefined>> = {
    status,
    ship: goods?.ship,
    short: goods?.short,
    rejected: goods?.rejected,
    giftShip: gifts?.ship,
    giftShort: gifts?.short,
    giftRejected: gifts?.rejected,
    reason: shortage?.reason,
    takenBy: shortage?.takenBy.join(' '),
    eta: shortage && (shortage.eta === undefined ? 'none' : formatDay(shortage.eta)),
    finance: order.status,
    shippable: order.shippable,
    receivableCharged: order.receivableCharged,
    depositOnShort: order.depositOnShort,
    balanceUsed: order.balanceUsed,
    creditUsed: order.creditUsed,
    due: order.due,
  };
  if (!(name in values)) throw new Error(`no column =${name}; there are ${Object.keys(values).join(', ')}`);
  return String(values[name]);
}

/** Every finding can be said in both languages, whatever its evidence holds. */
function expectWords(finding: Finding): void {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { text, remedy } = describeFinding(finding, locale);
    expect(`${text} ${remedy}`).not.toMatch(/undefined|NaN|\[object/);
  }
}

const label = ({ sheet, row }: { readonly sheet: string; readonly row: number | undefined }): string => `${sheet} row ${row ?? '-'}`;
const codeOf = (token: string): string => token.split('@')[0]!;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
