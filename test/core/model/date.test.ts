import fc from 'fast-check';
import { civil, dayOf, dayOfSerial, formatDay, parseIsoDay, serialOfDay } from '../../../core/model/date';

const days = fc.integer({ min: -25567, max: 2932896 });

test.each([
  ['1970-01-01', 0],
  ['2000-02-29', 11016],
  ['1900-03-01', -25508],
  ['2026-11-21', 20778],
])('%s is day %d', (text, day) => {
  expect(parseIsoDay(text)).toBe(day);
  expect(formatDay(day)).toBe(text);
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-1-1', '21-11-2026', ''])('%j is no day', (text) =>
  expect(parseIsoDay(text)).toBeUndefined(),
);

test('the calendar agrees with the runtime', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(formatDay(day)).toBe(new Date(day * 86400000).toISOString().slice(0, 10));
      const { year, month, day: dayOfMonth } = civil(day);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
    }),
  );
});

describe('serial numbers', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46347, false, '2026-11-21'],
    [44885, true, '2026-11-21'],
    [46347.75, false, '2026-11-21'],
  ])('%d (1904: %s) is %s', (serial, date1904, text) => expect(formatDay(dayOfSerial(serial, date1904))).toBe(text));

  test('decode of encode is identity in both date systems', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (day, date1904) => {
        expect(dayOfSerial(serialOfDay(day, date1904), date1904)).toBe(day);
      }),
    );
  });
});
