import type { Cell, MaybePromise, WorkbookPort } from '../../core';

/** A cell as a user leaves it; a formula with the value that the host last calculated. */
export type UserCell = Cell | { readonly formula: string; readonly value: Cell };

export interface UserSheet {
  readonly name: string;
  readonly rows: readonly (readonly UserCell[])[];
  /** By cell name: `B2` → RRGGBB. */
  readonly fills?: { readonly [cell: string]: string };
  readonly notes?: { readonly [cell: string]: string };
  readonly rules?: readonly { readonly area: string; readonly formula: string }[];
  /** Rows from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

/** What a person sees of a sheet, read without the port. */
export interface SheetLook {
  readonly name: string;
  readonly hidden: boolean;
  /** `B2` → its value as the host stores it, with its formula where it has one; blank cells are absent. */
  readonly cells: { readonly [cell: string]: UserCell };
  readonly fills: { readonly [cell: string]: string };
  readonly notes: { readonly [cell: string]: string };
  readonly rules: readonly { readonly area: string; readonly formula: string }[];
  readonly dropdowns: readonly { readonly area: string; readonly choices: readonly string[] }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
}

/** One workbook in a host, through which the suite plays both the tool and the person. */
export interface Session {
  /** A port on the workbook as it stands now, as a new run gets it. */
  port(): MaybePromise<WorkbookPort>;
  look(): MaybePromise<readonly SheetLook[]>;
  /** A person changes a cell. */
  type(sheet: string, cell: string, value: Cell): MaybePromise<void>;
  /** The `step`-th step of the next apply fails, from 1; `undefined` heals the host. */
  failAt(step: number | undefined): void;
}

export interface Host {
  open(sheets: readonly UserSheet[]): MaybePromise<Session>;
}
