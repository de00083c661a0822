import { HEADER, type InputSheet } from '../../core/index';
import { growTo, setWidths } from './grid';
import { background, cellValue, dropdown, numberFormat, stylist } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Adds the sheets whose names are free; gives back the names that are not. */
export function writeInputSheets(app: App, book: Spreadsheet, sheets: readonly InputSheet[]): string[] {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  const isTaken = ({ name }: InputSheet): boolean => taken.has(name.toLowerCase());
  for (const input of sheets) {
    if (!isTaken(input)) writeInputSheet(app, book.insertSheet(input.name, book.getNumSheets()), input);
  }
  return sheets.filter(isTaken).map(({ name }) => name);
}

function writeInputSheet(app: App, sheet: Sheet, { columns, rows }: InputSheet): void {
  growTo(sheet, rows.length + 1, columns.length);
  const range = sheet.getRange(1, 1, rows.length + 1, columns.length);
  range.setNumberFormats([columns.map(() => '@'), ...rows.map((row) => columns.map(({ format }, i) => numberFormat(row[i], format)))]);
  range.setValues([columns.map(({ heading }) => cellValue(heading)), ...rows.map((row) => columns.map((_, i) => cellValue(row[i])))]);
  const header = sheet.getRange(1, 1, 1, columns.length);
  header
    .setNotes([columns.map(({ note = '' }) => note)])
    .setTextStyle(stylist(app)(HEADER))
    .setBackground(background(HEADER));
  sheet.setFrozenRows(1);
  const spare = sheet.getMaxRows() - 1;
  setWidths(
    sheet,
    columns.map(({ width }, at) => ({ at, width })),
  );
  columns.forEach(({ choices, format }, column) => {
    const below = sheet.getRange(2, column + 1, spare, 1);
    if (rows.length < spare)
      sheet.getRange(rows.length + 2, column + 1, spare - rows.length, 1).setNumberFormat(numberFormat(null, format));
    if (choices) below.setDataValidation(dropdown(app, choices));
  });
}
