/** Texts whose keys compare as people count: each run of digits as one number, so that SO9 stands before SO10. */
export const naturalKey = (text: string): string => text.replace(/\d+/g, countedDigits);

/** As people count, and where they count alike by the texts: `01` and `1` have a place each. */
export const naturally = (a: string, b: string): number => byCount(a, b) || compareTexts(a, b);

/** As the keys of both compare, without making them. */
export function byCount(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = a.charCodeAt(i) - b.charCodeAt(j);
    if (isDigit(a, i) && isDigit(b, j)) {
      const from = firstCounted(a, i);
      const other = firstCounted(b, j);
      i = endOfDigits(a, from);
      j = endOfDigits(b, other);
      const order = i - from - (j - other) || compareDigits(a, from, b, other, i - from);
      if (order !== 0) return order;
    } else if (difference === 0) {
      i++;
      j++;
    } else return difference;
  }
  return a.length - i - (b.length - j);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= NOUGHT && code <= NINE;
}

const NOUGHT = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** Behind the leading zeros; the last digit of a number counts in any case. */
function firstCounted(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === NOUGHT && isDigit(text, at + 1)) at++;
  return at;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  return at;
}

function compareDigits(a: string, from: number, b: string, other: number, length: number): number {
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(from + i) - b.charCodeAt(other + i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The number without leading zeros behind its length, which decides first. */
function countedDigits(digits: string): string {
  const number = digits.slice(firstCounted(digits, 0));
  return `0${String.fromCharCode(number.length)}${number}`;
}

/** By code units, whatever the language. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
