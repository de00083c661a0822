import {
  buildResult,
  type FieldMap,
  inputHash,
  isAnswered,
  type Locale,
  labels,
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
  type SheetAnswer,
  type Snapshot,
  type TrialText,
  template,
  tryOut,
  VERSION,
  type WritePlan,
} from '../core/index';
import { knowsHiddenRows, SheetsPort } from './port';
import type { CellEdit } from './port/edit';
import { problemText, trialProblemText } from './problem';
import { alone, type Ended, type Run, stopped } from './run';

/** What a person answered in the sidebar. */
export interface Answers {
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly maps: readonly FieldMap[];
  readonly sheets: readonly SheetAnswer[];
}

export const NO_ANSWERS: Answers = { settings: [], maps: [], sheets: [] };

export interface Reviewed extends Ended {
  readonly snapshot: Snapshot;
  readonly outcome: Outcome;
  readonly plan: WritePlan;
  readonly locale: Locale;
  readonly notes: readonly string[];
  /** What was asked for did not come about. */
  readonly warning: string | undefined;
}

type Reviewer = (snapshot: Snapshot, options: ReviewOptions) => { readonly outcome: Outcome } | { readonly problem: Problem };

export const review = (run: Run, answers: Answers) => reviewWith(reviewWorkbook, 'review', run, answers);
export const finance = (run: Run, answers: Answers) => reviewWith(reviewFinance, 'finance', run, answers);

const today = (when: string) => parseIsoDay(when.slice(0, 10))!;

const reviewWith = (reviewer: Reviewer, command: string, run: Run, answers: Answers): Reviewed | Ended =>
  alone(run, () => {
    run.stage('reading');
    const port = new SheetsPort(run.checkTime);
    const snapshot = port.read();
    run.stage('reviewing');
    const when = port.now();
    const reviewed = reviewer(snapshot, { businessDate: today(when), ...answers });
    if ('problem' in reviewed) return stopped(problemText(reviewed.problem, run.locale));
    return write(port, run, snapshot, reviewed.outcome, { when, command });
  });

function write(
  port: SheetsPort,
  run: Run,
  snapshot: Snapshot,
  outcome: Outcome,
  { when, command }: Pick<RunFacts, 'when' | 'command'>,
): Reviewed | Ended {
  const locale = outcome.book.settings.locale ?? run.locale;
  const facts: RunFacts = { when, command, version: VERSION, inputHash: inputHash(snapshot, outcome.book) };
  const plan = planReview(snapshot, outcome, locale, facts);
  run.stage('writing');
  const receipt = port.apply(plan);
  if (receipt.kind === 'refused') return stopped(run.words.moved(receipt.moved));
  const warning = command === 'finance' && !isAnswered(outcome) ? labels(run.locale).financeSheet.unanswered : undefined;
  const text = run.words.reviewed(when.slice(0, 10));
  return { done: true, text, snapshot, outcome, plan, locale, notes: notesOn(snapshot, plan, run), warning };
}

/** What this host could not do, or not find out. */
function notesOn({ sheets }: Snapshot, { orders }: WritePlan, { words }: Run): readonly string[] {
  const rows = sheets.find(({ name }) => name === orders?.sheet)?.rows.length ?? 0;
  return [...(orders?.filter ? [words.filterNotExtended] : []), ...(knowsHiddenRows(rows) ? [] : [words.hiddenUnknown])];
}

export interface ResultText extends Ended {
  /** For other programs: the same bytes as from the command line. */
  readonly result: string;
}

/** The result file of the spreadsheet as it stands; nothing is written. */
export const resultFile = (run: Run, answers: Answers): ResultText | Ended =>
  alone(run, () => {
    run.stage('reading');
    const port = new SheetsPort();
    const snapshot = port.read();
    run.stage('reviewing');
    const reviewed = reviewWorkbook(snapshot, { businessDate: today(port.now()), ...answers });
    if ('problem' in reviewed) return stopped(problemText(reviewed.problem, run.locale));
    const { outcome } = reviewed;
    const locale = outcome.book.settings.locale ?? run.locale;
    const facts = { locale, inputHash: inputHash(snapshot, outcome.book), version: VERSION };
    return { done: true, text: '', result: resultText(buildResult(outcome, facts)) };
  });

/** What would end otherwise; nothing is written. */
export const tryChanges = (run: Run, answers: Answers, trials: readonly TrialText[]) =>
  alone(run, () => {
    run.stage('reading');
    const port = new SheetsPort();
    const snapshot = port.read();
    run.stage('reviewing');
    const tried = tryOut(snapshot, { businessDate: today(port.now()), ...answers }, trials, run.locale);
    return 'problem' in tried ? stopped(trialProblemText(tried.problem, run.locale)) : { done: true, text: '', tried };
  });

export const clear = (run: Run): Ended =>
  alone(run, () => {
    run.stage('reading');
    const port = new SheetsPort(run.checkTime);
    const plan = planClear(port.read(), run.locale);
    run.stage('writing');
    const receipt = port.apply(plan);
    if (receipt.kind === 'refused') return stopped(run.words.moved(receipt.moved));
    const isNothing = plan.removeColumns.length === 0 && plan.removeSheets.length === 0;
    return { done: true, text: isNothing ? run.words.nothingToClear : run.words.cleared };
  });

export const addTemplate = (run: Run): Ended =>
  alone(run, () => {
    const port = new SheetsPort();
    const taken = port.addInputSheets(template(run.locale, today(port.now())));
    return { done: true, text: taken.length === 0 ? run.words.templated : run.words.templateTaken(taken) };
  });

export const addSettings = (run: Run): Ended =>
  alone(run, () => {
    const port = new SheetsPort();
    port.addInputSheets(template(run.locale, today(port.now())).filter(({ role }) => role === 'settings'));
    return { done: true, text: '' };
  });

/** Changes cells that a person asked for; `back` takes it back. */
export const edit = (run: Run, cells: readonly CellEdit[]) =>
  alone(run, () => {
    const edited = new SheetsPort().edit(cells);
    return edited.kind === 'done' ? { done: true, text: '', back: edited.back } : stopped(run.words.notEdited[edited.kind]);
  });
