import {
  checkLines,
  formatDay,
  isAnswered,
  type Locale,
  labels,
  moneyLines,
  type Outcome,
  type Summary,
  summarise,
  summaryLines,
} from '../core';
import type { SummaryWords } from './words';

export interface Written {
  readonly command: string;
  readonly input: string;
  readonly output: string;
  readonly json: string | undefined;
  readonly documents: string | undefined;
}

/** What a reviewer wants to know before opening the file. */
export function reviewSummary(outcome: Outcome, locale: Locale, words: SummaryWords, written: Written): string {
  const { command, input, output, json, documents } = written;
  const summary = summarise(outcome, locale);
  return [
    words.reviewed(input, formatDay(outcome.book.businessDate)),
    ...summaryLines(summary, locale),
    ...(command === 'finance' && !isAnswered(outcome) ? [labels(locale).financeSheet.unanswered] : []),
    ...moneyLines(outcome, locale),
    ...found(summary, locale, words),
    '',
    words.written(output),
    words.open([outcome.book.tables.get('orders')?.sheet ?? '', ...summary.sheets.map(({ label }) => label)].filter(Boolean)),
    ...(json === undefined ? [] : [words.result(json)]),
    ...(documents === undefined ? [] : [words.documents(documents)]),
  ].join('\n');
}

function found(summary: Summary, locale: Locale, words: SummaryWords): readonly string[] {
  const { checks } = summary;
  if (checks.length === 0) return [];
  const faults = checks.reduce((sum, { count }) => sum + count, 0);
  return ['', words.found(faults, checks.length), ...checkLines(summary, locale).map((line) => `  ${line}`)];
}
