import type { LineCase } from './cases';
import { Decimal } from './model/decimal';
import { factorOf } from './model/factor';

/** The factor that the row claims. */
export interface FactorClaim {
  readonly field: 'discount' | 'netPrice';
  readonly factor: Decimal;
  /** -1, 0 or 1 for it against another. */
  compare(factor: Decimal): number;
}

class WrittenFactor implements FactorClaim {
  readonly field = 'discount';

  constructor(readonly factor: Decimal) {}

  compare(factor: Decimal): number {
    return this.factor.compare(factor);
  }
}

/** Net ÷ unit price: the prices are compared, since the quotient may have no end. */
class ImpliedFactor implements FactorClaim {
  readonly field = 'netPrice';

  constructor(
    private readonly netPrice: Decimal,
    private readonly unitPrice: Decimal,
    private readonly priceDecimals: number,
  ) {}

  get factor(): Decimal {
    return factorOf(this.netPrice, this.unitPrice);
  }

  compare(factor: Decimal): number {
    const { netPrice, unitPrice, priceDecimals } = this;
    return netPrice.round(priceDecimals).compare(unitPrice.times(factor).round(priceDecimals));
  }
}

/** `undefined` where there is no discount to judge: gifts, returns, zero prices, sheets that carry only the net price. */
export function factorClaim({ line, kind, book }: LineCase): FactorClaim | undefined {
  if (kind !== 'paid' || line.unitPrice === undefined) return undefined;
  const { discount, unitPrice, netPrice } = line;
  if (discount !== undefined) return new WrittenFactor(discount);
  return netPrice && new ImpliedFactor(netPrice, unitPrice, book.settings.priceDecimals);
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
