import {
  buildResult,
  inputHash,
  type Outcome,
  type Problem,
  planReview,
  problemSentence,
  resultText,
  reviewWorkbook,
  VERSION,
} from '../../core';
import type { Arguments } from '../arguments';
import { type Ended, type Run, stopped } from '../io';
import { openInput } from '../port';
import { reviewSummary } from '../summary';
import { defaultOutput, targetProblem } from '../targets';
import { lossSentence, say, WORDS, type Words } from '../words';
import { saveBoth } from './write';

export async function review(args: Arguments, { locale, today, progress }: Run): Promise<Ended> {
  const words = WORDS[locale];
  const input = args.inputs[0]!;
  const { json, force } = args;
  const opened = await openInput(input, progress.step);
  if ('problem' in opened) return stopped(say(words.file, opened.problem));
  const { port, losses } = opened;
  const ending = port.extension;
  const output = args.output ?? (await defaultOutput(input, 'reviewed', ending));
  const blocked = await targetProblem({ inputs: [input], output, json, ending, force });
  if (blocked) return stopped(say(words.target, blocked));

  const snapshot = port.read();
  progress.show('reviewing');
  const reviewed = reviewWorkbook(snapshot, {
    businessDate: today,
    settings: args.settings,
    maps: args.maps,
  });
  if ('problem' in reviewed) return stopped(problemText(reviewed.problem, words, locale));

  const { outcome } = reviewed;
  const spoken = args.locale ?? outcome.book.settings.locale ?? locale;
  const result = buildResult(outcome, { locale: spoken, inputHash: inputHash(snapshot, outcome.book), version: VERSION });
  const summary = reviewSummary(outcome, spoken, WORDS[spoken].summary, { input, output, json });
  progress.show('writing');
  const receipt = port.apply(planReview(snapshot, outcome, spoken));
  if (receipt.kind === 'refused') return stopped(words.moved(input));
  const unsaved = await saveBoth(port, output, json === undefined ? undefined : { path: json, text: resultText(result) }, force);
  if (unsaved) return stopped(say(words.file, unsaved));
  return {
    kind: 'done',
    exit: fails(outcome) ? 1 : 0,
    summary,
    ...(losses.length > 0 ? { warning: lossSentence(WORDS[spoken], input, losses) } : {}),
  };
}

/** Something is at fault, or could not be judged, or was not checked. */
function fails({ verdict, findings }: Outcome): boolean {
  return (
    verdict === 'incomplete' || findings.some(({ severity, approved }) => !approved && (severity === 'block' || severity === 'unknown'))
  );
}

function problemText(problem: Problem, words: Words, locale: Run['locale']): string {
  const sentence = problemSentence(problem, locale);
  if (problem.kind === 'unknown-setting') return words.settingProblem(problem.key, sentence);
  return problem.kind === 'bad-setting' ? words.settingProblem(problem.key, sentence) : sentence;
}
