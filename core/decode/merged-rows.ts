import type { SheetSnapshot } from '../port';

export interface Covered {
  readonly column: number;
  /** The row (from 0) whose cell is shown here as well. */
  readonly top: number;
}

/** Cells of these columns that a merge over several rows below the header covers, by row from 0. */
export function mergedRows(
  { merges }: SheetSnapshot,
  headerRow: number,
  columns: readonly number[],
): ReadonlyMap<number, readonly Covered[]> {
  const covered = new Map<number, Covered[]>();
  for (const { top, bottom, left } of merges) {
    if (top <= headerRow || !columns.includes(left)) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const cells = covered.get(row);
      if (cells) cells.push({ column: left, top });
      else covered.set(row, [{ column: left, top }]);
    }
  }
  return covered;
}
