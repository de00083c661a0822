import { parseIsoDay, readTrial, type Snapshot, type Trial, whatIf } from '../../core';
import { workbook } from '../support/sheets';

const { snapshot } = workbook({
  orders: `
    orderNo | customer | sku | quantity | unitPrice
    SO1     | C1       | A   | 10       | 10
    SO2     | C2       | A   | 10       | 10
    SO3     | C2       | A   | 1        | 9.99`,
  customers: `
    customer | terms  | creditLimit
    C1       | credit | 99.99
    C2       | credit | unlimited`,
  prices: `
    sku | price
    A   | 10`,
  stock: `
    sku | onHand
    A   | 10`,
});

function tried(...texts: string[]): string[] {
  const trials = texts.map((text) => readTrial(text) as Trial);
  const compared = whatIf(snapshot as Snapshot, { businessDate: parseIsoDay('2026-11-21')!, settings: [], maps: [] }, trials);
  if ('problem' in compared) return [`${compared.problem.kind}`];
  return [
    ...compared.orders.map(({ orderNo, from, to }) => `${orderNo} ${from.status} ${from.shippable} → ${to.status} ${to.shippable}`),
    ...compared.lines.map(({ row, from, to }) => `row ${row} ${from.status} ${from.ship} → ${to.status} ${to.ship}`),
  ];
}

test('a higher limit releases one order and takes the goods from the next', () => {
  expect(tried('customers.C1.creditLimit=100')).toEqual([
    'SO1 held 0 → ready 100',
    'SO2 ready 100 → nothing-to-ship 0',
    'row 2 block 0 → pass 10',
    'row 3 pass 10 → warn 0',
  ]);
});

test('several changes are tried together', () => {
  expect(tried('customers.C1.creditLimit=100', 'stock.A.onHand=20', 'priceTolerance=0.01')).toEqual([
    'SO1 held 0 → ready 100',
    'SO3 held 0 → nothing-to-ship 0',
    'row 2 block 0 → pass 10',
    'row 4 block 0 → warn 0',
  ]);
});

test('a field that the sheet has no column for can be tried too', () => {
  expect(tried('customers.C2.priority=1')).toEqual(['SO1 held 0 → nothing-to-ship 0', 'row 2 block 0 → warn 0']);
});

test('nothing flips where nothing changes', () => expect(tried('customers.C2.contact=Ms Wang')).toEqual([]));

test('the workbook stays as it is', () => {
  const before = JSON.stringify(snapshot.sheets.map(({ rows }) => rows));
  tried('stock.A.onHand=500');
  expect(JSON.stringify(snapshot.sheets.map(({ rows }) => rows))).toBe(before);
});

test.each([
  ['customers.C9.creditLimit=1', 'no-row'],
  ['priceTolerance=lots', 'bad-setting'],
])('%s cannot be tried: %s', (text, kind) => expect(tried(text)).toEqual([kind]));

test.each(['', 'creditLimit', '=5', 'customers.C1=5', 'customers.C1.colour=red', 'warehouses.W1.name=x', 'incoming.A.quantity=5'])(
  '%j is no change to try',
  (text) => expect(readTrial(text)).toEqual({ kind: 'unreadable-trial', text }),
);

test('a code may hold dots and an equals sign may stand in the value', () => {
  expect(readTrial('stock.A.1.2.onHand=5')).toEqual({ kind: 'cell', role: 'stock', code: 'A.1.2', field: 'onHand', value: '5' });
  expect(readTrial('customers.C1.contact=a=b')).toMatchObject({ field: 'contact', value: 'a=b' });
});
