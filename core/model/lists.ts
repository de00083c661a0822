/** Adds to the list under a key, which is made where there is none. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The list with one more. An empty one is shared by all that have none, and replaced. */
export function and<T>(items: T[], item: T): T[] {
  if (items.length === 0) return [item];
  items.push(item);
  return items;
}

/** Those that hold; the list itself where all do, as they mostly do. */
export function holding<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  return items.every(holds) ? items : items.filter(holds);
}

/** Whether no two items have the same text. A handful is compared one by one, which is cheaper than a set. */
export function isDistinct<T>(items: readonly T[], textOf: (item: T) => string): boolean {
  if (items.length > HANDFUL) return new Set(items.map(textOf)).size === items.length;
  for (let i = 1; i < items.length; i++) for (let j = 0; j < i; j++) if (textOf(items[i]!) === textOf(items[j]!)) return false;
  return true;
}

/** Asks whether a text is among those of the items. */
export function oneOf<T>(items: readonly T[], textOf: (item: T) => string): (text: string) => boolean {
  if (items.length <= HANDFUL) return (text) => items.some((item) => textOf(item) === text);
  const texts = new Set(items.map(textOf));
  return (text) => texts.has(text);
}

const HANDFUL = 8;

/** In the order in which the groups are met. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}
