import type { GroupBy, Locale } from '../../core/index';
import type { Trouble } from './server';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

/** What the page itself says; all else comes with the answers of the script. */
export interface SidebarWords {
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
