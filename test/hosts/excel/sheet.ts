import type { Area } from '../../../core';
import { covers, intersection, MAX_COLUMNS, MAX_ROWS, parseSheet, sheetText, without } from './address';
import {
  type CellState,
  type ChartModel,
  type Criteria,
  type Dropdown,
  type Format,
  GENERAL,
  type PrintLayout,
  type Rule,
  type Table,
  type Visibility,
} from './cells';
import type { Workbook } from './model';
import { accessDenied } from './wire';

const BLANK: CellState = { value: null, format: GENERAL };

export class Sheet {
  /** `rows[r][c]`; blank cells may be absent. */
  readonly rows: (CellState | undefined)[][] = [];
  visibility: Visibility = 'Visible';
  /** RRGGBB. */
  tab = '';
  /** In points; absent: the standard width. */
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly merges: Area[] = [];
  readonly tables: Table[] = [];
  rules: Rule[] = [];
  dropdowns: Dropdown[] = [];
  filter: { readonly area: Area; readonly criteria: readonly Criteria[] } | undefined;
  charts: ChartModel[] = [];
  /** By cell name. */
  readonly notes = new Map<string, string>();
  frozenRows = 0;
  readonly print: PrintLayout = { margins: {} };
  isProtected = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    private given: string,
  ) {}

  get name(): string {
    return this.given;
  }

  /** Names and formulas that speak of the sheet follow it. */
  set name(next: string) {
    const before = this.given;
    this.given = next;
    this.workbook.rewriteNames((formula) =>
      parseSheet(formula) === before ? `=${sheetText(next)}!${formula.slice(formula.lastIndexOf('!') + 1)}` : formula,
    );
  }

  assertWritable(place: string): void {
    if (this.isProtected || this.workbook.readOnly) throw accessDenied(place);
  }

  cell(row: number, column: number): CellState {
    return this.rows[row]?.[column] ?? BLANK;
  }

  put(row: number, column: number, state: CellState): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = state;
  }

  /** The area clamped to the rows and columns that hold anything, so that whole columns and sheets stay cheap. */
  clamped(area: Area): Area | undefined {
    const right = this.rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
    return intersection(area, { top: 0, left: 0, bottom: this.rows.length - 1, right });
  }

  change(area: Area, next: (state: CellState, row: number, column: number) => CellState): void {
    const isWhole = area.bottom - area.top === MAX_ROWS - 1 || area.right - area.left === MAX_COLUMNS - 1;
    const place = isWhole ? this.clamped(area) : area;
    if (!place) return;
    for (let row = place.top; row <= place.bottom; row++) {
      for (let column = place.left; column <= place.right; column++) {
        const state = this.cell(row, column);
        const changed = next(state, row, column);
        if (changed !== state) this.put(row, column, changed);
      }
    }
  }

  /** Formats are shared: each one that occurs is changed once. */
  reformat(area: Area, next: (format: Format) => Format): void {
    const changed = new Map<Format, Format>();
    this.change(area, (state) => {
      const format = changed.get(state.format) ?? next(state.format);
      changed.set(state.format, format);
      return format === state.format ? state : { ...state, format };
    });
  }

  /** The rectangle that holds values, or values and formats. */
  used(valuesOnly: boolean): Area | undefined {
    const isUsed = (cell: CellState | undefined): boolean =>
      cell !== undefined && (cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.format !== GENERAL));
    let [top, left, bottom, right] = [-1, MAX_COLUMNS, -1, -1];
    this.rows.forEach((row, r) => {
      const first = row.findIndex(isUsed);
      if (first < 0) return;
      if (top < 0) top = r;
      bottom = r;
      left = Math.min(left, first);
      let last = row.length - 1;
      while (!isUsed(row[last])) last--;
      right = Math.max(right, last);
    });
    return top < 0 ? undefined : { top, left, bottom, right };
  }

  addTable(name: string, area: Area): Table {
    const table: Table = { id: this.workbook.nextId(), name, area, criteria: [] };
    this.tables.push(table);
    return table;
  }

  /** Cells right of a place move by some columns, within these rows; a table that holds them grows or shrinks with them. */
  shift(rows: { readonly top: number; readonly bottom: number }, column: number, by: 1 | -1): void {
    for (let row = rows.top; row <= rows.bottom; row++) {
      const cells = this.rows[row];
      if (!cells || cells.length <= column) continue;
      if (by === 1) cells.splice(column, 0, undefined);
      else cells.splice(column, 1);
    }
    const rests = (area: Area): Area | undefined => {
      if (area.right < column) return area;
      const left = area.left > column || (area.left === column && by === 1) ? area.left + by : area.left;
      return left > area.right + by ? undefined : { ...area, left, right: area.right + by };
    };
    const inside = { top: rows.top, bottom: rows.bottom, left: 0, right: MAX_COLUMNS - 1 };
    const moved = (areas: readonly Area[]): Area[] => areas.flatMap((area) => (covers(inside, area) ? (rests(area) ?? []) : [area]));
    this.rules = this.rules.map((rule) => ({ ...rule, areas: moved(rule.areas) })).filter(({ areas }) => areas.length > 0);
    this.dropdowns = this.dropdowns.map((each) => ({ ...each, areas: moved(each.areas) })).filter(({ areas }) => areas.length > 0);
  }

  clearDropdowns(area: Area): void {
    this.dropdowns = this.dropdowns
      .map((each) => ({ ...each, areas: each.areas.flatMap((piece) => without(piece, area)) }))
      .filter(({ areas }) => areas.length > 0);
  }

  /** A person or a co-author inserts an empty row; what stands below moves down. */
  insertRow(row: number): void {
    this.rows.splice(row, 0, []);
    const down = (area: Area): Area => ({
      ...area,
      top: area.top + Number(area.top >= row),
      bottom: area.bottom + Number(area.bottom >= row),
    });
    for (const table of this.tables) table.area = down(table.area);
    this.rules = this.rules.map((rule) => ({ ...rule, areas: rule.areas.map(down) }));
    this.dropdowns = this.dropdowns.map((each) => ({ ...each, areas: each.areas.map(down) }));
    if (this.filter) this.filter = { ...this.filter, area: down(this.filter.area) };
    const hidden = [...this.hiddenRows].map((each) => each + Number(each >= row));
    this.hiddenRows.clear();
    for (const each of hidden) this.hiddenRows.add(each);
  }
}
