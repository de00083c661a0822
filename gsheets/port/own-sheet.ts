import {
  HEADER,
  HUMAN_HEADER,
  type Look,
  OWN_SHEET_HEADER,
  OWN_TAB,
  type OwnSheet,
  type OwnSheetColumn,
  type OwnSheetRow,
  SUBTITLE,
  sheetCellLook,
  TITLE,
} from '../../core/index';
import { drawCharts } from './charts';
import { growTo, setWidths } from './grid';
import { background, cellValue, numberFormat, stylist } from './looks';
import { draftName } from './names';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ABOVE = OWN_SHEET_HEADER + 1;

/**
 * Writes an own sheet over what it held, in one write, so that an entry of a person is in the old rows or in the new ones at every
 * moment. A new sheet bears the name of a draft until it is complete.
 */
export function writeOwnSheet(app: App, book: Spreadsheet, plan: OwnSheet): void {
  const standing = plan.replaces === undefined ? null : book.getSheetByName(plan.replaces);
  const sheet = standing ?? draftOf(book, plan);
  growTo(sheet, ABOVE + plan.rows.length, plan.columns.length);
  if (!standing) dress(sheet, plan);
  addDropdowns(app, sheet, plan.columns);
  writeCells(app, sheet, plan);
  drawCharts(sheet, plan.charts ?? [], ABOVE);
  if (sheet.getName() !== plan.name) sheet.setName(plan.name);
}

function draftOf(book: Spreadsheet, { id }: OwnSheet): Sheet {
  const name = draftName(id);
  return book.getSheetByName(name) ?? book.insertSheet(name, book.getNumSheets());
}

function dress(sheet: Sheet, { columns, hidden }: OwnSheet): void {
  const rows = sheet.getMaxRows() - ABOVE;
  setWidths(
    sheet,
    columns.map(({ width }, at) => ({ at, width })),
  );
  columns.forEach(({ format, hidden: isHidden }, column) => {
    if (format === 'wrapped' && rows > 0) sheet.getRange(ABOVE + 1, column + 1, rows, 1).setWrap(true);
    if (isHidden) sheet.hideColumns(column + 1);
  });
  if (hasHeadings(columns)) sheet.setFrozenRows(ABOVE);
  sheet.setTabColor(`#${OWN_TAB}`);
  sheet.getRange(1, 1, sheet.getMaxRows(), columns.length).setVerticalAlignment('top');
  if (hidden) sheet.hideSheet();
}

const hasHeadings = (columns: readonly OwnSheetColumn[]): boolean => columns.some(({ heading }) => heading !== '');

function addDropdowns(app: App, sheet: Sheet, columns: readonly OwnSheetColumn[]): void {
  const rows = sheet.getMaxRows() - ABOVE;
  if (rows < 1) return;
  columns.forEach(({ choices }, column) => {
    if (!choices) return;
    const rule = app
      .newDataValidation()
      .requireValueInList([...choices], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(ABOVE + 1, column + 1, rows, 1).setDataValidation(rule);
  });
}

interface CellPlan {
  readonly value: string | number | boolean;
  readonly format: string;
  readonly look: Look;
}

const BLANK: CellPlan = { value: '', format: 'General', look: {} };

/** All cells of the sheet, and those of a longer run before, which become blank. */
function writeCells(app: App, sheet: Sheet, plan: OwnSheet): void {
  const height = Math.max(ABOVE + plan.rows.length, sheet.getLastRow());
  const width = Math.max(plan.columns.length, sheet.getLastColumn());
  const cells = Array.from({ length: height }, (_, row) => {
    const planned = plannedRow(plan, row);
    return Array.from({ length: width }, (_, column) => planned[column] ?? BLANK);
  });
  const range = sheet.getRange(1, 1, height, width);
  range.setNumberFormats(cells.map((row) => row.map(({ format }) => format)));
  range.setValues(cells.map((row) => row.map(({ value }) => value)));
  if (plan.hidden) return;
  const styleOf = stylist(app);
  range.setTextStyles(cells.map((row) => row.map(({ look }) => styleOf(look))));
  range.setBackgrounds(cells.map((row) => row.map(({ look }) => background(look))));
}

function plannedRow({ title, subtitle, columns, rows }: OwnSheet, row: number): readonly CellPlan[] {
  if (row === 0) return [textCell(title, TITLE)];
  if (row === 1) return [textCell(subtitle, SUBTITLE)];
  if (row === ABOVE - 1) {
    return hasHeadings(columns) ? columns.map(({ heading, human }) => textCell(heading, human ? HUMAN_HEADER : HEADER)) : [];
  }
  const planned = rows[row - ABOVE];
  return planned ? columns.map((column, i) => dataCell(planned, column, i)) : [];
}

const textCell = (text: string, look: Look): CellPlan => ({ value: cellValue(text), format: '@', look });

function dataCell({ cells, formats, style, severity }: OwnSheetRow, column: OwnSheetColumn, index: number): CellPlan {
  const format = formats?.[index] ?? column.format;
  const look = sheetCellLook(format, style, severity, column.human === true);
  return { value: cellValue(cells[index]), format: numberFormat(cells[index], format), look };
}
