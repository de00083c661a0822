import { perOrderedUnit } from '../cases';
import { priceField } from '../pricing';
import { factsOf, lineCheck } from './check';

// Two price rows of equal rank disagree: both are shown, none is chosen.
export const priceAmbiguous = lineCheck({
  code: 'price/ambiguous',
  find({ line, list }) {
    if (list.kind !== 'ambiguous') return undefined;
    const candidates = list.rules.map((rule) => ({ rule: factsOf(rule), value: perOrderedUnit(rule, rule.price, line) }));
    return { field: priceField(line), data: { candidates }, evidence: list.rules.map((rule) => rule.place) };
  },
});
