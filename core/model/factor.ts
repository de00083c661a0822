import type { Line } from './book';
import type { Decimal } from './decimal';

/** Net ÷ unit price, to six decimals. */
export const factorOf = (netPrice: Decimal, unitPrice: Decimal): Decimal => netPrice.dividedBy(unitPrice, 6);

/** The factor to pay that a row claims, written down or by its two prices: as its amounts are counted. */
export function claimedFactor({ discount, unitPrice, netPrice }: Line): Decimal | undefined {
  if (discount !== undefined || netPrice === undefined || unitPrice === undefined || unitPrice.isZero) return discount;
  return factorOf(netPrice, unitPrice);
}
