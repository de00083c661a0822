import { ordersSince } from './collection';
import type { Problem } from './decode/problem';
import { type DecodeOptions, decode } from './decode/workbook';
import type { Outcome } from './outcome';
import type { Snapshot } from './port';
import { review } from './review';

/** The only door for hosts: read a snapshot, review it, plan what to write. */

export interface ReviewOptions extends Partial<DecodeOptions> {
  readonly businessDate: DecodeOptions['businessDate'];
}

/** Decodes and reviews a workbook; a `problem` is a question that a person has to answer first. */
export function reviewWorkbook(
  snapshot: Snapshot,
  { businessDate, settings = [], maps = [], sheets = [] }: ReviewOptions,
): { readonly outcome: Outcome } | { readonly problem: Problem } {
  const decoded = decode(snapshot, { businessDate, settings, maps, sheets });
  if ('problem' in decoded) return decoded;
  return { outcome: review(decoded.book, decoded.drafts) };
}

/** Honours what finance filled in, where the orders still are those that its sheet was made of. */
export function reviewFinance(
  snapshot: Snapshot,
  { businessDate, settings = [], maps = [], sheets = [] }: ReviewOptions,
): { readonly outcome: Outcome } | { readonly problem: Problem } {
  const decoded = decode(snapshot, { businessDate, settings, maps, sheets });
  if ('problem' in decoded) return decoded;
  const { finance, settings: chosen } = decoded.book;
  if (!finance) return { problem: { kind: 'no-finance' } };
  const orders = chosen.severity.get('finance/stale-sheet') === 'off' ? [] : ordersSince(decoded.book);
  if (orders.length > 0) return { problem: { kind: 'stale-finance', sheet: finance.sheet, orders } };
  return { outcome: review(decoded.book, decoded.drafts) };
}

export { approvable } from './approvals';
export * from './codes';
export * from './consolidate';
export type { FieldMap } from './decode/headers';
export * from './decode/mapping';
export type { SheetAnswer } from './decode/memory';
export type { ColumnName, Problem } from './decode/problem';
export type { SheetChoice } from './decode/roles';
export { type DocumentSheet, documents } from './documents';
export * from './look';
export { columnIndex, columnName } from './model/a1';
export * from './model/book';
export * from './model/date';
export * from './model/decimal';
export { FNV_START, hex, mixText } from './model/fnv';
export { keptFrom, keptPieces } from './model/kept-text';
export { parseKey } from './model/key';
export type { Near } from './model/nearest';
export * from './model/own';
export * from './model/roles';
export * from './model/run';
export * from './model/settings';
export { showsDate, showsTime } from './model/time-format';
export * from './outcome';
export { type ClearOptions, formerOrders, planClear } from './plan/clear';
export { fingerprintOf } from './plan/fingerprint';
export { planReview } from './plan/plan';
export * from './port';
export { isAnswered, moneyLines } from './report/money';
export { inputHash } from './result/hash';
export { buildResult, resultText } from './result/result';
export type { ResultFile } from './result/schema';
export * from './setting-list';
export * from './template';
export * from './trial-form';
export * from './trial-view';
export * from './version';
export * from './view';
export * from './what-if';
export { counted } from './words/counted';
export { labels } from './words/labels';
export { describe, sentence } from './words/messages';
export { describeProblem, problemSentence } from './words/problems';
export * from './words/trials';
