import { factorClaim } from '../discounting';
import { Decimal } from '../model/decimal';
import { lineCheck } from './check';

// A discount without any policy behind it.
export const discountNotAllowed = lineCheck({
  code: 'discount/not-allowed',
  find(lineCase) {
    const claim = factorClaim(lineCase);
    if (!claim || lineCase.policy.kind !== 'none' || claim.compare(Decimal.one) >= 0) return undefined;
    return { field: claim.field, data: { claimed: claim.factor, expected: Decimal.one } };
  },
});
