import { showsDate, showsTime } from '../../core/index';
import { builtinCode } from './builtin-formats';
import type { Element } from './xml';

/**
 * Built-in number formats that show a number as a time: `h:mm`, elapsed `[h]:mm:ss` (which Excel gives to a typed `30:1`), and the
 * ones that Chinese Excel numbers 32–35, 55 and 56.
 */
const TIMES: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

interface StyleFormat {
  readonly id: number;
  /** Where the file spells it out. */
  readonly code: string | undefined;
}

function styleFormats(styles: Element): StyleFormat[] {
  const custom = new Map<string, string>();
  for (const format of styles.first('numFmts')?.all('numFmt') ?? []) {
    custom.set(format.attribute('numFmtId') ?? '', format.attribute('formatCode') ?? '');
  }
  return (styles.first('cellXfs')?.all('xf') ?? []).map((xf) => {
    const id = xf.attribute('numFmtId') ?? '0';
    return { id: Number(id), code: custom.get(id) };
  });
}

/** What a number is shown as, where that is neither a number nor a text. */
export type ShownAs = 'time' | 'date' | undefined;

/** What each cell style shows a number as, by style index. */
export const shownAs = (styles: Element): ShownAs[] =>
  styleFormats(styles).map(({ id, code }) => {
    if (code === undefined ? TIMES.has(id) : showsTime(code)) return 'time';
    return showsDate(code ?? builtinCode(id) ?? '') ? 'date' : undefined;
  });

/** The number format of each cell style, by style index. */
export const formatCodes = (styles: Element): (string | undefined)[] => styleFormats(styles).map(({ id, code }) => code ?? builtinCode(id));
