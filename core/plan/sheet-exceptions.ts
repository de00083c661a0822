import type { Code } from '../codes';
import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { joinKey } from '../model/key';
import { OWN_SHEETS } from '../model/own';
import { type Exception, exceptionTable } from '../report/exceptions';
import { groupBy } from '../report/group';
import { WORST_FIRST } from '../report/severity';
import { FORMATS } from '../words/format';
import type { Labels } from '../words/labels';
import type { ExceptionColumn } from '../words/labels-reports';
import { describe, MESSAGES } from '../words/messages';
import { dayCell, numberCell, textCell } from './cell';
import { type Closed, closedOf, KEPT_DAYS, pastOf, severityOf } from './exception-history';
import { exceptionKeys } from './exception-keys';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition, SheetRow } from './sheet';

const columns = ({ exceptions }: Labels): readonly SheetColumn<ExceptionColumn>[] => [
  { id: 'severity', format: 'text', width: 11 },
  { id: 'region', format: 'text', width: 10, identifies: true },
  { id: 'customer', format: 'text', width: 11, identifies: true },
  { id: 'customerName', format: 'text', width: 18, identifies: true },
  { id: 'orderNo', format: 'text', width: 14, identifies: true },
  { id: 'lineNo', format: 'text', width: 7, identifies: true },
  { id: 'place', format: 'wrapped', width: 16, identifies: true },
  { id: 'check', format: 'wrapped', width: 20, identifies: true },
  { id: 'code', format: 'text', width: 26, identifies: true },
  { id: 'what', format: 'wrapped', width: 60, identifies: true },
  { id: 'remedy', format: 'wrapped', width: 40 },
  { id: 'amount', format: 'money', width: 13 },
  { id: 'approvedBy', format: 'wrapped', width: 18 },
  { id: 'since', format: 'date', width: 13 },
  { id: 'state', format: 'text', width: 12 },
  { id: 'closed', format: 'date', width: 12 },
  { id: 'owner', format: 'text', width: 12, human: true },
  { id: 'status', format: 'text', width: 12, human: true, choices: exceptions.progress },
  { id: 'note', format: 'wrapped', width: 28, human: true },
  { id: 'key', format: 'text', width: 16, hidden: true },
];

export const exceptionSheet: SheetDefinition<ExceptionColumn> = {
  id: 'exceptions',
  remembers: true,
  columns,
  headings: ({ exceptions }) => exceptions.columns,
  content: listExceptions,
  goneIn: 'state',
};

type Row = SheetRow<ExceptionColumn>;

function listExceptions(context: SheetContext): SheetContent<ExceptionColumn> {
  const { outcome, snapshot, labels, before } = context;
  const words = labels.exceptions;
  const today = outcome.book.businessDate;
  const exceptions = exceptionTable(outcome);
  const keys = exceptionKeys(exceptions, outcome, snapshot);
  const entries = new Map([...before].reverse().map((entry) => [entry.key, entry]));
  const rows = exceptions.map((exception): Row => {
    const key = keys.get(exception)!;
    const { since, state } = pastOf(entries.get(key), exception.standing, today);
    const row = exceptionRow(exception, context);
    return { ...row, cells: { ...row.cells, since: dayCell(since), state: words.state[state], key } };
  });
  const there = new Set(keys.values());
  const closed = closedOf(before, (key) => there.has(key), today).map((each) => closedRow(each, context));
  const open = exceptions.filter(({ standing }) => standing === 'open');
  const none: Row = { style: 'note', cells: { severity: words.nothing } };
  return {
    facts: facts(open, exceptions.length - open.length, labels),
    rows: [
      ...(rows.length === 0 && closed.length > 0 ? [none] : rows),
      ...block(words.messages, messages(open, context)),
      ...block(words.closed(KEPT_DAYS), closed),
    ],
    nothing: words.nothing,
  };
}

const block = (title: string, rows: readonly Row[]): readonly Row[] =>
  rows.length === 0 ? [] : [{ style: 'group', cells: { severity: title } }, ...rows];

function facts(open: readonly Exception[], settled: number, { severity, exceptions: words }: Labels): readonly string[] {
  const counts = WORST_FIRST.map((id) => ({ id, count: open.filter(({ finding }) => finding.severity === id).length }));
  const shown = counts.filter(({ count }) => count > 0).map(({ id, count }) => words.open(severity[id], count));
  return settled === 0 ? shown : [...shown, words.settled(settled)];
}

function exceptionRow(exception: Exception, { labels, locale }: SheetContext): Row {
  const { finding, standing, decided, lines } = exception;
  const { title, text, remedy } = describe(finding, locale);
  return {
    style: 'data',
    ...(standing === 'open' && { severity: finding.severity }),
    cells: {
      severity: labels.severity[finding.severity],
      region: textCell(exception.region),
      customer: textCell(exception.customer),
      customerName: textCell(exception.customerName),
      orderNo: textCell(finding.orderNo ?? ''),
      lineNo: textCell(finding.scope === 'line' ? (lines[0]?.line.lineNo ?? '') : ''),
      place: placeText(exception, locale),
      check: title,
      code: finding.code,
      what: text,
      remedy: standing === 'open' ? remedy : null,
      amount: numberCell(exception.amount),
      approvedBy: decided ? textCell(labels.exceptions.decided(decided.by, decided.note)) : null,
    },
  };
}

/** The rows of the finance sheet are written anew with this one: the order tells which it is. */
function placeText({ finding, rows }: Exception, locale: SheetContext['locale']): string {
  if (finding.role === 'finance') return OWN_SHEETS.finance[locale];
  return rows.length === 0 ? finding.sheet : FORMATS[locale].places(finding.sheet, rows);
}

/** As it stood, in the language of this run where a word is ours. */
function closedRow({ entry, closed }: Closed, { labels, locale }: SheetContext): Row {
  const { cells, key } = entry;
  const severity = severityOf(entry);
  const message = MESSAGES[locale][cells.code as Code];
  return {
    style: 'gone',
    cells: {
      ...cells,
      severity: severity ? labels.severity[severity] : null,
      check: message?.title ?? cells.check ?? null,
      remedy: null,
      state: labels.exceptions.state.closed,
      closed: dayCell(closed),
      key,
    },
  };
}

const LISTED = 50;

/** A text for each region that has something open; what people note beside it stays with the region. */
function messages(open: readonly Exception[], { outcome, labels, locale }: SheetContext): readonly Row[] {
  const { book } = outcome;
  const ofOrders = open.filter(({ finding }) => finding.role === 'orders');
  return [...groupBy(ofOrders, ({ region }) => region)].map(([region, own]) => {
    const orders = new Map(own.map((exception) => [exception.finding.orderNo, exception]));
    const rows = new Map(own.flatMap(({ lines }) => lines).map((line) => [line.line.row, line]));
    const amount = Decimal.sum([...rows.values()].map(({ amounts }) => amounts.ordered));
    const items = own.slice(0, LISTED).map(({ finding, customer, customerName, rows: at }) => ({
      orderNo: finding.orderNo ?? '',
      customer: customerName || customer,
      text: [FORMATS[locale].rows(at), describe(finding, locale).text].join(locale === 'en' ? ', ' : '，'),
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
    return { style: 'data', cells: { region: textCell(region), what: text, key: joinKey([`t=${region}`]) } };
  });
}
