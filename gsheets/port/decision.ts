import { NAME_PREFIX, type OwnColumnId } from '../../core/index';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A person's word on rows; the key is what the review key column of each row held when it was shown. */
export interface Decided {
  readonly rows: readonly { readonly row: number; readonly key: string }[];
  readonly decision: string;
  readonly by: string;
  readonly note: string;
}

const COLUMNS: readonly OwnColumnId[] = ['decision', 'decidedBy', 'decisionNote'];

export function writeDecision(book: Spreadsheet, { rows, decision, by, note }: Decided): boolean {
  const keys = columnNamed(book, 'key');
  const columns = COLUMNS.map((id) => columnNamed(book, id));
  if (!keys || columns.some((column) => column === undefined)) return false;
  const sheet = keys.getSheet();
  const standing: unknown[][] = sheet.getRange(1, keys.getColumn(), sheet.getLastRow(), 1).getValues();
  if (rows.some(({ row, key }) => standing[row - 1]?.[0] !== key)) return false;
  const texts = [decision, by, note];
  for (const { row } of rows) {
    columns.forEach((column, i) => {
      const cell = sheet.getRange(row, column!.getColumn());
      cell.setNumberFormat('@').setValue(texts[i]);
    });
  }
  return true;
}

function columnNamed(book: Spreadsheet, id: OwnColumnId) {
  return book.getRangeByName(NAME_PREFIX + id) ?? undefined;
}
