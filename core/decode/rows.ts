import type { Draft, Evidence } from '../codes';
import type { Place } from '../model/book';
import { type Day, formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Field, Role } from '../model/roles';
import type { Cell } from '../port';
import { type DateFrame, readDay } from './date';
import type { Mapping } from './headers';
import { readNumber } from './number';
import { Fault, isBlank, type Read, shown, textOf } from './text';

/** Rows below the header that hold something in a mapped column; `row` counts from 1. */
export function* filledRows<R extends Role>(mapping: Mapping<R>): Generator<{ readonly cells: readonly Cell[]; readonly row: number }> {
  const columns = [...mapping.columns.values()].map(({ column }) => column);
  const { rows } = mapping.sheet;
  for (let at = mapping.headerRow + 1; at <= mapping.bottom; at++) {
    const cells = rows[at]!;
    if (isFilled(cells, columns)) yield { cells, row: at + 1 };
  }
}

function isFilled(cells: readonly Cell[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(cells[column])) return true;
  return false;
}

/** A row of a reference sheet at a time: reads its fields and remembers which of them it could not read. */
export class RuleRow<R extends Role> {
  readonly faults = new Map<Field<R>, string>();
  /** Fields that can be read in more than one way. */
  readonly doubts = new Map<Field<R>, readonly Decimal[]>();
  /** The field that a faulty one contradicts. */
  readonly conflicts = new Map<Field<R>, Field<R>>();

  private cells: readonly Cell[] = [];
  row = 0;

  constructor(
    private readonly mapping: Mapping<R>,
    private readonly frame: DateFrame,
  ) {}

  /** Goes on to a row (from 1), of which nothing is known yet. */
  moveTo(cells: readonly Cell[], row: number): void {
    this.cells = cells;
    this.row = row;
    if (this.isClean) return;
    for (const known of [this.faults, this.doubts, this.conflicts]) known.clear();
  }

  /** Nothing of it is wrong or in doubt. */
  get isClean(): boolean {
    return this.faults.size === 0 && this.doubts.size === 0;
  }

  get place(): Place {
    return { sheet: this.mapping.sheet.name, row: this.row };
  }

  cell(field: Field<R>): Cell | undefined {
    const column = this.column(field);
    return column === undefined ? undefined : this.cells[column];
  }

  column(field: Field<R>): number | undefined {
    return this.mapping.columns.get(field)?.column;
  }

  heading(field: Field<R>): string {
    return this.mapping.columns.get(field)?.text ?? '';
  }

  text(field: Field<R>): string {
    return this.value(field, textOf(this.cell(field))) ?? '';
  }

  /** A needed code. */
  code(field: Field<R>): string {
    const text = this.text(field);
    if (text === '') this.reject(field);
    return text;
  }

  number(field: Field<R>): Decimal | undefined {
    return this.value(field, readNumber(this.cell(field)));
  }

  notNegative(field: Field<R>): Decimal | undefined {
    const value = this.number(field);
    if (value?.isNegative) return this.reject(field);
    return value;
  }

  positive(field: Field<R>): Decimal | undefined {
    const value = this.number(field);
    if (value !== undefined && !value.isPositive) return this.reject(field);
    return value;
  }

  day(field: Field<R>): Day | undefined {
    return this.value(field, readDay(this.cell(field), this.frame));
  }

  word<T>(field: Field<R>, understand: (text: string) => T | undefined): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const value = understand(text);
    return value === undefined ? this.reject(field) : value;
  }

  value<T>(field: Field<R>, read: Read<T>): T | undefined {
    if (!(read instanceof Fault)) return read;
    this.faults.set(field, read.text);
    return undefined;
  }

  /** The cell says something, but nothing that the field can be. */
  reject(field: Field<R>): undefined {
    if (!this.faults.has(field)) this.faults.set(field, this.said(field));
    return undefined;
  }

  /** As people see the cell: a date may be stored as a number. */
  said(field: Field<R>): string {
    const cell = this.cell(field);
    const day = typeof cell === 'number' && (field === 'from' || field === 'to') ? readDay(cell, this.frame) : undefined;
    return typeof day === 'number' ? formatDay(day) : shown(cell);
  }

  /** No line can satisfy the one and the other. */
  contradict(field: Field<R>, other: Field<R>): undefined {
    if (!this.faults.has(field)) this.conflicts.set(field, other);
    return this.reject(field);
  }

  /** The cell can be read in each of these ways. */
  doubt(field: Field<R>, readings: readonly Decimal[]): undefined {
    this.doubts.set(field, readings);
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
  read: (row: RuleRow<R>) => T | undefined,
  harmless: readonly Field<R>[] = [],
): T[] {
  const rules: T[] = [];
  const row = new RuleRow(mapping, frame);
  for (const { cells, row: at } of filledRows(mapping)) {
    row.moveTo(cells, at);
    const rule = read(row);
    if (row.isClean) {
      if (rule !== undefined) rules.push(rule);
      continue;
    }
    for (const [field, text] of row.faults) {
      const other = row.conflicts.get(field);
      const more = other && { conflict: { field: other, text: row.said(other) } };
      drafts.push(unreadableRule(mapping, at, field, text, more));
    }
    for (const [field, readings] of row.doubts) drafts.push(ambiguousRule(mapping, at, field, shown(row.cell(field)), readings));
    if (rule !== undefined && row.doubts.size === 0 && [...row.faults.keys()].every((field) => harmless.includes(field))) rules.push(rule);
  }
  return rules;
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
