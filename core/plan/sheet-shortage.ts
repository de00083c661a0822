import { Decimal } from '../model/decimal';
import { rowPart } from '../model/key';
import { groupBy } from '../model/lists';
import type { OwnSheetRow } from '../port';
import { customerNameOf } from '../report/place';
import { byRegion, type ShortageRow, shortageTable } from '../report/shortage';
import type { ShortageColumn } from '../words/labels';
import { dayCell, numberCell, textCell } from './cell';
import { dataRows, rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';

const COLUMNS: readonly SheetColumn<ShortageColumn, ShortageRow>[] = [
  { id: 'region', format: 'text', width: 12, identifies: true, value: ({ region }) => textCell(region) },
  { id: 'customer', format: 'text', width: 12, identifies: true, value: ({ customer }) => textCell(customer) },
  { id: 'customerName', format: 'text', width: 20, identifies: true, value: ({ line }) => textCell(customerNameOf(line.order)) },
  { id: 'orderNo', format: 'text', width: 16, identifies: true, value: ({ line }) => textCell(line.order.orderNo) },
  { id: 'lineNo', format: 'text', width: 8, identifies: true, value: ({ line }) => textCell(line.lineNo) },
  { id: 'row', format: 'quantity', width: 8, value: ({ line }) => line.row },
  { id: 'sku', format: 'text', width: 14, identifies: true, value: ({ line }) => textCell(line.sku) },
  { id: 'productName', format: 'text', width: 22, identifies: true, value: ({ line }) => textCell(line.product?.name || line.productName) },
  { id: 'spec', format: 'text', width: 12, identifies: true, value: ({ line }) => textCell(line.product?.spec ?? '') },
  { id: 'unit', format: 'text', width: 8, identifies: true, value: ({ line }) => textCell(line.unit || (line.product?.baseUnit ?? '')) },
  { id: 'gift', format: 'text', width: 8, identifies: true, value: ({ gift }, { labels }) => (gift ? labels.yes : null) },
  { id: 'ordered', format: 'quantity', width: 10, value: ({ ordered }) => numberCell(ordered) },
  { id: 'ship', format: 'quantity', width: 10, value: ({ ship }) => numberCell(ship) },
  { id: 'short', format: 'quantity', width: 10, value: ({ short }) => numberCell(short) },
  { id: 'amount', format: 'money', width: 12, value: ({ amount }) => numberCell(amount) },
  { id: 'reason', format: 'text', width: 22, value: ({ reason }, { labels }) => labels.reason[reason] },
  { id: 'takenBy', format: 'text', width: 24, value: ({ takenBy }) => textCell(takenBy.join(', ')) },
  { id: 'eta', format: 'date', width: 12, value: ({ eta }) => dayCell(eta) },
  { id: 'followUp', format: 'wrapped', width: 28, human: true },
  { id: 'promised', format: 'date', width: 14, human: true },
  { id: 'key', format: 'text', width: 16, hidden: true, value: rowKey },
];

export const shortageSheet: SheetDefinition<ShortageColumn> = {
  id: 'shortage',
  columns: () => COLUMNS,
  headings: ({ shortage }) => shortage.columns,
  content: listShortages,
  goneIn: 'reason',
};

function listShortages(context: SheetContext): SheetContent {
  const { outcome, labels } = context;
  const rows = byRegion(shortageTable(outcome));
  const { amountDecimals } = outcome.book.settings;
  const amount = sumOf(rows);
  const regions = groupBy(rows, ({ region }) => region);
  return {
    facts: [labels.shortage.count(rows.length), labels.shortage.amount(amount.toString(amountDecimals))],
    rows:
      rows.length === 0
        ? []
        : [
            ...[...regions].flatMap(([region, members]) => regionRows(region, members, regions.size > 1, context)),
            rowOf('total', COLUMNS, { region: labels.total, amount: numberCell(amount) }),
          ],
    nothing: labels.shortage.nothing,
  };
}

function regionRows(region: string, rows: readonly ShortageRow[], several: boolean, context: SheetContext): readonly OwnSheetRow[] {
  const { labels } = context;
  const rowFor = dataRows(COLUMNS, context);
  const listed = rows.map((row) => rowFor(row));
  if (!several) return listed;
  const title = labels.sheet.regionTotal(region || labels.shortage.noRegion);
  return [...listed, rowOf('subtotal', COLUMNS, { region: title, amount: numberCell(sumOf(rows)) })];
}

/** Follows the row wherever it is sorted to; gifts that ride on a paid row are an entry of their own. */
function rowKey({ rowKey: key, riding }: ShortageRow): string | null {
  const own = rowPart(key) ?? null;
  return riding && own !== null ? `${own}|g` : own;
}

const sumOf = (rows: readonly ShortageRow[]): Decimal => Decimal.sumOf(rows, ({ amount }) => amount);
