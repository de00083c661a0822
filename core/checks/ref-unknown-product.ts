import { lineCheck } from './check';

// A code that the product list does not know cannot be priced or shipped with certainty.
export const refUnknownProduct = lineCheck({
  code: 'ref/unknown-product',
  find({ line }) {
    return line.product === undefined ? { field: 'sku', data: { text: line.sku || line.productName } } : undefined;
  },
});
