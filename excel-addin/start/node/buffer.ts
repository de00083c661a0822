type Encoding = 'utf8' | 'latin1' | 'utf16le';
type Needle = string | number | Uint8Array;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();
/** Texts up to this many bytes are put together faster than a decoder is asked. */
const SHORT = 64;
const BLOCK = 8192;

/** As much of Node's Buffer as the file host uses, for a browser. */
export class BrowserBuffer extends Uint8Array {
  static override from(source: unknown, ...rest: unknown[]): BrowserBuffer {
    if (typeof source === 'string') return viewOf(ENCODER.encode(source));
    if (isMemory(source)) return new BrowserBuffer(source, ...(rest as [number?, number?]));
    throw new TypeError('a buffer is made of a text, or over memory that stands already');
  }

  static alloc(size: number): BrowserBuffer {
    return new BrowserBuffer(size);
  }

  static allocUnsafe(size: number): BrowserBuffer {
    return new BrowserBuffer(size);
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof BrowserBuffer;
  }

  static concat(pieces: readonly Uint8Array[]): BrowserBuffer {
    const whole = new BrowserBuffer(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  override toString(encoding: Encoding = 'utf8', from = 0, to = this.length): string {
    const start = Math.max(0, from);
    const end = Math.max(start, Math.min(to, this.length));
    if (encoding === 'latin1') return latin1(this, start, end);
    if (encoding === 'utf16le') return utf16(this, start, end);
    if (encoding !== 'utf8') throw new TypeError(`a browser's buffer reads no ${encoding satisfies never}`);
    const isPlain = end - start <= SHORT && isAscii(this, start, end);
    return isPlain ? latin1(this, start, end) : UTF8.decode(super.subarray(start, end));
  }

  override includes(needle: Needle, from = 0): boolean {
    return this.indexOf(needle, from) >= 0;
  }

  override indexOf(needle: Needle, from = 0): number {
    if (typeof needle === 'number') return super.indexOf(needle, from);
    const bytes = bytesOf(needle);
    for (let at = super.indexOf(bytes[0]!, from); at >= 0; at = super.indexOf(bytes[0]!, at + 1)) if (stands(this, bytes, at)) return at;
    return -1;
  }

  override lastIndexOf(needle: Needle, from = this.length): number {
    if (typeof needle === 'number') return super.lastIndexOf(needle, from);
    const bytes = bytesOf(needle);
    if (from < 0) return -1;
    for (let at = super.lastIndexOf(bytes[0]!, from); at >= 0; at = at === 0 ? -1 : super.lastIndexOf(bytes[0]!, at - 1))
      if (stands(this, bytes, at)) return at;
    return -1;
  }

  copy(target: Uint8Array, at: number, from = 0, to = this.length): number {
    target.set(super.subarray(from, to), at);
    return to - from;
  }

  write(text: string, at: number): number {
    return ENCODER.encodeInto(text, super.subarray(at)).written;
  }

  readUInt16LE(at: number): number {
    return checked(() => viewOn(this).getUint16(at, true));
  }
  readInt32LE(at: number): number {
    return checked(() => viewOn(this).getInt32(at, true));
  }
  readUInt32LE(at: number): number {
    return checked(() => viewOn(this).getUint32(at, true));
  }
  readBigUInt64LE(at: number): bigint {
    return checked(() => viewOn(this).getBigUint64(at, true));
  }
  readDoubleLE(at: number): number {
    return checked(() => viewOn(this).getFloat64(at, true));
  }
  writeUInt16LE(value: number, at = 0): void {
    viewOn(this).setUint16(at, value, true);
  }
  writeInt32LE(value: number, at = 0): void {
    viewOn(this).setInt32(at, value, true);
  }
  writeUInt32LE(value: number, at = 0): void {
    viewOn(this).setUint32(at, value, true);
  }
}

/** Memory of another frame is no instance of this one's class. */
const isMemory = (value: unknown): value is ArrayBuffer => Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** The same memory. */
export const viewOf = ({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): BrowserBuffer =>
  new BrowserBuffer(buffer, byteOffset, length);
const viewOn = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);
const bytesOf = (needle: string | Uint8Array): Uint8Array => (typeof needle === 'string' ? ENCODER.encode(needle) : needle);

function stands(bytes: Uint8Array, needle: Uint8Array, at: number): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let i = 1; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false;
  return true;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i]! > 0x7f) return false;
  return true;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += BLOCK) {
    const block = Uint8Array.prototype.subarray.call(bytes, at, Math.min(to, at + BLOCK));
    text += String.fromCharCode.apply(undefined, block as unknown as number[]);
  }
  return text;
}

/** Half a surrogate pair stays what it is, where a decoder would put another character. */
function utf16(bytes: Uint8Array, from: number, to: number): string {
  const view = viewOn(bytes);
  let text = '';
  for (let at = from; at + 1 < to; at += BLOCK) {
    const units: number[] = [];
    for (let unit = at; unit + 1 < Math.min(to, at + BLOCK); unit += 2) units.push(view.getUint16(unit, true));
    text += String.fromCharCode(...units);
  }
  return text;
}

/** A read behind the end is told as Node tells it: by this the file host knows a file that is cut off. */
function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw Object.assign(error as RangeError, { code: 'ERR_OUT_OF_RANGE' });
  }
}
