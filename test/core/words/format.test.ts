import { parseIsoDay } from '../../../core/model/date';
import { Decimal } from '../../../core/model/decimal';
import { FORMATS, product, terms } from '../../../core/words/format';

const zh = FORMATS['zh-CN'];
const { en } = FORMATS;
const n = (text: string): Decimal => Decimal.parse(text);

test.each([
  ['2026-11-01', '2026-11-30', '2026-11-01 至 11-30', '2026-11-01 to 11-30'],
  ['2026-12-15', '2027-01-15', '2026-12-15 至 2027-01-15', '2026-12-15 to 2027-01-15'],
  ['2026-11-11', '2026-11-11', '2026-11-11 当天', 'on 2026-11-11'],
  ['2026-11-01', '', '2026-11-01 起', 'from 2026-11-01'],
  ['', '2026-11-30', '至 2026-11-30', 'to 2026-11-30'],
  ['', '', '', ''],
])('a window from %p to %p', (from, to, chinese, english) => {
  expect(zh.window(parseIsoDay(from), parseIsoDay(to))).toBe(chinese);
  expect(en.window(parseIsoDay(from), parseIsoDay(to))).toBe(english);
});

test.each([
  ['0.9', '0.9（9折）', '0.9 (10 % off)'],
  ['0.855', '0.855（8.55折）', '0.855 (14.5 % off)'],
  ['1', '1（不打折）', '1 (full price)'],
  ['0', '0（免费）', '0 (free)'],
])('the factor %s in the words of the trade', (factor, chinese, english) => {
  expect(zh.factor(n(factor))).toBe(chinese);
  expect(en.factor(n(factor))).toBe(english);
});

test('a long list is cut and counted', () => {
  const rows = Array.from({ length: 120 }, (_, i) => i + 2);
  expect(zh.rows(rows)).toBe('第 2、3、4、5、6、7、8、9 行等 120 行');
  expect(en.rows(rows)).toBe('rows 2, 3, 4, 5, 6, 7, 8, 9 and 112 more');
  expect(zh.all(['SO1'])).toBe('SO1');
  expect(en.all(['SO1', 'SO2', 'SO3'])).toBe('SO1, SO2 and SO3');
});

test('a level is called as people call it', () => {
  const rule = {
    place: { sheet: 'Prices', row: 8 },
    customer: '',
    region: '',
    promotion: '',
    minQuantity: undefined,
    from: undefined,
    to: undefined,
  };
  expect(zh.rule({ ...rule, level: 'C' })).toBe('Prices 第 8 行（C 级）');
  expect(zh.rule({ ...rule, level: '一级' })).toBe('Prices 第 8 行（一级）');
  expect(zh.rule({ ...rule, level: '' })).toBe('Prices 第 8 行');
});

test('the numbers of an equation are whole where all of them are, else money', () => {
  const whole = terms(n('310'), n('27'));
  expect([n('310'), n('-5')].map(whole)).toEqual(['310', '(-5)']);
  const cents = terms(n('310'), n('27.5'));
  expect([n('310'), n('27.5')].map(cents)).toEqual(['310.00', '27.50']);
});

test('a product that was rounded is not called equal', () => {
  expect(product(n('10'), n('12.5'), n('0.9'), n('112.5'))).toBe('10 × 12.50 × 0.9 = 112.50');
  expect(product(n('3'), n('3.335'), Decimal.one, n('10.01'))).toBe('3 × 3.335 ≈ 10.01');
});
