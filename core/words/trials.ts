import type { Locale } from '../model/settings';

/** What every pane says where something is tried out. */
export interface TrialWords {
  readonly text: string;
  readonly target: string;
  readonly kinds: { readonly [K in 'setting' | 'customers' | 'products' | 'stock' | 'prices']: string };
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly add: string;
  readonly run: string;
  readonly trials: string;
  readonly remove: (trial: string) => string;
  readonly shippable: (before: string, after: string) => string;
  readonly orders: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly row: (row: string) => string;
  readonly nothingWritten: string;
}

const en: TrialWords = {
  text: 'What would end otherwise if a setting, a credit limit, a price or a stock figure were different? Nothing is written.',
  target: 'Change',
  kinds: { setting: 'A setting', customers: 'A customer', products: 'A product', stock: 'Stock', prices: 'A price' },
  code: 'Code',
  field: 'Field',
  value: 'New value',
  add: 'Add another change',
  run: 'Try it',
  trials: 'Changes',
  remove: (trial) => `Leave out ${trial}`,
  shippable: (before, after) => `Shippable: ${before} → ${after}`,
  orders: (count) => (count === 0 ? 'No order would end otherwise' : `Orders that would end otherwise: ${count}`),
  lines: (count) => (count === 0 ? 'No row would end otherwise' : `Rows that would end otherwise: ${count}`),
  row: (row) => `Row ${row}`,
  nothingWritten: 'Nothing was written.',
};

const zhCN: TrialWords = {
  text: '如果某个设置、信用额度、价格或库存不同，哪些结果会变？不会写入任何内容。',
  target: '改动',
  kinds: { setting: '设置项', customers: '客户', products: '产品', stock: '库存', prices: '价格' },
  code: '编码',
  field: '字段',
  value: '新的值',
  add: '再加一项改动',
  run: '试算',
  trials: '改动列表',
  remove: (trial) => `去掉 ${trial}`,
  shippable: (before, after) => `可发金额：${before} → ${after}`,
  orders: (count) => (count === 0 ? '没有订单会变' : `会变的订单：${count}`),
  lines: (count) => (count === 0 ? '没有行会变' : `会变的行：${count}`),
  row: (row) => `第 ${row} 行`,
  nothingWritten: '没有写入任何内容。',
};

export const TRIAL_WORDS: { readonly [L in Locale]: TrialWords } = { en, 'zh-CN': zhCN };
