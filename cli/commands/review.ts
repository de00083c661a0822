import { reviewWorkbook } from '../../core';
import type { Arguments } from '../arguments';
import { type Ended, type Run, stopped } from '../io';
import { openInput } from '../port';
import { defaultOutput, targetProblem } from '../targets';
import { say, WORDS } from '../words';
import { problemText } from './problem';
import { writeReviewed } from './reviewed';
import { tryOut } from './what-if';

export async function review(args: Arguments, run: Run): Promise<Ended> {
  const { locale, today, progress } = run;
  const words = WORDS[locale];
  const input = args.inputs[0]!;
  const { json, documents, force } = args;
  const opened = await openInput(input, progress.step);
  if ('problem' in opened) return stopped(say(words.file, opened.problem));
  const { port, losses } = opened;
  if (args.trials.length > 0) return tryOut(args, run, port.read());
  const ending = port.extension;
  const output = args.output ?? (await defaultOutput(input, 'reviewed', ending));
  const blocked = await targetProblem({ inputs: [input], output, json, documents, ending, force });
  if (blocked) return stopped(say(words.target, blocked));

  const snapshot = port.read();
  progress.show('reviewing');
  const reviewed = reviewWorkbook(snapshot, {
    businessDate: today,
    settings: args.settings,
    maps: args.maps,
  });
  if ('problem' in reviewed) return stopped(problemText(reviewed.problem, locale));
  return writeReviewed({ args, run, port, losses, snapshot, outcome: reviewed.outcome, input, output });
}
