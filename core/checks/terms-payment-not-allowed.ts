import { lineCheck } from './check';
import { allows } from './methods';

// The customer may pay only in the ways that were agreed.
export const termsPaymentNotAllowed = lineCheck({
  code: 'terms/payment-not-allowed',
  find({ line: { order, paymentMethod } }) {
    const allowed = order.customer?.paymentMethods ?? [];
    if (allows(allowed, paymentMethod)) return undefined;
    return { field: 'paymentMethod', data: { text: paymentMethod, allowed }, evidence: [order.customer!.place] };
  },
});
