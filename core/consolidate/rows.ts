import type { DateFrame } from '../decode/date';
import type { ColumnReading } from '../decode/discount-column';
import { FillDown } from '../decode/fill-down';
import type { Mapping } from '../decode/headers';
import { unitOfHeading } from '../decode/headings';
import { readNumber } from '../decode/number';
import { cellAt, type OrderColumns, type OrderField, orderColumns } from '../decode/order-columns';
import { OrderRows } from '../decode/order-rows';
import { discountReading } from '../decode/orders';
import { foldWidth, isBlank, type Read } from '../decode/text';
import { columnName } from '../model/a1';
import type { SkippedRow } from '../model/book';
import type { Decimal } from '../model/decimal';
import { FIELDS } from '../model/roles';
import type { Settings } from '../model/settings';
import { type Cell, cellIndex } from '../port';
import { asShown, orderCell } from './cells';
import { type Fingerprint, hashesOf } from './fingerprint';
import type { TableCell } from './names';

/** Why a row of a source is not collected: it is no line, or nothing of it is owed any more. */
export type LeftOutWhy = SkippedRow['why'] | 'shipped' | 'rejected' | 'returned' | 'changed' | 'not-found';

/** One order line of a source. */
export interface SourceRow {
  /** From 1. */
  readonly row: number;
  /** By field, in the contract's order. */
  readonly cells: readonly TableCell[];
  /** Beside the sheet's `extras`. */
  readonly extras: readonly TableCell[];
  /** What the source itself says, before anything is written anew. */
  readonly quantity: Read<Decimal>;
  readonly amount: Read<Decimal>;
  readonly isCancelled: boolean;
  readonly fingerprint: Fingerprint;
}

export interface SheetRows {
  readonly fields: readonly OrderField[];
  /** Headings of columns that belong to no field and hold something beside a line. */
  readonly extras: readonly string[];
  readonly lines: readonly SourceRow[];
  readonly leftOut: readonly { readonly row: number; readonly why: LeftOutWhy }[];
  /** Between the headings and the last row that says anything. */
  readonly rowCount: number;
  readonly hiddenRows: number;
  /** How a bare discount is meant here, and under which heading it stands. */
  readonly discounts: { readonly reading: ColumnReading; readonly heading: string };
  /** Rows (from 1) that a person must say of whether they continue the order above. */
  readonly questions: readonly number[];
}

export interface RowsSource {
  readonly mapping: Mapping<'orders'>;
  /** Columns that a run before wrote. */
  readonly notTheirs: ReadonlySet<number>;
  readonly settings: Settings;
  readonly frame: DateFrame;
}

export const FIELD_INDEX: Readonly<Record<OrderField, number>> = Object.fromEntries(
  FIELDS.orders.map((field, index) => [field, index]),
) as Record<OrderField, number>;

/** Reads a sheet's order lines, and says of every other row why it is none. */
export function readRows(source: RowsSource): SheetRows {
  const { mapping, settings } = source;
  const { sheet } = mapping;
  const columns = orderColumns(mapping);
  const rows = new OrderRows(mapping, columns);
  const fillDown = new FillDown(mapping, columns, settings.fillDown);
  const reader = new RowReader(source, columns);
  const lastRow = rows.lastRow();
  const lines: Omit<SourceRow, 'fingerprint'>[] = [];
  const leftOut: { row: number; why: SkippedRow['why'] }[] = [];
  let hiddenRows = 0;
  for (let at = mapping.headerRow + 1; at <= lastRow; at++) {
    const written = sheet.rows[at]!;
    const why = rows.whySkipped(written);
    if (why !== undefined) {
      leftOut.push({ row: at + 1, why });
      continue;
    }
    const row = fillDown.row(written, at);
    lines.push({ row: at + 1, ...reader.read(row, at), isCancelled: rows.isCancelled(row) });
    if (sheet.hiddenRows.has(at)) hiddenRows++;
  }
  const used = usedExtras(lines, reader.extras);
  return {
    fields: fieldsOf(mapping, reader.headingUnit),
    extras: used.map((i) => reader.extras[i]!.heading),
    lines: withFingerprints(
      lines.map((line) => ({ ...line, extras: used.map((i) => line.extras[i]!) })),
      used.map((i) => reader.extras[i]!.heading),
    ),
    leftOut,
    rowCount: lastRow - mapping.headerRow,
    hiddenRows,
    discounts: {
      reading: discountReading(mapping, columns, settings),
      heading: mapping.columns.get('discount')?.text ?? '',
    },
    questions: fillDown.questions(),
  };
}

interface ExtraColumn {
  readonly heading: string;
  readonly column: number;
  /** Its heading could name a field, as that of another column could. */
  readonly isClaimed: boolean;
}

class RowReader {
  readonly extras: readonly ExtraColumn[];
  readonly headingUnit: string;

  constructor(
    private readonly source: RowsSource,
    private readonly columns: OrderColumns,
  ) {
    this.extras = extraColumns(source);
    this.headingUnit = unitOfHeading(source.mapping.columns.get('quantity')?.text ?? '');
  }

  /** `at`: the row on the sheet, from 0. */
  read(row: readonly Cell[], at: number): Pick<SourceRow, 'cells' | 'extras' | 'quantity' | 'amount'> {
    const { columns } = this;
    const { mapping, frame } = this.source;
    const isDate = (column: number) => mapping.sheet.dates?.has(cellIndex(at, column)) === true;
    const cells = FIELDS.orders.map((field) => orderCell(field, cellAt(row, columns[field]), frame));
    if (this.headingUnit !== '' && cells[FIELD_INDEX.unit] === null) cells[FIELD_INDEX.unit] = this.headingUnit;
    return {
      cells,
      extras: this.extras.map(({ column }) => asShown(cellAt(row, column), isDate(column), frame.date1904)),
      quantity: readNumber(cellAt(row, columns.quantity)),
      amount: readNumber(cellAt(row, columns.amount)),
    };
  }
}

function fieldsOf(mapping: Mapping<'orders'>, headingUnit: string): readonly OrderField[] {
  return FIELDS.orders.filter((field) => mapping.columns.has(field) || (field === 'unit' && headingUnit !== ''));
}

/** The table's columns that belong to no field; one without a heading is called by its letter. */
function extraColumns({ mapping, notTheirs }: RowsSource): RowReader['extras'] {
  const { sheet, headerRow, headings, columns, claims } = mapping;
  const header = sheet.rows[headerRow] ?? [];
  const texts = new Map(headings.map(({ column, text }) => [column, text]));
  const fields = new Set([...columns.values()].map(({ column }) => column));
  const claimed = new Set([...claims.values()].flat().map(({ column }) => column));
  const named = new Set<string>();
  const extras: ExtraColumn[] = [];
  let isInTable = false;
  for (let column = 0; column < widthOf(mapping); column++) {
    const text = texts.get(column);
    if (text !== undefined || notTheirs.has(column) || !isBlank(header[column])) isInTable = text !== undefined && !notTheirs.has(column);
    if (!isInTable || fields.has(column)) continue;
    const heading = free(text ?? `(${columnName(column)})`, named);
    named.add(heading);
    extras.push({ heading, column, isClaimed: claimed.has(column) });
  }
  return extras;
}

function widthOf({ sheet, headerRow, bottom }: Mapping<'orders'>): number {
  let width = 0;
  for (let at = headerRow; at <= bottom; at++) width = Math.max(width, sheet.rows[at]?.length ?? 0);
  return width;
}

function free(heading: string, taken: ReadonlySet<string>): string {
  if (!taken.has(heading)) return heading;
  let number = 2;
  while (taken.has(`${heading} (${number})`)) number++;
  return `${heading} (${number})`;
}

/** Those that hold something, and those that quarrel about a field: one left alone would win it. */
function usedExtras(lines: readonly Pick<SourceRow, 'extras'>[], extras: RowReader['extras']): readonly number[] {
  return [...extras.keys()].filter((i) => extras[i]!.isClaimed || lines.some((line) => line.extras[i] !== null));
}

/** A code as it is compared; blank where it is an error. */
export const codeOf = (cell: TableCell | undefined): string => (typeof cell === 'string' ? foldWidth(cell) : '');

/** Lines that their order has alike are numbered in the order in which they stand. */
export function withFingerprints(lines: readonly Omit<SourceRow, 'fingerprint'>[], headings: readonly string[]): readonly SourceRow[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const text = (field: OrderField) => codeOf(line.cells[FIELD_INDEX[field]]);
    const orderNo = text('orderNo');
    const lineNo = text('lineNo');
    const name = lineNo !== '' ? `#${lineNo}` : [text('sku') || text('productName'), text('gift'), text('carriedOver')].join('/');
    const key = `${orderNo}\u0000${name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const hashes = hashesOf(
      line.cells,
      headings.map((heading, i) => [heading, line.extras[i] ?? null]),
    );
    return { ...line, fingerprint: { orderNo, line: count === 1 ? name : `${name}~${count}`, hashes } };
  });
}
