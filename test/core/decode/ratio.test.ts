import { readRatio } from '../../../core/decode/ratio';
import { Fault } from '../../../core/decode/text';
import type { Cell } from '../../../core/port';
import { word } from './support';

function ratio(cell: Cell, isTime = false): string {
  const read = readRatio(cell, isTime);
  return read === undefined || read instanceof Fault ? word(read) : `${read.buy} get ${read.gift}`;
}

describe('gift ratios', () => {
  test.each([
    ['10+1', '10 get 1'],
    ['10 + 1', '10 get 1'],
    ['买10赠1', '10 get 1'],
    ['10搭1', '10 get 1'],
    ['每10送1', '10 get 1'],
    ['每满10赠1', '10 get 1'],
    ['购10送1', '10 get 1'],
    ['10送1', '10 get 1'],
    ['10:1', '10 get 1'],
    ['１０：１', '10 get 1'],
    ['buy 10 get 1 free', '10 get 1'],
    ['100:3', '100 get 3'],
    ['10:0', 'unreadable'],
    ['10', 'unreadable'],
    ['10-1', 'unreadable'],
    ['十送一', 'unreadable'],
    ['', 'blank'],
  ])('%s is %s', (text, expected) => {
    expect(ratio(text)).toBe(expected);
  });

  test.each([
    ['10:01', 10 / 24 + 1 / 1440, '10 get 1'],
    ['20:03', 20 / 24 + 3 / 1440, '20 get 3'],
    ['100:03, more than a day', 100 / 24 + 3 / 1440, '100 get 3'],
    ['10:00', 10 / 24, 'unreadable'],
    ['10:01:30', 10 / 24 + 1.5 / 1440, 'unreadable'],
  ])('a cell that Excel shows as %s reads hours to minutes', (_, cell, expected) => {
    expect(ratio(cell, true)).toBe(expected);
  });

  test('a number that is not shown as a time is no ratio', () => {
    expect(ratio(10 / 24 + 1 / 1440)).toBe('unreadable');
    expect(ratio({ error: '#N/A' })).toBe('error');
  });
});
