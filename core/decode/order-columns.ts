import { FIELDS, type Field } from '../model/roles';
import type { Cell } from '../port';
import type { Mapping } from './headers';
import { isBlank, textOf } from './text';

export type OrderField = Field<'orders'>;

/** The column of each field; beyond every row where the sheet has none, so that reading it gives a blank. */
export type OrderColumns = { readonly [F in OrderField]: number };

const NOWHERE = 1 << 20;

export function orderColumns(mapping: Mapping<'orders'>): OrderColumns {
  const columns = FIELDS.orders.map((field) => [field, mapping.columns.get(field)?.column ?? NOWHERE]);
  return Object.fromEntries(columns) as OrderColumns;
}

export const isThere = (column: number): boolean => column !== NOWHERE;

export function cellAt(row: readonly Cell[], column: number): Cell | undefined {
  return column < row.length ? row[column] : undefined;
}

export const blankAt = (row: readonly Cell[], column: number): boolean => isBlank(cellAt(row, column));

/** The text of a cell, blank where it holds an error. */
export function textAt(row: readonly Cell[], column: number): string {
  const text = textOf(cellAt(row, column));
  return typeof text === 'string' ? text : '';
}
