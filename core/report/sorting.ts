import { naturalKey } from '../model/natural';

/** Compares as the texts do, one after the other, as people count. */
export const sortKey = (...texts: readonly string[]): string => texts.map(naturalKey).join('\u0000');

/** By a key that is made once for each. */
export function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
