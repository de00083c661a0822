import type { Fix } from '../codes';
import type { Book } from '../model/book';
import { bestOf, type Near, NearestCodes } from '../model/nearest';
import type { Field } from '../model/roles';

const products = new WeakMap<Book['products'], NearestCodes>();
const customers = new WeakMap<Book['customers'], NearestCodes>();

/** Built when the first unknown code of a book is met. */
export function nearestProducts(book: Book): NearestCodes {
  return remembered(products, book.products, () => [...book.products.values()].map(({ sku, name }) => ({ code: sku, name })));
}

export function nearestCustomers(book: Book): NearestCodes {
  return remembered(customers, book.customers, () => [...book.customers.values()]);
}

/** Only where the field has a column of its own, and one entry stands out. */
export function fixOf(book: Book, field: Field<'orders'>, was: string, nearest: readonly Near[]): Fix | undefined {
  const best = bestOf(nearest);
  return best && book.tables.get('orders')?.columns.has(field) ? { field, was, now: best.code } : undefined;
}

function remembered<K extends object>(
  known: WeakMap<K, NearestCodes>,
  key: K,
  entries: () => ConstructorParameters<typeof NearestCodes>[0],
): NearestCodes {
  const nearest = known.get(key) ?? new NearestCodes(entries());
  known.set(key, nearest);
  return nearest;
}
