import fc from 'fast-check';
import { readDiscount } from '../../../core/decode/discount';
import {
  type ColumnReading,
  factorOfOrder,
  factorOfPolicy,
  readingOfAmounts,
  readingOfHeading,
} from '../../../core/decode/discount-column';
import { Fault } from '../../../core/decode/text';
import type { DiscountReading } from '../../../core/model/settings';
import type { Cell } from '../../../core/port';
import { word } from './support';

function meaning(cell: Cell): string {
  const read = readDiscount(cell);
  if (read === undefined || read instanceof Fault) return word(read);
  if (read.kind === 'bare') return `bare ${read.value}${read.percent ? '%' : ''}`;
  return read.readings.length > 0 ? `${read.factor} or ${read.readings.slice(1).join()}` : read.factor.toString();
}

const CAUSES = {
  setting: { kind: 'setting' },
  heading: { kind: 'heading', heading: '折扣' },
  arithmetic: { kind: 'arithmetic', agreeing: 3, telling: 3 },
} as const;
const by = (as: DiscountReading | undefined, from: keyof typeof CAUSES = 'setting'): ColumnReading => ({ as, because: CAUSES[from] });

describe('discount texts', () => {
  test.each([
    ['9折', '0.9'],
    ['九折', '0.9'],
    ['打9折', '0.9'],
    ['95折', '0.95'],
    ['九五折', '0.95'],
    ['8.5折', '0.85'],
    ['八点五折', '0.85'],
    ['75折', '0.75'],
    ['7.5折', '0.75'],
    ['９５折', '0.95'],
    ['9折95折', '0.855'],
    ['9折再95折', '0.855'],
    ['9折 再 9折', '0.81'],
    ['10% off', '0.9'],
    ['10％OFF', '0.9'],
    ['减10%', '0.9'],
    ['让利10%', '0.9'],
    ['免费', '0'],
    ['free', '0'],
    ['0折', '0'],
    ['10折', '1'],
    ['十折', '1'],
    ['无', '1'],
    ['none', '1'],
    ['3折', '0.3'],
    ['1折', '0.1 or 0.9'],
    ['1.5折', '0.15 or 0.85'],
    ['2折', '0.2 or 0.8'],
    ['二折', '0.2 or 0.8'],
    ['0.9', 'bare 0.9'],
    ['90%', 'bare 90%'],
    ['85', 'bare 85'],
    ['', 'blank'],
    ['100折', 'unreadable'],
    ['折', 'unreadable'],
    ['9折吧', 'unreadable'],
    ['减120%', 'unreadable'],
    ['-0.1', 'unreadable'],
    ['see mail', 'unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(meaning(text)).toBe(expected);
  });

  test('numeric cells are bare numbers, errors are errors', () => {
    expect(meaning(0.1)).toBe('bare 0.1');
    expect(meaning({ error: '#N/A' })).toBe('error');
  });

  test('n折 is n tenths', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 99 }), (n) => meaning(`${n}折`) === meaning(`${n / 10}折`)));
  });
});

describe('bare numbers under the reading of their column', () => {
  test.each([
    ['factor', '0.85', '0.85'],
    ['factor', '90%', '0.9'],
    ['factor', '0', '0'],
    ['factor', '1', '1'],
    ['factor', '9', '? 0.9 0.91'],
    ['factor', '85', '? 0.85 0.15'],
    ['percent-to-pay', '85', '0.85'],
    ['percent-to-pay', '0.85', '0.85'],
    ['percent-to-pay', '1', '1'],
    ['percent-to-pay', '100', '1'],
    ['percent-off', '10', '0.9'],
    ['percent-off', '0.1', '0.9'],
    ['percent-off', '0', '1'],
    ['percent-off', '100', '0'],
    ['percent-off', '1%', '0.99'],
    ['percent-off', '1', '? 0 0.99'],
    ['percent-off', '250', 'unreadable'],
    [undefined, '0.9', '? 0.9 0.1'],
    [undefined, '0.5', '0.5'],
  ] as const)('%s: %s is %s', (as, text, expected) => {
    expect(order(text, by(as))).toBe(expected);
  });

  test('where only the heading tells, nought is not the factor of a paid row', () => {
    expect(order('0', by('factor', 'heading'))).toBe('? 0 1');
    expect(order('0', by('factor', 'heading'), false)).toBe('0');
    expect(order('0', by('percent-off', 'heading'))).toBe('1');
  });

  test('where only the heading tells, a policy of under half is asked about; a lowest factor is not', () => {
    expect(policy('0.49', 'discount')).toBe('? 0.49 0.51');
    expect(policy('0.5', 'discount')).toBe('0.5');
    expect(policy('0.05', 'maxDiscount')).toBe('0.05');
  });

  function order(text: string, reading: ColumnReading, paid = true): string {
    const read = readDiscount(text);
    if (read === undefined || read instanceof Fault) return word(read);
    return shownFactor(factorOfOrder(read, reading, paid));
  }

  function policy(text: string, field: 'discount' | 'maxDiscount'): string {
    const read = readDiscount(text);
    if (read === undefined || read instanceof Fault) return word(read);
    return shownFactor(factorOfPolicy(read, by('factor', 'heading'), field));
  }

  function shownFactor({ factor, readings }: ReturnType<typeof factorOfOrder>): string {
    return readings.length > 0 ? `? ${readings.join(' ')}` : (factor?.toString() ?? 'unreadable');
  }
});

describe('what a column means', () => {
  test.each([
    ['折扣', 'factor'],
    ['折扣(%)', 'factor'],
    ['扣率', 'factor'],
    ['Pay factor', 'factor'],
    ['Lowest factor', 'factor'],
    ['Discount', 'percent-off'],
    ['discount %', 'percent-off'],
    ['折让率', 'percent-off'],
    ['优惠率', 'percent-off'],
    ['% off', 'percent-off'],
    ['折扣率', undefined],
  ])('the heading %s says %s', (heading, expected) => {
    expect(readingOfHeading(heading)).toBe(expected);
  });

  const columns = { quantity: 0, price: 1, discount: 2, amount: 3 };
  const reading = (rows: readonly (readonly Cell[])[]) => readingOfAmounts(rows, columns, 2);
  const repeat = (row: readonly Cell[], times: number) => Array.from({ length: times }, () => row);

  test.each([
    ['factor', [10, 5, 0.9, 45], 'factor'],
    ['percent to pay', [10, 5, 90, 45], 'percent-to-pay'],
    ['percent off', [10, 5, 10, 45], 'percent-off'],
    ['part off', [10, 5, 0.1, 45], 'percent-off'],
    ['nothing off', [10, 5, 0, 50], 'percent-off'],
    ['all to pay', [10, 5, 1, 50], 'factor'],
  ])('amounts show %s', (_, row, as) => {
    expect(reading(repeat(row, 3))).toEqual({ as, because: { kind: 'arithmetic', agreeing: 3, telling: 3 } });
  });

  test('two rows are not enough, and half to pay tells nothing', () => {
    expect(reading(repeat([10, 5, 0.9, 45], 2))).toBeUndefined();
    expect(reading(repeat([10, 5, 0.5, 25], 50))).toBeUndefined();
  });

  test('one row in a hundred may disagree, two may not', () => {
    const good = [10, 5, 0.9, 45];
    const bad = [10, 5, 0.9, 44];
    expect(reading([...repeat(good, 99), bad])?.because).toEqual({ kind: 'arithmetic', agreeing: 99, telling: 100 });
    expect(reading([...repeat(good, 98), bad, bad])).toBeUndefined();
  });
});
