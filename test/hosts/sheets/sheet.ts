import type { BookApi } from './book';
import { RuleApi } from './builders';
import { ChartApi, ChartBuilder } from './charts';
import { boxOf } from './look';
import type { Box, SheetModel } from './model';
import { RangeApi } from './range';
import type { Gate, Service } from './strict';
import type { Zone } from './values';

const MOST_CELLS = 10_000_000;

export class SheetApi implements Service {
  readonly service = 'Sheet';

  constructor(
    private readonly gate: Gate,
    private readonly zone: Zone,
    private readonly book: BookApi,
    readonly model: SheetModel,
  ) {}

  getName = () => this.stands().name;
  setName = (name: string) => {
    this.book.mustBeFree(name, this.model);
    this.stands().name = name;
    return this;
  };
  getType = () => this.stands().type;
  isSheetHidden = () => this.stands().hidden;
  hideSheet = () => {
    this.stands().hidden = true;
    return this;
  };
  getMaxRows = () => this.stands().rows;
  getMaxColumns = () => this.stands().columns;
  getLastRow = () => this.stands().extent().rows;
  getLastColumn = () => this.stands().extent().columns;
  getDataRange = () => {
    if (this.stands().type !== 'GRID') throw this.error('This operation is not supported on a chart sheet.');
    const { rows, columns } = this.stands().extent();
    return this.box({ top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 });
  };
  getRange = (row: number | string, column?: number, rows = 1, columns = 1) => {
    if (typeof row === 'string') return this.named(row);
    const numbers = [row, column ?? Number.NaN, rows, columns];
    if (!numbers.every(Number.isInteger))
      throw this.error("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    if (row < 1) throw this.error('The starting row of the range is too small.');
    if (column! < 1) throw this.error('The starting column of the range is too small.');
    if (rows < 1) throw this.error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw this.error('The number of columns in the range must be at least 1.');
    return this.box({ top: row - 1, left: column! - 1, bottom: row + rows - 2, right: column! + columns - 2 });
  };
  /** `-1` rows or columns reach to the last that hold something. */
  getSheetValues = (row: number, column: number, rows: number, columns: number): unknown[][] => {
    if (this.stands().type !== 'GRID') throw this.error('This operation is not supported on a chart sheet.');
    const last = this.stands().extent();
    return this.getRange(
      row,
      column,
      rows === -1 ? last.rows - row + 1 : rows,
      columns === -1 ? last.columns - column + 1 : columns,
    ).getValues();
  };
  getRangeList = (names: readonly string[]) => new RangeListApi(names.map((name) => this.named(name)));

  getFilter = () => {
    const { filter } = this.stands();
    return filter ? new FilterApi(this.box(filter)) : null;
  };
  isRowHiddenByUser = (row: number) => this.stands().hiddenRows.has(row - 1);
  isRowHiddenByFilter = (row: number) => this.stands().filteredRows.has(row - 1);

  insertRowsAfter = (after: number, count: number) => {
    if (after !== this.stands().rows) throw this.error('insertRowsAfter inside a sheet is not modelled');
    this.model.rows += count;
    this.mustFit();
    return this;
  };
  insertColumnsAfter = (after: number, count: number) => {
    if (after !== this.stands().columns) throw this.error('insertColumnsAfter inside a sheet is not modelled');
    this.model.columns += count;
    this.mustFit();
    return this;
  };
  deleteColumns = (from: number, count: number) => {
    if (from + count - 1 > this.stands().columns) throw this.error('Those columns are out of bounds.');
    this.model.deleteColumns(from - 1, count);
  };
  setColumnWidths = (from: number, count: number, width: number) => {
    this.mustBeColumn(from);
    this.mustBeColumn(from + count - 1);
    for (let column = from; column < from + count; column++) this.model.widths.set(column - 1, width);
    return this;
  };
  hideColumns = (from: number, count: number) => {
    this.mustBeColumn(from);
    this.mustBeColumn(from + count - 1);
    for (let column = from; column < from + count; column++) this.model.hiddenColumns.add(column - 1);
  };
  setFrozenRows = (rows: number) => {
    if (rows >= this.stands().rows) throw this.error("You can't freeze all visible rows.");
    this.model.frozenRows = rows;
  };
  setTabColor = (color: string) => {
    this.stands().tabColor = color;
    return this;
  };

  getConditionalFormatRules = () => this.stands().rules.map((rule) => new RuleApi(rule));
  setConditionalFormatRules = (rules: readonly RuleApi[]) => {
    this.stands().rules = rules.map(({ model }) => model);
  };

  newChart = () => new ChartBuilder();
  getCharts = () => this.stands().charts.map((chart) => new ChartApi(chart));
  insertChart = (chart: ChartApi) => {
    this.stands().charts.push(chart.model);
  };
  removeChart = (chart: ChartApi) => {
    this.model.charts = this.stands().charts.filter((each) => each !== chart.model);
  };

  show(box: Box): void {
    this.book.select(this.model, box);
  }

  box(box: Box): RangeApi {
    if (box.bottom >= this.stands().rows || box.right >= this.model.columns) {
      throw this.error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeApi(this.gate, this.zone, this, box);
  }

  mustStand(): void {
    this.stands();
  }

  private stands(): SheetModel {
    if (this.model.isDeleted) throw this.error('Sheet is deleted.');
    return this.model;
  }

  private mustFit(): void {
    if (this.model.rows * this.model.columns <= MOST_CELLS) return;
    throw this.error(`This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`);
  }

  private mustBeColumn(column: number): void {
    if (column < 1 || column > this.stands().columns) throw this.error('Those columns are out of bounds.');
  }

  private named(name: string): RangeApi {
    if (!/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(name)) throw this.error(`the range ${name} is not modelled`);
    return this.box(boxOf(name));
  }

  private error(message: string): Error {
    return this.gate.error(message);
  }
}

export class FilterApi implements Service {
  readonly service = 'Filter';
  constructor(private readonly range: RangeApi) {}

  getRange = () => this.range;
}

export class RangeListApi implements Service {
  readonly service = 'RangeList';
  constructor(private readonly ranges: readonly RangeApi[]) {}

  getRanges = () => [...this.ranges];
}
