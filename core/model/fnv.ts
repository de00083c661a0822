/** FNV-1a in 32 bits, over UTF-16 units: to notice a change or to name something shortly, not to keep a secret. */
export const FNV_START = 0x811c9dc5;
const PRIME = 0x01000193;

export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, PRIME);

export function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let i = 0; i < text.length; i++) mixed = mix(mixed, text.charCodeAt(i));
  return mixed;
}

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

/** Equal numbers mix alike; a whole one of 32 bits in one step. */
export function mixNumber(hash: number, value: number): number {
  if ((value | 0) === value) return mix(hash, value);
  float[0] = value;
  return mix(mix(hash, words[0]!), words[1]!);
}

/** Eight digits. */
export const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
