import type { Locale } from '../core/index';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

/** Where another host would have the person do something else. */
export type Remedies = {
  readonly [K in
    | 'two-columns'
    | 'missing-columns'
    | 'fill-down'
    | 'several-orders'
    | 'two-sheets'
    | 'no-finance'
    | 'stale-finance'
    | 'unknown-setting']: string;
};

/** What the menu and the dialogs say; what was found has its words in core. */
export interface Words {
  readonly name: string;
  readonly menu: {
    readonly review: string;
    readonly finance: string;
    readonly sidebar: string;
    readonly template: string;
    readonly clear: string;
  };
  readonly reviewed: (date: string) => string;
  readonly open: (sheets: readonly string[]) => string;
  readonly filterNotExtended: string;
  readonly moved: (sheet: string) => string;
  readonly outOfTime: string;
  readonly busy: string;
  readonly clearQuestion: string;
  readonly cleared: string;
  readonly nothingToClear: string;
  readonly templated: string;
  readonly templateTaken: (sheets: readonly string[]) => string;
  readonly hiddenUnknown: string;
  readonly notEdited: { readonly changed: string; readonly formula: string };
  readonly trial: {
    readonly unreadable: (text: string) => string;
    readonly noSheet: (role: string) => string;
    readonly noRow: (sheet: string, code: string) => string;
    readonly severalRows: (sheet: string, code: string, rows: readonly number[]) => string;
  };
  readonly failed: (error: string) => string;
  readonly remedies: Remedies;
  readonly whichSheet: (role: string) => string;
  readonly fillDown: { readonly yes: string; readonly no: string };
}

export const words = (locale: Locale): Words => (locale === 'en' ? en : zhCN);

/** `zh_CN`, `zh-TW` and the like read Chinese. */
export const localeOf = (language: string): Locale => (language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
