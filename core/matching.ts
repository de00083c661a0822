import type { Conditions, Line } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { append } from './model/lists';

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
  return inWindow(rule, line.order.date) && suitsBuyer(rule, line) && suitsGoods(rule, line);
}

/** A rule with quantity tiers; none: from nought up. */
export type TieredRule = Conditions & { readonly minQuantity: Decimal | undefined };

/** What one rule sheet asks beyond the conditions that all have. */
export interface Ranking<R> {
  /** The higher one wins; between equals the higher tier. */
  weight(rule: R): number;
  /** Whether the line reaches the rule's tier. */
  reaches(rule: R, line: Line, units: PaidUnits): boolean;
  /** Whether two rules of equal rank say the same. */
  agree(a: R, b: R): boolean;
}

/** Paid base units of a SKU over the order: what tiers count. */
export interface PaidUnits {
  paid(sku: string): Decimal;
}

interface Ranked<R> {
  readonly rule: R;
  readonly weight: number;
  readonly tier: Decimal;
  /** What a line is told where nothing of its rank disagrees. */
  readonly alone: Match<R>;
}

/** Rules by what they name, the most specific first: a SKU, a category, neither; in each list by rank, equals in sheet order. */
export class RuleIndex<R extends TieredRule> {
  private readonly bySku = new Map<string, Ranked<R>[]>();
  private readonly byCategory = new Map<string, Ranked<R>[]>();
  private readonly general: Ranked<R>[] = [];

  constructor(
    rules: readonly R[],
    private readonly ranking: Ranking<R>,
  ) {
    for (const rule of rules) {
      const ranked = { rule, weight: ranking.weight(rule), tier: rule.minQuantity ?? Decimal.zero, alone: { kind: 'one', rule } as const };
      if (rule.sku !== '') append(this.bySku, rule.sku, ranked);
      else if (rule.category !== '') append(this.byCategory, rule.category, ranked);
      else this.general.push(ranked);
    }
    for (const list of [...this.bySku.values(), ...this.byCategory.values(), this.general]) list.sort(byRank);
  }

  /** Of the rules that apply, those of the highest rank; they must agree in value. */
  match(line: Line, units: PaidUnits): Match<R> {
    return (
      this.among(this.bySku.get(line.sku), line, units) ??
      this.among(this.byCategory.get(line.product?.category ?? ''), line, units) ??
      this.among(this.general, line, units) ??
      NO_MATCH
    );
  }

  private among(list: readonly Ranked<R>[] | undefined, line: Line, units: PaidUnits): Match<R> | undefined {
    if (list === undefined) return undefined;
    for (let i = 0; i < list.length; i++) if (this.fits(list[i]!.rule, line, units)) return this.withEquals(list, i, line, units);
    return undefined;
  }

  private withEquals(list: readonly Ranked<R>[], at: number, line: Line, units: PaidUnits): Match<R> {
    const top = list[at]!;
    let others: R[] | undefined;
    let agree = true;
    for (let i = at + 1; i < list.length && byRank(top, list[i]!) === 0; i++) {
      const { rule } = list[i]!;
      if (!this.fits(rule, line, units)) continue;
      agree &&= this.ranking.agree(rule, top.rule);
      if (others) others.push(rule);
      else others = [rule];
    }
    return agree ? top.alone : { kind: 'ambiguous', rules: [top.rule, ...others!] };
  }

  private fits(rule: R, line: Line, units: PaidUnits): boolean {
    return applies(rule, line) && this.ranking.reaches(rule, line, units);
  }
}

function byRank<R>(a: Ranked<R>, b: Ranked<R>): number {
  return b.weight - a.weight || b.tier.compare(a.tier);
}
