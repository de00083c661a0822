import type { Chart, ColumnFormat, OwnSheetRow, PlanCell, RowStyle } from '../port';
import { dailyReport } from '../report/daily';
import { financeTable } from '../report/finance';
import { dailyBlocks } from './daily-blocks';
import { periodsOf } from './periods';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition } from './sheet';

const COLUMNS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
type DailyColumn = (typeof COLUMNS)[number];

/** One cell of a block: what stands there and how it is shown. */
export interface Shown {
  readonly value: PlanCell;
  readonly format: ColumnFormat;
}

/** A small table of its own: its headings stand beside its title. */
export interface Block {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  /** What all rows come to. */
  readonly total?: readonly Shown[];
  /** Said under the rows, or in place of them. */
  readonly note?: string;
  /** Of the first rows: the first column, against the one that is named. */
  readonly chart?: { readonly kind: Chart['kind']; readonly title: string; readonly values: number };
}

export const dailySheet: SheetDefinition<DailyColumn> = {
  id: 'daily',
  columns: () =>
    COLUMNS.map(
      (id, i): SheetColumn<DailyColumn> => ({ id, format: i === 0 ? 'wrapped' : 'text', width: i === 0 ? 36 : i === 1 ? 26 : 13 }),
    ),
  headings: () => Object.fromEntries(COLUMNS.map((id) => [id, ''])) as { [K in DailyColumn]: string },
  content: listDay,
};

function listDay(context: SheetContext): SheetContent {
  const daily = dailyReport(context.outcome);
  return { facts: facts(context), ...stack(dailyBlocks(daily, periodsOf(context, daily.figures), context)), nothing: '' };
}

/** The blocks one below the other, and their charts beside them. */
export function stack(blocks: readonly Block[]): Required<Pick<SheetContent, 'rows' | 'charts'>> {
  const rows: OwnSheetRow[] = [];
  const charts: Chart[] = [];
  for (const block of blocks) {
    if (rows.length > 0) rows.push({ style: 'note', cells: COLUMNS.map(() => null) });
    const first = rows.length + 1;
    rows.push(...blockRows(block));
    const charted = Math.min(block.rows.length, CHARTED_ROWS);
    if (block.chart && charted > 1) charts.push(chartOf(block.chart, first, first + charted - 1, charts.length));
  }
  return { rows, charts };
}

function blockRows({ title, headings, rows, total, note }: Block): readonly OwnSheetRow[] {
  return [
    shown(
      'group',
      [title, ...headings].map((value) => ({ value, format: 'wrapped' })),
    ),
    ...rows.map((cells) => shown('data', cells)),
    ...(total && rows.length > 0 ? [shown('total', total)] : []),
    ...(note === undefined ? [] : [shown('note', [{ value: note, format: 'text' }])]),
  ];
}

const shown = (style: RowStyle, cells: readonly Shown[]): OwnSheetRow => ({
  style,
  cells: COLUMNS.map((_, column) => cells[column]?.value ?? null),
  formats: COLUMNS.map((_, column) => cells[column]?.format),
});

/** What can be read in a chart of that size. */
const CHARTED_ROWS = 8;
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;

function chartOf({ values, ...chart }: NonNullable<Block['chart']>, top: number, bottom: number, place: number): Chart {
  const column = (at: number) => ({ top, left: at, bottom, right: at });
  const left = COLUMNS.length + 1;
  const from = place * (CHART_ROWS + 1);
  return {
    ...chart,
    categories: column(0),
    values: column(values),
    anchor: { top: from, left, bottom: from + CHART_ROWS - 1, right: left + CHART_COLUMNS - 1 },
  };
}

function facts({ outcome, labels }: SheetContext): readonly string[] {
  return [
    labels.summary.lineCount(outcome.totals.lines, outcome.totals.orders),
    labels.daily.ready(financeTable(outcome).filter(({ status }) => status === 'ready').length, outcome.totals.orders),
  ];
}
