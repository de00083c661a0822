import type { Code, Evidence, Finding } from '../codes';
import type { Locale } from '../model/settings';
import { en } from './messages.en';
import { zhCN } from './messages.zh-CN';

/** Where the finding stands: the column is called as its sheet calls it. */
export type At = Pick<Finding, 'role' | 'field'>;

/** One fault in one language. No sentence has a final full stop: whoever joins them adds it. */
export interface Message<E> {
  /** The fault in a few words, for lists and headings. */
  readonly title: string;
  /** What is wrong with the numbers, and against which rule. */
  text(evidence: E, at: At): string;
  /** What would make it right. */
  remedy(evidence: E, at: At): string;
  /** Why a business minds, in one sentence. */
  readonly why: string;
}

/** Every code has its words: one that has none does not compile. */
export type Messages = { readonly [C in Code]: Message<Evidence[C]> };

export const MESSAGES: { readonly [L in Locale]: Messages } = { 'zh-CN': zhCN, en };

export interface Description {
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
}

export function describe<C extends Code>(finding: Pick<Finding<C>, 'code' | 'data' | 'role' | 'field'>, locale: Locale): Description {
  const message: Message<Evidence[C]> = MESSAGES[locale][finding.code];
  return { title: message.title, text: message.text(finding.data, finding), remedy: message.remedy(finding.data, finding) };
}

/** What is wrong and what would make it right, in one line. */
export function sentence<C extends Code>(finding: Pick<Finding<C>, 'code' | 'data' | 'role' | 'field'>, locale: Locale): string {
  return inOneLine(describe(finding, locale), locale);
}

export const inOneLine = ({ text, remedy }: Description, locale: Locale): string =>
  locale === 'zh-CN' ? `${text}。${remedy}。` : `${text}. ${remedy}.`;
