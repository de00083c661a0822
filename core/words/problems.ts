import type { Problem } from '../decode/problem';
import type { Locale } from '../model/settings';
import { en } from './problems.en';
import { zhCN } from './problems.zh-CN';

type Kind = Problem['kind'];
type Of<K extends Kind> = Extract<Problem, { readonly kind: K }>;

/** One problem in one language; no sentence has a final full stop. */
interface ProblemMessage<P> {
  /** What is wrong, and where. */
  text(problem: P): string;
  /** What the user does about it. */
  remedy(problem: P): string;
}

/** Every kind of problem has its words: one that has none does not compile. */
export type ProblemMessages = { readonly [K in Kind]: ProblemMessage<Of<K>> };

const PROBLEMS: { readonly [L in Locale]: ProblemMessages } = { 'zh-CN': zhCN, en };

export function describeProblem<K extends Kind>(problem: Of<K>, locale: Locale): { readonly text: string; readonly remedy: string } {
  const message: ProblemMessage<Of<K>> = PROBLEMS[locale][problem.kind as K];
  return { text: message.text(problem), remedy: message.remedy(problem) };
}

/** What, where and what to do, in one line. */
export function problemSentence(problem: Problem, locale: Locale): string {
  const { text, remedy } = describeProblem(problem, locale);
  return locale === 'zh-CN' ? `${text}。${remedy}。` : `${text}. ${remedy}.`;
}
