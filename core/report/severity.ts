import type { Finding } from '../codes';
import type { Severity } from '../model/settings';

export const WORST_FIRST: readonly Severity[] = ['block', 'unknown', 'warn', 'info'];

/** The lower, the sooner a person should look; approved ones stop nothing any more. */
export const urgency = ({ approved, severity }: Finding): number => (approved ? WORST_FIRST.length : WORST_FIRST.indexOf(severity));

/** Worst first; those of one severity as they stand. */
export const byWorst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length < 2 ? findings : [...findings].sort((a, b) => urgency(a) - urgency(b));
