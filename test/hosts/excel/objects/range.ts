import type { Area, CellError } from '../../../../core';
import { areaText, cellText, intersection, MAX_COLUMNS, MAX_ROWS, parseAddress, sheetText } from '../address';
import type { CellState, CellValue, Format } from '../cells';
import { GENERAL } from '../cells';
import { entered } from '../coerce';
import { Collection, HostObject, NOTHING } from '../object';
import type { Sheet } from '../sheet';
import { HostError, invalidArgument, notImplemented } from '../wire';
import { RangeFormatObject } from './range-format';
import { RulesObject } from './rules';
import { ValidationObject } from './validation';
import { WorksheetObject } from './worksheet';

export class RangeObject extends HostObject {
  readonly kind = 'Range';
  override readonly isTracked = true;

  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom >= MAX_ROWS ||
      area.right >= MAX_COLUMNS ||
      area.bottom < area.top ||
      area.right < area.left
    )
      throw invalidArgument('Range');
  }

  override get scalars(): readonly string[] {
    return ['Address', 'RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'Values'];
  }

  get Address(): string {
    return `${sheetText(this.sheet.name)}!${areaText(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get Values(): unknown {
    return this.cells(({ value }) => shown(value));
  }
  set Values(values: unknown) {
    this.write(values, (state, value) => ({ ...this.enter(state, value) }));
  }

  get Formulas(): unknown {
    return this.cells(({ value, formula }) => formula ?? shown(value));
  }

  get ValueTypes(): unknown {
    return this.cells(({ value }) => typeName(value));
  }

  get NumberFormat(): unknown {
    return this.cells(({ format }) => format.numberFormat);
  }
  set NumberFormat(formats: unknown) {
    if (typeof formats !== 'string') {
      this.write(formats, (state, numberFormat) => ({ ...state, format: { ...state.format, numberFormat: String(numberFormat) } }));
      return;
    }
    this.sheet.assertWritable('Range.numberFormat');
    this.sheet.reformat(this.area, (format) => (format.numberFormat === formats ? format : { ...format, numberFormat: formats }));
  }

  get RowHidden(): boolean | null {
    return someHidden(this.sheet.hiddenRows, this.area.top, this.area.bottom);
  }
  get ColumnHidden(): boolean | null {
    return someHidden(this.sheet.hiddenColumns, this.area.left, this.area.right);
  }
  set ColumnHidden(hidden: unknown) {
    this.sheet.assertWritable('Range.columnHidden');
    for (let column = this.area.left; column <= this.area.right; column++) {
      if (hidden === true) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
    }
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.sheet);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.sheet, this.area);
  }
  get ConditionalFormats(): RulesObject {
    return new RulesObject(this.sheet, this.area);
  }
  get DataValidation(): ValidationObject {
    return new ValidationObject(this.sheet, this.area);
  }

  GetRow(row: number): RangeObject {
    return new RangeObject(this.sheet, { ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetBoundingRect(other: unknown): RangeObject {
    const { top, left, bottom, right } = this.areaOf(other);
    const { area } = this;
    return new RangeObject(this.sheet, {
      top: Math.min(area.top, top),
      left: Math.min(area.left, left),
      bottom: Math.max(area.bottom, bottom),
      right: Math.max(area.right, right),
    });
  }
  GetVisibleView(): RangeViewObject {
    return new RangeViewObject(this.sheet, this.area);
  }
  GetMergedAreasOrNullObject(): RangeAreasObject | typeof NOTHING {
    const merges = this.sheet.merges.filter((merge) => intersection(merge, this.area));
    return merges.length > 0 ? new RangeAreasObject(this.sheet, merges) : NOTHING;
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongSize();
  }

  Clear(applyTo: string | undefined): void {
    this.sheet.assertWritable('Range.clear');
    const contents = applyTo !== 'Formats';
    const formats = applyTo !== 'Contents';
    this.sheet.change(this.area, (state) => {
      const { value, formula, format } = state;
      return { value: contents ? null : value, ...(formula && !contents ? { formula } : {}), format: formats ? GENERAL : format };
    });
    if (!formats) return;
    for (let column = this.area.left; this.isWholeSheet && column <= this.area.right; column++) this.sheet.columnWidths.delete(column);
    if (this.isWholeSheet) this.sheet.rules = [];
  }

  Select(): void {
    const { workbook } = this.sheet;
    workbook.active = this.sheet;
    workbook.select(this.area);
  }

  private get isWholeSheet(): boolean {
    return this.RowCount === MAX_ROWS && this.ColumnCount === MAX_COLUMNS;
  }

  private areaOf(other: unknown): Area {
    if (other instanceof RangeObject) return other.area;
    const area = typeof other === 'string' ? parseAddress(other) : undefined;
    if (!area) throw invalidArgument('Range.getBoundingRect');
    return area;
  }

  private cells<T>(of: (state: CellState) => T): readonly (readonly T[])[] | null {
    if (this.RowCount * this.ColumnCount > this.sheet.workbook.cellsPerGet) return null;
    const { top, left, bottom, right } = this.area;
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells: T[] = [];
      for (let column = left; column <= right; column++) cells.push(of(this.sheet.cell(row, column)));
      rows.push(cells);
    }
    return rows;
  }

  private write(values: unknown, put: (state: CellState, value: unknown) => CellState): void {
    this.sheet.assertWritable('Range.values');
    const { top, left } = this.area;
    if (!Array.isArray(values)) {
      if (values !== null) this.sheet.change(this.area, (state) => put(state, values));
      return;
    }
    if (values.length !== this.RowCount || values.some((row: unknown) => !Array.isArray(row) || row.length !== this.ColumnCount))
      throw wrongSize();
    // A null leaves its cell as it is.
    this.sheet.change(this.area, (state, row, column) => {
      const value: unknown = values[row - top][column - left];
      return value === null || value === undefined ? state : put(state, value);
    });
  }

  private enter({ format }: CellState, value: unknown): CellState {
    if (typeof value === 'number' || typeof value === 'boolean') return { value, format };
    if (typeof value !== 'string') throw invalidArgument('Range.values');
    if (value.length > 32_767) throw invalidArgument('Range.values');
    const typed = entered(value, format.numberFormat);
    if (typed.formula !== undefined) throw notImplemented(`the calculation of ${typed.formula.slice(0, 40)}`);
    const numberFormat = format.numberFormat === 'General' ? (typed.format ?? 'General') : format.numberFormat;
    return { value: typed.value, format: numberFormat === format.numberFormat ? format : ({ ...format, numberFormat } satisfies Format) };
  }
}

const wrongSize = () =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    'Range.values',
  );

const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;
const shown = (value: CellValue): boolean | number | string => (value === null ? '' : isError(value) ? value.error : value);

function typeName(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function someHidden(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...hidden].filter((each) => first <= each && each <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

class RangeViewObject extends HostObject {
  readonly kind = 'RangeView';

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  get CellAddresses(): readonly (readonly string[])[] {
    const rows: string[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      if (this.sheet.hiddenRows.has(row)) continue;
      const cells: string[] = [];
      for (let column = this.area.left; column <= this.area.right; column++) {
        if (!this.sheet.hiddenColumns.has(column)) cells.push(`${sheetText(this.sheet.name)}!${cellText(row, column)}`);
      }
      rows.push(cells);
    }
    return rows;
  }
}

export class RangeAreasObject extends HostObject {
  readonly kind = 'RangeAreas';
  override readonly isTracked = true;

  constructor(
    private readonly sheet: Sheet,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  get AreaCount(): number {
    return this.list.length;
  }
  get Areas(): RangesObject {
    return new RangesObject(this.list.map((area) => new RangeObject(this.sheet, area)));
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.sheet, ...this.list);
  }
}

class RangesObject extends Collection<RangeObject> {
  readonly kind = 'RangeCollection';

  constructor(readonly items: readonly RangeObject[]) {
    super();
  }

  protected isKey(): boolean {
    return false;
  }
}
