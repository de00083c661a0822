import { type Finding, type Outcome, planReview, reviewWorkbook, type Snapshot, type WritePlan } from '../../core/index';
import type { Found } from './findings';
import { BUSINESS_DATE } from './workload';

export interface Reviewed {
  readonly outcome: Outcome;
  readonly plan: WritePlan;
}

/** The product as a host calls it. */
export function reviewed(snapshot: Snapshot): Reviewed {
  const result = reviewWorkbook(snapshot, { businessDate: BUSINESS_DATE });
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return { outcome: result.outcome, plan: planReview(snapshot, result.outcome, 'en') };
}

export const foundBy = ({ outcome }: Reviewed): Found[] => outcome.findings.map(asFound);

function asFound({ row, code, data }: Finding): Found {
  const { claimed, expected } = data as { claimed?: { toString(): string }; expected?: { toString(): string } };
  return { row: row ?? 0, code, claimed: Number(claimed), expected: Number(expected) };
}
