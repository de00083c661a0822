import { decodeText, unescapeString } from './text';
import { Scanner } from './xml';

/** The text of a string item that the scanner has just opened: its runs without phonetic hints. */
export function readItem(scanner: Scanner, item: string): string {
  if (scanner.closes) return '';
  let text = '';
  while (scanner.next()) {
    if (!scanner.opens) {
      if (scanner.is(item)) break;
    } else if (scanner.is('rPh')) scanner.skip();
    else if (scanner.is('t') && !scanner.closes) {
      const from = scanner.end;
      text += decodeText(scanner.bytes, from, scanner.skip());
    }
  }
  return unescapeString(text);
}

export function readSharedStrings(bytes: Buffer): string[] {
  const scanner = new Scanner(bytes);
  const strings: string[] = [];
  while (scanner.next()) if (scanner.opens && scanner.is('si')) strings.push(readItem(scanner, 'si'));
  return strings;
}
