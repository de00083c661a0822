import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Writes a zip again with some of its parts changed as text. */
export function patchParts(from: string, to: string, changes: { readonly [part: string]: (xml: string) => string }): void {
  const parts = unzipSync(readFileSync(from));
  for (const [name, change] of Object.entries(changes)) parts[name] = strToU8(change(strFromU8(parts[name]!)));
  writeFileSync(to, zipSync(parts));
}
