import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ALIASES, type FieldAliases, SHEET_NAMES } from '../../../core/decode/aliases';
import { bracketOf, fieldOf, foldHeading, isScaled, RANKS, unitOfHeading } from '../../../core/decode/headings';
import { foldWord } from '../../../core/decode/text';
import { FIELDS, ROLES, type Role } from '../../../core/model/roles';
import { FIELD_NAMES, type Named, ROLE_NAMES } from '../../../core/words/fields';
import { rowsOfCsv } from './support';

describe('headings', () => {
  test.each([
    ['单价(元)', '单价'],
    ['*单价', '单价'],
    ['数量*', '数量'],
    ['数量（箱）', '数量'],
    ['【必填】数量', '数量'],
    ['Order no.', 'orderno'],
    ['order_no', 'orderno'],
    ['ORDER-NO', 'orderno'],
    ['Ｑｕａｎｔｉｔｙ', 'quantity'],
    ['(单价)', '单价'],
  ])('%s is read as %s', (text, expected) => {
    expect(foldHeading(text)).toBe(expected);
  });

  test.each([
    ['数量(箱)', '箱'],
    ['数量（千克）', '千克'],
    ['Quantity [box]', 'box'],
    ['数量(必填)', ''],
    ['Quantity (Items)', ''],
    ['单价(元)', ''],
    ['数量', ''],
  ])('%s names the unit "%s"', (text, unit) => {
    expect(unitOfHeading(text)).toBe(unit);
  });

  test.each([
    ['金额(万元)', true],
    ['金额(千元)', true],
    ['数量(千)', true],
    ['Amount (k)', true],
    ['Amount (thousands)', true],
    ['金额(元)', false],
    ['数量(千克)', false],
    ['Weight (kg)', false],
  ])('%s is scaled: %s', (text, scaled) => {
    expect(isScaled(text)).toBe(scaled);
  });

  test('a heading without brackets has nothing in them', () => {
    expect(bracketOf('数量')).toBe('');
  });

  test.each([...ROLES])('every heading of %s names one field', (role) => {
    const seen = new Map<string, string>();
    for (const [field, aliases] of Object.entries<FieldAliases>(ALIASES[role])) {
      for (const heading of RANKS.flatMap((rank) => aliases[rank]?.split('|') ?? [])) {
        const folded = foldHeading(heading);
        expect([heading, seen.get(folded) ?? field]).toEqual([heading, field]);
        seen.set(folded, field);
        expect(fieldOf(role, folded)?.field).toBe(field);
      }
    }
  });

  test.each([...ROLES])('every field id of %s is a heading of its own', (role) => {
    for (const field of FIELDS[role]) expect(fieldOf(role, foldHeading(field))).toEqual({ field, rank: 'own' });
  });
});

describe('the names that the tool itself writes', () => {
  test.each([...ROLES])('of %s are understood, beyond doubt', (role) => {
    expect(SHEET_NAMES[role]).toEqual(expect.arrayContaining([ROLE_NAMES[role]['zh-CN'], ROLE_NAMES[role].en].map(foldWord)));
    for (const [field, names] of Object.entries<Named>(FIELD_NAMES[role])) {
      for (const name of Object.values(names)) expect([name, fieldOf(role, foldHeading(name))]).toEqual([name, { field, rank: 'own' }]);
    }
  });
});

const CSV = resolve(__dirname, '../../../../shared/data/header_synonyms.csv');

/** The role and the fields that a heading of the list stands for; `-`: it means something that is none of our fields. */
const MEANING: Readonly<Record<string, readonly [role: Role, fields: string]>> = {
  amount: ['orders', 'amount'],
  credit_ar: ['customers', 'creditLimit receivable balance'],
  customer: ['orders', 'customer customerName'],
  date: ['orders', 'orderDate requestedDate'],
  discount: ['orders', 'discount'],
  gift: ['orders', 'gift giftQuantity'],
  list_price: ['prices', 'price floorPrice'],
  order_no: ['orders', 'orderNo'],
  order_status: ['orders', 'orderStatus'],
  pack_size: ['products', 'packSize'],
  product_name: ['orders', 'productName'],
  qty: ['orders', 'quantity'],
  remark: ['orders', 'remark'],
  shortage: ['orders', ''],
  sku: ['orders', 'sku'],
  spec: ['orders', 'spec'],
  stock: ['stock', 'onHand allocated onHold safetyStock'],
  unit: ['orders', 'unit'],
  unit_price: ['orders', 'unitPrice netPrice'],
  warehouse: ['orders', 'warehouse'],
};

/** Of another role than the rest of their group. */
const ELSEWHERE: Readonly<Record<string, readonly [role: Role, field: string]>> = {
  到货日期: ['incoming', 'date'],
  预计到货日期: ['incoming', 'date'],
  赠品id: ['gifts', 'giftSku'],
  赠送比例: ['gifts', 'ratio'],
  '名称*': ['customers', 'customerName'],
  姓名: ['customers', 'customerName'],
  'Base Unit of Measure': ['products', 'baseUnit'],
  主计量单位: ['products', 'baseUnit'],
  '基本单位*': ['products', 'baseUnit'],
  副单位: ['products', 'packUnit'],
  'UOM Conversion Factor (Items)': ['products', 'packSize'],
  区域: ['orders', 'region'],
};

/** Left alone: what each of these says is none of the fields, or may be another thing in the next file. */
const LEFT: readonly (readonly [why: string, headings: string])[] = [
  [
    'money of the whole order, or paid',
    'SubTotal|Subtotal|Total|TotalDue|买家实际支付金额|买家应付货款|到付金额|商家实收金额(元)|应结金额|用户实付金额(元)|買家總支付金額|已付金额|应付金额',
  ],
  ['before the discount', '前折金额|标准金额|标准单价|Lineitem compare at price'],
  ['a receiver or a shop’s buyer', '收件者姓名|Shipping Name'],
  [
    'another date',
    '*DueDate|DueDate|Goods Issue Date|Paid at|Service Date|ShipDate|shipped_date|付款时间|入库日期|发货日期|发货时间|订单付款时间|實際出貨時間|異動日期|買家付款時間',
  ],
  [
    'money, a code or a campaign, not a factor',
    'Discount Amount|Discount Code|DiscountAmount|Promo Amount Off|PromotionKey|SpecialOfferID|UnitPriceDiscount|item-promotion-discount|promotion-ids|平台优惠折扣(元)|平台折扣|店铺优惠折扣(元)|折扣金额|菜品优惠|让利金额|百分比',
  ],
  ['of a gift, but neither the mark nor the number', '搭赠单|收入赠品数量|订单搭赠金额|赠品名称|赠品规格'],
  ['a cost', '进货价|采购价|進價|成本單價'],
  ['a price before a markdown', '商品原價'],
  ['too common', 'ID|Name|姓名'],
  ['part of an order’s number', '原始子单号'],
  ['another state', 'Financial Status|Fulfillment Status|Reason for Rejection|是否審核|結案'],
  ['a variant of the name', '品名NEW|品名規格'],
  ['another stage than ordered', 'Confirmed Quantity (Item)|出库数|大单位的数量|计划数|通知数|退貨數量|二次备注'],
  ['what the tool itself finds', 'Quantity Backordered|Quantity to Ship|缺货数量|欠货数量|缺货金额|未交數量|未交總數'],
  ['another code', '外部系统编号|旧编号|發票型號'],
  [
    'not what lies there',
    'reorder_level|units_on_order|可用|仓库1|可售库存|可配|在单数量|在途|在途数量|库存下限|库存长度|预计数量|安全總數|寄倉數量',
  ],
  ['a place inside', '库位|儲位|批號'],
];

const readable = existsSync(CSV);
(readable ? describe : describe.skip)(`headings of real files${readable ? '' : ' (skipped: real data not present)'}`, () => {
  const left = new Set(LEFT.flatMap(([, headings]) => headings.split('|')));
  const rows = readable ? rowsOfCsv(readFileSync(CSV, 'utf8')).slice(1) : [];

  test('there are 409 of them', () => {
    expect(rows).toHaveLength(409);
  });

  test.each(rows.map(([group = '', , heading = '']) => [group, heading]))('%s: %s', (group, heading) => {
    const [role, fields] = ELSEWHERE[heading] ?? MEANING[group]!;
    const field = fieldOf(role, foldHeading(heading))?.field;
    if (left.has(heading) && ELSEWHERE[heading] === undefined) expect(field).toBeUndefined();
    else expect(fields.split(' ')).toContain(field);
  });
});
