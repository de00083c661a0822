import { DEFAULTS } from '../../../core/decode/settings';
import { formatDay } from '../../../core/model/date';
import type { Settings } from '../../../core/model/settings';
import { ORDERS, problemIn, readBook, sheet, TODAY, told } from './support';

const set = (key: string, value: string): Settings => readBook([ORDERS], { settings: [[key, value]] }).book.settings;

describe('settings', () => {
  test('say nothing by default', () => {
    expect(readBook([ORDERS]).book.settings).toEqual(DEFAULTS);
    expect(formatDay(TODAY)).toBe('2026-11-21');
  });

  test.each([
    ['amountDecimals', '0', 0],
    ['priceDecimals', '6', 6],
    ['priceTolerance', '0.05', '0.05'],
    ['priceTolerancePercent', '1', '1'],
    ['discount', 'percent-off', 'percent-off'],
    ['discount', 'Percent-Off', 'percent-off'],
    ['fillDown', '是', 'yes'],
    ['fillDown', 'no', 'no'],
    ['floorIncludesGifts', 'yes', true],
    ['reserveBlocked', '否', false],
    ['giftOnShortage', 'last', 'last'],
    ['graceDays', '7', 7],
    ['staleStockDays', '0', 0],
    ['locale', 'zh-CN', 'zh-CN'],
  ] as const)('%s = %s', (key, value, expected) => {
    const read = set(key, value)[key];
    expect(typeof read === 'object' ? read.toString() : read).toBe(expected);
  });

  test('roles that are not used, codes that are graded anew', () => {
    expect(set('use.gifts', 'no').unused).toEqual(new Set(['gifts']));
    expect(set('use.gifts', 'yes').unused).toEqual(new Set());
    expect(set('severity.price/below-list', 'off').severity).toEqual(new Map([['price/below-list', 'off']]));
  });

  test.each([
    ['colour', 'blue', 'unknown-setting'],
    ['severity.price/below', 'warn', 'unknown-setting'],
    ['use.orders', 'no', 'unknown-setting'],
    ['use.gifts', 'maybe', 'bad-setting'],
    ['amountDecimals', '1.5', 'bad-setting'],
    ['amountDecimals', '-1', 'bad-setting'],
    ['priceTolerance', '0,05', 'bad-setting'],
    ['discount', 'half', 'bad-setting'],
    ['severity.price/below-list', 'loud', 'bad-setting'],
    ['graceDays', '', 'bad-setting'],
  ])('%s = %s on the command line is a %s', (key, value, kind) => {
    expect(problemIn([ORDERS], { settings: [[key, value]] })).toMatchObject({ kind, key });
  });

  test('a sheet sets them, its unknown rows are findings on it, the command line goes before it', () => {
    const settings = sheet(
      '审单设置',
      `设置项         | 值
       priceTolerance | 0.06
       graceDays      | soon
       colour         | blue
       reserveBlocked | TRUE
       fillDown       |`,
    );
    const { book, drafts } = readBook([ORDERS, settings], { settings: [['priceTolerance', '0.1']] });
    expect(book.settings.priceTolerance.toString()).toBe('0.1');
    expect(book.settings.reserveBlocked).toBe(true);
    expect(book.settings.fillDown).toBe('ask');
    expect(told(drafts)).toEqual(['3 ref/unreadable-rule@value', '4 ref/unreadable-rule@key']);
    expect(drafts[0]).toMatchObject({ role: 'settings', sheet: '审单设置', data: { field: 'value', text: 'soon' } });
  });

  test('two rows that set one key to different values are findings, and neither holds', () => {
    const settings = sheet(
      'Settings',
      `Key            | Value
       priceTolerance | 0.5
       graceDays      | 3
       priceTolerance | 0.1
       graceDays      | soon
       priceTolerance | 0.50`,
    );
    const { book, drafts } = readBook([ORDERS, settings]);
    expect(book.settings.priceTolerance.toString()).toBe('0');
    expect(book.settings.graceDays).toBe(3);
    expect(told(drafts)).toEqual([
      '5 ref/unreadable-rule@value',
      '2 ref/overlapping-rules@key',
      '4 ref/overlapping-rules@key',
      '6 ref/overlapping-rules@key',
    ]);
    expect(drafts[1]).toMatchObject({
      data: { text: 'priceTolerance', rows: [2, 4, 6] },
      evidence: [
        { sheet: 'Settings', row: 4 },
        { sheet: 'Settings', row: 6 },
      ],
    });
  });

  test('two rows that set one key to the same value, in whatever words, hold and are told', () => {
    const settings = sheet(
      'Settings',
      `Key            | Value
       reserveBlocked | yes
       reserveBlocked | 是
       priceTolerance | 0.5
       priceTolerance | 0.50`,
    );
    const { book, drafts } = readBook([ORDERS, settings]);
    expect(book.settings.reserveBlocked).toBe(true);
    expect(book.settings.priceTolerance.toString()).toBe('0.5');
    expect(told(drafts)).toEqual([2, 3, 4, 5].map((row) => `${row} ref/duplicate-reference@key`));
  });
});
