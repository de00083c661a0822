import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip';

/** A part to save: packed bytes go as they are, others are packed on the way. */
export type ZipPart = ZipEntry | { readonly name: string; readonly content: Buffer | Iterable<Buffer> };

export interface Written {
  readonly name: Buffer;
  readonly header: Buffer;
  readonly offset: number;
}

/** Of deflate: one below the usual takes half its time and makes a sheet one or two per cent larger. */
export const LEVEL = 5;

/** 1980-01-01, so that the same input gives the same bytes. */
export const NO_TIME = 0x00210000;
const UTF8 = 0x0800;

/** A zip in memory. */
export function zipped(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const { packed, ...facts } = 'packed' in part ? part : pack(part.content);
    const header = headerOf({ ...facts, packed: packed.length }, name);
    pieces.push(local(header), name, packed);
    written.push({ name, header, offset });
    offset += 30 + name.length + packed.length;
  }
  return Buffer.concat([...pieces, closing(written, offset)]);
}

function pack(content: Buffer | Iterable<Buffer>): Omit<Facts, 'packed'> & { readonly packed: Buffer } {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.concat([...content]);
  return { method: 8, time: NO_TIME, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: LEVEL }) };
}

export interface Facts {
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** The 26 bytes that a local header and a directory entry share, from the version on. */
export function headerOf(facts: Facts, name: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8, 2);
  header.writeUInt16LE(facts.method, 4);
  header.writeUInt32LE(facts.time, 6);
  header.writeUInt32LE(facts.crc, 10);
  header.writeUInt32LE(facts.packed, 14);
  header.writeUInt32LE(facts.size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

export function local(header: Buffer): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(0x04034b50);
  return Buffer.concat([mark, header]);
}

export function closing(written: readonly Written[], offset: number): Buffer {
  const entries = written.map(({ name, header, offset: at }) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    return Buffer.concat([entry, name]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}
