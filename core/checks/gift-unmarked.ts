import { priceField } from '../pricing';
import { lineCheck } from './check';

// A zero price without the gift mark: a gift that nobody counts, or a price that was forgotten.
export const giftUnmarked = lineCheck({
  code: 'gift/unmarked',
  find({ line, kind }) {
    if (kind !== 'unmarked') return undefined;
    return { field: priceField(line), data: { sku: line.sku } };
  },
});
