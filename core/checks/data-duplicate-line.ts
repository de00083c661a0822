import type { Line } from '../model/book';
import { groupBy, isDistinct } from '../model/lists';
import { orderCheck } from './check';

// Two rows of one order that say exactly the same are usually one row pasted twice.
export const dataDuplicateLine = orderCheck({
  code: 'data/duplicate-line',
  scope: 'line',
  find({ order }) {
    if (isDistinct(order.lines, ({ sku }) => sku)) return [];
    return [...groups(order.lines)].flatMap((lines) => {
      const rows = lines.map((line) => line.row);
      return lines.map((line) => ({ line, data: { text: line.sku, rows } }));
    });
  },
});

function* groups(lines: readonly Line[]): Iterable<readonly Line[]> {
  for (const group of groupBy(lines, ({ sku }) => sku).values()) {
    if (group.length < 2) continue;
    for (const twins of groupBy(group, contentOf).values()) if (twins.length > 1) yield twins;
  }
}

/** Every field that was read, line number and remark apart. */
function contentOf(line: Line): string {
  return JSON.stringify([
    line.customerCode,
    line.orderDate,
    line.region,
    line.productName,
    line.unit,
    line.quantity,
    line.unitPrice,
    line.netPrice,
    line.discount,
    line.amount,
    line.gift,
    line.giftQuantity,
    line.promotion,
    line.requestedDate,
    line.paymentMethod,
    line.shipMethod,
    line.salesperson,
    line.warehouse,
    line.shippedBefore,
  ]);
}
