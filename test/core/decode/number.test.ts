import fc from 'fast-check';
import { readNumber } from '../../../core/decode/number';
import { Decimal, decimalDigits } from '../../../core/model/decimal';
import { word } from './support';

describe('numbers', () => {
  test.each([
    ['12', '12'],
    ['-3.50', '-3.5'],
    ['１２', '12'],
    ['１，２３４．５０', '1234.5'],
    ['1,234', '1234'],
    ['1,234.00', '1234'],
    ['1,234,567.8', '1234567.8'],
    ['1 234', '1234'],
    ['￥1,234', '1234'],
    ['¥-12', '-12'],
    ['-¥12', '-12'],
    ['$5.00', '5'],
    ['RMB 20', '20'],
    ['1234元', '1234'],
    ['1,234.5元', '1234.5'],
    ['(12)', '-12'],
    ['（１２）', '-12'],
    ['(¥1,200.00)', '-1200'],
    ['−7', '-7'],
    ['  30 ', '30'],
    ['.5', '0.5'],
    ['1E5', '100000'],
    ['90071992547409.93', '90071992547409.93'],
  ])('%s is %s', (text, expected) => {
    expect(word(readNumber(text))).toBe(expected);
  });

  test.each([
    '12,5',
    '1.234,5',
    '1,23',
    '0,123',
    '12 34',
    '10箱',
    '1.2万',
    '5-',
    '--5',
    '-(5)',
    '(-5)',
    'abc',
    '1e999',
    '10%',
    '-',
    '1,2345',
    '，',
  ])('%s is nothing that can be told', (text) => {
    expect(word(readNumber(text))).toBe('unreadable');
  });

  test.each([
    [0.7999999999999999, '0.8'],
    [0.1 + 0.2, '0.3'],
    [1.005, '1.005'],
    [123456789012345, '123456789012345'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [2.675, '2.675'],
  ])('the cell %d is read at 15 digits as %s', (cell, expected) => {
    expect(word(readNumber(cell))).toBe(expected);
  });

  test.each([
    ['a blank cell', null, 'blank'],
    ['spaces', '   ', 'blank'],
    ['a truth value', true, 'unreadable'],
    ['an error', { error: '#N/A' }, 'error'],
    ['a formula without a stored value', { error: 'no-value' }, 'error'],
  ])('%s is %s', (_, cell, expected) => {
    expect(word(readNumber(cell))).toBe(expected);
  });

  const decimal = fc.tuple(fc.maxSafeInteger(), fc.nat(6)).map(([n, scale]) => Decimal.scaled(n, scale));

  test('what is written as text reads back as it was', () => {
    fc.assert(fc.property(decimal, (value) => word(readNumber(value.toString())) === value.toString()));
  });

  test('so does what a cell of 15 digits can hold', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const cell = value.toCell();
        fc.pre(cell !== undefined);
        return word(readNumber(cell)) === value.toString();
      }),
    );
  });

  test('equal cells share one decimal, and no other cell gets it', () => {
    expect(readNumber(12.34)).toBe(readNumber(12.34));
    const cells = fc.array(
      fc.oneof(
        fc.integer(),
        fc.nat(1_000_000).map((n) => n / 100),
        fc.double({ min: -1e14, max: 1e14, noNaN: true }),
      ),
    );
    fc.assert(
      fc.property(cells, (values) => {
        for (const value of [...values, ...values]) expect(word(readNumber(value))).toBe(Decimal.parse(decimalDigits(value)).toString());
      }),
    );
  });

  test('brackets and a minus say the same', () => {
    fc.assert(fc.property(fc.nat(), (n) => word(readNumber(`(${n})`)) === word(readNumber(`-${n}`))));
  });
});
