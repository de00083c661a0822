import type { Draft } from '../codes';
import type { Day } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Cell } from '../port';
import { type DateFrame, parseDay, readDay } from './date';
import { parseNumber, readNumber } from './number';
import type { OrderField } from './order-columns';
import { cached, Fault, type Read, shown, textOf } from './text';

type CellCode = 'data/unreadable-number' | 'data/unreadable-date' | 'data/unreadable-discount';

type DataDraft = Draft & { readonly field: OrderField };

/** Reads the cells of order rows and collects what is wrong with the row at hand. */
export class OrderCells {
  private drafts: DataDraft[] = [];
  private readonly numberOf: (text: string) => Decimal | undefined;
  private readonly dayOf: (text: string) => Day | Fault;

  constructor(
    private readonly sheet: string,
    private readonly frame: DateFrame,
  ) {
    this.numberOf = cached(parseNumber);
    this.dayOf = cached((text) => parseDay(text, frame.businessDate));
  }

  text(cell: Cell | undefined, field: OrderField, row: number): string {
    const text = textOf(cell);
    if (typeof text === 'string') return text;
    this.report(field, row, { code: 'data/error-value', text: text.text });
    return '';
  }

  number(cell: Cell | undefined, field: OrderField, row: number): Decimal | undefined {
    const known = typeof cell === 'string' ? this.numberOf(cell) : undefined;
    return known ?? this.value(readNumber(cell), 'data/unreadable-number', field, row);
  }

  day(cell: Cell | undefined, field: OrderField, row: number): Day | undefined {
    const read = typeof cell === 'string' && cell.trim() !== '' ? this.dayOf(cell) : readDay(cell, this.frame);
    return this.value(read, 'data/unreadable-date', field, row);
  }

  /** Yes or no; blank is no. */
  mark(cell: Cell | undefined, understand: (text: string) => boolean | undefined, field: OrderField, row: number): boolean {
    if (cell === null || cell === undefined) return false;
    const text = this.text(cell, field, row);
    if (text === '') return false;
    const value = understand(text);
    if (value === undefined) this.report(field, row, { code: 'data/unreadable-number', text: shown(cell) });
    return value ?? false;
  }

  value<T>(read: Read<T>, code: CellCode, field: OrderField, row: number): T | undefined {
    if (!(read instanceof Fault)) return read;
    this.report(field, row, { code: read.kind === 'error' ? 'data/error-value' : code, text: read.text });
    return undefined;
  }

  missing(field: OrderField, row: number): void {
    if (this.drafts.some((draft) => draft.field === field)) return;
    this.drafts.push({ ...this.place(field, row), code: 'data/missing-field', data: { field } });
  }

  unreadableDiscount(text: string, row: number): void {
    this.report('discount', row, { code: 'data/unreadable-discount', text });
  }

  ambiguousDiscount(text: string, readings: readonly Decimal[], row: number): void {
    this.drafts.push({ ...this.place('discount', row), code: 'data/ambiguous-discount', data: { field: 'discount', text, readings } });
  }

  /** What was wrong with the row, for its order; the next row begins clean. */
  take(orderNo: string): readonly Draft[] {
    if (this.drafts.length === 0) return NONE;
    const drafts = orderNo === '' ? this.drafts : this.drafts.map((draft) => ({ ...draft, orderNo }));
    this.drafts = [];
    return drafts;
  }

  private report(field: OrderField, row: number, { code, text }: { code: CellCode | 'data/error-value'; text: string }): void {
    this.drafts.push({ ...this.place(field, row), code, data: { field, text } });
  }

  private place(field: OrderField, row: number) {
    return { role: 'orders', sheet: this.sheet, row, field, orderNo: undefined, scope: 'line', evidence: [] } as const;
  }
}

const NONE: readonly Draft[] = [];
