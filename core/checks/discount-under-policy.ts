import { factorClaim } from '../discounting';
import { factsOf, lineCheck } from './check';

// The customer gets less off than the policy gives; perhaps agreed, worth knowing.
export const discountUnderPolicy = lineCheck({
  code: 'discount/under-policy',
  find(lineCase) {
    const claim = factorClaim(lineCase);
    if (!claim || lineCase.policy.kind !== 'one') return undefined;
    const { rule } = lineCase.policy;
    if (rule.maxDiscount !== undefined || rule.discount === undefined || claim.compare(rule.discount) <= 0) return undefined;
    return {
      field: claim.field,
      data: { claimed: claim.factor, expected: rule.discount, rule: factsOf(rule), policy: rule.policy },
      evidence: [rule.place],
    };
  },
});
