import type { Field, Role } from '../model/roles';

/** A column as a person finds it: its letter and its heading. */
export interface ColumnName {
  readonly letter: string;
  readonly heading: string;
}

/** Why a workbook cannot be reviewed before a person answers: nothing of this is ever guessed. */
export type Problem =
  | { readonly kind: 'no-orders'; readonly sheets: readonly string[] }
  | { readonly kind: 'several-orders'; readonly sheets: readonly string[] }
  | { readonly kind: 'two-sheets'; readonly role: Role; readonly sheets: readonly string[] }
  | {
      readonly kind: 'two-columns';
      readonly role: Role;
      readonly sheet: string;
      readonly field: Field;
      readonly columns: readonly ColumnName[];
    }
  | {
      readonly kind: 'missing-columns';
      readonly role: Role;
      readonly sheet: string;
      readonly fields: readonly Field[];
      readonly columns: readonly ColumnName[];
    }
  | {
      readonly kind: 'map-not-found';
      readonly role: Role;
      readonly field: Field;
      readonly heading: string;
      readonly columns: readonly ColumnName[];
    }
  | { readonly kind: 'map-unknown-field'; readonly text: string; readonly fields: readonly string[] }
  | { readonly kind: 'scaled-heading'; readonly role: Role; readonly sheet: string; readonly field: Field; readonly heading: string }
  | { readonly kind: 'no-finance' }
  | { readonly kind: 'stale-finance'; readonly sheet: string; readonly orders: readonly string[] }
  | { readonly kind: 'fill-down'; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly kind: 'unknown-setting'; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: 'bad-setting'; readonly key: string; readonly value: string; readonly allowed: string };
