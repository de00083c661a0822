import fc from 'fast-check';
import { Decimal } from '../../../core/model/decimal';
import { figuresOf, rateOf, ratio, sumFigures } from '../../../core/report/figures';
import { d, outcomeOf } from '../../support/outcome';

const rates = (table: string) => {
  const figures = figuresOf(outcomeOf(table).outcome);
  return (['orderFill', 'lineFill', 'unitFill', 'amountFill', 'accuracy'] as const)
    .map((rate) => rateOf(figures, rate)?.toString())
    .join(' ');
};

test.each([
  ['everything ships', 'order | qty\nSO1 | 3\nSO2 | 4', '1 1 1 1 1'],
  [
    'a row short of one unit is not filled, nor its order',
    'order | qty | ship\nSO1 | 100 | 99\nSO1 | 100 |\nSO2 | 200 |',
    '0.5 0.6667 0.9975 0.9975 1',
  ],
  ['one gift unit short is short too', 'order | qty | giftQty | giftShip\nSO1 | 10 | 2 | 1\nSO2 | 10 | |', '0.5 0.5 0.9545 1 1'],
  ['what is rejected is not filled', 'order | qty | ship | short\nSO1 | 1 | 0 | 0\nSO2 | 1 | 1 | 0', '0.5 0.5 0.5 0.5 1'],
  ['a return is not to be filled', 'order | qty | ship | short\nSO1 | -5 | -5 | 0\nSO2 | 1 | 1 | 0', '1 1 1 1 1'],
  [
    'a row that was not read counts, and is not clean',
    'order | unreadable | findings\nSO1 | x | data/zero-quantity:block\nSO2 |  |',
    '0.5 0.5 1 1 0.5',
  ],
  ['only data faults are unclean', 'order | findings\nSO1 | price/missing:unknown\nSO2 |', '1 1 1 1 1'],
])('%s', (_, table, expected) => {
  expect(rates(table)).toBe(expected);
});

test('nothing to fill has no rate', () => {
  expect(rates('order | qty | ship | short\nSO1 | -5 | -5 | 0')).toBe('    1');
});

test.each([
  ['1', '3', '0.3333'],
  ['2', '3', '0.6667'],
  ['1', '16', '0.0625'],
  ['1', '32', '0.0313'],
  ['-1', '32', '-0.0313'],
])('%s of %s is %s: four decimals, half away from zero', (part, whole, expected) => {
  expect(ratio(d(part), d(whole))!.toString()).toBe(expected);
});

test('no rate leaves 0 … 1, and days add up', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 6 }), (rows) => {
      const table = rows.map(([ship, short], i) => `SO${i} | ${ship + short + 1} | ${ship} | ${short}`).join('\n');
      const figures = figuresOf(outcomeOf(`order | qty | ship | short\n${table}`).outcome);
      for (const rate of ['orderFill', 'lineFill', 'unitFill', 'amountFill'] as const) {
        const value = rateOf(figures, rate)!;
        expect(value.atLeast(Decimal.zero) && value.atMost(Decimal.one)).toBe(true);
      }
      expect(sumFigures([figures, figures]).ordered.equals(figures.ordered.plus(figures.ordered))).toBe(true);
    }),
  );
});
