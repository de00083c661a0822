import { groupBy } from '../model/lists';
import type { LineOutcome, OrderOutcome, Outcome } from '../outcome';
import { perOutcome } from './per-outcome';

/** What goes under one order number, the carried-over and the new lines: each number once, as they are first met. */
export const partsByNumber = perOutcome(
  ({ orders }): ReadonlyMap<string, readonly OrderOutcome[]> => groupBy(orders, ({ order }) => order.orderNo),
);

/** As they stand in the sheet. */
export function linesOf(parts: readonly OrderOutcome[], { lines }: Outcome): readonly LineOutcome[] {
  const own: LineOutcome[] = [];
  for (const { order } of parts) for (const { index } of order.lines) own.push(lines[index]!);
  return parts.length === 1 ? own : own.sort((a, b) => a.line.index - b.line.index);
}

/** None where no row names the order. */
export const linesUnder = (orderNo: string | undefined, outcome: Outcome): readonly LineOutcome[] =>
  linesOf(partsByNumber(outcome).get(orderNo ?? '') ?? [], outcome);
