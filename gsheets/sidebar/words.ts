import type { GroupBy, Locale, TrialWords } from '../../core/index';
import type { Trouble } from './server';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

export const TABS = ['sheets', 'findings', 'try', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** What the page itself says; all else comes with the answers of the script. */
export interface SidebarWords {
  /** Google shows it above the page; here it is for screen readers. */
  readonly title: string;
  readonly looking: string;
  readonly review: string;
  readonly again: string;
  readonly finance: string;
  readonly clear: string;
  readonly clearQuestion: string;
  readonly clearYes: string;
  readonly cancel: string;
  readonly resultFile: string;
  readonly lookAgain: string;
  readonly found: string;
  readonly unsure: string;
  readonly none: string;
  readonly ask: string;
  readonly choose: string;
  readonly stages: { readonly reading: string; readonly reviewing: string; readonly writing: string };
  readonly findings: (count: number) => string;
  readonly firstOnly: (listed: number) => string;
  readonly nothing: string;
  readonly notYet: string;
  readonly parts: string;
  readonly tabs: { readonly [T in Tab]: string };
  readonly writing: string;
  readonly undo: (place: string) => string;
  readonly undone: string;
  readonly edited: { readonly [K in 'fix' | 'approve' | 'return' | 'setting']: (place: string) => string };
  readonly facts: string;
  readonly claimed: string;
  readonly expected: string;
  readonly evidence: string;
  readonly code: string;
  readonly rows: (rows: readonly number[]) => string;
  readonly place: (sheet: string, row: number) => string;
  readonly fix: (was: string, now: string) => string;
  readonly blank: string;
  readonly what: TrialWords;
  readonly settings: {
    readonly text: string;
    readonly standard: (value: string) => string;
    readonly save: (key: string) => string;
    readonly saveShort: string;
    readonly unset: string;
    readonly noSheet: string;
  };
  readonly by: string;
  readonly groups: { readonly [B in GroupBy]: string };
  readonly approved: string;
  readonly goTo: (place: string) => string;
  readonly decide: string;
  readonly name: string;
  readonly note: string;
  readonly nameNeeded: string;
  readonly gone: string;
  readonly counts: { readonly lines: string; readonly orders: string; readonly amounts: string };
  readonly notes: string;
  readonly sheets: string;
  readonly trouble: { readonly [T in Trouble]: string };
}

export const sidebarWords = (locale: Locale): SidebarWords => (locale === 'en' ? en : zhCN);
