import {
  type Area,
  cellIndex,
  HEADER,
  HUMAN_HEADER,
  type OrdersPlan,
  type OwnColumn,
  ownColumnLook,
  type SheetSnapshot,
} from '../../core/index';
import { rangeOf, runsOf } from './address';
import type { Batches } from './batches';
import { setChoices, setWidths } from './columns';
import { bytesOf, everywhere, numberFormatOf, type Wire, wireValue } from './encode';
import { paint } from './paint';

/** What one column costs beside its values. */
const COLUMN_BYTES = 4_000;
const CHUNK_ROWS = 5_000;

/**
 * The own columns without their values, in one batch. Headings come last where no Table makes them: a column that has one has
 * all the rest.
 */
export function frameColumns(sheet: Excel.Worksheet, orders: OrdersPlan): void {
  const fresh = orders.columns.filter(({ exists }) => !exists).sort((a, b) => a.at - b.at);
  if (orders.table !== undefined) {
    const table = sheet.tables.getItem(orders.table);
    for (const { heading } of fresh) table.columns.add(undefined, undefined, heading);
  }
  setWidths(sheet, fresh);
  for (const column of fresh) frameColumn(sheet, orders, column);
  for (const column of orders.columns) writeHeading(sheet, orders, column);
}

function frameColumn(sheet: Excel.Worksheet, orders: OrdersPlan, { at, format, choices }: OwnColumn): void {
  const data = dataArea(orders, at);
  if (!data) return;
  const range = rangeOf(sheet, data);
  range.numberFormat = everywhere(numberFormatOf(format));
  paint(sheet, [data], ownColumnLook(format));
  if (choices) setChoices(range, choices);
}

function dataArea({ headerRow, lastRow }: OrdersPlan, at: number): Area | undefined {
  return lastRow > headerRow ? { top: headerRow + 1, bottom: lastRow, left: at, right: at } : undefined;
}

function writeHeading(sheet: Excel.Worksheet, { headerRow }: OrdersPlan, { at, heading, exists, values }: OwnColumn): void {
  const area = { top: headerRow, bottom: headerRow, left: at, right: at };
  const cell = rangeOf(sheet, area);
  cell.numberFormat = [['@']];
  cell.values = [[heading]];
  if (!exists) paint(sheet, [area], values === undefined ? HUMAN_HEADER : HEADER);
}

export const frameBytes = ({ columns, highlights }: OrdersPlan): number => (columns.length + highlights.length) * COLUMN_BYTES;

/** The values of the own columns, block by block; columns that belong to a person are not touched. */
export async function writeColumns(
  sheet: Excel.Worksheet,
  orders: OrdersPlan,
  standing: SheetSnapshot,
  date1904: boolean,
  batches: Batches,
): Promise<void> {
  const written = orders.columns.filter(({ values }) => values !== undefined);
  const byPlace = new Map(written.map((column) => [column.at, column]));
  const blocks = runsOf(byPlace.keys()).map(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => byPlace.get(from + i)!));
  for (const [i, columns] of blocks.entries()) {
    for (const column of columns) prepareFormat(sheet, orders, column);
    await batches.room(columns.length * COLUMN_BYTES, 0);
    await writeBlock(sheet, orders, columns, { standing, date1904, batches, countsRows: i === 0 });
  }
}

/** Text is text before it is written; a column that stood there may have been given another format. */
function prepareFormat(sheet: Excel.Worksheet, orders: OrdersPlan, { at, format, exists }: OwnColumn): void {
  const data = dataArea(orders, at);
  if (data && exists) rangeOf(sheet, data).numberFormat = everywhere(numberFormatOf(format));
}

interface BlockContext {
  readonly standing: SheetSnapshot;
  readonly date1904: boolean;
  readonly batches: Batches;
  readonly countsRows: boolean;
}

async function writeBlock(
  sheet: Excel.Worksheet,
  orders: OrdersPlan,
  columns: readonly OwnColumn[],
  { standing, date1904, batches, countsRows }: BlockContext,
): Promise<void> {
  const wire = (column: OwnColumn, row: number): Wire => {
    const value = column.values?.[row - orders.headerRow - 1] ?? null;
    // A formula is never ours: a sum that somebody put below our numbers is theirs.
    return value === null && standing.formulas.has(cellIndex(row, column.at)) ? null : wireValue(value, column.format, date1904);
  };
  for (let top = orders.headerRow + 1; top <= orders.lastRow; top += CHUNK_ROWS) {
    const bottom = Math.min(orders.lastRow, top + CHUNK_ROWS - 1);
    const values: Wire[][] = [];
    for (let row = top; row <= bottom; row++) values.push(columns.map((column) => wire(column, row)));
    const area = { top, bottom, left: columns[0]!.at, right: columns.at(-1)!.at };
    await writeValues(sheet, area, values, batches, countsRows);
  }
}

/** Writes a block, cut in two as long as it is more than one batch takes. */
export async function writeValues(
  sheet: Excel.Worksheet,
  area: Area,
  values: readonly Wire[][],
  batches: Batches,
  countsRows = true,
): Promise<void> {
  const bytes = values.reduce((sum, row) => sum + bytesOf(row), 0);
  if (batches.isTooMuch(bytes) && values.length > 1) {
    const half = Math.ceil(values.length / 2);
    await writeValues(sheet, { ...area, bottom: area.top + half - 1 }, values.slice(0, half), batches, countsRows);
    await writeValues(sheet, { ...area, top: area.top + half }, values.slice(half), batches, countsRows);
    return;
  }
  await batches.room(bytes, countsRows ? values.length : 0);
  rangeOf(sheet, area).values = [...values];
}
