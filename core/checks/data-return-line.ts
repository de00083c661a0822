import { lineCheck } from './check';

// A negative quantity is a return: it moves no stock and lowers the amount, so a person confirms it.
export const dataReturnLine = lineCheck({
  code: 'data/return-line',
  find({ line: { quantity } }) {
    return quantity?.isNegative ? { field: 'quantity', data: { claimed: quantity } } : undefined;
  },
});
