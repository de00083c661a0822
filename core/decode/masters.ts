import type { Draft } from '../codes';
import type { Book, Customer, Place, Product } from '../model/book';
import { Decimal } from '../model/decimal';
import type { DateFrame } from './date';
import type { Mapping } from './headers';
import { foldHeading } from './headings';
import { parseNumber } from './number';
import { type RuleRow, readRules } from './rows';
import { foldWord } from './text';
import { customerStatus, discontinuedMark, paymentTerms, productStatus, shipPolicy, unlimited } from './words';

/** The first row of each code, and the codes that stand on several. */
export interface Master<T> {
  readonly byCode: ReadonlyMap<string, T>;
  readonly duplicates: Book['duplicates'];
}

const HUNDREDTH = Decimal.scaled(1, 2);
const DISCONTINUED_HEADINGS = new Set(['Discontinued', 'Is discontinued', '停产', '是否停产'].map(foldHeading));

/** Cells that may be taken for blank when they cannot be read; a status may not: it could hide that a product is gone. */
const HARMLESS_IN_PRODUCTS = [
  'productName',
  'spec',
  'baseUnit',
  'packUnit',
  'packSize',
  'category',
  'minQuantity',
  'multipleQuantity',
] as const;
/** As blank, these only take credit away. */
const HARMLESS_IN_CUSTOMERS = ['customerName', 'creditLimit', 'temporaryLimit', 'temporaryUntil', 'contact'] as const;

export function readProducts(mapping: Mapping<'products'>, frame: DateFrame, drafts: Draft[]): Master<Product> {
  const reversed = DISCONTINUED_HEADINGS.has(foldHeading(mapping.columns.get('status')?.text ?? ''));
  const status = reversed ? discontinuedMark : productStatus;
  const read = (row: RuleRow<'products'>): Product => ({
    place: row.place,
    sku: row.code('sku'),
    name: row.text('productName'),
    spec: row.text('spec'),
    baseUnit: row.text('baseUnit'),
    packUnit: row.text('packUnit'),
    packSize: packSize(row),
    category: row.text('category'),
    discontinued: row.word('status', status) ?? false,
    minQuantity: row.notNegative('minQuantity'),
    multipleQuantity: row.positive('multipleQuantity'),
  });
  const products = readRules(mapping, frame, drafts, read, HARMLESS_IN_PRODUCTS);
  return masterOf('products', products, ({ sku }) => sku);
}

export function readCustomers(mapping: Mapping<'customers'>, frame: DateFrame, drafts: Draft[]): Master<Customer> {
  const code = mapping.columns.has('customer') ? 'customer' : 'customerName';
  const read = (row: RuleRow<'customers'>): Customer => ({
    place: row.place,
    code: row.code(code),
    name: row.text('customerName'),
    level: row.text('level'),
    region: row.text('region'),
    status: row.word('status', customerStatus) ?? 'active',
    priority: row.text('priority'),
    terms: row.word('terms', paymentTerms),
    creditLimit: creditLimit(row),
    temporaryLimit: row.notNegative('temporaryLimit'),
    temporaryUntil: row.day('temporaryUntil'),
    receivable: row.number('receivable'),
    unshipped: row.number('unshipped'),
    balance: row.number('balance'),
    overdueDays: row.number('overdueDays'),
    overdueAmount: row.number('overdueAmount'),
    depositRate: depositRate(row),
    shipPolicy: row.word('shipPolicy', shipPolicy) ?? 'partial',
    paymentMethods: listed(row.text('paymentMethods')),
    shipMethods: listed(row.text('shipMethods')),
    contact: row.text('contact'),
  });
  const harmless = HARMLESS_IN_CUSTOMERS.filter((field) => field !== code);
  const customers = readRules(mapping, frame, drafts, read, harmless);
  return masterOf('customers', customers, (customer) => customer.code);
}

/** A unit that holds several of itself holds none that can be counted. */
function packSize(row: RuleRow<'products'>): Decimal | undefined {
  const size = row.positive('packSize');
  const isOwnPack = row.text('packUnit') !== '' && row.text('packUnit') === row.text('baseUnit');
  return isOwnPack && size !== undefined && !size.equals(Decimal.one) ? row.contradict('packSize', 'packUnit') : size;
}

function creditLimit(row: RuleRow<'customers'>): Customer['creditLimit'] {
  const cell = row.cell('creditLimit');
  return typeof cell === 'string' && unlimited(cell) ? 'unlimited' : row.notNegative('creditLimit');
}

/** `30%`, 0.3 and 30 are the same part of one. */
function depositRate(row: RuleRow<'customers'>): Decimal | undefined {
  const cell = row.cell('depositRate');
  const word = typeof cell === 'string' ? foldWord(cell) : '';
  const percent = word.endsWith('%') ? parseNumber(word.slice(0, -1))?.times(HUNDREDTH) : undefined;
  const value = percent ?? row.notNegative('depositRate');
  const rate = value !== undefined && percent === undefined && value.above(Decimal.one) ? value.times(HUNDREDTH) : value;
  return rate !== undefined && (rate.isNegative || rate.above(Decimal.one)) ? row.reject('depositRate') : rate;
}

function listed(text: string): readonly string[] {
  return text
    .split(/[,、;/|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function masterOf<T extends { readonly place: Place }>(
  role: Book['duplicates'][number]['role'],
  rows: readonly T[],
  codeOf: (row: T) => string,
): Master<T> {
  const byCode = new Map<string, T>();
  const places = new Map<string, Place[]>();
  for (const row of rows) {
    const code = codeOf(row);
    const seen = places.get(code);
    if (seen) seen.push(row.place);
    else places.set(code, [row.place]);
    if (!seen) byCode.set(code, row);
  }
  const duplicates = [...places].filter(([, rowsOfCode]) => rowsOfCode.length > 1);
  return { byCode, duplicates: duplicates.map(([key, each]) => ({ role, key, places: each })) };
}
