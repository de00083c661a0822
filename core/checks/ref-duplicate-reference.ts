import { referenceCheck } from './check';

const FIELDS = { products: 'sku', customers: 'customer', prices: 'sku', discounts: undefined, gifts: undefined } as const;

// A code that stands twice in a list may mean two things, and a rule that stands twice is soon changed in one place only.
export const refDuplicateReference = referenceCheck({
  code: 'ref/duplicate-reference',
  find(book) {
    return book.duplicates.flatMap(({ role, key, places }) => {
      const rows = places.map((place) => place.row);
      const field = FIELDS[role];
      return places.map((place) => ({ role, place, ...(field && { field }), data: { text: key, rows } }));
    });
  },
});
