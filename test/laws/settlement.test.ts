import fc from 'fast-check';
import type { Outcome } from '../../core/index';
import { type Book, plainBooks, type Row, reviewBook } from './books';

const RUNS = { numRuns: 120 };
const found = (outcome: Outcome, family: string) =>
  new Set(outcome.findings.filter(({ code }) => code.startsWith(family)).map(({ row }) => row));
const noneNew = (before: ReadonlySet<number | undefined>, after: ReadonlySet<number | undefined>) =>
  expect([...after].filter((row) => !before.has(row))).toEqual([]);

/** Without limits, so that a larger shipment stops nobody. */
const unlimited = (book: Book): Book => ({
  ...book,
  customers: ['C1', 'C2', 'C3'].map((customer) => ({ customer, creditLimit: 'unlimited' })),
});

test('more stock brings no new shortage', () => {
  fc.assert(
    fc.property(plainBooks, fc.integer({ min: 1, max: 20 }), (book, more) => {
      const richer = { ...book, stock: book.stock.map((row) => ({ ...row, onHand: Number(row.onHand) + more })) };
      noneNew(found(reviewBook(unlimited(book)), 'stock/'), found(reviewBook(unlimited(richer)), 'stock/'));
    }),
    RUNS,
  );
});

test('a higher limit stops no order that passed: one order per customer', () => {
  const limited = (book: Book, limit: number): Book => ({
    ...book,
    stock: ['A', 'B', 'G'].map((sku) => ({ sku, onHand: 10000 })),
    customers: book.orders.map(({ orderNo }) => ({ customer: orderNo!, terms: 'credit', creditLimit: limit, receivable: 50 })),
    orders: book.orders.map((row) => ({ ...row, customer: row.orderNo! })),
  });
  fc.assert(
    fc.property(plainBooks, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 300 }), (book, limit, more) => {
      const rows = (of: number): Row[] => [...new Map(limited(book, of).customers.map((row) => [row.customer, row])).values()];
      const withLimit = (of: number) => reviewBook({ ...limited(book, of), customers: rows(of) });
      noneNew(found(withLimit(limit + 1), 'credit/'), found(withLimit(limit + 1 + more), 'credit/'));
    }),
    RUNS,
  );
});

test('an order sent back leaves more for the rest: no new shortage', () => {
  fc.assert(
    fc.property(plainBooks, (book) => {
      const [first] = book.orders;
      const returned = book.orders.map((row) => (row.orderNo === first!.orderNo ? { ...row, decision: 'return' } : row));
      noneNew(found(reviewBook(unlimited(book)), 'stock/'), found(reviewBook(unlimited({ ...book, orders: returned })), 'stock/'));
    }),
    RUNS,
  );
});

interface Scarce {
  readonly ordered: number;
  readonly claimed: number;
  readonly stock: number;
  readonly every: number;
  readonly gives: number;
  readonly count: keyof typeof EARNED;
}

const EARNED = {
  'whole-units': (q: number, n: number, m: number) => Math.floor(q / n) * m,
  'pro-rata': (q: number, n: number, m: number) => Math.floor((q * m) / n),
  'exact-multiple': (q: number, n: number, m: number) => (q % n === 0 ? (q / n) * m : 0),
};

/** One order with a gift row of the same SKU, claiming no more than it earned; the stock does not cover both. */
const scarce: fc.Arbitrary<Scarce> = fc
  .record({
    ordered: fc.integer({ min: 1, max: 80 }),
    every: fc.integer({ min: 1, max: 12 }),
    gives: fc.integer({ min: 1, max: 4 }),
    count: fc.constantFrom('whole-units' as const, 'pro-rata' as const, 'exact-multiple' as const),
    part: fc.integer({ min: 1, max: 4 }),
    left: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ part, left, ...rest }) => {
    const claimed = Math.ceil(EARNED[rest.count](rest.ordered, rest.every, rest.gives) / part);
    return { ...rest, claimed, stock: Math.floor((rest.ordered + claimed) * left) };
  })
  .filter(({ claimed }) => claimed > 0);

function shipped({ ordered, claimed, stock, every, gives, count }: Scarce, giftOnShortage: string): readonly [number, number] {
  const { lines } = reviewBook({
    orders: [
      { orderNo: 'SO1', customer: 'C1', sku: 'A', quantity: ordered, unitPrice: 10 },
      { orderNo: 'SO1', customer: 'C1', sku: 'A', quantity: claimed, unitPrice: 0, gift: 'yes' },
    ],
    products: [{ sku: 'A', category: 'Juice' }],
    prices: [{ sku: 'A', price: 10 }],
    discounts: [],
    gifts: [{ policy: 'P', buySku: 'A', buyQuantity: every, giftQuantity: gives, count }],
    stock: [{ sku: 'A', onHand: stock }],
    incoming: [],
    customers: [{ customer: 'C1', creditLimit: 'unlimited' }],
    settings: { giftOnShortage },
  });
  return [Number(lines[0]!.goods!.ship), Number(lines[1]!.goods!.ship)];
}

const range = (to: number) => Array.from({ length: to + 1 }, (_, n) => n);

test('proportional: the largest number of paid units that ships with the gifts it earns', () => {
  fc.assert(
    fc.property(scarce, (order) => {
      const { ordered, claimed, stock, every, gives, count } = order;
      const free = (paid: number) => Math.min(claimed, EARNED[count](paid, every, gives));
      const paid = Math.max(...range(Math.min(ordered, stock)).filter((p) => p + free(p) <= stock));
      expect(shipped(order, 'proportional')).toEqual([paid, free(paid)]);
    }),
    { numRuns: 300 },
  );
});

test('last: the paid units first, and of what is left the gifts they earn', () => {
  fc.assert(
    fc.property(scarce, (order) => {
      const { ordered, claimed, stock, every, gives, count } = order;
      const paid = Math.min(ordered, stock);
      expect(shipped(order, 'last')).toEqual([paid, Math.min(stock - paid, claimed, EARNED[count](paid, every, gives))]);
    }),
    RUNS,
  );
});

test('first: the gifts of the whole order, and paid units from what is left', () => {
  fc.assert(
    fc.property(scarce, (order) => {
      const free = Math.min(order.claimed, order.stock);
      expect(shipped(order, 'first')).toEqual([Math.min(order.ordered, order.stock - free), free]);
    }),
    RUNS,
  );
});

test('included: all of the stock ships, and as much of it is free as a total of that size earns', () => {
  fc.assert(
    fc.property(scarce, (order) => {
      const { ordered, claimed, stock, every, gives, count } = order;
      if (stock >= ordered + claimed) return;
      const free = Math.min(stock, claimed, EARNED[count](stock, every, gives));
      expect(shipped(order, 'included')).toEqual([Math.min(ordered, stock - free), free]);
    }),
    RUNS,
  );
});
