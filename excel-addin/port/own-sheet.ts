import { type Area, type Chart, filteredRows, OWN_SHEET_HEADER, OWN_TAB, type OwnSheet, SPARE_ROWS } from '../../core/index';
import { rangeOf } from './address';
import { setChoices, setWidths } from './columns';
import { bytesOf, everywhere, numberFormatOf, type Wire, wireValue } from './encode';
import { paint } from './paint';
import { alike, formatAt, hasHeadings, sheetLooks } from './sheet-looks';
import { supports } from './support';

const FIRST_ROW = OWN_SHEET_HEADER + 1;

/** What stands on the sheet before it is written again. */
export interface Standing {
  /** The last row and column (from 0) that hold anything; -1 on a new sheet. */
  readonly bottom: number;
  readonly right: number;
}

export const NEW_SHEET: Standing = { bottom: -1, right: -1 };

const lastRow = ({ rows }: OwnSheet): number => FIRST_ROW + rows.length - 1;

export function sheetValues(sheet: OwnSheet, date1904: boolean): Wire[][] {
  const line = (first: string): Wire[] => sheet.columns.map((_, i) => (i === 0 ? wireValue(first, 'text', date1904) : ''));
  return [
    line(sheet.title),
    line(sheet.subtitle),
    sheet.columns.map(({ heading }) => wireValue(heading, 'text', date1904)),
    ...sheet.rows.map((row) => sheet.columns.map((_, i) => wireValue(row.cells[i] ?? null, formatAt(sheet, row, i), date1904))),
  ];
}

export const valuesBytes = (values: readonly Wire[][]): number => values.reduce((sum, row) => sum + bytesOf(row), 0);
/** What a sheet costs beside its values. */
export const dressBytes = (sheet: OwnSheet): number => 40_000 + sheet.rows.length * 16;

export const valuesArea = (sheet: OwnSheet): Area => ({ top: 0, left: 0, bottom: lastRow(sheet), right: sheet.columns.length - 1 });

/** Formats that have to stand before values do. */
export function prepareSheet(target: Excel.Worksheet, sheet: OwnSheet): void {
  const all = target.getRange().untrack();
  all.clear('Formats');
  all.dataValidation.clear();
  const whole = valuesArea(sheet);
  rangeOf(target, { ...whole, bottom: OWN_SHEET_HEADER }).numberFormat = everywhere('@');
  for (const { from, to } of alike(sheet.columns.map(({ format }) => numberFormatOf(format)))) {
    const columns = { top: FIRST_ROW, bottom: lastRow(sheet) + SPARE_ROWS, left: from, right: to };
    rangeOf(target, columns).numberFormat = everywhere(numberFormatOf(sheet.columns[from]!.format));
  }
  for (const i of sheet.columns.keys()) setExceptions(target, sheet, i);
}

/** Pieces of a column that are given their number format one by one; more of them go in one call. */
const MOST_PIECES = 50;

/** Cells whose format is not their column's. */
function setExceptions(target: Excel.Worksheet, sheet: OwnSheet, column: number): void {
  const codes = sheet.rows.map((row) => numberFormatOf(formatAt(sheet, row, column)));
  const usual = numberFormatOf(sheet.columns[column]!.format);
  const pieces = alike(codes).filter(({ from }) => codes[from] !== usual);
  const area = (from: number, to: number): Area => ({ top: FIRST_ROW + from, bottom: FIRST_ROW + to, left: column, right: column });
  if (pieces.length > MOST_PIECES) rangeOf(target, area(0, codes.length - 1)).numberFormat = codes.map((code) => [code]);
  else for (const { from, to } of pieces) rangeOf(target, area(from, to)).numberFormat = everywhere(codes[from]);
}

/** What the sheet before held beside and below the new values. */
export function clearRest(target: Excel.Worksheet, sheet: OwnSheet, { bottom, right }: Standing): void {
  const { bottom: last, right: edge } = valuesArea(sheet);
  if (bottom > last) rangeOf(target, { top: last + 1, bottom, left: 0, right: Math.max(right, edge) }).clear('Contents');
  if (right > edge) rangeOf(target, { top: 0, bottom: Math.max(bottom, last), left: edge + 1, right }).clear('Contents');
}

/** Looks, widths, dropdowns, charts: all that can be made again. */
export function dressSheet(target: Excel.Worksheet, sheet: OwnSheet, oldCharts: readonly Excel.Chart[], isFiltered: boolean): void {
  target.tabColor = `#${OWN_TAB}`;
  setWidths(
    target,
    sheet.columns.map((column, i) => ({ ...column, at: i, hidden: column.hidden === true })),
  );
  for (const [i, { choices }] of sheet.columns.entries()) {
    const below = { top: FIRST_ROW, bottom: lastRow(sheet) + SPARE_ROWS, left: i, right: i };
    if (choices) setChoices(rangeOf(target, below), choices);
  }
  for (const { look, areas } of sheetLooks(sheet)) paint(target, areas, look);
  if (sheet.rows.length > 0) rangeOf(target, { ...valuesArea(sheet), top: OWN_SHEET_HEADER }).format.autofitRows();
  if (hasHeadings(sheet)) target.freezePanes.freezeRows(FIRST_ROW);
  else target.freezePanes.unfreeze();
  setFilter(target, sheet, isFiltered);
  for (const chart of oldCharts) chart.delete();
  for (const chart of sheet.charts ?? []) addChart(target, chart);
}

function setFilter(target: Excel.Worksheet, sheet: OwnSheet, isFiltered: boolean): void {
  if (!supports('1.9')) return;
  const rows = filteredRows(sheet);
  if (hasHeadings(sheet) && rows > 1) {
    target.autoFilter.apply(
      rangeOf(target, { top: OWN_SHEET_HEADER, bottom: OWN_SHEET_HEADER + rows, left: 0, right: sheet.columns.length - 1 }),
    );
  } else if (isFiltered) target.autoFilter.remove();
}

const KINDS = { bar: 'BarClustered', column: 'ColumnClustered', pie: 'Pie' } as const satisfies { readonly [K in Chart['kind']]: string };

function addChart(target: Excel.Worksheet, { kind, title, categories, values, anchor }: Chart): void {
  const place = (area: Area) => rangeOf(target, { ...area, top: area.top + FIRST_ROW, bottom: area.bottom + FIRST_ROW });
  const corner = (row: number, column: number) => place({ top: row, bottom: row, left: column, right: column });
  const chart = target.charts.add(KINDS[kind], place(values), 'Columns');
  chart.title.text = title;
  chart.legend.visible = kind === 'pie';
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(place(categories));
  series.hasDataLabels = true;
  // The first category is on top, as in the table beside it.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(corner(anchor.top, anchor.left), corner(anchor.bottom, anchor.right));
}
