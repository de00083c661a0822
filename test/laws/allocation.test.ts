import fc from 'fast-check';
import { allocate } from '../../core/allocation';
import { Allocator } from '../../core/allocator';
import { casesOf, type OrderCase } from '../../core/cases';
import { decode } from '../../core/decode/workbook';
import { unitsIn } from '../../core/frozen';
import { parseIsoDay } from '../../core/model/date';
import { StockLedger } from '../../core/stock';
import { TODAY } from '../support/check';
import { type Book, books, snapshotOf } from './books';

function casesIn(book: Book) {
  const decoded = decode(snapshotOf(book), { businessDate: parseIsoDay(TODAY)!, settings: Object.entries(book.settings), maps: [] });
  if ('problem' in decoded) throw new Error(JSON.stringify(decoded.problem));
  const cases = decoded.book.orders.map(casesOf(decoded.book));
  const canSettle = ({ line }: OrderCase['lines'][number]) => line.readable && line.quantity !== undefined && line.unitSize !== undefined;
  return { cases: cases.filter(({ lines }) => lines.every(canSettle)), ledger: () => new StockLedger(decoded.book) };
}

/** Free and paid units per row, and what is left of each product. */
const shown = ({ lines }: OrderCase, allocation: ReturnType<typeof allocate>, ledger: StockLedger) =>
  lines.map(({ line }) => {
    const { goods, gifts } = unitsIn(allocation, line);
    return [line.lineNo, goods.toString(), gifts.toString(), ledger.leftOf(line.sku).toString()];
  });

test('what is at hand in plenty is given as if it had been shared out row by row', () => {
  let plenty = 0;
  fc.assert(
    fc.property(books, fc.constantFrom(1, 1, 50), (book, more) => {
      const { cases, ledger } = casesIn({ ...book, stock: book.stock.map((row) => ({ ...row, onHand: Number(row.onHand) * more })) });
      const short = ledger();
      const long = ledger();
      for (const orderCase of cases) {
        const shared = shown(orderCase, new Allocator(orderCase, long).run(), long);
        expect(shown(orderCase, allocate(orderCase, short), short)).toEqual(shared);
        if (orderCase.lines.every(({ line }, i) => line.quantity!.toString() === shared[i]![1])) plenty++;
        short.commit(orderCase.order.orderNo);
        long.commit(orderCase.order.orderNo);
      }
    }),
    { numRuns: 200 },
  );
  expect(plenty).toBeGreaterThan(50);
});
