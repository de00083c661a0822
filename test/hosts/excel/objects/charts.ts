import { parseAddress } from '../address';
import type { ChartModel } from '../cells';
import { Collection, HostObject } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument } from '../wire';
import { RangeObject } from './range';

const TYPES = ['BarClustered', 'ColumnClustered', 'Pie'];

export class ChartsObject extends Collection<ChartObject> {
  readonly kind = 'ChartCollection';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get items(): readonly ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.sheet, chart));
  }

  protected isKey({ Id, Name }: ChartObject, key: string): boolean {
    return Id === key || Name === key;
  }

  Add(type: string, data: unknown): ChartObject {
    this.sheet.assertWritable('ChartCollection.add');
    if (!TYPES.includes(type) || !(data instanceof RangeObject)) throw invalidArgument('ChartCollection.add');
    const id = this.sheet.workbook.nextId();
    const chart: ChartModel = { id, name: `Chart ${id}`, type, data: data.area, title: '', isReversed: false };
    this.sheet.charts.push(chart);
    return new ChartObject(this.sheet, chart);
  }
}

class ChartObject extends HostObject {
  readonly kind = 'Chart';

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: ChartModel,
  ) {
    super();
  }

  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.chart);
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject();
  }
  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.chart);
  }
  get Series(): SeriesCollectionObject {
    return new SeriesCollectionObject(this.chart);
  }
  SetPosition(first: unknown, last: unknown): void {
    const [from, to] = [first, last].map((cell) => (cell instanceof RangeObject ? cell.area : parseAddress(String(cell))));
    if (!from || !to) throw invalidArgument('Chart.setPosition');
    this.chart.anchor = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
  }
  Delete(): void {
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
  }
}

class ChartTitleObject extends HostObject {
  readonly kind = 'ChartTitle';

  constructor(private readonly chart: ChartModel) {
    super();
  }

  get Text(): string {
    return this.chart.title;
  }
  set Text(text: string) {
    this.chart.title = text;
  }
}

class ChartLegendObject extends HostObject {
  readonly kind = 'ChartLegend';
  /** Shown or not makes no difference to the model. */
  Visible = true;
}

class ChartAxesObject extends HostObject {
  readonly kind = 'ChartAxes';

  constructor(private readonly chart: ChartModel) {
    super();
  }

  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.chart);
  }
}

class ChartAxisObject extends HostObject {
  readonly kind = 'ChartAxis';

  constructor(private readonly chart: ChartModel) {
    super();
  }

  get ReversePlotOrder(): boolean {
    return this.chart.isReversed;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.chart.isReversed = reversed;
  }
}

class SeriesCollectionObject extends Collection<SeriesObject> {
  readonly kind = 'ChartSeriesCollection';

  constructor(private readonly chart: ChartModel) {
    super();
  }

  get items(): readonly SeriesObject[] {
    return [new SeriesObject(this.chart)];
  }

  protected isKey(): boolean {
    return false;
  }
}

class SeriesObject extends HostObject {
  readonly kind = 'ChartSeries';
  HasDataLabels = false;

  constructor(private readonly chart: ChartModel) {
    super();
  }

  SetXAxisValues(range: unknown): void {
    if (!(range instanceof RangeObject)) throw invalidArgument('ChartSeries.setXAxisValues');
    this.chart.categories = range.area;
  }
}
