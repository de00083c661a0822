import type { CellEdit } from '../port/edit';
import type { DecisionPlace, ListedSetting, State } from '../view';

/** Something that was written and can be taken back. */
export interface Undo {
  readonly place: string;
  readonly back: readonly CellEdit[];
}

/** Cells that the sidebar wrote since it last read the sheets: the next edit of one expects what this one left there. */
export type Written = ReadonlyMap<string, CellEdit['was']>;

const placeOf = ({ sheet, row, column }: CellEdit): string => JSON.stringify([sheet, row, column]);

export const withWritten = (written: Written, cells: readonly CellEdit[]): Written =>
  new Map([...written, ...cells.map((cell) => [placeOf(cell), cell.now] as const)]);

export const asWritten = (cells: readonly CellEdit[], written: Written): readonly CellEdit[] =>
  cells.map((cell) => (written.has(placeOf(cell)) ? { ...cell, was: written.get(placeOf(cell)) ?? null } : cell));

/** A person's word on rows that are still those that were reviewed. */
export function decisionCells(
  { sheet, columns, key, rows }: DecisionPlace,
  wanted: readonly number[],
  words: readonly string[],
): readonly CellEdit[] {
  return wanted.flatMap((row) => {
    const standing = rows[row];
    if (!standing) return [];
    const at = { sheet, row: row - 1 };
    const guard: CellEdit = { ...at, column: key, was: standing.key, now: standing.key };
    return [guard, ...columns.map((column, i): CellEdit => ({ ...at, column, was: standing.was[i] ?? null, now: words[i] || null }))];
  });
}

export function settingCells({ settingsEnd: end }: State, { key, place }: ListedSetting, value: string): readonly CellEdit[] {
  const now = value === '' ? null : value;
  if (place) return [{ ...place, now }];
  if (!end) return [];
  const at = { sheet: end.sheet, row: end.row - 1, was: null };
  return [
    { ...at, column: end.keyColumn, now: key },
    { ...at, column: end.valueColumn, now },
  ];
}
