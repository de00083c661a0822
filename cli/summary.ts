import { type FindingRow, findingRows, formatDay, type Locale, type Outcome, summarise, summaryLines } from '../core';
import type { SummaryWords } from './words';

const LISTED = 10;
const URGENCY: readonly FindingRow['severity'][] = ['block', 'unknown', 'warn', 'info'];

export interface Written {
  readonly input: string;
  readonly output: string;
  readonly json: string | undefined;
}

/** What a reviewer wants to know before opening the file. */
export function reviewSummary(outcome: Outcome, locale: Locale, words: SummaryWords, { input, output, json }: Written): string {
  const summary = summarise(outcome, locale);
  return [
    words.reviewed(input, formatDay(outcome.book.businessDate)),
    ...summaryLines(summary, locale),
    ...worst(outcome, locale, words),
    '',
    words.written(output),
    words.open([outcome.book.tables.get('orders')?.sheet ?? '', ...summary.sheets.map(({ label }) => label)].filter(Boolean)),
    ...(json === undefined ? [] : [words.result(json)]),
  ].join('\n');
}

function worst(outcome: Outcome, locale: Locale, words: SummaryWords): readonly string[] {
  const open = findingRows(outcome, locale, 'check')
    .flatMap(({ rows }) => rows)
    .filter(({ approved }) => !approved)
    .sort((a, b) => URGENCY.indexOf(a.severity) - URGENCY.indexOf(b.severity) || (a.row ?? 0) - (b.row ?? 0));
  if (open.length === 0) return [];
  const listed = open.slice(0, LISTED).map((row) => `  ${words.finding(row)}`);
  return ['', words.worst(listed.length, open.length), ...listed];
}
