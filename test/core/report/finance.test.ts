import fc from 'fast-check';
import { Decimal } from '../../../core/model/decimal';
import { byCustomer, financeTable, sumAmounts } from '../../../core/report/finance';
import { outcomeOf } from '../../support/outcome';

test('the carried-over and the new lines of one number are one entry', () => {
  const { outcome } = outcomeOf(`
    order | carried | qty | ship | short | price
    SO1   |         | 4   | 4    | 0     | 10
    SO2   |         | 1   | 1    | 0     | 7
    SO1   | yes     | 2   | 1    | 1     | 10`);
  expect(financeTable(outcome).map(({ orderNo, ordered, shippable, short }) => `${orderNo} ${ordered} ${shippable} ${short}`)).toEqual([
    'SO1 60 50 10',
    'SO2 7 7 0',
  ]);
});

test('one part that is held holds the number, and says by what', () => {
  const { outcome } = outcomeOf(`
    order | carried | qty | ship | findings
    SO1   |         | 4   | 4    |
    SO1   | yes     | 2   | 0    | price/below-list@unitPrice:block stock/short:warn`);
  const [row] = financeTable(outcome);
  expect(row!.status).toBe('held');
  expect(row!.heldBy.map(({ code }) => code)).toEqual(['price/below-list']);
});

test('by customer, orders by number; each customer has a total', () => {
  const { outcome } = outcomeOf(`
    order | customer | qty | price
    SO10  | C2       | 1   | 5
    SO9   | C2       | 1   | 3
    SO1   | C1       | 1   | 1`);
  expect(
    byCustomer(financeTable(outcome)).map(({ customer, rows, total }) => [
      customer,
      rows.map(({ orderNo }) => orderNo),
      total.shippable.toString(),
    ]),
  ).toEqual([
    ['C1', ['SO1'], '1'],
    ['C2', ['SO9', 'SO10'], '8'],
  ]);
});

test('law: orders, customers and the run add up to the same, to the last cent', () => {
  const row = fc
    .record({ order: fc.nat(5), customer: fc.nat(2), ship: fc.nat(9), short: fc.nat(9), rejected: fc.nat(9), cents: fc.nat(9999) })
    .map(({ order, customer, ship, short, rejected, cents }) =>
      [`SO${order}`, `C${customer}`, ship + short + rejected, ship, short, Decimal.scaled(cents, 2)].join(' | '),
    );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const { outcome } = outcomeOf(`order | customer | qty | ship | short | price\n${rows.join('\n')}`);
      const entries = financeTable(outcome);
      const all = sumAmounts(entries);
      const customers = sumAmounts(byCustomer(entries).map(({ total }) => total));
      const { ordered, shippable, short, rejected } = outcome.totals;
      for (const sums of [all, customers]) {
        expect([sums.ordered, sums.shippable, sums.short, sums.rejected].map(String)).toEqual(
          [ordered, shippable, short, rejected].map(String),
        );
      }
      for (const entry of entries) expect(entry.ordered.equals(entry.shippable.plus(entry.short).plus(entry.rejected))).toBe(true);
    }),
  );
});
