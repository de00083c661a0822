import type { Draft } from '../codes';
import type { Book, Customer, Place, Product } from '../model/book';
import { Decimal } from '../model/decimal';
import type { DateFrame } from './date';
import type { Mapping } from './headers';
import { foldHeading } from './headings';
import { parseNumber } from './number';
import { type Columns, type RuleRow, readRules } from './rows';
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
  const read = (row: RuleRow<'products'>, c: Columns<'products'>): Product => ({
    place: row.place,
    sku: row.code(c.sku),
    name: row.text(c.productName),
    spec: row.text(c.spec),
    baseUnit: row.text(c.baseUnit),
    packUnit: row.text(c.packUnit),
    packSize: packSize(row, c),
    category: row.text(c.category),
    discontinued: row.word(c.status, status) ?? false,
    minQuantity: row.notNegative(c.minQuantity),
    multipleQuantity: row.positive(c.multipleQuantity),
  });
  const products = readRules(mapping, frame, drafts, read, HARMLESS_IN_PRODUCTS);
  return masterOf('products', products, ({ sku }) => sku);
}

export function readCustomers(mapping: Mapping<'customers'>, frame: DateFrame, drafts: Draft[]): Master<Customer> {
  const code = mapping.columns.has('customer') ? 'customer' : 'customerName';
  const read = (row: RuleRow<'customers'>, c: Columns<'customers'>): Customer => ({
    place: row.place,
    code: row.code(c[code]),
    name: row.text(c.customerName),
    level: row.text(c.level),
    region: row.text(c.region),
    status: row.word(c.status, customerStatus) ?? 'active',
    priority: row.text(c.priority),
    terms: row.word(c.terms, paymentTerms),
    creditLimit: creditLimit(row, c),
    temporaryLimit: row.notNegative(c.temporaryLimit),
    temporaryUntil: row.day(c.temporaryUntil),
    receivable: row.number(c.receivable),
    unshipped: row.number(c.unshipped),
    balance: row.number(c.balance),
    overdueDays: row.number(c.overdueDays),
    overdueAmount: row.number(c.overdueAmount),
    depositRate: depositRate(row, c),
    shipPolicy: row.word(c.shipPolicy, shipPolicy) ?? 'partial',
    paymentMethods: listed(row.text(c.paymentMethods)),
    shipMethods: listed(row.text(c.shipMethods)),
    contact: row.text(c.contact),
  });
  const harmless = HARMLESS_IN_CUSTOMERS.filter((field) => field !== code);
  const customers = readRules(mapping, frame, drafts, read, harmless);
  return masterOf('customers', customers, (customer) => customer.code);
}

/** A unit that holds several of itself holds none that can be counted. */
function packSize(row: RuleRow<'products'>, c: Columns<'products'>): Decimal | undefined {
  const size = row.positive(c.packSize);
  const isOwnPack = row.text(c.packUnit) !== '' && row.text(c.packUnit) === row.text(c.baseUnit);
  return isOwnPack && size !== undefined && !size.equals(Decimal.one) ? row.contradict(c.packSize, c.packUnit) : size;
}

function creditLimit(row: RuleRow<'customers'>, c: Columns<'customers'>): Customer['creditLimit'] {
  const cell = row.cell(c.creditLimit);
  return typeof cell === 'string' && unlimited(cell) ? 'unlimited' : row.notNegative(c.creditLimit);
}

/** `30%`, 0.3 and 30 are the same part of one. */
function depositRate(row: RuleRow<'customers'>, c: Columns<'customers'>): Decimal | undefined {
  const cell = row.cell(c.depositRate);
  const word = typeof cell === 'string' ? foldWord(cell) : '';
  const percent = word.endsWith('%') ? parseNumber(word.slice(0, -1))?.times(HUNDREDTH) : undefined;
  const value = percent ?? row.notNegative(c.depositRate);
  const rate = value !== undefined && percent === undefined && value.above(Decimal.one) ? value.times(HUNDREDTH) : value;
  return rate !== undefined && (rate.isNegative || rate.above(Decimal.one)) ? row.reject(c.depositRate) : rate;
}

const NONE: readonly string[] = [];

function listed(text: string): readonly string[] {
  if (text === '') return NONE;
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
  const repeated = new Map<string, Place[]>();
  for (const row of rows) {
    const code = codeOf(row);
    const first = byCode.get(code);
    if (first === undefined) byCode.set(code, row);
    else if (repeated.has(code)) repeated.get(code)!.push(row.place);
    else repeated.set(code, [first.place, row.place]);
  }
  return { byCode, duplicates: [...repeated].map(([key, places]) => ({ role, key, places })) };
}
