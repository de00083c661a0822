import {
  buildResult,
  documents as documentSheets,
  inputHash,
  type Locale,
  type Outcome,
  planReview,
  type RunFacts,
  resultText,
  type Snapshot,
  VERSION,
} from '../../core';
import type { Arguments } from '../arguments';
import { documentSheet } from '../document-sheet';
import { writeWorkbook } from '../files/fresh';
import { type Ended, type Run, stopped } from '../io';
import type { FilePort, Loss } from '../port';
import { reviewSummary } from '../summary';
import { lossSentence, say, WORDS } from '../words';
import { type Companion, saveAll } from './write';

/** A review that was made, and where what came of it is to stand. */
export interface Reviewed {
  readonly args: Arguments;
  readonly run: Run;
  readonly port: FilePort;
  readonly losses: readonly Loss[];
  readonly snapshot: Snapshot;
  readonly outcome: Outcome;
  readonly input: string;
  readonly output: string;
}

/** Writes the annotated workbook, its log line and the files that were asked for beside it. */
export async function writeReviewed({ args, run, port, losses, snapshot, outcome, input, output }: Reviewed): Promise<Ended> {
  const { json, documents, force } = args;
  const locale = args.locale ?? outcome.book.settings.locale ?? run.locale;
  const words = WORDS[locale];
  const facts: RunFacts = {
    when: run.when,
    ...(run.who !== undefined && { who: run.who }),
    version: VERSION,
    inputHash: inputHash(snapshot, outcome.book),
    command: args.command,
  };
  const companions = [
    ...(json === undefined ? [] : [resultFile(json, outcome, locale, facts)]),
    ...(documents === undefined ? [] : [documentFile(documents, outcome, locale, facts)]),
  ];
  run.progress.show('writing');
  const receipt = port.apply(planReview(snapshot, outcome, locale, facts));
  if (receipt.kind === 'refused') return stopped(words.moved(input));
  const unsaved = await saveAll(port, output, companions, force);
  if (unsaved) return stopped(say(words.file, unsaved));
  return {
    kind: 'done',
    exit: fails(outcome) ? 1 : 0,
    summary: reviewSummary(outcome, locale, words.summary, { command: args.command, input, output, json, documents }),
    ...(losses.length > 0 ? { warning: lossSentence(words, input, losses) } : {}),
  };
}

function resultFile(path: string, outcome: Outcome, locale: Locale, { inputHash, version }: RunFacts): Companion {
  return { path, bytes: Buffer.from(resultText(buildResult(outcome, { locale, inputHash, version }))) };
}

function documentFile(path: string, outcome: Outcome, locale: Locale, facts: RunFacts): Companion {
  return { path, bytes: writeWorkbook(documentSheets(outcome, locale, facts).map(documentSheet)) };
}

/** Something is at fault, or could not be judged, or was not checked. */
function fails({ verdict, findings, lines }: Outcome): boolean {
  return (
    verdict === 'incomplete' ||
    lines.some(({ line }) => !line.readable) ||
    findings.some(({ severity, approved }) => !approved && (severity === 'block' || severity === 'unknown'))
  );
}
