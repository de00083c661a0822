import { join } from 'node:path';
import { type FilePort, openInput } from '../../cli/port';
import {
  buildResult,
  dayOf,
  inputHash,
  type Locale,
  type Outcome,
  planReview,
  resultText,
  reviewWorkbook,
  type Snapshot,
  type WorkbookPort,
  type WritePlan,
} from '../../core';

const BUSINESS_DATE = dayOf(2026, 11, 21)!;

export async function openExample(locale: Locale): Promise<FilePort> {
  const opened = await openInput(join(__dirname, `../../examples/orders.${locale}.xlsx`));
  if ('problem' in opened) throw new Error(opened.problem.kind);
  return opened.port;
}

function reviewed(snapshot: Snapshot): Outcome {
  const result = reviewWorkbook(snapshot, { businessDate: BUSINESS_DATE });
  if ('problem' in result) throw new Error(result.problem.kind);
  return result.outcome;
}

/** What a review of the workbook writes, and the bytes of its result file. */
export function planned(snapshot: Snapshot, locale: Locale): { readonly plan: WritePlan; readonly result: string } {
  const outcome = reviewed(snapshot);
  const facts = { when: '2026-11-21T19:00:00', version: '1', inputHash: inputHash(snapshot, outcome.book), command: 'review' };
  return {
    plan: planReview(snapshot, outcome, locale, facts),
    result: resultText(buildResult(outcome, { locale, inputHash: facts.inputHash, version: '1' })),
  };
}

/** A whole run, as every host makes it; gives back the bytes of the result file. */
export async function run(port: WorkbookPort, locale: Locale): Promise<string> {
  const { plan, result } = planned(await port.read(), locale);
  expect(await port.apply(plan)).toEqual({ kind: 'applied' });
  return result;
}

/** Per sheet and row; what is blank at a row's end is left out. */
export function cellsOf({ sheets }: Snapshot) {
  return Object.fromEntries(
    sheets.map(({ name, hidden, rows }) => [
      name,
      { hidden, rows: rows.map((row) => [...row].map((cell) => (cell === '' ? null : cell)).reduceRight<unknown[]>(trimmed, [])) },
    ]),
  );
}

const trimmed = (row: unknown[], cell: unknown): unknown[] => (cell === null && row.length === 0 ? row : [cell, ...row]);
