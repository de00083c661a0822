import { freshPackage } from '../cli/files/fresh';
import type { FreshCell, FreshSheet } from '../cli/files/sheet-new';
import { Workbook } from '../cli/files/workbook';
import { zipped } from '../cli/files/zip-write';
import { inputSheet } from '../cli/input-sheet';
import type { ExampleSheet } from './book';
import type { Plain } from './cells';

/** The bytes of an .xlsx file: the same sheets, the same bytes. */
export function exampleWorkbook(sheets: readonly ExampleSheet[]): Uint8Array {
  const parts = freshPackage(sheets.map((sheet, i) => dressed(sheet, i === 0)));
  const workbook = new Workbook(parts);
  for (const { name, above, rows } of sheets) {
    const path = workbook.sheet(name)!.path;
    parts.write(path, withFormulas(parts.bytes(path).toString(), rows, above.length + 2));
  }
  return zipped(parts.zipParts());
}

const YELLOW = { fill: 'FFFF00' };
const BOLD = { bold: true };

function dressed(sheet: ExampleSheet, selected: boolean): FreshSheet {
  const { coloured, above } = sheet;
  const values = sheet.rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell)));
  const fresh = inputSheet({ ...sheet, rows: values }, selected);
  const first = above.length + 1;
  const rows = fresh.rows.map((row, r) =>
    row.map((cell, c): FreshCell => {
      if (cell === null || (typeof cell === 'object' && 'look' in cell)) return cell;
      const look = fresh.columns?.[c]?.look ?? {};
      if (sheet.total && r === fresh.rows.length - 1) return { value: cell, look: { ...look, ...BOLD } };
      return coloured && r === first + coloured.row && c === coloured.column ? { value: cell, look: { ...look, ...YELLOW } } : cell;
    }),
  );
  return { ...fresh, rows };
}

/** New workbooks hold values only: the desk's formulas are put in before theirs. */
function withFormulas(xml: string, rows: readonly (readonly Plain[])[], firstRow: number): string {
  const formulas = new Map<string, string>();
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) if (isFormula(cell)) formulas.set(`${String.fromCharCode(65 + c)}${firstRow + r}`, cell.formula);
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)><v>/g, (cell, name: string, attributes: string) => {
    const formula = formulas.get(name);
    return formula === undefined ? cell : `<c r="${name}"${attributes}><f>${formula.replaceAll('"', '&quot;')}</f><v>`;
  });
}

function isFormula(cell: Plain): cell is Extract<Plain, { formula: string }> {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}
