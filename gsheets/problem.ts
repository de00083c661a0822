import { describeProblem, type Locale, type Problem, type TryProblem } from '../core/index';
import { type Remedies, words } from './words';

/** What is wrong with the spreadsheet and what to do about it here, in one line. */
export function problemText(problem: Problem, locale: Locale): string {
  const { text, remedy } = describeProblem(problem, locale);
  const { remedies } = words(locale);
  const todo = problem.kind in remedies ? remedies[problem.kind as keyof Remedies] : remedy;
  return locale === 'zh-CN' ? `${text}。${todo}。` : `${text}. ${todo}.`;
}

/** Why something cannot be tried out. */
export function trialProblemText(problem: TryProblem, locale: Locale): string {
  const { trial } = words(locale);
  switch (problem.kind) {
    case 'workbook':
      return problem.text;
    case 'unreadable':
      return trial.unreadable(problem.text);
    case 'no-sheet':
      return trial.noSheet(problem.role);
    case 'no-row':
      return trial.noRow(problem.sheet, problem.code);
    case 'several-rows':
      return trial.severalRows(problem.sheet, problem.code, problem.rows);
  }
}
