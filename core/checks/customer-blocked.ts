import { lineCheck } from './check';

// A disabled or frozen customer gets no goods.
export const customerBlocked = lineCheck({
  code: 'customer/blocked',
  scope: 'order',
  find({ line: { order } }) {
    const { customer } = order;
    if (customer === undefined || customer.status === 'active') return undefined;
    return { field: 'customer', data: { status: customer.status }, evidence: [customer.place] };
  },
});
