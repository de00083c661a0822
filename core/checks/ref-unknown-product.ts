import { lineCheck } from './check';
import { fixOf, nearestProducts } from './nearest';

// A code that the product list does not know cannot be priced or shipped with certainty.
export const refUnknownProduct = lineCheck({
  code: 'ref/unknown-product',
  find({ line: { product, sku, productName }, book }) {
    if (product !== undefined) return undefined;
    const nearest = nearestProducts(book).of(sku, productName);
    const field = book.tables.get('orders')?.columns.has('sku') ? 'sku' : 'productName';
    return { field, data: { text: sku || productName, nearest }, fix: fixOf(book, 'sku', sku, nearest) };
  },
});
