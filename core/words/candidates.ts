import type { ColumnName } from '../decode/problem';
import type { Field, Role } from '../model/roles';

/** The option that answers which column is meant, ready to be pasted into a shell. */
export function mapOption(role: Role, field: Field, heading: string): string {
  const answer = `${role}.${field}=${heading}`;
  return `--map ${/^[\p{L}\p{N}_.=*-]+$/u.test(answer) ? answer : `"${answer}"`}`;
}

/** Headings, each once: two columns of one heading cannot be told apart by it. */
export function headingsOf(columns: readonly ColumnName[]): readonly string[] {
  return [...new Set(columns.map(({ heading }) => heading))];
}

/** What of `role.field` is not known: the role, where the fields to choose from are roles. */
export function nameIn({ text, fields }: { readonly text: string; readonly fields: readonly string[] }): string {
  return fields.some((field) => field.includes('.')) ? text : (text.split('.')[0] ?? '');
}

const CLOSEST = 3;

/** Up to three of `known` that a slip of the hand could have turned into `text`, the closest first. */
export function nearest(text: string, known: readonly string[]): readonly string[] {
  const wanted = text.toLowerCase();
  const tolerated = Math.max(2, Math.floor(text.length / 3));
  return known
    .map((name) => ({ name, distance: distanceBetween(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= tolerated)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CLOSEST)
    .map(({ name }) => name);
}

/** Levenshtein's: letters to insert, delete or replace. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
