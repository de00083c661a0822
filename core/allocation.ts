import type { OrderCase } from './cases';
import { baseUnits } from './cases';
import type { Policy } from './entitlement';
import { type Claim, excessOf } from './gifts';
import type { Line } from './model/book';
import { Decimal } from './model/decimal';
import type { StockLedger } from './stock';

/** What one order gets of the shared balance, in ordered units. */
export interface Allocation {
  readonly goods: Map<Line, Decimal>;
  /** Free units beside paid ones. */
  readonly beside: Map<Line, Decimal>;
}

/**
 * Paid rows take what there is in row order, whole ordered units; gifts follow the goods. Free units of the same SKU go
 * with the paid ones, so that what ships now and what is owed both keep the ratio; other gifts come after the paid rows.
 */
export function allocate(orderCase: OrderCase, ledger: StockLedger | undefined): Allocation {
  const allocation: Allocation = { goods: new Map(), beside: new Map() };
  if (ledger === undefined) return shipEverything(orderCase, allocation);
  const pool = new GiftPool(orderCase, allocation);
  for (const group of groupsOf(orderCase)) shipGroup(group, orderCase, ledger, allocation, pool);
  const complete = orderCase.lines.every(({ line, kind }) => kind !== 'paid' || allocation.goods.get(line)!.equals(line.quantity!));
  for (const claim of pool.open) {
    const allowed = pool.allowanceOf(claim, complete);
    giveClaim(claim, Decimal.min(allowed, ledger.availableTo(claim.line)), ledger, allocation);
  }
  return allocation;
}

function shipEverything({ lines }: OrderCase, allocation: Allocation): Allocation {
  for (const { line } of lines) {
    allocation.goods.set(line, line.quantity ?? Decimal.zero);
    if (line.giftQuantity) allocation.beside.set(line, line.giftQuantity);
  }
  return allocation;
}

/** Paid rows of one SKU that draw from the same warehouse. */
interface Group {
  readonly sku: string;
  readonly lines: readonly Line[];
}

function groupsOf({ lines }: OrderCase): Group[] {
  const groups = new Map<string, Line[]>();
  for (const { line, kind } of lines) {
    if (kind !== 'paid' && kind !== 'unmarked') continue;
    const key = JSON.stringify([line.sku, line.warehouse]);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((group) => ({ sku: group[0]!.sku, lines: group }));
}

function shipGroup(group: Group, { order, book }: OrderCase, ledger: StockLedger, allocation: Allocation, pool: GiftPool): void {
  const wholeLines = order.customer?.shipPolicy === 'whole-line';
  const stock = ledger.availableTo(group.lines[0]!);
  const claims = pool.withGoods(group);
  const ordered = Decimal.sum(group.lines.map((line) => baseUnits(line, line.quantity)!));
  const claimed = Decimal.sum(claims.map(({ units }) => units));
  const fill = (limit: Decimal) => fillLines(group.lines, limit, wholeLines);
  const put = (shipped: ReadonlyMap<Line, Decimal>) => {
    for (const [line, quantity] of shipped) allocation.goods.set(line, quantity);
  };

  // Gifts never hold a whole line or order back: there the goods go first.
  const partial = order.customer === undefined || order.customer.shipPolicy === 'partial';
  const mode = partial ? book.settings.giftOnShortage : 'last';
  let paidLimit = stock;
  let giftLimit: Decimal | undefined;
  if (claimed.isPositive && ordered.plus(claimed).above(stock)) {
    if (mode === 'first') {
      giftLimit = Decimal.min(stock, pool.entitledTo(claims));
      paidLimit = stock.minus(giftLimit);
    } else if (mode === 'included') {
      const total = Decimal.min(stock, ordered.plus(claimed));
      giftLimit = Decimal.min(claimed, pool.earnedOn(group, claims, total));
      paidLimit = total.minus(giftLimit);
    } else if (mode === 'proportional') {
      paidLimit = largestLimit(stock, decimalsOf(group), (limit) => {
        put(fill(limit));
        return unitsOf(group.lines, allocation.goods).plus(pool.allowanceFor(claims)).atMost(stock);
      });
    }
  }
  put(fill(paidLimit));
  for (const line of group.lines) ledger.take(line, baseUnits(line, allocation.goods.get(line)!)!);
  if (!claimed.isPositive) return;
  let budget = giftLimit ?? pool.allowanceFor(claims);
  for (const claim of claims) {
    const given = giveClaim(claim, Decimal.min(budget, ledger.availableTo(claim.line)), ledger, allocation);
    budget = budget.minus(given);
  }
}

/** The gift claims of an order, and how much of each follows the goods that ship. */
class GiftPool {
  /** Claims that wait until the order's paid rows have taken their goods. */
  open: Claim[];
  private readonly used = new Map<Policy, Decimal>();

  constructor(
    private readonly orderCase: OrderCase,
    private readonly allocation: Allocation,
  ) {
    this.open = [...(orderCase.gifts?.claims ?? [])];
  }

  /** Takes out the claims that go with the goods of a group: free units of the same SKU under a policy of that SKU. */
  withGoods(group: Group): Claim[] {
    const together = this.open.filter(
      (claim) =>
        claim.sku === group.sku &&
        claim.line.warehouse === group.lines[0]!.warehouse &&
        claim.allotted.length > 0 &&
        claim.allotted.every(({ policy }) => policy.rules[0]!.sku === claim.sku),
    );
    this.open = this.open.filter((claim) => !together.includes(claim));
    return together;
  }

  /** Free base units that go with what the allocation ships now. */
  allowanceFor(claims: readonly Claim[]): Decimal {
    const earned = this.earnedNow(claims);
    const entitled = Decimal.sum([...policiesOf(claims)].map((policy) => Decimal.min(earned(policy), allottedUnder(policy, claims))));
    return this.shipsInFull(claims) ? entitled.plus(Decimal.sum(claims.map(excessOf))) : entitled;
  }

  /** What the whole order is entitled to of these claims, and what was let through beyond that. */
  entitledTo(claims: readonly Claim[]): Decimal {
    return Decimal.sum(claims.map(({ units }) => units));
  }

  /** Free units of a total that ships, paid and free together. */
  earnedOn(group: Group, claims: readonly Claim[], total: Decimal): Decimal {
    const first = group.lines[0]!;
    const ordered = total.dividedBy(first.unitSize!, 12);
    const shipped = (line: Line) => (line === first ? ordered : group.lines.includes(line) ? Decimal.zero : this.shippedOf(line));
    const all = this.orderCase.gifts!.entitledFor(shipped, () => Decimal.zero);
    return Decimal.sum(all.filter(({ policy }) => policiesOf(claims).has(policy)).map(({ entitled }) => entitled));
  }

  /** Free base units of a claim that waited; what is claimed in excess goes only with an order that is complete. */
  allowanceOf(claim: Claim, complete: boolean): Decimal {
    if (!this.orderCase.book.tables.has('gifts')) return claim.units;
    const earned = this.earnedNow([claim]);
    let allowed = complete ? excessOf(claim) : Decimal.zero;
    for (const { policy, units } of claim.allotted) {
      const used = this.used.get(policy) ?? Decimal.zero;
      const part = Decimal.max(Decimal.min(units, earned(policy).minus(used)), Decimal.zero);
      this.used.set(policy, used.plus(part));
      allowed = allowed.plus(part);
    }
    return allowed;
  }

  private earnedNow(claims: readonly Claim[]): (policy: Policy) => Decimal {
    const all = this.orderCase.gifts!.entitledFor(
      (line) => this.shippedOf(line),
      (policy) => this.includedUnder(policy, claims),
    );
    return (policy) => all.find((entitlement) => entitlement.policy === policy)?.entitled ?? Decimal.zero;
  }

  /** Of N ordered M are free: the largest free part that the paid part and itself earn. */
  private includedUnder(policy: Policy, claims: readonly Claim[]): Decimal {
    let free = allottedUnder(policy, claims);
    for (;;) {
      const guess = free;
      const entitlement = this.orderCase
        .gifts!.entitledFor(
          (line) => this.shippedOf(line),
          () => guess,
        )
        .find((other) => other.policy === policy);
      const earned = entitlement?.entitled ?? Decimal.zero;
      if (earned.atLeast(free)) return free;
      free = earned;
    }
  }

  private shippedOf(line: Line): Decimal {
    return this.allocation.goods.get(line) ?? line.quantity ?? Decimal.zero;
  }

  private shipsInFull(claims: readonly Claim[]): boolean {
    return this.orderCase.lines.every(
      ({ line, kind }) => kind !== 'paid' || line.sku !== claims[0]?.sku || this.shippedOf(line).equals(line.quantity!),
    );
  }
}

function policiesOf(claims: readonly Claim[]): Set<Policy> {
  return new Set(claims.flatMap(({ allotted }) => allotted.map(({ policy }) => policy)));
}

function allottedUnder(policy: Policy, claims: readonly Claim[]): Decimal {
  return Decimal.sum(claims.flatMap(({ allotted }) => allotted.filter((part) => part.policy === policy).map(({ units }) => units)));
}

/** Whole ordered units in row order; a fractional quantity ships as ordered where the stock covers it. */
function fillLines(lines: readonly Line[], limit: Decimal, wholeLines: boolean): Map<Line, Decimal> {
  const shipped = new Map<Line, Decimal>();
  let left = limit;
  for (const line of lines) {
    const quantity = fitting(line.quantity!, line.unitSize!, left);
    const taken = wholeLines && quantity.below(line.quantity!) ? Decimal.zero : quantity;
    shipped.set(line, taken);
    left = left.minus(taken.times(line.unitSize!));
  }
  return shipped;
}

function fitting(wanted: Decimal, unitSize: Decimal, stock: Decimal): Decimal {
  return wanted.times(unitSize).atMost(stock) ? wanted : Decimal.max(stock.floorDiv(unitSize), Decimal.zero);
}

/** Gives a claim up to so many base units, whole units of its row; returns the base units given. */
function giveClaim(claim: Claim, limit: Decimal, ledger: StockLedger, allocation: Allocation): Decimal {
  const { line, beside } = claim;
  const wanted = beside ? line.giftQuantity! : line.quantity!;
  const quantity = fitting(wanted, line.unitSize!, limit);
  const units = quantity.times(line.unitSize!);
  (beside ? allocation.beside : allocation.goods).set(line, quantity);
  ledger.take(line, units);
  return units;
}

function unitsOf(lines: readonly Line[], quantities: ReadonlyMap<Line, Decimal>): Decimal {
  return Decimal.sum(lines.map((line) => baseUnits(line, quantities.get(line)!)!));
}

function decimalsOf(group: Group): number {
  return Math.max(...group.lines.map((line) => baseUnits(line, line.quantity)!.decimals));
}

/** The largest multiple of 10^-decimals up to `stock` that fits; zero always does. What fits grows with the limit. */
function largestLimit(stock: Decimal, decimals: number, fits: (limit: Decimal) => boolean): Decimal {
  const step = Decimal.scaled(1, decimals);
  let low = Decimal.zero;
  let high = stock.floorDiv(step);
  while (low.below(high)) {
    const middle = low.plus(high).plus(Decimal.one).floorDiv(TWO);
    if (fits(middle.times(step))) low = middle;
    else high = middle.minus(Decimal.one);
  }
  return low.times(step);
}

const TWO = Decimal.of(2);
