import { type Locale, type Problem, problemSentence } from '../../core';
import { WORDS } from '../words';

/** A question as the command line puts it: a setting may have come from an option or from the sheet. */
export function problemText(problem: Problem, locale: Locale): string {
  const sentence = problemSentence(problem, locale);
  const isSetting = problem.kind === 'unknown-setting' || problem.kind === 'bad-setting';
  return isSetting ? WORDS[locale].settingProblem(problem.key, sentence) : sentence;
}
