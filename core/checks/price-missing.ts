import { priceField } from '../pricing';
import { lineCheck } from './check';

// No price row applies: whether the claimed price is right cannot be known.
export const priceMissing = lineCheck({
  code: 'price/missing',
  find({ line, kind, list }) {
    if (kind !== 'paid' || line.unitSize === undefined || list.kind !== 'none') return undefined;
    return { field: priceField(line), data: { sku: line.sku } };
  },
});
