import type { Area, Chart } from '../../core/index';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

/** Draws the sheet's charts anew; `above` is where the rows begin from which their areas count. */
export function drawCharts(sheet: Sheet, charts: readonly Chart[], above: number): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of charts) drawChart(sheet, chart, above);
}

function drawChart(sheet: Sheet, { kind, title, categories, values, anchor }: Chart, above: number): void {
  const builder = sheet.newChart();
  const typed = kind === 'pie' ? builder.asPieChart() : kind === 'bar' ? builder.asBarChart() : builder.asColumnChart();
  const chart = typed
    .addRange(rangeOf(sheet, categories, above))
    .addRange(rangeOf(sheet, values, above))
    .setNumHeaders(0)
    .setPosition(anchor.top + above + 1, anchor.left + 1, 0, 0)
    .setOption('title', title)
    .setOption('width', (anchor.right - anchor.left + 1) * COLUMN_PIXELS)
    .setOption('height', (anchor.bottom - anchor.top + 1) * ROW_PIXELS)
    .setOption('legend', { position: kind === 'pie' ? 'right' : 'none' })
    .build();
  sheet.insertChart(chart);
}

const rangeOf = (sheet: Sheet, { top, left, bottom, right }: Area, above: number): Range =>
  sheet.getRange(top + above + 1, left + 1, bottom - top + 1, right - left + 1);
