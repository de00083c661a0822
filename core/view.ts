import type { Code, Finding } from './codes';
import type { Line } from './model/book';
import type { Decimal } from './model/decimal';
import { naturally } from './model/natural';
import { OWN_SHEETS, type OwnSheetId } from './model/own';
import type { Role } from './model/roles';
import type { Locale, Severity } from './model/settings';
import type { FinanceStatus, LineStatus, Outcome, Verdict } from './outcome';
import { balanceTable } from './report/balance';
import { financeTable } from './report/finance';
import { groupBy } from './report/group';
import { columnOf, customerNameOf, customerOf, regionOf } from './report/place';
import { byWorst, urgency, WORST_FIRST } from './report/severity';
import { shortageTable } from './report/shortage';
import { ROLE_NAMES } from './words/fields';
import { labels } from './words/labels';
import { describe, MESSAGES } from './words/messages';

interface Count<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly count: number;
}

type AmountId = 'ordered' | 'shippable' | 'short' | 'rejected';

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
    orders: counts(ORDER_STATUSES, words.finance, (status) => finance.filter((row) => row.status === status).length),
    amounts: AMOUNTS.map((id) => ({ id, label: words.summary.amount[id], value: money(totals[id], outcome) })),
    notes: notes(outcome, locale),
    sheets: sheetsToOpen(outcome).map((id) => ({ id, label: OWN_SHEETS[id][locale] })),
  };
}

/** The summary for a terminal, one fact a line. */
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

const LINE_STATUSES: readonly LineStatus[] = [...WORST_FIRST, 'returned', 'approved', 'pass'];
const ORDER_STATUSES: readonly FinanceStatus[] = ['ready', 'awaiting-payment', 'held', 'returned', 'nothing-to-ship'];
const AMOUNTS: readonly AmountId[] = ['ordered', 'shippable', 'short', 'rejected'];

const money = (value: Decimal, { book }: Outcome): string => value.toString(book.settings.amountDecimals);

function notes({ book, skipped, failures }: Outcome, locale: Locale): readonly string[] {
  const { summary: words, reading, skippedRow } = labels(locale);
  const missing = new Map<Role, number>();
  for (const { needs } of skipped) for (const need of needs) if (!book.tables.has(need)) missing.set(need, (missing.get(need) ?? 0) + 1);
  const left = new Map<keyof typeof skippedRow, number>();
  for (const { why } of book.skippedRows) left.set(why, (left.get(why) ?? 0) + 1);
  return [
    ...[...missing].map(([need, checks]) => words.missingRole(ROLE_NAMES[need][locale], checks)),
    ...failures.map(({ code, error }) => words.failed(code, error)),
    ...book.readings.map(({ sheet, as, because }) => words.reading(sheet, reading[as], because)),
    ...[...left].map(([why, rows]) => words.skippedRows(skippedRow[why], rows)),
    ...(book.hiddenRows > 0 ? [words.hiddenRows(book.hiddenRows)] : []),
  ];
}

function sheetsToOpen(outcome: Outcome): readonly OwnSheetId[] {
  const filled: readonly [OwnSheetId, boolean][] = [
    ['shortage', shortageTable(outcome).length > 0],
    ['finance', outcome.orders.length > 0],
    ['balance', (balanceTable(outcome)?.length ?? 0) > 0],
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
}

export interface FindingGroup {
  readonly title: string;
  readonly worst: Severity;
  readonly rows: readonly FindingRow[];
}

/** Findings for a pane, the worst group first; one fault of a whole order stands once. */
export function findingRows(outcome: Outcome, locale: Locale, by: GroupBy): readonly FindingGroup[] {
  const titleOf = groupTitles(outcome, locale, by);
  const faults = [...groupBy(outcome.findings, faultOf).values()];
  return [...groupBy(faults, ([first]) => titleOf(first!))]
    .map(([title, members]) => {
      const rowsOf = new Map(members.map((same) => [same[0]!, same.flatMap(({ row }) => row ?? [])]));
      return { title, rowsOf, ordered: byWorst([...rowsOf.keys()]) };
    })
    .sort((a, b) => urgency(a.ordered[0]!) - urgency(b.ordered[0]!) || naturally(a.title, b.title))
    .map(({ title, rowsOf, ordered }) => ({
      title,
      worst: ordered[0]!.severity,
      rows: ordered.map((finding) => findingRow(finding, rowsOf.get(finding)!, outcome, locale)),
    }));
}

/** Findings of an order that say the same on each of its rows are one fault. */
const faultOf = (finding: Finding): unknown =>
  finding.scope === 'line' ? finding : `${finding.code} ${finding.field ?? ''} ${finding.orderNo ?? ''}`;

function groupTitles({ lines, orders }: Outcome, locale: Locale, by: GroupBy): (finding: Finding) => string {
  if (by === 'check') return ({ code }) => MESSAGES[locale][code].title;
  const { noOrder } = labels(locale).summary;
  if (by === 'order') return ({ orderNo }) => orderNo ?? noOrder;
  const byRow = new Map(lines.map(({ line }) => [line.row, line]));
  const byNumber = new Map(orders.map(({ order }) => [order.orderNo, order.lines[0]]));
  const title = by === 'region' ? regionOf : customerTitle;
  return ({ role, row, orderNo }) => {
    const line = role === 'orders' && row !== undefined ? byRow.get(row) : byNumber.get(orderNo ?? '');
    return (line && title(line)) || (line && by === 'region' ? labels(locale).shortage.noRegion : noOrder);
  };
}

const customerTitle = ({ order }: Line): string => [customerOf(order), customerNameOf(order)].filter((part) => part !== '').join(' ');

function findingRow(finding: Finding, rows: readonly number[], outcome: Outcome, locale: Locale): FindingRow {
  const { code, severity, approved, orderNo, sheet, row } = finding;
  const { severity: labelOf, summary } = labels(locale);
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
  };
}
