import {
  buildResult,
  type FieldMap,
  inputHash,
  type Locale,
  type Outcome,
  type Problem,
  parseIsoDay,
  planClear,
  planReview,
  type ReviewOptions,
  type RunFacts,
  resultText,
  reviewFinance,
  reviewWorkbook,
  type Snapshot,
  template,
  VERSION,
} from '../core/index';
import { SheetsPort } from './port';
import { problemText } from './problem';
import { alone, type Ended, type Run, stopped } from './run';
import type { Words } from './words';

/** What a person answered in the sidebar. */
export interface Answers {
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly maps: readonly FieldMap[];
}

export const NO_ANSWERS: Answers = { settings: [], maps: [] };

export interface Reviewed extends Ended {
  readonly outcome: Outcome;
  readonly locale: Locale;
  readonly notes: readonly string[];
}

type Reviewer = (snapshot: Snapshot, options: ReviewOptions) => { readonly outcome: Outcome } | { readonly problem: Problem };

export const review = (answers: Answers): Reviewed | Ended => reviewWith(reviewWorkbook, 'review', answers);
export const finance = (answers: Answers): Reviewed | Ended => reviewWith(reviewFinance, 'finance', answers);

const reviewWith = (reviewer: Reviewer, command: string, answers: Answers): Reviewed | Ended =>
  alone((run, words) => {
    run.stage('reading');
    const port = new SheetsPort(run.checkTime);
    const snapshot = port.read();
    run.stage('reviewing');
    const when = port.now();
    const reviewed = reviewer(snapshot, { businessDate: parseIsoDay(when.slice(0, 10))!, ...answers });
    if ('problem' in reviewed) return stopped(problemText(reviewed.problem, run.locale));
    return write(port, run, words, snapshot, reviewed.outcome, { when, command });
  });

function write(
  port: SheetsPort,
  run: Run,
  words: Words,
  snapshot: Snapshot,
  outcome: Outcome,
  { when, command }: Pick<RunFacts, 'when' | 'command'>,
): Reviewed | Ended {
  const locale = outcome.book.settings.locale ?? run.locale;
  const facts: RunFacts = { when, command, version: VERSION, inputHash: inputHash(snapshot, outcome.book) };
  const plan = planReview(snapshot, outcome, locale, facts);
  run.stage('writing');
  const receipt = port.apply(plan);
  if (receipt.kind === 'refused') return stopped(words.moved(receipt.moved));
  const notes = plan.orders?.filter ? [words.filterNotExtended] : [];
  return { done: true, text: words.reviewed(when.slice(0, 10)), outcome, locale, notes };
}

export interface ResultText extends Ended {
  /** For other programs: the same bytes as from the command line. */
  readonly result: string;
}

/** The result file of the spreadsheet as it stands; nothing is written. */
export const resultFile = (answers: Answers): ResultText | Ended =>
  alone((run) => {
    run.stage('reading');
    const port = new SheetsPort();
    const snapshot = port.read();
    run.stage('reviewing');
    const reviewed = reviewWorkbook(snapshot, { businessDate: parseIsoDay(port.now().slice(0, 10))!, ...answers });
    if ('problem' in reviewed) return stopped(problemText(reviewed.problem, run.locale));
    const { outcome } = reviewed;
    const locale = outcome.book.settings.locale ?? run.locale;
    const facts = { locale, inputHash: inputHash(snapshot, outcome.book), version: VERSION };
    return { done: true, text: '', result: resultText(buildResult(outcome, facts)) };
  });

export const clear = (): Ended =>
  alone((run, words) => {
    run.stage('reading');
    const port = new SheetsPort(run.checkTime);
    const plan = planClear(port.read(), run.locale);
    run.stage('writing');
    const receipt = port.apply(plan);
    if (receipt.kind === 'refused') return stopped(words.moved(receipt.moved));
    const isNothing = plan.removeColumns.length === 0 && plan.removeSheets.length === 0;
    return { done: true, text: isNothing ? words.nothingToClear : words.cleared };
  });

export const addTemplate = (): Ended =>
  alone((run, words) => {
    const port = new SheetsPort();
    const taken = port.addInputSheets(template(run.locale, parseIsoDay(port.now().slice(0, 10))!));
    return { done: true, text: taken.length === 0 ? words.templated : words.templateTaken(taken) };
  });
