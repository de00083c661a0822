import { Decimal } from '../model/decimal';
import { priceField } from '../pricing';
import { lineCheck } from './check';

// A row marked as a gift carries a price: either the mark or the price is wrong.
export const giftPriced = lineCheck({
  code: 'gift/priced',
  find({ line, kind, net }) {
    if (kind !== 'gift' || net === undefined || net.isZero) return undefined;
    return { field: priceField(line), data: { claimed: net, expected: Decimal.zero } };
  },
});
