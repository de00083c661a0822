import { NAME_PREFIX, type OwnName, type OwnSheetId } from '../../core/index';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** What a new own sheet is called until it is complete: one that a failed run left behind is known by it. */
export const draftName = (id: OwnSheetId): string => `${NAME_PREFIX}sheet_${id}`;

export const isDraft = (sheetName: string): boolean => sheetName.startsWith(`${NAME_PREFIX}sheet_`);

/** Names of ours, in the order of the alphabet. */
export function readNames(book: Spreadsheet): OwnName[] {
  return ownRanges(book).flatMap(({ name, range }) => placeOf(name, range) ?? []);
}

/** Sets the names that do not stand where they should. */
export function setNames(book: Spreadsheet, wanted: readonly OwnName[]): void {
  const standing = new Map(ownRanges(book).map(({ name, range }) => [name, placeOf(name, range)]));
  for (const name of wanted) {
    const now = standing.get(name.name);
    if (now && now.sheet === name.sheet && now.column === name.column) continue;
    const sheet = book.getSheetByName(name.sheet);
    if (!sheet) continue;
    const range = name.column === undefined ? sheet.getRange(1, 1) : sheet.getRange(1, name.column + 1, sheet.getMaxRows(), 1);
    book.setNamedRange(name.name, range);
  }
}

/** Takes every other name of ours away. */
export function dropNames(book: Spreadsheet, wanted: readonly OwnName[]): void {
  const kept = new Set(wanted.map(({ name }) => name));
  for (const { name, range } of ownRanges(book)) if (!kept.has(name)) range.remove();
}

function ownRanges(book: Spreadsheet): { name: string; range: NamedRange }[] {
  const ranges = book.getNamedRanges().map((range) => ({ name: range.getName(), range }));
  return ranges.filter(({ name }) => name.startsWith(NAME_PREFIX)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Nothing where the cells that it named are gone, or where the sheet is not complete. */
function placeOf(name: string, named: NamedRange): OwnName | undefined {
  const range = rangeOf(named);
  const sheet = range?.getSheet().getName();
  if (!range || sheet === undefined || isDraft(sheet)) return undefined;
  return range.getNumRows() === 1 ? { name, sheet } : { name, sheet, column: range.getColumn() - 1 };
}

/** A name that lost its cells must not stop every later run: Google may refuse to say where it points, or point nowhere. */
function rangeOf(named: NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return named.getRange();
  } catch {
    return null;
  }
}
