import { joinKey, splitKey } from '../model/key';
import { FIELDS } from '../model/roles';
import type { TableCell } from './names';

/** What tells a row of a source from its others, and what stood in it when it was collected. */
export interface Fingerprint {
  readonly orderNo: string;
  /** The line number, else the goods; numbered where the order has several alike. */
  readonly line: string;
  /** By field index, and `extras`. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The columns that belong to no field, taken together. */
export const EXTRAS = 'z';

export const fieldMark = (index: number): string => index.toString(36);

export function formatFingerprint({ orderNo, line, hashes }: Fingerprint): string {
  return joinKey([orderNo, line, [...hashes].map(([mark, hash]) => mark + hash).join('')]);
}

export function parseFingerprint(text: string): Fingerprint | undefined {
  const [orderNo, line, marks, ...rest] = splitKey(text) ?? [];
  if (orderNo === undefined || line === undefined || marks === undefined || rest.length > 0) return undefined;
  const hashes = new Map<string, string>();
  for (let at = 0; at < marks.length; at += 1 + HASH_LENGTH) hashes.set(marks[at]!, marks.slice(at + 1, at + 1 + HASH_LENGTH));
  return { orderNo, line, hashes };
}

/** Blank cells are left out, so that a column that comes without values changes nothing. */
export function hashesOf(
  cells: readonly TableCell[],
  extras: readonly (readonly [heading: string, cell: TableCell])[],
): Map<string, string> {
  const hashes = new Map<string, string>();
  for (let index = 0; index < FIELDS.orders.length; index++) {
    const cell = cells[index] ?? null;
    if (cell !== null) hashes.set(fieldMark(index), hashOf(cell));
  }
  const filled = extras.filter(([, cell]) => cell !== null);
  if (filled.length > 0) hashes.set(EXTRAS, hashOf(filled));
  return hashes;
}

/** With what a field's cell is written as, where that is not what the source says. */
export function withHash(fingerprint: Fingerprint, index: number, value: unknown): Fingerprint {
  return { ...fingerprint, hashes: new Map(fingerprint.hashes).set(fieldMark(index), hashOf(value)) };
}

const HASH_LENGTH = 5;

/** FNV-1a: to notice a change, not to keep a secret. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}
