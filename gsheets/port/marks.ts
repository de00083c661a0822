import {
  type Cell,
  labels,
  NAME_PREFIX,
  OWN_COLUMNS,
  OWN_SHEETS,
  type OwnColumnId,
  type OwnName,
  type OwnSheetId,
  parseKey,
} from '../../core/index';

type Rows = readonly (readonly Cell[])[];

const LOCALES = ['zh-CN', 'en'] as const;
const COLUMNS = Object.keys(OWN_COLUMNS) as readonly OwnColumnId[];
const SHEETS = Object.keys(OWN_SHEETS) as readonly OwnSheetId[];
const HEADINGS = new Set<unknown>(COLUMNS.flatMap((id) => Object.values(OWN_COLUMNS[id])));
const HEADER_ROWS = 20;

/** The note on an own heading: it goes where people move the column, and goes with it. */
export const markOf = (id: OwnColumnId): string => NAME_PREFIX + id;

/** Own sheets by the title in their first cell, whatever people call them; of two copies neither is known by it. */
export function titledSheets(sheets: readonly { readonly name: string; readonly rows: Rows }[]): OwnName[] {
  return SHEETS.flatMap((id) => {
    const titles: readonly Cell[] = LOCALES.map((locale) => `${OWN_SHEETS[id][locale]} · ${labels(locale).product}`);
    const [first, ...copies] = sheets.filter(({ rows }) => titles.includes(rows[0]?.[0] ?? null));
    return first && copies.length === 0 ? [{ name: `${NAME_PREFIX}sheet_${id}`, sheet: first.name }] : [];
  });
}

/** The own columns as a run leaves them, side by side and in their order: they need no mark to be known. */
export function untouchedColumns(sheet: string, header: readonly Cell[]): OwnName[] {
  const bears = (id: OwnColumnId, at: number) => Object.values<Cell>(OWN_COLUMNS[id]).includes(header[at] ?? null);
  const first = header.findIndex((_, at) => COLUMNS.every((id, i) => bears(id, at + i)));
  return first < 0 ? [] : COLUMNS.map((id, i) => ({ name: markOf(id), sheet, column: first + i }));
}

/** The row (from 0) in which the marks of own columns would stand; most sheets have none. */
export function markedRow(rows: Rows): number | undefined {
  const found = rows.slice(0, HEADER_ROWS).findIndex((row) => row.filter((cell) => HEADINGS.has(cell)).length > 1);
  return found < 0 ? undefined : found;
}

/** Whether cells of ours came here: own columns that an earlier run wrote, or rows that somebody copied with their keys. */
export const bearsOwnCells = (rows: Rows): boolean => markedRow(rows) !== undefined || rows.some((row) => row.some(isKey));

const isKey = (cell: Cell): boolean => typeof cell === 'string' && cell.includes('|;') && parseKey(cell) !== undefined;

/** The own columns that the notes of a header row mark; what is marked twice is a copy, and neither is known by it. */
export function markedColumns(sheet: string, notes: readonly string[]): OwnName[] {
  return COLUMNS.flatMap((id) => {
    const column = notes.indexOf(markOf(id));
    return column < 0 || notes.lastIndexOf(markOf(id)) > column ? [] : [{ name: markOf(id), sheet, column }];
  });
}
