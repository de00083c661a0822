import type { OwnSheet, OwnSheetColumn, RowStyle } from '../../core/index';
import { HEADER, HUMAN_HEADER, SUBTITLE, sheetCellLook, TITLE } from './look';
import type { FreshCell, FreshSheet } from './sheet-new';
import type { Look } from './styles';

/** Title, subtitle, headings; the data begin below. */
export const HEADER_ROW = 2;
const TAB = '4472C4';
/** Empty rows below the data in which a person may still choose from the lists. */
const SPARE_ROWS = 50;

/** An own sheet laid out: a title, a subtitle, headings that stay in sight, rows. */
export function layOut(sheet: OwnSheet): FreshSheet {
  const looks = new Map<string, Look>();
  const lookOf = (column: OwnSheetColumn, style: RowStyle, severity: OwnSheet['rows'][number]['severity']): Look => {
    const key = `${column.format} ${style} ${severity} ${column.human}`;
    const look = looks.get(key) ?? sheetCellLook(column.format, style, severity, column.human === true);
    looks.set(key, look);
    return look;
  };
  const rows = sheet.rows.map(({ style, cells, severity }) =>
    sheet.columns.map((column, i): FreshCell => ({ value: cells[i] ?? null, look: lookOf(column, style, severity) })),
  );
  const last = HEADER_ROW + sheet.rows.length;
  const dropdowns = sheet.columns.flatMap(({ choices }, i) =>
    choices ? [{ choices, area: { top: HEADER_ROW + 1, bottom: last + SPARE_ROWS, left: i, right: i } }] : [],
  );
  return {
    name: sheet.name,
    rows: [
      [{ value: sheet.title, look: TITLE }],
      [{ value: sheet.subtitle, look: SUBTITLE }],
      sheet.columns.map(({ heading, human }) => ({ value: heading, look: human ? HUMAN_HEADER : HEADER })),
      ...rows,
    ],
    columns: sheet.columns.map(({ width, hidden, format }) => ({
      width,
      hidden: hidden === true,
      look: sheetCellLook(format, 'note', undefined, false),
    })),
    frozen: HEADER_ROW + 1,
    dropdowns,
    tab: TAB,
    hidden: sheet.hidden === true,
    printTitle: sheet.title,
    ...(isFlat(sheet) ? { filter: { top: HEADER_ROW, left: 0, bottom: last, right: sheet.columns.length - 1 } } : {}),
  };
}

/** A filter would tear groups from their subtotals. */
const isFlat = ({ rows, columns }: OwnSheet): boolean =>
  columns.length > 0 && rows.length > 1 && rows.every(({ style }) => style === 'data' || style === 'gone');
