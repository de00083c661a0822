import { DEFAULTS, overrideSettings, SETTING_KEYS } from '../../core/decode/settings';
import { FIELDS, ROLES } from '../../core/model/roles';
import { type InputSheet, template } from '../../core/template';

const TODAY = 20777;
const LOCALES = ['zh-CN', 'en'] as const;
const chinese = template('zh-CN', TODAY);
const english = template('en', TODAY);

const sheetOf = (sheets: readonly InputSheet[], role: string) => sheets.find((sheet) => sheet.role === role)!;

test('nine sheets, named as the contract names them', () => {
  expect(chinese.map(({ name }) => name)).toEqual([
    '订单',
    '产品',
    '价格表',
    '折扣政策',
    '赠品政策',
    '库存',
    '到货计划',
    '客户',
    '审单设置',
  ]);
  expect(english.map(({ name }) => name)).toEqual([
    'Orders',
    'Products',
    'Prices',
    'Discounts',
    'Gifts',
    'Stock',
    'Incoming',
    'Customers',
    'Settings',
  ]);
});

test.each(ROLES)('%s: every field has its column, except the net price, which the unit price and factor stand for', (role) => {
  const fields = sheetOf(english, role).columns.flatMap(({ field }) => field ?? []);
  expect(fields).toEqual(FIELDS[role].filter((field) => field !== 'netPrice'));
});

test.each(ROLES)('%s: both languages say the same', (role) => {
  const [zh, en] = [sheetOf(chinese, role), sheetOf(english, role)];
  const shape = ({ columns, rows }: InputSheet) => ({
    columns: columns.map(({ field, format, note, choices }) => [field, format, note !== undefined, choices?.length]),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? 'text' : cell))),
  });
  expect(shape(zh)).toEqual(shape(en));
});

test.each(LOCALES)('%s: headings of one sheet differ, and a cell with choices holds one of them', (locale) => {
  for (const { columns, rows } of template(locale, TODAY)) {
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    for (const [at, { choices }] of columns.entries()) {
      for (const row of rows) if (choices && row[at] !== null) expect(choices).toContain(row[at]);
    }
  }
});

test('the settings sheet lists every setting with its default', () => {
  const pairs = sheetOf(english, 'settings').rows.map(([key, value]) => [String(key), String(value)] as const);
  const keys = pairs.map(([key]) => key);
  const named = SETTING_KEYS.filter((key) => !key.startsWith('severity.'));
  expect(keys.filter((key) => !key.startsWith('severity.')).sort()).toEqual([...named].sort());
  expect(keys.some((key) => key.startsWith('severity.'))).toBe(true);

  const read = overrideSettings(DEFAULTS, pairs);
  expect(read).toEqual({ settings: { ...DEFAULTS, locale: 'en', severity: new Map([['price/above-list', 'warn']]) } });
});
