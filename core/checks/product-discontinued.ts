import { lineCheck } from './check';

// What is discontinued ships while it lasts and never comes back.
export const productDiscontinued = lineCheck({
  code: 'product/discontinued',
  find({ line: { product }, kind }) {
    if (!product?.discontinued || kind === 'return') return undefined;
    return { field: 'sku', data: { sku: product.sku }, evidence: [product.place] };
  },
});
