import type { Field, Role } from '../model/roles';
import type { PlanCell } from '../port';
import type { Named } from '../words/fields';

/** A cell of an example row: a word in both languages, a day counted from the business date, or a plain value. */
export type Example = PlanCell | Named | { readonly inDays: number };

type Rows<R extends Role> = readonly { readonly [F in Field<R>]?: Example }[];

const word = (zh: string, en: string): Named => ({ 'zh-CN': zh, en });

const east = word('华东', 'East');
const south = word('华南', 'South');
const box = word('箱', 'case');
const bottle = word('瓶', 'bottle');
const bag = word('袋', 'bag');
const drinks = word('饮料', 'Drinks');
const snacks = word('零食', 'Snacks');
const tea = word('柠檬茶', 'Lemon tea');
const crisps = word('薯片', 'Crisps');
const cup = word('促销杯', 'Promotion cup');
const warehouse = word('总仓', 'Main');
const transfer = word('转账', 'Transfer');
const truck = word('物流', 'Truck');

/** A small batch that reviews without a fault: what a new workbook shows to be overwritten. */
export const EXAMPLE_ROWS: { readonly [R in Exclude<Role, 'settings'>]: Rows<R> } = {
  orders: [
    {
      orderNo: 'SO-001',
      lineNo: 1,
      orderDate: { inDays: 0 },
      region: east,
      customer: 'C001',
      customerName: word('东湖超市', 'Lakeside Market'),
      sku: 'T500',
      productName: tea,
      unit: box,
      quantity: 10,
      unitPrice: 52.5,
      discount: 0.95,
      amount: 498.75,
      giftQuantity: 1,
      requestedDate: { inDays: 3 },
      paymentMethod: transfer,
      shipMethod: truck,
    },
    {
      orderNo: 'SO-001',
      lineNo: 2,
      orderDate: { inDays: 0 },
      region: east,
      customer: 'C001',
      customerName: word('东湖超市', 'Lakeside Market'),
      sku: 'S075',
      productName: crisps,
      unit: bag,
      quantity: 60,
      unitPrice: 4.9,
      amount: 294,
      requestedDate: { inDays: 3 },
      paymentMethod: transfer,
      shipMethod: truck,
    },
    {
      orderNo: 'SO-002',
      lineNo: 1,
      orderDate: { inDays: 0 },
      region: south,
      customer: 'C002',
      customerName: word('榕树便利店', 'Banyan Corner Shop'),
      sku: 'S075',
      productName: crisps,
      unit: box,
      quantity: 6,
      unitPrice: 98,
      amount: 588,
      requestedDate: { inDays: 2 },
      paymentMethod: transfer,
    },
    {
      orderNo: 'SO-002',
      lineNo: 2,
      orderDate: { inDays: 0 },
      region: south,
      customer: 'C002',
      customerName: word('榕树便利店', 'Banyan Corner Shop'),
      sku: 'G001',
      productName: cup,
      quantity: 2,
      unitPrice: 0,
      amount: 0,
      gift: word('是', 'yes'),
      requestedDate: { inDays: 2 },
      paymentMethod: transfer,
    },
  ],
  products: [
    {
      sku: 'T500',
      productName: tea,
      spec: '500ml×15',
      baseUnit: bottle,
      packUnit: box,
      packSize: 15,
      category: drinks,
      status: word('在售', 'active'),
    },
    {
      sku: 'S075',
      productName: crisps,
      spec: '75g×20',
      baseUnit: bag,
      packUnit: box,
      packSize: 20,
      category: snacks,
      status: word('在售', 'active'),
    },
    { sku: 'G001', productName: cup, baseUnit: word('个', 'piece'), category: word('赠品', 'Gifts'), status: word('在售', 'active') },
  ],
  prices: [
    { sku: 'T500', price: 52.5, floorPrice: 46, unit: box },
    { sku: 'S075', price: 4.9, floorPrice: 4.4 },
  ],
  discounts: [{ policy: word('饮料常规', 'Drinks, standard'), category: drinks, maxDiscount: 0.95, approver: word('王经理', 'M. Wong') }],
  gifts: [
    {
      policy: word('柠檬茶满 10 箱送 1 箱', 'Lemon tea, 10 cases + 1'),
      buySku: 'T500',
      buyQuantity: 150,
      giftQuantity: 15,
      repeat: word('每满', 'every'),
      count: word('整倍', 'whole-units'),
      kind: word('外赠', 'on-top'),
    },
    {
      policy: word('薯片满 5 箱送杯', 'Crisps, 5 cases'),
      buySku: 'S075',
      buyQuantity: 100,
      giftSku: 'G001',
      giftQuantity: 2,
      repeat: word('一次', 'once'),
      region: south,
    },
  ],
  stock: [
    { sku: 'T500', onHand: 900, safetyStock: 60, warehouse, asOf: { inDays: 0 } },
    { sku: 'S075', onHand: 600, warehouse, asOf: { inDays: 0 } },
    { sku: 'G001', onHand: 50, warehouse, asOf: { inDays: 0 } },
  ],
  incoming: [{ sku: 'S075', quantity: 400, date: { inDays: 5 }, source: word('工厂', 'Factory') }],
  customers: [
    {
      customer: 'C001',
      customerName: word('东湖超市', 'Lakeside Market'),
      level: 'A',
      region: east,
      status: word('正常', 'active'),
      priority: 1,
      terms: word('月结', 'credit'),
      creditLimit: 50000,
      receivable: 12000,
      shipPolicy: word('可部分', 'partial'),
      paymentMethods: word('转账、承兑', 'Transfer, Draft'),
      shipMethods: word('物流、自提', 'Truck, Pick-up'),
    },
    {
      customer: 'C002',
      customerName: word('榕树便利店', 'Banyan Corner Shop'),
      level: 'B',
      region: south,
      status: word('正常', 'active'),
      priority: 2,
      terms: word('现款', 'cash'),
      balance: 1000,
      shipPolicy: word('可部分', 'partial'),
    },
  ],
};
