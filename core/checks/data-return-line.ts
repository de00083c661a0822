import { lineCheck } from './check';

// A negative quantity is a return: it moves no stock and lowers the amount, so a person confirms it.
export const dataReturnLine = lineCheck({
  code: 'data/return-line',
  find({ line: { quantity, giftQuantity } }) {
    if (quantity?.isNegative) return { field: 'quantity', data: { claimed: quantity } };
    if (giftQuantity?.isNegative) return { field: 'giftQuantity', data: { claimed: giftQuantity } };
    return undefined;
  },
});
