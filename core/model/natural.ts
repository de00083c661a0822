/** Texts whose keys compare as people count: each run of digits as one number, so that SO9 stands before SO10. */
export const naturalKey = (text: string): string => text.replace(/\d+/g, countedDigits);

export function naturally(a: string, b: string): number {
  if (a === b) return 0;
  return compareTexts(naturalKey(a), naturalKey(b)) || compareTexts(a, b);
}

/** The number without leading zeros behind its length, which decides first. */
function countedDigits(digits: string): string {
  let from = 0;
  while (from < digits.length - 1 && digits[from] === '0') from++;
  const number = digits.slice(from);
  return `0${String.fromCharCode(number.length)}${number}`;
}

/** By code units, whatever the language. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
