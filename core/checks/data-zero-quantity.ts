import { lineCheck } from './check';

// A quantity of zero orders nothing: the desk forgot the number or meant to delete the row.
export const dataZeroQuantity = lineCheck({
  code: 'data/zero-quantity',
  find({ line }) {
    return line.quantity?.isZero ? { field: 'quantity', data: {} } : undefined;
  },
});
