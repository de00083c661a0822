type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a new sheet has. */
const USUAL_COLUMNS = 26;

export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  const maxColumns = sheet.getMaxColumns();
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Characters to pixels, neighbours of one width together. */
export function setWidths(sheet: Sheet, columns: readonly { readonly at: number; readonly width: number }[]): void {
  for (const width of new Set(columns.map((column) => column.width))) {
    const same = columns.filter((column) => column.width === width);
    for (const { from, count } of runsOf(same.map(({ at }) => at))) sheet.setColumnWidths(from + 1, count, Math.round(width * 7 + 10));
  }
}

/** Takes columns away, from the right; a sheet does not end up narrower than a new one. */
export function deleteColumns(sheet: Sheet, columns: readonly number[]): void {
  for (const { from, count } of runsOf(columns).reverse()) sheet.deleteColumns(from + 1, count);
  const left = sheet.getMaxColumns();
  const missing = Math.min(columns.length, USUAL_COLUMNS - left);
  if (missing > 0) sheet.insertColumnsAfter(left, missing);
}

/** Neighbouring columns as one run, from the left. */
export function runsOf(columns: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === column) last.count++;
    else runs.push({ from: column, count: 1 });
  }
  return runs;
}
