import type { Code } from '../codes';
import { formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import { joinKey } from '../model/key';
import { groupBy } from '../model/lists';
import { OWN_SHEETS } from '../model/own';
import { Sum } from '../model/sum';
import type { LineOutcome } from '../outcome';
import type { PlanCell, RowStyle } from '../port';
import { type Exception, exceptionTable } from '../report/exceptions';
import { WORST_FIRST } from '../report/severity';
import { FORMATS } from '../words/format';
import type { Labels } from '../words/labels';
import type { ExceptionColumn } from '../words/labels-reports';
import { type Description, MESSAGES } from '../words/messages';
import { dayCell, numberCell, textCell } from './cell';
import { type Closed, closedOf, KEPT_DAYS, type Past, pastOf, severityOf } from './exception-history';
import { exceptionKeys } from './exception-keys';
import { dataRows, rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';

const columns = ({ exceptions }: Labels): readonly SheetColumn<ExceptionColumn, Listed>[] => [
  { id: 'severity', format: 'text', width: 11, value: ({ exception }, { labels }) => labels.severity[exception.finding.severity] },
  { id: 'region', format: 'text', width: 10, identifies: true, value: ({ exception }) => textCell(exception.region) },
  { id: 'customer', format: 'text', width: 11, identifies: true, value: ({ exception }) => textCell(exception.customer) },
  { id: 'customerName', format: 'text', width: 18, identifies: true, value: ({ exception }) => textCell(exception.customerName) },
  { id: 'orderNo', format: 'text', width: 14, identifies: true, value: ({ exception }) => textCell(exception.finding.orderNo ?? '') },
  { id: 'lineNo', format: 'text', width: 7, identifies: true, value: ({ exception }) => lineNoOf(exception) },
  { id: 'place', format: 'wrapped', width: 16, identifies: true, value: ({ exception }, { locale }) => placeText(exception, locale) },
  { id: 'check', format: 'wrapped', width: 20, identifies: true, value: ({ words }) => words.title },
  { id: 'code', format: 'text', width: 26, identifies: true, value: ({ exception }) => exception.finding.code },
  { id: 'what', format: 'wrapped', width: 60, identifies: true, value: ({ words }) => words.text },
  { id: 'remedy', format: 'wrapped', width: 40, value: ({ exception, words }) => (exception.standing === 'open' ? words.remedy : null) },
  { id: 'amount', format: 'money', width: 13, value: ({ exception }) => numberCell(exception.amount) },
  { id: 'approvedBy', format: 'wrapped', width: 18, value: ({ exception }, { labels }) => decidedText(exception, labels) },
  { id: 'since', format: 'date', width: 13, value: ({ past }) => dayCell(past.since) },
  { id: 'state', format: 'text', width: 12, value: ({ past }, { labels }) => labels.exceptions.state[past.state] },
  { id: 'closed', format: 'date', width: 12 },
  { id: 'owner', format: 'text', width: 12, human: true },
  { id: 'status', format: 'text', width: 12, human: true, choices: exceptions.progress },
  { id: 'note', format: 'wrapped', width: 28, human: true },
  { id: 'key', format: 'text', width: 16, hidden: true, value: ({ key }) => key },
];

export const exceptionSheet: SheetDefinition<ExceptionColumn> = {
  id: 'exceptions',
  remembers: true,
  columns,
  headings: ({ exceptions }) => exceptions.columns,
  content: listExceptions,
  goneIn: 'state',
};

/** What one row says. */
interface Listed {
  readonly exception: Exception;
  readonly words: Description;
  readonly past: Past;
  readonly key: string;
}

function listExceptions(context: SheetContext): SheetContent {
  const { outcome, snapshot, labels, wording, before } = context;
  const words = labels.exceptions;
  const today = outcome.book.businessDate;
  const exceptions = exceptionTable(outcome);
  const keys = exceptionKeys(exceptions, outcome, snapshot);
  const entries = new Map([...before].reverse().map((entry) => [entry.key, entry]));
  const listed = columns(labels);
  const rowFor = dataRows(listed, context);
  const rows = exceptions.map((exception, i) => {
    const key = keys[i]!;
    const row = { exception, words: wording.of(exception.finding), past: pastOf(entries.get(key), exception.standing, today), key };
    return rowFor(row, exception.standing === 'open' ? exception.finding.severity : undefined);
  });
  const there = new Set(before.length === 0 ? [] : keys);
  const closed = closedOf(before, (key) => there.has(key), today).map((each) => rowOf('gone', listed, closedCells(each, context)));
  const open = exceptions.filter(({ standing }) => standing === 'open');
  const title = (text: string, style: RowStyle = 'group') => rowOf(style, listed, { severity: text });
  const messages = messageCells(open, context).map((cells) => rowOf('data', listed, cells));
  return {
    facts: facts(open, exceptions.length - open.length, labels),
    rows: [
      ...(rows.length === 0 && closed.length > 0 ? [title(words.nothing, 'note')] : rows),
      ...(messages.length === 0 ? [] : [title(words.messages), ...messages]),
      ...(closed.length === 0 ? [] : [title(words.closed(KEPT_DAYS)), ...closed]),
    ],
    nothing: words.nothing,
  };
}

function facts(open: readonly Exception[], settled: number, { severity, exceptions: words }: Labels): readonly string[] {
  const counts = new Map(WORST_FIRST.map((id) => [id, 0]));
  for (const { finding } of open) counts.set(finding.severity, counts.get(finding.severity)! + 1);
  const shown = [...counts].filter(([, count]) => count > 0).map(([id, count]) => words.open(severity[id], count));
  return settled === 0 ? shown : [...shown, words.settled(settled)];
}

const lineNoOf = ({ finding, lines }: Exception): PlanCell => textCell(finding.scope === 'line' ? (lines[0]?.line.lineNo ?? '') : '');

const decidedText = ({ decided }: Exception, { exceptions }: Labels): PlanCell =>
  decided ? textCell(exceptions.decided(decided.by, decided.note)) : null;

/** The rows of the finance sheet are written anew with this one: the order tells which it is. */
function placeText({ finding, rows }: Exception, locale: SheetContext['locale']): string {
  if (finding.role === 'finance') return OWN_SHEETS.finance[locale];
  return rows.length === 0 ? finding.sheet : FORMATS[locale].places(finding.sheet, rows);
}

/** As it stood, in the language of this run where a word is ours. */
function closedCells({ entry, closed }: Closed, { labels, locale }: SheetContext): { readonly [column: string]: PlanCell } {
  const { cells, key } = entry;
  const severity = severityOf(entry);
  const message = MESSAGES[locale][cells.code as Code];
  return {
    ...cells,
    severity: severity ? labels.severity[severity] : null,
    check: message?.title ?? cells.check ?? null,
    remedy: null,
    state: labels.exceptions.state.closed,
    closed: dayCell(closed),
    key,
  };
}

const LISTED = 50;

/** Of their rows, each once. */
function amountOf(exceptions: readonly Exception[]): Decimal {
  const rows = new Set<LineOutcome>();
  const sum = new Sum();
  for (const { lines } of exceptions) {
    for (const line of lines) {
      if (!rows.has(line)) sum.add(line.amounts.ordered);
      rows.add(line);
    }
  }
  return sum.total;
}

/** A text for each region that has something open; what people note beside it stays with the region. */
function messageCells(open: readonly Exception[], { outcome, labels, locale, wording }: SheetContext) {
  const { book } = outcome;
  const ofOrders = open.filter(({ finding }) => finding.role === 'orders');
  return [...groupBy(ofOrders, ({ region }) => region)].map(([region, own]) => {
    const orders = new Set(own.map(({ finding }) => finding.orderNo));
    const amount = amountOf(own);
    const items = own.slice(0, LISTED).map(({ finding, customer, customerName, rows: at }) => ({
      orderNo: finding.orderNo ?? '',
      customer: customerName || customer,
      text: [FORMATS[locale].rows(at), wording.of(finding).text].join(locale === 'en' ? ', ' : '，'),
    }));
    const day = formatDay(book.businessDate);
    const name = region || labels.shortage.noRegion;
    const text = labels.exceptions.message(
      name,
      day,
      orders.size,
      amount.toString(book.settings.amountDecimals),
      items,
      own.length - items.length,
    );
    return { region: textCell(region), what: text, key: joinKey([`t=${region}`]) };
  });
}
