import type { Line } from './book';
import type { Decimal } from './decimal';
import { FNV_START, hex, mix, mixNumber, mixText } from './fnv';

/** Changes when somebody edits, adds or takes away a row; not when rows are sorted, nor with a decision or a remark. */
export function orderContent(lines: readonly Line[]): string {
  let sum = 0;
  for (const line of lines) sum = (sum + contentOf(line)) >>> 0;
  return `${lines.length}-${hex(sum)}`;
}

/** Everything that a rule judges. */
function contentOf(line: Line): number {
  const { order } = line;
  let hash = mix(withText(FNV_START, order.orderNo), Number(order.carriedOver));
  hash = withText(withText(withText(hash, line.customerCode), line.sku), line.unit);
  hash = withDecimal(withDecimal(withDecimal(hash, line.quantity), line.unitPrice), line.netPrice);
  hash = withDecimal(withDecimal(withDecimal(hash, line.discount), line.amount), line.giftQuantity);
  hash = mix(withDecimal(hash, line.shippedBefore), Number(line.gift) * 2 + Number(line.readable));
  hash = mix(mix(hash, line.orderDate ?? -1), line.requestedDate ?? -1);
  hash = withText(withText(hash, line.promotion), line.region);
  return withText(withText(withText(hash, line.paymentMethod), line.shipMethod), line.warehouse);
}

const SEPARATOR = 0;

const withText = (hash: number, text: string): number => mix(mixText(hash, text), SEPARATOR);

/** Equal values, however many noughts they are written with, count as one. */
function withDecimal(hash: number, value: Decimal | undefined): number {
  if (value === undefined) return mix(hash, SEPARATOR);
  const cell = value.toCell();
  return cell === undefined ? withText(hash, value.toString()) : mixNumber(hash, cell);
}
