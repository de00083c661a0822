import { type Cell, serialOfDay } from '../../core';
import { type Format, type Sheet, Workbook } from '../../test/hosts/excel';
import type { StarterCell, StarterSheet } from '../host';
import { numberFormatOf } from '../port/encode';

/** The sheets as a workbook that a person has opened; a blank one where there are none. */
export function openedWorkbook(sheets: readonly StarterSheet[]): Workbook {
  const workbook = new Workbook();
  if (sheets.length === 0) workbook.add('Sheet1');
  for (const sheet of sheets) fill(workbook.add(sheet.name), sheet);
  return workbook;
}

/** Points of a column per character. */
export const CHARACTER = 5.6;

const PLAIN: Format = { numberFormat: 'General' };
const STRONG: Format = { ...PLAIN, bold: true };

function fill(sheet: Sheet, { above, columns, rows }: StarterSheet): void {
  above.forEach((text, row) => {
    sheet.put(row, 0, { value: text, format: row === 0 ? STRONG : PLAIN });
  });
  columns.forEach(({ heading, width, format }, at) => {
    sheet.columnWidths.set(at, width * CHARACTER);
    sheet.put(above.length, at, { value: heading, format: { ...STRONG, fill: 'DCE6F1', color: '1F3864' } });
    rows.forEach((row, index) => {
      const cell = row[at] ?? null;
      if (cell !== null) sheet.put(above.length + 1 + index, at, { ...stateOf(cell), format: { numberFormat: numberFormatOf(format) } });
    });
  });
}

function stateOf(cell: Exclude<StarterCell, null>): { readonly value: Cell; readonly formula?: string } {
  if (typeof cell !== 'object') return { value: cell };
  if ('formula' in cell) return { value: cell.value, formula: `=${cell.formula}` };
  return { value: 'day' in cell ? serialOfDay(cell.day, false) : cell };
}
