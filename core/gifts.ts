import type { LineCase, OrderCase } from './cases';
import { baseUnits, netOf, orderedUnits } from './cases';
import type { Code, Evidence } from './codes';
import {
  type Bought,
  type Entitlement,
  entitlements,
  type GiftIndex,
  NO_CLAIMS,
  type Policy,
  type Prospect,
  placesOf,
  policiesFor,
  rulesOf,
} from './entitlement';
import { suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import { Decimal } from './model/decimal';
import { and, append, groupBy, oneOf } from './model/lists';

/** Free units that one row claims: the row itself, or the `giftQuantity` beside its units. */
export interface Claim {
  readonly line: Line;
  readonly beside: boolean;
  readonly sku: string;
  /** In base units. */
  readonly units: Decimal;
  /** Which entitlement covers how much of it. */
  allotted: { readonly policy: Policy; readonly units: Decimal }[];
  /** What none covers. */
  excess: Decimal;
}

type ClaimCode = Extract<Code, `gift/${string}`>;
export interface GiftFault<C extends ClaimCode = ClaimCode> {
  readonly code: C;
  readonly line: Line;
  readonly field: string;
  readonly data: Evidence[C];
  readonly evidence: readonly Place[];
}

/** `undefined` where the order has nothing to do with gifts. */
export function judgeGifts(orderCase: OrderCase, index: GiftIndex): GiftJudgement | undefined {
  const { order, lines } = orderCase;
  const claims = claimsOf(lines);
  const prospects = index.among(lines);
  const policies = policiesFor(
    prospects,
    order.date,
    oneOf(claims, ({ sku }) => sku),
  );
  return claims.length === 0 && policies.length === 0 ? undefined : new GiftJudgement(orderCase, claims, prospects, policies);
}

/** The order's gift claims against what it is entitled to. */
export class GiftJudgement {
  /** Empty where it cannot be judged: a row that cannot be read, or goods shipped before that nobody counted. */
  readonly entitlements: readonly Entitlement[];
  readonly faults: readonly GiftFault[];
  /** Carried-over rows that may earn, or are owed for goods that went out, and do not say what was shipped before. */
  readonly historyMissing: readonly Line[];

  constructor(
    private readonly orderCase: OrderCase,
    readonly claims: readonly Claim[],
    prospects: readonly Prospect[],
    private readonly policies: readonly Policy[],
  ) {
    this.historyMissing = unknownHistory(orderCase, policies, claims);
    const judged = this.historyMissing.length === 0 && orderCase.lines.every(isJudged);
    const all = judged ? this.entitledFor(orderedUnits, (policy) => claimedOf(claims, policy.giftSkus)) : NO_ENTITLEMENTS;
    allot(claims, all);
    this.entitlements = all;
    this.faults = judged ? this.judge(prospects) : NO_FAULTS;
  }

  /**
   * What would be earned if other quantities counted: base units per row that may earn, and `free` ones beside them. With a
   * `sku` only under the policies of that SKU, which come before all others. Carried-over rows earn
   * E(shippedBefore + now) − E(shippedBefore).
   */
  entitledFor(units: (line: Line) => Decimal, free: (policy: Policy) => Decimal, sku?: string): readonly Entitlement[] {
    const policies = sku === undefined ? this.policies : this.policies.filter(({ rules }) => rules[0]!.sku === sku);
    if (!this.orderCase.order.carriedOver) return entitlements(policies, this.bought(units), free);
    const then = entitlements(policies, this.bought(unitsBefore), () => Decimal.zero);
    return entitlements(
      policies,
      this.bought((line) => unitsBefore(line).plus(units(line))),
      free,
    ).map((now, i) => ({ ...now, uncapped: since(now.uncapped, then[i]!.uncapped), entitled: since(now.entitled, then[i]!.entitled) }));
  }

  /** `gift/under-claimed` for entitlements of this order; where another SKU was given, or one without the mark, that is the fault. */
  missed(of: readonly Entitlement[]): readonly GiftFault[] {
    const open = of.filter(({ claimed, entitled }) => claimed.below(entitled));
    if (open.length === 0) return NO_FAULTS;
    const givers = giversIn(this.entitlements);
    if (this.claims.some(({ sku }) => !givers.has(sku))) return NO_FAULTS;
    const { lines } = this.orderCase;
    const isUnmarked = (sku: string) => lines.some(({ line, kind }) => kind === 'unmarked' && line.sku === sku);
    return open.filter(({ giftSkus }) => !giftSkus.some(isUnmarked)).flatMap(underClaimed);
  }

  private judge(prospects: readonly Prospect[]): readonly GiftFault[] {
    const excessive = this.claims.some(({ excess }) => excess.isPositive);
    const missed = this.missed(this.entitlements.every(isUncapped) ? this.entitlements : this.entitlements.filter(isUncapped));
    return excessive ? [...claimFaults(this.orderCase, prospects, this), ...missed] : missed;
  }

  private bought(units: (line: Line) => Decimal): Bought {
    const { amountDecimals } = this.orderCase.book.settings;
    return {
      units,
      amount: (line) =>
        units(line)
          .times(netOf(line) ?? Decimal.zero)
          .dividedBy(line.unitSize!, amountDecimals),
    };
  }
}

const NO_ENTITLEMENTS: readonly Entitlement[] = [];
const NO_FAULTS: readonly GiftFault[] = [];
const NO_LINES: readonly Line[] = [];

const isJudged = ({ line }: LineCase): boolean => line.readable && line.unitSize !== undefined;
const unitsBefore = (line: Line): Decimal => baseUnits(line, line.shippedBefore) ?? Decimal.zero;
const since = (now: Decimal, earlier: Decimal): Decimal => Decimal.max(now.minus(earlier), Decimal.zero);
/** How much of a customer's cap is left, only settlement knows. */
const isUncapped = ({ policy }: Entitlement): boolean => policy.customerCap === undefined;

/** Where gifts are owed whose goods all went out before, their own rows must say what did. */
function unknownHistory({ order, lines, book }: OrderCase, policies: readonly Policy[], claims: readonly Claim[]): readonly Line[] {
  if (!order.carriedOver) return NO_LINES;
  if (lines.every(({ kind }) => kind === 'gift')) {
    const owed = claims.filter(({ line }) => line.shippedBefore === undefined && book.gifts.some((rule) => gives(rule, line)));
    return owed.map(({ line }) => line);
  }
  const earning = new Set(policies.flatMap(({ scope }) => scope));
  return lines.filter(({ line, kind }) => kind === 'paid' && line.shippedBefore === undefined && earning.has(line)).map(({ line }) => line);
}

function claimsOf(lines: readonly LineCase[]): readonly Claim[] {
  let claims = NO_CLAIMS;
  for (const { line, kind } of lines) {
    if (!line.readable) continue;
    if (kind === 'gift') claims = withClaim(claims, line, false, baseUnits(line, line.quantity));
    if (line.giftQuantity) claims = withClaim(claims, line, true, baseUnits(line, line.giftQuantity));
  }
  return claims;
}

function withClaim(claims: Claim[], line: Line, beside: boolean, units: Decimal | undefined): Claim[] {
  return units?.isPositive ? and(claims, { line, beside, sku: line.sku, units, allotted: NO_ALLOTMENTS, excess: units }) : claims;
}

const NO_ALLOTMENTS: Claim['allotted'] = [];

const claimedOf = (claims: readonly Claim[], skus: readonly string[]): Decimal =>
  Decimal.sumOf(claims, ({ sku, units }) => (skus.includes(sku) ? units : undefined));

/** Which entitlements give a SKU. */
type Givers = ReadonlyMap<string, readonly Entitlement[]>;

function giversIn(all: readonly Entitlement[]): Givers {
  const givers = new Map<string, Entitlement[]>();
  for (const entitlement of all) for (const sku of entitlement.giftSkus) append(givers, sku, entitlement);
  return givers;
}

/** Covers claims by entitlements: the policy with the fewest choices first, and of its SKUs the one that fewest policies give. */
function allot(claims: readonly Claim[], all: readonly Entitlement[]): void {
  if (claims.length === 0 || all.length === 0) return;
  const claimsOn = claimsBySku(claims, all);
  for (const entitlement of fewestChoicesFirst(all)) {
    let budget = entitlement.entitled;
    for (const claim of claimsOn(entitlement.giftSkus)) {
      if (!budget.isPositive) break;
      const units = Decimal.min(budget, claim.excess);
      if (!units.isPositive) continue;
      claim.allotted = and(claim.allotted, { policy: entitlement.policy, units });
      claim.excess = claim.excess.minus(units);
      budget = budget.minus(units);
      entitlement.claimed = entitlement.claimed.plus(units);
      entitlement.claims = and(entitlement.claims, claim);
    }
  }
}

/** In the order in which they are to be covered. */
function claimsBySku(claims: readonly Claim[], all: readonly Entitlement[]): (giftSkus: readonly string[]) => readonly Claim[] {
  if (claims.length === 1) return (giftSkus) => (giftSkus.includes(claims[0]!.sku) ? claims : NO_CLAIMS);
  const bySku = groupBy(claims, ({ sku }) => sku);
  let givers: Givers | undefined;
  return (giftSkus) => {
    if (giftSkus.length === 1) return bySku.get(giftSkus[0]!) ?? NO_CLAIMS;
    givers ??= giversIn(all);
    const choices = ({ sku }: Claim) => givers!.get(sku)!.length;
    const fitting = giftSkus.flatMap((sku) => bySku.get(sku) ?? NO_CLAIMS);
    return fitting.sort((a, b) => choices(a) - choices(b) || a.line.position - b.line.position);
  };
}

function fewestChoicesFirst(all: readonly Entitlement[]): readonly Entitlement[] {
  if (all.every(({ giftSkus }) => giftSkus.length === 1)) return all;
  return [...all].sort((a, b) => a.giftSkus.length - b.giftSkus.length);
}

export function claimField({ beside }: Claim): 'giftQuantity' | 'quantity' {
  return beside ? 'giftQuantity' : 'quantity';
}

/** An excess stands on all the rows that claim of the same policies, whichever of them is thought to be one too many. */
function claimFaults(orderCase: OrderCase, prospects: readonly Prospect[], judgement: GiftJudgement): GiftFault[] {
  const { claims, entitlements: all } = judgement;
  const inExcess = claims.filter(({ excess }) => excess.isPositive);
  const givers = giversIn(all);
  const numbers = new Map(all.map((entitlement, i) => [entitlement, i]));
  const sourceOf = ({ sku }: Claim) =>
    givers
      .get(sku)
      ?.map((giver) => numbers.get(giver))
      .join() ?? `no ${sku}`;
  const excessive = new Set(inExcess.map(sourceOf));
  const rules = rulesOf(prospects);
  return claims
    .filter((claim) => excessive.has(sourceOf(claim)))
    .map((claim) => {
      const giving = givers.get(claim.sku);
      return giving ? excessFault(claim, claims, giving) : strangeFault(orderCase, rules, claim, judgement);
    });
}

/** Of a claim that no policy of the order gives. */
function strangeFault({ order, lines }: OrderCase, rules: readonly GiftRule[], claim: Claim, judgement: GiftJudgement): GiftFault {
  const all = judgement.entitlements;
  const { line, sku } = claim;
  const field = claimField(claim);
  const expired = rules.find((rule) => rule.to !== undefined && rule.to < order.date && wouldGive(rule, sku, lines));
  const other = all.find(({ claimed, entitled }) => entitled.above(claimed)) ?? (expired ? undefined : all[0]);
  const bought = lines.some(({ line: { sku: paid }, kind }) => kind === 'paid' && paid === sku);
  const uncovered = bought && !all.some(({ policy }) => policy.scope.some((paid) => paid.sku === sku));
  if (other && !uncovered) {
    const data = { sku, policy: other.policy.name, giftSkus: other.giftSkus, claimed: claim.units };
    return { code: 'gift/wrong-sku', line, field: 'sku', data, evidence: placesOf([other.policy]) };
  }
  if (expired) {
    const { policy, from, to, place } = expired;
    return { code: 'gift/expired', line, field, data: { sku, policy, from, to }, evidence: [place] };
  }
  return { code: 'gift/not-entitled', line, field, data: { sku, claimed: claim.units, expected: Decimal.zero }, evidence: [] };
}

function excessFault(claim: Claim, claims: readonly Claim[], giving: readonly Entitlement[]): GiftFault {
  const policies = giving.map(({ policy }) => policy);
  const giftSkus = [...new Set(giving.flatMap((entitlement) => entitlement.giftSkus))];
  const claimed = claimedOf(claims, giftSkus);
  const expected = Decimal.sumOf(giving, ({ entitled }) => entitled);
  const bought = Decimal.sumOf(giving, (entitlement) => entitlement.bought);
  const uncapped = Decimal.sumOf(giving, (entitlement) => entitlement.uncapped);
  const data = { claimed, expected, policy: namesOf(policies), giftSkus, bought };
  const { line } = claim;
  const field = claimField(claim);
  const evidence = placesOf(policies);
  if (claimed.above(uncapped)) return { code: 'gift/over-entitled', line, field, data, evidence };
  return { code: 'gift/over-cap', line, field, data: { ...data, cap: expected, scope: 'order' }, evidence };
}

function gives(rule: GiftRule, line: Line): boolean {
  return rule.giftSkus.length > 0 ? rule.giftSkus.includes(line.sku) : suitsGoods(rule, line);
}

/** Whether this order would get the SKU, were it not for the rule's dates. */
function wouldGive(rule: GiftRule, sku: string, lines: readonly LineCase[]): boolean {
  const scope = lines.filter(({ line, kind }) => kind === 'paid' && suitsGoods(rule, line) && suitsBuyer(rule, line));
  return scope.length > 0 && (rule.giftSkus.length > 0 ? rule.giftSkus.includes(sku) : scope.some(({ line }) => line.sku === sku));
}

/** Stands on the gift rows of the policy, else on the first row that earns. */
function underClaimed({ policy, giftSkus, entitled, bought, claimed, claims }: Entitlement): readonly GiftFault[] {
  const data = { claimed, expected: entitled, policy: policy.name, giftSkus, bought };
  const evidence = placesOf([policy]);
  const fault = (line: Line, field: string): GiftFault => ({ code: 'gift/under-claimed', line, field, data, evidence });
  return claims.length === 0 ? [fault(policy.scope[0]!, 'quantity')] : claims.map((claim) => fault(claim.line, claimField(claim)));
}

function namesOf(policies: readonly Policy[]): string {
  return [...new Set(policies.map(({ name }) => name).filter((name) => name !== ''))].join(' / ');
}
