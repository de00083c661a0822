import type { Day, Locale } from '../core';
import { Decimal, parseIsoDay } from '../core';
import type { Row, Value } from './shop';

/** A cell as a workbook holds it. */
export type Plain =
  | null
  | number
  | string
  | { readonly day: Day }
  | { readonly error: string }
  | { readonly formula: string; readonly value: number };

export function plain(value: Value | undefined, locale: Locale): Plain {
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null;
  if ('on' in value) return { day: parseIsoDay(value.on)! };
  if ('spelled' in value) return value.spelled[locale];
  return 'en' in value ? value[locale] : value;
}

/** The number that a cell means, however it is spelled; `undefined` where it means none. */
function meant(value: Value | undefined): Decimal | undefined {
  if (typeof value === 'number') return Decimal.of(value);
  return typeof value === 'object' && value !== null && 'spelled' in value ? Decimal.of(value.number) : undefined;
}

/** The desk's formula, or an amount typed by hand where a formula would stumble over a text. */
export function amountOf(
  line: Row<'orders'>,
  at: { readonly quantity: string; readonly unitPrice: string; readonly discount: string },
): Plain {
  if (line.amount !== undefined) return line.amount as Plain;
  const [quantity, price] = [meant(line.quantity), meant(line.unitPrice)];
  const factor = line.discount === undefined ? Decimal.one : meant(line.discount);
  if (!quantity || !price || !factor) return null;
  const value = Number(quantity.times(price).times(factor).round(2).toString());
  const typed = [line.quantity, line.unitPrice, line.discount ?? 1].some((cell) => typeof cell !== 'number');
  if (typed) return value;
  return { formula: `ROUND(${at.quantity}*${at.unitPrice}*IF(${at.discount}="",1,${at.discount}),2)`, value };
}
