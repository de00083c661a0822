const LINE = 15;
/** The highest row that a spreadsheet shows, in points. */
const HIGHEST = 405;
/** What marks a height on a user's row as ours, so that clear takes it away again. */
const MARK = 0.01;

/**
 * Lines that a wrapped text needs in a column so many digits wide. A Latin letter is a little narrower than a digit, an
 * East Asian character a little wider than two; words do not break, which costs about a digit a line.
 */
export function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    for (const char of paragraph) used += char.charCodeAt(0) > 0x2e7f ? 2.1 : 0.92;
    lines += Math.max(1, Math.ceil(used / Math.max(1, width - 1)));
  }
  return lines;
}

/** The attribute of a row of ours that is this many lines high; one line needs none. */
export function heightOf(lines: number): string {
  return lines > 1 ? ` ht="${Math.min(lines * LINE, HIGHEST)}"` : '';
}

/** A user's row is made as high as its explanation only where nobody and no program gave it a height. */
export function grownTag(tag: string, lines: number): string {
  const plain = withoutOwnHeight(tag);
  if (lines <= 1 || /\sht\s*=/.test(plain)) return plain;
  return plain.replace(/\s*(\/?)>$/, ` ht="${Math.min(lines * LINE, HIGHEST) + MARK}"$1>`);
}

export function withoutOwnHeight(tag: string): string {
  return tag.replace(/\s+ht="\d+\.01"/, '');
}
