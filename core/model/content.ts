import type { Line } from './book';
import { FNV_START, hex, mixText } from './fnv';

/** Changes when somebody edits, adds or takes away a row; not when rows are sorted, nor with a decision or a remark. */
export function orderContent(lines: readonly Line[]): string {
  let sum = 0;
  for (const line of lines) sum = (sum + mixText(FNV_START, lineText(line))) >>> 0;
  return `${lines.length}-${hex(sum)}`;
}

const lineText = (line: Line): string =>
  [
    line.order.orderNo,
    line.order.carriedOver,
    line.customerCode,
    line.orderDate,
    line.sku,
    line.unit,
    line.quantity,
    line.unitPrice,
    line.netPrice,
    line.discount,
    line.amount,
    line.gift,
    line.giftQuantity,
    line.promotion,
    line.region,
    line.requestedDate,
    line.paymentMethod,
    line.shipMethod,
    line.warehouse,
    line.shippedBefore,
    line.readable,
  ].join('\u0000');
