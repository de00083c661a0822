import { lineCheck } from './check';
import { fixOf, nearestCustomers } from './nearest';

// Without the customer's row there are no terms, no limit and no level to check against.
export const refUnknownCustomer = lineCheck({
  code: 'ref/unknown-customer',
  scope: 'order',
  find({ line, book }) {
    const text = line.customerCode;
    if (line.order.customer !== undefined || text === '') return undefined;
    const nearest = nearestCustomers(book).of(text);
    return { field: 'customer', data: { text, nearest }, fix: fixOf(book, 'customer', text, nearest) };
  },
});
