import type { Area, CellError } from '../../../core';

export type CellValue = null | boolean | number | string | CellError;

/** How a cell looks; never changed in place, so that cells share it. */
export interface Format {
  readonly numberFormat: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly vertical?: string;
  readonly lines?: string;
}

export const GENERAL: Format = { numberFormat: 'General' };

export interface CellState {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly format: Format;
}

/** Excel's `criteria` of an AutoFilter, or nothing for a column without a condition. */
export type Criteria = { readonly filterOn: string } | null;

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  criteria: Criteria[];
}

/** A conditional format by formula; the first in a sheet's list ranks highest. */
export interface Rule {
  readonly id: string;
  areas: readonly Area[];
  type: string;
  formula: string;
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  stopIfTrue: boolean;
}

export interface Dropdown {
  readonly areas: readonly Area[];
  readonly choices: string;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  readonly data: Area;
  categories?: Area;
  title: string;
  isReversed: boolean;
  anchor?: Area;
}

/** How a sheet is printed; what nobody set is absent. */
export interface PrintLayout {
  orientation?: string;
  paperSize?: string;
  pagesWide?: number;
  /** In points. */
  readonly margins: { [side: string]: number };
  /** Rows that stand on every page, as an address. */
  titleRows?: string;
  leftHeader?: string;
  centerFooter?: string;
}

export interface NamedRange {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  visible: boolean;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
