import { type Finding, type Outcome, planReview, reviewWorkbook, type Snapshot, type WritePlan } from '../../core/index';
import type { Found } from './findings';
import { BUSINESS_DATE } from './workload';

export interface Reviewed {
  readonly outcome: Outcome;
  readonly plan: WritePlan;
}

/** The product as a host calls it. */
export function reviewed(snapshot: Snapshot): Reviewed {
  const outcome = judged(snapshot);
  return { outcome, plan: planReview(snapshot, outcome, 'en') };
}

/** Findings and numbers without a word of text: what a database gives back, and more. */
export function judged(snapshot: Snapshot): Outcome {
  const result = reviewWorkbook(snapshot, { businessDate: BUSINESS_DATE });
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.outcome;
}

export const foundBy = ({ findings }: Outcome): Found[] => findings.map(asFound);

function asFound({ row, code, data }: Finding): Found {
  const { claimed, expected } = data as { claimed?: { toString(): string }; expected?: { toString(): string } };
  return { row: row ?? 0, code, claimed: Number(claimed), expected: Number(expected) };
}
