import type { Allocation } from './allocation';
import type { Line } from './model/book';
import { Decimal } from './model/decimal';
import type { OfferedUnits, Payment } from './model/finance';

/** Arithmetic of what was offered and paid. */

export const unitsIn = ({ goods, beside }: Allocation, line: Line): OfferedUnits => ({
  goods: goods.get(line) ?? Decimal.zero,
  gifts: beside.get(line) ?? Decimal.zero,
});

export function allocationOf({ units }: { readonly units: ReadonlyMap<Line, OfferedUnits> }): Allocation {
  const all = [...units];
  return { goods: new Map(all.map(([line, { goods }]) => [line, goods])), beside: new Map(all.map(([line, { gifts }]) => [line, gifts])) };
}

/** 1 where there is more, -1 where there is less of goods or gifts. */
export function compareUnits(a: OfferedUnits, b: OfferedUnits): number {
  const signs = [a.goods.compare(b.goods), a.gifts.compare(b.gifts)];
  return signs.includes(-1) ? -1 : Math.max(...signs);
}

export function unitsBeyond({ allocation }: { readonly allocation: Allocation }, grown: Allocation): Map<Line, OfferedUnits> {
  const lines = [...new Set([...grown.goods.keys(), ...grown.beside.keys()])];
  return new Map(
    lines
      .map((line) => [line, unitsIn(grown, line), unitsIn(allocation, line)] as const)
      .filter(([, now, before]) => compareUnits(now, before) > 0)
      .map(([line, now, before]) => [line, { goods: now.goods.minus(before.goods), gifts: now.gifts.minus(before.gifts) }]),
  );
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
