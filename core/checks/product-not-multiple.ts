import { baseUnits } from '../cases';
import { lineCheck } from './check';

// A paid row orders whole multiples of what the product is sold in, counted in base units.
export const productNotMultiple = lineCheck({
  code: 'product/not-multiple',
  find({ line, kind }) {
    const multiple = line.product?.multipleQuantity;
    if (kind !== 'paid' || multiple === undefined || !multiple.isPositive) return undefined;
    const units = baseUnits(line, line.quantity);
    if (units === undefined || units.floorDiv(multiple).times(multiple).equals(units)) return undefined;
    return { field: 'quantity', data: { claimed: units, expected: multiple }, evidence: [line.product!.place] };
  },
});
