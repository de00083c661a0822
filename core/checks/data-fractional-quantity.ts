import { lineCheck } from './check';

// Goods ship in whole ordered units; half a box is asked about.
export const dataFractionalQuantity = lineCheck({
  code: 'data/fractional-quantity',
  find({ line: { quantity, giftQuantity } }) {
    if (quantity !== undefined && !quantity.isWhole) return { field: 'quantity', data: { claimed: quantity } };
    if (giftQuantity !== undefined && !giftQuantity.isWhole) return { field: 'giftQuantity', data: { claimed: giftQuantity } };
    return undefined;
  },
});
