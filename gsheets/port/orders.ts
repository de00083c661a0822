import { HEADER, HUMAN_HEADER, type OrdersPlan, type OwnColumn } from '../../core/index';
import { setWidths } from './grid';
import { background, cellValue, numberFormat, stylist } from './looks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the own columns, neighbours together; what people filled in stays. The headings and values come last, as one write. */
export function writeOrders(app: App, sheet: Sheet, plan: OrdersPlan): void {
  const rows = plan.lastRow - plan.headerRow;
  for (const columns of blocksOf(plan.columns)) {
    const { at, exists } = columns[0]!;
    if (!exists) dress(app, sheet, plan.headerRow, rows, columns);
    if (rows > 0) addDropdowns(app, sheet, plan.headerRow, rows, columns);
    const headings = columns.map(({ heading }) => cellValue(heading));
    if (exists && !isFilled(columns[0]!)) {
      sheet.getRange(plan.headerRow + 1, at + 1, 1, columns.length).setValues([headings]);
      continue;
    }
    const below = Array.from({ length: rows }, (_, row) => row);
    const range = sheet.getRange(plan.headerRow + 1, at + 1, rows + 1, columns.length);
    range.setNumberFormats([
      columns.map(() => '@'),
      ...below.map((row) => columns.map(({ values, format }) => numberFormat(values?.[row], format))),
    ]);
    range.setValues([headings, ...below.map((row) => columns.map(({ values }) => cellValue(values?.[row])))]);
  }
}

/** Columns side by side that are written alike: all new, all ours, or all filled in by people. */
function blocksOf(columns: readonly OwnColumn[]): OwnColumn[][] {
  const blocks: OwnColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.at - b.at)) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (
      block &&
      last &&
      last.at + 1 === column.at &&
      last.exists === column.exists &&
      (!column.exists || isFilled(last) === isFilled(column))
    )
      block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

const isFilled = ({ values }: OwnColumn): boolean => values !== undefined;

function dress(app: App, sheet: Sheet, headerRow: number, rows: number, columns: readonly OwnColumn[]): void {
  const header = sheet.getRange(headerRow + 1, columns[0]!.at + 1, 1, columns.length);
  const looks = columns.map((column) => (isFilled(column) ? HEADER : HUMAN_HEADER));
  header.setTextStyles([looks.map(stylist(app))]).setBackgrounds([looks.map(background)]);
  setWidths(sheet, columns);
  for (const { at, hidden, format } of columns) {
    if (format === 'wrapped' && rows > 0) sheet.getRange(headerRow + 2, at + 1, sheet.getMaxRows() - headerRow - 1, 1).setWrap(true);
    if (hidden) sheet.hideColumns(at + 1);
  }
}

function addDropdowns(app: App, sheet: Sheet, headerRow: number, rows: number, columns: readonly OwnColumn[]): void {
  for (const { at, choices } of columns) {
    if (!choices) continue;
    const rule = app
      .newDataValidation()
      .requireValueInList([...choices], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(headerRow + 2, at + 1, rows, 1).setDataValidation(rule);
  }
}
