import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { groupBy } from '../model/lists';
import type { Gain } from '../outcome';
import type { OwnSheetRow, PlanCell } from '../port';
import { type ReturnRow, returnTable } from '../report/returns';
import type { ReturnColumn } from '../words/labels-reports';
import { numberCell, textCell } from './cell';
import { dataRows, rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';
import { titlesOf } from './titles';

const COLUMNS: readonly SheetColumn<ReturnColumn, ReturnRow>[] = [
  { id: 'region', format: 'text', width: 16, value: ({ region }) => textCell(region) },
  { id: 'customer', format: 'text', width: 12, value: ({ customer }) => textCell(customer) },
  { id: 'customerName', format: 'text', width: 22, value: ({ customerName }) => textCell(customerName) },
  { id: 'orderNo', format: 'text', width: 16, value: ({ orderNo }) => textCell(orderNo) },
  { id: 'ordered', format: 'money', width: 13, value: ({ ordered }) => numberCell(ordered) },
  { id: 'decidedBy', format: 'text', width: 12, value: ({ decidedBy }) => textCell(decidedBy) },
  { id: 'reason', format: 'wrapped', width: 36, value: (row, context) => reasonOf(row, context) },
  { id: 'gainedBy', format: 'wrapped', width: 24, value: ({ gainedBy }) => gainText(gainedBy) },
  { id: 'message', format: 'wrapped', width: 64 },
];

export const returnSheet: SheetDefinition<ReturnColumn> = {
  id: 'returns',
  columns: () => COLUMNS,
  headings: ({ returns }) => returns.columns,
  content: listReturns,
};

function listReturns(context: SheetContext): SheetContent {
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
            rowOf('total', COLUMNS, { region: labels.total, ordered: numberCell(total) }),
          ],
    nothing: labels.returns.nothing,
  };
}

const sumOf = (rows: readonly ReturnRow[]): Decimal => Decimal.sumOf(rows, ({ ordered }) => ordered);

/** The orders of a region, and under them the text that can be sent to it. */
function regionRows(region: string, rows: readonly ReturnRow[], context: SheetContext): readonly OwnSheetRow[] {
  const { labels, outcome } = context;
  const { amountDecimals } = outcome.book.settings;
  const name = region || labels.shortage.noRegion;
  const items = rows.map((row) => ({
    orderNo: row.orderNo,
    customer: row.customerName || row.customer,
    text: labels.returns.item(row.ordered.toString(amountDecimals), reasonOf(row, context), row.decidedBy),
  }));
  const rowFor = dataRows(COLUMNS, context);
  const amount = sumOf(rows);
  const message = labels.returns.message(name, formatDay(outcome.book.businessDate), amount.toString(amountDecimals), items);
  return [
    ...rows.map((row) => rowFor(row)),
    rowOf('subtotal', COLUMNS, { region: labels.sheet.regionTotal(name), ordered: numberCell(amount), message }),
  ];
}

const gainText = (gains: readonly Gain[]): PlanCell =>
  textCell(gains.map(({ orderNo, sku, quantity, unit }) => `${orderNo}: ${sku} × ${quantity} ${unit}`.trimEnd()).join('\n'));

const reasonOf = ({ note, money }: ReturnRow, { labels, locale }: SheetContext): string =>
  [note, ...titlesOf(money, locale)].filter(Boolean).join(locale === 'en' ? '; ' : '；') || labels.returns.noReason;
