import { type Day, formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Role } from '../model/roles';
import type { Locale } from '../model/settings';
import type { PlanCell } from '../port';
import { displayWidth } from '../template';
import { ROLE_NAMES } from '../words/fields';
import { RECORD_SHEET, recordTitle } from './names';
import type { Consolidation, ConsolidationProblem, SourceReport } from './result';
import type { LeftOutWhy } from './rows';
import type { BeforeAfter } from './sums';
import { type RecordColumn, WORDS, type Words } from './words';

/** A sheet that keeps what the summary tells: a title, a remark, headings, rows. */
export interface ConsolidationRecord {
  readonly name: string;
  readonly above: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly format: 'text' | 'quantity' | 'money'; readonly width: number }[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** One sentence for each thing that a person must answer. */
export function problemsText(problems: readonly ConsolidationProblem[], locale: Locale): string {
  const table = WORDS[locale].problem;
  return problems.map((problem) => (table[problem.kind] as (problem: ConsolidationProblem) => string)(problem)).join('\n');
}

const LISTED = 10;

/** What a person wants to know of a consolidation before opening its result. */
export function consolidationSummary(result: Consolidation): readonly string[] {
  const words = WORDS[result.locale];
  const sources = result.sources.filter(({ kind }) => kind !== 'base');
  const decide = [
    ...result.twice.map(({ orderNo, places }) => words.twice(orderNo, places)),
    ...result.leftOut
      .filter(({ why }) => why === 'conflict' || why === 'not-orders')
      .map((each) => words.said(words.place(each.file, each.sheet, ''), sheetWhy(each, result.locale))),
    ...result.otherTables.map(({ file, sheet, row, column, headings }) =>
      words.said(words.place(file, sheet, `${column}${row}`), words.otherTable(headings)),
    ),
    ...(result.gone > 0 ? [words.gone(result.gone)] : []),
  ];
  const leftOut = leftOutLines(result, words);
  return [
    words.headline(result.orders.rows.length, sources.length),
    ...aligned(sourceTable(result, words)),
    ...sources.flatMap((source) =>
      notesOf(source, result, words, false).map((note) => words.said(words.place(source.file, source.sheet, ''), note)),
    ),
    ...listed(words.leftOutTitle, leftOut, result, words),
    ...listed(words.attentionTitle, decide, result, words),
  ];
}

function listed(title: string, items: readonly string[], { locale }: Consolidation, words: Words): readonly string[] {
  if (items.length === 0) return [];
  const rest = items.length - LISTED;
  return [
    '',
    title,
    ...items.slice(0, LISTED).map((item) => `  ${item}`),
    ...(rest > 0 ? [`  ${words.more(rest, RECORD_SHEET[locale])}`] : []),
  ];
}

function sourceTable({ sources, orders, totals }: Consolidation, words: Words): readonly (readonly string[])[] {
  const { columns } = words.record;
  const counts = sources.map((source) => [
    words.place(source.file, source.sheet, ''),
    String(source.rows),
    String(takenOf(source)),
    String(source.leftOut.length),
    sumText(source.quantity, words),
    sumText(source.amount, words, 2),
  ]);
  const total = [words.total, '', String(orders.rows.length), '', totals.quantity.toString(), totals.amount.toString(2)];
  return [['', columns.rows, columns.taken, columns.leftOut, columns.quantity, columns.amount], ...counts, total];
}

const takenOf = ({ added, unchanged, changed }: SourceReport): number => added + unchanged + changed;

const sumText = ({ before, after }: BeforeAfter, words: Words, decimals = 0): string =>
  before.equals(after) ? after.toString(decimals) : words.beforeAfter(before.toString(decimals), after.toString(decimals));

/** `all`: also how discounts were read that are written as they stood. */
function notesOf(source: SourceReport, { discounts }: Consolidation, words: Words, all: boolean): readonly string[] {
  const { unchanged, changed, unreadable, hiddenRows, reading } = source;
  return [
    ...(unchanged + changed > 0 ? [words.renewed(unchanged, changed)] : []),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
    ...(hiddenRows > 0 ? [words.hidden(hiddenRows)] : []),
    ...(reading && (all || reading.as !== discounts) ? [words.reading(reading.as, reading.because, discounts)] : []),
  ];
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** One line per source and reason. */
function leftOutLines({ sources }: Consolidation, words: Words): readonly string[] {
  return sources.flatMap(({ file, sheet, leftOut }) => {
    const byReason = new Map<LeftOutWhy, Run[]>();
    for (const { why, ...run } of runsOf(leftOut)) byReason.set(why, [...(byReason.get(why) ?? []), run]);
    return [...byReason].map(([why, runs]) => words.said(words.place(file, sheet, words.rows(runs.map(rangeText))), words.why[why]));
  });
}

const rangeText = ({ first, last }: Run): string => (first === last ? String(first) : `${first}–${last}`);

/** Rows that follow one another for one reason are told together. */
function runsOf(leftOut: SourceReport['leftOut']): readonly (Run & { readonly why: LeftOutWhy })[] {
  const runs: { first: number; last: number; why: LeftOutWhy }[] = [];
  for (const { row, why } of leftOut) {
    const run = runs[runs.length - 1];
    if (run && run.why === why && run.last + 1 === row) run.last = row;
    else runs.push({ first: row, last: row, why });
  }
  return runs;
}

const roleNames = (roles: readonly Role[], locale: Locale): readonly string[] => roles.map((role) => ROLE_NAMES[role][locale]);

const sheetWhy = (each: Consolidation['leftOut'][number], locale: Locale): string =>
  WORDS[locale].sheetWhy[each.why]('roles' in each ? roleNames(each.roles, locale) : []);

const RECORD_COLUMNS: readonly { readonly id: RecordColumn; readonly format: 'text' | 'quantity' | 'money'; readonly width: number }[] = [
  { id: 'kind', format: 'text', width: 22 },
  { id: 'file', format: 'text', width: 26 },
  { id: 'sheet', format: 'text', width: 16 },
  { id: 'row', format: 'text', width: 16 },
  { id: 'rows', format: 'quantity', width: 12 },
  { id: 'taken', format: 'quantity', width: 12 },
  { id: 'leftOut', format: 'quantity', width: 12 },
  { id: 'quantity', format: 'quantity', width: 16 },
  { id: 'amount', format: 'money', width: 18 },
  { id: 'note', format: 'text', width: 70 },
];

type RecordRow = { readonly [C in RecordColumn]?: PlanCell };

/** Everything that was collected and everything that was not, to be kept in the result. */
export function consolidationRecord(result: Consolidation, today: Day): ConsolidationRecord {
  const { locale } = result;
  const words = WORDS[locale];
  const { columns, subtitle } = words.record;
  return {
    name: RECORD_SHEET[locale],
    above: [recordTitle(locale), subtitle(formatDay(today))],
    columns: RECORD_COLUMNS.map(({ id, format, width }) => ({ heading: columns[id], format, width })),
    rows: recordRows(result, words).map((row) => RECORD_COLUMNS.map(({ id }) => row[id] ?? null)),
  };
}

function recordRows(result: Consolidation, words: Words): readonly RecordRow[] {
  const { kinds } = words.record;
  const { locale } = result;
  return [
    ...result.sources.map((source): RecordRow => sourceRow(source, result, words)),
    {
      kind: kinds.total,
      taken: result.orders.rows.length,
      quantity: cellOf(result.totals.quantity),
      amount: cellOf(result.totals.amount),
    },
    ...result.twice.map(({ orderNo, places }): RecordRow => ({ kind: kinds.twice, note: words.twice(orderNo, places) })),
    ...(result.gone > 0 ? [{ kind: kinds.base, note: words.gone(result.gone) }] : []),
    ...result.sources.flatMap(({ file, sheet, leftOut }) =>
      runsOf(leftOut).map(
        (run): RecordRow => ({
          kind: kinds.rowLeftOut,
          file,
          sheet,
          row: rangeText(run),
          leftOut: run.last - run.first + 1,
          note: words.why[run.why],
        }),
      ),
    ),
    ...result.leftOut.map(
      (each): RecordRow => ({ kind: kinds.sheetLeftOut, file: each.file, sheet: each.sheet, note: sheetWhy(each, locale) }),
    ),
    ...result.otherTables.map(
      ({ file, sheet, row, column, headings }): RecordRow => ({
        kind: kinds.otherTable,
        file,
        sheet,
        row: `${column}${row}`,
        note: words.otherTable(headings),
      }),
    ),
    ...result.handedOn.map(
      ({ file, sheet, roles }): RecordRow => ({ kind: kinds.handedOn, file, sheet, note: words.handedOn(roleNames(roles, locale)) }),
    ),
  ];
}

function sourceRow(source: SourceReport, result: Consolidation, words: Words): RecordRow {
  const { kind, file, sheet, rows, leftOut, quantity, amount } = source;
  return {
    kind: words.record.kinds[kind],
    file,
    sheet,
    rows,
    taken: takenOf(source),
    leftOut: leftOut.length,
    quantity: cellOf(quantity.after),
    amount: cellOf(amount.after),
    note: notesOf(source, result, words, true).join(words.between) || null,
  };
}

const cellOf = (value: Decimal): PlanCell => value.toCell() ?? value.toString();

/** Columns of a table in plain text: names to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i]!))));
  const pad = (text: string, i: number) => ' '.repeat(widths[i]! - displayWidth(text));
  return rows.map((row) =>
    row
      .map((text, i) => (i === 0 ? text + pad(text, i) : pad(text, i) + text))
      .join('  ')
      .trimEnd(),
  );
}
