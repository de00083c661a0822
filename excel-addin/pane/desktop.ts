import type { Snapshot } from '../../core';
import type { Host, PortOptions } from '../host';
import { noticeOf, trouble } from './refused';
import type { AsyncDesk } from './remote-desk';
import type { Event, Notice, State, Task } from './state';

export interface Parts {
  readonly host: Host;
  readonly desk: AsyncDesk;
  readonly state: () => State;
  readonly send: (event: Event) => void;
}

/** What every action shares: the workbook as it was last read, and one task at a time. */
export interface Desktop extends Parts {
  /** As it was last read, with what the pane wrote since. */
  snapshot: Snapshot | undefined;
  task(name: Task, work: (options: PortOptions) => Promise<Notice | undefined>): Promise<void>;
  /** Ends the task that is under way, where it can still be ended. */
  stop(): void;
  read(options: PortOptions): Promise<Snapshot>;
  recognise(from: Snapshot): Promise<void>;
  recogniseAgain(): Promise<void>;
  /** Runs what is no task; what it throws becomes a notice. */
  guarded(work: () => Promise<void>): Promise<void>;
}

export function createDesktop(parts: Parts): Desktop {
  const { host, desk, state, send } = parts;
  let stopper: AbortController | undefined;
  const desktop: Desktop = {
    ...parts,
    snapshot: undefined,
    async task(name, work) {
      if (state().job) return;
      stopper = new AbortController();
      const { signal } = stopper;
      send({ type: 'started', task: name });
      const onProgress: PortOptions['onProgress'] = (stage, done, total) => send({ type: 'progressed', stage, done, total });
      try {
        const notice = await work({ onProgress, signal });
        send({ type: 'ended', ...(notice && { notice }) });
      } catch (error) {
        send({ type: 'ended', notice: noticeOf(error) });
      }
    },
    stop() {
      stopper?.abort();
      if (state().job?.stage === 'checking') desk.stop();
    },
    async read(options) {
      const given = await host.port(options).read();
      if ('problem' in given) throw trouble(given.problem);
      desktop.snapshot = given.snapshot;
      return given.snapshot;
    },
    async recognise(from) {
      const { answers, locale } = state();
      send({ type: 'recognised', recognised: await desk.recognise(from, answers, locale) });
    },
    async recogniseAgain() {
      if (desktop.snapshot) await desktop.recognise(desktop.snapshot);
    },
    async guarded(work) {
      try {
        await work();
      } catch (error) {
        send({ type: 'noticed', notice: noticeOf(error) });
      }
    },
  };
  return desktop;
}
