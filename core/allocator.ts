import { baseUnits, type OrderCase, orderedUnits, standApart } from './cases';
import { NO_CLAIMS, type Policy } from './entitlement';
import type { Claim } from './gifts';
import type { Line } from './model/book';
import { Decimal } from './model/decimal';
import { and } from './model/lists';
import type { StockLedger } from './stock';

/** What one order gets of the shared balance, in ordered units, by position of the line; absent: nothing. */
export interface Allocation {
  readonly goods: readonly (Decimal | undefined)[];
  /** Free units beside paid ones. */
  readonly beside: readonly (Decimal | undefined)[];
}

/** Paid rows of one SKU that draw from the same warehouse, and the free units that go with them. */
interface Group {
  readonly sku: string;
  readonly lines: Line[];
  claims: Claim[];
}

/** Nothing but the rows of the group earns what it claims. */
function earnsAll({ lines, claims }: Group): boolean {
  if (claims.length === 0) return true;
  const shelf = shelfKey(lines[0]!);
  return claims.every(({ allotted }) => allotted.every(({ policy }) => policy.scope.every((line) => shelfKey(line) === shelf)));
}

const shelfKey = ({ sku, warehouse }: Line): string => (warehouse === '' ? sku : `${sku}\n${warehouse}`);

/** The gift is the product that was bought: none other is named, or none other counts. */
const givesWhatIsBought = ({ rules, scope }: Policy, sku: string): boolean =>
  rules.every(({ giftSkus }) => giftSkus.length === 0) || scope.every((line) => line.sku === sku);

const isEarnedByItself = ({ allotted, sku }: Claim): boolean =>
  allotted.length > 0 && allotted.every(({ policy }) => givesWhatIsBought(policy, sku));

/** The SKU whose own policies, which come before all others, cover the claims; none where others do too. */
function ownPolicies(claims: readonly Claim[], sku: string | undefined): string | undefined {
  return claims.every(({ allotted }) => allotted.every(({ policy }) => policy.rules[0]!.sku === sku)) ? sku : undefined;
}

/** Shares out what does not suffice for all rows of an order, or what several of them draw from one shelf. */
export class Allocator {
  private readonly goods: (Decimal | undefined)[];
  private readonly beside: (Decimal | undefined)[];
  /** Free base units that went out under each policy; only where policies reach beyond one group. */
  private given: Map<Policy, Decimal> | undefined;

  constructor(
    private readonly orderCase: OrderCase,
    private readonly ledger: StockLedger,
  ) {
    this.goods = new Array(orderCase.lines.length);
    this.beside = new Array(orderCase.lines.length);
  }

  run(): Allocation {
    const { groups, waiting } = this.grouped();
    // What one group's gifts may count on of the groups after it, where one policy counts them all.
    if (waiting.length > 0 || !groups.every(earnsAll)) {
      this.given = new Map();
      for (const { lines } of groups) this.fill(lines, this.ledger.availableTo(lines[0]!));
    }
    for (const group of groups) this.shipGroup(group);
    if (waiting.length > 0) this.giveWaiting(waiting);
    return { goods: this.goods, beside: this.beside };
  }

  private giveWaiting(claims: readonly Claim[]): void {
    if (this.isComplete(this.paidLines())) for (const claim of claims) this.giveClaim(claim, claim.units);
    else this.give(claims, this.earnedBy(claims), false);
  }

  /** Claims wait for the whole order unless they are free units of the SKU that earns them, and ride with a group of it. */
  private grouped(): { readonly groups: readonly Group[]; readonly waiting: readonly Claim[] } {
    const { lines, gifts } = this.orderCase;
    const groups: Group[] = [];
    const byShelf = standApart(lines) ? undefined : new Map<string, Group>();
    const byPosition: (Group | undefined)[] = new Array(lines.length);
    for (const { line, kind } of lines) {
      if (kind !== 'paid' && kind !== 'unmarked') continue;
      let group = byShelf?.get(shelfKey(line));
      if (group) group.lines.push(line);
      else {
        group = { sku: line.sku, lines: [line], claims: NO_CLAIMS };
        groups.push(group);
        byShelf?.set(shelfKey(line), group);
      }
      byPosition[line.position] = group;
    }
    let waiting = NO_CLAIMS;
    for (const claim of gifts?.claims ?? NO_CLAIMS) {
      const group = isEarnedByItself(claim) ? (byPosition[claim.line.position] ?? byShelf?.get(shelfKey(claim.line))) : undefined;
      if (group) group.claims = and(group.claims, claim);
      else waiting = and(waiting, claim);
    }
    return { groups, waiting };
  }

  private shipGroup(group: Group): void {
    const { sku, lines, claims } = group;
    const stock = this.ledger.availableTo(lines[0]!);
    const claimed = Decimal.sumOf(claims, ({ units }) => units);
    const scarce = claimed.isPositive && Decimal.sumOf(lines, orderedUnits).plus(claimed).above(stock);
    const { paid, free } = scarce
      ? this.share(group, stock)
      : { paid: stock, free: this.given === undefined || earnsAll(group) ? claimed : undefined };
    this.fill(lines, paid);
    for (const line of lines) this.ledger.take(line, this.shipping(line));
    if (!claimed.isPositive) return;
    if (free !== undefined) this.giveUpTo(claims, free);
    else this.give(claims, this.earnedBy(claims, sku), this.isComplete(lines));
  }

  /** How stock that covers not all is shared: what paid rows may take, and gifts where that does not follow from it. */
  private share({ sku, lines, claims }: Group, stock: Decimal): { readonly paid: Decimal; readonly free?: Decimal } {
    const { order, book } = this.orderCase;
    const claimed = Decimal.sumOf(claims, ({ units }) => units);
    // Gifts never hold a whole line or order back: there the goods go first.
    const partial = order.customer === undefined || order.customer.shipPolicy === 'partial';
    switch (partial ? book.settings.giftOnShortage : 'last') {
      case 'last':
        return { paid: stock };
      case 'first': {
        const free = Decimal.min(stock, claimed);
        return { paid: stock.minus(free), free };
      }
      case 'included': {
        const free = Decimal.min(Decimal.min(claimed, stock), this.earnedOn(sku, lines, claims, stock));
        return { paid: stock.minus(free), free };
      }
      case 'proportional': {
        const step = Decimal.scaled(1, Math.max(...lines.map((line) => orderedUnits(line).decimals)));
        const surely = Decimal.max(stock.minus(claimed), Decimal.zero).floorDiv(step).times(step);
        const paid = largestThat(surely, stock, step, (limit) => {
          this.fill(lines, limit);
          const shipping = Decimal.sumOf(lines, (line) => this.shipping(line));
          return shipping.plus(this.allowance(sku, claims, this.isComplete(lines))).atMost(stock);
        });
        return { paid };
      }
    }
  }

  /** Whole ordered units in row order; a fractional quantity ships as ordered where the limit covers it. */
  private fill(lines: readonly Line[], limit: Decimal): void {
    const wholeLines = this.orderCase.order.customer?.shipPolicy === 'whole-line';
    let left = limit;
    for (const line of lines) {
      const fitting = wholeUnits(line.quantity!, line.unitSize!, left);
      const taken = wholeLines && fitting.below(line.quantity!) ? Decimal.zero : fitting;
      this.goods[line.position] = taken;
      left = left.minus(taken.times(line.unitSize!));
    }
  }

  private allowance(sku: string, claims: readonly Claim[], complete: boolean): Decimal {
    const earned = Decimal.sum(this.earnedBy(claims, sku).values());
    return complete ? earned.plus(Decimal.sumOf(claims, ({ excess }) => excess)) : earned;
  }

  /** Free base units under each policy that go with what ships, no more than were claimed. */
  private earnedBy(claims: readonly Claim[], sku?: string): Map<Policy, Decimal> {
    const givenOf = (policy: Policy) => this.given?.get(policy) ?? Decimal.zero;
    const claimed = new Map<Policy, Decimal>();
    for (const { allotted } of claims)
      for (const { policy, units } of allotted) claimed.set(policy, (claimed.get(policy) ?? Decimal.zero).plus(units));
    let earned = claimed;
    for (;;) {
      const free = earned;
      const all = this.orderCase.gifts!.entitledFor(
        (line) => this.shipping(line),
        (policy) => givenOf(policy).plus(free.get(policy) ?? Decimal.zero),
        ownPolicies(claims, sku),
      );
      const left = (policy: Policy, entitled: Decimal) => Decimal.max(entitled.minus(givenOf(policy)), Decimal.zero);
      earned = new Map(
        all.flatMap(({ policy, entitled }) => (free.has(policy) ? [[policy, Decimal.min(free.get(policy)!, left(policy, entitled))]] : [])),
      );
      // Where free units count with the paid ones, fewer of them may earn fewer still.
      const settled = [...earned].every(([policy, units]) => policy.rules[0]!.kind === 'on-top' || units.equals(free.get(policy)!));
      if (settled) return earned;
    }
  }

  /** Free units of a total that ships, paid and free together. */
  private earnedOn(sku: string, lines: readonly Line[], claims: readonly Claim[], total: Decimal): Decimal {
    const counted = new Map<Line, Decimal>();
    let left = total;
    for (const line of lines) {
      const units = Decimal.min(orderedUnits(line), left);
      counted.set(line, units);
      left = left.minus(units);
    }
    counted.set(lines[0]!, counted.get(lines[0]!)!.plus(left));
    const policies = new Set(claims.flatMap(({ allotted }) => allotted.map(({ policy }) => policy)));
    const all = this.orderCase.gifts!.entitledFor(
      (line) => counted.get(line) ?? this.shipping(line),
      () => Decimal.zero,
      ownPolicies(claims, sku),
    );
    return Decimal.sumOf(all, ({ policy, entitled }) => (policies.has(policy) ? entitled : undefined));
  }

  /** What is claimed in excess and was let through goes only with goods that are complete. */
  private give(claims: readonly Claim[], earned: Map<Policy, Decimal>, complete: boolean): void {
    const judged = this.orderCase.book.tables.has('gifts');
    for (const claim of claims) {
      const parts = claim.allotted.map(({ policy, units }) => ({ policy, units: Decimal.min(units, earned.get(policy)!) }));
      const excess = complete || !judged ? claim.excess : Decimal.zero;
      const given = this.giveClaim(claim, Decimal.sum(parts.map(({ units }) => units)).plus(excess)).minus(excess);
      for (const { policy, units } of this.record(parts, given)) earned.set(policy, earned.get(policy)!.minus(units));
    }
  }

  private giveUpTo(claims: readonly Claim[], limit: Decimal): void {
    let left = limit;
    for (const claim of claims) {
      const given = this.giveClaim(claim, left);
      if (this.given) this.record(claim.allotted, given);
      left = left.minus(given);
    }
  }

  /** Writes down under which policies so many free units of a claim went out. */
  private record(parts: Claim['allotted'], given: Decimal): Claim['allotted'] {
    let left = given;
    return parts.map(({ policy, units }) => {
      const used = Decimal.max(Decimal.min(units, left), Decimal.zero);
      this.given?.set(policy, (this.given.get(policy) ?? Decimal.zero).plus(used));
      left = left.minus(used);
      return { policy, units: used };
    });
  }

  /** Gives a claim up to so many base units, whole units of its row; returns the base units given. */
  private giveClaim({ line, beside }: Claim, limit: Decimal): Decimal {
    const wanted = beside ? line.giftQuantity! : line.quantity!;
    const quantity = wholeUnits(wanted, line.unitSize!, Decimal.min(limit, this.ledger.availableTo(line)));
    const units = quantity.times(line.unitSize!);
    (beside ? this.beside : this.goods)[line.position] = quantity;
    this.ledger.take(line, units);
    return units;
  }

  /** Base units of a paid row that ship; what is not allocated yet, and returns, count as ordered. */
  private shipping(line: Line): Decimal {
    return baseUnits(line, this.goods[line.position] ?? line.quantity)!;
  }

  private isComplete(lines: readonly Line[]): boolean {
    return lines.every((line) => this.goods[line.position]!.equals(line.quantity!));
  }

  private paidLines(): Line[] {
    return this.orderCase.lines.flatMap(({ kind, line }) => (kind === 'paid' ? [line] : []));
  }
}

function wholeUnits(wanted: Decimal, unitSize: Decimal, stock: Decimal): Decimal {
  return wanted.times(unitSize).atMost(stock) ? wanted : Decimal.max(stock.floorDiv(unitSize), Decimal.zero);
}

/** The largest `low + n × step` up to `high` that fits; `low` always does. What fits grows with the limit. */
function largestThat(low: Decimal, high: Decimal, step: Decimal, fits: (limit: Decimal) => boolean): Decimal {
  let least = Decimal.zero;
  let most = high.minus(low).floorDiv(step);
  while (least.below(most)) {
    const middle = least.plus(most).plus(Decimal.one).floorDiv(TWO);
    if (fits(low.plus(middle.times(step)))) least = middle;
    else most = middle.minus(Decimal.one);
  }
  return low.plus(least.times(step));
}

const TWO = Decimal.of(2);
