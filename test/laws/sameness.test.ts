import fc from 'fast-check';
import { Decimal, type Outcome } from '../../core/index';
import { type Book, books, plainBooks, type Row, reviewBook, rowsOf } from './books';

const RUNS = { numRuns: 60 };
const law = (holds: (book: Book) => void) => fc.assert(fc.property(books, holds), RUNS);

test('the same book twice gives the same outcome', () => {
  law((book) => {
    const texts = [reviewBook(book), reviewBook(book)].map(({ lines, orders, findings, totals }) =>
      JSON.stringify([
        lines.map(({ key, goods, gifts, amounts }) => [key, goods, gifts, amounts]),
        orders.map(({ due }) => due),
        findings,
        totals,
      ]),
    );
    expect(texts[0]).toBe(texts[1]);
  });
});

test('the language of the headings and of the run changes no code and no number', () => {
  law((book) => {
    const english = rowsOf(reviewBook(book, { settings: { locale: 'en' } }));
    expect(rowsOf(reviewBook(book, { headings: 'zh-CN', settings: { locale: 'zh-CN' } }))).toEqual(english);
  });
});

test('orders in another order of rows settle the same: their numbers decide, not where they stand', () => {
  fc.assert(
    fc.property(books, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (book, weights) => {
      const numbers = [...new Set(book.orders.map(({ orderNo }) => orderNo))];
      const shuffled = numbers.map((orderNo, i) => ({ orderNo, weight: weights[i] ?? 0 })).sort((a, b) => a.weight - b.weight);
      const orders = shuffled.flatMap(({ orderNo }) => book.orders.filter((row) => row.orderNo === orderNo));
      expect(rowsOf(reviewBook({ ...book, orders }))).toEqual(rowsOf(reviewBook(book)));
    }),
    RUNS,
  );
});

test('an order of other goods for another customer changes nothing for the rest', () => {
  law((book) => {
    const stranger: Row = { orderNo: 'SO0', customer: 'C9', sku: 'Z', quantity: 7, unitPrice: 3, lineNo: 999, unit: 'pc' };
    const widened: Book = {
      ...book,
      orders: [stranger, ...book.orders],
      products: [...book.products, { sku: 'Z', baseUnit: 'pc', category: 'Other' }],
      prices: [...book.prices, { sku: 'Z', price: 3 }],
      stock: [...book.stock, { sku: 'Z', onHand: 5 }],
      customers: [...book.customers, { customer: 'C9', terms: 'credit', creditLimit: 'unlimited' }],
      gifts: [...book.gifts, { policy: 'Z', buySku: 'Z', buyQuantity: 100, giftQuantity: 1 }],
    };
    const { 999: added, ...rest } = rowsOf(reviewBook(widened)) as Record<string, { goods: { ship: string } }>;
    expect(added!.goods.ship).toBe('5');
    expect(rest).toEqual(rowsOf(reviewBook(book)));
  });
});

test('rules that are over or not begun change nothing', () => {
  law((book) => {
    const dated: Book = {
      ...book,
      prices: [...book.prices, { sku: 'A', price: 1, to: '2026-11-01' }, { sku: 'A', price: 2, from: '2026-12-01' }],
      discounts: [...book.discounts, { sku: 'A', discount: 0.5, from: '2026-12-01' }],
    };
    expect(rowsOf(reviewBook(dated))).toEqual(rowsOf(reviewBook(book)));
  });
});

test('reviewed with the keys that a review wrote, nothing changes, and neither do the keys', () => {
  const decision = fc.constantFrom(
    { decision: 'approve', decidedBy: 'Wang' },
    { decision: 'approve', decidedBy: '' },
    { decision: 'return', decidedBy: 'Li' },
    {},
    {},
    {},
  );
  fc.assert(
    fc.property(books, fc.array(decision, { minLength: 40, maxLength: 40 }), (book, decisions) => {
      const decided: Book = { ...book, orders: book.orders.map((row, i) => ({ ...row, ...decisions[i % decisions.length] })) };
      const keysOf = ({ lines }: Outcome) => new Map(lines.map(({ line, key }) => [line.row, key]));
      const first = reviewBook(decided);
      const second = reviewBook(decided, { keys: keysOf(first) });
      expect(rowsOf(second)).toEqual(rowsOf(first));
      expect(keysOf(second)).toEqual(keysOf(first));
    }),
    RUNS,
  );
});

test('money ten times as large: the same codes and quantities, ten times the amounts', () => {
  const wholePrices = (book: Book, factor: number): Book => ({
    ...book,
    prices: book.prices.map((row, i) => ({ ...row, price: (i + 1) * 3 * factor })),
    orders: book.orders.map((row) => ({ ...row, unitPrice: (['A', 'B', 'C', 'G'].indexOf(String(row.sku)) + 1) * 3 * factor })),
    customers: book.customers.map((row) => ({
      ...row,
      ...(typeof row.creditLimit === 'number' ? { creditLimit: row.creditLimit * factor } : {}),
      ...(row.receivable === undefined ? {} : { receivable: Math.round(Number(row.receivable)) * factor }),
      ...(row.balance === undefined ? {} : { balance: Math.round(Number(row.balance)) * factor }),
      ...(row.unshipped === undefined ? {} : { unshipped: Number(row.unshipped) * factor }),
    })),
  });
  fc.assert(
    fc.property(plainBooks, (book) => {
      const once = reviewBook(wholePrices(book, 1));
      const tenfold = reviewBook(wholePrices(book, 10));
      const codes = ({ findings }: Outcome) => findings.map(({ row, code }) => [row, code]);
      expect(codes(tenfold)).toEqual(codes(once));
      expect(String(tenfold.totals.shippable)).toBe(String(once.totals.shippable.times(Decimal.of(10))));
    }),
    RUNS,
  );
});

test('a box is its pieces: the same verdicts and the same money', () => {
  const asBoxes = (row: Row): Row => ({ ...row, unit: 'box', unitPrice: 119.88 });
  const asPieces = (row: Row): Row => ({
    ...row,
    unit: 'pc',
    unitPrice: 9.99,
    quantity: Number(row.quantity) * 12,
    ...(row.shippedBefore === undefined ? {} : { shippedBefore: Number(row.shippedBefore) * 12 }),
  });
  fc.assert(
    fc.property(books, (book) => {
      const orders = book.orders.filter(({ sku, gift }) => sku === 'A' && gift === undefined).map((row) => ({ ...row, giftQuantity: '' }));
      if (orders.length === 0) return;
      const plenty = { ...book, stock: [{ sku: 'A', onHand: 100000 }] };
      const codes = (change: (row: Row) => Row) => {
        const { findings, totals } = reviewBook({ ...plenty, orders: orders.map(change) });
        const judged = findings.filter(({ code }) => code !== 'data/fractional-quantity');
        return [judged.map(({ row, code }) => [row, code]), String(totals.ordered)];
      };
      expect(codes(asPieces)).toEqual(codes(asBoxes));
    }),
    RUNS,
  );
});
