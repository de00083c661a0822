import { factorClaim } from '../discounting';
import { factsOf, lineCheck } from './check';

// Down to the lowest factor the desk decides; lower needs the approver.
export const discountOverAuthority = lineCheck({
  code: 'discount/over-authority',
  find(lineCase) {
    const claim = factorClaim(lineCase);
    if (!claim || lineCase.policy.kind !== 'one') return undefined;
    const { rule } = lineCase.policy;
    if (rule.maxDiscount === undefined || claim.compare(rule.maxDiscount) >= 0) return undefined;
    return {
      field: claim.field,
      data: { claimed: claim.factor, expected: rule.maxDiscount, rule: factsOf(rule), policy: rule.policy, approver: rule.approver },
      evidence: [rule.place],
    };
  },
});
