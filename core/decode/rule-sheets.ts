import type { Book, Conditions, Place } from '../model/book';
import type { Day } from '../model/date';
import { FNV_START, mix, mixText } from '../model/fnv';
import { append } from '../model/lists';
import type { Role } from '../model/roles';

type RuleSheets = { readonly [R in 'prices' | 'discounts' | 'gifts']: readonly (Conditions & { readonly policy?: string })[] };

const sheetsOf = (rules: RuleSheets) => Object.entries(rules) as readonly [keyof RuleSheets, RuleSheets[keyof RuleSheets]][];

/** Rows of one sheet that say the same in every field. */
export function identicalRules(rules: RuleSheets): Book['duplicates'] {
  return sheetsOf(rules).flatMap(([role, rows]) => {
    const places = new Map<string, Place[]>();
    const names = new Map<string, string>();
    for (const rule of alike(rows)) {
      const key = Object.values({ ...rule, place: '' }).join('\u0000');
      append(places, key, rule.place);
      names.set(key, rule.policy || rule.sku || rule.category || rule.customer);
    }
    return [...places].flatMap(([key, same]) => (same.length > 1 ? [{ role, key: names.get(key)!, places: same }] : []));
  });
}

/** Rows that have what mostly tells rules apart in common with another row. */
function alike<T extends Conditions>(rows: readonly T[]): readonly T[] {
  const marks = rows.map(markOf);
  const once = new Set<number>();
  const again = new Set<number>();
  for (const mark of marks) (once.has(mark) ? again : once).add(mark);
  return again.size === 0 ? [] : rows.filter((_, i) => again.has(marks[i]!));
}

/** Differs only where the rules differ. */
function markOf({ sku, category, customer, level, from = 0, to = 0 }: Conditions): number {
  const texts = mixText(mixText(mixText(mixText(FNV_START, sku), category), customer), level);
  return mix(mix(texts, from), to);
}

/** How many rows of each sheet ended before the business date. */
export function expiredRules(rules: RuleSheets, today: Day): ReadonlyMap<Role, number> {
  const counts = sheetsOf(rules).map(([role, rows]) => [role, rows.filter(({ to }) => to !== undefined && to < today).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}
