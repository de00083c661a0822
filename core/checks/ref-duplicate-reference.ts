import { referenceCheck } from './check';

// A code that stands twice in a list may mean two things; the first row is used.
export const refDuplicateReference = referenceCheck({
  code: 'ref/duplicate-reference',
  find(book) {
    return book.duplicates.flatMap(({ role, key, places }) => {
      const rows = places.map((place) => place.row);
      const field = role === 'products' ? 'sku' : 'customer';
      return places.map((place) => ({ role, place, field, data: { text: key, rows } }));
    });
  },
});
