import type { Line } from '../model/book';
import { orderCheck } from './check';

// Two rows of one order that say exactly the same are usually one row pasted twice.
export const dataDuplicateLine = orderCheck({
  code: 'data/duplicate-line',
  scope: 'line',
  find({ order }) {
    if (order.lines.length < 2) return [];
    return [...groups(order.lines)].flatMap((lines) => {
      const rows = lines.map((line) => line.row);
      return lines.map((line) => ({ line, data: { text: line.sku, rows } }));
    });
  },
});

function* groups(lines: readonly Line[]): Iterable<readonly Line[]> {
  const bySku = new Map<string, Line[]>();
  for (const line of lines) {
    const group = bySku.get(line.sku);
    if (group) group.push(line);
    else bySku.set(line.sku, [line]);
  }
  for (const group of bySku.values()) {
    if (group.length < 2) continue;
    const equal = new Map<string, Line[]>();
    for (const line of group) {
      const content = contentOf(line);
      const twins = equal.get(content);
      if (twins) twins.push(line);
      else equal.set(content, [line]);
    }
    for (const twins of equal.values()) if (twins.length > 1) yield twins;
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
