import fc from 'fast-check';
import { and, isDistinct, oneOf } from '../../../core/model/lists';

const same = (text: string) => text;
/** Lists of a handful and longer ones, since they are looked through in different ways. */
const texts = fc.array(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 20 });

test('texts are distinct where none stands twice', () => {
  fc.assert(fc.property(texts, (list) => expect(isDistinct(list, same)).toBe(list.every((text, i) => list.indexOf(text) === i))));
});

test('a text is one of those that are there', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 40 }).map(String), (list, text) =>
      expect(oneOf(list, same)(text)).toBe(list.includes(text)),
    ),
  );
});

test('one more never changes the empty list that others share', () => {
  const none: string[] = [];
  const first = and(none, 'a');
  expect(and(first, 'b')).toEqual(['a', 'b']);
  expect(and(none, 'c')).toEqual(['c']);
  expect(none).toEqual([]);
});
