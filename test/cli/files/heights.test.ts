import { grownTag, heightOf, withoutOwnHeight, wrappedLines } from '../../../cli/files/heights';

test.each([
  ['pass', 60, 1],
  ['', 10, 1],
  ['one\ntwo', 60, 2],
  ['Unit price 11.50, by Prices row 88 it should be 12.50, 1.00 too low. Change Unit price to 12.50.', 60, 2],
  ['单价 11.50，价格表第 88 行为 12.50，低 1.00。改为 12.50，或者请有权的人放行。', 60, 2],
  ['anything', 0, 8],
])('%j in %d digits takes %d lines', (text, width, lines) => expect(wrappedLines(text, width)).toBe(lines));

test('a row of one line has no height of its own, and none passes the highest', () => {
  expect(heightOf(1)).toBe('');
  expect(heightOf(3)).toBe(' ht="45"');
  expect(heightOf(100)).toBe(' ht="405"');
});

describe("a user's row", () => {
  test('grows, shrinks again, and is as before once ours is gone', () => {
    const grown = grownTag('<row r="4">', 3);
    expect(grown).toBe('<row r="4" ht="45.01">');
    expect(grownTag(grown, 2)).toBe('<row r="4" ht="30.01">');
    expect(grownTag(grown, 1)).toBe('<row r="4">');
    expect(withoutOwnHeight(grown)).toBe('<row r="4">');
  });

  test('keeps a height that somebody gave it', () => {
    for (const tag of ['<row r="4" ht="18" customHeight="1">', '<row r="4" ht="14.25">']) {
      expect(grownTag(tag, 3)).toBe(tag);
      expect(withoutOwnHeight(tag)).toBe(tag);
    }
  });
});
