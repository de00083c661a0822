import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { groupBy } from '../report/group';
import { type ReturnRow, returnTable } from '../report/returns';
import type { ReturnColumn } from '../words/labels-reports';
import { numberCell, textCell } from './cell';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition, SheetRow } from './sheet';
import { titlesOf } from './titles';

const COLUMNS: readonly SheetColumn<ReturnColumn>[] = [
  { id: 'region', format: 'text', width: 16 },
  { id: 'customer', format: 'text', width: 12 },
  { id: 'customerName', format: 'text', width: 22 },
  { id: 'orderNo', format: 'text', width: 16 },
  { id: 'ordered', format: 'money', width: 13 },
  { id: 'decidedBy', format: 'text', width: 12 },
  { id: 'reason', format: 'wrapped', width: 36 },
  { id: 'gainedBy', format: 'wrapped', width: 24 },
  { id: 'message', format: 'wrapped', width: 64 },
];

export const returnSheet: SheetDefinition<ReturnColumn> = {
  id: 'returns',
  columns: () => COLUMNS,
  headings: ({ returns }) => returns.columns,
  content: listReturns,
};

type Row = SheetRow<ReturnColumn>;

function listReturns(context: SheetContext): SheetContent<ReturnColumn> {
  const { outcome, labels } = context;
  const rows = returnTable(outcome);
  const total = sumOf(rows);
  const { amountDecimals } = outcome.book.settings;
  return {
    facts: [labels.returns.count(rows.length, total.toString(amountDecimals))],
    rows:
      rows.length === 0
        ? []
        : [
            ...[...groupBy(rows, ({ region }) => region)].flatMap(([region, own]) => regionRows(region, own, context)),
            { style: 'total', cells: { region: labels.total, ordered: numberCell(total) } },
          ],
    nothing: labels.returns.nothing,
  };
}

const sumOf = (rows: readonly ReturnRow[]): Decimal => Decimal.sum(rows.map(({ ordered }) => ordered));

/** The orders of a region, and under them the text that can be sent to it. */
function regionRows(region: string, rows: readonly ReturnRow[], context: SheetContext): readonly Row[] {
  const { labels, outcome } = context;
  const { amountDecimals } = outcome.book.settings;
  const name = region || labels.shortage.noRegion;
  const items = rows.map((row) => ({
    orderNo: row.orderNo,
    customer: row.customerName || row.customer,
    text: labels.returns.item(row.ordered.toString(amountDecimals), reasonOf(row, context), row.decidedBy),
  }));
  const amount = sumOf(rows);
  const message = labels.returns.message(name, formatDay(outcome.book.businessDate), amount.toString(amountDecimals), items);
  return [
    ...rows.map((row) => returnRow(row, context)),
    { style: 'subtotal', cells: { region: labels.sheet.regionTotal(name), ordered: numberCell(amount), message } },
  ];
}

const returnRow = (row: ReturnRow, context: SheetContext): Row => ({
  style: 'data',
  cells: {
    region: textCell(row.region),
    customer: textCell(row.customer),
    customerName: textCell(row.customerName),
    orderNo: textCell(row.orderNo),
    ordered: numberCell(row.ordered),
    decidedBy: textCell(row.decidedBy),
    reason: reasonOf(row, context),
    gainedBy: textCell(
      row.gainedBy.map(({ orderNo, sku, quantity, unit }) => `${orderNo}: ${sku} × ${quantity} ${unit}`.trimEnd()).join('\n'),
    ),
  },
});

const reasonOf = ({ note, money }: ReturnRow, { labels, locale }: SheetContext): string =>
  [note, ...titlesOf(money, locale)].filter(Boolean).join(locale === 'en' ? '; ' : '；') || labels.returns.noReason;
