import { type ConsolidateOptions, type Consolidation, Consolidator, problemsText, type TableCell } from '../../../core/consolidate';
import { SOURCE_COLUMNS } from '../../../core/consolidate/names';
import { consolidationRecord } from '../../../core/consolidate/summary';
import { formatDay, serialOfDay } from '../../../core/model/date';
import type { Cell, SheetSnapshot, Snapshot } from '../../../core/port';
import { sheet, TODAY, workbook } from '../decode/support';

export { sheet, TODAY, workbook };

/** Inputs by file: sheets, or a whole snapshot. */
export type Inputs = { readonly [file: string]: readonly SheetSnapshot[] | Snapshot };

export interface Options extends Partial<ConsolidateOptions> {
  readonly carry?: { readonly file: string; readonly snapshot: Snapshot };
}

const snapshotOfInput = (input: Inputs[string]): Snapshot => ('sheets' in input ? input : workbook(input));

function run(inputs: Inputs, { carry, ...options }: Options) {
  const consolidator = new Consolidator({ locale: 'en', businessDate: TODAY, settings: [], maps: [], ...options });
  for (const [file, input] of Object.entries(inputs)) consolidator.add({ file, snapshot: snapshotOfInput(input) });
  if (carry) consolidator.addCarry(carry);
  return consolidator.finish();
}

export function collect(inputs: Inputs, options: Options = {}): Consolidation {
  const finished = run(inputs, options);
  if ('problems' in finished) throw new Error(problemsText(finished.problems, 'en'));
  return finished.consolidation;
}

/** What a person is asked before anything is collected. */
export function questions(inputs: Inputs, options: Options = {}): string {
  const finished = run(inputs, options);
  return 'problems' in finished ? problemsText(finished.problems, options.locale ?? 'en') : '';
}

/** The collected rows as text, the named columns only: `'5` is the text 5, `5` the number. */
export function rowsOf({ orders }: Consolidation, headings: string): readonly string[] {
  const columns = headings.split('|').map((heading) => {
    const at = orders.columns.findIndex((column) => column.heading === heading.trim());
    if (at < 0) throw new Error(`no column ${heading} among ${orders.columns.map((column) => column.heading).join(', ')}`);
    return at;
  });
  return orders.rows.map((row) =>
    columns
      .map((at) => shown(row[at]!))
      .join(' | ')
      .trimEnd(),
  );
}

export const headingsOf = ({ orders }: Consolidation): readonly string[] => orders.columns.map(({ heading }) => heading);

/** The rows of a test's table, spaces around cells folded. */
export const lines = (table: string): readonly string[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | ')
        .trim(),
    );

/** The result as a workbook that was saved and opened again. */
export function reopened(result: Consolidation): Snapshot {
  const { orders, sheets } = result;
  const record = consolidationRecord(result, TODAY);
  const texts = (row: readonly unknown[]) => row.map((cell) => toCell(cell as TableCell));
  return workbook([
    sheet(orders.name, [orders.columns.map(({ heading }) => heading), ...orders.rows.map(texts)]),
    ...sheets.map(({ name, rows }) => sheet(name, rows.map(texts))),
    sheet(record.name, [...record.above.map((text) => [text]), record.columns.map(({ heading }) => heading), ...record.rows.map(texts)]),
  ]);
}

/** A correction that a person makes in a cell of the collected sheet. */
export function corrected(snapshot: Snapshot, row: number, heading: string, value: Cell): Snapshot {
  const [first, ...others] = snapshot.sheets;
  const at = first!.rows[0]!.indexOf(heading);
  const rows = first!.rows.map((cells, r) => (r === row - 1 ? cells.map((cell, c) => (c === at ? value : cell)) : cells));
  return { ...snapshot, sheets: [{ ...first!, rows }, ...others] };
}

export const fingerprints = (result: Consolidation): readonly string[] => rowsOf(result, SOURCE_COLUMNS.fingerprint[result.locale]);

const toCell = (cell: TableCell | { readonly time: number }): Cell => {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return 'time' in cell ? cell.time : serialOfDay(cell.day, false);
};

function shown(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'day' in cell ? formatDay(cell.day) : cell.error;
  if (typeof cell === 'string') return /^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return String(cell);
}
