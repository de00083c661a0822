import { VERSION } from '../core';
import { type Arguments, environmentLocale, readArguments } from './arguments';
import { clear } from './commands/clear';
import { consolidate } from './commands/consolidate';
import { finance } from './commands/finance';
import { review } from './commands/review';
import { template } from './commands/template';
import { type Ended, type Io, type Run, stopped } from './io';
import { Progress } from './progress';
import { say, WORDS } from './words';

/** Runs one command line. The exit code: 0 nothing fails, 1 something does, 2 it could not be done. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const parsed = readArguments(argv);
  const locale = parsed.locale ?? environmentLocale(io.environment, io.systemLocale);
  const words = WORDS[locale];
  if (parsed.kind === 'version') return told(io, VERSION);
  if (parsed.kind === 'help') return told(io, (parsed.command ? words.commandHelp[parsed.command] : words.help) + words.optionHelp);
  if (parsed.kind === 'wrong') return failed(io, say(words.usage, parsed.problem));

  const { args } = parsed;
  const progress = new Progress(io.err.isTTY && !args.quiet ? io.err : undefined, words.stages);
  const { USER, LOGNAME, USERNAME } = io.environment;
  const facts = { locale, today: args.date ?? io.today(), when: io.now(), who: USER || LOGNAME || USERNAME || undefined, progress };
  const ended = await perform(args, facts).catch((error: unknown) => {
    progress.done();
    if (io.environment.ORDER_REVIEW_DEBUG === '1' && error instanceof Error) io.err.write(`${error.stack}\n`);
    return stopped(words.fault(error instanceof Error ? error.message : String(error)));
  });
  progress.done();
  if (ended.kind === 'stopped') return failed(io, ended.sentence);
  if (ended.warning) io.err.write(`${ended.warning}\n`);
  if (!args.quiet) told(io, ended.summary);
  return ended.exit;
}

function perform(args: Arguments, run: Run): Promise<Ended> {
  switch (args.command) {
    case 'review':
      return review(args, run);
    case 'template':
      return template(args, run);
    case 'clear':
      return clear(args, run);
    case 'consolidate':
      return consolidate(args, run);
    case 'finance':
      return finance(args, run);
  }
}

function told(io: Io, text: string): 0 {
  io.out.write(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function failed(io: Io, sentence: string): 2 {
  io.err.write(`${sentence}\n`);
  return 2;
}
