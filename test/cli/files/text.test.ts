import fc from 'fast-check';
import { decodeText, escapeString, unescapeString } from '../../../cli/files/text';

const readBack = (text: string): string => {
  const bytes = Buffer.from(escapeString(text));
  return unescapeString(decodeText(bytes, 0, bytes.length));
};

describe('a text written as XML', () => {
  test.each(['=1+1', '<&>"\'', '_x000D_', '_x005F_x000D_', 'a\r\nb', '\u0000\u001f', '\ufffe', '😀', '\ud83d', '\ude00x', ' '])(
    '%j reads back',
    (text) => {
      expect(readBack(text)).toBe(text);
    },
  );

  test('reads back whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readBack(text) === text));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('_', 'x', '0', '5', 'F', 'f', '&', ';', '\r', '\ud800', '\udc00')),
        (all) => readBack(all.join('')) === all.join(''),
      ),
    );
  });
});
