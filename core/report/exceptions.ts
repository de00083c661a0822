import { byCount } from '../model/natural';
import type { LineOutcome, Outcome } from '../outcome';
import { type Fault, faultsOf } from './faults';
import { linesUnder } from './lookup';
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
  const serious = faultsOf(outcome).filter(({ finding }) => finding.severity !== 'info');
  return serious.map((fault) => judged(fault, outcome)).sort(inListedOrder);
}

const inListedOrder = (a: Exception, b: Exception): number =>
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
  WORST_FIRST.indexOf(a.finding.severity) - WORST_FIRST.indexOf(b.finding.severity) ||
  byCount(a.region, b.region) ||
  byCount(a.customer, b.customer) ||
  byCount(a.finding.orderNo ?? '', b.finding.orderNo ?? '') ||
  byCount(sheetOf(a), sheetOf(b)) ||
  rowOf(a) - rowOf(b);

const STANDINGS: readonly ExceptionStanding[] = ['open', 'approved', 'returned'];

/** The finance sheet is written anew, under the name of the run's language: its rows stand behind those of the order. */
const rowOf = ({ finding, rows }: Fault): number => (finding.role === 'finance' ? 1 : (rows[0] ?? 0));

const sheetOf = ({ finding: { role, sheet } }: Fault): string => (role === 'finance' || role === 'orders' ? '' : sheet);

function judged(fault: Fault, outcome: Outcome): Exception {
  const standing = standingOf(fault);
  const { finding, rows, lines, region, customer, customerName, amount } = fault;
  return { finding, rows, lines, region, customer, customerName, amount, standing, decided: decidedOn(fault, standing, outcome) };
}

function standingOf({ finding, lines }: Fault): ExceptionStanding {
  if (lines.length > 0 && lines.every(({ status }) => status === 'returned')) return 'returned';
  return finding.approved ? 'approved' : 'open';
}

function decidedOn({ finding, lines }: Fault, standing: ExceptionStanding, outcome: Outcome): Exception['decided'] {
  if (standing === 'open') return undefined;
  const isOfOrder = standing === 'returned' || finding.scope === 'order';
  return decisionOf(isOfOrder ? linesUnder(finding.orderNo, outcome) : lines, standing === 'returned' ? 'return' : 'approve');
}

/** Of the first row on which somebody decided so. */
export function decisionOf(lines: readonly LineOutcome[], choice: 'approve' | 'return'): Exception['decided'] {
  const signed = lines.find(({ line: { decision } }) => decision.choice === choice && (choice === 'return' || decision.decidedBy !== ''))
    ?.line.decision;
  return signed && { by: signed.decidedBy, note: signed.note };
}
