import type { Line } from '../model/book';
import type { Cell } from '../port';
import type { Links } from './links';
import type { OrderCells } from './order-cells';
import { cellAt, isThere, type OrderColumns, type OrderField } from './order-columns';
import type { OrderList } from './order-list';
import { carriedOverMark } from './words';

/** What a row says of its order, or nearly always does. */
export type Head = Pick<
  Line,
  'order' | 'customerCode' | 'orderDate' | 'requestedDate' | 'region' | 'promotion' | 'paymentMethod' | 'shipMethod' | 'warehouse'
>;

const FIELDS: readonly OrderField[] = [
  'orderNo',
  'customer',
  'customerName',
  'carriedOver',
  'orderDate',
  'requestedDate',
  'region',
  'promotion',
  'paymentMethod',
  'shipMethod',
  'warehouse',
];

/** Reads what each row says of its order; a row whose cells are those of the row above is not read again. */
export class OrderHeads {
  private readonly used: readonly number[];
  private above: readonly Cell[] = [];
  /** Of the row above, if nothing is wrong with it. */
  private head: Head | undefined;

  constructor(
    private readonly columns: OrderColumns,
    private readonly cells: OrderCells,
    private readonly links: Links,
    private readonly list: OrderList,
  ) {
    this.used = FIELDS.map((field) => columns[field]).filter(isThere);
  }

  /** Begins the row (from 1) in the cells, which collect what is wrong with it. */
  read(row: readonly Cell[], at: number): Head {
    const { head, cells } = this;
    if (head !== undefined && this.isAbove(row)) {
      cells.begin(at, head.order.orderNo);
      return head;
    }
    const fresh = this.fresh(row, at);
    this.head = cells.found().length === 0 ? fresh : undefined;
    this.above = row;
    return fresh;
  }

  private isAbove(row: readonly Cell[]): boolean {
    for (const column of this.used) if (cellAt(row, column) !== cellAt(this.above, column)) return false;
    return true;
  }

  private fresh(row: readonly Cell[], at: number): Head {
    const { cells, columns: c } = this;
    cells.begin(at, undefined);
    const orderNo = cells.text(cellAt(row, c.orderNo), 'orderNo');
    if (orderNo === '') cells.missing('orderNo');
    else cells.begin(at, orderNo);
    const carriedOver = cells.mark(cellAt(row, c.carriedOver), 'carriedOver', carriedOverMark);
    const customerText = cells.text(cellAt(row, c.customer), 'customer');
    const customer = this.links.customer(customerText, cells.text(cellAt(row, c.customerName), 'customerName'));
    if (customer.code === '') cells.missing(isThere(c.customer) ? 'customer' : 'customerName');
    const customerCode = customer.code;
    const region = cells.text(cellAt(row, c.region), 'region') || (customer.target?.region ?? '');
    const orderDate = cells.day(cellAt(row, c.orderDate), 'orderDate');
    const requestedDate = cells.day(cellAt(row, c.requestedDate), 'requestedDate');
    return {
      order: this.list.orderOf({ orderNo, carriedOver, customerCode, customer: customer.target, region, orderDate, requestedDate }),
      customerCode,
      region,
      orderDate,
      requestedDate,
      promotion: cells.text(cellAt(row, c.promotion), 'promotion'),
      paymentMethod: cells.text(cellAt(row, c.paymentMethod), 'paymentMethod'),
      shipMethod: cells.text(cellAt(row, c.shipMethod), 'shipMethod'),
      warehouse: cells.text(cellAt(row, c.warehouse), 'warehouse'),
    };
  }
}
