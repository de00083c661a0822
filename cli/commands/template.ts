import { template as inputSheets } from '../../core';
import type { Arguments } from '../arguments';
import { writeWorkbook } from '../files/fresh';
import { inputSheet } from '../input-sheet';
import { type Ended, type Run, stopped } from '../io';
import { targetProblem } from '../targets';
import { say, WORDS } from '../words';
import { writeFile } from './write';

export async function template(args: Arguments, { locale, today }: Run): Promise<Ended> {
  const words = WORDS[locale];
  const output = args.output!;
  const blocked = await targetProblem({ inputs: [], output, json: undefined, ending: '.xlsx', force: args.force });
  if (blocked) return stopped(say(words.target, blocked));
  const bytes = writeWorkbook(inputSheets(locale, today).map((sheet, i) => inputSheet(sheet, i === 0)));
  const unwritten = await writeFile(output, bytes, args.force);
  if (unwritten) return stopped(say(words.file, unwritten));
  return { kind: 'done', exit: 0, summary: words.templated(output) };
}
