import type { Allocation } from './allocator';
import type { Line } from './model/book';
import { Decimal } from './model/decimal';
import type { OfferedUnits, Payment } from './model/finance';

/** Arithmetic of what was offered and paid. */

export const unitsIn = ({ goods, beside }: Allocation, { position }: Line): OfferedUnits => ({
  goods: goods[position] ?? Decimal.zero,
  gifts: beside[position] ?? Decimal.zero,
});

export function allocationOf({ units }: { readonly units: ReadonlyMap<Line, OfferedUnits> }): Allocation {
  const goods: Decimal[] = [];
  const beside: Decimal[] = [];
  for (const [{ position }, offered] of units) {
    goods[position] = offered.goods;
    beside[position] = offered.gifts;
  }
  return { goods, beside };
}

/** 1 where there is more, -1 where there is less of goods or gifts. */
export function compareUnits(a: OfferedUnits, b: OfferedUnits): number {
  const signs = [a.goods.compare(b.goods), a.gifts.compare(b.gifts)];
  return signs.includes(-1) ? -1 : Math.max(...signs);
}

export function unitsBeyond(before: Allocation, grown: Allocation, lines: readonly Line[]): Map<Line, OfferedUnits> {
  const beyond = new Map<Line, OfferedUnits>();
  for (const line of lines) {
    const now = unitsIn(grown, line);
    const had = unitsIn(before, line);
    if (compareUnits(now, had) > 0) beyond.set(line, { goods: now.goods.minus(had.goods), gifts: now.gifts.minus(had.gifts) });
  }
  return beyond;
}

export const shippableOf = ({ receivableCharged, depositOnShort, balanceUsed, creditUsed, due }: Payment): Decimal =>
  balanceUsed.plus(creditUsed).plus(due).minus(receivableCharged).minus(depositOnShort);

export function sumPayments(payments: readonly Payment[]): Payment {
  const sum = (amount: keyof Payment) => Decimal.sum(payments.map((payment) => payment[amount]));
  return {
    receivableCharged: sum('receivableCharged'),
    depositOnShort: sum('depositOnShort'),
    balanceUsed: sum('balanceUsed'),
    creditUsed: sum('creditUsed'),
    due: sum('due'),
  };
}
