import type { OwnSheetId } from '../model/own';
import type { RunFacts } from '../model/run';
import type { Locale, Severity } from '../model/settings';
import type { Outcome } from '../outcome';
import type { Chart, OwnSheetColumn, OwnSheetRow, PlanCell, RowStyle, Snapshot } from '../port';
import type { Labels } from '../words/labels';
import type { Wording } from '../words/wording';
import type { Entry } from './carry-over';

/** `R` is what a row of data is about. */
export interface SheetColumn<C extends string, R = unknown> extends Omit<OwnSheetColumn, 'heading'> {
  readonly id: C;
  /** Stays on an entry whose row is gone, so that people know what they wrote about. */
  readonly identifies?: boolean;
  /** What it says of a row; absent where people fill it in. */
  value?(row: R, context: SheetContext): PlanCell;
}

export interface SheetContent {
  /** Counts and totals for the line under the title. */
  readonly facts: readonly string[];
  readonly rows: readonly OwnSheetRow[];
  /** Said in place of rows where there are none. */
  readonly nothing: string;
  readonly charts?: readonly Chart[];
}

/** All that a sheet may say something about. */
export interface SheetContext {
  readonly snapshot: Snapshot;
  readonly outcome: Outcome;
  readonly locale: Locale;
  readonly labels: Labels;
  readonly wording: Wording;
  /** Absent where the host keeps no log. */
  readonly run: RunFacts | undefined;
  /** What stood in this sheet before the run. */
  readonly before: readonly Entry[];
  /** The runs that are logged, the oldest first. */
  readonly log: readonly Entry[];
}

/** One own sheet: adding one is a file with one of these, and its line in `sheets.ts`. */
export interface SheetDefinition<C extends string = string> {
  readonly id: OwnSheetId;
  readonly hidden?: boolean;
  /** Its rows outlive the run that wrote them, whether or not somebody wrote beside them. */
  readonly remembers?: boolean;
  columns(labels: Labels): readonly SheetColumn<C>[];
  headings(labels: Labels): { readonly [K in C]: string };
  /** `undefined` leaves the sheet as it stands. */
  content(context: SheetContext): SheetContent | undefined;
  /** The column that says of an entry that its row is gone; absent where people fill nothing in. */
  readonly goneIn?: C;
}

/** Makes rows of data, each column saying its part. */
export function dataRows<R>(columns: readonly SheetColumn<string, R>[], context: SheetContext) {
  const values = columns.map(({ value }) => value);
  return (row: R, severity?: Severity): OwnSheetRow => {
    const cells = new Array<PlanCell>(values.length).fill(null);
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value) cells[column] = value(row, context);
    }
    return severity ? { style: 'data', severity, cells } : { style: 'data', cells };
  };
}

/** A row of which only some cells are filled. */
export const rowOf = <C extends string>(
  style: RowStyle,
  columns: readonly SheetColumn<C>[],
  cells: { readonly [K in C]?: PlanCell },
): OwnSheetRow => ({ style, cells: columns.map(({ id }) => cells[id] ?? null) });
