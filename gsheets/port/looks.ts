import { type Cell, type ColumnFormat, type Look, ownColumnLook, type PlanCell } from '../../core/index';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const TEXT = '@';
const DATE = 'yyyy-mm-dd';
const AUTOMATIC = 'General';

/** Only a text is formatted as text, and every text is: Sheets would read it as something else. */
export function numberFormat(cell: PlanCell | undefined, format: ColumnFormat): string {
  const usual = ownColumnLook(format).format ?? AUTOMATIC;
  if (cell === null || cell === undefined) return usual;
  if (typeof cell === 'string') return TEXT;
  if (typeof cell === 'object') return DATE;
  return usual === TEXT ? AUTOMATIC : usual;
}

/** A leading apostrophe is doubled, since Sheets takes the first one away. */
export function cellValue(cell: PlanCell | undefined): string | number | boolean {
  const stored = storedValue(cell);
  return typeof stored === 'string' && stored.startsWith("'") ? `'${stored}` : stored;
}

/** The same where the cell need not be formatted as text: an apostrophe makes any text one. */
export function quotedValue(cell: PlanCell): string | number | boolean {
  const stored = storedValue(cell);
  return typeof stored === 'string' && stored !== '' ? `'${stored}` : stored;
}

/** True where the cell holds already what is planned for it. */
export const holds = (standing: Cell | undefined, planned: PlanCell | undefined): boolean => (standing ?? '') === storedValue(planned);

/** Days of 1970 to serial numbers. */
function storedValue(cell: PlanCell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day + 25_569 : cell;
}

export const background = ({ fill }: Look): string => (fill ? `#${fill}` : '#ffffff');

export const dropdown = (app: App, choices: readonly string[]): DataValidation =>
  app
    .newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();

/** What a new sheet's cells have. */
const SIZE = 10;
const COLOR = '000000';

/** One text style per kind of look, however many cells show it. */
export function stylist(app: App): (look: Look) => TextStyle {
  const made = new Map<string, TextStyle>();
  return ({ color = COLOR, bold = false, italic = false, strike = false, size = SIZE }) => {
    const key = [color, bold, italic, strike, size].join();
    let style = made.get(key);
    if (!style) {
      style = app
        .newTextStyle()
        .setForegroundColor(`#${color}`)
        .setBold(bold)
        .setItalic(italic)
        .setStrikethrough(strike)
        .setFontSize(size)
        .build();
      made.set(key, style);
    }
    return style;
  };
}
