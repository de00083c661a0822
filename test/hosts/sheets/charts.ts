import type { Box, ChartModel } from './model';
import type { RangeApi } from './range';
import type { Service } from './strict';

export class ChartApi implements Service {
  readonly service = 'EmbeddedChart';
  readonly local = true;
  constructor(readonly model: ChartModel) {}
}

export class ChartBuilder implements Service {
  readonly service = 'EmbeddedChartBuilder';
  readonly local = true;
  private kind = '';
  private readonly ranges: Box[] = [];
  private readonly options: { [name: string]: unknown } = {};

  asPieChart = () => this.typed('pie');
  asBarChart = () => this.typed('bar');
  asColumnChart = () => this.typed('column');
  addRange = (range: RangeApi) => {
    this.ranges.push(range.model);
    return this;
  };
  setNumHeaders = (headers: number) => this.setOption('headers', headers);
  setPosition = (row: number, column: number, offsetX: number, offsetY: number) =>
    this.setOption('place', [row, column, offsetX, offsetY].join());
  setOption = (name: string, value: unknown) => {
    this.options[name] = value;
    return this;
  };
  build = () => new ChartApi({ kind: this.kind, ranges: this.ranges, options: { ...this.options } });

  private typed(kind: string): this {
    this.kind = kind;
    return this;
  }
}
