import fc from 'fast-check';
import { Decimal, decimalDigits } from '../../../core/model/decimal';

const d = (text: string) => Decimal.parse(text);
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 8 }))
  .map(([coefficient, scale]) => Decimal.scaled(coefficient, scale));

describe('a decimal reads and prints plainly', () => {
  test.each([
    ['12.50', '12.5'],
    ['-0.00', '0'],
    ['1E5', '100000'],
    ['1e-7', '0.0000001'],
    ['00123', '123'],
    ['90071992547409.93', '90071992547409.93'],
    ['123456789012345678901234567890.12', '123456789012345678901234567890.12'],
  ])('%s is %s', (text, printed) => expect(d(text).toString()).toBe(printed));

  test.each(['', '1,000', '.5', '5.', '1.2.3', 'NaN', '0x10'])('%j is none', (text) => expect(() => d(text)).toThrow(RangeError));

  test('with at least so many places', () => {
    expect(d('12.5').toString(2)).toBe('12.50');
    expect(d('12.505').toString(2)).toBe('12.505');
    expect(d('-3').toString(2)).toBe('-3.00');
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [0.7999999999999999, '0.8'],
    [1e21, '1000000000000000000000'],
    [-1.005, '-1.005'],
    [12, '12'],
  ])('the cell %d is %s at 15 digits', (cell, printed) => expect(Decimal.of(cell).toString()).toBe(printed));

  test('no infinity and no NaN gets in', () => {
    expect(() => decimalDigits(Number.NaN)).toThrow(RangeError);
    expect(() => Decimal.of(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('half a cent goes away from zero, so that returns mirror sales', () => {
  test.each([
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['2.675', '2.68'],
    ['0.285', '0.29'],
    ['0.284999', '0.28'],
    ['-0.004', '0'],
    ['90071992547409.925', '90071992547409.93'],
  ])('%s is %s', (value, rounded) => expect(d(value).round(2).toString()).toBe(rounded));

  test('every constructed tie, at every size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (cents) => {
        const tie = Decimal.scaled(cents * 10n + 5n, 3);
        expect(tie.round(2).equals(Decimal.scaled(cents + 1n, 2))).toBe(true);
        expect(tie.negated().round(2).equals(tie.round(2).negated())).toBe(true);
      }),
    );
  });
});

describe('laws', () => {
  test('addition and multiplication are exact, whatever the size', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
      }),
    );
  });

  test('printing and reading give the same value', () => {
    fc.assert(fc.property(decimals, (value) => expect(d(value.toString()).equals(value)).toBe(true)));
  });

  test('floorDiv is the largest whole number that fits', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(b.isPositive);
        const quotient = a.floorDiv(b);
        expect(quotient.times(b).atMost(a)).toBe(true);
        expect(quotient.plus(Decimal.one).times(b).above(a)).toBe(true);
      }),
    );
  });

  test('quotients of integers are those of bigints, up to the largest that a number holds and for either sign', () => {
    const edge = fc.integer({ min: 0, max: 40 }).map((n) => Number.MAX_SAFE_INTEGER - n);
    const integers = fc.oneof(
      fc.maxSafeInteger(),
      edge,
      edge.map((n) => -n),
      fc.integer({ min: -100, max: 100 }),
    );
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        fc.pre(b !== 0);
        const [x, y] = [BigInt(a), BigInt(b)];
        const truncated = x / y;
        const floor = x % y !== 0n && x < 0n !== y < 0n ? truncated - 1n : truncated;
        expect(Decimal.of(a).floorDiv(Decimal.of(b)).toString()).toBe(String(floor));
        const twice = (x % y < 0n ? -(x % y) : x % y) * 2n;
        const away = twice >= (y < 0n ? -y : y) ? truncated + (x < 0n !== y < 0n ? -1n : 1n) : truncated;
        expect(Decimal.of(a).dividedBy(Decimal.of(b), 0).toString()).toBe(String(away));
        const tenth = x / 10n + (x % 10n >= 5n ? 1n : x % 10n <= -5n ? -1n : 0n);
        expect(Decimal.scaled(a, 1).round(0).toString()).toBe(String(tenth));
      }),
      { numRuns: 5000 },
    );
  });

  test('comparison is that of the difference', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = a.minus(b);
        expect(a.compare(b)).toBe(difference.isNegative ? -1 : difference.isPositive ? 1 : 0);
      }),
    );
  });

  test('a cell is given only where 15 digits hold the value', () => {
    expect(d('123456789012345').toCell()).toBe(123456789012345);
    expect(d('1234567890123456').toCell()).toBeUndefined();
    expect(d('1250.00').toCell()).toBe(1250);
    fc.assert(
      fc.property(decimals, (value) => {
        const cell = value.toCell();
        if (cell !== undefined) expect(Decimal.of(cell).equals(value)).toBe(true);
      }),
    );
  });
});
