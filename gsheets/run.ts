import type { Locale } from '../core/index';
import { localeOf, type Words, words } from './words';

export type Stage = 'reading' | 'reviewing' | 'writing';

/** How a command ended, in words for the person who asked for it. */
export interface Ended {
  readonly done: boolean;
  readonly text: string;
}

export const stopped = (text: string): Ended => ({ done: false, text });

/** Google ends a run after six minutes; what is written takes its time as well. */
const TIME_TO_WRITE_BY = 4.5 * 60 * 1000;
const LOCK_WAIT = 5000;
const STAGE_KEY = 'order_review_stage';
const STAGE_SECONDS = 600;

class OutOfTime extends Error {}

/** One execution: its clock, its language, and where it is. */
export class Run {
  readonly locale: Locale = userLocale();
  readonly words: Words = words(this.locale);
  private readonly started = Date.now();
  private readonly cache: GoogleAppsScript.Cache.Cache | null;

  /** `isWatched`: somebody asks for the stage while it runs. */
  constructor({ isWatched }: { readonly isWatched: boolean }) {
    this.cache = isWatched ? CacheService.getUserCache() : null;
  }

  /** Ends the run where a stage would begin too late to be finished. */
  stage(stage: Stage): void {
    this.checkTime();
    this.cache?.put(STAGE_KEY, stage, STAGE_SECONDS);
  }

  end(): void {
    this.cache?.remove(STAGE_KEY);
  }

  readonly checkTime = (): void => {
    if (Date.now() - this.started > TIME_TO_WRITE_BY) throw new OutOfTime();
  };
}

export const userLocale = (): Locale => localeOf(Session.getActiveUserLocale());

export const stageNow = (): string => CacheService.getUserCache()?.get(STAGE_KEY) ?? '';

/** One change at a time in a document; what goes wrong is said in words. */
export function alone<T extends Ended>(run: Run, command: () => T): T | Ended {
  // Where there is no document to lock, Google gives none.
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT)) return stopped(run.words.busy);
  try {
    return command();
  } catch (error) {
    if (error instanceof OutOfTime) return stopped(run.words.outOfTime);
    return stopped(run.words.failed(error instanceof Error ? error.message : String(error)));
  } finally {
    run.end();
    lock?.releaseLock();
  }
}
