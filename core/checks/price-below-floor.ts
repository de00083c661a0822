import { type LineCase, perOrderedUnit } from '../cases';
import { Decimal } from '../model/decimal';
import { priceField } from '../pricing';
import { factsOf, lineCheck } from './check';

// A paid line may not go under the product's lowest allowed price, whatever list and discount say.
export const priceBelowFloor = lineCheck({
  code: 'price/below-floor',
  find(lineCase) {
    const { line, list, net } = lineCase;
    if (list.kind !== 'one' || list.rule.floorPrice === undefined || net === undefined) return undefined;
    const floor = perOrderedUnit(list.rule, list.rule.floorPrice, line);
    const { paid, all } = share(lineCase);
    const { priceDecimals } = lineCase.book.settings;
    if (all.equals(paid) ? net.round(priceDecimals).atLeast(floor) : net.times(paid).atLeast(floor.times(all))) return undefined;
    return {
      field: priceField(line),
      data: { claimed: net.times(paid).dividedBy(all, Math.max(priceDecimals, 4)), expected: floor, rule: factsOf(list.rule) },
      evidence: [list.rule.place],
    };
  },
});

/** With `floorIncludesGifts` the money of the paid units is spread over the free ones of the same SKU. */
function share({ line, inOrder: { units }, book }: LineCase): { paid: Decimal; all: Decimal } {
  if (!book.settings.floorIncludesGifts) return EVEN;
  const paid = units.paid(line.sku);
  const free = units.free(line.sku);
  return paid.isZero || free.isZero ? EVEN : { paid, all: paid.plus(free) };
}

const EVEN = { paid: Decimal.one, all: Decimal.one };
