import type { InputColumn, PlanCell } from '../core';
import type { CellEdit, Edited, ExcelPort, HostProblem, Place, PortOptions } from './port';

export type { CellEdit, Edited, ExcelPort, HostProblem, Place, PortOptions } from './port';

/** A sheet that a person starts from: title lines, headings, rows. */
export interface StarterSheet {
  readonly name: string;
  readonly above: readonly string[];
  readonly columns: readonly InputColumn[];
  readonly rows: readonly (readonly StarterCell[])[];
}
export type StarterCell = PlanCell | { readonly error: string } | { readonly formula: string; readonly value: number };

export type Theme = 'light' | 'dark' | 'contrast';

/** Ends what it came from. */
export type Stop = () => void;

/** All that the pane needs of its surroundings. */
export interface Host {
  /** A language tag: `zh-CN`, `en-US`. */
  readonly language: string;
  readonly theme: Theme;
  onTheme(tell: (theme: Theme) => void): Stop;
  /** Local time, `2026-11-21T19:01:32`. */
  now(): string;
  /** The workbook as it stands now, for one run. */
  port(options: PortOptions): ExcelPort;
  goTo(place: Place): Promise<HostProblem | undefined>;
  onSelection(tell: (place: Place) => void): Promise<Stop>;
  editCell(edit: CellEdit): Promise<Edited>;
  /** Sheets whose name is taken are left out. */
  addSheets(sheets: readonly StarterSheet[]): Promise<HostProblem | undefined>;
}
