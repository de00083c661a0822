import type { Area, Chart } from '../../core/index';
import { absoluteArea, quotedSheet } from './address';
import { DECLARATION } from './package';
import { escapeXml } from './text';
import type { Workbook } from './workbook';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** What a chart refers to: its sheet, and the row from which the plan counts. */
export interface ChartPlace {
  readonly sheet: string;
  readonly path: string;
  readonly firstRow: number;
}

/** Adds native charts to a sheet; gives back the relationship of their drawing. */
export function addCharts(workbook: Workbook, place: ChartPlace, charts: readonly Chart[]): string | undefined {
  if (charts.length === 0) return undefined;
  const { parts, relationTypes, drawingSpace } = workbook;
  const drawing = parts.freePath('xl/drawings/drawing');
  parts.create(drawing, DRAWING_TYPE, '');
  const anchors = charts.map((chart, i) => {
    const path = parts.freePath('xl/charts/chart');
    parts.create(path, CHART_TYPE, chartXml(chart, place, drawingSpace));
    const id = parts.relate(drawing, `${relationTypes}/chart`, path);
    return anchorXml(moved(chart.anchor, place.firstRow), chart.title, i + 2, id, drawingSpace);
  });
  parts.write(
    drawing,
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${drawingSpace}/spreadsheetDrawing" xmlns:a="${drawingSpace}/main" xmlns:r="${relationTypes}">${anchors.join('')}</xdr:wsDr>`,
  );
  return parts.relate(place.path, `${relationTypes}/drawing`, drawing);
}

const moved = (area: Area, rows: number): Area => ({ ...area, top: area.top + rows, bottom: area.bottom + rows });

function anchorXml({ top, left, bottom, right }: Area, title: string, id: number, relationship: string, space: string): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  const graphic = `<a:graphic><a:graphicData uri="${space}/chart"><c:chart xmlns:c="${space}/chart" r:id="${relationship}"/></a:graphicData></a:graphic>`;
  return `<xdr:twoCellAnchor>${corner('from', left, top)}${corner('to', right + 1, bottom + 1)}<xdr:graphicFrame macro="">${frame}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function chartXml(chart: Chart, { sheet, firstRow }: ChartPlace, space: string): string {
  const reference = (area: Area) => `<c:f>${escapeXml(`${quotedSheet(sheet)}!${absoluteArea(moved(area, firstRow))}`)}</c:f>`;
  const looks = chart.kind === 'pie' ? slices(chart.values) : `${filled(0)}<c:invertIfNegative val="0"/>`;
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${looks}<c:cat><c:strRef>${reference(chart.categories)}</c:strRef></c:cat><c:val><c:numRef>${reference(chart.values)}</c:numRef></c:val></c:ser>`;
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const legend = chart.kind === 'pie' ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : '';
  return `${DECLARATION}<c:chartSpace xmlns:c="${space}/chart" xmlns:a="${space}/main"><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>${chart.kind === 'pie' ? pie(series) : bars(chart.kind, series)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

/** Told apart by people who see no red or no green. */
const COLOURS = ['0072B2', 'E69F00', '009E73', 'CC79A7', '56B4E9', 'D55E00', '999999'];

/** Written out, since a workbook may be without a theme to take colours from. */
const filled = (index: number): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${COLOURS[index % COLOURS.length]}"/></a:solidFill></c:spPr>`;

function slices({ top, bottom }: Area): string {
  const slice = (_: unknown, i: number) => `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/>${filled(i)}</c:dPt>`;
  return Array.from({ length: bottom - top + 1 }, slice).join('');
}

const LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const pie = (series: string): string => `<c:pieChart><c:varyColors val="1"/>${series}${LABELS}</c:pieChart>`;

/** Bars lie with their first category on top, as in the table beside them. */
function bars(kind: 'bar' | 'column', series: string): string {
  const lies = kind === 'bar';
  const scaling = (order: string) => `<c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>`;
  const category = `<c:catAx><c:axId val="1"/>${scaling(lies ? 'maxMin' : 'minMax')}<c:axPos val="${lies ? 'l' : 'b'}"/><c:crossAx val="2"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="2"/>${scaling('minMax')}<c:axPos val="${lies ? 'b' : 'l'}"/><c:crossAx val="1"/><c:crosses val="${lies ? 'max' : 'autoZero'}"/></c:valAx>`;
  return `<c:barChart><c:barDir val="${lies ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}${LABELS}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${category}${value}`;
}
