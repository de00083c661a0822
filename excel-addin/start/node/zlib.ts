import { deflateSync, inflateSync } from 'fflate';
import { type BrowserBuffer, viewOf } from './buffer';

/** As much of `node:zlib` as the file host uses in memory. */
export function inflateRawSync(packed: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): BrowserBuffer {
  return viewOf(inflateSync(packed, { out: new Uint8Array(maxOutputLength) }));
}

/** A little larger than Node's, and twice as fast: somebody waits for it. */
export const deflateRawSync = (bytes: Uint8Array): BrowserBuffer => viewOf(deflateSync(bytes, { level: 3 }));

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
