import { lineCheck } from './check';
import { allows } from './methods';

// Goods go out only in the ways that were agreed with the customer.
export const termsShipNotAllowed = lineCheck({
  code: 'terms/ship-not-allowed',
  find({ line: { order, shipMethod } }) {
    const allowed = order.customer?.shipMethods ?? [];
    if (allows(allowed, shipMethod)) return undefined;
    return { field: 'shipMethod', data: { text: shipMethod, allowed }, evidence: [order.customer!.place] };
  },
});
