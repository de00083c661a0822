import type { Area, Chart } from '../../core/index';
import type { RangeOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

/** What a chart shows; `above` is where the rows begin from which its areas count. */
export function chartAreas({ categories, values }: Chart, above: number): readonly Area[] {
  return [categories, values].map((area) => ({ ...area, top: area.top + above, bottom: area.bottom + above }));
}

export function drawChart(sheet: Sheet, chart: Chart, above: number, rangeOf: RangeOf): void {
  const { kind, title, anchor } = chart;
  const builder = sheet.newChart();
  const typed = kind === 'pie' ? builder.asPieChart() : kind === 'bar' ? builder.asBarChart() : builder.asColumnChart();
  for (const area of chartAreas(chart, above)) typed.addRange(rangeOf(area));
  const built = typed
    .setNumHeaders(0)
    .setPosition(anchor.top + above + 1, anchor.left + 1, 0, 0)
    .setOption('title', title)
    .setOption('width', (anchor.right - anchor.left + 1) * COLUMN_PIXELS)
    .setOption('height', (anchor.bottom - anchor.top + 1) * ROW_PIXELS)
    .setOption('legend', { position: kind === 'pie' ? 'right' : 'none' })
    .build();
  sheet.insertChart(built);
}
