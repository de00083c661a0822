import type { Day, Locale } from '../core';
import type { Progress } from './progress';

/** Where text goes: a stream, or what a test collects. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The computer that a command runs on. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The language of the operating system, where the environment names none. */
  readonly systemLocale: string;
  today(): Day;
  /** Local time, `2026-11-21T19:01:32`. */
  now(): string;
}

/** What a command is told beside its arguments. */
export interface Run {
  readonly locale: Locale;
  readonly today: Day;
  /** When it was started, and by whom, where that is known. */
  readonly when: string;
  readonly who: string | undefined;
  readonly progress: Progress;
}

/** How a command ended: its files stand, or nothing was written. */
export type Ended =
  | { readonly kind: 'done'; readonly exit: 0 | 1; readonly summary: string; readonly warning?: string }
  | { readonly kind: 'stopped'; readonly sentence: string };

export const stopped = (sentence: string): Ended => ({ kind: 'stopped', sentence });
