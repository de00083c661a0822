import type { Conditions, Line } from './model/book';
import type { Day } from './model/date';

/** What a rule sheet says about a line: nothing, one row, or several of equal rank that disagree. */
export type Match<R> =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly rule: R }
  | { readonly kind: 'ambiguous'; readonly rules: readonly R[] };

export const NO_MATCH: Match<never> = { kind: 'none' };

const WEIGHTS = { sku: 32, category: 16, promotion: 8, customer: 4, level: 2, region: 1 } as const;

/** The sum of the weights of the filled conditions: specificity goes before cheapness. */
export function specificity(rule: Conditions): number {
  let weight = 0;
  if (rule.sku !== '') weight += WEIGHTS.sku;
  if (rule.category !== '') weight += WEIGHTS.category;
  if (rule.promotion !== '') weight += WEIGHTS.promotion;
  if (rule.customer !== '') weight += WEIGHTS.customer;
  if (rule.level !== '') weight += WEIGHTS.level;
  if (rule.region !== '') weight += WEIGHTS.region;
  return weight;
}

/** Both ends of a window are included; a blank end is open. */
export function inWindow(rule: Conditions, day: Day): boolean {
  return (rule.from === undefined || rule.from <= day) && (rule.to === undefined || day <= rule.to);
}

/** Who buys: everything of a rule's conditions but what is bought, and when. */
export function suitsBuyer(rule: Conditions, line: Line): boolean {
  const { order } = line;
  return (
    (rule.customer === '' || rule.customer === order.customerCode) &&
    (rule.level === '' || rule.level === order.customer?.level) &&
    (rule.region === '' || rule.region === order.region) &&
    (rule.promotion === '' || rule.promotion === line.promotion)
  );
}

export function suitsGoods(rule: Conditions, line: Line): boolean {
  return (rule.sku === '' || rule.sku === line.sku) && (rule.category === '' || rule.category === line.product?.category);
}

export function applies(rule: Conditions, line: Line): boolean {
  return suitsGoods(rule, line) && suitsBuyer(rule, line) && inWindow(rule, line.order.date);
}

/** Of the rules that apply, those for which `rank` is highest; they must agree in value. */
export function best<R extends object>(rules: readonly R[], rank: (a: R, b: R) => number, agree: (a: R, b: R) => boolean): Match<R> {
  const first = rules[0];
  if (first === undefined) return NO_MATCH;
  let top = first;
  for (const rule of rules) if (rank(rule, top) > 0) top = rule;
  const winner = top;
  const equal = rules.length === 1 ? rules : rules.filter((rule) => rank(rule, winner) === 0);
  return equal.every((rule) => agree(rule, winner)) ? { kind: 'one', rule: winner } : { kind: 'ambiguous', rules: equal };
}

/** Rules by the SKU they name, those that name none last; both in sheet order. */
export class RuleIndex<R extends Conditions> {
  private readonly bySku = new Map<string, R[]>();
  private readonly general: R[] = [];

  constructor(rules: readonly R[]) {
    for (const rule of rules) {
      if (rule.sku === '') this.general.push(rule);
      else {
        const list = this.bySku.get(rule.sku);
        if (list) list.push(rule);
        else this.bySku.set(rule.sku, [rule]);
      }
    }
  }

  matching(line: Line, also: (rule: R) => boolean): R[] {
    const found: R[] = [];
    for (const rule of this.bySku.get(line.sku) ?? []) if (applies(rule, line) && also(rule)) found.push(rule);
    for (const rule of this.general) if (applies(rule, line) && also(rule)) found.push(rule);
    return found;
  }
}
