import { GiftIndex } from './entitlement';
import { type GiftJudgement, judgeGifts } from './gifts';
import { type Match, NO_MATCH, type PaidUnits, type Ranking, RuleIndex, specificity } from './matching';
import type { Book, DiscountRule, Line, Order, PriceRule } from './model/book';
import { Decimal } from './model/decimal';
import { isDistinct } from './model/lists';

/**
 * What a row is, in the eyes of the rules: `unmarked` has a zero price without the gift mark; `empty` has no quantity that
 * could be read, or zero.
 */
export type LineKind = 'paid' | 'gift' | 'return' | 'unmarked' | 'empty';

/** One line with the rules that apply to it: all that a line check may look at. */
export interface LineCase {
  readonly line: Line;
  readonly kind: LineKind;
  readonly book: Book;
  readonly inOrder: OrderCase;
  /** Claimed price × claimed factor, of an ordered unit. */
  readonly net: Decimal | undefined;
  /** What the row comes to at that price, rounded; nought where it is free or cannot be read. */
  readonly ordered: Decimal;
  readonly list: Match<PriceRule>;
  /** The list price of an ordered unit. */
  readonly listPrice: Decimal | undefined;
  /** The list price of a gift as well, which no check compares. */
  readonly worth: Decimal | undefined;
  readonly policy: Match<DiscountRule>;
}

/** One order with its lines and what they add up to. */
export interface OrderCase {
  readonly order: Order;
  readonly book: Book;
  readonly lines: readonly LineCase[];
  readonly units: OrderUnits;
  /** `undefined` where the order has nothing to do with gifts. */
  gifts: GiftJudgement | undefined;
}

export function kindOf(line: Line): LineKind {
  const { quantity } = line;
  if (quantity === undefined || quantity.isZero) return 'empty';
  if (quantity.isNegative) return 'return';
  if (line.gift) return 'gift';
  return (line.unitPrice ?? line.netPrice)?.isZero ? 'unmarked' : 'paid';
}

/** The exact net unit price that the row claims. */
export function netOf(line: Line): Decimal | undefined {
  if (line.unitPrice === undefined) return line.netPrice ?? (line.gift ? Decimal.zero : undefined);
  if (line.discount !== undefined) return line.unitPrice.times(line.discount);
  return line.netPrice ?? line.unitPrice;
}

/** A quantity in ordered units, in base units; `undefined` where the unit or the quantity is not known. */
export function baseUnits(line: Line, quantity: Decimal | undefined): Decimal | undefined {
  return quantity === undefined || line.unitSize === undefined ? undefined : quantity.times(line.unitSize);
}

/** Of a row that can be judged, in base units. */
export const orderedUnits = (line: Line): Decimal => baseUnits(line, line.quantity)!;

/** No two rows are of one product. */
export const standApart = (lines: readonly LineCase[]): boolean => isDistinct(lines, skuOf);
const skuOf = ({ line }: LineCase): string => line.sku;

/** How an order of this book becomes a case. */
export function casesOf(book: Book): (order: Order) => OrderCase {
  const prices = new RuleIndex(book.prices, PRICE_RANKING);
  const discounts = new RuleIndex(book.discounts, DISCOUNT_RANKING);
  const gifts = new GiftIndex(book.gifts);
  return function caseOf(order) {
    const lines = new Array<LineCase>(order.lines.length);
    const units = new OrderUnits(order);
    const inOrder: OrderCase = { order, book, lines, units, gifts: undefined };
    for (const line of order.lines) {
      const kind = kindOf(line);
      const priced = (kind === 'paid' || kind === 'gift') && line.readable && line.unitSize !== undefined;
      const judged = priced && kind === 'paid';
      const price = priced ? prices.match(line, units) : NO_MATCH;
      const worth = price.kind === 'one' ? perOrderedUnit(price.rule, price.rule.price, line) : undefined;
      const net = netOf(line);
      lines[line.position] = {
        line,
        kind,
        book,
        inOrder,
        net,
        ordered: orderedAmount(line, net, book.settings.amountDecimals),
        list: judged ? price : NO_MATCH,
        listPrice: judged ? worth : undefined,
        worth,
        policy: judged ? discounts.match(line, units) : NO_MATCH,
      };
    }
    inOrder.gifts = judgeGifts(inOrder, gifts);
    return inOrder;
  };
}

function orderedAmount(line: Line, net: Decimal | undefined, decimals: number): Decimal {
  if (!line.readable || line.quantity === undefined || net === undefined) return Decimal.zero;
  // A gift row that shows the list price beside an amount of zero is free.
  if (line.gift && line.amount?.isZero) return Decimal.zero;
  return line.quantity.times(net).round(decimals);
}

/** Base units of an order per SKU, counted when a rule first asks for them. */
class OrderUnits implements PaidUnits {
  private sums: { readonly paid: Map<string, Decimal>; readonly free: Map<string, Decimal> } | undefined;

  constructor(private readonly order: Order) {}

  /** Gifts and returns not counted. */
  paid(sku: string): Decimal {
    return this.counted().paid.get(sku) ?? Decimal.zero;
  }

  /** Claimed free ones, on gift rows and beside paid ones. */
  free(sku: string): Decimal {
    return this.counted().free.get(sku) ?? Decimal.zero;
  }

  private counted() {
    if (this.sums) return this.sums;
    const paid = new Map<string, Decimal>();
    const free = new Map<string, Decimal>();
    for (const line of this.order.lines) {
      if (!line.readable) continue;
      const kind = kindOf(line);
      if (kind === 'paid') {
        addTo(paid, line.sku, baseUnits(line, line.quantity));
        addTo(free, line.sku, baseUnits(line, line.giftQuantity));
      } else if (kind === 'gift') addTo(free, line.sku, baseUnits(line, line.quantity));
    }
    this.sums = { paid, free };
    return this.sums;
  }
}

/** A price row's value for one ordered unit: without a unit it is per base unit and scales with the pack. */
export function perOrderedUnit(rule: PriceRule, value: Decimal, line: Line): Decimal {
  return rule.unit !== '' || line.unitSize === undefined ? value : value.times(line.unitSize);
}

function addTo(sums: Map<string, Decimal>, sku: string, value: Decimal | undefined): void {
  if (value !== undefined) sums.set(sku, (sums.get(sku) ?? Decimal.zero).plus(value));
}

function unitName(line: Line): string {
  return line.unit === '' ? (line.product?.baseUnit ?? '') : line.unit;
}

const PRICE_RANKING: Ranking<PriceRule> = {
  weight: (rule) => (rule.unit === '' ? 0 : UNIT_WEIGHT) + specificity(rule),
  reaches(rule, line, units) {
    if (rule.unit !== '' && rule.unit !== unitName(line)) return false;
    if (rule.minQuantity === undefined && rule.maxQuantity === undefined) return true;
    const scale = rule.unit === '' || line.unitSize === undefined ? Decimal.one : line.unitSize;
    const ordered = units.paid(line.sku);
    return (
      (rule.minQuantity === undefined || ordered.atLeast(rule.minQuantity.times(scale))) &&
      (rule.maxQuantity === undefined || ordered.atMost(rule.maxQuantity.times(scale)))
    );
  },
  agree: (a, b) => a.price.equals(b.price) && same(a.floorPrice, b.floorPrice),
};

/** A price for the row's own unit goes before every one that is not. */
const UNIT_WEIGHT = 1024;

const DISCOUNT_RANKING: Ranking<DiscountRule> = {
  weight: specificity,
  reaches: ({ minQuantity }, { sku }, units) => minQuantity === undefined || units.paid(sku).atLeast(minQuantity),
  agree: (a, b) => same(a.discount, b.discount) && same(a.maxDiscount, b.maxDiscount),
};

function same(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
