import { factorClaim } from '../discounting';
import { Decimal } from '../model/decimal';
import { priceField } from '../pricing';
import { factsOf, lineCheck } from './check';

// Two policies of equal rank disagree: both are shown, none is chosen.
export const discountAmbiguous = lineCheck({
  code: 'discount/ambiguous',
  find(lineCase) {
    const { policy, line } = lineCase;
    if (policy.kind !== 'ambiguous') return undefined;
    const candidates = policy.rules.map((rule) => ({ rule: factsOf(rule), value: rule.maxDiscount ?? rule.discount ?? Decimal.one }));
    const field = factorClaim(lineCase)?.field ?? priceField(line);
    return { field, data: { candidates }, evidence: policy.rules.map((rule) => rule.place) };
  },
});
