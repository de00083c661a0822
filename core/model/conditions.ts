import type { Conditions } from './book';
import { FNV_START, mix, mixText } from './fnv';

/** Differs only where the conditions differ, apart from their days. */
export function markOf({ sku, category, customer, level, region, promotion }: Conditions): number {
  const goods = mixText(mix(mixText(FNV_START, sku), BETWEEN), category);
  return mixText(mix(mixText(mix(mixText(mix(mixText(goods, customer), BETWEEN), level), BETWEEN), region), BETWEEN), promotion);
}

/** No character of a text. */
const BETWEEN = 0x10000;

/** Both ask the same of a line, on whatever days. */
export function sameConditions(a: Conditions, b: Conditions): boolean {
  return (
    a.sku === b.sku &&
    a.category === b.category &&
    a.customer === b.customer &&
    a.level === b.level &&
    a.region === b.region &&
    a.promotion === b.promotion
  );
}

/** Items of one mark, where there are several; in the order in which they are met. */
export function sharing<T>(items: readonly T[], markOfItem: (item: T) => number): readonly (readonly T[])[] {
  const first = new Map<number, T>();
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const mark = markOfItem(item);
    const other = first.get(mark);
    if (other === undefined) first.set(mark, item);
    else if (groups.has(mark)) groups.get(mark)!.push(item);
    else groups.set(mark, [other, item]);
  }
  return [...groups.values()];
}
