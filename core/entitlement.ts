import { inWindow, specificity, suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { append, holding } from './model/lists';

/** One gift policy as it meets one order: a rule row, or the rows of one tier table from the lowest tier up. */
export interface Policy {
  readonly name: string;
  readonly rules: readonly GiftRule[];
  /** The order's rows that can earn under it. */
  readonly scope: readonly Line[];
  /** What any of its tiers may give. */
  readonly giftSkus: readonly string[];
  /** Units earn under one SKU or category policy only; order-wide and amount policies consume none. */
  readonly consumes: boolean;
  readonly customerCap: Decimal | undefined;
}

/** What counts of an order's rows: base units, and money after line discount; returns are negative. */
export interface Bought {
  readonly units: (line: Line) => Decimal;
  readonly amount: (line: Line) => Decimal;
}

export interface Entitlement {
  readonly policy: Policy;
  /** Any of these: what the tier gives that was reached. */
  readonly giftSkus: readonly string[];
  /** The units, or the money, that were counted. */
  readonly bought: Decimal;
  /** Free base units before and after `cap`. */
  readonly uncapped: Decimal;
  readonly entitled: Decimal;
}

/** A rule row, or the rows of one tier table from the lowest tier up. */
interface Table {
  readonly position: number;
  readonly rules: GiftRule[];
}

/** The tables that an order may earn under, with the rows that it buys of their goods. */
export type Earning = ReadonlyMap<Table, readonly Line[]>;

/** Gift rules by what has to be bought, so that an order looks only at those which may concern it. */
export class GiftIndex {
  private readonly bySku = new Map<string, Table[]>();
  private readonly byCategory = new Map<string, Table[]>();
  private readonly general: Table[] = [];

  constructor(rules: readonly GiftRule[]) {
    const tables = new Map<string, Table>();
    for (const rule of rules) {
      const key = rule.repeat === 'tier' ? tierKey(rule) : `${rule.place.row}`;
      const known = tables.get(key);
      if (known) known.rules.push(rule);
      else {
        const table = { position: tables.size, rules: [rule] };
        tables.set(key, table);
        if (rule.sku !== '') append(this.bySku, rule.sku, table);
        else if (rule.category !== '') append(this.byCategory, rule.category, table);
        else this.general.push(table);
      }
    }
    for (const { rules } of tables.values()) rules.sort((a, b) => threshold(a).compare(threshold(b)));
  }

  among(lines: readonly Line[]): Earning {
    const found = new Map<Table, Line[]>();
    for (const line of lines) {
      addTo(found, this.bySku.get(line.sku), line);
      addTo(found, this.byCategory.get(line.product?.category ?? ''), line);
      addTo(found, this.general, line);
    }
    return found;
  }
}

function addTo(found: Map<Table, Line[]>, tables: readonly Table[] | undefined, line: Line): void {
  if (tables) for (const table of tables) append(found, table, line);
}

/** All rules whose goods are bought, whether or not they are in time, in sheet order. */
export function rulesOf(earning: Earning): GiftRule[] {
  return [...earning.keys()].flatMap(({ rules }) => rules).sort((a, b) => a.place.row - b.place.row);
}

/** The policies under which the rows of an order may earn on its date, in the order in which they consume units. */
export function policiesFor(earning: Earning, day: Day, claimed: ReadonlySet<string>): Policy[] {
  const found: { readonly policy: Policy; readonly position: number }[] = [];
  for (const [{ rules, position }, lines] of earning) {
    const inTime = holding(rules, (rule) => inWindow(rule, day));
    const [rule] = inTime;
    if (rule === undefined) continue;
    const scope = holding(lines, (line) => suitsGoods(rule, line) && suitsBuyer(rule, line));
    if (scope.length === 0) continue;
    const policy = {
      name: rule.policy,
      rules: inTime,
      scope,
      giftSkus: inTime.length === 1 ? giftsOf(rule, scope) : distinct(inTime.flatMap((tier) => giftsOf(tier, scope))),
      consumes: rule.buyAmount === undefined && (rule.sku !== '' || rule.category !== ''),
      customerCap: inTime.find(({ customerCap }) => customerCap !== undefined)?.customerCap,
    };
    found.push({ policy, position });
  }
  const wanted = (policy: Policy) => Number(policy.giftSkus.some((sku) => claimed.has(sku)));
  if (found.length > 1) {
    found.sort(
      ({ policy: a, position: first }, { policy: b, position: second }) =>
        specificity(b.rules[0]!) - specificity(a.rules[0]!) ||
        threshold(top(b)).compare(threshold(top(a))) ||
        wanted(b) - wanted(a) ||
        first - second,
    );
  }
  return found.map(({ policy }) => policy);
}

/** What the rows earn under each policy, the more specific policy first. `free` counts for policies of kind `included`. */
export function entitlements(policies: readonly Policy[], { units, amount }: Bought, free: (policy: Policy) => Decimal): Entitlement[] {
  const left = new Map<Line, Decimal>();
  const leftOf = (line: Line) => left.get(line) ?? units(line);
  return policies.map((policy) => {
    const paid = Decimal.sumOf(policy.scope, policy.consumes ? leftOf : units);
    const included = policy.rules[0]!.kind === 'included';
    const all = included ? paid.plus(free(policy)) : paid;
    const bought = policy.rules[0]!.buyAmount === undefined ? all : Decimal.sumOf(policy.scope, amount);
    const rule = reachedBy(policy.rules, bought, all);
    const { earned, used } = rule ? count(rule, bought) : NOTHING;
    if (policy.consumes) {
      let open = included ? used.minus(earned) : used;
      for (const line of policy.scope) {
        if (!open.isPositive) break;
        const taken = Decimal.max(Decimal.min(leftOf(line), open), Decimal.zero);
        left.set(line, leftOf(line).minus(taken));
        open = open.minus(taken);
      }
    }
    const giftSkus = rule ? giftsOf(rule, policy.scope) : policy.giftSkus;
    return { policy, giftSkus, bought, uncapped: earned, entitled: rule?.cap ? Decimal.min(earned, rule.cap) : earned };
  });
}

interface Earned {
  readonly earned: Decimal;
  /** Units that earned it and can earn nothing else. */
  readonly used: Decimal;
}

/** The highest tier that is reached, or the only rule. */
function reachedBy(rules: readonly GiftRule[], bought: Decimal, units: Decimal): GiftRule | undefined {
  if (!bought.isPositive) return undefined;
  let reached: GiftRule | undefined;
  for (const rule of rules) {
    if (bought.atLeast(leastFor(rule)) && (rule.minQuantity === undefined || units.atLeast(rule.minQuantity))) reached = rule;
  }
  return reached;
}

const NOTHING: Earned = { earned: Decimal.zero, used: Decimal.zero };

/** E(q) of one rule, its minimum being reached: for 100 → 3 and 280: 6 whole-units, 8 pro-rata, 0 exact-multiple. */
function count(rule: GiftRule, bought: Decimal): Earned {
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

/** N: the units or the money that one helping costs. */
function threshold(rule: GiftRule): Decimal {
  return rule.buyQuantity ?? rule.buyAmount ?? rule.minQuantity ?? Decimal.zero;
}

/** Pro-rata earns from the first unit on: 34 of 100 → 3 earn one. */
function leastFor(rule: GiftRule): Decimal {
  return rule.repeat === 'every' && rule.count === 'pro-rata' ? Decimal.zero : threshold(rule);
}

/** No gift product named: the one that was bought. */
function giftsOf({ giftSkus }: GiftRule, scope: readonly Line[]): readonly string[] {
  return giftSkus.length > 0 ? giftSkus : distinct(scope.map(({ sku }) => sku));
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function top(policy: Policy): GiftRule {
  return policy.rules[policy.rules.length - 1]!;
}

function tierKey(rule: GiftRule): string {
  const { policy, sku, category, customer, level, region, promotion } = rule;
  return JSON.stringify([policy, sku, category, customer, level, region, promotion, rule.buyAmount === undefined]);
}

export function placesOf(policies: readonly Policy[]): Place[] {
  return policies.flatMap((policy) => policy.rules.map((rule) => rule.place));
}
