import type { Settings } from '../model/settings';
import type { Cell } from '../port';
import type { Mapping } from './headers';
import { type Covered, mergedRows } from './merged-rows';
import { blankAt, isThere, type OrderColumns, type OrderField, textAt } from './order-columns';

/** Fields of the order rather than of the line, as far as one blank below a filled one can mean "as above". */
const FILLED: readonly OrderField[] = [
  'orderNo',
  'orderDate',
  'region',
  'customer',
  'customerName',
  'requestedDate',
  'paymentMethod',
  'shipMethod',
  'salesperson',
];
/** Where all of these are blank under an order, the row is that order's next line. */
const TELLING: readonly OrderField[] = ['orderNo', 'orderDate', 'customer', 'customerName'];
const GOODS: readonly OrderField[] = ['sku', 'productName', 'quantity'];
/** Where the order number repeats, one of these on the first lines alone shows the habit. */
const FIRST_LINE_ONLY: readonly OrderField[] = [
  'orderDate',
  'region',
  'customer',
  'customerName',
  'paymentMethod',
  'shipMethod',
  'salesperson',
];

/** What a cell merged over several rows can say of each of them; never a number, which would be counted once per row. */
const MERGED: readonly OrderField[] = [...FILLED, 'orderStatus', 'promotion', 'warehouse', 'carriedOver', 'remark'];

/**
 * Order-level cells that stand on an order's first line only, or are merged over its lines: filled down, left blank, or noticed so
 * that a person can be asked.
 */
export class FillDown {
  private readonly filled: readonly number[];
  private readonly telling: readonly number[];
  private readonly goods: readonly number[];
  private readonly repeated: readonly FirstLineOnly[];
  private readonly continued: number[] = [];
  private readonly orderNo: number;
  private readonly orderStatus: number;
  private readonly grid: readonly (readonly Cell[])[];
  private readonly merged: ReadonlyMap<number, readonly Covered[]>;
  private first: readonly Cell[] = [];
  private above = '';

  constructor(
    { sheet, headerRow }: Mapping<'orders'>,
    columns: OrderColumns,
    private readonly mode: Settings['fillDown'],
  ) {
    const there = (fields: readonly OrderField[]) => fields.map((field) => columns[field]).filter(isThere);
    this.filled = there(FILLED);
    this.telling = there(TELLING);
    this.goods = there(GOODS);
    this.orderNo = columns.orderNo;
    this.orderStatus = columns.orderStatus;
    this.grid = sheet.rows;
    this.merged = mergedRows(sheet, headerRow, there(MERGED));
    this.repeated = there(FIRST_LINE_ONLY).map((column) => new FirstLineOnly(column));
  }

  /** The row as it is to be read; `at` counts from 0. */
  row(written: readonly Cell[], at: number): readonly Cell[] {
    const row = this.unmerged(written, at);
    const orderNo = textAt(row, this.orderNo);
    const continues = orderNo === '' ? this.above !== '' && this.continuesBlank(row) : orderNo === this.above;
    if (!continues) {
      if (orderNo !== '') this.start(row, orderNo);
      return row;
    }
    if (this.mode === 'yes') return this.complete(row);
    if (this.mode === 'ask') this.notice(row, at, orderNo);
    return row;
  }

  /** Rows (from 1) that show the habit and so need an answer. */
  questions(): readonly number[] {
    const rows = this.repeated.filter((each) => each.isHabit()).flatMap((each) => each.rows);
    return [...new Set([...this.continued, ...rows])].sort((a, b) => a - b);
  }

  private unmerged(row: readonly Cell[], at: number): readonly Cell[] {
    const shown = (this.merged.get(at) ?? []).filter(({ column, top }) => blankAt(row, column) && !blankAt(this.grid[top]!, column));
    if (shown.length === 0 || this.mode === 'no') return row;
    if (this.mode === 'ask') {
      this.continued.push(at + 1);
      return row;
    }
    const complete = [...row];
    for (const { column, top } of shown) complete[column] = this.grid[top]![column]!;
    return complete;
  }

  private continuesBlank(row: readonly Cell[]): boolean {
    if (this.goods.every((column) => blankAt(row, column))) return false;
    return this.mode === 'yes' || this.telling.every((column) => blankAt(row, column));
  }

  private start(row: readonly Cell[], orderNo: string): void {
    this.first = row;
    this.above = orderNo;
    for (const each of this.repeated) each.start(row);
  }

  private notice(row: readonly Cell[], at: number, orderNo: string): void {
    if (orderNo === '') this.continued.push(at + 1);
    else for (const each of this.repeated) each.next(row, at);
  }

  /** An order that is cancelled on its first line is cancelled as a whole where only that line bears its number. */
  private complete(row: readonly Cell[]): readonly Cell[] {
    const fields = blankAt(row, this.orderNo) ? [...this.filled, this.orderStatus] : this.filled;
    const missing = fields.filter((column) => blankAt(row, column) && !blankAt(this.first, column));
    if (missing.length === 0) return row;
    const complete = [...row];
    for (const column of missing) complete[column] = this.first[column]!;
    return complete;
  }
}

/** Whether one column is filled on the first line of orders of several lines, and on no other. */
class FirstLineOnly {
  readonly rows: number[] = [];
  private broken = false;
  private firstFilled = false;

  constructor(private readonly column: number) {}

  start(row: readonly Cell[]): void {
    this.firstFilled = !blankAt(row, this.column);
  }

  next(row: readonly Cell[], at: number): void {
    if (!blankAt(row, this.column)) this.broken = true;
    else if (this.firstFilled && !this.broken) this.rows.push(at + 1);
  }

  isHabit(): boolean {
    return !this.broken && this.rows.length > 0;
  }
}
