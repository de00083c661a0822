import type { Field, Role } from '../model/roles';
import type { Named } from '../words/fields';

const note = (zh: string, en: string): Named => ({ 'zh-CN': zh, en });

const from = note('生效的第一天；空白表示一直有效', 'First day it holds; blank: always');
const to = note('失效前的最后一天；空白表示没有期限', 'Last day it holds; blank: no end');
const promotion = note('只对写明同一活动的订单行有效', 'Holds only for order lines that name the same promotion');
const condition = note('条件；空白表示全部', 'A condition; blank: all');

/** What a person who fills in a new workbook has to know about a column; columns that explain themselves have none. */
export const NOTES: { readonly [R in Role]: { readonly [F in Field<R>]?: Named } } = {
  orders: {
    orderNo: note('必填。同一订单的各行写同一个订单号', 'Needed. All lines of one order carry the same number'),
    orderDate: note('决定适用哪一天的价格和政策；空白按审单日期', 'Decides which prices and policies hold; blank: the business date'),
    orderStatus: note('写“取消”的行不审，只计数', 'Lines marked cancelled are left out and counted'),
    customer: note('必填。与客户表中的编码一致', 'Needed. The code on the customers sheet'),
    sku: note('必填。与产品表中的编码一致', 'Needed. The code on the products sheet'),
    unit: note('产品表中的基本单位或包装单位；空白为基本单位', 'The base or pack unit of the products sheet; blank: the base unit'),
    quantity: note('必填。退货写负数', 'Needed. Returns are negative'),
    unitPrice: note(
      '必填（或另设“折后单价”列）。折扣前、按所订单位计',
      'Needed (or a column “Net price” instead). Before discount, per ordered unit',
    ),
    discount: note('要付的比例：0.9 或 9折；空白为不打折', 'The part to pay: 0.9; blank: full price'),
    amount: note('数量 × 单价 × 折扣，不符时会指出', 'Quantity × price × factor; a difference is reported'),
    gift: note('整行是赠品时写“是”', 'Yes where the whole line is free'),
    giftQuantity: note('付款行上随货赠送的同一产品数量', 'Free units of the same product on a paid line'),
    promotion: note('政策限定活动时，行上也要写明', 'Needed where a policy asks for it'),
    warehouse: note('空白时按库存表的顺序从各仓库取货', 'Blank: taken from the warehouses in the order of the stock sheet'),
    carriedOver: note('上期欠货结转的行写“是”，优先发货', 'Yes for lines owed from before: they are served first'),
    shippedBefore: note(
      '结转行之前已发的付款数量，用于计算赠品',
      'Paid units of a carried-over line that have shipped: gifts are worked out with it',
    ),
  },
  products: {
    sku: note('必填', 'Needed'),
    baseUnit: note('最小的销售单位', 'The smallest unit sold'),
    packSize: note('一个包装单位含多少基本单位', 'Base units in one pack unit'),
    minQuantity: note('以基本单位计', 'In base units'),
    multipleQuantity: note('以基本单位计', 'In base units'),
  },
  prices: {
    sku: note('必填', 'Needed'),
    price: note('必填。单位列空白时按基本单位计', 'Needed. Per base unit where no unit is given'),
    floorPrice: note('折后单价低于它就不通过', 'A net price under it does not pass'),
    unit: note('填写后只对该单位有效', 'Where filled, the price holds for this unit only'),
    minQuantity: note('达到该数量起适用（含）', 'Holds from this quantity on, itself included'),
    maxQuantity: note('到该数量为止适用（含）', 'Holds up to this quantity, itself included'),
    customer: condition,
    level: condition,
    region: condition,
    promotion,
    from,
    to,
  },
  discounts: {
    policy: note('政策名称，出现在说明中', 'The name that explanations use'),
    sku: condition,
    category: condition,
    customer: condition,
    level: condition,
    region: condition,
    promotion,
    minQuantity: note('以基本单位计，达到起适用（含）', 'In base units; holds from it on'),
    discount: note('固定折扣：订单必须正好是它', 'A fixed factor: orders must carry exactly this one'),
    maxDiscount: note('免审批的最低折扣：更低须由审批人放行', 'The lowest factor without approval: lower ones need the approver'),
    approver: note('只有这里写明的人可以放行', 'Only the person named here may approve'),
    from,
    to,
  },
  gifts: {
    policy: note('同名的各行构成一张阶梯表', 'Rows of one name form one table of tiers'),
    buySku: note('产品和品类都空白表示整单', 'Product and category both blank: the whole order'),
    buyCategory: note('产品和品类都空白表示整单', 'Product and category both blank: the whole order'),
    buyQuantity: note('买多少（基本单位）', 'How many must be bought, in base units'),
    buyAmount: note('买多少金额（折后，不含赠品）', 'What must be bought, in money after discount, gifts not counted'),
    minQuantity: note('达到后才开始赠送', 'No gift before this quantity'),
    giftSku: note('空白为同一产品；A/B 为任选', 'Blank: the same product; A/B: any of them'),
    giftQuantity: note('必填（或用配赠比例）。以基本单位计', 'Needed (or use the ratio). In base units'),
    ratio: note('例如 10+1，代替购买数量和赠送数量', 'For example 10+1, instead of the two quantities'),
    repeat: note(
      '每满：每达到一次就送；一次：只送一次；阶梯：取达到的最高一档',
      'every: each time it is reached; once; tier: the highest reached',
    ),
    count: note(
      '整倍：不足不送；按比例：按比例取整；足倍：正好整倍才送',
      'whole-units; pro-rata, rounded down; exact-multiple: only for exact multiples',
    ),
    kind: note('外赠：另加；内赠：含在所订数量中', 'on-top of what is ordered, or included in it'),
    cap: note('每张订单最多送多少', 'The most that one order earns'),
    customerCap: note('每个客户本批最多送多少', 'The most that one customer earns in the batch'),
    customer: condition,
    level: condition,
    region: condition,
    promotion,
    from,
    to,
  },
  stock: {
    sku: note('必填', 'Needed'),
    onHand: note('必填。以基本单位计', 'Needed. In base units'),
    allocated: note('已分配给以前的订单', 'Promised to earlier orders'),
    onHold: note('不能发的库存', 'Stock that may not ship'),
    safetyStock: note('必须留下的库存', 'Stock that must remain'),
    asOf: note('太旧的库存会被指出', 'Stock that is too old is reported'),
  },
  incoming: {
    sku: note('必填', 'Needed'),
    quantity: note('必填。以基本单位计', 'Needed. In base units'),
    date: note('必填', 'Needed'),
  },
  customers: {
    customer: note('必填', 'Needed'),
    level: note('价格和政策可以按级别区分', 'Prices and policies may depend on it'),
    priority: note('货不够时小的先发：1 在 2 前，A 在 B 前', 'Who is served first when goods are short: 1 before 2, A before B'),
    terms: note('现款 cash、月结 credit 或订金 deposit', 'cash, credit or deposit'),
    creditLimit: note(
      '空白表示没有设定（会被指出）；0 为现款；可写“不限”',
      'Blank: not set, which is reported; 0: cash; “unlimited” is allowed',
    ),
    temporaryLimit: note('在到期日前另加', 'Added until its last day'),
    temporaryUntil: note('临时额度的最后一天', 'The last day of the temporary limit'),
    unshipped: note('以前已放行但未发的金额', 'Released before and not yet shipped, as an amount'),
    balance: note('客户的预付余款', 'Money that the customer has paid in advance'),
    depositRate: note('欠货部分先付多少：0.3 或 30%', 'What is paid beforehand on goods owed: 0.3 or 30%'),
    shipPolicy: note('不够时怎么发：部分、整行或整单', 'What may ship when goods are short'),
    paymentMethods: note('空白为不限；多个用“、”分开', 'Blank: any; several are separated by commas'),
    shipMethods: note('空白为不限；多个用“、”分开', 'Blank: any; several are separated by commas'),
  },
  settings: {
    key: note('不要改动', 'Leave as it is'),
    value: note('空白为默认', 'Blank: the default'),
  },
};
