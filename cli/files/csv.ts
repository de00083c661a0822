import { FileTrouble } from './problem';

/** The text of a csv file: UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else GB18030. */
export function decodeCsv(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return checked(new TextDecoder(label, { fatal: true }).decode(bytes));
    } catch (error) {
      if (error instanceof FileTrouble) throw error;
    }
  }
  throw new FileTrouble({ kind: 'unreadable-encoding' });
}

/** A NUL stands in no text: such bytes are UTF-16 without its mark, or no text at all. */
function checked(text: string): string {
  if (text.includes('\0')) throw new FileTrouble({ kind: 'unreadable-encoding' });
  return text;
}

/** Rows of cells exactly as typed; an empty field is null, a blank line a row without cells. */
export function parseCsv(text: string): (string | null)[][] {
  const delimiter = delimiterOf(text);
  const rows: (string | null)[][] = [];
  const seen = new Map<string, string>();
  let row: (string | null)[] = [];
  let at = 0;
  const isBreak = (c: string | undefined): boolean => c === '\n' || c === '\r';
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') [value, at] = quotedField(text, at, delimiter);
    else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at++;
      value = text.slice(from, at);
    }
    row.push(value === '' ? null : shared(seen, value));
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      row.push(null);
    }
    rows.push(trimmed(row));
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return rows;
}

/** Equal texts of a column stand in memory once. */
function shared(seen: Map<string, string>, value: string): string {
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (seen.size < 200_000) seen.set(value, value);
  return value;
}

/** A quoted field and the place behind it; what follows the closing quote up to the delimiter belongs to it. */
function quotedField(text: string, from: number, delimiter: string): [string, number] {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [value + text.slice(at), text.length];
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      at = close + 1;
      break;
    }
    value += '"';
    at = close + 2;
  }
  const rest = at;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return [value + text.slice(rest, at), at];
}

function trimmed(row: (string | null)[]): (string | null)[] {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

/** The delimiter that stands most often, outside quotes, in the first lines that are not empty. */
export function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  let lines = 0;
  for (let at = 0; at < text.length && lines < 20; at++) {
    const c = text[at]!;
    if (c === '"') isQuoted = !isQuoted;
    else if (!isQuoted && c === '\n') lines++;
    else if (!isQuoted && counts.has(c)) counts.set(c, counts.get(c)! + 1);
  }
  return [...counts].reduce((best, count) => (count[1] > best[1] ? count : best))[0];
}
