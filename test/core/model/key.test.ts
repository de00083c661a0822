import fc from 'fast-check';
import { formatKey, joinKey, parseKey, rowPart, splitKey } from '../../../core/model/key';

const KEY = {
  rowId: '7f3a',
  orderNo: 'SO1',
  approval: '',
  status: 'block',
  tokens: [{ code: 'price/below-list', field: 'unitPrice', severity: 'block' }],
};

test('a key reads as the contract says', () => {
  expect(formatKey(KEY)).toBe('or1|7f3a|SO1||;status:block;price/below-list@unitPrice:block;');
  expect(formatKey({ ...KEY, status: '', tokens: [] })).toBe('or1|7f3a|SO1||;');
  expect(formatKey({ ...KEY, tokens: [{ code: 'credit/overdue', field: undefined, severity: 'block' }] })).toBe(
    'or1|7f3a|SO1||;status:block;credit/overdue:block;',
  );
});

test('an order number with the signs of the key keeps to its part', () => {
  const key = { ...KEY, orderNo: 'SO|1;50%' };
  expect(formatKey(key)).toContain('|SO%7C1%3B50%25|');
  expect(parseKey(formatKey(key))).toEqual(key);
});

test.each(['', 'SO1', 'or1', 'or1|7f3a', 'or1|7f3a|g', 'or2|a|b|c|;', 'or1|a|b|c|;|d'])('%p is no key of a row', (text) => {
  expect(parseKey(text)).toBeUndefined();
});

test('law: reading a key gives what was written', () => {
  const word = fc.stringMatching(/^[a-z-]{1,8}$/);
  const token = fc.record({ code: word.map((w) => `price/${w}`), field: fc.option(word, { nil: undefined }), severity: word });
  const key = fc.record({
    rowId: fc.string(),
    orderNo: fc.string(),
    approval: fc.string(),
    status: fc.oneof(word, fc.constant('')),
    tokens: fc.array(token),
  });
  fc.assert(fc.property(key, (given) => expect(parseKey(formatKey(given))).toEqual(given)));
  fc.assert(fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => expect(splitKey(joinKey(parts))).toEqual(parts)));
});

test('other keys begin as the key of their row', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (rowId, orderNo) => {
      const key = formatKey({ rowId, orderNo, approval: '', status: '', tokens: [] });
      expect(rowPart(key)).toBe(joinKey([rowId]));
    }),
  );
  expect(rowPart('')).toBeUndefined();
  expect(rowPart('typed by hand')).toBeUndefined();
});
