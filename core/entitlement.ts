import { inWindow, specificity, suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';

/** One gift policy as it meets one order: a rule row, or the rows of one tier table from the lowest tier up. */
export interface Policy {
  readonly name: string;
  readonly rules: readonly GiftRule[];
  /** The order's rows that can earn under it. */
  readonly scope: readonly Line[];
  readonly giftSkus: readonly string[];
  /** Units earn under one SKU or category policy only; order-wide and amount policies consume none. */
  readonly consumes: boolean;
}

/** What a row contributes: base units and money after line discount; returns are negative. */
export interface Earning {
  readonly line: Line;
  readonly units: Decimal;
  readonly amount: Decimal;
}

export interface Entitlement {
  readonly policy: Policy;
  /** The units, or the money, that were counted. */
  readonly bought: Decimal;
  /** Free base units before and after `cap`. */
  readonly uncapped: Decimal;
  readonly entitled: Decimal;
}

/** The policies under which the rows of an order may earn on its date, in the order in which they consume units. */
export function policiesFor(rules: readonly GiftRule[], lines: readonly Line[], day: Day, claimed: ReadonlySet<string>): Policy[] {
  const tables = new Map<string, GiftRule[]>();
  for (const rule of rules) {
    if (!inWindow(rule, day)) continue;
    const key = rule.repeat === 'tier' ? tierKey(rule) : `${rule.place.row}`;
    const table = tables.get(key);
    if (table) table.push(rule);
    else tables.set(key, [rule]);
  }
  const policies: Policy[] = [];
  for (const table of tables.values()) {
    const rule = table[0]!;
    const scope = lines.filter((line) => suitsGoods(rule, line) && suitsBuyer(rule, line));
    if (scope.length === 0) continue;
    policies.push({
      name: rule.policy,
      rules: table.sort((a, b) => threshold(a).compare(threshold(b))),
      scope,
      giftSkus: rule.giftSkus.length > 0 ? rule.giftSkus : [...new Set(scope.map((line) => line.sku))],
      consumes: rule.buyAmount === undefined && (rule.sku !== '' || rule.category !== ''),
    });
  }
  const wanted = (policy: Policy) => Number(policy.giftSkus.some((sku) => claimed.has(sku)));
  return policies.sort(
    (a, b) => specificity(b.rules[0]!) - specificity(a.rules[0]!) || threshold(top(b)).compare(threshold(top(a))) || wanted(b) - wanted(a),
  );
}

/** What the rows earn under each policy, the more specific policy first. `freeUnits` counts for policies of kind `included`. */
export function entitlements(
  policies: readonly Policy[],
  earnings: readonly Earning[],
  freeUnits: (policy: Policy) => Decimal,
): Entitlement[] {
  const left = new Map(earnings.map(({ line, units }) => [line, units]));
  return policies.map((policy) => {
    const inScope = earnings.filter(({ line }) => policy.scope.includes(line));
    const units = Decimal.sum(inScope.map((earning) => (policy.consumes ? left.get(earning.line)! : earning.units)));
    const included = policy.rules[0]!.kind === 'included';
    const counted = included ? units.plus(freeUnits(policy)) : units;
    const bought = policy.rules[0]!.buyAmount === undefined ? counted : Decimal.sum(inScope.map(({ amount }) => amount));
    const { earned, used, cap } = earn(policy.rules, bought, counted);
    if (policy.consumes) consume(left, inScope, included ? used.minus(earned) : used);
    return { policy, bought, uncapped: earned, entitled: cap === undefined ? earned : Decimal.min(earned, cap) };
  });
}

interface Earned {
  readonly earned: Decimal;
  /** Units that earned it and can earn nothing else. */
  readonly used: Decimal;
  readonly cap: Decimal | undefined;
}

function earn(rules: readonly GiftRule[], bought: Decimal, units: Decimal): Earned {
  let reached: GiftRule | undefined;
  for (const rule of rules) {
    if (bought.atLeast(threshold(rule)) && (rule.minQuantity === undefined || units.atLeast(rule.minQuantity))) reached = rule;
  }
  const rule = reached ?? rules[0]!;
  if (!bought.isPositive || (reached === undefined && rule.count !== 'pro-rata')) return { ...NOTHING, cap: rule.cap };
  if (rule.minQuantity !== undefined && units.below(rule.minQuantity)) return { ...NOTHING, cap: rule.cap };
  return { ...count(rule, bought), cap: rule.cap };
}

const NOTHING = { earned: Decimal.zero, used: Decimal.zero };

/** E(q) of one rule, its minimum being reached: for 100 → 3 and 280: 6 whole-units, 8 pro-rata, 0 exact-multiple. */
function count(rule: GiftRule, bought: Decimal): { earned: Decimal; used: Decimal } {
  const size = threshold(rule);
  if (rule.repeat === 'tier') return { earned: rule.giftQuantity, used: bought };
  if (rule.repeat === 'once') return { earned: rule.giftQuantity, used: size };
  if (!size.isPositive) return NOTHING;
  const times = bought.floorDiv(size);
  const used = times.times(size);
  if (rule.count === 'pro-rata') return { earned: bought.times(rule.giftQuantity).floorDiv(size), used: bought };
  if (rule.count === 'exact-multiple' && !used.equals(bought)) return NOTHING;
  return { earned: times.times(rule.giftQuantity), used };
}

function consume(left: Map<Line, Decimal>, inScope: readonly Earning[], units: Decimal): void {
  let open = units;
  for (const { line } of inScope) {
    if (!open.isPositive) return;
    const has = left.get(line)!;
    if (!has.isPositive) continue;
    const taken = Decimal.min(has, open);
    left.set(line, has.minus(taken));
    open = open.minus(taken);
  }
}

/** N: the units or the money that one helping costs. */
function threshold(rule: GiftRule): Decimal {
  return rule.buyQuantity ?? rule.buyAmount ?? rule.minQuantity ?? Decimal.zero;
}

function top(policy: Policy): GiftRule {
  return policy.rules[policy.rules.length - 1]!;
}

function tierKey(rule: GiftRule): string {
  const { policy, sku, category, customer, level, region, promotion } = rule;
  return JSON.stringify([policy, sku, category, customer, level, region, promotion, rule.giftSkus, rule.buyAmount === undefined]);
}

export function placesOf(policies: readonly Policy[]): Place[] {
  return policies.flatMap((policy) => policy.rules.map((rule) => rule.place));
}
