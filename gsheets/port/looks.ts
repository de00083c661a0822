import { type ColumnFormat, type Look, ownColumnLook, type PlanCell } from '../../core/index';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

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

/** Days of 1970 to serial numbers; a leading apostrophe is doubled, since Sheets takes the first one away. */
export function cellValue(cell: PlanCell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day + 25_569;
  return typeof cell === 'string' && cell.startsWith("'") ? `'${cell}` : cell;
}

export const background = ({ fill }: Look): string => (fill ? `#${fill}` : '#ffffff');

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
