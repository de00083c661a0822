import type { RuleFacts } from '../codes';
import type { Place } from '../model/book';
import { type Day, formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import type { Near } from '../model/nearest';
import type { Locale } from '../model/settings';

/** How a language writes what several messages share. */
export interface Format {
  /** Something a user typed, marked as such. */
  quote(text: string): string;
  /** All of them: the first eight, then how many more. */
  all(items: readonly string[], most?: number): string;
  /** Any one of them. */
  any(items: readonly string[]): string;
  /** A code with its name. */
  near(entry: Near): string;
  rows(rows: readonly number[], most?: number): string;
  place(place: Place): string;
  /** Rows of one sheet: the first eight, or as many as told, then how many more. */
  places(sheet: string, rows: readonly number[], most?: number): string;
  /** Both ends included; blank where both are open. */
  window(from: Day | undefined, to: Day | undefined): string;
  /** The row of a rule sheet with the conditions and dates that made it apply. */
  rule(rule: RuleFacts): string;
  /** A factor to pay, and what the trade calls it. */
  factor(factor: Decimal): string;
}

const LISTED = 8;
const hundred = Decimal.of(100);
const ten = Decimal.of(10);

export const money = (amount: Decimal): string => amount.toString(2);
export const quantity = (value: Decimal): string => value.toString();

/** Numbers of one equation: whole where all of them are, else all as money. */
export function terms(...values: readonly Decimal[]): (value: Decimal) => string {
  const decimals = values.every((value) => value.isWhole) ? 0 : 2;
  return (value) => (value.isNegative ? `(${value.toString(decimals)})` : value.toString(decimals));
}

/** `10 × 12.50 × 0.9 = 112.50`; a rounded result is marked `≈`, a factor of 1 is left out. */
export function product(count: Decimal, price: Decimal, factor: Decimal, result: Decimal): string {
  const factors = [quantity(count), money(price), ...(factor.equals(Decimal.one) ? [] : [factor.toString()])];
  const exact = count.times(price).times(factor).equals(result);
  return `${factors.join(' × ')} ${exact ? '=' : '≈'} ${money(result)}`;
}

/** Puts a space where Latin letters or digits meet Chinese text. */
const beside = (text: string): string => (/[!-~]$/.test(text) ? `${text} ` : text);

/** The second date without its year where that is the first's. */
function ends(from: Day, to: Day): [string, string] {
  const first = formatDay(from);
  const second = formatDay(to);
  return [first, first.slice(0, 4) === second.slice(0, 4) ? second.slice(5) : second];
}

function shown(items: readonly string[], most = LISTED): { readonly first: readonly string[]; readonly more: number } {
  return items.length <= most ? { first: items, more: 0 } : { first: items.slice(0, most), more: items.length - most };
}

const zhCN: Format = {
  quote: (text) => `「${text}」`,
  all(items, most) {
    const { first, more } = shown(items, most);
    return first.join('、') + (more > 0 ? ` 等 ${items.length} 个` : '');
  },
  any: (items) => items.join(' 或 ').replace(/） /g, '）'),
  near: ({ code, name }) => (name === '' || name === code ? code : `${code}（${name}）`),
  rows(rows, most) {
    const { first, more } = shown(rows.map(String), most);
    return `第 ${first.join('、')} 行${more > 0 ? `等 ${rows.length} 行` : ''}`;
  },
  place: ({ sheet, row }) => `${beside(sheet)}第 ${row} 行`,
  places: (sheet, rows, most) => `${beside(sheet)}${zhCN.rows(rows, most)}`,
  window(from, to) {
    if (from === undefined) return to === undefined ? '' : `至 ${formatDay(to)}`;
    if (to === undefined) return `${formatDay(from)} 起`;
    return from === to ? `${formatDay(from)} 当天` : ends(from, to).join(' 至 ');
  },
  rule(rule) {
    const facts = [
      rule.customer && `客户 ${rule.customer}`,
      rule.level && (rule.level.endsWith('级') ? rule.level : `${beside(rule.level)}级`),
      rule.region && `区域 ${rule.region}`,
      rule.promotion && `活动 ${rule.promotion}`,
      rule.minQuantity && `满 ${quantity(rule.minQuantity)}`,
      zhCN.window(rule.from, rule.to),
    ].filter(Boolean);
    return zhCN.place(rule.place) + (facts.length > 0 ? `（${facts.join('，')}）` : '');
  },
  factor(factor) {
    if (factor.isZero) return '0（免费）';
    if (factor.atLeast(Decimal.one)) return `${factor}（不打折）`;
    return `${factor}（${factor.times(ten)}折）`;
  },
};

const en: Format = {
  quote: (text) => `“${text}”`,
  all(items, most) {
    const { first, more } = shown(items, most);
    return more > 0 ? `${first.join(', ')} and ${more} more` : joined(first, 'and');
  },
  any: (items) => joined(items, 'or'),
  near: ({ code, name }) => (name === '' || name === code ? code : `${code} (${name})`),
  rows: (rows, most) => (rows.length === 1 ? `row ${rows[0]}` : `rows ${en.all(rows.map(String), most)}`),
  place: ({ sheet, row }) => `${sheet} row ${row}`,
  places: (sheet, rows, most) => `${sheet} ${en.rows(rows, most)}`,
  window(from, to) {
    if (from === undefined) return to === undefined ? '' : `to ${formatDay(to)}`;
    if (to === undefined) return `from ${formatDay(from)}`;
    return from === to ? `on ${formatDay(from)}` : ends(from, to).join(' to ');
  },
  rule(rule) {
    const facts = [
      rule.customer && `customer ${rule.customer}`,
      rule.level && `level ${rule.level}`,
      rule.region && `region ${rule.region}`,
      rule.promotion && `promotion ${rule.promotion}`,
      rule.minQuantity && `from ${quantity(rule.minQuantity)} units`,
      en.window(rule.from, rule.to),
    ].filter(Boolean);
    return en.place(rule.place) + (facts.length > 0 ? ` (${facts.join(', ')})` : '');
  },
  factor(factor) {
    if (factor.isZero) return '0 (free)';
    if (factor.atLeast(Decimal.one)) return `${factor} (full price)`;
    return `${factor} (${Decimal.one.minus(factor).times(hundred)} % off)`;
  },
};

function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

export const FORMATS: { readonly [L in Locale]: Format } = { 'zh-CN': zhCN, en };
