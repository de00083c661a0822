import { type CellError, HEADER, type InputColumn, ownColumnLook, type PlanCell, SUBTITLE, TITLE } from '../core';
import type { FreshCell, FreshSheet } from './files/sheet-new';

export interface InputTable {
  readonly name: string;
  /** Rows above the headings: a title, then remarks. */
  readonly above?: readonly string[];
  readonly columns: readonly InputColumn[];
  readonly rows: readonly (readonly (PlanCell | CellError)[])[];
}

/** Rows below the filled ones that get the dropdowns too. */
const SPARE_ROWS = 500;

/** A sheet for people to fill in: headings that stay in sight, notes, dropdowns, and columns in their formats. */
export function inputSheet({ name, above = [], columns, rows }: InputTable, selected = false): FreshSheet {
  const header = above.length;
  const bottom = header + rows.length + SPARE_ROWS;
  return {
    name,
    rows: [
      ...above.map((text, i): FreshCell[] => [{ value: text, look: i === 0 ? TITLE : SUBTITLE }]),
      columns.map(({ heading }): FreshCell => ({ value: heading, look: HEADER })),
      ...rows,
    ],
    columns: columns.map(({ width, format }) => ({ width, look: ownColumnLook(format) })),
    frozen: header + 1,
    notes: columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: header, column, text: note }])),
    dropdowns: columns.flatMap(({ choices }, column) =>
      choices ? [{ area: { top: header + 1, left: column, bottom, right: column }, choices }] : [],
    ),
    printTitle: above[0] ?? name,
    selected,
  };
}
