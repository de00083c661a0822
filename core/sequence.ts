import type { Order } from './model/book';
import { compareTexts, naturalKey } from './model/natural';

/** Carried-over orders first, then the customer's priority (blank last), requested date, order date, order number, row. */
export function inSettlementOrder(orders: readonly Order[]): Order[] {
  return orders
    .map((order) => {
      const { carriedOver, customer, requestedDate, date, orderNo, lines } = order;
      const priority = naturalKey(customer?.priority ?? '');
      const rank = (carriedOver ? 0 : 2) + (priority === '' ? 1 : 0);
      return { order, rank, priority, requestedDate, date, number: naturalKey(orderNo), row: lines[0]!.row };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareTexts(a.priority, b.priority) ||
        a.requestedDate - b.requestedDate ||
        a.date - b.date ||
        compareTexts(a.number, b.number) ||
        a.row - b.row,
    )
    .map(({ order }) => order);
}
