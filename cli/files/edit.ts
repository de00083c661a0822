import type { Element } from './xml';

/** A piece of a part that is replaced; everything outside its edits keeps its bytes. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text });
export const removal = (element: Element): Edit => ({ from: element.start, to: element.end, text: '' });
export const replacement = (element: Element, text: string): Edit => ({ from: element.start, to: element.end, text });

/** Sets an attribute, or takes it away; the value is plain text without characters that need escapes. */
export function attributeEdit(element: Element, name: string, value: string | undefined): Edit {
  const range = element.attributeAt(name);
  if (value === undefined) return range ? { from: range.start, to: range.to + 1, text: '' } : insertion(element.nameEnd, '');
  return range ? { from: range.from, to: range.to, text: value } : insertion(element.nameEnd, ` ${name}="${value}"`);
}

/** Adds to an element's end, opening an empty one. */
export function append(element: Element, xml: string): Edit {
  if (!element.isEmpty) return insertion(element.innerTo, xml);
  const name = element.bytes.toString('utf8', element.start + 1, element.nameEnd);
  const slash = element.bytes.lastIndexOf('/', element.end);
  return { from: slash, to: element.end, text: `>${xml}</${name}>` };
}

export function applyEdits(bytes: Buffer, edits: readonly Edit[], from = 0, to = bytes.length): Buffer {
  const pieces: Buffer[] = [];
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) throw new RangeError('edits overlap');
    pieces.push(bytes.subarray(at, edit.from), Buffer.from(edit.text));
    at = edit.to;
  }
  pieces.push(bytes.subarray(at, to));
  return Buffer.concat(pieces);
}

const BLOCK = 1 << 20;

/** Collects bytes and text into blocks of a megabyte, so that no sheet ever stands in one string. */
export class Blocks {
  private block = Buffer.allocUnsafe(BLOCK);
  private used = 0;
  private done: Buffer[] = [];

  bytes(source: Buffer, from: number, to: number): void {
    if (to - from > BLOCK - this.used) this.close();
    if (to - from > BLOCK) {
      this.done.push(source.subarray(from, to));
      return;
    }
    this.used += source.copy(this.block, this.used, from, to);
  }

  text(text: string): void {
    if (text.length * 3 > BLOCK) {
      const bytes = Buffer.from(text);
      this.bytes(bytes, 0, bytes.length);
      return;
    }
    if (text.length * 3 > BLOCK - this.used) this.close();
    this.used += this.block.write(text, this.used, 'utf8');
  }

  /** The blocks that are full, and at the end the rest. */
  *take(everything = false): Iterable<Buffer> {
    if (everything) this.close();
    const ready = this.done;
    this.done = [];
    yield* ready;
  }

  private close(): void {
    if (this.used === 0) return;
    this.done.push(this.block.subarray(0, this.used));
    this.block = Buffer.allocUnsafe(BLOCK);
    this.used = 0;
  }
}
