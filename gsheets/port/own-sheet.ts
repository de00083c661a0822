import {
  type Area,
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
import { chartAreas, drawChart } from './charts';
import { growDown, growRight, hideColumns, rangesOf, rangesWithRoom, setLongWidths, USUAL_COLUMNS, USUAL_ROWS } from './grid';
import { background, cellValue, dropdown, holds, numberFormat, quotedValue, stylist } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ABOVE = OWN_SHEET_HEADER + 1;

/** What every own sheet has; the others of a run are made as copies of the first, still blank. */
export function dressForm(sheet: Sheet, plans: readonly OwnSheet[]): void {
  sheet.setTabColor(`#${OWN_TAB}`);
  sheet.setFrozenRows(ABOVE);
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

type Rows = readonly (readonly Cell[])[];

export interface OwnSheetState {
  /** What it holds; absent where it is new. */
  readonly before: Rows | undefined;
  /** What it looks like, and what it is to look like. */
  readonly drawn: Drawing | undefined;
  readonly drawing: Drawing;
}

/**
 * Writes an own sheet over what it held, in one write, so that an entry of a person is in the old rows or in the new ones at every
 * moment; nothing where that is what it holds.
 */
export function writeOwnSheet(app: App, sheet: Sheet, plan: OwnSheet, { before, drawn, drawing }: OwnSheetState): void {
  const size = sizeOf(plan, before);
  const isHeaded = before !== undefined && hasHeadings(plan, before);
  const isStanding = before !== undefined && holdsPlan(plan, before);
  const isDrawn = plan.hidden === true || drawn?.looks === drawing.looks;
  const dropdowns = isHeaded && size.rows <= before.length ? [] : dropdownsOf(app, plan, size);
  const charts = drawn?.charts === drawing.charts ? undefined : (plan.charts ?? []);
  if (!before) dress(sheet, plan, size);
  const areas = [
    ...(isStanding && isDrawn ? [] : [size.area]),
    ...dropdowns.map(({ area }) => area),
    ...(charts ?? []).flatMap((chart) => chartAreas(chart, ABOVE)),
  ];
  const rangeOf = before ? rangesWithRoom(sheet, areas) : rangesOf(sheet, areas);
  for (const { area, rule } of dropdowns) rangeOf(area).setDataValidation(rule);
  if (!isStanding || !isDrawn) {
    // The cells of the log got their formats when it was made, and its texts need none.
    const isFormatted = plan.hidden === true && isHeaded;
    writeCells(app, rangeOf(size.area), plannedCells(plan, size), { isFormatted, isStanding, isDrawn, isQuoted: plan.hidden === true });
  }
  if (!charts) return;
  if (before) for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of charts) drawChart(sheet, chart, ABOVE, rangeOf);
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly area: Area;
}

/** Of the sheet and of a longer run before, whose cells become blank; the log has formats for the runs that follow. */
function sizeOf(plan: OwnSheet, before: Rows | undefined): Size {
  const spare = plan.hidden && !before ? USUAL_ROWS : 0;
  const rows = Math.max(ABOVE + plan.rows.length, before?.length ?? 0, spare);
  const columns = (before ?? []).reduce((most, row) => Math.max(most, row.length), plan.columns.length);
  return { rows, columns, area: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } };
}

function dress(sheet: Sheet, { columns, hidden }: OwnSheet, size: Size): void {
  growDown(sheet, USUAL_ROWS, size.rows);
  growRight(sheet, USUAL_COLUMNS, size.columns);
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

const hasHeadings = ({ columns }: OwnSheet, before: Rows): boolean =>
  columns.every(({ heading }, at) => holds(before[ABOVE - 1]?.[at], heading));

/** Down to the last row of a new sheet at least. */
function dropdownsOf(app: App, { columns }: OwnSheet, size: Size) {
  const [top, bottom] = [ABOVE, Math.max(USUAL_ROWS, size.rows) - 1];
  return columns.flatMap(({ choices }, at) =>
    choices ? [{ area: { top, bottom, left: at, right: at }, rule: dropdown(app, choices) }] : [],
  );
}

/** Whether a sheet holds what is planned for it, and nothing else. */
export function holdsPlan(plan: OwnSheet, before: Rows): boolean {
  const { rows } = sizeOf(plan, before);
  for (let r = 0; r < rows; r++) {
    const [standing, planned] = [before[r] ?? [], plannedValues(plan, r)];
    for (let c = Math.max(standing.length, planned.length) - 1; c >= 0; c--) if (!holds(standing[c], planned[c])) return false;
  }
  return true;
}

function plannedValues({ title, subtitle, columns, rows }: OwnSheet, row: number): readonly PlanCell[] {
  if (row === 0) return [title];
  if (row === 1) return [subtitle];
  if (row === ABOVE - 1) return columns.map(({ heading }) => heading);
  return rows[row - ABOVE]?.cells ?? [];
}

interface CellPlan {
  readonly value: PlanCell;
  readonly format: string;
  readonly look: Look;
}

const BLANK: CellPlan = { value: null, format: 'General', look: {} };

function plannedCells(plan: OwnSheet, { rows, columns }: Size): readonly (readonly CellPlan[])[] {
  return Array.from({ length: rows }, (_, row) => {
    const planned = plannedRow(plan, row);
    return Array.from({ length: columns }, (_, column) => planned[column] ?? BLANK);
  });
}

interface CellState {
  readonly isFormatted: boolean;
  readonly isStanding: boolean;
  readonly isDrawn: boolean;
  readonly isQuoted: boolean;
}

function writeCells(
  app: App,
  range: Range,
  cells: readonly (readonly CellPlan[])[],
  { isFormatted, isStanding, isDrawn, isQuoted }: CellState,
): void {
  if (!isFormatted) range.setNumberFormats(cells.map((row) => row.map(({ format }) => format)));
  const writtenValue = isQuoted ? quotedValue : cellValue;
  if (!isStanding) range.setValues(cells.map((row) => row.map(({ value }) => writtenValue(value))));
  if (isDrawn) return;
  const styleOf = stylist(app);
  range.setTextStyles(cells.map((row) => row.map(({ look }) => styleOf(look))));
  range.setBackgrounds(cells.map((row) => row.map(({ look }) => background(look))));
}

function plannedRow(plan: OwnSheet, row: number): readonly CellPlan[] {
  const { title, subtitle, columns, rows, hidden } = plan;
  if (row === 0) return [textCell(title, TITLE)];
  if (row === 1) return [textCell(subtitle, SUBTITLE)];
  if (row === ABOVE - 1) {
    // A sheet whose rows bring headings of their own has none here.
    const isHeaded = columns.some(({ heading }) => heading !== '');
    return isHeaded ? columns.map(({ heading, human }) => textCell(heading, human ? HUMAN_HEADER : HEADER)) : [];
  }
  const planned = rows[row - ABOVE];
  if (planned) return columns.map((column, i) => dataCell(planned, column, i));
  return hidden ? columns.map(({ format }) => ({ ...BLANK, format: numberFormat(null, format) })) : [];
}

const textCell = (text: string, look: Look): CellPlan => ({ value: text, format: '@', look });

function dataCell({ cells, formats, style, severity }: OwnSheetRow, column: OwnSheetColumn, index: number): CellPlan {
  const format = formats?.[index] ?? column.format;
  const look = sheetCellLook(format, style, severity, column.human === true);
  return { value: cells[index] ?? null, format: numberFormat(cells[index], format), look };
}
