import type { OrderField } from '../decode/order-columns';
import { OWN_COLUMNS, type OwnColumnId } from '../model/own';
import { FIELDS } from '../model/roles';
import type { Locale } from '../model/settings';
import type { ColumnFormat } from '../port';
import { inputColumn } from '../template';
import { ROLE_NAMES } from '../words/fields';
import { formatFingerprint } from './fingerprint';
import type { Change, CollectedRow } from './merge';
import { isDay, SOURCE_COLUMNS, type SourceColumnId, type TableCell } from './names';
import { FIELD_INDEX } from './rows';
import type { Words } from './words';

export interface CollectedColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
  readonly choices?: readonly string[];
}

/** The collected order sheet: headings in the first row, one cell per column in the others. */
export interface CollectedSheet {
  readonly name: string;
  readonly columns: readonly CollectedColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

interface Column extends CollectedColumn {
  value(row: CollectedRow): TableCell;
}

export interface TableParts {
  readonly rows: readonly CollectedRow[];
  /** Fields that a source has a column for. */
  readonly fields: ReadonlySet<OrderField>;
  readonly extras: readonly string[];
  readonly own: readonly OwnColumnId[];
}

export function collectedSheet({ rows, fields, extras, own }: TableParts, locale: Locale, words: Words): CollectedSheet {
  const columns: Column[] = [
    ...FIELDS.orders.filter((field) => fields.has(field)).map((field) => fieldColumn(field, locale)),
    ...extras.map((heading, i) => extraColumn(heading, i, rows)),
    ...sourceColumnsOf(rows, locale, words),
    ...own.map((id) => ownColumn(id, locale)),
  ];
  return {
    name: ROLE_NAMES.orders[locale],
    columns: columns.map(({ value: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

function fieldColumn(field: OrderField, locale: Locale): Column {
  const { heading, format, width, choices } = inputColumn('orders', field, locale);
  const at = FIELD_INDEX[field];
  return { heading, format, width, hidden: false, ...(choices && { choices }), value: ({ cells }) => cells[at] ?? null };
}

function extraColumn(heading: string, at: number, rows: readonly CollectedRow[]): Column {
  return {
    heading: RESERVED.has(heading) ? `${heading} (2)` : heading,
    format: extraFormat(rows.map(({ extras }) => extras[at] ?? null)),
    width: 14,
    hidden: false,
    value: ({ extras }) => extras[at] ?? null,
  };
}

/** A column of texts or of dates stays one when people type in it; among numbers nothing is known. */
function extraFormat(cells: readonly TableCell[]): ColumnFormat {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.every((cell) => typeof cell === 'string')) return 'text';
  return filled.every(isDay) ? 'date' : 'quantity';
}

const RESERVED: ReadonlySet<string> = new Set(Object.values(SOURCE_COLUMNS).flatMap((names) => Object.values(names)));

function sourceColumnsOf(rows: readonly CollectedRow[], locale: Locale, words: Words): readonly Column[] {
  const column = (id: SourceColumnId, format: ColumnFormat, width: number, value: Column['value']): Column => ({
    heading: SOURCE_COLUMNS[id][locale],
    format,
    width,
    hidden: id === 'fingerprint',
    value,
  });
  const typed = column('typedDiscount', 'text', 12, ({ typedDiscount }) => typedDiscount);
  const change = column('change', 'wrapped', 40, ({ changes }) => changeText(changes, words));
  return [
    ...(rows.some(({ typedDiscount }) => typedDiscount !== null) ? [typed] : []),
    column('file', 'text', 20, ({ origin }) => origin?.file ?? null),
    column('sheet', 'text', 14, ({ origin }) => origin?.sheet ?? null),
    column('row', 'quantity', 10, ({ origin }) => origin?.row ?? null),
    ...(rows.some(({ changes }) => changes.length > 0) ? [change] : []),
    column('fingerprint', 'text', 16, ({ origin }) => (origin ? formatFingerprint(origin.fingerprint) : null)),
  ];
}

/** What was told before and still holds is not told twice. */
function changeText(changes: readonly Change[], words: Words): string | null {
  const texts = changes.map((change) => words.change(change));
  const told = texts.filter((text, i) => !texts.slice(0, i).some((before) => before.includes(text)));
  return told.length === 0 ? null : told.join(words.between);
}

const OWN_FORMATS: { readonly [Id in OwnColumnId]?: ColumnFormat } = {
  explanation: 'wrapped',
  shipQty: 'quantity',
  shortQty: 'quantity',
  shipGifts: 'quantity',
  shortGifts: 'quantity',
  shipAmount: 'money',
  decisionNote: 'wrapped',
};

function ownColumn(id: OwnColumnId, locale: Locale): Column {
  return {
    heading: OWN_COLUMNS[id][locale],
    format: OWN_FORMATS[id] ?? 'text',
    width: id === 'explanation' ? 60 : 12,
    hidden: id === 'key',
    value: ({ own }) => own.get(id) ?? null,
  };
}
