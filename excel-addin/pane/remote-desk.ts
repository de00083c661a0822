import { createDesk, type Desk } from './desk';

/** The desk as the pane sees it: every answer takes its time. */
export type AsyncDesk = {
  readonly [M in keyof Desk]: (...args: Parameters<Desk[M]>) => Promise<ReturnType<Desk[M]>>;
} & {
  /** Stops what it is at; the calls under way fail with `Stopped`. */
  stop(): void;
};

export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

export interface Call {
  readonly id: number;
  readonly method: keyof Desk;
  readonly args: readonly unknown[];
}
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** A desk in a worker of its own, so that the pane stays awake while it thinks; a stopped worker is replaced. */
export function remoteDesk(start: () => Worker): AsyncDesk {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const open = (): Worker => {
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.value);
    };
    fresh.onerror = ({ message }) => failAll(new Error(message));
    return fresh;
  };
  const call = (method: keyof Desk, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      worker ??= open();
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args } satisfies Call);
    });
  return deskOf(call, () => {
    if (waiting.size === 0) return;
    worker?.terminate();
    worker = undefined;
    failAll(new Stopped());
  });
}

/** A desk in the same thread. */
export function localDesk(desk: Desk = createDesk()): AsyncDesk {
  return deskOf(
    async (method, args) => (desk[method] as (...given: readonly unknown[]) => unknown)(...args),
    () => {},
  );
}

function deskOf(call: (method: keyof Desk, args: readonly unknown[]) => Promise<unknown>, stop: () => void): AsyncDesk {
  const of =
    <M extends keyof Desk>(method: M) =>
    (...args: Parameters<Desk[M]>) =>
      call(method, args) as Promise<ReturnType<Desk[M]>>;
  return {
    recognise: of('recognise'),
    review: of('review'),
    summary: of('summary'),
    findings: of('findings'),
    plan: of('plan'),
    clearing: of('clearing'),
    tryOut: of('tryOut'),
    stop,
  };
}
