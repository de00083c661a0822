import type { ColumnFormat, Highlight, RowStyle } from '../../core/index';
import type { Look } from './styles';

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
export function sheetCellLook(format: ColumnFormat, style: RowStyle, severity: Highlight['severity'] | undefined, human: boolean): Look {
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
