import { decodeText } from './text';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

export class XmlFault extends Error {}

/**
 * Walks the tags of UTF-8 XML without building anything: a sheet of a million cells is read where it lies. Comments, CDATA sections
 * and processing instructions are stepped over; names are compared without their namespace prefix.
 */
export class Scanner {
  /** The tag from its `<` to behind its `>`. */
  start = 0;
  end: number;
  opens = false;
  closes = false;
  /** What `find` found. */
  readonly value: AttributeRange = { from: 0, to: 0, start: 0 };
  private nameFrom = 0;
  private nameTo = 0;

  constructor(
    readonly bytes: Buffer,
    from = 0,
    private readonly limit = bytes.length,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; an empty element both opens and closes. */
  next(): boolean {
    const { bytes, limit } = this;
    let at = this.end;
    for (;;) {
      while (at < limit && bytes[at] !== LT) at++;
      if (at >= limit) return false;
      const mark = bytes[at + 1];
      if (mark === 0x21) at = behindDeclaration(bytes, at, limit);
      else if (mark === 0x3f) at = behind(bytes, '?>', at, limit);
      else break;
    }
    this.start = at;
    const closing = bytes[at + 1] === SLASH;
    at += closing ? 2 : 1;
    this.nameFrom = at;
    for (let c = bytes[at]!; at < limit && c !== GT && c !== SLASH && !isSpace(c); c = bytes[++at]!) {
      if (c === COLON) this.nameFrom = at + 1;
    }
    this.nameTo = at;
    while (at < limit && bytes[at] !== GT) {
      const c = bytes[at];
      if (c === 0x22 || c === 0x27) {
        at++;
        while (at < limit && bytes[at] !== c) at++;
        if (at >= limit) throw new XmlFault('attribute without end');
      }
      at++;
    }
    if (at >= limit) throw new XmlFault('tag without end');
    this.end = at + 1;
    this.opens = !closing;
    this.closes = closing || bytes[at - 1] === SLASH;
    return true;
  }

  is(name: string): boolean {
    const { bytes, nameFrom } = this;
    if (this.nameTo - nameFrom !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[nameFrom + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  get name(): string {
    return this.bytes.toString('utf8', this.nameFrom, this.nameTo);
  }

  attribute(name: string): string | undefined {
    return this.find(name) ? decodeText(this.bytes, this.value.from, this.value.to) : undefined;
  }

  /** Whether the tag has the attribute; `value` then says where it lies, so that a cell's addresses need no texts of their own. */
  find(name: string): boolean {
    return locate(this.bytes, this.nameTo, this.end, name, this.value);
  }

  /** To just before the last closing tag of that name. */
  leap(name: string): void {
    const at = this.bytes.lastIndexOf('<', this.bytes.lastIndexOf(name, this.limit));
    if (at < this.end || this.bytes[at + 1] !== SLASH) throw new XmlFault('element without end');
    this.end = at;
  }

  /** From an opening tag to behind its close; `end` of the content is where the closing tag starts. */
  skip(): number {
    if (this.closes) return this.end;
    let depth = 1;
    while (this.next()) {
      if (this.opens && !this.closes) depth++;
      else if (!this.opens) depth--;
      if (depth === 0) return this.start;
    }
    throw new XmlFault('element without end');
  }
}

/** A value's place between its quotes, and the whole ` name="value"`. */
interface AttributeRange {
  from: number;
  to: number;
  start: number;
}

/** Looks for an attribute among a tag's, and writes down its place. */
function locate(bytes: Buffer, from: number, to: number, name: string, found: AttributeRange): boolean {
  let at = from;
  while (at < to) {
    const start = at;
    while (at < to && isSpace(bytes[at]!)) at++;
    const nameFrom = at;
    while (at < to && bytes[at] !== EQUALS && bytes[at] !== GT && !isSpace(bytes[at]!)) at++;
    const nameTo = at;
    while (at < to && bytes[at] !== 0x22 && bytes[at] !== 0x27) {
      if (bytes[at] === GT) return false;
      at++;
    }
    const quote = bytes[at];
    const valueFrom = ++at;
    while (at < to && bytes[at] !== quote) at++;
    if (at >= to) return false;
    if (matches(bytes, nameFrom, nameTo, name)) {
      found.start = start;
      found.from = valueFrom;
      found.to = at;
      return true;
    }
    at++;
  }
  return false;
}

/** A name with `*:` before it stands for any prefix. */
function matches(bytes: Buffer, from: number, to: number, name: string): boolean {
  if (name.startsWith('*:')) {
    const colon = bytes.indexOf(COLON, from);
    return colon > 0 && colon < to && matches(bytes, colon + 1, to, name.slice(2));
  }
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false;
  return true;
}

function behind(bytes: Buffer, what: string, from: number, limit: number): number {
  const at = bytes.indexOf(what, from, 'latin1');
  if (at < 0 || at >= limit) throw new XmlFault(`no ${what}`);
  return at + what.length;
}

function behindDeclaration(bytes: Buffer, at: number, limit: number): number {
  if (bytes[at + 2] === 0x2d) return behind(bytes, '-->', at, limit);
  if (bytes[at + 2] === 0x5b) return behind(bytes, ']]>', at, limit);
  return behind(bytes, '>', at, limit);
}

/** An element of a small part, by its place in the bytes. */
export class Element {
  private constructor(
    readonly bytes: Buffer,
    readonly name: string,
    readonly start: number,
    /** Behind the opening tag. */
    readonly innerFrom: number,
    readonly innerTo: number,
    readonly end: number,
  ) {}

  static root(bytes: Buffer): Element {
    const [root] = Element.among(bytes, 0, bytes.length);
    if (!root) throw new XmlFault('no root element');
    return root;
  }

  /** The elements side by side in a range; the inside of a `heavy` one is leapt over, not scanned. */
  static among(bytes: Buffer, from: number, to: number, heavy?: string): Element[] {
    const scanner = new Scanner(bytes, from, to);
    const found: Element[] = [];
    while (scanner.next()) {
      if (!scanner.opens) throw new XmlFault('close without open');
      const { name, start, end } = scanner;
      if (name === heavy && !scanner.closes) scanner.leap(heavy);
      const innerTo = scanner.skip();
      found.push(new Element(bytes, name, start, end, innerTo, scanner.end));
    }
    return found;
  }

  get isEmpty(): boolean {
    return this.innerFrom === this.end;
  }

  get children(): readonly Element[] {
    return this.isEmpty ? [] : Element.among(this.bytes, this.innerFrom, this.innerTo);
  }

  all(name: string): readonly Element[] {
    return this.children.filter((child) => child.name === name);
  }

  first(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** Every element of that name below, at any depth. */
  deep(name: string): readonly Element[] {
    return this.children.flatMap((child) => (child.name === name ? [child] : child.deep(name)));
  }

  attribute(name: string): string | undefined {
    const range = this.attributeAt(name);
    return range && decodeText(this.bytes, range.from, range.to);
  }

  attributeAt(name: string): Readonly<AttributeRange> | undefined {
    const found = { from: 0, to: 0, start: 0 };
    return locate(this.bytes, this.nameEnd, this.innerFrom, name, found) ? found : undefined;
  }

  get text(): string {
    return this.isEmpty ? '' : decodeText(this.bytes, this.innerFrom, this.innerTo);
  }

  /** As it stands in the file. */
  get source(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  /** `x:` where the element's name carries a prefix. */
  get prefix(): string {
    const raw = this.bytes.toString('utf8', this.start + 1, this.nameEnd);
    return raw.slice(0, raw.indexOf(':') + 1);
  }

  get nameEnd(): number {
    let at = this.start + 1;
    for (let c = this.bytes[at]!; c !== GT && c !== SLASH && !isSpace(c); ) c = this.bytes[++at]!;
    return at;
  }
}
