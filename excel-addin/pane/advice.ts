import { describeProblem, type Locale, type Problem } from '../../core';
import { words } from '../words';

/** What is wrong with the workbook and what to do about it here, in one line. */
export function advice(problem: Problem, locale: Locale): string {
  const { text, remedy } = describeProblem(problem, locale);
  const { remedy: own } = words(locale).ask;
  const todo = problem.kind in own ? own[problem.kind as keyof typeof own] : remedy;
  return locale === 'zh-CN' ? `${text}。${todo}。` : `${text}. ${todo}.`;
}
