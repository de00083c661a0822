import type { Finding } from '../codes';
import type { Book } from '../model/book';
import { Decimal } from '../model/decimal';
import type { LineOutcome, Outcome } from '../outcome';
import { groupBy } from './group';
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

function findFaults({ findings, lines, book }: Outcome): readonly Fault[] {
  const byRow = new Map(lines.map((line) => [line.line.row, line]));
  const byOrder = groupBy(lines, ({ line }) => line.order.orderNo);
  return [...groupBy(findings, sameFault).values()].map((same) => {
    const finding = same[0]!;
    const rows = same.flatMap(({ row }) => row ?? []);
    const own = finding.role === 'orders' ? rows.flatMap((row) => byRow.get(row) ?? []) : [];
    const isOfOrder = finding.scope === 'order' || finding.role === 'finance';
    const concerned = isOfOrder ? (byOrder.get(finding.orderNo ?? '') ?? own) : own;
    const first = own[0] ?? concerned[0] ?? lineOfPayer(finding, lines, book);
    return {
      finding,
      rows,
      lines: own,
      region: first ? regionOf(first.line) : '',
      customer: first ? customerOf(first.line.order) : '',
      customerName: first ? customerNameOf(first.line.order) : '',
      amount: amountOf(concerned),
    };
  });
}

const sameFault = (finding: Finding): unknown => (finding.scope === 'line' ? finding : `${finding.code} ${finding.orderNo ?? ''}`);

/** A total row of the finance sheet names no order. */
function lineOfPayer(finding: Finding, lines: readonly LineOutcome[], { finance }: Book): LineOutcome | undefined {
  const payer = finding.role === 'finance' ? financeRow(finding, finance)?.customer : undefined;
  return payer === undefined ? undefined : lines.find(({ line }) => customerOf(line.order) === payer);
}

function amountOf(lines: readonly LineOutcome[]): Decimal | undefined {
  const readable = lines.filter(({ line }) => line.readable);
  return readable.length === 0 ? undefined : Decimal.sum(readable.map(({ amounts }) => amounts.ordered));
}
