import type { HostProblem } from '../host';
import { Stopped } from './remote-desk';
import type { Notice } from './state';

/** Carries what the host refused out of a task. */
export class Refused extends Error {
  constructor(readonly notice: Notice) {
    super(notice.kind);
  }
}

export const trouble = (problem: HostProblem): Refused => new Refused({ kind: 'host', problem });

/** What a person is told of anything that was thrown. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof Refused) return error.notice;
  if (error instanceof Stopped) return { kind: 'stopped' };
  return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
}
