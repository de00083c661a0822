import type { GroupBy, Locale, Severity, TrialProblem, TrialWords } from '../core';
import type { HostProblem } from './host';
import type { EditKind, Notice, Stage, Task } from './pane/state';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

type Texts<K extends string> = { readonly [P in K]: string };
type Kinds<P extends { readonly kind: string }> = { readonly [K in P['kind']]: (problem: Extract<P, { readonly kind: K }>) => string };

/** Every word of the pane and the ribbon; what findings say comes from core. */
export interface Words {
  readonly name: string;
  readonly tabs: Texts<'workbook' | 'findings' | 'try' | 'settings'>;
  /** The other language, in its own words. */
  readonly otherLanguage: string;
  readonly close: string;
  readonly cancel: string;
  readonly busy: { readonly [T in Task]: string };
  readonly stage: { readonly [S in Stage]: string };
  progress(done: number, total: number): string;
  readonly notice: { readonly [K in Exclude<Notice['kind'], 'edited' | 'failed' | 'host' | 'problem' | 'unanswered'>]: string };
  readonly host: Kinds<HostProblem>;
  readonly edited: { readonly [E in EditKind]: (place: string) => string };
  readonly first: Texts<'title' | 'text' | 'template' | 'example' | 'again'>;
  readonly found: {
    readonly title: string;
    readonly none: string;
    readonly sheetAs: (sheet: string, roles: readonly string[]) => string;
    readonly columns: (count: number) => string;
    readonly likely: string;
    readonly remembered: string;
    readonly unsure: string;
    readonly unread: (headings: readonly string[]) => string;
    readonly missing: (role: string, checks: number) => string;
    readonly chooseColumn: string;
    readonly change: (field: string) => string;
    readonly lookAgain: string;
  };
  readonly ask: {
    readonly title: string;
    readonly text: string;
    readonly fillDown: Texts<'yes' | 'no'>;
    /** What to do about a problem here, where core's advice is for a command line. */
    readonly remedy: Texts<'several-orders' | 'two-sheets' | 'no-finance' | 'stale-finance' | 'unknown-setting'>;
    readonly which: (field: string) => string;
    readonly whichSheet: (role: string) => string;
    readonly chooseSheet: string;
  };
  readonly run: Texts<'review' | 'again' | 'finance' | 'clear' | 'date'>;
  readonly clear: Texts<'title' | 'text' | 'confirm'>;
  readonly summary: {
    readonly chart: (parts: readonly string[]) => string;
    readonly part: (label: string, count: number) => string;
    readonly outdated: string;
    readonly notes: string;
    readonly checks: string;
    readonly sheets: string;
    readonly amounts: string;
    readonly orders: string;
  };
  readonly list: {
    readonly label: string;
    readonly by: string;
    readonly groups: { readonly [G in GroupBy]: string };
    readonly search: string;
    readonly filter: string;
    readonly count: (shown: number, all: number) => string;
    readonly nothing: string;
    readonly nothingShown: string;
    readonly showAll: string;
    readonly onRow: (sheet: string, row: number) => string;
    readonly copy: string;
    readonly copyGroup: (title: string) => string;
    readonly approved: string;
    readonly notYet: string;
  };
  readonly finding: {
    readonly claimed: string;
    readonly expected: string;
    readonly evidence: string;
    readonly remedy: string;
    readonly code: string;
    readonly goTo: (place: string) => string;
    readonly fix: (was: string, now: string) => string;
    readonly blank: string;
    readonly approve: string;
    readonly return: string;
    readonly who: string;
    readonly note: string;
    readonly whoNeeded: string;
    readonly rows: (rows: readonly number[]) => string;
  };
  readonly undo: (place: string) => string;
  readonly copyText: { readonly heading: (title: string, count: number) => string; readonly byHand: string };
  readonly what: TrialWords & {
    readonly unreadable: (text: string) => string;
    readonly problem: Kinds<TrialProblem>;
  };
  readonly settings: {
    readonly text: string;
    readonly standard: (value: string) => string;
    readonly save: (key: string) => string;
    readonly unset: string;
    readonly noSheet: string;
  };
  readonly outside: Texts<'title' | 'text' | 'steps' | 'tryOut'>;
  readonly unexpected: (text: string) => string;
  /** What the ribbon says where the pane cannot be brought up. */
  readonly ribbon: Texts<'ask' | 'clearInPane'>;
  readonly severity: { readonly [S in Severity]: string };
  readonly start: Texts<
    | ('title' | 'text' | 'open' | 'save' | 'notDrawn' | 'workbook' | 'example' | 'blank' | 'cell' | 'formula' | 'pane')
    | ('language' | 'theme' | 'light' | 'dark' | 'contrast' | 'unsaved' | 'saveFirst' | 'openUnsaved')
  > & {
    opening(name: string): string;
    saving(name: string): string;
    unsavedTitle(name: string): string;
    notOpened(name: string, why: string): string;
    saved(name: string): string;
    missed(name: string, cells: number): string;
    notSaved(name: string, why: string): string;
  };
}

export const words = (locale: Locale): Words => (locale === 'en' ? en : zhCN);

export const localeOf = (language: string): Locale => (/^zh\b/i.test(language) ? 'zh-CN' : 'en');
