import { Plane } from './plane';
import type { Stored } from './values';

/** Rows and columns from 0, ends included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TextLook {
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly size?: number;
}

export interface RuleModel {
  readonly formula: string;
  readonly boxes: readonly Box[];
  readonly background?: string;
  readonly look: TextLook;
}

export interface Validation {
  readonly choices: readonly string[];
  readonly allowInvalid: boolean;
}

export interface ChartModel {
  readonly kind: string;
  readonly ranges: readonly Box[];
  readonly options: { readonly [name: string]: unknown };
}

export class SheetModel {
  readonly values = new Plane<Stored>();
  readonly formulas = new Plane<string>();
  readonly formats = new Plane<string>();
  readonly backgrounds = new Plane<string>();
  readonly looks = new Plane<TextLook>();
  readonly notes = new Plane<string>();
  readonly validations = new Plane<Validation>();
  /** A chart may have a sheet of its own. */
  type: 'GRID' | 'OBJECT' = 'GRID';
  rows = 1000;
  columns = 26;
  hidden = false;
  isDeleted = false;
  frozenRows = 0;
  tabColor: string | undefined;
  rules: RuleModel[] = [];
  merges: Box[] = [];
  filter: Box | undefined;
  charts: ChartModel[] = [];
  /** Cells that the person at the keyboard may not edit. */
  locked: Box[] = [];
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  hiddenColumns = new Set<number>();
  widths = new Map<number, number>();

  constructor(public name: string) {}

  /** Everything that is on the sheet, as a person duplicates it. */
  copy(name: string): SheetModel {
    const copy = new SheetModel(name);
    for (const plane of ['values', 'formulas', 'formats', 'backgrounds', 'looks', 'notes', 'validations'] as const) {
      for (const [row, column, value] of this[plane].entries()) (copy[plane] as Plane<unknown>).set(row, column, value);
    }
    copy.rows = this.rows;
    copy.columns = this.columns;
    copy.hidden = this.hidden;
    copy.frozenRows = this.frozenRows;
    copy.tabColor = this.tabColor;
    copy.rules = [...this.rules];
    copy.merges = [...this.merges];
    copy.filter = this.filter;
    copy.charts = [...this.charts];
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    copy.hiddenColumns = new Set(this.hiddenColumns);
    copy.widths = new Map(this.widths);
    return copy;
  }

  extent(): { rows: number; columns: number } {
    const values = this.values.extent();
    const formulas = this.formulas.extent();
    return { rows: Math.max(values.rows, formulas.rows), columns: Math.max(values.columns, formulas.columns) };
  }

  deleteColumns(from: number, count: number): void {
    for (const plane of [this.values, this.formulas, this.formats, this.backgrounds, this.looks, this.notes, this.validations]) {
      plane.deleteColumns(from, count);
    }
    this.columns -= count;
    const shrink = (box: Box) => shrunk(box, from, count);
    this.rules = this.rules.map((rule) => ({ ...rule, boxes: rule.boxes.flatMap(shrink) })).filter(({ boxes }) => boxes.length > 0);
    this.merges = this.merges.flatMap(shrink);
    this.locked = this.locked.flatMap(shrink);
    this.filter = this.filter && shrink(this.filter)[0];
    const moved = (column: number) => (column < from ? [column] : column < from + count ? [] : [column - count]);
    this.hiddenColumns = new Set([...this.hiddenColumns].flatMap(moved));
    this.widths = new Map([...this.widths].flatMap(([column, width]) => moved(column).map((at) => [at, width] as const)));
  }
}

/** What is left of a box when columns go; nothing where all of it goes. */
export function shrunk(box: Box, from: number, count: number): Box[] {
  const before = (column: number) => Math.min(Math.max(column - from, 0), count);
  const left = box.left - before(box.left);
  const right = box.right - before(box.right + 1);
  return right < left ? [] : [{ ...box, left, right }];
}

export const overlaps = (a: Box, b: Box): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export class BookModel {
  readonly sheets: SheetModel[] = [];
  active = 0;
  readonly properties = new Map<string, string>();

  constructor(
    readonly zone = 'Asia/Shanghai',
    readonly name = 'Orders of the week',
  ) {}

  add(name: string, place = this.sheets.length, form?: SheetModel): SheetModel {
    const sheet = form?.copy(name) ?? new SheetModel(name);
    this.sheets.splice(place, 0, sheet);
    return sheet;
  }

  sheet(name: string): SheetModel {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }
}
