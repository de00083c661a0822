import { Decimal } from '../../../core/model/decimal';
import type { OfferRecord } from '../../../core/model/finance';
import { formatFinanceKey, formatRecord, parseFinanceKey, parseRecord } from '../../../core/model/finance-key';

const d = Decimal.parse;
const payment = { receivableCharged: d('5'), depositOnShort: d('0'), balanceUsed: d('-7.5'), creditUsed: d('0'), due: d('92.5') };

test.each([
  [{ orderNo: 'SO1', customer: 'C1', topUp: 0 }, 'or1|o=SO1|c=C1'],
  [{ orderNo: 'SO1', customer: 'C1', topUp: 2 }, 'or1|o=SO1|c=C1|t=2'],
  [{ orderNo: undefined, customer: 'C|1;=%', topUp: 0 }, 'or1|c=C%7C1%3B=%25'],
])('a key is read as it was written', (key, text) => {
  expect(formatFinanceKey(key)).toBe(text);
  expect(parseFinanceKey(text)).toEqual(key);
});

test.each(['', 'SO1', 'or1|o=SO1', 'or2|c=C1', 'or1|r5|SO1||;'])('%p is no key of the finance sheet', (text) => {
  expect(parseFinanceKey(text)).toBeUndefined();
});

test('what was offered is read as it was written', () => {
  const units = new Map([
    ['r1', { goods: d('10'), gifts: d('0') }],
    ['r2', { goods: d('2.5'), gifts: d('1') }],
  ]);
  const record: OfferRecord = { content: '2-0a', offer: { units, parts: [{ carriedOver: true, payment }] }, paid: d('92.5'), later: true };
  const text = formatRecord(record);
  expect(text).toBe('or1|h=2-0a|s=r1:10,r2:2.5:1|p=c:5:0:-7.5:0:92.5|m=92.5|x=1');
  expect(JSON.stringify(parseRecord(text))).toBe(JSON.stringify(record));
  expect(parseRecord(text)!.offer!.units).toEqual(units);
});

test('nothing offered, nothing paid; and texts that people wrote over', () => {
  expect(parseRecord(formatRecord({ content: '1-0', offer: undefined, paid: undefined, later: false }))).toEqual({
    content: '1-0',
    offer: undefined,
    paid: undefined,
    later: false,
  });
  expect(parseRecord('mine')).toBeUndefined();
  expect(parseRecord('or1|h=1-0|s=r1:many|p=n:0:0:0:0:5')!.offer).toBeUndefined();
});

test('an order of more rows than a cell holds still fits', () => {
  const units = new Map(Array.from({ length: 9000 }, (_, i) => [`r${i}`, { goods: d('1'), gifts: d('0') }]));
  const text = formatRecord({ content: '1-0', offer: { units, parts: [{ carriedOver: false, payment }] }, paid: undefined, later: false });
  expect(text.length).toBeLessThan(32767);
  expect(parseRecord(text)!.offer).toEqual({ units: new Map(), parts: [{ carriedOver: false, payment }] });
});
