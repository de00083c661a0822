import { GiftIndex } from './entitlement';
import { type GiftJudgement, judgeGifts } from './gifts';
import { best, type Match, NO_MATCH, RuleIndex, specificity } from './matching';
import type { Book, DiscountRule, Line, Order, PriceRule } from './model/book';
import { Decimal } from './model/decimal';

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
  /** Paid base units per SKU; gifts and returns not counted. */
  readonly paidUnits: ReadonlyMap<string, Decimal>;
  /** Claimed free base units per SKU, on gift rows and beside paid ones. */
  readonly freeUnits: ReadonlyMap<string, Decimal>;
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

export function buildCases(book: Book): OrderCase[] {
  const prices = new RuleIndex(book.prices);
  const discounts = new RuleIndex(book.discounts);
  const gifts = new GiftIndex(book.gifts);
  return book.orders.map((order) => {
    const lines: LineCase[] = [];
    const paidUnits = new Map<string, Decimal>();
    const freeUnits = new Map<string, Decimal>();
    const orderCase: OrderCase = { order, book, lines, paidUnits, freeUnits, gifts: undefined };
    const kinds = order.lines.map(kindOf);
    for (const [i, line] of order.lines.entries()) {
      if (!line.readable) continue;
      const kind = kinds[i];
      if (kind === 'paid') {
        addTo(paidUnits, line.sku, baseUnits(line, line.quantity));
        addTo(freeUnits, line.sku, baseUnits(line, line.giftQuantity));
      } else if (kind === 'gift') addTo(freeUnits, line.sku, baseUnits(line, line.quantity));
    }
    for (const [i, line] of order.lines.entries()) {
      const kind = kinds[i]!;
      const priced = (kind === 'paid' || kind === 'gift') && line.readable && line.unitSize !== undefined;
      const judged = priced && kind === 'paid';
      const price = priced ? matchPrice(prices, line, paidUnits) : NO_MATCH;
      const worth = price.kind === 'one' ? perOrderedUnit(price.rule, price.rule.price, line) : undefined;
      lines.push({
        line,
        kind,
        book,
        inOrder: orderCase,
        net: netOf(line),
        list: judged ? price : NO_MATCH,
        listPrice: judged ? worth : undefined,
        worth,
        policy: judged ? matchDiscount(discounts, line, paidUnits) : NO_MATCH,
      });
    }
    orderCase.gifts = judgeGifts(orderCase, gifts);
    return orderCase;
  });
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

function matchPrice(index: RuleIndex<PriceRule>, line: Line, paidUnits: ReadonlyMap<string, Decimal>): Match<PriceRule> {
  const inBase = paidUnits.get(line.sku) ?? Decimal.zero;
  const unit = unitName(line);
  const reached = (rule: PriceRule) => {
    if (rule.unit !== '' && rule.unit !== unit) return false;
    const scale = rule.unit === '' || line.unitSize === undefined ? Decimal.one : line.unitSize;
    return (
      (rule.minQuantity === undefined || inBase.atLeast(rule.minQuantity.times(scale))) &&
      (rule.maxQuantity === undefined || inBase.atMost(rule.maxQuantity.times(scale)))
    );
  };
  return best(
    index.matching(line, reached),
    (a, b) => Number(a.unit !== '') - Number(b.unit !== '') || specificity(a) - specificity(b) || compareTier(a, b),
    (a, b) => a.price.equals(b.price) && same(a.floorPrice, b.floorPrice),
  );
}

function matchDiscount(index: RuleIndex<DiscountRule>, line: Line, paidUnits: ReadonlyMap<string, Decimal>): Match<DiscountRule> {
  const inBase = paidUnits.get(line.sku) ?? Decimal.zero;
  return best(
    index.matching(line, (rule) => rule.minQuantity === undefined || inBase.atLeast(rule.minQuantity)),
    (a, b) => specificity(a) - specificity(b) || compareTier(a, b),
    (a, b) => same(a.discount, b.discount) && same(a.maxDiscount, b.maxDiscount),
  );
}

function compareTier(a: { minQuantity: Decimal | undefined }, b: { minQuantity: Decimal | undefined }): number {
  return (a.minQuantity ?? Decimal.zero).compare(b.minQuantity ?? Decimal.zero);
}

function same(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
