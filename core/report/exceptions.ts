import type { Line } from '../model/book';
import { naturalKey } from '../model/natural';
import type { LineOutcome, Outcome } from '../outcome';
import { type Fault, faultsOf } from './faults';
import { groupBy } from './group';
import { perOutcome } from './per-outcome';
import { WORST_FIRST } from './severity';

/** An approved one, and one of an order that was returned, needs nobody any more. */
export type ExceptionStanding = 'open' | 'approved' | 'returned';

export interface Exception extends Fault {
  readonly standing: ExceptionStanding;
  /** Who approved it, or returned the order, and what they noted. */
  readonly decided: { readonly by: string; readonly note: string } | undefined;
}

/** What is to be confirmed or worse: the open ones first, by severity, region, customer, order and row. */
export const exceptionTable = perOutcome(listExceptions);

function listExceptions(outcome: Outcome): readonly Exception[] {
  const byOrder = groupBy(outcome.lines, ({ line }) => line.order.orderNo);
  const keyed = faultsOf(outcome)
    .filter(({ finding }) => finding.severity !== 'info')
    .map((fault) => ({ fault: judged(fault, byOrder), key: sortKey(fault) }));
  return keyed.sort((a, b) => rank(a.fault) - rank(b.fault) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ fault }) => fault);
}

const STANDINGS: readonly ExceptionStanding[] = ['open', 'approved', 'returned'];

const rank = ({ standing, finding }: Exception): number =>
  STANDINGS.indexOf(standing) * WORST_FIRST.length + WORST_FIRST.indexOf(finding.severity);

const sortKey = ({ region, customer, finding, rows }: Fault): string =>
  [region, customer, finding.orderNo ?? '', ...placeKey(finding, rows)].map(naturalKey).join('\u0000');

/** The finance sheet is written anew, under the name of the run's language: its rows stand behind those of the order. */
const placeKey = ({ role, sheet }: Exception['finding'], rows: readonly number[]): readonly string[] =>
  role === 'finance' ? ['', '1'] : [role === 'orders' ? '' : sheet, String(rows[0] ?? 0)];

function judged(fault: Fault, byOrder: ReadonlyMap<string, readonly LineOutcome[]>): Exception {
  const { finding, lines } = fault;
  const inOrder = (byOrder.get(finding.orderNo ?? '') ?? []).map(({ line }) => line);
  if (lines.length > 0 && lines.every(({ status }) => status === 'returned')) {
    return { ...fault, standing: 'returned', decided: decisionOf(inOrder, 'return') };
  }
  if (!finding.approved) return { ...fault, standing: 'open', decided: undefined };
  const signed = finding.scope === 'order' ? inOrder : lines.map(({ line }) => line);
  return { ...fault, standing: 'approved', decided: decisionOf(signed, 'approve') };
}

/** Of the first row on which somebody decided so. */
export function decisionOf(lines: readonly Line[], choice: 'approve' | 'return'): Exception['decided'] {
  const decision = lines
    .map((line) => line.decision)
    .find((made) => made.choice === choice && (choice === 'return' || made.decidedBy !== ''));
  return decision && { by: decision.decidedBy, note: decision.note };
}
