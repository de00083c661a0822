import type { SkippedRow } from '../model/book';
import type { Cell } from '../port';
import type { Mapping } from './headers';
import { foldHeading } from './headings';
import { blankAt, cellAt, type OrderColumns, type OrderField, textAt } from './order-columns';
import { isBlank } from './text';
import { cancelled, isPageNumber, isSignOff, isTotal, isTotalAlone } from './words';

/** Cells that say what a row is about: a total says so in one of them. */
const IDENTIFYING: readonly OrderField[] = [
  'orderNo',
  'lineNo',
  'orderDate',
  'region',
  'customer',
  'customerName',
  'sku',
  'productName',
  'spec',
  'unit',
  'salesperson',
];

/** Tells the rows of an order sheet that are lines from those that are not. */
export class OrderRows {
  private readonly used: readonly number[];
  private readonly identifying: readonly number[];
  /** What stands above the header, which printed pages show again. */
  private readonly titles: ReadonlySet<string>;

  constructor(
    private readonly mapping: Mapping<'orders'>,
    private readonly columns: OrderColumns,
  ) {
    this.titles = new Set(mapping.sheet.rows.slice(0, mapping.headerRow).map(wordsOf));
    this.used = [...mapping.columns.values()].map(({ column }) => column);
    const mapped = new Set(this.used);
    this.identifying = IDENTIFYING.map((field) => columns[field]).filter((column) => mapped.has(column));
  }

  /** From 0; the header row where nothing stands below it. */
  lastRow(): number {
    const { rows } = this.mapping.sheet;
    let at = this.mapping.bottom;
    while (at > this.mapping.headerRow && this.isBlank(rows[at]!)) at--;
    return Math.max(at, this.mapping.headerRow);
  }

  /** Why the row is no line, judged on what stands in it; `undefined`: it is one. */
  whySkipped(row: readonly Cell[]): SkippedRow['why'] | undefined {
    if (this.isBlank(row)) return 'blank';
    if (this.isHeader(row) || this.isPageTitle(row)) return 'repeated-header';
    if (this.isSignOff(row)) return 'blank';
    return this.isTotal(row) ? 'total' : undefined;
  }

  isCancelled(row: readonly Cell[]): boolean {
    const status = textAt(row, this.columns.orderStatus);
    return status !== '' && cancelled(status) === true;
  }

  private isBlank(row: readonly Cell[]): boolean {
    for (const column of this.used) if (!blankAt(row, column)) return false;
    return true;
  }

  private isHeader(row: readonly Cell[]): boolean {
    if (typeof cellAt(row, this.columns.quantity) !== 'string') return false;
    let same = 0;
    for (const { column, folded, parts } of this.mapping.columns.values()) {
      const cell = cellAt(row, column);
      if (isBlank(cell)) continue;
      if (typeof cell !== 'string') return false;
      const heading = foldHeading(cell);
      if (heading !== folded && !parts.includes(heading)) return false;
      same++;
    }
    return same >= 2;
  }

  private isPageTitle(row: readonly Cell[]): boolean {
    if (!blankAt(row, this.columns.quantity) || !blankAt(row, this.columns.sku)) return false;
    const words = wordsOf(row);
    return words !== '' && (this.titles.has(words) || isPageNumber(words));
  }

  /** Names and notes below a form: texts alone, the first of which says what it is, and nothing that is ordered. */
  private isSignOff(row: readonly Cell[]): boolean {
    if (!blankAt(row, this.columns.quantity)) return false;
    const filled = row.filter((cell) => !isBlank(cell));
    const sku = textAt(row, this.columns.sku);
    return (
      filled.every((cell) => typeof cell === 'string') &&
      isSignOff(String(filled[0])) &&
      (sku === '' || sku.endsWith(':') || isSignOff(sku))
    );
  }

  /** The bare word in a cell that identifies, or `East Total` where no order number says that the row is a line. */
  private isTotal(row: readonly Cell[]): boolean {
    const sku = textAt(row, this.columns.sku);
    if (sku !== '' && !isTotal(sku)) return false;
    if (this.identifying.some((column) => isTotalAlone(textAt(row, column)))) return true;
    const orderNo = textAt(row, this.columns.orderNo);
    if (orderNo !== '' && !isTotal(orderNo)) return false;
    if (this.identifying.some((column) => isTotal(textAt(row, column)))) return true;
    const named = (['customer', 'customerName', 'productName'] as const).some((field) => !blankAt(row, this.columns[field]));
    return !named && row.some((cell) => typeof cell === 'string' && isTotalAlone(cell));
  }
}

/** The texts of a row; a row that holds anything else is no title. */
function wordsOf(row: readonly Cell[]): string {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.every((cell) => typeof cell === 'string') ? filled.join('\n') : '';
}
