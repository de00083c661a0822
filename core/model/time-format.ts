/** True for `h:mm`, `[h]:mm` and `上午/下午hh"时"mm"分"`; false where a day, a year or a plain number is shown. */
export function showsTime(code: string): boolean {
  const bare = bareCode(code);
  return /[hs]/i.test(bare) && !/[ydegb0#?]/i.test(bare);
}

/** Whether a number format shows a number as a day, with or without a time. */
export function showsDate(code: string): boolean {
  const bare = bareCode(code);
  return /[yd]/i.test(bare) && !/[0#?]/.test(bare);
}

/** The first of a format's parts without its literal texts, colours and marks. */
const bareCode = (code: string): string =>
  (code.split(';')[0] ?? '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|general|(?<=s)\.0+/gi, '');
