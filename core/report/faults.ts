import type { Finding } from '../codes';
import { Decimal } from '../model/decimal';
import { holding } from '../model/lists';
import type { LineOutcome, Outcome } from '../outcome';
import { linesUnder } from './lookup';
import { perOutcome } from './per-outcome';
import { customerNameOf, customerOf, financeRow, regionOf } from './place';

/** One thing that is wrong: a finding, or one that stands on several rows of its order and says the same there. */
export interface Fault {
  /** On the first of its rows. */
  readonly finding: Finding;
  readonly rows: readonly number[];
  /** The rows of the orders sheet that it stands on; none where it stands on a reference sheet. */
  readonly lines: readonly LineOutcome[];
  readonly region: string;
  readonly customer: string;
  readonly customerName: string;
  /** Ordered by the row, or by the whole order; absent on a reference sheet and where the row could not be read. */
  readonly amount: Decimal | undefined;
}

/** In the order of the findings. */
export const faultsOf = perOutcome(findFaults);

function findFaults(outcome: Outcome): readonly Fault[] {
  return distinct(outcome.findings).map((same) => faultOf(same, outcome));
}

/** Lines are in the order of their rows. */
function lineAt(row: number, lines: readonly LineOutcome[]): LineOutcome | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line.row < row) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.line.row === row ? lines[low] : undefined;
}

/** The findings that are one fault together. */
function distinct(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const all: (readonly Finding[])[] = [];
  const ofOrders = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.scope === 'order' ? `${finding.code} ${finding.orderNo ?? ''}` : undefined;
    const known = key === undefined ? undefined : ofOrders.get(key);
    if (known) {
      known.push(finding);
      continue;
    }
    const fault = [finding];
    all.push(fault);
    if (key !== undefined) ofOrders.set(key, fault);
  }
  return all;
}

function faultOf(same: readonly Finding[], outcome: Outcome): Fault {
  const finding = same[0]!;
  const rows: number[] = [];
  const own: LineOutcome[] = [];
  for (const { role, row } of same) {
    if (row === undefined) continue;
    rows.push(row);
    const line = role === 'orders' ? lineAt(row, outcome.lines) : undefined;
    if (line) own.push(line);
  }
  const isOfOrder = finding.scope === 'order' || finding.role === 'finance';
  const inOrder = isOfOrder ? linesUnder(finding.orderNo, outcome) : [];
  const concerned = inOrder.length > 0 ? inOrder : own;
  const first = own[0] ?? concerned[0] ?? lineOfPayer(finding, outcome);
  return {
    finding,
    rows,
    lines: own,
    region: first ? regionOf(first.line) : '',
    customer: first ? customerOf(first.line.order) : '',
    customerName: first ? customerNameOf(first.line.order) : '',
    amount: amountOf(concerned),
  };
}

/** A total row of the finance sheet names no order. */
function lineOfPayer(finding: Finding, { lines, book }: Outcome): LineOutcome | undefined {
  const payer = finding.role === 'finance' ? financeRow(finding, book.finance)?.customer : undefined;
  return payer === undefined ? undefined : lines.find(({ line }) => customerOf(line.order) === payer);
}

function amountOf(lines: readonly LineOutcome[]): Decimal | undefined {
  const readable = holding(lines, ({ line }) => line.readable);
  if (readable.length < 2) return readable[0]?.amounts.ordered;
  return Decimal.sumOf(readable, ({ amounts }) => amounts.ordered);
}
