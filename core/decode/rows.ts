import type { Draft, Evidence } from '../codes';
import type { Place } from '../model/book';
import { type Day, formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import { FIELDS, type Field, type Role } from '../model/roles';
import type { Cell } from '../port';
import { type DateFrame, readDay } from './date';
import type { Mapping } from './headers';
import { readNumber } from './number';
import { Fault, isBlank, type Read, shown, textOf } from './text';

/** Asks about each row below the header that holds something in a mapped column; `row` counts from 1. */
export function forEachFilled<R extends Role>(mapping: Mapping<R>, visit: (cells: readonly Cell[], row: number) => void): void {
  const columns = [...mapping.columns.values()].map(({ column }) => column);
  const { rows } = mapping.sheet;
  for (let at = mapping.headerRow + 1; at <= mapping.bottom; at++) {
    const cells = rows[at]!;
    if (isFilled(cells, columns)) visit(cells, at + 1);
  }
}

function isFilled(cells: readonly Cell[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(cells[column])) return true;
  return false;
}

/** Where a field stands; a column beyond every row where the sheet has none, so that reading it gives a blank. */
export interface Column<F extends string = string> {
  readonly field: F;
  readonly index: number;
}

/** The columns of a sheet, found once for all its rows. */
export type Columns<R extends Role> = { readonly [F in Field<R>]: Column<F> };

const NOWHERE = 1 << 20;

function columnsOf<R extends Role>(mapping: Mapping<R>): Columns<R> {
  const fields = FIELDS[mapping.role] as readonly Field<R>[];
  const columns = fields.map((field) => [field, { field, index: mapping.columns.get(field)?.column ?? NOWHERE }]);
  return Object.fromEntries(columns) as Columns<R>;
}

/** A row of a reference sheet at a time: reads its fields and remembers which of them it could not read. */
export class RuleRow<R extends Role> {
  readonly faults = new Map<Field<R>, string>();
  /** Fields that can be read in more than one way. */
  readonly doubts = new Map<Field<R>, readonly Decimal[]>();
  /** The field that a faulty one contradicts. */
  readonly conflicts = new Map<Field<R>, Field<R>>();
  readonly columns: Columns<R>;

  private readonly sheet: string;
  private cells: readonly Cell[] = [];
  row = 0;
  /** Nothing of it is wrong or in doubt. */
  isClean = true;

  constructor(
    mapping: Mapping<R>,
    private readonly frame: DateFrame,
  ) {
    this.columns = columnsOf(mapping);
    this.sheet = mapping.sheet.name;
  }

  /** Goes on to a row (from 1), of which nothing is known yet. */
  moveTo(cells: readonly Cell[], row: number): void {
    this.cells = cells;
    this.row = row;
    if (this.isClean) return;
    this.isClean = true;
    for (const known of [this.faults, this.doubts, this.conflicts]) known.clear();
  }

  get place(): Place {
    return { sheet: this.sheet, row: this.row };
  }

  cell({ index }: Column<Field<R>>): Cell | undefined {
    const { cells } = this;
    return index < cells.length ? cells[index] : undefined;
  }

  text(column: Column<Field<R>>): string {
    const text = textOf(this.cell(column));
    return this.value(column, text) ?? '';
  }

  /** A needed code. */
  code(column: Column<Field<R>>): string {
    const text = this.text(column);
    if (text === '') this.reject(column);
    return text;
  }

  number(column: Column<Field<R>>): Decimal | undefined {
    const cell = this.cell(column);
    return cell === undefined || cell === null ? undefined : this.value(column, readNumber(cell));
  }

  notNegative(column: Column<Field<R>>): Decimal | undefined {
    const value = this.number(column);
    if (value?.isNegative) return this.reject(column);
    return value;
  }

  positive(column: Column<Field<R>>): Decimal | undefined {
    const value = this.number(column);
    if (value !== undefined && !value.isPositive) return this.reject(column);
    return value;
  }

  day(column: Column<Field<R>>): Day | undefined {
    const cell = this.cell(column);
    return cell === undefined || cell === null ? undefined : this.value(column, readDay(cell, this.frame));
  }

  word<T>(column: Column<Field<R>>, understand: (text: string) => T | undefined): T | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = understand(text);
    return value === undefined ? this.reject(column) : value;
  }

  value<T>(column: Column<Field<R>>, read: Read<T>): T | undefined {
    if (!(read instanceof Fault)) return read;
    return this.fault(column.field, read.text);
  }

  /** The cell says something, but nothing that the field can be. */
  reject(column: Column<Field<R>>): undefined {
    return this.faults.has(column.field) ? undefined : this.fault(column.field, this.said(column));
  }

  /** As people see the cell: a date may be stored as a number. */
  said(column: Column<Field<R>>): string {
    const cell = this.cell(column);
    const { field } = column;
    const day = typeof cell === 'number' && (field === 'from' || field === 'to') ? readDay(cell, this.frame) : undefined;
    return typeof day === 'number' ? formatDay(day) : shown(cell);
  }

  /** No line can satisfy the one and the other. */
  contradict(column: Column<Field<R>>, other: Column<Field<R>>): undefined {
    if (!this.faults.has(column.field)) this.conflicts.set(column.field, other.field);
    return this.reject(column);
  }

  /** The cell can be read in each of these ways. */
  doubt(column: Column<Field<R>>, readings: readonly Decimal[]): undefined {
    this.doubts.set(column.field, readings);
    this.isClean = false;
    return undefined;
  }

  private fault(field: Field<R>, text: string): undefined {
    this.faults.set(field, text);
    this.isClean = false;
    return undefined;
  }
}

/**
 * Reads a reference sheet row by row. A row with a cell that cannot be read is reported and left out, unless all such cells are
 * `harmless`: those that can be blank without making anything pass.
 */
export function readRules<R extends Role, T>(
  mapping: Mapping<R>,
  frame: DateFrame,
  drafts: Draft[],
  read: (row: RuleRow<R>, columns: Columns<R>) => T | undefined,
  harmless: readonly Field<R>[] = [],
): T[] {
  const rules: T[] = [];
  const row = new RuleRow(mapping, frame);
  const { columns } = row;
  forEachFilled(mapping, (cells, at) => {
    row.moveTo(cells, at);
    const rule = read(row, columns);
    if (!row.isClean) report(mapping, row, drafts);
    if (rule !== undefined && (row.isClean || isHarmless(row, harmless))) rules.push(rule);
  });
  return rules;
}

function isHarmless<R extends Role>({ doubts, faults }: RuleRow<R>, harmless: readonly Field<R>[]): boolean {
  return doubts.size === 0 && [...faults.keys()].every((field) => harmless.includes(field));
}

function report<R extends Role>(mapping: Mapping<R>, row: RuleRow<R>, drafts: Draft[]): void {
  for (const [field, text] of row.faults) {
    const other = row.conflicts.get(field);
    const more = other && { conflict: { field: other, text: row.said(row.columns[other]) } };
    drafts.push(unreadableRule(mapping, row.row, field, text, more));
  }
  for (const [field, readings] of row.doubts) {
    drafts.push(ambiguousRule(mapping, row.row, field, shown(row.cell(row.columns[field])), readings));
  }
}

export function unreadableRule<R extends Role>(
  mapping: Mapping<R>,
  row: number,
  field: Field<R>,
  text: string,
  more: Omit<Evidence['ref/unreadable-rule'], 'field' | 'text'> = {},
): Draft {
  return { ...standing(mapping, row, field), code: 'ref/unreadable-rule', data: { field, text, ...more } };
}

/** One finding on each of several rows that say the same thing, or something else each, of one key. */
export function repeated(
  mapping: Mapping<'settings'>,
  code: 'ref/duplicate-reference' | 'ref/overlapping-rules',
  key: string,
  rows: readonly number[],
): Draft[] {
  return rows.map((row) => {
    const evidence = rows.filter((other) => other !== row).map((other) => ({ sheet: mapping.sheet.name, row: other }));
    return { ...standing(mapping, row, 'key'), code, data: { text: key, rows }, evidence };
  });
}

function ambiguousRule<R extends Role>(
  mapping: Mapping<R>,
  row: number,
  field: Field<R>,
  text: string,
  readings: readonly Decimal[],
): Draft {
  return { ...standing(mapping, row, field), code: 'data/ambiguous-discount', data: { field, text, readings } };
}

function standing<R extends Role>({ role, sheet }: Mapping<R>, row: number, field: Field<R>) {
  return { role, sheet: sheet.name, row, field, orderNo: undefined, scope: 'line', evidence: [] } as const;
}
