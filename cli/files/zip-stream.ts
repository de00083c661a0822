import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip';
import { closing, type Facts, headerOf, LEVEL, local, NO_TIME, type Written, type ZipPart } from './zip-write';

/** Takes the zip's bytes in order; `patch` writes over bytes already taken. */
export interface ZipTarget {
  write(bytes: Buffer): void;
  patch(bytes: Buffer, at: number): void;
}

/** Packs part after part without ever holding a whole one. */
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
  await pipeline(
    Readable.from(measured()),
    createDeflateRaw({ level: LEVEL, chunkSize: 1 << 18 }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const bytes of source) {
        packed += bytes.length;
        target.write(bytes);
      }
    },
  );
  return { method: 8, time: NO_TIME, crc, packed, size };
}
