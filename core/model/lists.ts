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

/** In the order in which the groups are met. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}
