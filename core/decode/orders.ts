import type { Draft } from '../codes';
import type { Decision, Line, Order, Reading, SkippedRow } from '../model/book';
import { Decimal } from '../model/decimal';
import type { OwnColumnId } from '../model/own';
import type { Settings } from '../model/settings';
import type { Cell } from '../port';
import type { DateFrame } from './date';
import { type Discount, readDiscount } from './discount';
import { type ColumnReading, columnReading, factorOfOrder, readingOfAmounts } from './discount-column';
import { FillDown } from './fill-down';
import type { Mapping } from './headers';
import { unitOfHeading } from './headings';
import { type Links, unitSize } from './links';
import { OrderCells } from './order-cells';
import { blankAt, cellAt, isThere, type OrderColumns, orderColumns, textAt } from './order-columns';
import { OrderHeads } from './order-heads';
import { OrderList } from './order-list';
import { OrderRows } from './order-rows';
import { reported } from './rules';
import { cached } from './text';
import { decisionChoice, giftMark } from './words';

export interface OrdersSource {
  readonly mapping: Mapping<'orders'>;
  readonly own: ReadonlyMap<OwnColumnId, number>;
  readonly links: Links;
  readonly settings: Settings;
  readonly frame: DateFrame;
}

export interface OrdersRead {
  readonly lines: readonly Line[];
  readonly orders: readonly Order[];
  readonly drafts: readonly Draft[];
  readonly skippedRows: readonly SkippedRow[];
  readonly readings: readonly Reading[];
  readonly hiddenRows: number;
  /** From 0. */
  readonly lastRow: number;
  /** Rows (from 1) that a person must say of whether they continue the order above. */
  readonly questions: readonly number[];
}

export function readOrders(source: OrdersSource): OrdersRead {
  const { mapping, settings } = source;
  const { name: sheet, rows: grid, hiddenRows: hidden } = mapping.sheet;
  const columns = orderColumns(mapping);
  const rows = new OrderRows(mapping, columns);
  const lastRow = rows.lastRow();
  const fillDown = new FillDown(mapping, columns, settings.fillDown);
  const list = new OrderList(source.frame.businessDate);
  const reader = new LineReader(source, columns, discountReading(mapping, columns, settings), list);
  const drafts: Draft[] = [];
  const skippedRows: SkippedRow[] = [];
  let hiddenRows = 0;
  for (let at = mapping.headerRow + 1; at <= lastRow; at++) {
    const written = grid[at]!;
    const why = rows.whySkipped(written);
    const row = why === undefined ? fillDown.row(written, at) : written;
    if (why !== undefined || rows.isCancelled(row)) {
      skippedRows.push({ sheet, row: at + 1, why: why ?? 'cancelled' });
      continue;
    }
    for (const draft of reader.read(row, at + 1)) drafts.push(draft);
    if (hidden.has(at)) hiddenRows++;
  }
  list.close();
  const { lines, orders } = list;
  return { lines, orders, drafts, skippedRows, readings: reader.readings(), hiddenRows, lastRow, questions: fillDown.questions() };
}

/** Rows (from 1) of which a person must say whether they continue the order above. */
export function fillDownQuestions(mapping: Mapping<'orders'>, mode: Settings['fillDown']): readonly number[] {
  const columns = orderColumns(mapping);
  const rows = new OrderRows(mapping, columns);
  const fillDown = new FillDown(mapping, columns, mode);
  const { rows: grid } = mapping.sheet;
  const last = rows.lastRow();
  for (let at = mapping.headerRow + 1; at <= last; at++) if (rows.whySkipped(grid[at]!) === undefined) fillDown.row(grid[at]!, at);
  return fillDown.questions();
}

const NO_DECISION: Decision = { choice: undefined, text: '', decidedBy: '', note: '', key: '' };

class LineReader {
  private readonly cells: OrderCells;
  private readonly heads: OrderHeads;
  private readonly headingUnit: string;
  private readonly discountOf = cached(readDiscount);
  private readonly factorOfPaid = cached((discount: Discount) => factorOfOrder(discount, this.reading, true));
  private sawBareDiscount = false;

  constructor(
    private readonly source: OrdersSource,
    private readonly columns: OrderColumns,
    private readonly reading: ColumnReading,
    private readonly list: OrderList,
  ) {
    this.cells = new OrderCells(source.mapping.sheet.name, source.frame);
    this.heads = new OrderHeads(columns, this.cells, source.links, list);
    this.headingUnit = unitOfHeading(source.mapping.columns.get('quantity')?.text ?? '');
  }

  /** Adds the row (from 1) as a line and gives what is wrong with it. */
  read(row: readonly Cell[], at: number): readonly Draft[] {
    const { cells, list, columns: c } = this;
    const { links } = this.source;
    const head = this.heads.read(row, at);
    const skuText = cells.text(cellAt(row, c.sku), 'sku');
    const productName = cells.text(cellAt(row, c.productName), 'productName');
    const { code: sku, target: product } = links.product(skuText, productName, cells.text(cellAt(row, c.spec), 'spec'));
    const unit = cells.text(cellAt(row, c.unit), 'unit') || this.headingUnit;
    const quantity = cells.number(cellAt(row, c.quantity), 'quantity');
    const unitPrice = cells.number(cellAt(row, c.unitPrice), 'unitPrice');
    const netPrice = cells.number(cellAt(row, c.netPrice), 'netPrice');
    const gift = cells.mark(cellAt(row, c.gift), 'gift', giftMark);
    const discount = this.discount(row, !gift, unitPrice, netPrice);
    const amount = cells.number(cellAt(row, c.amount), 'amount');
    const giftQuantity = cells.number(cellAt(row, c.giftQuantity), 'giftQuantity');
    const shippedBefore = cells.number(cellAt(row, c.shippedBefore), 'shippedBefore');
    const lineNo = cells.text(cellAt(row, c.lineNo), 'lineNo');
    const salesperson = cells.text(cellAt(row, c.salesperson), 'salesperson');
    const remark = cells.text(cellAt(row, c.remark), 'remark');
    cells.text(cellAt(row, c.orderStatus), 'orderStatus');
    if (sku === '') cells.missing(isThere(c.sku) ? 'sku' : 'productName');
    if (quantity === undefined) cells.missing('quantity');
    if (unitPrice === undefined && netPrice === undefined && !gift) cells.missing(isThere(c.unitPrice) ? 'unitPrice' : 'netPrice');
    const drafts = cells.found();
    const { order, customerCode, orderDate, promotion, region, requestedDate, paymentMethod, shipMethod, warehouse } = head;
    list.add({
      row: at,
      index: list.lines.length,
      order,
      position: list.position,
      lineNo,
      customerCode,
      orderDate,
      sku,
      productName,
      product,
      unit,
      unitSize: unitSize(product, unit),
      quantity,
      unitPrice,
      netPrice,
      discount,
      amount,
      gift,
      giftQuantity,
      promotion,
      region,
      requestedDate,
      paymentMethod,
      shipMethod,
      salesperson,
      warehouse,
      shippedBefore,
      remark,
      readable: drafts.length === 0 || drafts.every(({ code }) => code === 'data/ambiguous-discount' && discount !== undefined),
      decision: this.decision(row),
    });
    return drafts;
  }

  readings(): readonly Reading[] {
    return this.sawBareDiscount ? reported(this.source.mapping.sheet.name, 'discount', this.reading) : [];
  }

  /** A blank cell is no discount; without the column, so is a price that no net price stands beside. */
  private discount(
    row: readonly Cell[],
    paid: boolean,
    unitPrice: Decimal | undefined,
    netPrice: Decimal | undefined,
  ): Decimal | undefined {
    const column = this.columns.discount;
    if (!isThere(column)) return unitPrice !== undefined && netPrice === undefined ? Decimal.one : undefined;
    const read = this.cells.value(this.discountOf(cellAt(row, column)), 'data/unreadable-discount', 'discount');
    if (read === undefined) return blankAt(row, column) ? Decimal.one : undefined;
    if (read.kind === 'bare') this.sawBareDiscount = true;
    const { factor, readings } = paid ? this.factorOfPaid(read) : factorOfOrder(read, this.reading, false);
    if (readings.length > 0) this.cells.ambiguousDiscount(textAt(row, column), readings);
    else if (factor === undefined) this.cells.report('discount', 'data/unreadable-discount', textAt(row, column));
    return factor;
  }

  private decision(row: readonly Cell[]): Decision {
    const { own } = this.source;
    if (own.size === 0) return NO_DECISION;
    const text = ownText(row, own.get('decision'));
    const decidedBy = ownText(row, own.get('decidedBy'));
    const note = ownText(row, own.get('decisionNote'));
    const key = ownText(row, own.get('key'));
    if (text === '' && decidedBy === '' && note === '' && key === '') return NO_DECISION;
    return { choice: decisionChoice(text), text, decidedBy, note, key };
  }
}

function ownText(row: readonly Cell[], column: number | undefined): string {
  return column === undefined ? '' : textAt(row, column);
}

export function discountReading(mapping: Mapping<'orders'>, c: OrderColumns, settings: Settings): ColumnReading {
  const heading = mapping.columns.get('discount')?.text ?? '';
  return columnReading(settings, heading, () => {
    if (![c.discount, c.quantity, c.unitPrice, c.amount].every(isThere)) return undefined;
    const columns = { quantity: c.quantity, price: c.unitPrice, discount: c.discount, amount: c.amount };
    return readingOfAmounts(mapping.sheet.rows.slice(mapping.headerRow + 1, mapping.bottom + 1), columns, settings.amountDecimals);
  });
}
