import type { SheetLook, UserCell } from '../../port/host';
import type { BookModel, Box, SheetModel } from './model';

/** What a person sees of each sheet, read without the services. */
export const lookAt = (book: BookModel): SheetLook[] => book.sheets.map(lookAtSheet);

function lookAtSheet(sheet: SheetModel): SheetLook {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells: cellsOf(sheet),
    fills: Object.fromEntries(
      [...sheet.backgrounds.entries()].map(([row, column, color]) => [cellName(row, column), color.slice(1).toUpperCase()]),
    ),
    notes: Object.fromEntries([...sheet.notes.entries()].map(([row, column, note]) => [cellName(row, column), note])),
    rules: sheet.rules.map(({ boxes, formula }) => ({ area: boxes.map(areaName).join(' '), formula: formula.slice(1) })),
    dropdowns: dropdownsOf(sheet),
    hiddenRows: [...sheet.hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(letters),
  };
}

function cellsOf({ values, formulas }: SheetModel): { [cell: string]: UserCell } {
  const cells: { [cell: string]: UserCell } = {};
  for (const [row, column, value] of values.entries()) {
    const formula = formulas.get(row, column);
    cells[cellName(row, column)] = formula === undefined ? value : { formula: formula.slice(1), value };
  }
  return cells;
}

/** Cells of one column below each other that offer the same. */
function dropdownsOf({ validations }: SheetModel): SheetLook['dropdowns'] {
  const found: { box: Box; choices: readonly string[] }[] = [];
  const lastIn = new Map<number, (typeof found)[number]>();
  for (const [row, column, { choices }] of validations.entries()) {
    const above = lastIn.get(column);
    if (above?.box.bottom === row - 1 && above.choices === choices) {
      above.box = { ...above.box, bottom: row };
      continue;
    }
    const dropdown = { box: { top: row, left: column, bottom: row, right: column }, choices };
    found.push(dropdown);
    lastIn.set(column, dropdown);
  }
  return found.map(({ box, choices }) => ({ area: areaName(box), choices }));
}

export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

export const areaName = ({ top, left, bottom, right }: Box): string =>
  top === bottom && left === right ? cellName(top, left) : `${cellName(top, left)}:${cellName(bottom, right)}`;

export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** `C12` from 0. */
export function placeOf(cell: string): { row: number; column: number } {
  const [, name = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { row: Number(number) - 1, column: [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export function boxOf(area: string): Box {
  const [from = area, to = from] = area.split(':');
  const start = placeOf(from);
  const end = placeOf(to);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
