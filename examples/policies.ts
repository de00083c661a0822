import { ALL_PRODUCTS, type Product } from './products';
import { DOUBLE_ELEVEN, DRINKS, on, type Row, SNACKS, text } from './shop';

const manager = text('王敏', 'M. Wong');
const director = text('李伟', 'W. Lee');

export const DISCOUNT_ROWS: readonly Row<'discounts'>[] = [
  { policy: text('饮料常规', 'Drinks, standard'), category: DRINKS, maxDiscount: 0.95, approver: manager, from: on('2026-01-01') },
  {
    policy: text('零食常规', 'Snacks, standard'),
    category: SNACKS,
    maxDiscount: text('92折', '0.92'),
    approver: manager,
    from: on('2026-01-01'),
  },
  {
    policy: text('饮料 A 级', 'Drinks, level A'),
    category: DRINKS,
    level: 'A',
    maxDiscount: 0.9,
    approver: director,
    from: on('2026-01-01'),
  },
  {
    policy: text('洗衣液 10 箱起', 'Laundry, from 10 cases'),
    sku: 'H301',
    minQuantity: 60,
    discount: 0.95,
    from: on('2026-09-01'),
    to: on('2026-12-31'),
  },
  // Two campaigns that nobody ranked.
  { policy: text('果冻秋促', 'Jelly, autumn'), sku: 'S208', discount: 0.9, from: on('2026-09-01'), to: on('2026-11-30') },
  { policy: text('果冻清仓', 'Jelly, clearance'), sku: 'S208', discount: 0.88, from: on('2026-11-01'), to: on('2026-12-31') },
  { policy: text('旧款曲奇', 'Old cookies'), sku: 'S210', discount: text('面议', 'ask sales'), from: on('2026-11-01') },
  {
    policy: text('618 日化', 'Mid-year household'),
    category: text('日化', 'Household'),
    discount: 0.95,
    from: on('2026-06-01'),
    to: on('2026-06-30'),
  },
];

const every = text('每满', 'every');
const once = text('一次', 'once');
const tier = text('阶梯', 'tier');
const wholeUnits = text('整倍', 'whole-units');
const onTop = text('外赠', 'on-top');
const included = text('内赠', 'included');

export const GIFT_ROWS: readonly Row<'gifts'>[] = [
  {
    policy: text('柠檬茶 10 箱送 1 箱', 'Lemon tea, 10 cases + 1'),
    buySku: 'B103',
    buyQuantity: 150,
    giftQuantity: 15,
    repeat: every,
    count: wholeUnits,
    kind: onTop,
    from: on('2026-09-01'),
    to: on('2026-12-31'),
  },
  {
    policy: text('蛋黄酥 10+1', 'Pastry 10+1'),
    buySku: 'S209',
    ratio: '10+1',
    repeat: every,
    count: wholeUnits,
    kind: onTop,
    from: on('2026-10-01'),
    to: on('2026-12-31'),
    level: 'C',
  },
  ...[
    [150, 2],
    [300, 5],
    [600, 12],
  ].map(([buyQuantity = null, giftQuantity = null]) => ({
    policy: text('海苔阶梯送杯', 'Seaweed, cups by tier'),
    buySku: 'S203',
    buyQuantity,
    giftSku: 'G401',
    giftQuantity,
    repeat: tier,
    kind: onTop,
    from: on('2026-11-01'),
    to: on('2026-12-31'),
  })),
  {
    policy: text('洗衣液送洗洁精', 'Laundry, dish soap free'),
    buySku: 'H301',
    buyQuantity: 60,
    giftSku: 'H302',
    giftQuantity: 12,
    repeat: every,
    count: wholeUnits,
    kind: onTop,
    cap: 24,
    from: on('2026-09-01'),
    to: on('2026-12-31'),
  },
  {
    policy: text('双十一满 3000 送礼', 'Double 11, from 3000'),
    buyAmount: 3000,
    giftSku: 'G401/G402',
    giftQuantity: 3,
    repeat: once,
    kind: onTop,
    promotion: DOUBLE_ELEVEN,
    from: on('2026-11-01'),
    to: on('2026-11-30'),
  },
  {
    policy: text('卷纸 12 含 1', 'Rolls, 12 with 1 free'),
    buySku: 'H304',
    buyQuantity: 12,
    giftQuantity: 1,
    repeat: every,
    count: wholeUnits,
    kind: included,
    customer: 'C014',
  },
  {
    policy: text('运动饮料尝新', 'Sports drink, first case'),
    buySku: 'B108',
    buyQuantity: 15,
    giftSku: 'G402',
    giftQuantity: 1,
    repeat: once,
    kind: onTop,
    level: 'C',
    from: on('2026-11-01'),
    to: on('2026-12-31'),
  },
  {
    policy: text('中秋威化', 'Mid-autumn wafers'),
    buySku: 'S206',
    buyQuantity: 240,
    giftQuantity: 24,
    repeat: every,
    kind: onTop,
    from: on('2026-09-01'),
    to: on('2026-10-08'),
  },
];

/** Where stock does not stand at two hundred cases: base units. */
const STOCK: { readonly [sku: string]: Row<'stock'> } = {
  B106: { onHand: 600, safetyStock: 60, allocated: 60 },
  S204: { onHand: 48, safetyStock: 8 },
  S210: { onHand: 180 },
  G401: { onHand: 300 },
  G402: { onHand: 500 },
  H308: { onHand: 1800, asOf: on('2026-11-16') },
  B101: { onHand: 9600, onHold: 240 },
};

const main = text('总仓', 'Main');
const southern = text('南仓', 'South');

const stockRow = ({ sku, size }: Product): Row<'stock'> => ({
  sku,
  onHand: size * 200,
  warehouse: main,
  asOf: on(sku.startsWith('H') ? '2026-11-19' : '2026-11-20'),
  ...STOCK[sku],
});

export const STOCK_ROWS: readonly Row<'stock'>[] = [
  ...ALL_PRODUCTS.filter(({ sku }) => sku !== 'H309').map(stockRow),
  { sku: 'B103', onHand: 450, warehouse: southern, asOf: on('2026-11-20') },
  { sku: 'S201', onHand: 200, warehouse: southern, asOf: on('2026-11-20') },
];

export const INCOMING_ROWS: readonly Row<'incoming'>[] = [
  { sku: 'B106', quantity: 600, date: on('2026-11-24'), source: text('一厂', 'Plant 1') },
  { sku: 'S204', quantity: 160, date: on('2026-12-02'), source: text('二厂', 'Plant 2') },
  { sku: 'H309', quantity: 960, date: on('2026-11-27'), source: text('三厂', 'Plant 3'), remark: text('新包装', 'new wrapping') },
];
