import type { ColumnFormat, PlanCell } from '../../core/index';
import { rangeOf } from './address';
import { setWidths } from './columns';
import { numberFormatOf, type Wire, wireValue } from './encode';

/** A plain sheet: lines of text, headings, rows. */
export interface NewSheet {
  readonly name: string;
  readonly above: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly format: ColumnFormat }[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** Adds the sheets whose names are free, and shows the first of them. */
export async function addNewSheets(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  const standing = worksheets.load({ name: true });
  await context.sync();
  const taken = new Set(standing.items.map(({ name }) => name.toLowerCase()));
  const added = sheets.filter(({ name }) => !taken.has(name.toLowerCase())).map((sheet) => addSheet(worksheets, sheet));
  added[0]?.activate();
  await context.sync();
}

function addSheet(worksheets: Excel.WorksheetCollection, { name, above, columns, rows }: NewSheet): Excel.Worksheet {
  const sheet = worksheets.add(name);
  const right = columns.length - 1;
  const header = above.length;
  const text = (line: string): Wire => wireValue(line, 'quantity', false);
  for (const [row, line] of above.entries()) rangeOf(sheet, { top: row, bottom: row, left: 0, right: 0 }).values = [[text(line)]];
  const headings = rangeOf(sheet, { top: header, bottom: header, left: 0, right });
  headings.values = [columns.map(({ heading }) => text(heading))];
  headings.format.font.bold = true;
  setWidths(
    sheet,
    columns.map(({ width }, at) => ({ at, width, hidden: false })),
  );
  if (rows.length > 0) {
    const body = rangeOf(sheet, { top: header + 1, bottom: header + rows.length, left: 0, right });
    body.numberFormat = rows.map(() => columns.map(({ format }) => numberFormatOf(format)));
    body.values = rows.map((row) => columns.map(({ format }, at) => wireValue(row[at] ?? null, format, false)));
  }
  sheet.freezePanes.freezeRows(header + 1);
  return sheet;
}
