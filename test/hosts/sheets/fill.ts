import type { Cell } from '../../../core';
import type { UserCell, UserSheet } from '../../port/host';
import { boxOf, placeOf } from './look';
import { BookModel, type SheetModel } from './model';

/** A spreadsheet as people left it. */
export function bookOf(sheets: readonly UserSheet[], zone?: string): BookModel {
  const book = new BookModel(zone);
  for (const sheet of sheets) fillSheet(book.add(sheet.name), sheet);
  return book;
}

export function fillSheet(
  sheet: SheetModel,
  { rows, fills = {}, notes = {}, rules = [], hiddenRows = [], hidden = false }: UserSheet,
): void {
  sheet.hidden = hidden;
  sheet.rows = Math.max(sheet.rows, rows.length);
  sheet.columns = Math.max(sheet.columns, ...rows.slice(0, 1).map((row) => row.length));
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      putCell(sheet, r, c, cell);
    });
  });
  for (const [cell, color] of Object.entries(fills)) {
    const { row, column } = placeOf(cell);
    sheet.backgrounds.set(row, column, `#${color.toLowerCase()}`);
  }
  for (const [cell, note] of Object.entries(notes)) {
    const { row, column } = placeOf(cell);
    sheet.notes.set(row, column, note);
  }
  sheet.rules = rules.map(({ area, formula }) => ({ formula: `=${formula}`, boxes: [boxOf(area)], look: {} }));
  for (const row of hiddenRows) sheet.hiddenRows.add(row - 1);
}

/** A text stands there as text, as an import leaves it. */
export function putCell(sheet: SheetModel, row: number, column: number, cell: UserCell): void {
  const isFormula = typeof cell === 'object' && cell !== null && 'formula' in cell;
  const value: Cell = isFormula ? cell.value : cell;
  sheet.formulas.set(row, column, isFormula ? `=${cell.formula}` : undefined);
  sheet.values.set(row, column, value ?? undefined);
  if (typeof value === 'string' && !isFormula) sheet.formats.set(row, column, '@');
}
