import { CASE, DOUBLE_ELEVEN, DRINKS, HOUSEHOLD, on, type Row, SNACKS, type Text, text } from './shop';

export interface Product {
  readonly sku: string;
  readonly name: Text;
  readonly spec: string;
  readonly unit: Text;
  /** Base units in a case. */
  readonly size: number;
  readonly category: Text;
  /** Of a case. */
  readonly price: number;
  readonly floor: number;
  readonly more?: Row<'products'>;
}

const bottle = text('瓶', 'bottle');
const can = text('罐', 'can');
const bag = text('袋', 'bag');
const box = text('盒', 'box');
const piece = text('个', 'piece');
const pack = text('提', 'pack');

const product = (
  category: Text,
  sku: string,
  name: Text,
  spec: string,
  unit: Text,
  size: number,
  price: number,
  floor: number,
  more?: Row<'products'>,
): Product => ({ sku, name, spec, unit, size, category, price, floor, ...(more ? { more } : {}) });

export const PRODUCTS: readonly Product[] = [
  product(DRINKS, 'B101', text('矿泉水', 'Spring water'), '550ml×24', bottle, 24, 28.8, 25),
  product(DRINKS, 'B102', text('苏打水', 'Soda water'), '350ml×24', bottle, 24, 45.6, 43.5),
  product(DRINKS, 'B103', text('柠檬茶', 'Lemon tea'), '500ml×15', bottle, 15, 52.5, 46),
  product(DRINKS, 'B104', text('乌龙茶', 'Oolong tea'), '500ml×15', bottle, 15, 55.5, 45),
  product(DRINKS, 'B105', text('椰子汁', 'Coconut juice'), '245ml×24', can, 24, 84, 74),
  product(DRINKS, 'B106', text('燕麦奶', 'Oat milk'), '1L×12', box, 12, 132, 118),
  product(DRINKS, 'B107', text('气泡果汁', 'Sparkling juice'), '330ml×24', can, 24, 79.2, 68),
  product(DRINKS, 'B108', text('运动饮料', 'Sports drink'), '600ml×15', bottle, 15, 63, 56),
  product(DRINKS, 'B109', text('凉茶', 'Herbal tea'), '310ml×24', can, 24, 69.6, 61),
  product(DRINKS, 'B110', text('冷萃咖啡', 'Cold brew coffee'), '280ml×12', bottle, 12, 96, 84),
  product(SNACKS, 'S201', text('原味薯片', 'Crisps, salted'), '75g×20', bag, 20, 98, 86),
  product(SNACKS, 'S202', text('番茄薯片', 'Crisps, tomato'), '75g×20', bag, 20, 98, 86),
  product(SNACKS, 'S203', text('海苔', 'Seaweed snack'), '12g×30', bag, 30, 126, 110),
  product(SNACKS, 'S204', text('坚果礼盒', 'Nut gift box'), '500g×8', box, 8, 312, 275),
  product(SNACKS, 'S205', text('苏打饼干', 'Soda crackers'), '400g×12', bag, 12, 86.4, 74),
  product(SNACKS, 'S206', text('威化饼干', 'Wafers'), '200g×24', bag, 24, 115.2, 95),
  product(SNACKS, 'S207', text('牛肉干', 'Beef jerky'), '100g×20', bag, 20, 360, 320),
  product(SNACKS, 'S208', text('果冻', 'Fruit jelly'), '360g×16', bag, 16, 73.6, 60),
  product(SNACKS, 'S209', text('蛋黄酥', 'Egg yolk pastry'), '300g×10', box, 10, 158, 138),
  product(SNACKS, 'S210', text('黄油曲奇（旧款）', 'Butter cookies (old)'), '300g×12', box, 12, 102, 80, {
    status: text('停产', 'discontinued'),
  }),
  product(HOUSEHOLD, 'H301', text('洗衣液', 'Laundry liquid'), '2kg×6', bottle, 6, 138, 120),
  product(HOUSEHOLD, 'H302', text('洗洁精', 'Dish soap'), '1kg×12', bottle, 12, 93.6, 84, { multipleQuantity: 12 }),
  product(HOUSEHOLD, 'H303', text('抽纸', 'Facial tissue'), '100×24', bag, 24, 79.2, 70),
  product(HOUSEHOLD, 'H304', text('卷纸', 'Toilet rolls'), '12×6', pack, 6, 118.8, 104),
  product(HOUSEHOLD, 'H305', text('垃圾袋', 'Bin liners'), '30×40', bag, 40, 136, 118),
  product(HOUSEHOLD, 'H306', text('洗手液', 'Hand soap'), '500ml×12', bottle, 12, 142.8, 128),
  product(HOUSEHOLD, 'H307', text('漂白水', 'Bleach'), '600g×12', bottle, 12, 58.8, 52),
  product(HOUSEHOLD, 'H308', text('牙膏', 'Toothpaste'), '120g×36', piece, 36, 226.8, 200, { minQuantity: 36 }),
  product(HOUSEHOLD, 'H309', text('香皂', 'Bar soap'), '110g×48', piece, 48, 163.2, 145),
];

/** Listed, but the price list has not caught up. */
const UNPRICED = product(HOUSEHOLD, 'H310', text('消毒湿巾', 'Disinfectant wipes'), '80×12', bag, 12, 0, 0);

const GIFTS = text('促销品', 'Giveaways');
export const CUP = product(GIFTS, 'G401', text('促销水杯', 'Promotion cup'), '', piece, 0, 0, 0);
export const BAG = product(GIFTS, 'G402', text('购物袋', 'Shopping bag'), '', piece, 0, 0, 0);

export const ALL_PRODUCTS: readonly Product[] = [...PRODUCTS, UNPRICED, CUP, BAG];

const productRow = ({ sku, name, spec, unit, size, category, more }: Product): Row<'products'> => ({
  sku,
  productName: name,
  spec,
  baseUnit: unit,
  ...(size > 0 ? { packUnit: CASE, packSize: size } : {}),
  category,
  status: text('在售', 'active'),
  ...more,
});

const pastry = PRODUCTS.find(({ sku }) => sku === 'S209')!;

/** The last row was pasted twice. */
export const PRODUCT_ROWS: readonly Row<'products'>[] = [...ALL_PRODUCTS, pastry].map(productRow);

/** Prices per case by level, customer and promotion, beside the list price. */
export const SPECIAL_PRICES: readonly (Row<'prices'> & { readonly sku: string; readonly price: number })[] = [
  { sku: 'B101', price: 27.6, floorPrice: 24, level: 'A' },
  { sku: 'B103', price: 50.4, floorPrice: 44, level: 'A' },
  { sku: 'B105', price: 80.4, floorPrice: 72, level: 'A' },
  { sku: 'S201', price: 94, floorPrice: 84, level: 'A' },
  { sku: 'S207', price: 345, floorPrice: 310, level: 'A' },
  { sku: 'H306', price: 136.8, floorPrice: 124, level: 'A' },
  { sku: 'B106', price: 126, floorPrice: 114, customer: 'C009' },
  { sku: 'S204', price: 300, floorPrice: 265, customer: 'C001' },
  { sku: 'B107', price: 72, floorPrice: 66, promotion: DOUBLE_ELEVEN, from: on('2026-11-01'), to: on('2026-11-30') },
  { sku: 'S206', price: 105.6, floorPrice: 95, promotion: DOUBLE_ELEVEN, from: on('2026-11-01'), to: on('2026-11-30') },
  { sku: 'H303', price: 72, floorPrice: 66, promotion: DOUBLE_ELEVEN, from: on('2026-11-10'), to: on('2026-11-25') },
];

const listRow = ({ sku, price, floor }: Product): Row<'prices'> => ({ sku, price, floorPrice: floor, unit: CASE });

/** Some are also sold by the piece; the rest of the list is per case. */
const PIECE_PRICES: readonly Row<'prices'>[] = [
  { sku: 'S209', price: 15.8, floorPrice: 13.8 },
  { sku: 'H302', price: 7.8, floorPrice: 7 },
  { sku: 'H304', price: 19.8, floorPrice: 17.4 },
  { sku: 'H308', price: 6.3, floorPrice: 5.6 },
];

export const PRICE_ROWS: readonly Row<'prices'>[] = [
  ...PRODUCTS.filter(({ sku }) => sku !== 'B104' && sku !== 'B110').map(listRow),
  { sku: 'B104', price: 58.5, floorPrice: 48, unit: CASE, from: on('2026-01-01'), to: on('2026-09-30') },
  { sku: 'B104', price: 55.5, floorPrice: 45, unit: CASE, from: on('2026-10-01') },
  // The old price was never closed when the new one came.
  { sku: 'B110', price: 98.4, floorPrice: 84, unit: CASE, from: on('2026-09-01') },
  { sku: 'B110', price: 96, floorPrice: 84, unit: CASE, from: on('2026-11-15') },
  { sku: 'B101', price: 26.4, floorPrice: 24, unit: CASE, minQuantity: 100 },
  { sku: 'S205', price: 82.8, floorPrice: 74, unit: CASE, minQuantity: 50 },
  ...SPECIAL_PRICES.map((row) => ({ ...row, unit: CASE })),
  ...PIECE_PRICES,
];
