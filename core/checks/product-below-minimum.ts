import { baseUnits } from '../cases';
import { lineCheck } from './check';

// A paid row orders at least the product's minimum, counted in base units.
export const productBelowMinimum = lineCheck({
  code: 'product/below-minimum',
  find({ line, kind }) {
    const minimum = line.product?.minQuantity;
    if (kind !== 'paid' || minimum === undefined) return undefined;
    const units = baseUnits(line, line.quantity);
    if (units === undefined || units.atLeast(minimum)) return undefined;
    return { field: 'quantity', data: { claimed: units, expected: minimum }, evidence: [line.product!.place] };
  },
});
