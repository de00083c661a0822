import type { OwnColumnId, OwnSheetId } from './model/own';
import type { Locale, Severity } from './model/settings';

export type MaybePromise<T> = T | Promise<T>;

/** An error cell: `#N/A`, `#REF!` …, or `no-value`, a formula without a stored value. */
export interface CellError {
  readonly error: string;
}

/** A raw cell: dates are serial numbers, as the host stores them. */
export type Cell = null | boolean | number | string | CellError;

/** A rectangle, rows and columns from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[r][c]`, both from 0, from cell A1 on; short rows and missing cells are blank. */
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that hold a formula, as `cellIndex(row, column)`. */
  readonly formulas: ReadonlySet<number>;
  /** Numeric cells shown as a time of day (`h:mm`): `10:1` typed into Excel is stored as one. */
  readonly times: ReadonlySet<number>;
  /** Numeric cells shown as a day; only where rows are to be collected. */
  readonly dates?: ReadonlySet<number>;
  /** Rows (from 0) that are hidden or filtered away. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Excel Tables on the sheet. */
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly filter?: Area | undefined;
}

/** What a name of ours points at: a whole column of a sheet (from 0), or the sheet itself. */
export interface OwnName {
  readonly name: string;
  readonly sheet: string;
  readonly column?: number;
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly date1904: boolean;
  /** The workbook's names that begin with `order_review_`; they follow columns and sheets that people move or rename. */
  readonly names: readonly OwnName[];
  /** What the tool keeps in the workbook for itself, where people do not see it. */
  readonly memory?: Readonly<Record<string, string>>;
}

export const cellIndex = (row: number, column: number): number => row * 16384 + column;

/** A value to write: a string is always written as text, never parsed. A day is written as a date. */
export type PlanCell = null | boolean | number | string | { readonly day: number };

/** `percent`: a part of one, shown as a percentage. */
export type ColumnFormat = 'text' | 'wrapped' | 'quantity' | 'money' | 'date' | 'percent';

export interface OwnColumn {
  readonly id: OwnColumnId;
  /** Column from 0. */
  readonly at: number;
  readonly heading: string;
  /** True where the column stands already; false where it is to be made. */
  readonly exists: boolean;
  /** One value per row below the header row, to the last data row; absent: only the header is written and cells stay as they are. */
  readonly values?: readonly PlanCell[];
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
  /** Choices of a dropdown on the data rows. */
  readonly choices?: readonly string[];
}

/** A conditional-format rule; `formula` is in A1 notation relative to the area's first cell, without the leading `=`. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly severity: Severity | 'approved' | 'returned';
}

export interface OrdersPlan {
  readonly sheet: string;
  /** From 0. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** The name of the Excel Table that the own columns join. */
  readonly table?: string;
  readonly columns: readonly OwnColumn[];
  readonly highlights: readonly Highlight[];
  /** The filter, extended over the own columns. */
  readonly filter?: Area;
}

/** `plain`: text that stands outside the table. */
export type RowStyle = 'data' | 'group' | 'subtotal' | 'total' | 'gone' | 'note' | 'plain';

export interface OwnSheetColumn {
  /** Blank where the rows bring headings of their own. */
  readonly heading: string;
  readonly format: ColumnFormat;
  readonly width: number;
  readonly hidden?: boolean;
  /** A person fills this column in: shown with its own fill, carried over on every run. */
  readonly human?: boolean;
  readonly choices?: readonly string[];
}

export interface OwnSheetRow {
  readonly style: RowStyle;
  readonly cells: readonly PlanCell[];
  /** Where a cell is not of its column's format. */
  readonly formats?: readonly (ColumnFormat | undefined)[];
  readonly severity?: Severity;
}

/** A native chart of one series; its areas are on the sheet itself, rows counted from the first of `rows`. */
export interface Chart {
  readonly kind: 'bar' | 'column' | 'pie';
  readonly title: string;
  readonly categories: Area;
  readonly values: Area;
  readonly anchor: Area;
}

export interface OwnSheet {
  readonly id: OwnSheetId;
  /** The sheet's name once written. */
  readonly name: string;
  /** The name of the sheet that it replaces, at the same place. */
  readonly replaces?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly OwnSheetColumn[];
  readonly rows: readonly OwnSheetRow[];
  readonly charts?: readonly Chart[];
  readonly hidden?: boolean;
}

/** Everything that a run changes, as plain data: the host decides how it is written, never what. */
export interface WritePlan {
  readonly locale: Locale;
  /** Of the order sheet that the plan was made from; a host refuses the plan where it does not match any more. */
  readonly fingerprint: string;
  readonly orders?: OrdersPlan;
  readonly sheets: readonly OwnSheet[];
  /** Names that must stand after the run; every other `order_review_` name goes. */
  readonly names: readonly OwnName[];
  /** Own columns and own sheets to be taken away (clear, or a sheet that has nothing to say any more). */
  readonly removeColumns: readonly { readonly sheet: string; readonly column: number }[];
  readonly removeSheets: readonly string[];
  /** All that the workbook keeps for the tool after the run; absent: it stays as it is. */
  readonly memory?: Readonly<Record<string, string>>;
}

export type Receipt = { readonly kind: 'applied' } | { readonly kind: 'refused'; readonly moved: string };

export interface WorkbookPort {
  read(): MaybePromise<Snapshot>;
  apply(plan: WritePlan): MaybePromise<Receipt>;
}

/** A highlight's formula carries this, so that it is known as ours whatever else is in it. */
export const HIGHLIGHT_MARKER = 'N("order-review")=0';
/** Workbook names of ours begin so. */
export const NAME_PREFIX = 'order_review_';
