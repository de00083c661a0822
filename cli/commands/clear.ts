import { planClear } from '../../core';
import type { Arguments } from '../arguments';
import { type Ended, type Run, stopped } from '../io';
import { openInput } from '../port';
import { targetProblem } from '../targets';
import { lossSentence, say, WORDS } from '../words';

export async function clear(args: Arguments, { locale, progress }: Run): Promise<Ended> {
  const words = WORDS[locale];
  const input = args.inputs[0]!;
  const output = args.output!;
  const opened = await openInput(input, progress.step);
  if ('problem' in opened) return stopped(say(words.file, opened.problem));
  const { port, losses } = opened;
  const blocked = await targetProblem({ inputs: [input], output, json: undefined, ending: port.extension, force: args.force });
  if (blocked) return stopped(say(words.target, blocked));

  const plan = planClear(port.read(), locale, { keepLog: args.keepLog });
  progress.show('writing');
  const receipt = port.apply(plan);
  if (receipt.kind === 'refused') return stopped(words.moved(input));
  const unsaved = await port.save(output);
  if (unsaved) return stopped(say(words.file, unsaved));

  const nothing = plan.removeColumns.length === 0 && plan.removeSheets.length === 0;
  return {
    kind: 'done',
    exit: 0,
    summary: nothing ? words.nothingToClear(input, output) : words.cleared(input, output),
    ...(losses.length > 0 ? { warning: lossSentence(words, input, losses) } : {}),
  };
}
