import fc from 'fast-check';
import { Decimal, type LineOutcome, type OrderOutcome, type Outcome, type Split } from '../../core/index';
import { books, reviewBook } from './books';

const RUNS = { numRuns: 120 };
const each = (law: (outcome: Outcome) => void) =>
  fc.assert(
    fc.property(books, (book) => law(reviewBook(book))),
    RUNS,
  );
const whole = ({ ship, short, rejected }: Split) => ship.plus(short).plus(rejected);
const total = (lines: readonly LineOutcome[], part: keyof Split) => String(Decimal.sum(lines.map(({ amounts }) => amounts[part])));

test('of every row, ordered = ship + short + rejected: goods, gifts beside them, and money', () => {
  each(({ lines }) => {
    for (const { goods, gifts, amounts } of lines)
      for (const split of [goods, gifts, amounts]) if (split) expect(String(whole(split))).toBe(String(split.ordered));
  });
});

test('nothing is negative that was not ordered as a return', () => {
  each(({ lines }) => {
    for (const { goods, gifts } of lines)
      for (const split of [goods, gifts])
        if (split && !split.ordered.isNegative)
          expect([split.ship, split.short, split.rejected].some((part) => part.isNegative)).toBe(false);
  });
});

test('money adds up: rows to orders, orders to the total, all of it in whole cents', () => {
  each(({ lines, orders, totals }) => {
    for (const order of orders) {
      const own = lines.filter(({ line }) => line.order === order.order);
      expect([order.ordered, order.shippable, order.short, order.rejected].map(String)).toEqual([
        total(own, 'ordered'),
        total(own, 'ship'),
        total(own, 'short'),
        total(own, 'rejected'),
      ]);
    }
    expect(String(totals.shippable.plus(totals.short).plus(totals.rejected))).toBe(String(totals.ordered));
    expect(String(totals.ordered)).toBe(total(lines, 'ordered'));
    for (const { amounts } of lines) for (const part of Object.values(amounts)) expect(String(part.round(2))).toBe(String(part));
  });
});

test('no more ships than there is', () => {
  each(({ book, lines, balances }) => {
    for (const { sku, available, shipped, left } of balances) {
      const taken = lines
        .filter(({ line, goods }) => line.sku === sku && goods !== undefined && !goods.ordered.isNegative)
        .map(({ line, goods, gifts }) => goods!.ship.plus(gifts?.ship ?? Decimal.zero).times(line.unitSize!));
      expect(Decimal.sum(taken).above(available)).toBe(false);
      expect(left.isNegative).toBe(false);
      if (!book.settings.reserveBlocked) expect(String(left)).toBe(String(available.minus(shipped)));
      expect(String(Decimal.sum(taken))).toBe(String(shipped));
    }
  });
});

test('what finance reads adds up: shippable + receivable + deposit = balance + credit + due', () => {
  const sides = ({ shippable, receivableCharged, depositOnShort, balanceUsed, creditUsed, due }: OrderOutcome) => [
    String(shippable.plus(receivableCharged).plus(depositOnShort)),
    String(balanceUsed.plus(creditUsed).plus(due)),
  ];
  each(({ orders }) => {
    for (const order of orders) {
      const [left, right] = sides(order);
      expect(left).toBe(right);
      expect(order.due.isNegative).toBe(false);
    }
  });
});

test('the balance of a customer is spent once, and its receivable is charged once', () => {
  each(({ orders }) => {
    for (const { customer } of orders.map(({ order }) => order)) {
      const own = orders.filter(({ order }) => order.customer === customer);
      const back = Decimal.sum(own.map(({ shippable }) => (shippable.isNegative ? shippable.negated() : Decimal.zero)));
      const spent = Decimal.sum(own.map(({ balanceUsed }) => (balanceUsed.isPositive ? balanceUsed : Decimal.zero)));
      const had = Decimal.max(customer?.balance ?? Decimal.zero, Decimal.zero);
      expect(spent.above(had.plus(back))).toBe(false);
      expect(own.filter(({ receivableCharged }) => receivableCharged.isPositive).length).toBeLessThan(2);
    }
  });
});

test('a row that is stopped ships nothing, and one that ships was not stopped', () => {
  each(({ lines }) => {
    for (const { line, findings, goods } of lines) {
      const stopped = findings.some(
        ({ severity, code }) => severity === 'block' || (severity === 'unknown' && !/^(stock|credit)\//.test(code)),
      );
      if (stopped) expect([line.lineNo, String(goods?.ship ?? 0)]).toEqual([line.lineNo, '0']);
    }
  });
});
