import { baseUnits } from './cases';
import type { Book, Line, Order } from './model/book';
import { Decimal } from './model/decimal';
import { append } from './model/lists';
import type { Gain } from './outcome';
import type { Settlement } from './settle';

interface Freed {
  readonly order: Order;
  left: Decimal;
}

/**
 * Who has more because orders were returned: `without` is the same settlement as if they had not been. What was freed of a SKU goes to
 * those who have more of it; what else an order has more, it has from a returned order of the same customer, else from the first.
 */
export function gainsOf(book: Book, returned: readonly Order[], now: Settlement, without: Settlement): Map<string, Gain[]> {
  const freed = new Map<string, Freed[]>();
  for (const order of returned) for (const line of order.lines) append(freed, line.sku, { order, left: shipped(line, without) });
  const gains = new Map<string, Gain[]>();
  const sent = new Set(returned);
  for (const order of book.orders) {
    if (sent.has(order)) continue;
    for (const line of order.lines) {
      const gain = { orderNo: order.orderNo, sku: line.sku, unit: line.product?.baseUnit ?? '' };
      let more = shipped(line, now).minus(shipped(line, without));
      if (!more.isPositive) continue;
      for (const source of freed.get(line.sku) ?? []) {
        if (!more.isPositive || !source.left.isPositive) continue;
        const quantity = Decimal.min(more, source.left);
        source.left = source.left.minus(quantity);
        more = more.minus(quantity);
        add(gains, source.order, { ...gain, quantity });
      }
      const cause = returned.find(({ customer }) => customer !== undefined && customer === order.customer) ?? returned[0];
      if (cause && more.isPositive) add(gains, cause, { ...gain, quantity: more });
    }
  }
  return gains;
}

function shipped(line: Line, { lines }: Settlement): Decimal {
  const { goods, gifts } = lines[line.index]!;
  const units = (goods?.ship ?? Decimal.zero).plus(gifts?.ship ?? Decimal.zero);
  return Decimal.max(baseUnits(line, units) ?? Decimal.zero, Decimal.zero);
}

/** One entry per order and SKU. */
function add(gains: Map<string, Gain[]>, { orderNo }: Order, gain: Gain): void {
  const known = gains.get(orderNo) ?? [];
  const same = known.findIndex((each) => each.orderNo === gain.orderNo && each.sku === gain.sku);
  if (same < 0) append(gains, orderNo, gain);
  else known[same] = { ...gain, quantity: known[same]!.quantity.plus(gain.quantity) };
}
