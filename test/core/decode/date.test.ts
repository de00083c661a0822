import fc from 'fast-check';
import { readDay } from '../../../core/decode/date';
import { Fault } from '../../../core/decode/text';
import { dayOf, formatDay, serialOfDay } from '../../../core/model/date';
import { TODAY, word } from './support';

const frame = { businessDate: TODAY, date1904: false };

function day(cell: Parameters<typeof readDay>[0], date1904 = false): string {
  const read = readDay(cell, { ...frame, date1904 });
  return read === undefined || read instanceof Fault ? word(read) : formatDay(read);
}

describe('dates', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['2026.11.3', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['2026年11月3日', '2026-11-03'],
    ['2026 年 11 月 3 日', '2026-11-03'],
    ['２０２６－１１－０３', '2026-11-03'],
    ['11月3日', '2026-11-03'],
    ['2010-12-01 08:26:00', '2010-12-01'],
    ['2010-12-01T08:26:00Z', '2010-12-01'],
    ['2026/11/3 8:26 PM', '2026-11-03'],
    ['2026年11月3日 08:26', '2026-11-03'],
    ['2026年11月3日8时26分', '2026-11-03'],
    ['25/11/2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
    ['05/05/2026', '2026-05-05'],
    ['2028-02-29', '2028-02-29'],
    ['03/04/2026', 'ambiguous'],
    ['12/11/2026', 'ambiguous'],
    ['2026-02-29', 'unreadable'],
    ['2026-13-01', 'unreadable'],
    ['13/13/2026', 'unreadable'],
    ['2026-11/03', 'unreadable'],
    ['3/11/26', 'unreadable'],
    ['soon', 'unreadable'],
    ['99991399', 'unreadable'],
    ['', 'blank'],
  ])('%s is %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test.each([
    [46329, false, '2026-11-03'],
    [46329.75, false, '2026-11-03'],
    [44867, true, '2026-11-03'],
    [20261103, false, '2026-11-03'],
    [1, false, '1900-01-01'],
    [2958465, false, '9999-12-31'],
    [0, false, 'unreadable'],
    [-5, false, 'unreadable'],
    [2958466, false, 'unreadable'],
    [20261399, false, 'unreadable'],
  ])('the cell %d (1904: %s) is %s', (cell, date1904, expected) => {
    expect(day(cell, date1904)).toBe(expected);
  });

  test('truth values and errors are no dates', () => {
    expect(day(true)).toBe('unreadable');
    expect(day({ error: '#REF!' })).toBe('error');
  });

  const days = fc.integer({ min: dayOf(1904, 1, 2)!, max: dayOf(2199, 12, 31)! });

  test('a day reads back from every way of writing it', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (value, date1904) => {
        const iso = formatDay(value);
        const [year, month, date] = iso.split('-').map(Number);
        const spelled = [iso, iso.replace(/-/g, ''), `${year}/${month}/${date}`, `${year}年${month}月${date}日`, `${iso} 23:59:59`];
        for (const text of spelled) expect(day(text)).toBe(iso);
        expect(day(serialOfDay(value, date1904), date1904)).toBe(iso);
      }),
    );
  });
});
