import type { PlanCell } from '../core';
import type { Host, StarterCell, Theme } from './host';
import { addSheets, editCell, excelPort, goTo, onSelection } from './port';

/** Excel as the pane sees it; on `day` (`YYYY-MM-DD`), or today. */
export function officeHost(day?: string): Host {
  return {
    language: Office.context.displayLanguage || 'en',
    get theme() {
      return currentTheme();
    },
    onTheme(tell) {
      let known = currentTheme();
      const look = () => {
        const theme = currentTheme();
        if (theme !== known) tell(theme);
        known = theme;
      };
      const contrast = matchMedia(CONTRAST);
      const timer = setInterval(look, LOOK_AGAIN);
      contrast.addEventListener('change', look);
      return () => {
        clearInterval(timer);
        contrast.removeEventListener('change', look);
      };
    },
    now() {
      const now = localTime(new Date());
      return day === undefined ? now : day + now.slice(day.length);
    },
    port: excelPort,
    goTo,
    async onSelection(tell) {
      const end = await onSelection(tell);
      return () => void end();
    },
    editCell,
    addSheets: (sheets) => addSheets(sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(plainCell)) }))),
  };
}

/** In milliseconds. Excel tells an add-in of no change of its colours: they can only be looked at again. */
const LOOK_AGAIN = 2_000;

const CONTRAST = '(forced-colors: active)';

function currentTheme(): Theme {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return isDark(Office.context.officeTheme?.bodyBackgroundColor) ? 'dark' : 'light';
}

/** Of a colour as `#rrggbb`; where Office says nothing, the page stays light. */
export function isDark(color: string | undefined): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!parts) return false;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function localTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** A formula's value: the sheets are there to try things on. */
export function plainCell(cell: StarterCell): PlanCell {
  if (cell === null || typeof cell !== 'object' || 'day' in cell) return cell;
  return 'formula' in cell ? cell.value : cell.error;
}
