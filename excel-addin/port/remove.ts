import { type Area, cellIndex, OWN_COLUMNS, type SheetSnapshot } from '../../core/index';
import { columnsAddress, rangeOf, runsOf } from './address';

const HEADINGS: ReadonlySet<string> = new Set(Object.values(OWN_COLUMNS).flatMap((names) => Object.values(names)));

/** Takes own columns away: one of a Table leaves it, any other is made blank in its place. */
export function removeColumns(sheet: Excel.Worksheet, standing: SheetSnapshot, columns: readonly number[]): void {
  // From the right, so that the others keep their place.
  for (const column of [...columns].sort((a, b) => b - a)) {
    restoreColumn(sheet, column);
    const table = standing.tables.find(({ area }) => area.left <= column && column <= area.right && isHeading(standing, area.top, column));
    if (table)
      sheet.tables
        .getItem(table.name)
        .columns.getItemAt(column - table.area.left)
        .delete();
    else clearColumn(sheet, standing, column);
  }
}

function restoreColumn(sheet: Excel.Worksheet, column: number): void {
  const whole = sheet.getRange(columnsAddress(column, column)).untrack();
  whole.columnHidden = false;
  whole.format.useStandardWidth = true;
}

const isHeading = ({ rows }: SheetSnapshot, row: number, column: number): boolean =>
  HEADINGS.has(
    String(rows[row]?.[column] ?? '')
      .replace(/ ?\(\d+\)$/, '')
      .trim(),
  );

/** From our heading down; what stands above it, and a formula in it, is the user's. */
function clearColumn(sheet: Excel.Worksheet, standing: SheetSnapshot, column: number): void {
  const { rows, formulas } = standing;
  const top = Math.max(
    0,
    rows.findIndex((_, row) => isHeading(standing, row, column)),
  );
  const ours: number[] = [];
  for (let row = top; row < rows.length; row++) if (!formulas.has(cellIndex(row, column))) ours.push(row);
  for (const { from, to } of runsOf(ours)) {
    const area: Area = { top: from, bottom: to, left: column, right: column };
    const range = rangeOf(sheet, area);
    range.dataValidation.clear();
    range.clear('All');
  }
}
