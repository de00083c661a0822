import type { LineCase } from './cases';
import type { Line, PriceRule } from './model/book';
import { Decimal } from './model/decimal';

/** Where the row's price stands. */
export function priceField(line: Line): 'unitPrice' | 'netPrice' {
  return line.unitPrice === undefined && line.netPrice !== undefined ? 'netPrice' : 'unitPrice';
}

/** A claimed price beside the one that should stand there. */
export interface PriceClaim {
  readonly field: 'unitPrice' | 'netPrice';
  readonly claimed: Decimal;
  /** Below this is below list; above it is above list. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  readonly rule: PriceRule;
}

/**
 * What the row claims against the list. A sheet that carries only the net price is compared with list × the agreed factor:
 * down to the lowest factor where the policy allows a range.
 */
export function priceClaim({ line, list, listPrice, policy }: LineCase): PriceClaim | undefined {
  if (list.kind !== 'one' || listPrice === undefined) return undefined;
  const { rule } = list;
  if (line.unitPrice !== undefined) return { field: 'unitPrice', claimed: line.unitPrice, lowest: listPrice, highest: listPrice, rule };
  if (line.netPrice === undefined || policy.kind === 'ambiguous') return undefined;
  const agreed = policy.kind === 'one' ? policy.rule : undefined;
  const lowest = listPrice.times(agreed?.maxDiscount ?? agreed?.discount ?? Decimal.one);
  const highest = agreed?.maxDiscount === undefined ? lowest : listPrice;
  return { field: 'netPrice', claimed: line.netPrice, lowest, highest, rule };
}

/** Claimed − expected at the price's decimals, where it passes both tolerances; `undefined` within them. */
export function beyondTolerance(claimed: Decimal, expected: Decimal, { book: { settings } }: LineCase): Decimal | undefined {
  if (claimed.equals(expected)) return undefined;
  const difference = claimed.round(settings.priceDecimals).minus(expected.round(settings.priceDecimals));
  const distance = difference.abs();
  if (distance.atMost(settings.priceTolerance)) return undefined;
  if (distance.times(HUNDRED).atMost(expected.abs().times(settings.priceTolerancePercent))) return undefined;
  return difference;
}

const HUNDRED = Decimal.of(100);
