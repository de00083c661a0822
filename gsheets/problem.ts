import { describeProblem, type Locale, type Problem } from '../core/index';
import { type Remedies, words } from './words';

/** What is wrong with the spreadsheet and what to do about it here, in one line. */
export function problemText(problem: Problem, locale: Locale): string {
  const { text, remedy } = describeProblem(problem, locale);
  const { remedies } = words(locale);
  const todo = problem.kind in remedies ? remedies[problem.kind as keyof Remedies] : remedy;
  return locale === 'zh-CN' ? `${text}。${todo}。` : `${text}. ${todo}.`;
}
