import fc from 'fast-check';
import { byCount, compareTexts, naturalKey, naturally } from '../../../core/model/natural';

test.each([
  ['SO10 SO9 SO1', 'SO1 SO9 SO10'],
  ['SO1 SO01 SO2', 'SO01 SO1 SO2'],
  ['B2 A10 A2 A', 'A A2 A10 B2'],
  ['9-2 9-10 10-1', '9-2 9-10 10-1'],
  ['12345678901234567890 9', '9 12345678901234567890'],
])('%s stand as %s', (given, sorted) => {
  expect(given.split(' ').sort(naturally).join(' ')).toBe(sorted);
});

test('law: it is an order in which only equal texts are equal', () => {
  const text = fc.stringMatching(/^[a-c0-2]{0,4}$/);
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(naturally(a, b))).toBe(-Math.sign(naturally(b, a)) + 0);
      expect(naturally(a, b) === 0).toBe(a === b);
      if (naturally(a, b) < 0 && naturally(b, c) < 0) expect(naturally(a, c)).toBeLessThan(0);
    }),
  );
});

test('law: texts are counted as their keys compare', () => {
  const text = fc.stringMatching(/^[-ab0-2]{0,6}$/);
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCount(a, b))).toBe(compareTexts(naturalKey(a), naturalKey(b)));
    }),
    { numRuns: 1000 },
  );
});
