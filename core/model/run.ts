import { FNV_START, hex, mixText } from './fnv';

/** What only the host knows of a run; the workbook knows the rest. */
export interface RunFacts {
  /** Local time, `2026-11-21T19:01:32`. */
  readonly when: string;
  readonly who?: string;
  readonly version: string;
  readonly inputHash: string;
  readonly command: string;
  /** Where the host names its runs itself. */
  readonly runId?: string;
}

/** A short name by which people tell runs apart on paper and in the log. */
export const runIdOf = ({ runId, inputHash, when }: Pick<RunFacts, 'runId' | 'inputHash' | 'when'>): string =>
  runId ?? hex(mixText(FNV_START, `${inputHash} ${when}`));
