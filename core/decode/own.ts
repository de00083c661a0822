import { OWN_COLUMNS, OWN_SHEETS, type OwnColumnId, type OwnSheetId } from '../model/own';
import { NAME_PREFIX, type OwnName, type SheetSnapshot, type Snapshot } from '../port';
import { foldWord } from './text';

const COLUMN_IDS = Object.keys(OWN_COLUMNS) as readonly OwnColumnId[];
const SHEET_IDS = Object.keys(OWN_SHEETS) as readonly OwnSheetId[];
const COLUMN_NAMES = foldedNames(OWN_COLUMNS);
const SHEET_NAMES = foldedNames(OWN_SHEETS);
const KEY_START = 'or1|';
const MARKERS = ['· 审单助手', '· order review'].map(foldWord);
const SHEET_PREFIX = `${NAME_PREFIX}sheet_`;

/**
 * The tool's own columns of a sheet: by the workbook's names, which follow a column that people move; else, where a name
 * is lost, in the run of own headings that ends at a key column. Any other column under such a heading is the user's.
 */
export function ownColumns(sheet: SheetSnapshot, headerRow: number, names: readonly OwnName[]): Map<OwnColumnId, number> {
  const named = namedColumns(sheet, headerRow, names);
  return named.size === COLUMN_IDS.length ? named : new Map([...runToKey(sheet, headerRow), ...named]);
}

export function ownSheets(snapshot: Pick<Snapshot, 'sheets' | 'names'>): Map<OwnSheetId, string> {
  const found = new Map<OwnSheetId, string>();
  for (const id of SHEET_IDS) {
    const named = snapshot.names.find((name) => name.name === SHEET_PREFIX + id)?.sheet;
    const sheet = snapshot.sheets.find(({ name }) => name === named) ?? snapshot.sheets.find((each) => isMarked(each, id));
    if (sheet) found.set(id, sheet.name);
  }
  return found;
}

function namedColumns(sheet: SheetSnapshot, headerRow: number, names: readonly OwnName[]): Map<OwnColumnId, number> {
  const columns = new Map<OwnColumnId, number>();
  for (const id of COLUMN_IDS) {
    const name = names.find((each) => each.name === NAME_PREFIX + id && each.sheet === sheet.name);
    if (name?.column !== undefined && bears(sheet, headerRow, name.column, id)) columns.set(id, name.column);
  }
  return columns;
}

function runToKey(sheet: SheetSnapshot, headerRow: number): Map<OwnColumnId, number> {
  const columns = new Map<OwnColumnId, number>();
  const key = keyColumn(sheet, headerRow);
  if (key === undefined) return columns;
  columns.set('key', key);
  let next = COLUMN_IDS.indexOf('key');
  for (let column = key - 1; column >= 0; column--) {
    const at = COLUMN_IDS.findIndex((id, i) => i < next && bears(sheet, headerRow, column, id));
    if (at < 0) break;
    columns.set(COLUMN_IDS[at]!, column);
    next = at;
  }
  return columns;
}

function keyColumn(sheet: SheetSnapshot, headerRow: number): number | undefined {
  const width = sheet.rows[headerRow]?.length ?? 0;
  for (let column = width - 1; column >= 0; column--) {
    if (bears(sheet, headerRow, column, 'key') && holdsKeys(sheet, headerRow, column)) return column;
  }
  return undefined;
}

function holdsKeys(sheet: SheetSnapshot, headerRow: number, column: number): boolean {
  for (let row = headerRow + 1; row < sheet.rows.length; row++) {
    const cell = sheet.rows[row]?.[column] ?? '';
    if (cell !== '' && !(typeof cell === 'string' && cell.startsWith(KEY_START))) return false;
  }
  return true;
}

/** A heading of the column in either language; a host numbers it where the user has one of that name. */
function bears(sheet: SheetSnapshot, headerRow: number, column: number, id: OwnColumnId): boolean {
  const cell = sheet.rows[headerRow]?.[column];
  return typeof cell === 'string' && COLUMN_NAMES[id].has(bare(cell));
}

function isMarked(sheet: SheetSnapshot, id: OwnSheetId): boolean {
  const title = sheet.rows[0]?.[0];
  if (typeof title !== 'string' || !SHEET_NAMES[id].has(bare(sheet.name))) return false;
  return MARKERS.some((marker) => foldWord(title).endsWith(marker));
}

/** Without the number that a host gives to a name that is taken. */
const bare = (text: string): string => foldWord(text.replace(/ ?\(\d+\)$/, ''));

/** The names of each in every language. */
function foldedNames<Id extends string>(names: { readonly [I in Id]: object }): { readonly [I in Id]: ReadonlySet<string> } {
  const folded = Object.entries<object>(names).map(([id, each]) => [id, new Set((Object.values(each) as string[]).map(foldWord))]);
  return Object.fromEntries(folded) as { readonly [I in Id]: ReadonlySet<string> };
}
