import type { Locale, TrialProblem } from '../core';
import type { Arguments, Command, UsageProblem } from './arguments';
import type { FileProblem, Loss, LossKind } from './files/problem';
import type { Stage } from './progress';
import type { TargetProblem } from './targets';
import { en } from './words.en';
import { zhCN } from './words.zh-CN';

type Kinds<P extends { readonly kind: string }> = { readonly [K in P['kind']]: (problem: Extract<P, { readonly kind: K }>) => string };

/** Every sentence of the command line: what is wrong, where, and what to do about it. */
export interface Words {
  readonly usage: Kinds<UsageProblem>;
  readonly target: Kinds<TargetProblem>;
  readonly file: Kinds<FileProblem>;
  readonly trial: Kinds<TrialProblem>;
  readonly whatIf: {
    title(input: string, date: string): string;
    total(before: string, after: string): string;
    orders(count: number): string;
    lines(count: number): string;
    row(row: number): string;
    readonly nothingWritten: string;
  };
  readonly losses: { readonly [K in LossKind]: string };
  /** What a converted file no longer has. */
  converted(input: string, losses: readonly string[]): string;
  counted(loss: string, count: number): string;
  readonly stages: { readonly [S in Stage]: string };
  /** The commands and what each is for. */
  readonly help: string;
  readonly commandHelp: { readonly [C in Command]: string };
  readonly optionHelp: string;
  settingProblem(key: string, sentence: string): string;
  moved(input: string): string;
  fault(error: string): string;
  readonly summary: SummaryWords;
  cleared(input: string, output: string): string;
  nothingToClear(input: string, output: string): string;
  templated(output: string): string;
  consolidated(output: string): string;
}

/** The words around a review's numbers; the numbers' own names come with the review. */
export interface SummaryWords {
  reviewed(input: string, date: string): string;
  found(faults: number, checks: number): string;
  open(sheets: readonly string[]): string;
  written(output: string): string;
  result(json: string): string;
  documents(path: string): string;
}

export const WORDS: { readonly [L in Locale]: Words } = { 'zh-CN': zhCN, en };

/** The sentence of a problem out of its table. */
export function say<P extends { readonly kind: string }>(table: Kinds<P>, problem: P): string {
  return (table[problem.kind as P['kind']] as (problem: P) => string)(problem);
}

export function lossSentence(words: Words, input: Arguments['inputs'][number], losses: readonly Loss[]): string {
  return words.converted(
    input,
    losses.map(({ kind, count }) => (count === undefined ? words.losses[kind] : words.counted(words.losses[kind], count))),
  );
}
