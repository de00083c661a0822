import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip';

/** A part to save: packed bytes go as they are, others are packed on the way. */
export type ZipPart = ZipEntry | { readonly name: string; readonly content: Buffer | Iterable<Buffer> };

/** Takes the zip's bytes in order; `patch` writes over bytes already taken. */
export interface ZipTarget {
  write(bytes: Buffer): void;
  patch(bytes: Buffer, at: number): void;
}

interface Written {
  readonly name: Buffer;
  readonly header: Buffer;
  readonly offset: number;
}

/** 1980-01-01, so that the same input gives the same bytes. */
const NO_TIME = 0x00210000;
const UTF8 = 0x0800;

export async function writeZip(parts: readonly ZipPart[], target: ZipTarget, onPart?: (done: number) => void): Promise<void> {
  const written: Written[] = [];
  let offset = 0;
  for (const [i, part] of parts.entries()) {
    const name = Buffer.from(part.name);
    const placeholder = headerOf({ method: 8, time: NO_TIME, crc: 0, packed: 0, size: 0 }, name);
    target.write(Buffer.concat([local(placeholder), name]));
    const facts = 'packed' in part ? copy(part, target) : await pack(part.content, target);
    const header = headerOf(facts, name);
    target.patch(local(header), offset);
    written.push({ name, header, offset });
    offset += 30 + name.length + facts.packed;
    onPart?.(i + 1);
  }
  target.write(closing(written, offset));
}

/** The same for a small workbook in memory. */
export function zipped(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const [path, bytes] of parts) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const header = headerOf({ method: 8, time: NO_TIME, crc: crc32(bytes), packed: packed.length, size: bytes.length }, name);
    pieces.push(local(header), name, packed);
    written.push({ name, header, offset });
    offset += 30 + name.length + packed.length;
  }
  return Buffer.concat([...pieces, closing(written, offset)]);
}

interface Facts {
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function copy(entry: ZipEntry, target: ZipTarget): Facts {
  target.write(entry.packed);
  return { method: entry.method, time: entry.time, crc: entry.crc, packed: entry.packed.length, size: entry.size };
}

async function pack(content: Buffer | Iterable<Buffer>, target: ZipTarget): Promise<Facts> {
  let crc = 0;
  let size = 0;
  let packed = 0;
  function* measured(): Iterable<Buffer> {
    for (const block of Buffer.isBuffer(content) ? [content] : content) {
      crc = crc32(block, crc);
      size += block.length;
      yield block;
    }
  }
  await pipeline(Readable.from(measured()), createDeflateRaw({ chunkSize: 1 << 18 }), async (source: AsyncIterable<Buffer>) => {
    for await (const bytes of source) {
      packed += bytes.length;
      target.write(bytes);
    }
  });
  return { method: 8, time: NO_TIME, crc, packed, size };
}

/** The 26 bytes that a local header and a directory entry share, from the version on. */
function headerOf(facts: Facts, name: Buffer): Buffer {
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

function local(header: Buffer): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(0x04034b50);
  return Buffer.concat([mark, header]);
}

function closing(written: readonly Written[], offset: number): Buffer {
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
