import fc from 'fast-check';
import { Decimal } from '../../../core/model/decimal';
import { byRegion, type ShortageRow, shortageTable } from '../../../core/report/shortage';
import { outcomeOf } from '../../support/outcome';

const listed = (rows: readonly ShortageRow[]): readonly string[] =>
  rows.map(
    ({ line, gift, ordered, ship, short, amount }) =>
      `${line.row}${gift ? ' gift' : ''}: ${ordered} = ${ship} + ${short}, ${amount.toString(2)}`,
  );

test('what is owed is listed in row order; gifts that ride on a paid row are an entry of their own', () => {
  const { outcome } = outcomeOf(`
    order | sku | qty | ship | short | price | gift | giftQty | giftShip
    SO1   | A   | 10  | 8    | 2     | 12.5  |      | 1       | 0
    SO1   | B   | 5   | 5    | 0     | 3     |      | 2       | 1
    SO2   | A   | 4   | 0    | 0     | 12.5  |      |         |
    SO3   | G   | 3   | 1    | 2     | 5     | yes  |         |`);
  expect(listed(shortageTable(outcome))).toEqual([
    '2: 10 = 8 + 2, 25.00',
    '2 gift: 1 = 0 + 1, 0.00',
    '3 gift: 2 = 1 + 1, 0.00',
    '5 gift: 3 = 1 + 2, 0.00',
  ]);
});

test('a sheet lists them by region, customer, order and row; digits compare as numbers', () => {
  const { outcome } = outcomeOf(`
    order | region | customer | qty | ship | short
    SO10  | West   | C1       | 2   | 1    | 1
    SO9   | West   | C1       | 2   | 1    | 1
    SO3   | East   | C10      | 2   | 1    | 1
    SO2   | East   | C2       | 2   | 1    | 1
    SO2   | East   | C2       | 2   | 1    | 1`);
  expect(byRegion(shortageTable(outcome)).map(({ line }) => line.row)).toEqual([5, 6, 4, 3, 2]);
});

test('an unreadable row and a row that is rejected owe nothing', () => {
  const { outcome } = outcomeOf(`
    order | qty | ship | short | unreadable
    SO1   | 2   | 0    | 0     |
    SO2   | ?   |      |       | yes`);
  expect(shortageTable(outcome)).toEqual([]);
});

test('law: short amounts listed add up to the short amount of the run', () => {
  const row = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9999 }))
    .map(([ship, short, rejected, cents]) => `SO1 | ${ship + short + rejected} | ${ship} | ${short} | ${Decimal.scaled(cents, 2)}`);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const { outcome } = outcomeOf(`order | qty | ship | short | price\n${rows.join('\n')}`);
      const amount = Decimal.sum(shortageTable(outcome).map((entry) => entry.amount));
      expect(amount.toString()).toBe(outcome.totals.short.toString());
    }),
  );
});
