import type { LineOutcome, OrderOutcome, Outcome } from '../outcome';
import { perOutcome } from './per-outcome';

/** All that goes under one order number: the carried-over and the new lines. */
export interface Numbered {
  readonly orderNo: string;
  readonly parts: readonly OrderOutcome[];
  /** As they stand in the sheet. */
  readonly lines: readonly LineOutcome[];
}

/** Each order number once, as they are first met. */
export const numbersOf = perOutcome(({ orders, lines }: Outcome): ReadonlyMap<string, Numbered> => {
  const numbers = new Map<string, Numbered>();
  for (const part of orders) {
    const { orderNo, lines: own } = part.order;
    const known = numbers.get(orderNo);
    const added = own.map(({ index }) => lines[index]!);
    numbers.set(
      orderNo,
      known
        ? {
            orderNo,
            parts: [...known.parts, part],
            lines: [...known.lines, ...added].sort((a, b) => a.line.index - b.line.index),
          }
        : { orderNo, parts: [part], lines: added },
    );
  }
  return numbers;
});

/** The lines of an order number as they stand in the sheet; none where no row names it. */
export const linesOf = (outcome: Outcome, orderNo: string | undefined): readonly LineOutcome[] =>
  numbersOf(outcome).get(orderNo ?? '')?.lines ?? [];
