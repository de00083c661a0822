import { readNumber } from '../decode/number';
import { Decimal } from '../model/decimal';
import type { Delivery } from './input';
import { type CollectedRow, type Merged, sourceOf, type Taken } from './merge';
import type { TableCell } from './names';
import { FIELD_INDEX, type SourceRow } from './rows';

/** A sum as the source has it, and as the collected sheet has it. */
export interface BeforeAfter {
  readonly before: Decimal;
  readonly after: Decimal;
}

export interface Sums {
  readonly quantity: BeforeAfter;
  readonly amount: BeforeAfter;
  /** Cells of the two columns that are no numbers, and so in no sum. */
  readonly unreadable: number;
}

/**
 * Quantities and claimed amounts per source. A source that is collected for the first time must come out as it went in; in rows that
 * were there before, people may have corrected something.
 */
export function sumsOf(merged: Merged, deliveries: readonly Delivery[]): ReadonlyMap<Delivery, Sums> {
  const after = sumsAfter(merged.rows);
  return new Map(
    deliveries.map((delivery) => {
      const taken = merged.taken.get(delivery)!;
      const lines = [...taken.added, ...taken.unchanged, ...taken.changed];
      const here = after.get(sourceOf(delivery)) ?? NOTHING;
      const sums: Sums = {
        quantity: { before: sumOf(lines, 'quantity'), after: here.quantity },
        amount: { before: sumOf(lines, 'amount'), after: here.amount },
        unreadable: lines.reduce((count, line) => count + unreadable(line.quantity) + unreadable(line.amount), 0),
      };
      assertWhole(delivery, taken, sums);
      return [delivery, sums];
    }),
  );
}

const sumOf = (lines: readonly SourceRow[], field: 'quantity' | 'amount'): Decimal =>
  Decimal.sum(lines.flatMap((line) => (line[field] instanceof Decimal ? [line[field]] : [])));

const unreadable = (read: SourceRow['quantity']): number => (read === undefined || read instanceof Decimal ? 0 : 1);

const NOTHING = { quantity: Decimal.zero, amount: Decimal.zero };

function sumsAfter(rows: readonly CollectedRow[]): ReadonlyMap<string, typeof NOTHING> {
  const sums = new Map<string, typeof NOTHING>();
  for (const { origin, cells, changes } of rows) {
    if (origin === undefined || changes.some(({ kind }) => kind === 'gone')) continue;
    const source = sourceOf(origin);
    const sum = sums.get(source) ?? NOTHING;
    sums.set(source, {
      quantity: sum.quantity.plus(numberIn(cells[FIELD_INDEX.quantity])),
      amount: sum.amount.plus(numberIn(cells[FIELD_INDEX.amount])),
    });
  }
  return sums;
}

export function totalsOf(rows: readonly CollectedRow[]): { readonly quantity: Decimal; readonly amount: Decimal } {
  const sum = (field: 'quantity' | 'amount') => Decimal.sum(rows.map(({ cells }) => numberIn(cells[FIELD_INDEX[field]])));
  return { quantity: sum('quantity'), amount: sum('amount') };
}

function numberIn(cell: TableCell | undefined): Decimal {
  const value = readNumber(typeof cell === 'number' || typeof cell === 'string' ? cell : null);
  return value instanceof Decimal ? value : Decimal.zero;
}

/** Nothing is written that does not add up. */
function assertWhole({ file, sheet, rowCount, leftOut }: Delivery, taken: Taken, { quantity, amount }: Sums): void {
  const { added, unchanged, changed, cancelled } = taken;
  const rows = added.length + unchanged.length + changed.length + cancelled.length + leftOut.length;
  const isNew = unchanged.length + changed.length === 0;
  const agrees = quantity.before.equals(quantity.after) && amount.before.equals(amount.after);
  if (rows !== rowCount || (isNew && !agrees)) throw new Error(`${file}, ${sheet}: what is collected does not add up to what was read`);
}
