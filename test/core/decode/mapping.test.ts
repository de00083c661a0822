import fc from 'fast-check';
import type { FieldMap } from '../../../core/decode/headers';
import { proposeMapping } from '../../../core/decode/mapping';
import type { Role } from '../../../core/model/roles';
import type { SheetSnapshot } from '../../../core/port';
import { LAYOUTS } from './layouts';
import { ORDERS, orders, problemIn, read, readBook, sheet, workbook } from './support';

const map = (field: string, heading: string): FieldMap => ({ role: 'orders', field, heading });
const first = (sheets: readonly SheetSnapshot[], maps: readonly FieldMap[] = []) =>
  proposeMapping(workbook(sheets), { maps }).sheets[0]!.roles[0]!;
const chosen = (sheets: readonly SheetSnapshot[], maps: readonly FieldMap[] = []) =>
  Object.fromEntries(first(sheets, maps).fields.map(({ field, column, certainty }) => [field, `${column?.letter ?? '?'} ${certainty}`]));

describe('a proposal', () => {
  const foreign = sheet('Orders', '单据号 | 客户代码 | 货号 | 订购数量 | 含税单价 | 颜色\nSO1 | C1 | A | 5 | 10 | red');

  test('is certain of the contract’s names, and likely right about what others call a field', () => {
    expect(first([ORDERS])).toMatchObject({ role: 'orders', certainty: 'certain', headerRow: 1, missing: [], unknown: [] });
    expect(first([foreign])).toMatchObject({ certainty: 'likely', unknown: [{ letter: 'F', heading: '颜色' }] });
    expect(chosen([foreign])).toMatchObject({ orderNo: 'A likely', sku: 'C likely' });
  });

  test('asks where two columns claim a field, and takes the answer', () => {
    const both = sheet('Orders', 'Order no. | Customer | 货号 | 条码 | Quantity | Unit price\nSO1 | C1 | A | B | 5 | 10');
    expect(chosen([both]).sku).toBe('? ask');
    expect(first([both]).fields.find(({ field }) => field === 'sku')?.alternatives).toHaveLength(2);
    expect(chosen([both], [map('sku', '条码')]).sku).toBe('D certain');
  });

  test('names the needed fields that are not there, and the other names that could be meant', () => {
    const lacking = sheet('Orders', 'Order no. | Customer | Quantity | Unit price | 价格\nSO1 | C1 | 5 | 10 | 9');
    expect(first([lacking])).toMatchObject({ certainty: 'ask', missing: [['sku', 'productName']] });
    expect(first([lacking]).fields.find(({ field }) => field === 'unitPrice')?.alternatives).toEqual([{ letter: 'E', heading: '价格' }]);
  });

  test('leaves out the sheets that a review made, whatever their columns resemble', () => {
    const ours = sheet('Stock balance', 'Stock balance · Order Review\n2026-11-21\nSKU | Product | On hand\nA | Apple | 5');
    const theirs = sheet('Shelf', 'SKU | Product | On hand\nA | Apple | 5');
    const named = (sheets: readonly SheetSnapshot[]) => proposeMapping(workbook(sheets)).sheets.map((each) => each.sheet);
    expect(named([ORDERS, ours])).toEqual([ORDERS.name]);
    expect(named([ORDERS, theirs])).toEqual([ORDERS.name, 'Shelf']);
  });

  test('lists every question at once, also those that the rows raise', () => {
    const merged = orders('SO1 | C1 | A | 1 | 2\n | | B | 1 | 2');
    const twice = sheet('Stock', 'SKU | 库存 | 现存量\nA | 1 | 2');
    expect(proposeMapping(workbook([merged, twice])).questions.map(({ kind }) => kind)).toEqual(['two-columns', 'fill-down']);
  });

  test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s: asks exactly where decode asks', (_, { sheets }) => {
    const { questions } = proposeMapping(workbook(sheets));
    expect(problemIn(sheets)).toEqual(questions[0]);
  });

  test('puts each field where decode reads it', () => {
    const words = fc.constantFrom('订单号', '客户编码', '货号', '条码', 'SKU', '数量', 'Qty', '单价', '价格', '备注', '');
    fc.assert(
      fc.property(fc.array(words, { minLength: 5, maxLength: 9 }), (headings) => {
        const sheets = [sheet('Orders', [headings, headings.map((_, i) => `x${i}`)])];
        const decoded = read(workbook(sheets));
        if ('problem' in decoded) return;
        const proposed = first(sheets).fields.flatMap(({ field, column }) => (column ? [[field, column.heading]] : []));
        expect(Object.fromEntries(proposed)).toEqual(Object.fromEntries(decoded.book.tables.get('orders')!.headings));
      }),
    );
  });
});

describe('columns of one heading', () => {
  const twice = sheet('Orders', 'Order no. | Customer | SKU | 数量 | 数量 | Unit price\nSO1 | C1 | A | 1 | 2 | 3');

  test('are told apart by their number', () => {
    expect(problemIn([twice])).toMatchObject({ kind: 'two-columns', field: 'quantity' });
    const { book } = readBook([twice], { maps: [map('quantity', '数量#2')] });
    expect(book.lines[0]?.quantity?.toString()).toBe('2');
  });

  test('a number beyond them names no column', () => {
    expect(problemIn([twice], { maps: [map('quantity', '数量#3')] })).toMatchObject({ kind: 'map-not-found' });
  });
});

describe('a confirmed mapping', () => {
  const odd = sheet('Orders', 'Order no. | Customer | Article | Quantity | Unit price\nSO1 | C1 | A | 1 | 2');
  const { memory } = readBook([odd], { maps: [map('sku', 'Article')] }).book;

  test('is used silently next time, for the same layout on whatever sheet', () => {
    const next = read(workbook([sheet('订单', [['十二月'], ...odd.rows])], { memory }));
    expect('book' in next && next.book.lines[0]?.sku).toBe('A');
    expect(proposeMapping(workbook([odd], { memory })).sheets[0]?.roles[0]).toMatchObject({ remembered: true, certainty: 'certain' });
  });

  test('does not hold for another layout', () => {
    const other = sheet('Orders', 'Order no. | Customer | Article | Colour | Quantity | Unit price\nSO1 | C1 | A | x | 1 | 2');
    expect(read(workbook([other], { memory }))).toMatchObject({ problem: { kind: 'missing-columns' } });
  });

  test('is overruled by the answer of this run, which is remembered in its place', () => {
    const both = sheet('Orders', 'Order no. | Customer | 货号 | 条码 | Quantity | Unit price\nSO1 | C1 | A | B | 1 | 2');
    const once = readBook([both], { maps: [map('sku', '货号')] }).book.memory;
    const again = read(workbook([both], { memory: once }), { maps: [map('sku', '条码')] });
    expect('book' in again && again.book.lines[0]?.sku).toBe('B');
    expect('book' in again && Object.values(again.book.memory)).toEqual(['{"sku":"条码"}']);
  });

  test('a heading that is given to another field now is no longer the one’s', () => {
    const given = [map('productName', 'Article')];
    const next = read(workbook([odd], { memory }), { maps: given });
    expect('book' in next && Object.fromEntries(next.book.tables.get('orders')!.headings)).toMatchObject({ productName: 'Article' });
    expect('book' in next && next.book.tables.get('orders')!.headings.has('sku')).toBe(false);
  });

  test('tells which of several order sheets is meant, where it was confirmed for one of them', () => {
    const next = read(workbook([sheet('East', ORDERS.rows), sheet('West', odd.rows)], { memory }));
    expect('book' in next && next.book.tables.get('orders')?.sheet).toBe('West');
    expect(read(workbook([sheet('East', odd.rows), sheet('West', odd.rows)], { memory }))).toMatchObject({
      problem: { kind: 'several-orders' },
    });
  });

  test.each(['{', '[]', '7', '{"sku":3}', '{"colour":"Article"}'])('an entry that makes no sense (%s) is as good as none', (entry) => {
    const broken = Object.fromEntries(Object.keys(memory).map((key) => [key, entry]));
    expect(read(workbook([odd], { memory: broken }))).toMatchObject({ problem: { kind: 'missing-columns', fields: ['sku'] } });
  });

  test('what else the workbook remembers stays', () => {
    const next = read(workbook([ORDERS], { memory: { other: 'x' } }));
    expect('book' in next && next.book.memory).toEqual({ other: 'x' });
  });
});

describe('which of several sheets a person chose', () => {
  const east = sheet('East', ORDERS.rows);
  const west = sheet('West', ORDERS.rows);
  const lists = [sheet('a', 'SKU | Price\nA | 1'), sheet('b', 'SKU | Price\nA | 2')];
  const servedBy = (result: ReturnType<typeof read>, role: Role) =>
    'book' in result ? result.book.tables.get(role)?.sheet : result.problem.kind;
  const choose = (role: Role, name: string) => ({ sheets: [{ role, sheet: name }] });

  test.each([
    ['two order sheets by their headings', [east, west], 'orders', 'West'],
    ['two order sheets by their names', [sheet('订单', ORDERS.rows), ORDERS], 'orders', '订单'],
    ['two price lists', [ORDERS, ...lists], 'prices', 'b'],
    ['two price lists by their names', [ORDERS, sheet('Prices', lists[0]!.rows), sheet('价格表', lists[1]!.rows)], 'prices', '价格表'],
  ] as const)('%s: the chosen one is read, and is remembered', (_, sheets, role, name) => {
    const first = read(workbook(sheets), choose(role, name));
    expect(servedBy(first, role)).toBe(name);
    const { memory } = (first as Extract<typeof first, { book: unknown }>).book;
    expect(servedBy(read(workbook(sheets, { memory })), role)).toBe(name);
  });

  test('is asked again where that sheet is gone', () => {
    expect(servedBy(read(workbook([east, west]), choose('orders', 'North')), 'orders')).toBe('several-orders');
  });

  test('counts for nothing where a name answers the question', () => {
    expect(servedBy(read(workbook([east, ORDERS]), choose('orders', 'East')), 'orders')).toBe('Orders');
  });

  test('is told with the sheets among which it may be changed', () => {
    expect(proposeMapping(workbook([east, west])).choices).toEqual([]);
    const { choices, questions } = proposeMapping(workbook([east, west]), choose('orders', 'West'));
    expect(choices).toEqual([{ role: 'orders', sheet: 'West', among: ['East', 'West'] }]);
    expect(questions).toEqual([]);
    const changed = { memory: { 'sheet:orders': 'West' } };
    expect(proposeMapping(workbook([east, west], changed), choose('orders', 'East')).choices[0]?.sheet).toBe('East');
  });
});
