import type { OrderCase } from './cases';
import { compareTexts, naturalKey } from './model/natural';

/** Carried-over orders first, then the customer's priority (blank last), requested date, order date, order number, row. */
export function inSettlementOrder(cases: readonly OrderCase[]): OrderCase[] {
  return cases
    .map((orderCase) => {
      const { carriedOver, customer, requestedDate, date, orderNo, lines } = orderCase.order;
      const priority = naturalKey(customer?.priority ?? '');
      const rank = (carriedOver ? 0 : 2) + (priority === '' ? 1 : 0);
      return { orderCase, rank, priority, requestedDate, date, number: naturalKey(orderNo), row: lines[0]!.row };
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
    .map(({ orderCase }) => orderCase);
}
