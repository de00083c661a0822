import fc from 'fast-check';
import { bestOf, NearestCodes, nearestWords } from '../../../core/model/nearest';

const LIST = new NearestCodes([
  { code: 'A-007', name: 'Oolong tea' },
  { code: 'TX500', name: '乌龙茶 500ml' },
  { code: 'B1', name: '' },
  { code: '00123', name: 'Cup' },
  { code: 'abc', name: 'small' },
  { code: 'ABC', name: 'large' },
  ...[1, 2, 3, 4, 5].map((n) => ({ code: `88000${n}`, name: `Row ${n}` })),
]);

test.each([
  ['case', 'tx500', '', 'TX500 spelling'],
  ['full width', 'ＴＸ５００', '', 'TX500 spelling'],
  ['a space', 'TX 500', '', 'TX500 spelling'],
  ['zeros left out', 'A-7', '', 'A-007 zeros'],
  ['zeros lost in Excel', '123', '', '00123 zeros'],
  ['the name instead of the code', 'oolong  TEA', '', 'A-007 name'],
  ['the name in the column beside', 'unheard', '乌龙茶 500ML', 'TX500 name'],
  ['one letter wrong', 'TX600', '', 'TX500 typo'],
  ['one letter left out', 'TX50', '', 'TX500 typo'],
  ['one letter too many', 'TX5000', '', 'TX500 typo'],
  ['two letters swapped', 'XT500', '', 'TX500 typo'],
  ['two letters wrong', 'TX677', '', ''],
  ['a short code', 'B2', '', ''],
  ['two that differ in case', 'Abc', '', 'abc spelling,ABC spelling'],
  ['many neighbours', '880009', '', ''],
  ['nothing', '', '', ''],
])('%s: %s', (_, code, name, expected) => {
  const near = LIST.of(code, name).map((each) => `${each.code} ${each.why}`);
  expect(near.join(',')).toBe(expected);
});

test('the best one stands out, or there is none', () => {
  expect(bestOf(LIST.of('tx500'))?.code).toBe('TX500');
  expect(bestOf(LIST.of('Abc'))).toBeUndefined();
  expect(bestOf([])).toBeUndefined();
});

test('words of a list, the closest first', () => {
  expect(nearestWords('graceDay', ['staleStockDays', 'graceDays', 'locale'])).toEqual(['graceDays']);
  expect(nearestWords('colour', ['graceDays'])).toEqual([]);
});

test('one typing error in a code that stands alone is always found', () => {
  const code = fc.stringMatching(/^[A-Z][A-Z0-9]{4,9}$/);
  const typo = fc.record({ at: fc.nat(4), kind: fc.constantFrom('drop', 'add', 'change', 'swap') });
  fc.assert(
    fc.property(code, typo, (right, { at, kind }) => {
      const wrong = {
        drop: right.slice(0, at) + right.slice(at + 1),
        add: `${right.slice(0, at)}#${right.slice(at)}`,
        change: `${right.slice(0, at)}#${right.slice(at + 1)}`,
        swap: right.slice(0, at) + (right[at + 1] ?? '') + right[at] + right.slice(at + 2),
      }[kind];
      const list = new NearestCodes([{ code: right, name: '' }]);
      expect(list.of(wrong).map((near) => near.code)).toEqual(wrong === right ? [] : [right]);
    }),
  );
});
