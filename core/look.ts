import type { Severity } from './model/settings';
import type { ColumnFormat, Highlight, OwnSheet, RowStyle } from './port';

/** How a cell of ours looks; what is absent is as the workbook's default style has it. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  /** A number format's code. */
  readonly format?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly top?: boolean;
  /** Thin grey lines around. */
  readonly lines?: boolean;
}

/** Told apart without colour too: what blocks is bold, what is unknown is bold and slanted, what is returned is struck out. */
export const HIGHLIGHTS: { readonly [S in Highlight['severity']]: Look } = {
  block: { fill: 'F8C9C4', color: '8A1C12', bold: true },
  unknown: { fill: 'DDD3EA', color: '4B2E83', bold: true, italic: true },
  warn: { fill: 'FFE8A3', color: '6B4A00' },
  info: { fill: 'D6E8F7', color: '1F4E79', italic: true },
  approved: { fill: 'D3EBD3', color: '1E5631' },
  returned: { fill: 'E1E1E1', color: '555555', strike: true },
};

export const HEADER: Look = { bold: true, fill: 'DCE6F1', color: '1F3864', wrap: true, top: true, lines: true };
export const HUMAN_HEADER: Look = { ...HEADER, fill: 'FFE699', color: '5C4400' };
export const TITLE: Look = { bold: true, size: 16, color: '1F3864' };
export const SUBTITLE: Look = { italic: true, color: '595959' };
const HUMAN_FILL = 'FFFBEA';
/** The tab of an own sheet. */
export const OWN_TAB = '4472C4';
/** The thin lines. */
export const LINE_COLOR = 'D0D0D0';

const FORMATS: { readonly [F in ColumnFormat]: Look } = {
  text: { format: '@' },
  wrapped: { format: '@', wrap: true },
  quantity: { format: 'General' },
  money: { format: '#,##0.00' },
  date: { format: 'yyyy-mm-dd' },
  percent: { format: '0.00%' },
};

/** A cell of an own column beside the user's rows. */
export const ownColumnLook = (format: ColumnFormat): Look => ({ ...FORMATS[format], top: format === 'wrapped' });

const ROWS: { readonly [S in RowStyle]: Look } = {
  data: {},
  group: { bold: true, fill: 'EDF2F9' },
  subtotal: { bold: true, fill: 'F2F2F2' },
  total: { bold: true, fill: 'D9D9D9' },
  gone: { strike: true, color: '7F7F7F' },
  note: { italic: true, color: '595959' },
  plain: {},
};

/** A cell of an own sheet: the row's kind wins over what the column says; a data row is tinted by its severity. */
export function sheetCellLook(format: ColumnFormat, style: RowStyle, severity: Severity | undefined, human: boolean): Look {
  const base: Look = {
    ...FORMATS[format],
    top: true,
    lines: style !== 'note' && style !== 'plain',
    ...(human ? { fill: HUMAN_FILL } : {}),
    ...ROWS[style],
  };
  if (severity === undefined || human || style !== 'data') return base;
  return { ...base, fill: HIGHLIGHTS[severity].fill ?? '' };
}

/** Title, subtitle, headings; the data of an own sheet begin below this row (from 0). */
export const OWN_SHEET_HEADER = 2;
/** Empty rows below the data in which a person may still choose from the lists. */
export const SPARE_ROWS = 50;

/** The rows above a total and what else stands apart; a filter would tear groups from their subtotals. */
export function filteredRows({ rows }: Pick<OwnSheet, 'rows'>): number {
  if (rows.some(({ style }) => style === 'subtotal')) return 0;
  const end = rows.findIndex(({ style }) => style !== 'data' && style !== 'gone');
  return end < 0 ? rows.length : end;
}
