import { type Area, cellIndex, type OwnName, type SheetSnapshot, type Snapshot } from '../../core/index';
import { type Grid, holdSame, readCells, settleDoubt } from './cells';
import { areaNamed } from './grid';
import type { Kept } from './kept';
import { markedColumns, markedRow, titledSheets, untouchedColumns } from './marks';
import type { SerialClock } from './serial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Sheets tells of hidden rows one by one only, so they are asked for where a sheet has no more rows than this. */
export const ROWS_ASKED = 200;

/** A sheet as the run found it. */
export interface Standing {
  readonly name: string;
  readonly sheet: Sheet;
  readonly snapshot: SheetSnapshot;
}

export interface Found {
  /** How many sheets there are, blank ones and charts included. */
  readonly count: number;
  readonly standing: ReadonlyMap<string, Standing>;
  /** Blank sheets that a run which failed left behind, by name. */
  readonly drafts: ReadonlyMap<string, Sheet>;
  readonly names: readonly OwnName[];
}

/**
 * Every sheet with cells, by whole ranges. What few sheets are ever asked about (formulas, merged cells, the filter, hidden rows) is
 * fetched when somebody asks, since every question is a call.
 */
export function readWorkbook(book: Spreadsheet, clock: SerialClock, { making }: Pick<Kept, 'making'>): Found {
  const standing = new Map<string, Standing>();
  const drafts = new Map<string, Sheet>();
  const all = book.getSheets();
  for (const sheet of all) {
    const name = sheet.getName();
    const snapshot = readSheet(sheet, name, clock);
    if (!snapshot) continue;
    if (snapshot.rows.length === 0 && making.includes(name)) drafts.set(name, sheet);
    else standing.set(name, { name, sheet, snapshot });
  }
  const sheets = [...standing.values()];
  const own = titledSheets(sheets.map(({ snapshot }) => snapshot));
  const brought = sheets.filter(({ name }) => own.every(({ sheet }) => sheet !== name));
  askEarly(brought);
  const names = [...own, ...brought.flatMap(readMarks)];
  return { count: all.length, standing, drafts, names: names.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

export const snapshotOf = ({ standing, names }: Found, { memory }: Pick<Kept, 'memory'>): Snapshot => ({
  sheets: [...standing.values()].map(({ snapshot }) => snapshot),
  date1904: false,
  names,
  ...(memory ? { memory } : {}),
});

/** The cells of a sheet as they stand now; where they hold what they held, nothing asks anew which of them calculate. */
export function readAgain({ name, sheet, snapshot }: Standing, clock: SerialClock): SheetSnapshot {
  const now = readSheet(sheet, name, clock);
  if (!now) throw new Error(`the sheet ${name} has no cells`);
  return holdSame(now.rows, snapshot.rows) ? snapshot : now;
}

/** Nothing for a chart on a sheet of its own. */
function readSheet(sheet: Sheet, name: string, clock: SerialClock): SheetSnapshot | undefined {
  const values = valuesOf(sheet);
  if (!values) return undefined;
  const read = readCells(values, clock);
  const range = once(() => sheet.getDataRange());
  const formulas = once(() => formulasOf(range()));
  if (read.doubtful.length > 0) settleDoubt(read, formulas(), () => range().getNumberFormats());
  const rows = isBlank(read.rows) && formulas().size === 0 ? [] : read.rows;
  const merges = once(() =>
    range()
      .getMergedRanges()
      .map((merged) => areaNamed(merged.getA1Notation())),
  );
  const filter = once(() => sheet.getFilter());
  const filterArea = once(() => areaOf(filter()!.getRange()));
  const isHidden = once(() => sheet.isSheetHidden());
  const hiddenRows = once(() => hiddenRowsOf(sheet, rows.length, () => filter() !== null));
  return {
    name,
    rows,
    times: read.times,
    tables: [],
    get hidden() {
      return isHidden();
    },
    get formulas() {
      return formulas();
    },
    get merges() {
      return merges();
    },
    get hiddenRows() {
      return hiddenRows();
    },
    get filter() {
      return filter() ? filterArea() : undefined;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Up to the last row and column that hold something. */
const ALL = -1;

/** What kind of sheet it is and whether it is blank costs a call each, so it is asked only where the cells are refused. */
function valuesOf(sheet: Sheet): Grid | undefined {
  try {
    return sheet.getSheetValues(1, 1, ALL, ALL);
  } catch (error) {
    if (String(sheet.getType()) !== 'GRID') return undefined;
    if (sheet.getLastRow() > 0) throw error;
    return [];
  }
}

/** The longest sheet that people brought is nearly always the orders: its formulas are read with its values, not when the review has ended. */
function askEarly(standing: readonly Standing[]): void {
  const [first, ...others] = standing.map(({ snapshot }) => snapshot);
  if (first) void others.reduce((longest, each) => (each.rows.length > longest.rows.length ? each : longest), first).formulas;
}

function readMarks({ name, sheet, snapshot }: Standing): readonly OwnName[] {
  const row = markedRow(snapshot.rows);
  if (row === undefined) return [];
  const untouched = untouchedColumns(name, snapshot.rows[row]!);
  if (untouched.length > 0) return untouched;
  const [notes = []] = sheet.getRange(row + 1, 1, 1, snapshot.rows[row]!.length).getNotes();
  return markedColumns(name, notes);
}

function formulasOf(range: Range): ReadonlySet<number> {
  const found = new Set<number>();
  range.getFormulas().forEach((row, r) => {
    for (let c = 0; c < row.length; c++) if (row[c] !== '') found.add(cellIndex(r, c));
  });
  return found;
}

/** A sheet whose only cell holds nothing may calculate that nothing. */
const isBlank = (rows: SheetSnapshot['rows']): boolean => rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === null;

function hiddenRowsOf(sheet: Sheet, rows: number, isFiltered: () => boolean): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (rows > ROWS_ASKED) return hidden;
  for (let row = 0; row < rows; row++) {
    if (sheet.isRowHiddenByUser(row + 1) || (isFiltered() && sheet.isRowHiddenByFilter(row + 1))) hidden.add(row);
  }
  return hidden;
}

function areaOf(range: Range): Area {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}
