import type { OwnSheetId } from '../model/own';
import type { Locale, Severity } from '../model/settings';
import type { Outcome } from '../outcome';
import type { OwnSheetColumn, PlanCell, RowStyle } from '../port';
import type { Labels } from '../words/labels';

export interface SheetColumn<C extends string> extends Omit<OwnSheetColumn, 'heading'> {
  readonly id: C;
  /** Stays on an entry whose row is gone, so that people know what they wrote about. */
  readonly identifies?: boolean;
}

export interface SheetRow<C extends string = string> {
  readonly style: RowStyle;
  readonly cells: { readonly [K in C]?: PlanCell };
  readonly severity?: Severity;
}

export interface SheetContent<C extends string = string> {
  /** Counts and totals for the line under the title. */
  readonly facts: readonly string[];
  readonly rows: readonly SheetRow<C>[];
  /** Said in place of rows where there are none. */
  readonly nothing: string;
}

/** One own sheet: adding one is a file with one of these, and its line in `sheets.ts`. */
export interface SheetDefinition<C extends string = string> {
  readonly id: OwnSheetId;
  columns(labels: Labels): readonly SheetColumn<C>[];
  headings(labels: Labels): { readonly [K in C]: string };
  content(outcome: Outcome, labels: Labels, locale: Locale): SheetContent<C>;
  /** The column that says of an entry that its row is gone; absent where people fill nothing in. */
  readonly goneIn?: C;
}
