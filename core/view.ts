import type { Code, Fix } from './codes';
import type { Place, Reading } from './model/book';
import { Decimal } from './model/decimal';
import { groupBy } from './model/lists';
import { naturally } from './model/natural';
import { OWN_SHEETS, type OwnSheetId } from './model/own';
import type { Role } from './model/roles';
import type { Locale, Severity } from './model/settings';
import type { FinanceStatus, LineStatus, Outcome, Verdict } from './outcome';
import { balanceTable } from './report/balance';
import { decimalsOf } from './report/decimals';
import { exceptionTable } from './report/exceptions';
import { type Fault, faultsOf } from './report/faults';
import { financeTable } from './report/finance';
import { columnOf } from './report/place';
import { returnTable } from './report/returns';
import { urgency, WORST_FIRST } from './report/severity';
import { shortageTable } from './report/shortage';
import { ROLE_NAMES } from './words/fields';
import { FORMATS } from './words/format';
import { labels } from './words/labels';
import { describe, MESSAGES } from './words/messages';

interface Count<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly count: number;
}

type AmountId = 'ordered' | 'shippable' | 'short' | 'rejected';

/** All findings of one check. */
export interface CheckSummary {
  readonly code: Code;
  readonly severity: Severity;
  readonly label: string;
  readonly title: string;
  readonly count: number;
  /** The first places, such as `Orders rows 3, 9 and 4 more`. */
  readonly places: string;
}

/** What a run says before anyone looks at a row; all texts are in the language asked for. */
export interface Summary {
  readonly verdict: Verdict;
  readonly headline: string;
  /** `2 orders, 5 rows`. */
  readonly size: string;
  /** Statuses that occur, the worst first. */
  readonly lines: readonly Count<LineStatus>[];
  /** What may be done with the orders: one count per order number. */
  readonly orders: readonly Count<FinanceStatus>[];
  readonly amounts: readonly { readonly id: AmountId; readonly label: string; readonly value: string }[];
  /** What was not checked, how columns were read, and rows that one might not expect to be in or out. */
  readonly notes: readonly string[];
  /** What was found and is not approved, by check, the worst first. */
  readonly checks: readonly CheckSummary[];
  /** Own sheets that have something to say. */
  readonly sheets: readonly { readonly id: OwnSheetId; readonly label: string }[];
}

export function summarise(outcome: Outcome, locale: Locale): Summary {
  const words = labels(locale);
  const { totals, verdict } = outcome;
  const finance = financeTable(outcome);
  const counts = <K extends string>(ids: readonly K[], label: { readonly [P in K]: string }, count: (id: K) => number) =>
    ids.map((id) => ({ id, label: label[id], count: count(id) })).filter((entry) => entry.count > 0);
  return {
    verdict,
    headline: words.verdict[verdict],
    size: words.summary.lineCount(totals.lines, totals.orders),
    lines: counts(LINE_STATUSES, words.status, (status) => totals.byStatus.get(status) ?? 0),
    orders: counts(ORDER_STATUSES, words.finance, (status) => finance.filter((row) => row.status === status && row.topUp === 0).length),
    amounts: AMOUNTS.map((id) => ({ id, label: words.summary.amount[id], value: money(totals[id], outcome) })),
    notes: notes(outcome, locale),
    checks: checkSummaries(outcome, locale),
    sheets: sheetsToOpen(outcome).map((id) => ({ id, label: OWN_SHEETS[id][locale] })),
  };
}

/** The summary for a terminal, one fact a line; what was found stands in `checkLines`. */
export function summaryLines(summary: Summary, locale: Locale): readonly string[] {
  const { lines, orders, amounts, list } = labels(locale).summary;
  const facts = (title: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [list(title, items)]);
  const counted = ({ label, count }: Count<string>): string => `${label} ${count}`;
  return [
    `${summary.headline} · ${summary.size}`,
    ...facts(lines, summary.lines.map(counted)),
    ...facts(orders, summary.orders.map(counted)),
    ...facts(
      amounts,
      summary.amounts.map(({ label, value }) => `${label} ${value}`),
    ),
    ...summary.notes,
  ];
}

const LISTED_CHECKS = 12;

/** What was found, one line a check; the last says how much more there is. */
export function checkLines({ checks }: Summary, locale: Locale): readonly string[] {
  const { check: line, moreChecks } = labels(locale).summary;
  const listed = checks.length > LISTED_CHECKS ? checks.slice(0, LISTED_CHECKS - 1) : checks;
  const rest = checks.slice(listed.length);
  const lines = listed.map(({ label, count, title, places }) => line(label, count, title, places));
  return rest.length === 0
    ? lines
    : [
        ...lines,
        moreChecks(
          rest.length,
          rest.reduce((sum, { count }) => sum + count, 0),
        ),
      ];
}

const LINE_STATUSES: readonly LineStatus[] = [...WORST_FIRST, 'returned', 'approved', 'pass'];
const ORDER_STATUSES: readonly FinanceStatus[] = ['ready', 'awaiting-payment', 'held', 'returned', 'nothing-to-ship'];
const AMOUNTS: readonly AmountId[] = ['ordered', 'shippable', 'short', 'rejected'];

const money = (value: Decimal, { book }: Outcome): string => value.toString(book.settings.amountDecimals);

function notes({ book, skipped, failures }: Outcome, locale: Locale): readonly string[] {
  const { summary: words, skippedRow } = labels(locale);
  const missing = new Map<Role, number>();
  for (const { needs } of skipped) for (const need of needs) if (!book.tables.has(need)) missing.set(need, (missing.get(need) ?? 0) + 1);
  const left = new Map<keyof typeof skippedRow, number>();
  for (const { why } of book.skippedRows) left.set(why, (left.get(why) ?? 0) + 1);
  return [
    ...[...missing].map(([need, checks]) => words.missingRole(ROLE_NAMES[need][locale], checks)),
    ...failures.map(({ code, error }) => words.failed(code, error)),
    ...[...groupBy(book.readings, ({ sheet }) => sheet)].map(([sheet, own]) => readingLine(sheet, own, locale)),
    ...[...left].map(([why, rows]) => words.skippedRows(skippedRow[why], rows)),
    ...(book.hiddenRows > 0 ? [words.hiddenRows(book.hiddenRows)] : []),
    ...book.otherTables.map(({ sheet, row, column, headings }) => words.otherTable(`${sheet}!${column}${row}`, headings)),
    ...[...book.expiredRules].map(([role, rows]) => words.expiredRules(ROLE_NAMES[role][locale], rows)),
  ];
}

function readingLine(sheet: string, readings: readonly Reading[], locale: Locale): string {
  const { summary: words, reading } = labels(locale);
  const groups = [...groupBy(readings, ({ as }) => as)];
  return words.readings(
    sheet,
    groups.map(([as, own]) => ({ as: reading[as], because: own.map(({ because }) => words.because(because)) })),
  );
}

const PLACES = 4;

function checkSummaries(outcome: Outcome, locale: Locale): readonly CheckSummary[] {
  const open = faultsOf(outcome).filter(({ finding }) => !finding.approved);
  return [...groupBy(open, ({ finding }) => finding.code)]
    .map(([code, own]) => {
      const { severity } = own[0]!.finding;
      const label = labels(locale).severity[severity];
      return { code, severity, label, title: MESSAGES[locale][code].title, count: own.length, places: placesOf(own, locale) };
    })
    .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) || b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** By sheet; one fault of an order is found on its first row. */
function placesOf(faults: readonly Fault[], locale: Locale): string {
  const format = FORMATS[locale];
  const sheets = [...groupBy(faults, ({ finding }) => finding.sheet)];
  return sheets
    .map(([sheet, own]) => {
      const rows = own.flatMap(({ rows }) => rows[0] ?? []);
      return rows.length === 0 ? sheet : format.places(sheet, rows, PLACES);
    })
    .join(labels(locale).summary.between);
}

function sheetsToOpen(outcome: Outcome): readonly OwnSheetId[] {
  const filled: readonly [OwnSheetId, boolean][] = [
    ['shortage', shortageTable(outcome).length > 0],
    ['finance', outcome.orders.length > 0],
    ['balance', (balanceTable(outcome)?.length ?? 0) > 0],
    ['exceptions', exceptionTable(outcome).length > 0],
    ['returns', returnTable(outcome).length > 0],
    ['daily', outcome.lines.length > 0],
  ];
  return filled.flatMap(([id, says]) => (says ? [id] : []));
}

export type GroupBy = 'order' | 'customer' | 'region' | 'check';

export interface FindingRow {
  readonly code: Code;
  readonly severity: Severity;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
  readonly approved: boolean;
  readonly orderNo: string | undefined;
  readonly sheet: string;
  /** The first of `rows`; absent where the finding stands on no row. */
  readonly row: number | undefined;
  /** A letter; absent where no cell is at fault. */
  readonly column: string | undefined;
  /** All rows that one fault of an order stands on. */
  readonly rows: readonly number[];
  readonly place: string;
  readonly field: string | undefined;
  /** What stands there and what should, where the finding compares numbers. */
  readonly claimed: string | undefined;
  readonly expected: string | undefined;
  /** Rows of other sheets that decided. */
  readonly evidence: readonly Place[];
  readonly fix: Fix | undefined;
}

export interface FindingGroup {
  readonly title: string;
  readonly worst: Severity;
  readonly rows: readonly FindingRow[];
}

/** Findings for a pane, the worst group first; one fault of a whole order stands once. */
export function findingRows(outcome: Outcome, locale: Locale, by: GroupBy): readonly FindingGroup[] {
  return [...groupBy(faultsOf(outcome), groupTitle(locale, by))]
    .map(([title, members]) => ({ title, faults: members.sort((a, b) => urgency(a.finding) - urgency(b.finding)) }))
    .sort((a, b) => urgency(a.faults[0]!.finding) - urgency(b.faults[0]!.finding) || naturally(a.title, b.title))
    .map(({ title, faults }) => ({
      title,
      worst: faults[0]!.finding.severity,
      rows: faults.map((fault) => findingRow(fault, outcome, locale)),
    }));
}

function groupTitle(locale: Locale, by: GroupBy): (fault: Fault) => string {
  if (by === 'check') return ({ finding }) => MESSAGES[locale][finding.code].title;
  const { noOrder } = labels(locale).summary;
  if (by === 'order') return ({ finding }) => finding.orderNo ?? noOrder;
  if (by === 'region') return ({ region, lines }) => region || (lines.length > 0 ? labels(locale).shortage.noRegion : noOrder);
  return ({ customer, customerName }) => [customer, customerName].filter((part) => part !== '').join(' ') || noOrder;
}

function findingRow({ finding, rows }: Fault, outcome: Outcome, locale: Locale): FindingRow {
  const { code, severity, approved, orderNo, sheet, row, field, evidence, fix } = finding;
  const { severity: labelOf, summary } = labels(locale);
  const { claimed, expected } = finding.data as { readonly [key: string]: unknown };
  const number = (value: unknown) => (value instanceof Decimal ? value.toString(decimalsOf(code, outcome.book)) : undefined);
  return {
    code,
    severity,
    label: labelOf[severity],
    ...describe(finding, locale),
    approved,
    orderNo,
    sheet,
    row,
    column: columnOf(finding, outcome.book),
    rows,
    place: row === undefined ? sheet : summary.place(sheet, row),
    field,
    claimed: number(claimed),
    expected: number(expected),
    evidence: evidence.map(({ sheet, row }) => ({ sheet, row })),
    fix,
  };
}
