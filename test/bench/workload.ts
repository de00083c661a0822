import { type Cell, dayOf, type Snapshot, serialOfDay } from '../../core/index';

/** A business of 2,000 products, 500 customers and three levels that orders so many lines, one in ten of them with a fault. */
export interface Workload {
  readonly lines: number;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const BUSINESS_DATE = dayOf(2026, 11, 21)!;
export const SKUS = 2000;
export const CUSTOMERS = 500;
export const LEVELS = ['A', 'B', 'C'] as const;
/** The factor to pay per level. */
export const FACTORS = [0.95, 0.9, 0.85] as const;
/** So many paid units earn one free unit. */
export const GIFT_STEP = 10;
const FIRST_DAY = dayOf(2026, 9, 1)!;
const DAYS = 80;
/** The day on which the second price list begins. */
const NEW_PRICES = FIRST_DAY + DAYS / 2;

/**
 * SQL has no way to give back what a later test takes away, so that goods of rejected orders stay reserved and the credit limit
 * warns: then a running sum says what a settlement says, and every peer can be asked for the same findings.
 */
const SETTINGS = [
  ['Key', 'Value'],
  ['reserveBlocked', 'yes'],
  ['giftOnShortage', 'last'],
  ['severity.credit/over-limit', 'warn'],
];

/** The column of each heading of the orders sheet. */
export const ORDERS = {
  orderNo: 0,
  line: 1,
  date: 2,
  region: 3,
  customer: 4,
  sku: 5,
  product: 6,
  quantity: 7,
  price: 8,
  factor: 9,
  amount: 10,
  gift: 11,
  payment: 12,
  salesperson: 13,
  remark: 14,
} as const;

const HEADINGS = [
  'Order no.',
  'Line',
  'Order date',
  'Region',
  'Customer',
  'SKU',
  'Product',
  'Quantity',
  'Unit price',
  'Pay factor',
  'Amount',
  'Gift qty',
  'Payment',
  'Salesperson',
  'Remark',
];

const ORDER_SIZES = [2, 6, 4, 3, 5] as const;

/** The same seed and size give the same bytes. */
export function workload(lines: number, seed = 20261121): Workload {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const levelOf = Array.from({ length: CUSTOMERS }, () => below(LEVELS.length));
  const cents = Array.from({ length: SKUS }, () => 200 + below(50_000));
  const priceOf = (sku: number, level: number, late: boolean) => Math.round(cents[sku]! * (1 - 0.05 * level) * (late ? 1.04 : 1)) / 100;
  const demand = new Float64Array(SKUS);
  const spent = new Float64Array(CUSTOMERS);
  const orders: Cell[][] = [HEADINGS];
  const orderCount = Math.ceil((lines * ORDER_SIZES.length) / ORDER_SIZES.reduce((sum, size) => sum + size, 0));
  for (let order = 0; orders.length <= lines; order++) {
    const size = Math.min(ORDER_SIZES[order % ORDER_SIZES.length]!, lines + 1 - orders.length);
    const customer = below(CUSTOMERS);
    const level = levelOf[customer]!;
    const day = FIRST_DAY + Math.floor((order * DAYS) / (orderCount + 1));
    const firstSku = below(SKUS);
    for (let line = 0; line < size; line++) {
      // A step that has no factor in common with the number of products: none stands twice in one order.
      const sku = (firstSku + line * 701) % SKUS;
      const quantity = 1 + below(40);
      const fault = random();
      let price = priceOf(sku, level, day >= NEW_PRICES);
      let factor: number = FACTORS[level]!;
      let gift = Math.floor(quantity / GIFT_STEP);
      if (fault < 0.03) price = Math.round(price * 90) / 100;
      else if (fault < 0.04) price = Math.round(price * 110) / 100;
      else if (fault < 0.06) factor = Math.round(factor * 100 - 5) / 100;
      else if (fault < 0.07) factor = 1;
      else if (fault < 0.085) gift += 1;
      else if (fault < 0.095 && gift > 0) gift -= 1;
      const right = amountOf(quantity, price, factor);
      const amount = fault >= 0.995 ? Math.round(right * 100 + 100) / 100 : right;
      demand[sku]! += quantity + gift;
      spent[customer]! += amount;
      orders.push([
        orderName(order),
        line + 1,
        serialOfDay(day, false),
        regionOf(customer),
        customerName(customer),
        skuName(sku),
        `Product ${sku}`,
        quantity,
        price,
        factor,
        amount,
        gift === 0 ? null : gift,
        'transfer',
        `Rep ${below(40)}`,
        null,
      ]);
    }
  }
  return {
    lines,
    sheets: [
      { name: 'Orders', rows: orders },
      {
        name: 'Products',
        rows: [
          ['SKU', 'Product', 'Category', 'Status'],
          ...each(SKUS, (sku) => [skuName(sku), `Product ${sku}`, `Category ${sku % 40}`, 'active']),
        ],
      },
      { name: 'Prices', rows: [['SKU', 'Price', 'Level', 'From', 'To'], ...each(SKUS, (sku) => prices(sku, priceOf)).flat()] },
      { name: 'Discounts', rows: [['Policy', 'Level', 'Pay factor'], ...LEVELS.map((level, i) => [`Level ${level}`, level, FACTORS[i]!])] },
      {
        name: 'Gifts',
        rows: [
          ['Policy', 'Buy SKU', 'Buy quantity', 'Gift quantity', 'Kind'],
          ...each(SKUS, (sku) => [`Ten plus one ${sku}`, skuName(sku), GIFT_STEP, 1, 'on-top']),
        ],
      },
      {
        name: 'Stock',
        rows: [['SKU', 'On hand'], ...each(SKUS, (sku) => [skuName(sku), Math.floor(demand[sku]! * (random() < 0.05 ? 0.8 : 1.2))])],
      },
      {
        name: 'Customers',
        rows: [
          ['Customer', 'Customer name', 'Level', 'Region', 'Status', 'Terms', 'Credit limit', 'Receivable'],
          ...each(CUSTOMERS, (customer) => [
            customerName(customer),
            `Customer ${customer}`,
            LEVELS[levelOf[customer]!]!,
            regionOf(customer),
            'active',
            'credit',
            Math.floor(spent[customer]! * (random() < 0.05 ? 0.4 : 1.2)) + 1000,
            1000,
          ]),
        ],
      },
      { name: 'Settings', rows: SETTINGS },
    ],
  };
}

const prices = (sku: number, priceOf: (sku: number, level: number, late: boolean) => number): Cell[][] =>
  LEVELS.flatMap((name, level) => [
    [skuName(sku), priceOf(sku, level, false), name, null, serialOfDay(NEW_PRICES - 1, false)],
    [skuName(sku), priceOf(sku, level, true), name, serialOfDay(NEW_PRICES, false), null],
  ]);

const amountOf = (quantity: number, price: number, factor: number): number =>
  Math.round((quantity * Math.round(price * 100) * Math.round(factor * 100)) / 100) / 100;

const padded = (n: number, digits: number): string => String(n).padStart(digits, '0');
const orderName = (n: number): string => `SO${padded(n + 1, 7)}`;
const customerName = (n: number): string => `C${padded(n, 4)}`;
const skuName = (n: number): string => `SKU${padded(n, 5)}`;
const regionOf = (customer: number): string => `Region ${customer % 8}`;
const each = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** New cells each time, as they come over a host's bridge: no text is shared with an earlier run, nor two cells with one another. */
export function snapshotOf({ sheets }: Workload): Snapshot {
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      hidden: false,
      rows: fresh(rows),
      formulas: new Set<number>(),
      times: new Set<number>(),
      hiddenRows: new Set<number>(),
      merges: [],
      tables: [],
    })),
    date1904: false,
    names: [],
  };
}

const CHUNK = 10_000;

function fresh(rows: Sheet['rows']): Cell[][] {
  const copy: Cell[][] = [];
  for (let from = 0; from < rows.length; from += CHUNK) {
    for (const row of JSON.parse(JSON.stringify(rows.slice(from, from + CHUNK))) as Cell[][]) copy.push(row);
  }
  return copy;
}
