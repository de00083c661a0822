import { FINANCE_COLUMNS, OWN_COLUMNS } from '../model/own';
import type { Field, Role } from '../model/roles';
import type { Locale } from '../model/settings';

export type Named = { readonly [L in Locale]: string };

const named = (zh: string, en: string): Named => ({ 'zh-CN': zh, en });

/** The contract's name of each sheet: a sheet of that name is recognised, and a new one is called so. */
export const ROLE_NAMES: { readonly [R in Role]: Named } = {
  orders: named('订单', 'Orders'),
  products: named('产品', 'Products'),
  prices: named('价格表', 'Prices'),
  discounts: named('折扣政策', 'Discounts'),
  gifts: named('赠品政策', 'Gifts'),
  stock: named('库存', 'Stock'),
  incoming: named('到货计划', 'Incoming'),
  customers: named('客户', 'Customers'),
  settings: named('审单设置', 'Settings'),
};

const sku = named('产品编码', 'SKU');
const productName = named('产品名称', 'Product');
const spec = named('规格', 'Spec');
const unit = named('单位', 'Unit');
const customer = named('客户编码', 'Customer');
const customerName = named('客户名称', 'Customer name');
const level = named('客户级别', 'Level');
const region = named('区域', 'Region');
const promotion = named('活动', 'Promotion');
const category = named('品类', 'Category');
const warehouse = named('仓库', 'Warehouse');
const policy = named('政策', 'Policy');
const remark = named('备注', 'Remark');
const from = named('生效日期', 'From');
const to = named('失效日期', 'To');

/** The contract's name of each field, per role: headings of a template, and how a message calls a column. */
export const FIELD_NAMES: { readonly [R in Role]: { readonly [F in Field<R>]: Named } } = {
  orders: {
    orderNo: named('订单号', 'Order no.'),
    lineNo: named('行号', 'Line'),
    orderDate: named('下单日期', 'Order date'),
    orderStatus: named('订单状态', 'Order status'),
    region,
    customer,
    customerName,
    sku,
    productName,
    spec,
    unit,
    quantity: named('数量', 'Quantity'),
    unitPrice: named('单价', 'Unit price'),
    netPrice: named('折后单价', 'Net price'),
    discount: named('折扣', 'Pay factor'),
    amount: named('金额', 'Amount'),
    gift: named('赠品', 'Gift'),
    giftQuantity: named('赠品数量', 'Gift qty'),
    promotion,
    requestedDate: named('交货日期', 'Requested date'),
    paymentMethod: named('付款方式', 'Payment'),
    shipMethod: named('运输方式', 'Shipping'),
    salesperson: named('业务员', 'Salesperson'),
    warehouse,
    carriedOver: named('欠货结转', 'Carried over'),
    shippedBefore: named('已发数量', 'Shipped before'),
    remark,
  },
  products: {
    sku,
    productName,
    spec,
    baseUnit: named('基本单位', 'Base unit'),
    packUnit: named('包装单位', 'Pack unit'),
    packSize: named('包装数', 'Pack size'),
    category,
    status: named('状态', 'Status'),
    minQuantity: named('起订量', 'Min quantity'),
    multipleQuantity: named('倍量', 'Multiple quantity'),
  },
  prices: {
    sku,
    price: named('价格', 'Price'),
    floorPrice: named('最低售价', 'Floor'),
    unit,
    minQuantity: named('起订量', 'From qty'),
    maxQuantity: named('止订量', 'To qty'),
    customer,
    level,
    region,
    promotion,
    from,
    to,
  },
  discounts: {
    policy,
    sku,
    category,
    customer,
    level,
    region,
    promotion,
    minQuantity: named('起订量', 'From qty'),
    discount: named('折扣', 'Pay factor'),
    maxDiscount: named('最低折扣', 'Lowest factor'),
    approver: named('审批人', 'Approver'),
    from,
    to,
  },
  gifts: {
    policy,
    buySku: named('购买产品', 'Buy SKU'),
    buyCategory: named('购买品类', 'Buy category'),
    buyQuantity: named('购买数量', 'Buy quantity'),
    buyAmount: named('购买金额', 'Buy amount'),
    minQuantity: named('起赠数量', 'Min quantity'),
    giftSku: named('赠品编码', 'Gift SKU'),
    giftQuantity: named('赠送数量', 'Gift quantity'),
    ratio: named('配赠比例', 'Ratio'),
    repeat: named('赠送方式', 'Repeat'),
    count: named('计数', 'Count'),
    kind: named('类型', 'Kind'),
    cap: named('每单上限', 'Cap'),
    customerCap: named('每客户上限', 'Customer cap'),
    customer,
    level,
    region,
    promotion,
    from,
    to,
  },
  stock: {
    sku,
    onHand: named('库存数量', 'On hand'),
    allocated: named('已分配', 'Allocated'),
    onHold: named('冻结', 'On hold'),
    safetyStock: named('安全库存', 'Safety stock'),
    warehouse,
    asOf: named('更新时间', 'As of'),
  },
  incoming: {
    sku,
    quantity: named('数量', 'Quantity'),
    date: named('到货日期', 'Date'),
    source: named('来源', 'Source'),
    remark,
  },
  customers: {
    customer,
    customerName,
    level,
    region,
    status: named('状态', 'Status'),
    priority: named('优先级', 'Priority'),
    terms: named('结算方式', 'Terms'),
    creditLimit: named('信用额度', 'Credit limit'),
    temporaryLimit: named('临时额度', 'Temporary limit'),
    temporaryUntil: named('临时额度到期', 'Temporary until'),
    receivable: named('应收余额', 'Receivable'),
    unshipped: named('未发订单', 'Unshipped'),
    balance: named('余款', 'Balance'),
    overdueDays: named('逾期天数', 'Overdue days'),
    overdueAmount: named('逾期金额', 'Overdue amount'),
    depositRate: named('订金比例', 'Deposit rate'),
    shipPolicy: named('发货要求', 'Ship policy'),
    paymentMethods: named('允许付款方式', 'Payment methods'),
    shipMethods: named('允许运输方式', 'Ship methods'),
    contact: named('联系方式', 'Contact'),
  },
  settings: { key: named('设置项', 'Key'), value: named('值', 'Value') },
};

/** A field of a role, else one of the tool's own columns, as the contract calls it; any other id as it stands. */
export function fieldName(role: Role | 'finance', field: string, locale: Locale): string {
  const fields: Readonly<Record<string, Named>> = role === 'finance' ? FINANCE_COLUMNS : FIELD_NAMES[role];
  const own: Readonly<Record<string, Named>> = OWN_COLUMNS;
  return (fields[field] ?? own[field])?.[locale] ?? field;
}

/** Fields that say yes or no. */
export const isMark = (field: string): boolean => field === 'gift' || field === 'carriedOver';
