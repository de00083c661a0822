import type { Problem } from '../decode/problem';
import type { OtherTable, ReadingCause } from '../model/book';
import type { Decimal } from '../model/decimal';
import type { DiscountReading, Locale } from '../model/settings';
import type { HandedOn, ValueSheet } from './references';
import type { LeftOutWhy } from './rows';
import type { SheetLeftOut } from './sheets';
import type { BeforeAfter } from './sums';
import type { CollectedSheet } from './table';

/** Why nothing is collected: a person has to answer, and no input is left out for it. */
export type ConsolidationProblem =
  | { readonly kind: 'input'; readonly file: string; readonly problem: Problem }
  | { readonly kind: 'two-bases'; readonly files: readonly string[] }
  | { readonly kind: 'map-unused'; readonly role: string; readonly field: string; readonly heading: string }
  | { readonly kind: 'not-reviewed'; readonly file: string }
  | { readonly kind: 'no-lines'; readonly files: readonly string[] };

export type InputsLeftOut = SheetLeftOut & { readonly file: string };

/** What became of one sheet's rows: rows = added + unchanged + changed + left out. */
export interface SourceReport {
  readonly kind: 'source' | 'base' | 'carry';
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
  readonly added: number;
  /** Collected before: as they were, and with what their source says now. */
  readonly unchanged: number;
  readonly changed: number;
  readonly leftOut: readonly { readonly row: number; readonly why: LeftOutWhy }[];
  readonly quantity: BeforeAfter;
  readonly amount: BeforeAfter;
  readonly unreadable: number;
  readonly hiddenRows: number;
  /** How its bare discounts were meant, where it has any. */
  readonly reading: { readonly as: DiscountReading; readonly because: ReadingCause } | undefined;
}

/** One order number from several sources: all of its rows are there. */
export interface DeliveredTwice {
  readonly orderNo: string;
  readonly places: readonly string[];
}

export interface Consolidation {
  readonly locale: Locale;
  readonly orders: CollectedSheet;
  readonly sheets: readonly ValueSheet[];
  readonly sources: readonly SourceReport[];
  /** Of all rows of the collected sheet. */
  readonly totals: { readonly quantity: Decimal; readonly amount: Decimal };
  /** How bare discounts of the collected sheet are meant. */
  readonly discounts: DiscountReading;
  readonly leftOut: readonly InputsLeftOut[];
  readonly otherTables: readonly (OtherTable & { readonly file: string })[];
  readonly handedOn: HandedOn['taken'];
  readonly twice: readonly DeliveredTwice[];
  /** Rows of before that their source has no more. */
  readonly gone: number;
}
