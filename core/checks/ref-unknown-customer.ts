import { lineCheck } from './check';

// Without the customer's row there are no terms, no limit and no level to check against.
export const refUnknownCustomer = lineCheck({
  code: 'ref/unknown-customer',
  scope: 'order',
  find({ line }) {
    if (line.order.customer !== undefined || line.customerCode === '') return undefined;
    return { field: 'customer', data: { text: line.customerCode } };
  },
});
