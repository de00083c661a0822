/** What every contender must find, so that their times can be compared: the place, the code and both numbers. */
export interface Found {
  /** From 1, as in the sheet. */
  readonly row: number;
  readonly code: string;
  readonly claimed: number;
  readonly expected: number;
}

/** One number for a set of findings, whatever their order. */
export function checksum(findings: readonly Found[]): string {
  let sum = 0;
  let product = 1;
  for (const { row, code, claimed, expected } of findings) {
    const hash = hashOf(`${row} ${code} ${claimed.toFixed(4)} ${expected.toFixed(4)}`);
    sum = (sum + hash) >>> 0;
    product = Math.imul(product, hash | 1) >>> 0;
  }
  return `${findings.length}-${sum.toString(16)}-${product.toString(16)}`;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
