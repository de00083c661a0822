/** FNV-1a in 32 bits, over UTF-16 units: to notice a change or to name something shortly, not to keep a secret. */
export const FNV_START = 0x811c9dc5;
const PRIME = 0x01000193;

export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, PRIME);

export function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let i = 0; i < text.length; i++) mixed = mix(mixed, text.charCodeAt(i));
  return mixed;
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Equal numbers mix alike. What tells two apart may stand in their upper bits only, and a product carries it upwards. */
export function mixNumber(hash: number, value: number): number {
  double[0] = value;
  const mixed = (value | 0) === value ? mix(hash, value) : mix(mix(hash, halves[0]!), halves[1]!);
  return mixed ^ (mixed >>> 15);
}

/** Eight digits. */
export const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
