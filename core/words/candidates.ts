import type { ColumnName } from '../decode/problem';
import type { Field, Role } from '../model/roles';

/** The option that answers which column is meant, ready to be pasted into a shell. */
export function mapOption(role: Role, field: Field, heading: string): string {
  const answer = `${role}.${field}=${heading}`;
  return `--map ${/^[\p{L}\p{N}_.=*-]+$/u.test(answer) ? answer : `"${answer}"`}`;
}

/** Headings as `--map` takes them: columns of one heading are told apart by their number, `数量#2`. */
export function headingsOf(columns: readonly ColumnName[]): readonly string[] {
  return columns.map(({ heading }, at) => {
    const same = columns.filter((column) => column.heading === heading);
    return same.length === 1 ? heading : `${heading}#${same.indexOf(columns[at]!) + 1}`;
  });
}

/** What of `role.field` is not known: the role, where the fields to choose from are roles. */
export function nameIn({ text, fields }: { readonly text: string; readonly fields: readonly string[] }): string {
  return fields.some((field) => field.includes('.')) ? text : (text.split('.')[0] ?? '');
}
