import { showsDate, showsTime } from '../../../core';

describe('a number format shows a time', () => {
  test.each(['h:mm', 'hh:mm:ss', 'mm:ss', 'h:mm AM/PM', '[h]:mm:ss', '[$-804]h"时"mm"分"', '上午/下午h"时"mm"分"', 'mm:ss.0', 'h:mm;@'])(
    '%s',
    (code) => {
      expect(showsTime(code)).toBe(true);
    },
  );
});

describe('a number format does not', () => {
  test.each([
    'General',
    '0.00',
    '#,##0',
    'yyyy-mm-dd',
    'yyyy-mm-dd hh:mm',
    'm/d/yy h:mm',
    '[$-804]yyyy"年"m"月"d"日"',
    '@',
    '0"hours"',
    '[Red]0',
    '"h"0',
    'd "days" h:mm',
    '0.00E+00',
  ])('%s', (code) => {
    expect(showsTime(code)).toBe(false);
  });
});

test.each(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', 'm/d/yy h:mm', '[$-804]yyyy"年"m"月"d"日"', 'd-mmm', 'mmm-yy', 'yyyy/m/d;@'])(
  'a number format shows a day: %s',
  (code) => expect(showsDate(code)).toBe(true),
);

test.each(['General', '0.00', '[h]:mm:ss', 'h:mm', '@', '[Red]0', '0"days"', '#,##0', ''])('a number format shows no day: %s', (code) =>
  expect(showsDate(code)).toBe(false),
);
