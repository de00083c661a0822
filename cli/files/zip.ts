import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, FileTrouble, isPastEnd } from './problem';

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** More than any workbook that a spreadsheet program can open; a zip bomb says or hides more. */
const LIMIT = 2 ** 31;

/** One file of a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: Buffer;
  /** Inflated bytes, as the directory says. */
  readonly size: number;
  /** DOS time and date, as one number. */
  readonly time: number;
}

/** Reads a zip's directory and refuses it before anything is inflated, where it is broken, locked or a bomb. */
export function readZip(file: Buffer): ZipEntry[] {
  try {
    const entries = directory(file);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > LIMIT) throw new FileTrouble({ kind: 'too-large', unit: 'bytes', size, limit: LIMIT });
    if (entries.some((entry) => entry.flags & 1)) throw new FileTrouble({ kind: 'encrypted' });
    return entries;
  } catch (error) {
    if (isPastEnd(error)) throw damaged('zip');
    throw error;
  }
}

export function inflate(entry: ZipEntry): Buffer {
  const bytes = unpack(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(entry.name);
  return bytes;
}

function unpack(entry: ZipEntry): Buffer {
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw damaged(entry.name);
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw damaged(entry.name);
  }
}

function directory(file: Buffer): ZipEntry[] {
  const { count, offset } = findDirectory(file);
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== ENTRY) throw damaged('zip');
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const flags = file.readUInt16LE(at + 8);
    const name = file.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const place = sizes(file, at, extra);
    if (!name.endsWith('/')) {
      entries.set(name, {
        name,
        method: file.readUInt16LE(at + 10),
        flags,
        crc: file.readUInt32LE(at + 16),
        packed: packedBytes(file, place.local, place.packed, name),
        size: place.size,
        time: file.readUInt32LE(at + 12),
      });
    }
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  return [...entries.values()];
}

function findDirectory(file: Buffer): { count: number; offset: number } {
  const earliest = Math.max(0, file.length - 65_557);
  for (let at = file.length - 22; at >= earliest; at--) {
    if (file.readUInt32LE(at) !== END) continue;
    const count = file.readUInt16LE(at + 10);
    const offset = file.readUInt32LE(at + 16);
    const locator = at - 20;
    if (locator < 0 || file.readUInt32LE(locator) !== END64_LOCATOR) return { count, offset };
    const end64 = Number(file.readBigUInt64LE(locator + 8));
    if (file.readUInt32LE(end64) !== END64) throw damaged('zip');
    return { count: Number(file.readBigUInt64LE(end64 + 32)), offset: Number(file.readBigUInt64LE(end64 + 48)) };
  }
  throw damaged('zip');
}

/** Sizes and the local header's place, from the zip64 field where the plain ones are full. */
function sizes(file: Buffer, at: number, extra: Buffer): { size: number; packed: number; local: number } {
  const plain = { packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24), local: file.readUInt32LE(at + 42) };
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  if (field + 4 > extra.length) return plain;
  let next = field + 4;
  const wide = (value: number): number => {
    if (value !== 0xffffffff) return value;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  };
  const size = wide(plain.size);
  const packed = wide(plain.packed);
  return { size, packed, local: wide(plain.local) };
}

function packedBytes(file: Buffer, local: number, length: number, name: string): Buffer {
  if (file.readUInt32LE(local) !== LOCAL) throw damaged(name);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + length > file.length) throw damaged(name);
  return file.subarray(from, from + length);
}
