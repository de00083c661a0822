import type { Area, SheetSnapshot, Snapshot } from '../../core/index';
import { readCells, settleDoubt } from './cells';
import { readMemory } from './memory';
import { isDraft, readNames } from './names';
import type { SerialClock } from './serial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Properties = GoogleAppsScript.Properties.Properties;

/** Sheets tells of hidden rows one by one only, so they are asked for where the whole workbook has no more rows than this. */
const ROWS_ASKED = 200;

/** Every sheet with cells, by whole ranges; own sheets hold no formulas. */
export function readWorkbook(book: Spreadsheet, clock: SerialClock, properties: Properties | null): Snapshot {
  const names = readNames(book);
  const own = new Set(names.filter(({ column }) => column === undefined).map(({ sheet }) => sheet));
  const sheets = gridSheets(book).map(({ name, sheet }) => {
    const range = sheet.getDataRange();
    const cells = readRange(range, clock, !own.has(name));
    const filter = own.has(name) ? null : sheet.getFilter();
    return {
      handle: sheet,
      snapshot: {
        name,
        hidden: sheet.isSheetHidden(),
        ...cells,
        hiddenRows: new Set<number>(),
        merges: own.has(name) ? [] : range.getMergedRanges().map(areaOf),
        tables: [],
        ...(filter ? { filter: areaOf(filter.getRange()) } : {}),
      } satisfies SheetSnapshot,
    };
  });
  const size = sheets.reduce((sum, { snapshot }) => sum + snapshot.rows.length, 0);
  if (size <= ROWS_ASKED) for (const { handle, snapshot } of sheets) addHiddenRows(handle, snapshot);
  const memory = readMemory(properties);
  return { sheets: sheets.map(({ snapshot }) => snapshot), date1904: false, names, ...(memory ? { memory } : {}) };
}

/** What a fingerprint is made of, as it stands now: some sheets' cells and the names. */
export function readAgain(book: Spreadsheet, clock: SerialClock, wanted: ReadonlySet<string>, withFormulas: ReadonlySet<string>): Snapshot {
  const sheets = gridSheets(book).flatMap(({ name, sheet }): SheetSnapshot[] => {
    if (!wanted.has(name)) return [];
    const cells = readRange(sheet.getDataRange(), clock, withFormulas.has(name));
    return [{ name, hidden: false, ...cells, hiddenRows: new Set(), merges: [], tables: [] }];
  });
  return { sheets, date1904: false, names: readNames(book) };
}

/** Charts on sheets of their own have no cells; drafts are nobody's. */
function gridSheets(book: Spreadsheet): { name: string; sheet: Sheet }[] {
  const sheets = book.getSheets().map((sheet) => ({ name: sheet.getName(), sheet }));
  return sheets.filter(({ name, sheet }) => !isDraft(name) && String(sheet.getType()) === 'GRID');
}

function readRange(range: Range, clock: SerialClock, mayHaveFormulas: boolean): Pick<SheetSnapshot, 'rows' | 'formulas' | 'times'> {
  const read = readCells(range.getValues(), mayHaveFormulas ? range.getFormulas() : undefined, clock);
  if (read.doubtful.length > 0) settleDoubt(read, range.getNumberFormats());
  return { rows: isBlank(read.rows) ? [] : read.rows, formulas: read.formulas, times: read.times };
}

/** The range of an empty sheet is its first cell. */
const isBlank = (rows: SheetSnapshot['rows']): boolean => rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === null;

function addHiddenRows(
  sheet: Sheet,
  { rows, filter, hiddenRows }: { rows: SheetSnapshot['rows']; filter?: Area; hiddenRows: Set<number> },
) {
  for (let row = 0; row < rows.length; row++) {
    if (sheet.isRowHiddenByUser(row + 1) || (filter && sheet.isRowHiddenByFilter(row + 1))) hiddenRows.add(row);
  }
}

function areaOf(range: Range): Area {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}
