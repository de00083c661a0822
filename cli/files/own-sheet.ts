import {
  filteredRows,
  HEADER,
  HUMAN_HEADER,
  OWN_SHEET_HEADER,
  OWN_TAB,
  type OwnSheet,
  type OwnSheetRow,
  SPARE_ROWS,
  SUBTITLE,
  sheetCellLook,
  TITLE,
} from '../../core/index';
import { wrappedLines } from './heights';
import type { FreshCell, FreshSheet } from './sheet-new';
import type { Look } from './styles';

export const HEADER_ROW = OWN_SHEET_HEADER;

/** What of an own sheet is seen. */
type SheetTable = Pick<OwnSheet, 'name' | 'title' | 'subtitle' | 'columns' | 'rows' | 'hidden'>;

/** An own sheet laid out: a title, a subtitle, headings that stay in sight, rows. */
export function layOut(sheet: SheetTable): FreshSheet {
  const known = new Map<string, readonly Look[]>();
  const looksOf = ({ style, severity, formats }: OwnSheetRow): readonly Look[] => {
    const key = `${style} ${severity} ${formats ?? ''}`;
    const looks =
      known.get(key) ?? sheet.columns.map(({ format, human = false }, i) => sheetCellLook(formats?.[i] ?? format, style, severity, human));
    known.set(key, looks);
    return looks;
  };
  const rows = sheet.rows.map((row) => {
    const looks = looksOf(row);
    return looks.map((look, i): FreshCell => ({ value: row.cells[i] ?? null, look }));
  });
  const hasHeadings = sheet.columns.some(({ heading }) => heading !== '');
  const last = HEADER_ROW + sheet.rows.length;
  const filtered = filteredRows(sheet);
  const dropdowns = sheet.columns.flatMap(({ choices }, i) =>
    choices ? [{ choices, area: { top: HEADER_ROW + 1, bottom: last + SPARE_ROWS, left: i, right: i } }] : [],
  );
  return {
    name: sheet.name,
    rows: [
      [{ value: sheet.title, look: TITLE }],
      [{ value: sheet.subtitle, look: SUBTITLE }],
      hasHeadings ? sheet.columns.map(({ heading, human }) => ({ value: heading, look: human ? HUMAN_HEADER : HEADER })) : [],
      ...rows,
    ],
    lines: [1, 1, hasHeadings ? headingLines(sheet) : 1, ...sheet.rows.map((row) => linesOf(row, sheet))],
    columns: sheet.columns.map(({ width, hidden, format }) => ({
      width,
      hidden: hidden === true,
      look: sheetCellLook(format, 'note', undefined, false),
    })),
    ...(hasHeadings ? { frozen: HEADER_ROW + 1 } : {}),
    dropdowns,
    tab: OWN_TAB,
    hidden: sheet.hidden === true,
    printTitle: sheet.title,
    ...(hasHeadings && filtered > 1
      ? { filter: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + filtered, right: sheet.columns.length - 1 } }
      : {}),
  };
}

const headingLines = ({ columns }: SheetTable): number =>
  columns.reduce((most, { heading, width, hidden }) => (hidden ? most : Math.max(most, wrappedLines(heading, width))), 1);

function linesOf({ cells, formats }: OwnSheetRow, { columns }: SheetTable): number {
  return columns.reduce((most, { format, width, hidden }, i) => {
    const cell = cells[i];
    const wraps = (formats?.[i] ?? format) === 'wrapped' && !hidden;
    return wraps && typeof cell === 'string' ? Math.max(most, wrappedLines(cell, width)) : most;
  }, 1);
}
