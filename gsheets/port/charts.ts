import type { Area, Chart } from '../../core/index';
import { rangesOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

/** Draws the sheet's charts anew; `above` is where the rows begin from which their areas count. */
export function drawCharts(sheet: Sheet, charts: readonly Chart[], above: number): void {
  const lowered = (area: Area): Area => ({ ...area, top: area.top + above, bottom: area.bottom + above });
  const ranges = rangesOf(
    sheet,
    charts.flatMap(({ categories, values }) => [lowered(categories), lowered(values)]),
  );
  charts.forEach((chart, i) => {
    drawChart(sheet, chart, ranges.slice(i * 2, i * 2 + 2), above);
  });
}

function drawChart(sheet: Sheet, { kind, title, anchor }: Chart, ranges: readonly Range[], above: number): void {
  const builder = sheet.newChart();
  const typed = kind === 'pie' ? builder.asPieChart() : kind === 'bar' ? builder.asBarChart() : builder.asColumnChart();
  for (const range of ranges) typed.addRange(range);
  const chart = typed
    .setNumHeaders(0)
    .setPosition(anchor.top + above + 1, anchor.left + 1, 0, 0)
    .setOption('title', title)
    .setOption('width', (anchor.right - anchor.left + 1) * COLUMN_PIXELS)
    .setOption('height', (anchor.bottom - anchor.top + 1) * ROW_PIXELS)
    .setOption('legend', { position: kind === 'pie' ? 'right' : 'none' })
    .build();
  sheet.insertChart(chart);
}
