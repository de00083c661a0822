import { createHash } from 'node:crypto';
import { planReview } from '../../../core/plan/plan';
import type { Cell, Snapshot } from '../../../core/port';
import { inputHash } from '../../../core/result/hash';
import { blankSheet, outcomeOf } from '../../support/outcome';
import { fillIn, written } from '../../support/written';

const { snapshot, outcome } = outcomeOf('order | qty | ship | short\nSO1 | 5 | 3 | 2\nSO2 | 4 | 4 | 0');
const { book } = outcome;
const after = written(snapshot, planReview(snapshot, outcome, 'en'));

const withCell = (given: Snapshot, row: number, column: number, cell: Cell): Snapshot => ({
  ...given,
  sheets: given.sheets.map((sheet) =>
    sheet.name === 'Orders'
      ? { ...sheet, rows: sheet.rows.map((cells, r) => (r === row ? cells.map((each, c) => (c === column ? cell : each)) : cells)) }
      : sheet,
  ),
});

test('it is the SHA-256 of the filled cells, as UTF-8', () => {
  const given = { ...snapshot, sheets: [blankSheet('订单', [['单号', null, ''], [], [null, 1.5, true, { error: '#N/A' }, '€ 𠮷']])] };
  const text = ['order-review/1 1900', 'sheet "订单"', '0.0 "单号"', '2.1 1.5', '2.2 true', '2.3 {"error":"#N/A"}', '2.4 "€ 𠮷"', ''].join(
    '\n',
  );
  expect(inputHash(given, book)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
});

test('a text longer than a block is hashed whole', () => {
  const long = '审'.repeat(100_000);
  const text = `order-review/1 1900\nsheet "Orders"\n0.0 "${long}"\n`;
  expect(inputHash({ ...snapshot, sheets: [blankSheet('Orders', [[long]])] }, book)).toBe(
    `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
  );
});

test('the annotated copy has the hash of the original', () => {
  expect(inputHash(after, book)).toBe(inputHash(snapshot, book));
  expect(inputHash({ ...after, names: [] }, book)).toBe(inputHash(snapshot, book));
});

test('columns right of the own ones do not change it by moving there', () => {
  const wider = (given: Snapshot): Snapshot => ({
    ...given,
    sheets: given.sheets.map((sheet) => (sheet.name === 'Orders' ? { ...sheet, rows: sheet.rows.map((row) => [...row, 'mine']) } : sheet)),
  });
  expect(inputHash(wider(after), book)).toBe(inputHash(wider(snapshot), book));
});

test.each<[string, Snapshot]>([
  ['a cell', withCell(snapshot, 1, 4, 6)],
  ['the type of a cell', withCell(snapshot, 1, 4, '5')],
  ['a decision', withCell(after, 1, 13, 'approve')],
  ['the date system', { ...snapshot, date1904: true }],
  ['the name of a sheet', { ...snapshot, sheets: [{ ...snapshot.sheets[0]!, name: 'Others' }] }],
  ['another sheet', { ...snapshot, sheets: [...snapshot.sheets, blankSheet('Prices', [['SKU']])] }],
])('%s changes it', (_, changed) => {
  expect(inputHash(changed, book)).not.toBe(inputHash(snapshot, book));
});

test('what people write on own sheets is not the input', () => {
  expect(inputHash(fillIn(after, 'Finance', 'SO1', { Result: 'paid' }), book)).toBe(inputHash(snapshot, book));
});
