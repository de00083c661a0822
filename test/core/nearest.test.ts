import { reviewWorkbook } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import { TODAY } from '../support/check';
import type { Sheets } from '../support/sheets';
import { workbook } from '../support/sheets';

const findings = (sheets: Sheets, code: string) => {
  const reviewed = reviewWorkbook(workbook(sheets).snapshot, { businessDate: parseIsoDay(TODAY)! });
  if ('problem' in reviewed) throw new Error(reviewed.problem.kind);
  return reviewed.outcome.findings.filter((finding) => finding.code === code);
};

const PRODUCTS = `
  sku    | productName | baseUnit | packUnit | packSize | category
  TX500  | Oolong      | pc       | box      | 12       | Tea
  '00123 | Cup         | pc       |          |          | Cups`;

test.each([
  ['tx500', 'TX500'],
  ["'123", '00123'],
  ['Cup', '00123'],
  ['TX600', 'TX500'],
  ['elsewhere', undefined],
])('the product %s is proposed as %s, and the claim itself is left alone', (written, now) => {
  const [finding] = findings({ products: PRODUCTS, orders: `sku\n${written}` }, 'ref/unknown-product');
  const was = written.replace("'", '');
  expect(finding?.fix).toEqual(now === undefined ? undefined : { field: 'sku', was, now });
  expect(finding?.data).toMatchObject({ text: was, nearest: now === undefined ? [] : [{ code: now }] });
});

test('where no column holds the code, the nearest is named, but there is no cell to change', () => {
  const [finding] = findings({ products: PRODUCTS, orders: 'productName\noolong' }, 'ref/unknown-product');
  expect(finding?.data).toMatchObject({ nearest: [{ code: 'TX500', name: 'Oolong', why: 'name' }] });
  expect(finding?.fix).toBeUndefined();
});

test('a customer by name, a unit by its spelling', () => {
  const customers = `
    customer | customerName | creditLimit
    C100     | Acme         | unlimited`;
  const [customer] = findings({ customers, orders: 'customer\nACME' }, 'ref/unknown-customer');
  expect(customer?.fix).toEqual({ field: 'customer', was: 'ACME', now: 'C100' });
  const [unit] = findings({ products: PRODUCTS, orders: 'sku | unit\nTX500 | BOX' }, 'ref/unknown-unit');
  expect(unit?.fix).toEqual({ field: 'unit', was: 'BOX', now: 'box' });
});

test('a setting that is spelled wrongly names the right one', () => {
  const settings = `
    key      | value
    graceDay | 3`;
  const [finding] = findings({ settings }, 'ref/unreadable-rule');
  expect(finding?.data).toEqual({ field: 'key', text: 'graceDay', nearest: ['graceDays'] });
});
