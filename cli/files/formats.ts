import { showsTime } from '../../core/index';
import type { Element } from './xml';

export { showsTime } from '../../core/index';

/**
 * Built-in number formats that show a number as a time: `h:mm`, elapsed `[h]:mm:ss` (which Excel gives to a typed `30:1`), and the
 * ones that Chinese Excel numbers 32–35, 55 and 56.
 */
const TIMES: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Which cell styles show a time of day, by style index. */
export function timeStyles(styles: Element): boolean[] {
  const custom = new Map<string, string>();
  for (const format of styles.first('numFmts')?.all('numFmt') ?? []) {
    custom.set(format.attribute('numFmtId') ?? '', format.attribute('formatCode') ?? '');
  }
  return (styles.first('cellXfs')?.all('xf') ?? []).map((xf) => {
    const id = xf.attribute('numFmtId') ?? '0';
    const code = custom.get(id);
    return code === undefined ? TIMES.has(Number(id)) : showsTime(code);
  });
}
