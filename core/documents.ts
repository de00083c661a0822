import { formatDay } from './model/date';
import { Decimal } from './model/decimal';
import { groupBy } from './model/lists';
import { naturally } from './model/natural';
import type { RunFacts } from './model/run';
import { runIdOf } from './model/run';
import type { Locale } from './model/settings';
import type { LineOutcome, Outcome } from './outcome';
import { numberCell, textCell } from './plan/cell';
import { titlesOf } from './plan/titles';
import type { ColumnFormat, OwnSheet, OwnSheetColumn, OwnSheetRow, PlanCell } from './port';
import { type FinanceRow, financeTable } from './report/finance';
import { type Labels, labels } from './words/labels';
import type { DocumentColumn } from './words/labels-reports';

/** A sheet of a workbook that is printed: nobody fills it in, and nothing is read from it again. */
export interface DocumentSheet extends Pick<OwnSheet, 'name' | 'title' | 'subtitle' | 'columns' | 'rows'> {
  /** Rows that begin a new page, counted from the first of `rows`. */
  readonly pages: readonly number[];
}

interface Context {
  readonly outcome: Outcome;
  readonly words: Labels;
  readonly locale: Locale;
  readonly run: string;
  /** Rows of an order number that ship something, as they stand. */
  readonly linesOf: (order: FinanceRow) => readonly LineOutcome[];
}

/** What the warehouse needs: the list of all that ships, a delivery note per order that is ready, and what is left out and why. */
export function documents(outcome: Outcome, locale: Locale, run?: RunFacts): readonly DocumentSheet[] {
  const byOrder = groupBy(outcome.lines.map(withoutUnpaid).filter(ships), ({ line }) => line.order.orderNo);
  const context: Context = {
    outcome,
    words: labels(locale),
    locale,
    run: run ? runIdOf(run) : '',
    linesOf: ({ orderNo }) => byOrder.get(orderNo) ?? [],
  };
  const orders = [...financeTable(outcome)].sort((a, b) => naturally(a.orderNo, b.orderNo));
  // A return is ready as well, but there is nothing to pack.
  const isReady = (order: FinanceRow): boolean => order.status === 'ready' && order.topUp === 0 && context.linesOf(order).length > 0;
  const ready = orders.filter(isReady);
  return [
    readyList(ready, context),
    deliveryNotes(ready, context),
    leftOut(
      orders.filter((order) => !isReady(order) && (order.topUp === 0 || order.status === 'awaiting-payment')),
      context,
    ),
  ];
}

/** What came to a paid order since waits for its own payment. */
function withoutUnpaid(outcome: LineOutcome): LineOutcome {
  const { unpaid, goods, gifts } = outcome;
  if (!unpaid) return outcome;
  return {
    ...outcome,
    goods: goods && { ...goods, ship: goods.ship.minus(unpaid.goods) },
    gifts: gifts && { ...gifts, ship: gifts.ship.minus(unpaid.gifts) },
  };
}

const ships = ({ goods, gifts }: LineOutcome): boolean => goods?.ship.isPositive === true || gifts?.ship.isPositive === true;

const frame = (id: 'ready' | 'notes' | 'left', facts: readonly string[], { outcome, words, run }: Context) => ({
  name: words.documents.names[id],
  title: words.documents.names[id],
  subtitle: words.documents.subtitle(formatDay(outcome.book.businessDate), run, facts),
});

const FORMATS: { readonly [C in DocumentColumn]: { readonly format: ColumnFormat; readonly width: number } } = {
  orderNo: { format: 'text', width: 16 },
  customer: { format: 'text', width: 12 },
  customerName: { format: 'wrapped', width: 24 },
  sku: { format: 'text', width: 16 },
  productName: { format: 'wrapped', width: 28 },
  spec: { format: 'wrapped', width: 16 },
  unit: { format: 'text', width: 8 },
  ship: { format: 'quantity', width: 10 },
  gifts: { format: 'quantity', width: 10 },
  warehouse: { format: 'text', width: 12 },
};

const READY = ['orderNo', 'customer', 'customerName', 'sku', 'productName', 'spec', 'unit', 'ship', 'gifts', 'warehouse'] as const;
const NOTE = ['sku', 'productName', 'spec', 'unit', 'ship', 'gifts', 'warehouse'] as const;

const data = (cells: readonly PlanCell[]): OwnSheetRow => ({ style: 'data', cells });
const note = (text: string): OwnSheetRow => ({ style: 'note', cells: [text] });

function readyList(orders: readonly FinanceRow[], context: Context): DocumentSheet {
  const { words, linesOf } = context;
  const rows = orders.flatMap((order) =>
    linesOf(order).map((line) => {
      const cells = { orderNo: textCell(order.orderNo), customer: textCell(order.customer), customerName: textCell(order.customerName) };
      return data(READY.map((id) => ({ ...cells, ...goodsCells(line) })[id]));
    }),
  );
  return {
    ...frame('ready', [words.documents.count(orders.length, rows.length)], context),
    columns: READY.map((id): OwnSheetColumn => ({ heading: words.documents.columns[id], ...FORMATS[id] })),
    rows: rows.length > 0 ? rows : [note(words.documents.nothingReady)],
    pages: [],
  };
}

/** On paper a zero is noise. */
const shownCount = (value: Decimal | undefined): PlanCell => (value?.isPositive ? numberCell(value) : null);

/** A gift row ships gifts only. */
function goodsCells({ line, goods, gifts }: LineOutcome) {
  const free = (line.gift ? goods : gifts)?.ship;
  return {
    sku: textCell(line.sku),
    productName: textCell(line.product?.name || line.productName),
    spec: textCell(line.product?.spec ?? ''),
    unit: textCell(line.unit || (line.product?.baseUnit ?? '')),
    ship: line.gift ? null : numberCell(goods?.ship),
    gifts: shownCount(free),
    warehouse: textCell(line.warehouse),
  };
}

function deliveryNotes(orders: readonly FinanceRow[], context: Context): DocumentSheet {
  const { words } = context;
  const rows: OwnSheetRow[] = [];
  const pages: number[] = [];
  for (const order of orders) {
    if (rows.length > 0) pages.push(rows.length);
    rows.push(...deliveryNote(order, context));
  }
  return {
    ...frame('notes', [words.documents.count(orders.length, orders.flatMap(context.linesOf).length)], context),
    columns: NOTE.map((id): OwnSheetColumn => ({ heading: '', ...FORMATS[id] })),
    rows: rows.length > 0 ? rows : [note(words.documents.nothingReady)],
    pages,
  };
}

function deliveryNote(order: FinanceRow, { outcome, words, run, linesOf }: Context): readonly OwnSheetRow[] {
  const { documents, total } = words;
  const lines = linesOf(order);
  const { line } = lines[0]!;
  const to = [order.customer, order.customerName].filter(Boolean).join(' ');
  const contact = line.order.customer?.contact ?? '';
  const said = (text: string, given: string): string | null => (given === '' ? null : text);
  const cells = lines.map(goodsCells);
  // Boxes and pieces do not add up.
  const isOneUnit = new Set(cells.map(({ unit }) => unit)).size === 1;
  const sum = (part: (outcome: LineOutcome) => Decimal | undefined): PlanCell =>
    isOneUnit ? shownCount(Decimal.sum(lines.map((each) => part(each) ?? Decimal.zero))) : null;
  return [
    { style: 'group', cells: [documents.note(order.orderNo), null, null, null, null, null, null] },
    plain(documents.to(to), said(documents.region(order.region), order.region), documents.day(formatDay(outcome.book.businessDate))),
    plain(
      said(documents.contact(contact), contact),
      said(documents.shipBy(line.shipMethod), line.shipMethod),
      said(documents.run(run), run),
    ),
    { style: 'subtotal', cells: NOTE.map((id) => documents.columns[id]), formats: NOTE.map(() => 'wrapped') },
    ...cells.map((each) => data(NOTE.map((id) => each[id]))),
    {
      style: 'total',
      cells: [
        total,
        null,
        null,
        null,
        sum(({ line, goods }) => (line.gift ? undefined : goods?.ship)),
        sum(({ line, goods, gifts }) => (line.gift ? goods : gifts)?.ship),
        null,
      ],
    },
    plain(null, null, null),
    plain(...documents.sign),
    plain(null, null, null),
  ];
}

/** Three texts over the width of a delivery note; they run into the blank cells beside them. */
const plain = (left: string | null, middle: string | null, right: string | null): OwnSheetRow => ({
  style: 'plain',
  cells: [left, null, middle, null, right, null, null],
  formats: NOTE.map(() => 'text'),
});

function leftOut(orders: readonly FinanceRow[], context: Context): DocumentSheet {
  const { words } = context;
  const { left } = words.documents;
  const columns: readonly OwnSheetColumn[] = [
    { heading: left.orderNo, format: 'text', width: 16 },
    { heading: left.customer, format: 'text', width: 12 },
    { heading: left.customerName, format: 'wrapped', width: 24 },
    { heading: left.shippable, format: 'money', width: 14 },
    { heading: left.status, format: 'text', width: 18 },
    { heading: left.why, format: 'wrapped', width: 60 },
  ];
  const rows = orders.map((order) =>
    data([
      textCell(order.orderNo),
      textCell(order.customer),
      textCell(order.customerName),
      numberCell(order.shippable),
      words.finance[order.status],
      whyLeft(order, context),
    ]),
  );
  return {
    ...frame('left', [words.documents.orders(orders.length)], context),
    columns,
    rows: rows.length > 0 ? rows : [note(words.documents.nothingLeft)],
    pages: [],
  };
}

function whyLeft({ status, heldBy, due }: FinanceRow, { words, locale, outcome }: Context): PlanCell {
  if (status === 'held') return textCell(words.financeSheet.heldBy(titlesOf(heldBy, locale)));
  const why = words.documents.why[status];
  return status === 'awaiting-payment' ? [why, words.documents.due(due.toString(outcome.book.settings.amountDecimals))].join(' · ') : why;
}
