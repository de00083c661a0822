import type { LineCase } from './cases';
import { Decimal } from './model/decimal';

/** The factor that the row claims, and -1, 0 or 1 for it against another; where it is net ÷ unit price, the prices are compared. */
export interface FactorClaim {
  readonly field: 'discount' | 'netPrice';
  readonly factor: Decimal;
  compare(factor: Decimal): number;
}

/** `undefined` where there is no discount to judge: gifts, returns, zero prices, sheets that carry only the net price. */
export function factorClaim({ line, kind, book }: LineCase): FactorClaim | undefined {
  if (kind !== 'paid' || line.unitPrice === undefined) return undefined;
  const { discount, unitPrice, netPrice } = line;
  if (discount !== undefined) return { field: 'discount', factor: discount, compare: (factor) => discount.compare(factor) };
  if (netPrice === undefined) return undefined;
  const { priceDecimals } = book.settings;
  const net = netPrice.round(priceDecimals);
  const compare = (factor: Decimal) => net.compare(unitPrice.times(factor).round(priceDecimals));
  return { field: 'netPrice', factor: netPrice.dividedBy(unitPrice, 6), compare };
}

/** The factor that should stand there: 1 where no policy applies, the claimed one inside an allowed range. */
export function expectedFactor(lineCase: LineCase): Decimal | undefined {
  const { policy, kind } = lineCase;
  if (kind !== 'paid' || policy.kind === 'ambiguous') return undefined;
  if (policy.kind === 'none') return Decimal.one;
  const { discount, maxDiscount } = policy.rule;
  if (maxDiscount === undefined) return discount;
  const claim = factorClaim(lineCase);
  return claim && claim.compare(maxDiscount) >= 0 ? claim.factor : maxDiscount;
}
