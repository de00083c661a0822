/** True for `h:mm`, `[h]:mm` and `上午/下午hh"时"mm"分"`; false where a day, a year or a plain number is shown. */
export function showsTime(code: string): boolean {
  const bare = (code.split(';')[0] ?? '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|general|(?<=s)\.0+/gi, '');
  return /[hs]/i.test(bare) && !/[ydegb0#?]/i.test(bare);
}
