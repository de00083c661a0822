/** Takes the garbage out; needs `--expose-gc`. Not for use before a clock starts: it makes the engine forget what it has learnt. */
export const clean = (): void => (globalThis as { gc?: () => void }).gc?.();

/** CPU time of the process, all its threads, in µs: on a machine that others use as well it wavers less than the time on the wall. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Spread {
  readonly median: number;
  /** Quartiles. */
  readonly low: number;
  readonly high: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)]!;
  return { median: median(values), low: at(0.25), high: at(0.75) };
}
