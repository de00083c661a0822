import { beyondTolerance, priceClaim } from '../pricing';
import { factsOf, lineCheck } from './check';

// The desk sells under the list price: the difference is money given away.
export const priceBelowList = lineCheck({
  code: 'price/below-list',
  find(lineCase) {
    const claim = priceClaim(lineCase);
    if (!claim || !beyondTolerance(claim.claimed, claim.lowest, lineCase)?.isNegative) return undefined;
    return {
      field: claim.field,
      data: { claimed: claim.claimed, expected: claim.lowest, rule: factsOf(claim.rule) },
      evidence: [claim.rule.place],
    };
  },
});
