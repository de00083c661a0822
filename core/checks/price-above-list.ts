import { beyondTolerance, priceClaim } from '../pricing';
import { factsOf, lineCheck } from './check';

// The desk charges more than the list: the customer will complain, or the list is out of date.
export const priceAboveList = lineCheck({
  code: 'price/above-list',
  find(lineCase) {
    const claim = priceClaim(lineCase);
    if (!claim || !beyondTolerance(claim.claimed, claim.highest, lineCase)?.isPositive) return undefined;
    return {
      field: claim.field,
      data: { claimed: claim.claimed, expected: claim.highest, rule: factsOf(claim.rule) },
      evidence: [claim.rule.place],
    };
  },
});
