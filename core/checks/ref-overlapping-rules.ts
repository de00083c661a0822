import type { Book, Conditions } from '../model/book';
import { markOf, sameConditions, sharing } from '../model/conditions';
import { Decimal } from '../model/decimal';
import type { Role } from '../model/roles';
import { type Fault, referenceCheck } from './check';

// Two rules of equal rank that can meet on one line and disagree: nobody can say which one holds.
export const refOverlappingRules = referenceCheck({
  code: 'ref/overlapping-rules',
  find: ({ prices, discounts, gifts }) => [
    ...overlaps(
      prices,
      'prices',
      (a, b) => a.unit === b.unit && sameTier(a, b),
      (a, b) => same(a.price, b.price) && same(a.floorPrice, b.floorPrice),
    ),
    ...overlaps(discounts, 'discounts', sameTier, (a, b) => same(a.discount, b.discount) && same(a.maxDiscount, b.maxDiscount)),
    ...overlaps(gifts, 'gifts', (a, b) => same(a.buyQuantity, b.buyQuantity) && same(a.buyAmount, b.buyAmount), giveTheSame),
  ],
});

type Overlap = Fault<'ref/overlapping-rules'> & { readonly role: Role; readonly place: Conditions['place'] };

function overlaps<R extends Conditions>(
  rules: readonly R[],
  role: Role,
  ofOneTier: (a: R, b: R) => boolean,
  agree: (a: R, b: R) => boolean,
): Overlap[] {
  const quarrel = (a: R, b: R) => meet(a, b) && sameConditions(a, b) && ofOneTier(a, b) && !agree(a, b);
  return sharing(rules, markOf).flatMap((group) =>
    group.flatMap((rule) => {
      const others = group.filter((other) => other !== rule && quarrel(rule, other));
      if (others.length === 0) return [];
      const rows = [rule, ...others].map(({ place }) => place.row).sort((a, b) => a - b);
      return [{ role, place: rule.place, data: { text: rule.sku || rule.category, rows }, evidence: others.map((other) => other.place) }];
    }),
  );
}

function meet(a: Conditions, b: Conditions): boolean {
  return (a.from === undefined || b.to === undefined || a.from <= b.to) && (b.from === undefined || a.to === undefined || b.from <= a.to);
}

function giveTheSame(a: Book['gifts'][number], b: Book['gifts'][number]): boolean {
  const quantities = a.giftQuantity.equals(b.giftQuantity) && same(a.cap, b.cap) && same(a.customerCap, b.customerCap);
  return quantities && a.repeat === b.repeat && a.count === b.count && a.kind === b.kind && a.giftSkus.join('/') === b.giftSkus.join('/');
}

type Tiered = { readonly minQuantity: Decimal | undefined };

/** From nought up and no tier at all are the same. */
const sameTier = (a: Tiered, b: Tiered): boolean => (a.minQuantity ?? Decimal.zero).equals(b.minQuantity ?? Decimal.zero);

const same = (a: Decimal | undefined, b: Decimal | undefined): boolean => (a === undefined || b === undefined ? a === b : a.equals(b));
