import type { Book, Conditions, Place } from '../model/book';
import { markOf, sharing } from '../model/conditions';
import type { Day } from '../model/date';
import { mix } from '../model/fnv';
import { append } from '../model/lists';
import type { Role } from '../model/roles';

type RuleSheets = { readonly [R in 'prices' | 'discounts' | 'gifts']: readonly (Conditions & { readonly policy?: string })[] };

const sheetsOf = (rules: RuleSheets) => Object.entries(rules) as readonly [keyof RuleSheets, RuleSheets[keyof RuleSheets]][];

/** Rows of one sheet that say the same in every field. */
export function identicalRules(rules: RuleSheets): Book['duplicates'] {
  return sheetsOf(rules).flatMap(([role, rows]) => {
    const places = new Map<string, Place[]>();
    const names = new Map<string, string>();
    // Only rows of the same conditions and days are worth comparing in full.
    for (const rule of sharing<RuleSheets[typeof role][number]>(rows, markWithDays).flat()) {
      const key = Object.values({ ...rule, place: '' }).join('\u0000');
      append(places, key, rule.place);
      names.set(key, rule.policy || rule.sku || rule.category || rule.customer);
    }
    return [...places].flatMap(([key, same]) => (same.length > 1 ? [{ role, key: names.get(key)!, places: same }] : []));
  });
}

const markWithDays = (rule: Conditions): number => mix(mix(markOf(rule), rule.from ?? 0), rule.to ?? 0);

/** How many rows of each sheet ended before the business date. */
export function expiredRules(rules: RuleSheets, today: Day): ReadonlyMap<Role, number> {
  const counts = sheetsOf(rules).map(([role, rows]) => [role, rows.filter(({ to }) => to !== undefined && to < today).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}
