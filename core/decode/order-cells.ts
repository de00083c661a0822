import type { Draft } from '../codes';
import type { Day } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Cell } from '../port';
import { type DateFrame, parseDay, readDay } from './date';
import { decimalOf, parseNumber, readNumber } from './number';
import type { OrderField } from './order-columns';
import { cached, errorOf, Fault, isBlank, type Read, shown, textOf } from './text';

type CellCode = 'data/unreadable-number' | 'data/unreadable-date' | 'data/unreadable-discount' | 'data/error-value';

/** Reads the cells of order rows and collects what is wrong with the row at hand. */
export class OrderCells {
  private drafts: Draft[] = [];
  private row = 0;
  private orderNo: string | undefined;
  private readonly numberOfText: (text: string) => Decimal | undefined;
  private readonly dayOf: (text: string) => Day | Fault;

  constructor(
    private readonly sheet: string,
    private readonly frame: DateFrame,
  ) {
    this.numberOfText = cached(parseNumber);
    this.dayOf = cached((text) => parseDay(text, frame.businessDate));
  }

  /** Begins a row (from 1) whose findings carry the order number. */
  begin(row: number, orderNo: string | undefined): void {
    if (this.drafts.length > 0) this.drafts = [];
    this.row = row;
    this.orderNo = orderNo;
  }

  /** What was wrong with the row. */
  found(): readonly Draft[] {
    return this.drafts;
  }

  text(cell: Cell | undefined, field: OrderField): string {
    const text = textOf(cell);
    if (typeof text === 'string') return text;
    this.report(field, 'data/error-value', text.text);
    return '';
  }

  number(cell: Cell | undefined, field: OrderField): Decimal | undefined {
    if (typeof cell === 'number' && Number.isFinite(cell)) return decimalOf(cell);
    const known = typeof cell === 'string' ? this.numberOfText(cell) : undefined;
    return known ?? this.value(readNumber(cell), 'data/unreadable-number', field);
  }

  day(cell: Cell | undefined, field: OrderField): Day | undefined {
    const read = typeof cell === 'string' && !isBlank(cell) && errorOf(cell) === undefined ? this.dayOf(cell) : readDay(cell, this.frame);
    return this.value(read, 'data/unreadable-date', field);
  }

  /** Yes or no; blank is no. */
  mark(cell: Cell | undefined, field: OrderField, understand: (text: string) => boolean | undefined): boolean {
    const text = this.text(cell, field);
    if (text === '') return false;
    const value = understand(text);
    if (value === undefined) this.report(field, 'data/unreadable-number', shown(cell));
    return value ?? false;
  }

  value<T>(read: Read<T>, code: CellCode, field: OrderField): T | undefined {
    if (!(read instanceof Fault)) return read;
    this.report(field, read.kind === 'error' ? 'data/error-value' : code, read.text);
    return undefined;
  }

  /** A needed cell without a value; one that was reported as unreadable is not missing as well. */
  missing(field: OrderField): void {
    if (this.drafts.some((draft) => draft.field === field)) return;
    this.drafts.push({ ...this.place(field), code: 'data/missing-field', data: { field } });
  }

  ambiguousDiscount(text: string, readings: readonly Decimal[]): void {
    this.drafts.push({ ...this.place('discount'), code: 'data/ambiguous-discount', data: { field: 'discount', text, readings } });
  }

  report(field: OrderField, code: CellCode, text: string): void {
    this.drafts.push({ ...this.place(field), code, data: { field, text } });
  }

  private place(field: OrderField) {
    return {
      role: 'orders',
      sheet: this.sheet,
      row: this.row,
      field,
      orderNo: this.orderNo,
      scope: 'line',
      evidence: NO_EVIDENCE,
    } as const;
  }
}

const NO_EVIDENCE: Draft['evidence'] = [];
