import type { TextStyleApi, ValidationApi } from './builders';
import { areaName } from './look';
import { type Box, overlaps, type SheetModel, type TextLook, type Validation } from './model';
import type { Plane } from './plane';
import type { SheetApi } from './sheet';
import type { Gate, Service } from './strict';
import { coerceText, type Stored, showsDate, type Zone } from './values';

const MOST_CHARACTERS = 50_000;

export class RangeApi implements Service {
  readonly service = 'Range';

  constructor(
    private readonly gate: Gate,
    private readonly zone: Zone,
    private readonly parent: SheetApi,
    readonly model: Box,
  ) {}

  getSheet = () => this.parent;
  getRow = () => this.model.top + 1;
  getColumn = () => this.model.left + 1;
  getNumRows = () => this.model.bottom - this.model.top + 1;
  getNumColumns = () => this.model.right - this.model.left + 1;
  getA1Notation = () => areaName(this.model);
  activate = () => {
    this.parent.show(this.model);
    return this;
  };

  getValues = () => this.read((row, column) => this.valueAt(row, column));
  getFormulas = () => this.read((row, column) => this.sheet.formulas.get(row, column) ?? '');
  getNumberFormats = () => this.read((row, column) => this.sheet.formats.get(row, column) ?? 'General');
  getNotes = () => this.read((row, column) => this.sheet.notes.get(row, column) ?? '');
  getValue = () => this.getValues()[0]?.[0];
  getFormula = () => this.getFormulas()[0]?.[0] ?? '';
  getNumberFormat = () => this.getNumberFormats()[0]?.[0] ?? '';
  getMergedRanges = () =>
    this.sheet.merges.filter((merge) => overlaps(merge, this.model)).map((merge) => new RangeApi(this.gate, this.zone, this.parent, merge));

  setValues = (values: unknown) => this.write('setValues', values, (row, column, value) => this.put(row, column, value));
  setValue = (value: unknown) => this.fill((row, column) => this.put(row, column, value));
  setNumberFormats = (formats: unknown) =>
    this.write('setNumberFormats', formats, (row, column, format) => this.sheet.formats.set(row, column, this.formatOf(format)));
  setNumberFormat = (format: unknown) => this.paint(this.sheet.formats, this.formatOf(format));
  setBackgrounds = (colors: unknown) =>
    this.write('setBackgrounds', colors, (row, column, color) => this.sheet.backgrounds.set(row, column, this.colorOf(color)));
  setBackground = (color: unknown) => this.paint(this.sheet.backgrounds, this.colorOf(color));
  setTextStyles = (styles: unknown) =>
    this.write('setTextStyles', styles, (row, column, style) => this.sheet.looks.set(row, column, this.lookOf(style)));
  setTextStyle = (style: unknown) => this.paint(this.sheet.looks, this.lookOf(style));
  setNotes = (notes: unknown) =>
    this.write('setNotes', notes, (row, column, note) => {
      if (typeof note !== 'string') throw this.gate.error('a note has to be a text');
      this.sheet.notes.set(row, column, note === '' ? undefined : note);
    });
  setWrap = (_: boolean) => this.touched();
  setVerticalAlignment = (alignment: string) => {
    if (!['top', 'middle', 'bottom'].includes(alignment)) throw this.gate.error(`${alignment} is no vertical alignment`);
    return this.touched();
  };
  setDataValidation = (rule: ValidationApi) => this.paint<Validation>(this.sheet.validations, rule.model);

  private get sheet(): SheetModel {
    return this.parent.model;
  }

  private get size(): number {
    return this.getNumRows() * this.getNumColumns();
  }

  private read<T>(cell: (row: number, column: number) => T): T[][] {
    this.gate.meter.carry(this.size);
    const { Array: RealmArray } = this.gate.realm;
    const rows = new RealmArray<T[]>(this.getNumRows());
    for (let r = 0; r < rows.length; r++) {
      const cells = new RealmArray<T>(this.getNumColumns());
      for (let c = 0; c < cells.length; c++) cells[c] = cell(this.model.top + r, this.model.left + c);
      rows[r] = cells;
    }
    return rows;
  }

  private valueAt(row: number, column: number): unknown {
    const value = this.sheet.values.get(row, column);
    if (value === undefined) return '';
    if (typeof value === 'object') return value.error;
    if (typeof value !== 'number') return value;
    const format = this.sheet.formats.get(row, column);
    return format !== undefined && showsDate(format) ? new this.gate.realm.Date(this.zone.instantOf(value)) : value;
  }

  private write(method: string, grid: unknown, put: (row: number, column: number, value: unknown) => void): this {
    this.mustBeAllowed();
    if (!Array.isArray(grid))
      throw this.gate.error(`The parameters (${typeof grid}) don't match the method signature for SpreadsheetApp.Range.${method}.`);
    if (grid.length !== this.getNumRows()) {
      throw this.gate.error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${this.getNumRows()}.`,
      );
    }
    for (const cells of grid) {
      if (!Array.isArray(cells) || cells.length !== this.getNumColumns()) {
        throw this.gate.error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${(cells as unknown[]).length} but the range has ${this.getNumColumns()}.`,
        );
      }
    }
    this.gate.meter.carry(this.size);
    grid.forEach((cells: unknown[], r) => {
      for (let c = 0; c < cells.length; c++) put(this.model.top + r, this.model.left + c, this.gate.open(cells[c]));
    });
    return this;
  }

  private fill(put: (row: number, column: number) => void): this {
    this.touched();
    for (let row = this.model.top; row <= this.model.bottom; row++) {
      for (let column = this.model.left; column <= this.model.right; column++) put(row, column);
    }
    return this;
  }

  private touched(): this {
    this.mustBeAllowed();
    this.gate.meter.touch(this.size);
    return this;
  }

  private paint<T>(plane: Plane<T>, value: T): this {
    return this.fill((row, column) => plane.set(row, column, value));
  }

  private put(row: number, column: number, value: unknown): void {
    const { sheet } = this;
    const { value: stored, formula, format } = this.coerced(value, sheet.formats.get(row, column) ?? 'General');
    this.mustBeValid(row, column, stored);
    sheet.formulas.set(row, column, formula);
    sheet.values.set(row, column, stored);
    if (format !== undefined && (sheet.formats.get(row, column) ?? 'General') === 'General') sheet.formats.set(row, column, format);
  }

  private coerced(value: unknown, format: string): ReturnType<typeof coerceText> {
    if (value === null || value === '') return {};
    if (typeof value === 'boolean') return { value };
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw this.gate.error(`${value} is no value for a cell`);
      return { value };
    }
    if (typeof value !== 'string') throw this.gate.error(`a cell takes no ${Object.prototype.toString.call(value)}`);
    if (value.length > MOST_CHARACTERS)
      throw this.gate.error(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
    return coerceText(value, format);
  }

  private mustBeValid(row: number, column: number, value: Stored | undefined): void {
    const rule = this.sheet.validations.get(row, column);
    if (!rule || rule.allowInvalid || value === undefined || rule.choices.includes(String(value))) return;
    throw this.gate.error('The data you entered violates the data validation rules set on this cell.');
  }

  private mustBeAllowed(): void {
    this.parent.mustStand();
    if (!this.sheet.locked.some((box) => overlaps(box, this.model))) return;
    throw this.gate.error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }

  private formatOf(format: unknown): string {
    if (typeof format !== 'string') throw this.gate.error('a number format has to be a text');
    return format;
  }

  private colorOf(color: unknown): string | undefined {
    if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) throw this.gate.error(`${String(color)} is no color`);
    return color.toLowerCase() === '#ffffff' ? undefined : color;
  }

  private lookOf(style: unknown): TextLook | undefined {
    return (this.gate.open(style) as TextStyleApi).model;
  }
}
