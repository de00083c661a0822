import type { Book, Conditions } from '../model/book';
import { Decimal } from '../model/decimal';
import { append } from '../model/lists';
import type { Role } from '../model/roles';
import { type Fault, referenceCheck } from './check';

// Two rules of equal rank that can meet on one line and disagree: nobody can say which one holds.
export const refOverlappingRules = referenceCheck({
  code: 'ref/overlapping-rules',
  find: (book) => [
    ...overlaps(
      book.prices,
      'prices',
      (rule) => [rule.unit, tierOf(rule)],
      (rule) => [text(rule.price), text(rule.floorPrice)],
    ),
    ...overlaps(
      book.discounts,
      'discounts',
      (rule) => [tierOf(rule)],
      (rule) => [text(rule.discount), text(rule.maxDiscount)],
    ),
    ...overlaps(book.gifts, 'gifts', (rule) => [text(rule.buyQuantity), text(rule.buyAmount)], giftValue),
  ],
});

type Overlap = Fault<'ref/overlapping-rules'> & { readonly role: Role; readonly place: Conditions['place'] };

function overlaps<R extends Conditions>(
  rules: readonly R[],
  role: Role,
  tier: (rule: R) => readonly string[],
  value: (rule: R) => readonly string[],
): Overlap[] {
  const groups = new Map<string, R[]>();
  for (const rule of rules) {
    const { sku, category, customer, level, region, promotion } = rule;
    append(groups, joined([sku, category, customer, level, region, promotion, ...tier(rule)]), rule);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  return several.flatMap((group) =>
    group.flatMap((rule) => {
      const others = group.filter((other) => other !== rule && meet(rule, other) && joined(value(other)) !== joined(value(rule)));
      if (others.length === 0) return [];
      const rows = [rule, ...others].map(({ place }) => place.row).sort((a, b) => a - b);
      return [{ role, place: rule.place, data: { text: rule.sku || rule.category, rows }, evidence: others.map((other) => other.place) }];
    }),
  );
}

const joined = (texts: readonly string[]): string => texts.join('\u0000');

function meet(a: Conditions, b: Conditions): boolean {
  return (a.from === undefined || b.to === undefined || a.from <= b.to) && (b.from === undefined || a.to === undefined || b.from <= a.to);
}

function giftValue(rule: Book['gifts'][number]): readonly string[] {
  return [rule.giftSkus.join('/'), text(rule.giftQuantity), rule.repeat, rule.count, rule.kind, text(rule.cap), text(rule.customerCap)];
}

/** From nought up and no tier at all are the same. */
function tierOf({ minQuantity }: { readonly minQuantity: Decimal | undefined }): string {
  return text(minQuantity ?? Decimal.zero);
}

function text(value: Decimal | undefined): string {
  return value?.toString() ?? '';
}
