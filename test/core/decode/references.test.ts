import { formatDay } from '../../../core/model/date';
import { Decimal } from '../../../core/model/decimal';
import { cellIndex, type SheetSnapshot } from '../../../core/port';
import { ORDERS, readBook, sheet, told } from './support';

const reading = (...sheets: SheetSnapshot[]) => readBook([ORDERS, ...sheets]);

/** Decimals as texts, so that tables can be compared. */
function plain(value: unknown): unknown {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

describe('products', () => {
  test.each([
    ['状态', '在售', false],
    ['状态', '停产', true],
    ['Status', 'active', false],
    ['Status', 'Discontinued', true],
    ['状态*', '1', false],
    ['状态*', '0', true],
    ['discontinued', '1', true],
    ['discontinued', '0', false],
    ['是否停产', '是', true],
    ['Status', '', false],
  ])('%s %s: discontinued is %s', (heading, cell, expected) => {
    const { book } = reading(sheet('Products', `SKU | ${heading} | Category\nA | ${cell} | Tea`));
    expect(book.products.get('A')?.discontinued).toBe(expected);
  });

  test('a cell that cannot be read is blank and reported; a status is not taken for blank', () => {
    const list = sheet('Products', 'SKU | Pack size | Status\nA | 1,2 | active\nB | 12 | perhaps\n | 5 | active');
    const { book, drafts } = reading(list);
    expect([...book.products.values()].map(({ sku, packSize }) => [sku, packSize])).toEqual([['A', undefined]]);
    expect(told(drafts)).toEqual(['2 ref/unreadable-rule@packSize', '3 ref/unreadable-rule@status', '4 ref/unreadable-rule@sku']);
  });

  test('the first row of a code counts; the others are known', () => {
    const { book } = reading(sheet('Products', 'SKU | Category\nA | Tea\nB | Tea\nA | Cups'));
    expect(book.products.get('A')?.category).toBe('Tea');
    expect(book.duplicates).toEqual([
      {
        role: 'products',
        key: 'A',
        places: [
          { sheet: 'Products', row: 2 },
          { sheet: 'Products', row: 4 },
        ],
      },
    ]);
  });
});

describe('prices', () => {
  test('a full row', () => {
    const { book } = reading(
      sheet(
        '价格表',
        `产品编码 | 价格 | 最低售价 | 单位 | 起订量 | 止订量 | 客户编码 | 客户级别 | 区域 | 活动 | 生效日期 | 失效日期
         A        | 12.5 | 10       | 箱   | 5      | 9      | C1       | A        | 华东 | 双11 | 2026-11-01 | 2026-11-30`,
      ),
    );
    expect(plain(book.prices)).toMatchObject([
      {
        place: { sheet: '价格表', row: 2 },
        sku: 'A',
        price: '12.5',
        floorPrice: '10',
        unit: '箱',
        minQuantity: '5',
        maxQuantity: '9',
        customer: 'C1',
        level: 'A',
        region: '华东',
        promotion: '双11',
      },
    ]);
    expect([book.prices[0]?.from, book.prices[0]?.to].map((day) => formatDay(day!))).toEqual(['2026-11-01', '2026-11-30']);
  });

  test.each([
    ['no code', ' | 10 |', 'sku'],
    ['no price', 'A | |', 'price'],
    ['an unreadable price', 'A | 12,5 |', 'price'],
    ['a price below nought', 'A | -1 |', 'price'],
    ['an error', 'A | #N/A |', 'price'],
    ['a date that could be two', 'A | 10 | 03/04/2026', 'from'],
  ])('%s applies to nothing and is said', (_, row, field) => {
    const { book, drafts } = reading(sheet('Prices', `SKU | Price | From\n${row}\nB | 5 |`));
    expect(book.prices.map(({ sku }) => sku)).toEqual(['B']);
    expect(told(drafts)).toEqual([`2 ref/unreadable-rule@${field}`]);
    expect(drafts[0]).toMatchObject({ role: 'prices', sheet: 'Prices' });
  });
});

describe('discount policies', () => {
  const policy = (heading: string, cell: string, settings: readonly (readonly [string, string])[] = []) => {
    const { book, drafts } = readBook([ORDERS, sheet('Discounts', `SKU | ${heading}\nA | ${cell}`)], { settings });
    const [rule] = book.discounts;
    return [(rule?.discount ?? rule?.maxDiscount)?.toString(), ...told(drafts)];
  };

  test.each([
    ['折扣', '85折', ['0.85']],
    ['Pay factor', '0.9', ['0.9']],
    ['Discount', '0.1', ['0.9']],
    ['最低折扣', '0.05', ['0.05']],
    ['折扣', '0.4', [undefined, '2 data/ambiguous-discount@discount']],
    ['折扣', '85', [undefined, '2 data/ambiguous-discount@discount']],
    ['折扣', '2折', [undefined, '2 data/ambiguous-discount@discount']],
    ['折扣', 'later', [undefined, '2 ref/unreadable-rule@discount']],
    ['折扣', '', [undefined, '2 ref/unreadable-rule@discount']],
  ])('%s %s', (heading, cell, expected) => {
    expect(policy(heading, cell)).toEqual(expected);
  });

  test('the setting says how they are meant', () => {
    expect(policy('折扣', '85', [['discount', 'percent-to-pay']])).toEqual(['0.85']);
    expect(policy('折扣', '60', [['discount', 'percent-off']])).toEqual(['0.4']);
  });
});

describe('gift policies', () => {
  const known = sheet('Products', 'SKU | Category\nA | Tea\nG | Cup\nH | Cup\nX/Y | Cup');
  const gifts = (headings: string, cells: string) => reading(known, sheet('Gifts', `Policy | Buy SKU | ${headings}\nP | A | ${cells}`));
  const terms = (headings: string, cells: string) => {
    const { book, drafts } = gifts(headings, cells);
    const [rule] = book.gifts;
    return rule ? [rule.buyQuantity ?? rule.buyAmount, rule.giftQuantity].map(String).join(' get ') : told(drafts).join();
  };

  test.each([
    ['Buy quantity | Gift quantity', '10 | 1', '10 get 1'],
    ['购买金额 | 赠送数量', '500 | 2', '500 get 2'],
    ['配赠比例', '买10赠1', '10 get 1'],
    ['Ratio | Buy quantity | Gift quantity', '10:1 | 10 | 1', '10 get 1'],
    ['Ratio | Buy quantity | Gift quantity', '10:1 | 12 | 1', '2 ref/unreadable-rule@ratio'],
    ['Ratio', 'many', '2 ref/unreadable-rule@ratio'],
    ['Buy quantity | Gift quantity', '0 | 1', '2 ref/unreadable-rule@buyQuantity'],
    ['Buy quantity | Gift quantity', '10 | ', '2 ref/unreadable-rule@giftQuantity'],
    ['Buy quantity | Gift quantity', ' | 1', '2 ref/unreadable-rule@buyQuantity'],
    ['Buy quantity | Buy amount | Gift quantity', '10 | 500 | 1', '2 ref/unreadable-rule@buyQuantity'],
    ['Buy quantity | Gift quantity | Repeat', '10 | 1 | sometimes', '2 ref/unreadable-rule@repeat'],
  ])('%s: %s', (headings, cells, expected) => {
    expect(terms(headings, cells)).toBe(expected);
  });

  test('a ratio that Excel took for a time', () => {
    const at = sheet('Gifts', [
      ['Policy', 'Buy SKU', 'Ratio'],
      ['P', 'A', 10 / 24 + 1 / 1440],
    ]);
    const { book } = reading({ ...at, times: new Set([cellIndex(1, 2)]) });
    expect(plain(book.gifts[0])).toMatchObject({ buyQuantity: '10', giftQuantity: '1' });
  });

  test.each([
    ['', []],
    ['G', ['G']],
    ['G/H', ['G', 'H']],
    ['X/Y', ['X/Y']],
  ])('the gift "%s" is any of %j', (cell, skus) => {
    expect(gifts('Gift SKU | Buy quantity | Gift quantity', `${cell} | 10 | 1`).book.gifts[0]?.giftSkus).toEqual(skus);
  });

  test.each([
    ['每满', '整倍', '外赠', { repeat: 'every', count: 'whole-units', kind: 'on-top' }],
    ['一次', '按比例', '内赠', { repeat: 'once', count: 'pro-rata', kind: 'included' }],
    ['tier', 'exact-multiple', 'included', { repeat: 'tier', count: 'exact-multiple', kind: 'included' }],
    ['', '', '', { repeat: 'every', count: 'whole-units', kind: 'on-top' }],
  ])('%s, %s, %s', (repeat, count, kind, expected) => {
    const { book } = gifts('Buy quantity | Gift quantity | Repeat | Count | Kind', `10 | 1 | ${repeat} | ${count} | ${kind}`);
    expect(book.gifts[0]).toMatchObject(expected);
  });
});

describe('stock and arrivals', () => {
  test('blank parts are nought, a blank quantity is unknown', () => {
    const { book, drafts } = reading(sheet('Stock', 'SKU | On hand | Allocated | Warehouse\nA | 100 | | W1\nB | | 5 | W1\nC | 1,5 | |'));
    expect(plain(book.stock)).toMatchObject([{ sku: 'A', onHand: '100', allocated: '0', onHold: '0', safetyStock: '0', warehouse: 'W1' }]);
    expect(told(drafts)).toEqual(['4 ref/unreadable-rule@onHand']);
  });

  test('an arrival needs its date', () => {
    const { book, drafts } = reading(sheet('到货计划', '产品编码 | 数量 | 到货日期\nA | 5 | 2026-11-30\nB | 5 |'));
    expect(book.incoming.map(({ sku, date }) => [sku, formatDay(date)])).toEqual([['A', '2026-11-30']]);
    expect(told(drafts)).toEqual(['3 ref/unreadable-rule@date']);
  });
});

describe('customers', () => {
  const customer = (headings: string, cells: string) => {
    const { book, drafts } = reading(sheet('Customers', `Customer | ${headings}\nC1 | ${cells}`));
    return { customer: plain(book.customers.get('C1')) as Record<string, unknown> | undefined, told: told(drafts) };
  };

  test.each([
    ['信用额度', '1000', 'creditLimit', '1000'],
    ['信用额度', '不限', 'creditLimit', 'unlimited'],
    ['Credit limit', 'Unlimited', 'creditLimit', 'unlimited'],
    ['信用额度', '0', 'creditLimit', '0'],
    ['信用额度', '', 'creditLimit', undefined],
    ['订金比例', '30%', 'depositRate', '0.3'],
    ['订金比例', '0.3', 'depositRate', '0.3'],
    ['订金比例', '30', 'depositRate', '0.3'],
    ['订金比例', '1', 'depositRate', '1'],
    ['结算方式', '现款', 'terms', 'cash'],
    ['结算方式', '月结', 'terms', 'credit'],
    ['Terms', 'deposit', 'terms', 'deposit'],
    ['Terms', '', 'terms', undefined],
    ['状态', '停用', 'status', 'disabled'],
    ['状态', 'frozen', 'status', 'frozen'],
    ['状态', '1', 'status', 'active'],
    ['发货要求', '整单', 'shipPolicy', 'whole-order'],
    ['发货要求', '', 'shipPolicy', 'partial'],
    ['优先级', '2', 'priority', '2'],
    ['允许付款方式', '转账、现款', 'paymentMethods', ['转账', '现款']],
    ['允许付款方式', '', 'paymentMethods', []],
  ])('%s %s', (heading, cell, field, expected) => {
    const read = customer(heading, cell);
    expect(read.customer?.[field]).toEqual(expected);
    expect(read.told).toEqual([]);
  });

  test.each([
    ['Credit limit', '1,5', 'creditLimit', 'keeps the customer, without a limit'],
    ['Temporary limit', 'some', 'temporaryLimit', 'keeps the customer, without it'],
    ['Receivable', '1.234,5', 'receivable', 'leaves the customer out: less owed would let more pass'],
    ['Status', 'foo', 'status', 'leaves the customer out'],
    ['Terms', 'foo', 'terms', 'leaves the customer out'],
    ['Deposit rate', '130%', 'depositRate', 'leaves the customer out'],
    ['Ship policy', 'foo', 'shipPolicy', 'leaves the customer out'],
  ])('%s %s: the row is reported at %s and %s', (heading, cell, field, what) => {
    const read = customer(heading, cell);
    expect(read.told).toEqual([`2 ref/unreadable-rule@${field}`]);
    expect(read.customer !== undefined).toBe(what.startsWith('keeps'));
    expect(read.customer?.[field]).toBeUndefined();
  });

  test('a list of names alone serves by name', () => {
    const { book } = reading(sheet('客户', '名称* | 联系人 | 期初应收 | 状态*\n客户a | 小梁 | 100 | 1'));
    expect(plain(book.customers.get('客户a'))).toMatchObject({ name: '客户a', receivable: '100', status: 'active' });
  });
});

test('a window that ends before it begins is told in dates, also where they are stored as numbers', () => {
  const { drafts } = reading(sheet('Prices', 'SKU | Price | From | To\nA | 10 | 46357 | 46327\nB | 10 | 2026-12-01 | 46327'));
  expect(drafts.map(({ data }) => data)).toEqual([
    { field: 'to', text: '2026-11-01', conflict: { field: 'from', text: '2026-12-01' } },
    { field: 'to', text: '2026-11-01', conflict: { field: 'from', text: '2026-12-01' } },
  ]);
});
