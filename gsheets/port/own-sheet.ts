import {
  type Cell,
  FNV_START,
  HEADER,
  HUMAN_HEADER,
  hex,
  type Look,
  mixText,
  OWN_SHEET_HEADER,
  OWN_TAB,
  type OwnSheet,
  type OwnSheetColumn,
  type OwnSheetRow,
  type PlanCell,
  SUBTITLE,
  sheetCellLook,
  TITLE,
} from '../../core/index';
import { drawCharts } from './charts';
import { growDown, growRight, hideColumns, setLongWidths, USUAL_COLUMNS, USUAL_ROWS } from './grid';
import { background, cellValue, dropdown, holds, numberFormat, stylist } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ABOVE = OWN_SHEET_HEADER + 1;
/** Of every column whose texts are not long. */
const USUAL_PIXELS = 110;

/** What every own sheet has; the others of a run are made as copies of the first, still blank. */
export function dressForm(sheet: Sheet, plans: readonly OwnSheet[]): void {
  sheet.setTabColor(`#${OWN_TAB}`);
  sheet.setFrozenRows(ABOVE);
  sheet.setColumnWidths(1, USUAL_COLUMNS, USUAL_PIXELS);
  sheet.getRange(1, 1, USUAL_ROWS, USUAL_COLUMNS).setVerticalAlignment('top');
  sheet.getRange(1, 1, USUAL_ROWS, Math.min(USUAL_COLUMNS, ...plans.map(visibleColumns))).setWrap(true);
}

/** Those before the first hidden one, whose keys would make rows high. */
function visibleColumns({ columns }: OwnSheet): number {
  const hidden = columns.findIndex((column) => column.hidden);
  return hidden < 0 ? USUAL_COLUMNS : hidden;
}

/** What an own sheet looks like beside the values of its cells, shortly: drawn anew where it differs. */
export interface Drawing {
  readonly looks: string;
  readonly charts: string;
}

export const drawingOf = ({ columns, rows, charts = [], hidden }: OwnSheet): Drawing => ({
  looks: hidden ? '' : short([columns, rows.map(({ style, severity, formats }) => [style, severity, formats])]),
  charts: short(charts),
});

const short = (value: unknown): string => hex(mixText(FNV_START, JSON.stringify(value)));

export interface OwnSheetState {
  /** What it holds; absent where it is new. */
  readonly before: readonly (readonly Cell[])[] | undefined;
  /** What it looks like. */
  readonly drawn: Drawing | undefined;
}

/**
 * Writes an own sheet over what it held, in one write, so that an entry of a person is in the old rows or in the new ones at every
 * moment; nothing where that is what it holds.
 */
export function writeOwnSheet(app: App, sheet: Sheet, plan: OwnSheet, { before, drawn }: OwnSheetState): void {
  const drawing = drawingOf(plan);
  const cells = plannedCells(plan, before ?? []);
  const isNew = before === undefined;
  if (isNew) dress(sheet, plan);
  else grow(sheet, cells, before);
  if (isNew || cells.length > before.length || !hasHeadings(plan, before))
    addDropdowns(app, sheet, plan.columns, isNew ? Math.max(USUAL_ROWS, cells.length) : undefined);
  writeCells(app, sheet, cells, {
    isStanding: !isNew && stand(cells, before),
    isDrawn: drawn?.looks === drawing.looks || plan.hidden === true,
  });
  if (drawn?.charts === drawing.charts) return;
  if (!isNew) for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  drawCharts(sheet, plan.charts ?? [], ABOVE);
}

function dress(sheet: Sheet, { columns, rows, hidden }: OwnSheet): void {
  growDown(sheet, USUAL_ROWS, ABOVE + rows.length);
  growRight(sheet, USUAL_COLUMNS, columns.length);
  if (hidden) {
    sheet.hideSheet();
    return;
  }
  setLongWidths(
    sheet,
    columns.map(({ width }, at) => ({ at, width })),
  );
  hideColumns(
    sheet,
    columns.flatMap((column, at) => (column.hidden ? [at] : [])),
  );
}

/** What held the cells before has room for as many. */
function grow(sheet: Sheet, cells: readonly (readonly CellPlan[])[], before: readonly (readonly Cell[])[]): void {
  const width = cells[0]!.length;
  if (cells.length > before.length) growDown(sheet, sheet.getMaxRows(), cells.length);
  if (before.every((row) => row.length < width)) growRight(sheet, sheet.getMaxColumns(), width);
}

const hasHeadings = ({ columns }: OwnSheet, before: readonly (readonly Cell[])[]): boolean =>
  columns.every(({ heading }, at) => holds(before[ABOVE - 1]?.[at], heading));

function addDropdowns(app: App, sheet: Sheet, columns: readonly OwnSheetColumn[], knownRows: number | undefined): void {
  if (columns.every(({ choices }) => !choices)) return;
  const lastRow = knownRows ?? sheet.getMaxRows();
  columns.forEach(({ choices }, column) => {
    if (!choices) return;
    sheet.getRange(ABOVE + 1, column + 1, lastRow - ABOVE, 1).setDataValidation(dropdown(app, choices));
  });
}

interface CellPlan {
  readonly value: PlanCell;
  readonly format: string;
  readonly look: Look;
}

const BLANK: CellPlan = { value: null, format: 'General', look: {} };

/** All cells of the sheet, and those of a longer run before, which become blank. */
function plannedCells(plan: OwnSheet, before: readonly (readonly Cell[])[]): readonly (readonly CellPlan[])[] {
  const height = Math.max(ABOVE + plan.rows.length, before.length);
  const width = before.reduce((most, row) => Math.max(most, row.length), plan.columns.length);
  return Array.from({ length: height }, (_, row) => {
    const planned = plannedRow(plan, row);
    return Array.from({ length: width }, (_, column) => planned[column] ?? BLANK);
  });
}

const stand = (cells: readonly (readonly CellPlan[])[], before: readonly (readonly Cell[])[]): boolean =>
  cells.every((row, r) => row.every(({ value }, c) => holds(before[r]?.[c], value)));

function writeCells(
  app: App,
  sheet: Sheet,
  cells: readonly (readonly CellPlan[])[],
  { isStanding, isDrawn }: { readonly isStanding: boolean; readonly isDrawn: boolean },
): void {
  if (isStanding && isDrawn) return;
  const range = sheet.getRange(1, 1, cells.length, cells[0]!.length);
  if (!isStanding || !isDrawn) range.setNumberFormats(cells.map((row) => row.map(({ format }) => format)));
  if (!isStanding) range.setValues(cells.map((row) => row.map(({ value }) => cellValue(value))));
  if (isDrawn) return;
  const styleOf = stylist(app);
  range.setTextStyles(cells.map((row) => row.map(({ look }) => styleOf(look))));
  range.setBackgrounds(cells.map((row) => row.map(({ look }) => background(look))));
}

function plannedRow({ title, subtitle, columns, rows }: OwnSheet, row: number): readonly CellPlan[] {
  if (row === 0) return [textCell(title, TITLE)];
  if (row === 1) return [textCell(subtitle, SUBTITLE)];
  if (row === ABOVE - 1) {
    // A sheet whose rows bring headings of their own has none here.
    const isHeaded = columns.some(({ heading }) => heading !== '');
    return isHeaded ? columns.map(({ heading, human }) => textCell(heading, human ? HUMAN_HEADER : HEADER)) : [];
  }
  const planned = rows[row - ABOVE];
  return planned ? columns.map((column, i) => dataCell(planned, column, i)) : [];
}

const textCell = (text: string, look: Look): CellPlan => ({ value: text, format: '@', look });

function dataCell({ cells, formats, style, severity }: OwnSheetRow, column: OwnSheetColumn, index: number): CellPlan {
  const format = formats?.[index] ?? column.format;
  const look = sheetCellLook(format, style, severity, column.human === true);
  return { value: cells[index] ?? null, format: numberFormat(cells[index], format), look };
}
