import type { ReadingCause } from '../model/book';
import type { DiscountReading, Locale } from '../model/settings';
import type { Change } from './merge';
import type { ConsolidationProblem, InputsLeftOut } from './result';
import type { LeftOutWhy } from './rows';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

type Kinds<P extends { readonly kind: string }> = { readonly [K in P['kind']]: (problem: Extract<P, { readonly kind: K }>) => string };

export type RecordColumn = 'kind' | 'file' | 'sheet' | 'row' | 'rows' | 'taken' | 'leftOut' | 'quantity' | 'amount' | 'note';
export type RecordKind = 'source' | 'base' | 'carry' | 'total' | 'rowLeftOut' | 'sheetLeftOut' | 'handedOn' | 'twice' | 'otherTable';

/** What a consolidation says, in one language. */
export interface Words {
  change(change: Change): string;
  /** Two of them. */
  readonly between: string;
  readonly why: { readonly [W in LeftOutWhy]: string };
  readonly sheetWhy: { readonly [W in InputsLeftOut['why']]: (roles: readonly string[]) => string };
  readonly problem: Kinds<ConsolidationProblem>;
  readonly record: {
    readonly columns: { readonly [C in RecordColumn]: string };
    readonly kinds: { readonly [K in RecordKind]: string };
    subtitle(day: string): string;
  };
  readonly total: string;
  headline(lines: number, sources: number): string;
  /** Of lines that were collected before. */
  renewed(unchanged: number, changed: number): string;
  beforeAfter(before: string, after: string): string;
  unreadable(cells: number): string;
  hidden(rows: number): string;
  reading(as: DiscountReading, because: ReadingCause, target: DiscountReading): string;
  twice(orderNo: string, places: readonly string[]): string;
  gone(rows: number): string;
  handedOn(roles: readonly string[]): string;
  otherTable(headings: readonly string[]): string;
  said(place: string, text: string): string;
  place(file: string, sheet: string, rows: string): string;
  /** Of one sheet: `5`, `7–9`. */
  rows(ranges: readonly string[]): string;
  /** Ends a list of which more stands on the record sheet. */
  more(count: number, sheet: string): string;
  readonly leftOutTitle: string;
  readonly attentionTitle: string;
}

export const WORDS: { readonly [L in Locale]: Words } = { 'zh-CN': zhCN, en };
