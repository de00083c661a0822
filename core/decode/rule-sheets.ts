import type { Book, Conditions, Place } from '../model/book';
import type { Day } from '../model/date';
import type { Role } from '../model/roles';

type RuleSheets = { readonly [R in 'prices' | 'discounts' | 'gifts']: readonly (Conditions & { readonly policy?: string })[] };

const sheetsOf = (rules: RuleSheets) => Object.entries(rules) as readonly [keyof RuleSheets, RuleSheets[keyof RuleSheets]][];

/** Rows of one sheet that say the same in every field. */
export function identicalRules(rules: RuleSheets): Book['duplicates'] {
  return sheetsOf(rules).flatMap(([role, rows]) => {
    const places = new Map<string, Place[]>();
    const names = new Map<string, string>();
    for (const { place, ...said } of rows) {
      const key = JSON.stringify(said);
      const same = places.get(key);
      if (same) same.push(place);
      else places.set(key, [place]);
      names.set(key, said.policy || said.sku || said.category || said.customer);
    }
    return [...places].flatMap(([key, same]) => (same.length > 1 ? [{ role, key: names.get(key)!, places: same }] : []));
  });
}

/** How many rows of each sheet ended before the business date. */
export function expiredRules(rules: RuleSheets, today: Day): ReadonlyMap<Role, number> {
  const counts = sheetsOf(rules).map(([role, rows]) => [role, rows.filter(({ to }) => to !== undefined && to < today).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}
