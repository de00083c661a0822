import type { FieldMap } from '../../../core/decode/headers';
import type { Role } from '../../../core/model/roles';
import type { SheetSnapshot } from '../../../core/port';
import { ORDERS, problemIn, readBook, sheet } from './support';

const served = (sheets: readonly SheetSnapshot[], maps: readonly FieldMap[] = []) =>
  Object.fromEntries([...readBook(sheets, { maps }).book.tables].map(([role, table]) => [role, table.sheet]));

const map = (role: Role, field: string, heading: string): FieldMap => ({ role, field, heading });

describe('which sheet serves which role', () => {
  test.each(['Orders', 'orders', ' ORDERS ', 'Ｏｒｄｅｒｓ', '订单'])('the name %s is the orders', (name) => {
    expect(served([sheet(name, ORDERS.rows)])).toEqual({ orders: name });
  });

  test('without a name, the headings tell', () => {
    const sheets = [
      sheet('Sheet1', ORDERS.rows),
      sheet('甲', '产品编码 | 品类\nA | 茶'),
      sheet('乙', '产品编码 | 价格 | 客户级别\nA | 10 | L1'),
      sheet('丙', '产品编码 | 库存数量\nA | 5'),
      sheet('丁', '客户编码 | 结算方式\nC1 | 现款'),
      sheet('戊', '品类 | 折扣\n茶 | 9折'),
      sheet('己', '购买产品 | 购买数量 | 赠送数量\nA | 10 | 1'),
    ];
    expect(served(sheets)).toEqual({
      orders: 'Sheet1',
      products: '甲',
      prices: '乙',
      stock: '丙',
      customers: '丁',
      discounts: '戊',
      gifts: '己',
    });
  });

  test.each([
    ['a list of SKU and name is no product list', '产品编码 | 产品名称\nA | 茶'],
    ['a list of customers’ names and telephones is nobody’s', '客户编码 | 电话\nC1 | 123'],
    ['a discount without a condition is no policy', '折扣 | 审批人\n9折 | Li'],
    ['arrivals are known by name only', '产品编码 | 到货日期 | 来源\nA | 2026-11-30 | X'],
    ['settings are known by name only', '设置项 | 值\npriceTolerance | 1'],
    ['a list of suppliers is not the customers', '名称 | 联系人 | 期初应付 | 状态\n甲 | 乙 | 0 | 1'],
  ])('%s', (_, rows) => {
    expect(served([ORDERS, sheet('Sheet2', rows)])).toEqual({ orders: 'Orders' });
  });

  test('a product list may carry price and stock; what the product list claims is not the tier of a price', () => {
    const list = sheet('Products', 'SKU | Category | Price | On hand | 起订量\nA | Tea | 10 | 7 | 12');
    const { book } = readBook([ORDERS, list]);
    expect([...book.tables.keys()]).toEqual(['orders', 'products', 'prices', 'stock']);
    expect(book.products.get('A')?.minQuantity?.toString()).toBe('12');
    expect(book.prices[0]?.minQuantity).toBeUndefined();
  });

  test('a price list with customers and levels is neither customers nor products', () => {
    const list = sheet('Prices', 'SKU | Price | Customer | Level | Unit\nA | 10 | C1 | L1 | box');
    expect(served([ORDERS, list])).toEqual({ orders: 'Orders', prices: 'Prices' });
  });

  test.each([
    ['a discount policy', '产品编码 | 品类 | 客户级别 | 折扣\nA | 茶 | L1 | 9折', 'discounts'],
    ['a gift policy', '客户编码 | 客户级别 | 品类 | 购买产品 | 赠送数量 | 购买数量\nC1 | L1 | 茶 | A | 1 | 10', 'gifts'],
    ['a list of names who owe', '名称* | 联系人 | 期初应收 | 状态*\n甲 | 乙 | 5 | 1', 'customers'],
  ])('%s serves as nothing else', (_, rows, role) => {
    expect(served([ORDERS, sheet('Sheet2', rows)])).toEqual({ orders: 'Orders', [role]: 'Sheet2' });
  });

  test('the sheet of the role’s name goes before one that only looks like it', () => {
    const sheets = [ORDERS, sheet('Prices', 'SKU | Price\nA | 1'), sheet('old', 'SKU | Price\nA | 2')];
    expect(served(sheets).prices).toBe('Prices');
  });

  test('the orders serve no other role', () => {
    const orders = sheet(
      'Orders',
      'Order no. | Customer | SKU | Quantity | Unit price | Category | Status | Price\nSO1 | C1 | A | 1 | 1 | x | y | 1',
    );
    expect(served([orders])).toEqual({ orders: 'Orders' });
  });

  test('a hidden sheet serves by its name or not at all', () => {
    const hidden = { hidden: true };
    const sheets = [ORDERS, sheet('old', 'SKU | Price\nA | 2', hidden), sheet('Stock', 'SKU | On hand\nA | 2', hidden)];
    expect(served(sheets)).toEqual({ orders: 'Orders', stock: 'Stock' });
  });

  test('a role that is not used is not looked for', () => {
    const broken = sheet('Stock', 'SKU | shelf\nA | 3');
    expect(problemIn([ORDERS, broken])).toMatchObject({ kind: 'missing-columns', role: 'stock' });
    expect(problemIn([ORDERS, broken], { settings: [['use.stock', 'no']] })).toBeUndefined();
  });

  test('a confirmed mapping makes arrivals of a sheet without the name', () => {
    const maps = [map('incoming', 'date', 'When')];
    const sheets = [ORDERS, sheet('Sheet2', 'SKU | Quantity | When\nA | 3 | 2026-11-30')];
    expect(served(sheets, maps).incoming).toBe('Sheet2');
  });

  test('the tool’s own sheets serve nothing', () => {
    const balance = sheet('Shortage', 'Shortage · Order Review\nOrder no. | Customer | SKU | Quantity | Unit price\nSO1 | C1 | A | 1 | 2');
    expect(served([sheet('Sheet1', ORDERS.rows), balance])).toEqual({ orders: 'Sheet1' });
  });
});

describe('the header row', () => {
  test('may come below titles, instructions and blank rows', () => {
    const rows = [
      ['订单汇总表'],
      [],
      ['1、带星号的为必填项'],
      ...sheet('', '订单号* | 客户编码* | 产品编码* | 数量（箱） | *单价(元)\nSO1 | C1 | A | 2 | 10').rows,
    ];
    const { book } = readBook([sheet('订单', rows)]);
    expect(book.tables.get('orders')).toMatchObject({ headerRow: 3, lastRow: 4 });
    expect(book.lines.map(({ row, unit }) => [row, unit])).toEqual([[5, '箱']]);
  });

  test('is looked for in the first twenty rows only', () => {
    const above = (n: number) => sheet('Orders', [...Array.from({ length: n }, () => ['x']), ...ORDERS.rows]);
    expect(readBook([above(19)]).book.lines).toHaveLength(1);
    expect(problemIn([above(20)])).toMatchObject({ kind: 'missing-columns' });
  });
});

describe('questions that a person must answer', () => {
  const orders = (text: string) => sheet('Orders', text);

  test('two columns of one field', () => {
    const both = orders('Order no. | Customer | SKU | 数量 | Quantity | Unit price\nSO1 | C1 | A | 1 | 2 | 3');
    const columns = [
      { letter: 'D', heading: '数量' },
      { letter: 'E', heading: 'Quantity' },
    ];
    expect(problemIn([both])).toEqual({ kind: 'two-columns', role: 'orders', sheet: 'Orders', field: 'quantity', columns });
    const answered = readBook([both], { maps: [map('orders', 'quantity', 'Quantity')] });
    expect(answered.book.lines[0]?.quantity?.toString()).toBe('2');
  });

  test.each([
    ['the contract’s name goes before what others call it', 'SKU | 条码', undefined],
    ['two strangers’ names of a needed field quarrel', '货号 | 条码', 'sku'],
    ['two strangers’ names of an optional field are both left alone', 'SKU | 要求交货日期 | 交期', undefined],
    ['two of the contract’s names always quarrel', 'SKU | 交货日期 | Requested date', 'requestedDate'],
  ])('%s', (_, headings, field) => {
    const text = `Order no. | Customer | Quantity | Unit price | ${headings}\nSO1 | C1 | 1 | 2 | A |  | `;
    expect(problemIn([orders(text)])).toEqual(field === undefined ? undefined : expect.objectContaining({ kind: 'two-columns', field }));
  });

  test('a needed column that is not there, and the answer to it', () => {
    const lacking = orders('Order no. | Customer | Article | Quantity | Unit price\nSO1 | C1 | A | 1 | 2');
    expect(problemIn([lacking])).toMatchObject({ kind: 'missing-columns', fields: ['sku'] });
    expect(readBook([lacking], { maps: [map('orders', 'sku', 'article')] }).book.lines[0]?.sku).toBe('A');
  });

  test('a heading that is not there, a field that does not exist', () => {
    expect(problemIn([ORDERS], { maps: [map('orders', 'sku', 'nowhere')] })).toMatchObject({ kind: 'map-not-found', heading: 'nowhere' });
    expect(problemIn([ORDERS], { maps: [map('stock', 'onHand', '可用')] })).toMatchObject({ kind: 'map-not-found', columns: [] });
    expect(problemIn([ORDERS], { maps: [map('orders', 'colour', 'x')] })).toMatchObject({
      kind: 'map-unknown-field',
      text: 'orders.colour',
    });
    expect(problemIn([ORDERS], { maps: [{ role: 'order', field: 'sku', heading: 'x' }] })).toMatchObject({ kind: 'map-unknown-field' });
  });

  test.each([
    ['no orders at all', [sheet('Sheet1', 'a | b\n1 | 2')], { kind: 'no-orders', sheets: ['Sheet1'] }],
    [
      'no orders, and settings of some other program',
      [sheet('Sheet1', 'a | b\n1 | 2'), sheet('Settings', 'form_title | font\nStock take | Arial')],
      { kind: 'no-orders', sheets: ['Sheet1', 'Settings'] },
    ],
    [
      'two of them, none by name',
      [sheet('East', ORDERS.rows), sheet('West', ORDERS.rows)],
      { kind: 'several-orders', sheets: ['East', 'West'] },
    ],
    ['two by name', [sheet('订单', ORDERS.rows), ORDERS], { kind: 'two-sheets', role: 'orders', sheets: ['订单', 'Orders'] }],
    [
      'two price lists, none by name',
      [ORDERS, sheet('a', 'SKU | Price\nA | 1'), sheet('b', 'SKU | Price\nA | 2')],
      { kind: 'two-sheets', role: 'prices', sheets: ['a', 'b'] },
    ],
    [
      'ten thousands in a money column',
      [ORDERS, sheet('客户', '客户编码 | 信用额度(万元)\nC1 | 5')],
      { kind: 'scaled-heading', role: 'customers', sheet: '客户', field: 'creditLimit', heading: '信用额度(万元)' },
    ],
  ])('%s', (_, sheets, problem) => {
    expect(problemIn(sheets)).toEqual(problem);
  });

  test('one of several order sheets bears the name', () => {
    expect(served([sheet('East', ORDERS.rows), ORDERS])).toEqual({ orders: 'Orders' });
  });
});
