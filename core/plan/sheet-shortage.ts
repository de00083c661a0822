import { Decimal } from '../model/decimal';
import { joinKey, splitKey } from '../model/key';
import { groupBy } from '../report/group';
import { customerNameOf } from '../report/place';
import { byRegion, type ShortageRow, shortageTable } from '../report/shortage';
import type { Labels, ShortageColumn } from '../words/labels';
import { dayCell, numberCell, textCell } from './cell';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition, SheetRow } from './sheet';

const COLUMNS: readonly SheetColumn<ShortageColumn>[] = [
  { id: 'region', format: 'text', width: 12, identifies: true },
  { id: 'customer', format: 'text', width: 12, identifies: true },
  { id: 'customerName', format: 'text', width: 20, identifies: true },
  { id: 'orderNo', format: 'text', width: 16, identifies: true },
  { id: 'lineNo', format: 'text', width: 8, identifies: true },
  { id: 'row', format: 'quantity', width: 8 },
  { id: 'sku', format: 'text', width: 14, identifies: true },
  { id: 'productName', format: 'text', width: 22, identifies: true },
  { id: 'spec', format: 'text', width: 12, identifies: true },
  { id: 'unit', format: 'text', width: 8, identifies: true },
  { id: 'gift', format: 'text', width: 8, identifies: true },
  { id: 'ordered', format: 'quantity', width: 10 },
  { id: 'ship', format: 'quantity', width: 10 },
  { id: 'short', format: 'quantity', width: 10 },
  { id: 'amount', format: 'money', width: 12 },
  { id: 'reason', format: 'text', width: 22 },
  { id: 'takenBy', format: 'text', width: 24 },
  { id: 'eta', format: 'date', width: 12 },
  { id: 'followUp', format: 'wrapped', width: 28, human: true },
  { id: 'promised', format: 'date', width: 14, human: true },
  { id: 'key', format: 'text', width: 16, hidden: true },
];

export const shortageSheet: SheetDefinition<ShortageColumn> = {
  id: 'shortage',
  columns: () => COLUMNS,
  headings: ({ shortage }) => shortage.columns,
  content: listShortages,
  goneIn: 'reason',
};

function listShortages({ outcome, labels }: SheetContext): SheetContent<ShortageColumn> {
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
            ...[...regions].flatMap(([region, members]) => regionRows(region, members, regions.size > 1, labels)),
            { style: 'total', cells: { region: labels.total, amount: numberCell(amount) } },
          ],
    nothing: labels.shortage.nothing,
  };
}

function regionRows(region: string, rows: readonly ShortageRow[], several: boolean, labels: Labels): readonly SheetRow<ShortageColumn>[] {
  const listed = rows.map((row) => dataRow(row, labels));
  if (!several) return listed;
  const title = labels.sheet.regionTotal(region || labels.shortage.noRegion);
  return [...listed, { style: 'subtotal', cells: { region: title, amount: numberCell(sumOf(rows)) } }];
}

function dataRow(row: ShortageRow, labels: Labels): SheetRow<ShortageColumn> {
  const { line } = row;
  return {
    style: 'data',
    cells: {
      region: textCell(row.region),
      customer: textCell(row.customer),
      customerName: textCell(customerNameOf(line.order)),
      orderNo: textCell(line.order.orderNo),
      lineNo: textCell(line.lineNo),
      row: line.row,
      sku: textCell(line.sku),
      productName: textCell(line.product?.name || line.productName),
      spec: textCell(line.product?.spec ?? ''),
      unit: textCell(line.unit || (line.product?.baseUnit ?? '')),
      gift: row.gift ? labels.yes : null,
      ordered: numberCell(row.ordered),
      ship: numberCell(row.ship),
      short: numberCell(row.short),
      amount: numberCell(row.amount),
      reason: labels.reason[row.reason],
      takenBy: textCell(row.takenBy.join(', ')),
      eta: dayCell(row.eta),
      key: rowKey(row),
    },
  };
}

/** Follows the row wherever it is sorted to; gifts that ride on a paid row are an entry of their own. */
function rowKey({ rowKey: key, riding }: ShortageRow): string | null {
  const id = splitKey(key)?.[0];
  return id === undefined ? null : joinKey(riding ? [id, 'g'] : [id]);
}

const sumOf = (rows: readonly ShortageRow[]): Decimal => Decimal.sum(rows.map(({ amount }) => amount));
