import type { Area, CellError, PlanCell } from '../../core/index';
import { areaName, cellName } from './address';
import type { CellWriter } from './cells';
import { columnAttributes, columnXml } from './columns';
import { Blocks } from './edit';
import { heightOf } from './heights';
import { DECLARATION } from './package';
import type { Look, Styles } from './styles';
import { escapeXml } from './text';
import { type Dropdown, dropdownXml, isWritable, validationsXml } from './validations';

/** A value, or one with its own look. */
export type FreshCell = PlanCell | CellError | { readonly value: PlanCell | CellError; readonly look: Look };

export interface FreshColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** For the cells that have none of their own, blank ones too. */
  readonly look?: Look;
}

/** A worksheet that is written as a whole; rows and columns count from 0. */
export interface FreshSheet {
  readonly name: string;
  readonly rows: readonly (readonly FreshCell[])[];
  readonly columns?: readonly (FreshColumn | undefined)[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  /** Lines of text per row, where it is more than one. */
  readonly lines?: readonly number[];
  /** Rows that stay in sight at the top. */
  readonly frozen?: number;
  readonly filter?: Area;
  readonly dropdowns?: readonly Dropdown[];
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly tab?: string;
  readonly hidden?: boolean;
  /** The tab that is in front. */
  readonly selected?: boolean;
  /** Landscape, one page wide; the title stands on every page. */
  readonly printTitle?: string;
  /** Rows that begin a new page. */
  readonly pages?: readonly number[];
}

export interface SheetSetting {
  readonly namespace: string;
  readonly relationTypes: string;
  /** The relationship of the notes' drawing. */
  readonly notesId?: string;
  /** That of the charts. */
  readonly drawingId?: string;
}

/** The worksheet's XML in blocks. */
export function* freshSheetXml(sheet: FreshSheet, writer: CellWriter, styles: Styles, setting: SheetSetting): Iterable<Buffer> {
  const out = new Blocks();
  out.text(head(sheet, styles, setting));
  for (const [row, cells] of sheet.rows.entries()) {
    const xml = cells.map((cell, column) => cellXml(cell, row, column, sheet, writer, styles)).join('');
    const isHidden = sheet.hiddenRows?.has(row);
    const height = heightOf(sheet.lines?.[row] ?? 1);
    if (xml !== '' || isHidden) out.text(writer.row(row, xml, isHidden ? `${height} hidden="1"` : height));
    yield* out.take();
  }
  out.text(`</sheetData>${tail(sheet, setting)}</worksheet>`);
  yield* out.take(true);
}

function cellXml(cell: FreshCell, row: number, column: number, sheet: FreshSheet, writer: CellWriter, styles: Styles): string {
  const isDressed = typeof cell === 'object' && cell !== null && 'look' in cell;
  const look = isDressed ? cell.look : cell === null ? undefined : sheet.columns?.[column]?.look;
  return writer.cell(cellName(row, column), look && styles.cell(look), isDressed ? cell.value : cell);
}

function head(sheet: FreshSheet, styles: Styles, { namespace, relationTypes }: SheetSetting): string {
  const tab = sheet.tab ? `<tabColor rgb="FF${sheet.tab}"/>` : '';
  const fit = sheet.printTitle === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  return [
    `${DECLARATION}<worksheet xmlns="${namespace}" xmlns:r="${relationTypes}">`,
    tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : '',
    `<dimension ref="${areaName(extent(sheet))}"/>`,
    `<sheetViews><sheetView${sheet.selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet.frozen ?? 0)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet, styles),
    '<sheetData>',
  ].join('');
}

function extent({ rows }: FreshSheet): Area {
  const right = rows.reduce((most, row) => Math.max(most, row.length), 1) - 1;
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right };
}

function pane(rows: number): string {
  if (rows === 0) return '';
  const cell = cellName(rows, 0);
  return `<pane ySplit="${rows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`;
}

function columns(sheet: FreshSheet, styles: Styles): string {
  const xml = (sheet.columns ?? []).map((column, i) => {
    if (!column) return '';
    const style = column.look ? { style: styles.cell(column.look) } : {};
    return columnXml('', i, i, columnAttributes({ width: column.width, hidden: column.hidden === true, ...style }));
  });
  return xml.some(Boolean) ? `<cols>${xml.join('')}</cols>` : '';
}

function tail(sheet: FreshSheet, { notesId, drawingId }: SheetSetting): string {
  const merges = sheet.merges ?? [];
  return [
    sheet.filter ? `<autoFilter ref="${areaName(sheet.filter)}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${areaName(m)}"/>`).join('')}</mergeCells>`
      : '',
    validationsXml(
      '',
      (sheet.dropdowns ?? []).filter(isWritable).map((dropdown) => dropdownXml('', dropdown)),
    ),
    sheet.printTitle === undefined ? '' : printing(sheet.printTitle),
    pageBreaks(sheet.pages ?? []),
    drawingId ? `<drawing r:id="${drawingId}"/>` : '',
    notesId ? `<legacyDrawing r:id="${notesId}"/>` : '',
  ].join('');
}

/** A break stands under the row before, which is the row's own number when counted from 1. */
function pageBreaks(pages: readonly number[]): string {
  if (pages.length === 0) return '';
  const breaks = pages.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
}

function printing(title: string): string {
  const header = escapeXml(`&L&"-,Bold"${title.replaceAll('&', '&&').slice(0, 200)}`);
  return `<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`;
}
