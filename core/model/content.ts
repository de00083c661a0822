import type { Line } from './book';
import { FNV_START, hex, mix, mixText } from './fnv';

/** Changes when somebody edits, adds or takes away a row; not when rows are sorted, nor with a decision or a remark. */
export function orderContent(lines: readonly Line[]): string {
  let sum = 0;
  for (const line of lines) sum = (sum + contentOf(line)) >>> 0;
  return `${lines.length}-${hex(sum)}`;
}

function contentOf(line: Line): number {
  let hash = mixText(mix(mixText(FNV_START, line.order.orderNo), SEPARATOR), String(line.order.carriedOver));
  for (const field of FIELDS) hash = mixText(mix(hash, SEPARATOR), String(line[field] ?? ''));
  return hash;
}

const SEPARATOR = 0;

const FIELDS = [
  'customerCode',
  'orderDate',
  'sku',
  'unit',
  'quantity',
  'unitPrice',
  'netPrice',
  'discount',
  'amount',
  'gift',
  'giftQuantity',
  'promotion',
  'region',
  'requestedDate',
  'paymentMethod',
  'shipMethod',
  'warehouse',
  'shippedBefore',
  'readable',
] as const satisfies readonly (keyof Line)[];
