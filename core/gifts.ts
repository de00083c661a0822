import type { LineCase, OrderCase } from './cases';
import { baseUnits, netOf } from './cases';
import type { Code, Evidence } from './codes';
import { type Earning, type Entitlement, entitlements, type GiftIndex, type Policy, placesOf, policiesFor, rulesOf } from './entitlement';
import { suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import { Decimal } from './model/decimal';
import { append, groupBy } from './model/lists';

/** Free units that one row claims: the row itself, or the `giftQuantity` beside its units. */
export interface Claim {
  readonly line: Line;
  readonly beside: boolean;
  readonly sku: string;
  /** In base units. */
  readonly units: Decimal;
  /** Which entitlement covers how much of it; what is left is claimed in excess. */
  readonly allotted: readonly { readonly policy: Policy; readonly units: Decimal }[];
}

/** The order's gift claims against what it is entitled to. */
export interface GiftJudgement {
  readonly claims: readonly Claim[];
  readonly under: ClaimedUnder;
  /** Empty where it cannot be judged: a row that cannot be read, or goods shipped before that nobody counted. */
  readonly entitlements: readonly Entitlement[];
  readonly faults: readonly GiftFault[];
  /** Carried-over rows that may earn, or are owed for goods that went out, and do not say what was shipped before. */
  readonly historyMissing: readonly Line[];
  /**
   * What would be earned if other quantities counted: base units per row that may earn, and `free` ones beside them. With a
   * `sku` only under the policies of that SKU, which come before all others.
   */
  entitledFor(units: (line: Line) => Decimal, free: (policy: Policy) => Decimal, sku?: string): readonly Entitlement[];
  /** `gift/under-claimed` for entitlements of this order. */
  missed(entitlements: readonly Entitlement[]): readonly GiftFault<'gift/under-claimed'>[];
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
  const open = openClaims(lines);
  const earning = index.among(buyersOf(lines));
  if (open.length === 0 && earning.size === 0) return undefined;
  const policies = policiesFor(earning, order.date, new Set(open.map(({ sku }) => sku)));
  if (open.length === 0 && policies.length === 0) return undefined;

  const historyMissing = unknownHistory(orderCase, policies, open);
  const judged = historyMissing.length === 0 && lines.every(({ line }) => line.readable && line.unitSize !== undefined);
  const entitledFor = earner(orderCase, policies);
  const claimedUnder = (policy: Policy) => Decimal.sumOf(open, ({ sku, units }) => (policy.giftSkus.includes(sku) ? units : undefined));
  const all = judged ? entitledFor((line) => baseUnits(line, line.quantity)!, claimedUnder) : [];
  const givers = giversIn(all);
  const claims = allot(open, all, givers);
  const under = claimedUnderOf(claims);
  // Where another SKU was given, or one without the mark, that is the fault.
  const strangers = claims.some(({ sku }) => !givers.has(sku));
  const isUnmarked = (sku: string) => lines.some(({ line, kind }) => kind === 'unmarked' && line.sku === sku);
  const missed: GiftJudgement['missed'] = (of) =>
    strangers
      ? []
      : underClaimed(
          under,
          of.filter(({ giftSkus }) => !giftSkus.some(isUnmarked)),
        );
  // How much of a customer's cap is left, only settlement knows.
  const uncapped = all.filter(({ policy }) => policy.customerCap === undefined);
  const faults = judged ? [...claimFaults(orderCase, earning, { claims, under, all, givers }), ...missed(uncapped)] : [];
  return { claims, under, entitlements: all, faults, historyMissing, entitledFor, missed };
}

/** Where gifts are owed whose goods all went out before, their own rows must say what did. */
function unknownHistory({ order, lines, book }: OrderCase, policies: readonly Policy[], open: readonly OpenClaim[]): Line[] {
  if (!order.carriedOver) return [];
  if (lines.every(({ kind }) => kind === 'gift')) {
    const owed = open.filter(({ line }) => line.shippedBefore === undefined && book.gifts.some((rule) => gives(rule, line)));
    return owed.map(({ line }) => line);
  }
  const earning = new Set(policies.flatMap(({ scope }) => scope));
  return lines.filter(({ line, kind }) => kind === 'paid' && line.shippedBefore === undefined && earning.has(line)).map(({ line }) => line);
}

function buyersOf(lines: readonly LineCase[]): Line[] {
  const buyers: Line[] = [];
  for (const { line, kind } of lines) if (line.readable && (kind === 'paid' || kind === 'return')) buyers.push(line);
  return buyers;
}

type OpenClaim = Omit<Claim, 'allotted'>;

function openClaims(lines: readonly LineCase[]): OpenClaim[] {
  const claims: OpenClaim[] = [];
  const add = (line: Line, beside: boolean, units: Decimal | undefined) => {
    if (units?.isPositive) claims.push({ line, beside, sku: line.sku, units });
  };
  for (const { line, kind } of lines) {
    if (!line.readable) continue;
    if (kind === 'gift') add(line, false, baseUnits(line, line.quantity));
    add(line, true, baseUnits(line, line.giftQuantity));
  }
  return claims;
}

/** Carried-over rows earn E(shippedBefore + now) − E(shippedBefore). */
function earner({ order, book }: OrderCase, policies: readonly Policy[]): GiftJudgement['entitledFor'] {
  let bySku: Map<string, Policy[]> | undefined;
  const those = (sku: string) => {
    bySku ??= groupBy(policies, ({ rules }) => rules[0]!.sku);
    return bySku.get(sku) ?? [];
  };
  const counted: GiftJudgement['entitledFor'] = (units, free, sku) => {
    const amount = (line: Line) =>
      units(line)
        .times(netOf(line) ?? Decimal.zero)
        .dividedBy(line.unitSize!, book.settings.amountDecimals);
    return entitlements(sku === undefined ? policies : those(sku), { units, amount }, free);
  };
  if (!order.carriedOver) return counted;
  const before = (line: Line) => baseUnits(line, line.shippedBefore) ?? Decimal.zero;
  const since = (now: Decimal, earlier: Decimal) => Decimal.max(now.minus(earlier), Decimal.zero);
  return (units, free, sku) => {
    const then = counted(before, () => Decimal.zero, sku);
    return counted((line) => before(line).plus(units(line)), free, sku).map((now, i) => ({
      ...now,
      uncapped: since(now.uncapped, then[i]!.uncapped),
      entitled: since(now.entitled, then[i]!.entitled),
    }));
  };
}

/** Which entitlements give a SKU. */
type Givers = ReadonlyMap<string, readonly Entitlement[]>;

function giversIn(all: readonly Entitlement[]): Givers {
  const givers = new Map<string, Entitlement[]>();
  for (const entitlement of all) for (const sku of entitlement.giftSkus) append(givers, sku, entitlement);
  return givers;
}

/** Covers claims by entitlements: the policy with the fewest choices first, and of its SKUs the one that fewest policies give. */
function allot(open: readonly OpenClaim[], all: readonly Entitlement[], givers: Givers): Claim[] {
  if (open.length === 0) return [];
  const left = open.map(({ units }) => units);
  const allotted = open.map(() => [] as { policy: Policy; units: Decimal }[]);
  const bySku = new Map<string, number[]>();
  for (const [i, { sku }] of open.entries()) append(bySku, sku, i);
  const choices = (i: number) => givers.get(open[i]!.sku)!.length;
  for (const { policy, giftSkus, entitled } of fewestChoicesFirst(all)) {
    let budget = entitled;
    const fitting =
      giftSkus.length === 1
        ? (bySku.get(giftSkus[0]!) ?? [])
        : giftSkus.flatMap((sku) => bySku.get(sku) ?? []).sort((a, b) => choices(a) - choices(b) || a - b);
    for (const i of fitting) {
      const units = Decimal.min(budget, left[i]!);
      if (!units.isPositive) continue;
      allotted[i]!.push({ policy, units });
      left[i] = left[i]!.minus(units);
      budget = budget.minus(units);
    }
  }
  return open.map((claim, i) => ({ ...claim, allotted: allotted[i]! }));
}

function fewestChoicesFirst(all: readonly Entitlement[]): readonly Entitlement[] {
  if (all.every(({ giftSkus }) => giftSkus.length === 1)) return all;
  return [...all].sort((a, b) => a.giftSkus.length - b.giftSkus.length);
}

export function excessOf(claim: Claim): Decimal {
  return claim.units.minus(Decimal.sumOf(claim.allotted, ({ units }) => units));
}

/** What is claimed under each policy, no more than it entitles to, and by which rows. */
export type ClaimedUnder = ReadonlyMap<Policy, { readonly units: Decimal; readonly claims: readonly Claim[] }>;

function claimedUnderOf(claims: readonly Claim[]): ClaimedUnder {
  const under = new Map<Policy, { units: Decimal; claims: Claim[] }>();
  for (const claim of claims)
    for (const { policy, units } of claim.allotted) {
      const sum = under.get(policy);
      under.set(policy, { units: (sum?.units ?? Decimal.zero).plus(units), claims: [...(sum?.claims ?? []), claim] });
    }
  return under;
}

export function claimField({ beside }: Claim): 'giftQuantity' | 'quantity' {
  return beside ? 'giftQuantity' : 'quantity';
}

interface Claimed {
  readonly claims: readonly Claim[];
  readonly under: ClaimedUnder;
  readonly all: readonly Entitlement[];
  readonly givers: Givers;
}

/** An excess stands on all the rows that claim of the same policies, whichever of them is thought to be one too many. */
function claimFaults(orderCase: OrderCase, earning: Earning, claimed: Claimed): GiftFault[] {
  const { claims, givers, all } = claimed;
  const inExcess = claims.filter((claim) => excessOf(claim).isPositive);
  if (inExcess.length === 0) return [];
  const numbers = new Map(all.map((entitlement, i) => [entitlement, i]));
  const sourceOf = ({ sku }: Claim) =>
    givers
      .get(sku)
      ?.map((giver) => numbers.get(giver))
      .join() ?? `no ${sku}`;
  const excessive = new Set(inExcess.map(sourceOf));
  const rules = rulesOf(earning);
  return claims.filter((claim) => excessive.has(sourceOf(claim))).map((claim) => claimFault(orderCase, rules, claim, claimed));
}

function claimFault({ order, lines }: OrderCase, rules: readonly GiftRule[], claim: Claim, claimed: Claimed): GiftFault {
  const { claims, under, all, givers } = claimed;
  const { line, sku } = claim;
  const field = claimField(claim);
  const giving = givers.get(sku);
  if (giving) return excessFault(claim, claims, giving);
  const expired = rules.find((rule) => rule.to !== undefined && rule.to < order.date && wouldGive(rule, sku, lines));
  const other =
    all.find(({ policy, entitled }) => entitled.above(under.get(policy)?.units ?? Decimal.zero)) ?? (expired ? undefined : all[0]);
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
  const claimed = Decimal.sumOf(claims, ({ sku, units }) => (giftSkus.includes(sku) ? units : undefined));
  const expected = Decimal.sumOf(giving, ({ entitled }) => entitled);
  const bought = Decimal.sumOf(giving, (entitlement) => entitlement.bought);
  const uncapped = Decimal.sumOf(giving, (entitlement) => entitlement.uncapped);
  const data = { claimed, expected, policy: namesOf(policies), giftSkus, bought };
  const at = { line: claim.line, field: claimField(claim), evidence: placesOf(policies) };
  if (claimed.above(uncapped)) return { code: 'gift/over-entitled', data, ...at };
  return { code: 'gift/over-cap', data: { ...data, cap: expected, scope: 'order' }, ...at };
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
function underClaimed(under: ClaimedUnder, all: readonly Entitlement[]): GiftFault<'gift/under-claimed'>[] {
  return all.flatMap(({ policy, giftSkus, entitled, bought }) => {
    const { units: claimed = Decimal.zero, claims = [] } = under.get(policy) ?? {};
    if (!claimed.below(entitled)) return [];
    const data = { claimed, expected: entitled, policy: policy.name, giftSkus, bought };
    const fault = { code: 'gift/under-claimed' as const, data, evidence: placesOf([policy]) };
    if (claims.length === 0) return [{ ...fault, line: policy.scope[0]!, field: 'quantity' }];
    return claims.map((claim) => ({ ...fault, line: claim.line, field: claimField(claim) }));
  });
}

function namesOf(policies: readonly Policy[]): string {
  return [...new Set(policies.map(({ name }) => name).filter((name) => name !== ''))].join(' / ');
}
