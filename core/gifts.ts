import type { LineCase, OrderCase } from './cases';
import { baseUnits } from './cases';
import type { Code, Evidence } from './codes';
import { type Earning, type Entitlement, entitlements, type Policy, placesOf, policiesFor } from './entitlement';
import { suitsBuyer, suitsGoods } from './matching';
import type { GiftRule, Line, Place } from './model/book';
import { Decimal } from './model/decimal';

/** Free units that one row claims: the row itself, or the `giftQuantity` beside paid units. */
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
  readonly entitlements: readonly Entitlement[];
  readonly faults: readonly GiftFault[];
  /** Entitlement of goods that ship: ordered units per paid row → free base units per policy. */
  entitledFor(shipped: (line: Line) => Decimal, free: (policy: Policy) => Decimal): readonly Entitlement[];
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
export function judgeGifts(orderCase: OrderCase): GiftJudgement | undefined {
  const { book, order } = orderCase;
  const open = openClaims(orderCase.lines);
  const buyers = orderCase.lines
    .filter(({ line, kind }) => line.readable && (kind === 'paid' || kind === 'return'))
    .map(({ line }) => line);
  const policies = policiesFor(book.gifts, buyers, order.date, new Set(open.map(({ sku }) => sku)));
  if (open.length === 0 && policies.length === 0) return undefined;

  const entitledFor: GiftJudgement['entitledFor'] = (shipped, free) => earned(policies, buyers, orderCase, shipped, free);
  const claimedUnder = (policy: Policy) => Decimal.sum(open.filter(({ sku }) => policy.giftSkus.includes(sku)).map(({ units }) => units));
  const all = entitledFor((line) => line.quantity ?? Decimal.zero, claimedUnder);
  const claims = allot(open, all);
  return { claims, entitlements: all, faults: [...claimFaults(orderCase, claims, all), ...underClaimed(claims, all)], entitledFor };
}

/** Paid rows of a carried-over order that a policy covers: what they earned before must be known. */
export function historyMissing({ order, book, lines }: OrderCase): Line[] {
  if (!order.carriedOver) return [];
  const paid = lines.filter(({ line, kind }) => line.readable && kind === 'paid').map(({ line }) => line);
  const policies = policiesFor(book.gifts, paid, order.date, new Set());
  return paid.filter((line) => line.shippedBefore === undefined && policies.some((policy) => policy.scope.includes(line)));
}

type OpenClaim = Omit<Claim, 'allotted'>;

function openClaims(lines: readonly LineCase[]): OpenClaim[] {
  const claims: OpenClaim[] = [];
  for (const { line, kind } of lines) {
    if (!line.readable || (kind !== 'gift' && kind !== 'paid')) continue;
    const units = kind === 'gift' ? baseUnits(line, line.quantity) : baseUnits(line, line.giftQuantity);
    if (units?.isPositive) claims.push({ line, beside: kind === 'paid', sku: line.sku, units });
  }
  return claims;
}

/** Carried-over rows earn E(shippedBefore + now) − E(shippedBefore). */
function earned(
  policies: readonly Policy[],
  buyers: readonly Line[],
  { order, lines, book }: OrderCase,
  shipped: (line: Line) => Decimal,
  free: (policy: Policy) => Decimal,
): Entitlement[] {
  const nets = new Map(lines.map(({ line, net }) => [line, net ?? Decimal.zero]));
  const earning = (line: Line, quantity: Decimal): Earning => ({
    line,
    units: baseUnits(line, quantity) ?? Decimal.zero,
    amount: quantity.times(nets.get(line)!).round(book.settings.amountDecimals),
  });
  const before = (line: Line) => (order.carriedOver && line.shippedBefore) || Decimal.zero;
  const now = entitlements(
    policies,
    buyers.map((line) => earning(line, before(line).plus(shipped(line)))),
    free,
  );
  if (!order.carriedOver) return now;
  const then = entitlements(
    policies,
    buyers.map((line) => earning(line, before(line))),
    () => Decimal.zero,
  );
  return now.map((entitlement, i) => ({
    ...entitlement,
    uncapped: entitlement.uncapped.minus(then[i]!.uncapped),
    entitled: entitlement.entitled.minus(then[i]!.entitled),
  }));
}

/** Covers claims by entitlements: the policy with the fewest choices first, and of its SKUs the one that fewest policies give. */
function allot(open: readonly OpenClaim[], all: readonly Entitlement[]): Claim[] {
  const left = open.map(({ units }) => units);
  const allotted = open.map(() => [] as { policy: Policy; units: Decimal }[]);
  const givers = (sku: string) => all.filter(({ policy }) => policy.giftSkus.includes(sku)).length;
  for (const { policy, entitled } of [...all].sort((a, b) => a.policy.giftSkus.length - b.policy.giftSkus.length)) {
    let budget = entitled;
    const candidates = open.map((claim, i) => ({ i, givers: givers(claim.sku), fits: policy.giftSkus.includes(claim.sku) }));
    for (const { i, fits } of candidates.sort((a, b) => a.givers - b.givers || a.i - b.i)) {
      const units = Decimal.min(budget, left[i]!);
      if (!fits || !units.isPositive) continue;
      allotted[i]!.push({ policy, units });
      left[i] = left[i]!.minus(units);
      budget = budget.minus(units);
    }
  }
  return open.map((claim, i) => ({ ...claim, allotted: allotted[i]! }));
}

export function excessOf(claim: Claim): Decimal {
  return claim.units.minus(Decimal.sum(claim.allotted.map(({ units }) => units)));
}

export function allottedTo(claims: readonly Claim[], policy: Policy): Decimal {
  return Decimal.sum(claims.flatMap(({ allotted }) => allotted.filter((part) => part.policy === policy).map(({ units }) => units)));
}

function claimFaults(orderCase: OrderCase, claims: readonly Claim[], all: readonly Entitlement[]): GiftFault[] {
  const excessive = new Set(claims.filter((claim) => excessOf(claim).isPositive).map(({ sku }) => sku));
  return claims.filter(({ sku }) => excessive.has(sku)).map((claim) => claimFault(orderCase, claim, claims, all));
}

function claimFault(orderCase: OrderCase, claim: Claim, claims: readonly Claim[], all: readonly Entitlement[]): GiftFault {
  const { line, sku } = claim;
  const field = claim.beside ? 'giftQuantity' : 'quantity';
  const giving = all.filter(({ policy }) => policy.giftSkus.includes(sku));
  if (giving.length > 0) {
    const policies = giving.map(({ policy }) => policy);
    const giftSkus = [...new Set(policies.flatMap((policy) => policy.giftSkus))];
    const claimed = Decimal.sum(claims.filter((other) => giftSkus.includes(other.sku)).map(({ units }) => units));
    const data = {
      claimed,
      expected: Decimal.sum(giving.map(({ entitled }) => entitled)),
      policy: namesOf(policies),
      giftSkus,
      bought: Decimal.sum(giving.map(({ bought }) => bought)),
    };
    const evidence = placesOf(policies);
    const uncapped = Decimal.sum(giving.map((entitlement) => entitlement.uncapped));
    if (claimed.above(uncapped)) return { code: 'gift/over-entitled', line, field, data, evidence };
    return { code: 'gift/over-cap', line, field, data: { ...data, cap: data.expected, scope: 'order' }, evidence };
  }
  const other = all.find(({ policy, entitled }) => entitled.above(allottedTo(claims, policy)));
  if (other) {
    const { policy } = other;
    return {
      code: 'gift/wrong-sku',
      line,
      field: 'sku',
      data: { sku, policy: policy.name, giftSkus: policy.giftSkus, claimed: claim.units },
      evidence: placesOf([policy]),
    };
  }
  const expired = expiredRule(orderCase, sku);
  if (expired) {
    const { policy, from, to, place } = expired;
    return { code: 'gift/expired', line, field, data: { sku, policy, from, to }, evidence: [place] };
  }
  return { code: 'gift/not-entitled', line, field, data: { sku, claimed: claim.units, expected: Decimal.zero }, evidence: [] };
}

/** A policy that would give this SKU to this order, had it not ended. */
function expiredRule({ book, order, lines }: OrderCase, sku: string): GiftRule | undefined {
  return book.gifts.find((rule) => {
    if (rule.to === undefined || rule.to >= order.date) return false;
    const scope = lines.filter(({ line, kind }) => kind === 'paid' && suitsGoods(rule, line) && suitsBuyer(rule, line));
    return scope.length > 0 && (rule.giftSkus.length > 0 ? rule.giftSkus.includes(sku) : scope.some(({ line }) => line.sku === sku));
  });
}

/** Stands on the gift rows of the policy, else on the first row that earns. Where another SKU was given instead, that is the fault. */
function underClaimed(claims: readonly Claim[], all: readonly Entitlement[]): GiftFault[] {
  const strangers = claims.some(({ sku }) => !all.some(({ policy }) => policy.giftSkus.includes(sku)));
  return all.flatMap(({ policy, entitled, bought }): GiftFault[] => {
    const claimed = allottedTo(claims, policy);
    if (!claimed.below(entitled) || strangers) return [];
    const data = { claimed, expected: entitled, policy: policy.name, giftSkus: policy.giftSkus, bought };
    const evidence = placesOf([policy]);
    const rows = claims.filter((claim) => claim.allotted.some((part) => part.policy === policy));
    if (rows.length === 0) return [{ code: 'gift/under-claimed', line: policy.scope[0]!, field: 'quantity', data, evidence }];
    return rows.map(({ line, beside }) => ({
      code: 'gift/under-claimed',
      line,
      field: beside ? 'giftQuantity' : 'quantity',
      data,
      evidence,
    }));
  });
}

function namesOf(policies: readonly Policy[]): string {
  return [...new Set(policies.map(({ name }) => name).filter((name) => name !== ''))].join(' / ');
}
