import type { LineCase } from './cases';
import type { Claim } from './gifts';
import { inWindow, specificity, suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { append, holding } from './model/lists';

/** One gift policy on one day: a rule row, or the rows of one tier table from the lowest tier up. */
interface Terms {
  readonly name: string;
  readonly rules: readonly GiftRule[];
  /** Units earn under one SKU or category policy only; order-wide and amount policies consume none. */
  readonly consumes: boolean;
  readonly customerCap: Decimal | undefined;
}

/** One gift policy as it meets one order. */
export class Policy {
  constructor(
    readonly table: Table,
    private readonly terms: Terms,
    /** The order's rows that can earn under it. */
    readonly scope: readonly Line[],
    /** What any of its tiers may give. */
    readonly giftSkus: readonly string[],
  ) {}

  get name(): string {
    return this.terms.name;
  }

  get rules(): readonly GiftRule[] {
    return this.terms.rules;
  }

  get consumes(): boolean {
    return this.terms.consumes;
  }

  get customerCap(): Decimal | undefined {
    return this.terms.customerCap;
  }
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
  /** What is claimed under it, no more than it gives, and by which rows. */
  claimed: Decimal;
  claims: Claim[];
}

export const NO_CLAIMS: Claim[] = [];

/** A rule row, or the rows of one tier table from the lowest tier up. */
interface Table {
  readonly position: number;
  /** Of the conditions that all its rows share. */
  readonly weight: number;
  readonly rules: GiftRule[];
  /** Of all its rules. */
  terms: Terms | undefined;
}

/** A table that an order may earn under, with the rows that it buys of the table's goods. */
export interface Prospect {
  readonly table: Table;
  readonly lines: Line[];
}

/** Gift rules by what has to be bought, so that an order looks only at those which may concern it. */
export class GiftIndex {
  private readonly bySku = new Map<string, Table[]>();
  private readonly byCategory = new Map<string, Table[]>();
  private readonly general: Table[] = [];
  /** Where a table stood among the prospects of the order that met it last, by its position. */
  private readonly lastPlace: number[] = [];

  constructor(rules: readonly GiftRule[]) {
    const tables = new Map<string, Table>();
    for (const rule of rules) {
      const key = rule.repeat === 'tier' ? tierKey(rule) : `${rule.place.row}`;
      const known = tables.get(key);
      if (known) known.rules.push(rule);
      else {
        const table = { position: tables.size, weight: specificity(rule), rules: [rule], terms: undefined };
        tables.set(key, table);
        this.lastPlace.push(0);
        if (rule.sku !== '') append(this.bySku, rule.sku, table);
        else if (rule.category !== '') append(this.byCategory, rule.category, table);
        else this.general.push(table);
      }
    }
    for (const { rules } of tables.values()) rules.sort((a, b) => threshold(a).compare(threshold(b)));
  }

  /** The tables whose goods the order's paid and returned rows are. */
  among(lines: readonly LineCase[]): readonly Prospect[] {
    const found: Prospect[] = [];
    for (const { line, kind } of lines) {
      if (!line.readable || (kind !== 'paid' && kind !== 'return')) continue;
      this.add(found, this.bySku.get(line.sku), line);
      if (this.byCategory.size > 0) this.add(found, this.byCategory.get(line.product?.category ?? ''), line);
      this.add(found, this.general, line);
    }
    return found;
  }

  private add(found: Prospect[], tables: readonly Table[] | undefined, line: Line): void {
    if (tables === undefined) return;
    for (const table of tables) {
      const known = found[this.lastPlace[table.position]!];
      if (known?.table === table) known.lines.push(line);
      else {
        this.lastPlace[table.position] = found.length;
        found.push({ table, lines: [line] });
      }
    }
  }
}

/** All rules whose goods are bought, whether or not they are in time, in sheet order. */
export function rulesOf(prospects: readonly Prospect[]): GiftRule[] {
  return prospects.flatMap(({ table }) => table.rules).sort((a, b) => a.place.row - b.place.row);
}

/** The policies under which the rows of an order may earn on its date, in the order in which they consume units. */
export function policiesFor(prospects: readonly Prospect[], day: Day, isClaimed: (sku: string) => boolean): Policy[] {
  const found: Policy[] = [];
  for (const prospect of prospects) {
    const policy = policyOf(prospect, day);
    if (policy) found.push(policy);
  }
  const wanted = (policy: Policy) => Number(policy.giftSkus.some(isClaimed));
  const inTurn = (a: Policy, b: Policy) =>
    b.table.weight - a.table.weight ||
    threshold(top(b)).compare(threshold(top(a))) ||
    wanted(b) - wanted(a) ||
    a.table.position - b.table.position;
  for (let i = 1; i < found.length; i++) if (inTurn(found[i - 1]!, found[i]!) > 0) return found.sort(inTurn);
  return found;
}

function policyOf({ table, lines }: Prospect, day: Day): Policy | undefined {
  const rules = holding(table.rules, (rule) => inWindow(rule, day));
  const rule = rules[0];
  if (rule === undefined) return undefined;
  const scope = holding(lines, (line) => suitsGoods(rule, line) && suitsBuyer(rule, line));
  if (scope.length === 0) return undefined;
  const giftSkus = rules.length === 1 ? giftsOf(rule, scope) : distinct(rules.flatMap((tier) => giftsOf(tier, scope)));
  if (rules !== table.rules) return new Policy(table, termsOf(rules), scope, giftSkus);
  table.terms ??= termsOf(rules);
  return new Policy(table, table.terms, scope, giftSkus);
}

function termsOf(rules: readonly GiftRule[]): Terms {
  const rule = rules[0]!;
  return {
    name: rule.policy,
    rules,
    consumes: rule.buyAmount === undefined && (rule.sku !== '' || rule.category !== ''),
    customerCap: rules.find(({ customerCap }) => customerCap !== undefined)?.customerCap,
  };
}

/** What the rows earn under each policy, the more specific policy first. `free` counts for policies of kind `included`. */
export function entitlements(policies: readonly Policy[], bought: Bought, free: (policy: Policy) => Decimal): Entitlement[] {
  const earning = new Earning(bought, free);
  return policies.map((policy) => earning.under(policy));
}

/** Units that earned under one policy earn under no other. */
class Earning {
  /** By position of the line in its order. */
  private readonly left: (Decimal | undefined)[] = [];
  private readonly leftOf = (line: Line): Decimal => this.left[line.position] ?? this.bought.units(line);

  constructor(
    private readonly bought: Bought,
    private readonly free: (policy: Policy) => Decimal,
  ) {}

  under(policy: Policy): Entitlement {
    const { rules, scope, consumes } = policy;
    const { units, amount } = this.bought;
    const paid = Decimal.sumOf(scope, consumes ? this.leftOf : units);
    const included = rules[0]!.kind === 'included';
    const all = included ? paid.plus(this.free(policy)) : paid;
    const bought = rules[0]!.buyAmount === undefined ? all : Decimal.sumOf(scope, amount);
    const rule = reachedBy(rules, bought, all);
    const { earned, used } = rule ? count(rule, bought) : NOTHING;
    if (consumes) this.use(scope, included ? used.minus(earned) : used);
    const giftSkus = rule && rules.length > 1 ? giftsOf(rule, scope) : policy.giftSkus;
    const entitled = rule?.cap ? Decimal.min(earned, rule.cap) : earned;
    return { policy, giftSkus, bought, uncapped: earned, entitled, claimed: Decimal.zero, claims: NO_CLAIMS };
  }

  private use(scope: readonly Line[], units: Decimal): void {
    let open = units;
    for (const line of scope) {
      if (!open.isPositive) return;
      const there = this.leftOf(line);
      const taken = Decimal.max(Decimal.min(there, open), Decimal.zero);
      this.left[line.position] = there.minus(taken);
      open = open.minus(taken);
    }
  }
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
  if (giftSkus.length > 0) return giftSkus;
  return scope.length === 1 ? [scope[0]!.sku] : distinct(scope.map(({ sku }) => sku));
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
