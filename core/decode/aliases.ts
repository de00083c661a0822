import type { Field, Role } from '../model/roles';

/**
 * Headings of a field, separated by `|`. `own`: its names in the contract; one column under such a name wins over all others. `other`: what
 * other programs call it. `weak`: too common to recognise a sheet by, good in one that is known by its name.
 */
export interface FieldAliases {
  readonly own: string;
  readonly other?: string;
  readonly weak?: string;
}

/** Sheet names, as compared by `foldWord`. */
export const SHEET_NAMES: { readonly [R in Role]: readonly string[] } = {
  orders: ['订单', '訂單', 'orders'],
  products: ['产品', '產品', 'products'],
  prices: ['价格表', '價格表', 'prices'],
  discounts: ['折扣政策', 'discounts'],
  gifts: ['赠品政策', '贈品政策', 'gifts'],
  stock: ['库存', '庫存', 'stock'],
  incoming: ['到货计划', '到貨計劃', 'incoming'],
  customers: ['客户', '客戶', 'customers'],
  settings: ['审单设置', '審單設置', 'settings'],
};

const sku: FieldAliases = {
  own: '产品编码|SKU',
  other:
    '产品编号|产品代码|产品ID|产品码|产品货号|商品编码|商品编号|商品代码|商品ID|商品条码|商品.款号|商家编码|商家编码-商品维度|商家编码-规格维度|' +
    '存货编码|存货编号|物料编码|物料号|物料编号|货号|款号|条码|单品条码|基本条码|基础条码|样式ID|產品編碼|產品編號|商品編號|主商品貨號|商品選項貨號|貨號|' +
    'SKU code|SKU no.|Item code|Item no.|Item number|Product code|Product ID|Product no.|Product number|StockCode|Stock code|Material|Lineitem sku|' +
    'Item(Product/Service)|Part number',
  weak: '商品|存货|产品|型號|Order Lines/Product Template|Item',
};

const productName: FieldAliases = {
  own: '产品名称|Product|Product name',
  other:
    '商品名称|商品名|商品简称|存货名称|物料名称|货品名称|单品名称|品名|商品.品名|宝贝标题|商品名稱|產品名稱|' +
    'Description|Item name|Item description|Material description|Lineitem name|product_name',
  weak: '名称|标题|名稱|Name',
};

const spec: FieldAliases = {
  own: '规格|Spec',
  other: '规格型号|商品规格|产品规格|存货规格|商品属性|規格|商品選項名稱|Specification',
  weak: '型号',
};

const customer: FieldAliases = {
  own: '客户编码|Customer',
  other:
    '客户代码|客户编号|客户ID|客户号|会员代码|会员卡号|客戶編碼|客戶編號|公司編號|指送客戶編號|' +
    'Customer code|Customer ID|Customer no.|Customer number|Sold-to Party|ResellerKey',
  weak: '客户|经销商|购货单位|客戶|買家帳號|买家会员名',
};

const customerName: FieldAliases = {
  own: '客户名称|Customer name',
  other: '客户简称|客户名|公司名称|店铺名称|会员名称|店仓所属经销商.名称描述|客戶名稱|指送客戶名稱|Sold-To Party Name|Company name',
  weak: '名称|姓名|店仓.店仓名称|Name',
};

const region: FieldAliases = { own: '区域|Region', other: '地区|大区|销售区域|省份|區域|Country|Ship region|Area|Sales region|Territory' };
const level: FieldAliases = { own: '客户级别|Level', other: '客户等级|级别|等级|客戶級別|Customer level|Price level' };
const category: FieldAliases = {
  own: '品类|Category',
  other: '类别|分类|商品分类|商品类别|产品类别|产品分类|品類|類別|Category name|Product category',
};
const promotion: FieldAliases = { own: '活动|Promotion', other: '促销活动|活动名称|促销|活動|Campaign|Promotion name' };
const warehouse: FieldAliases = {
  own: '仓库|Warehouse',
  other: '仓库名称|发货仓库|发货仓|店仓|倉庫|倉庫編號|Plant|Warehouse name|Warehouse (Items)',
};
const unit: FieldAliases = {
  own: '单位|Unit',
  other: '计量单位|销售单位|單位|計算單位|UOM|UOM (Items)|Sales unit|Unit of measure',
};
const remark: FieldAliases = { own: '备注|Remark', other: '订单备注|商品备注|備註|Remarks|Memo|Notes|Note' };
const policy: FieldAliases = { own: '政策|Policy', other: '政策名称|政策编号|Policy name' };
const from: FieldAliases = { own: '生效日期|From', other: '开始日期|起始日期|生效日|Valid from|Start date|From date|Effective from' };
const to: FieldAliases = {
  own: '失效日期|To',
  other: '结束日期|截止日期|失效日|到期日期|Valid to|End date|To date|Effective to|Valid until',
};
const discount: FieldAliases = {
  own: '折扣|Pay factor|Discount',
  other: '扣率|折扣率|折让率|优惠率|Discount %|Discount rate|% off|Percent off|UnitPriceDiscountPct|Order Lines/Discount (%)',
};

export const ALIASES: { readonly [R in Role]: { readonly [F in Field<R>]: FieldAliases } } = {
  orders: {
    orderNo: {
      own: '订单号|Order no.',
      other:
        '订单编号|订单号码|订单ID|单据编号|单据编码|单据号|单号|内部订单号|线上订单号|平台单号|原始单号|合同号|合同编号|销售发票号|销售单号|销售订单号|' +
        '訂單號|訂單編號|訂單號碼|訂單單號|客戶單號|報價單號|' +
        'InvoiceNo|Invoice number|Order|Order ID|Order number|Order reference|SO|SO #|SO no.|SO number|Sales order|Sales document|Sales order number|Sales order ID|' +
        'amazon-order-id|merchant-order-id',
    },
    lineNo: { own: '行号|Line', other: '行|序号|项次|行號|Line no.|Line number|Item no. in order|SalesOrderLineNumber' },
    orderDate: {
      own: '下单日期|Order date',
      other:
        '订单日期|下单时间|订单时间|单据日期|单据日期.日期|销售日期|订单创建时间|制单时间|制单日期|交易时间|营业日|訂單日期|訂單成立日期|' +
        'InvoiceDate|Invoice date|Document date|Posting date|Created on|Created at|purchase-date',
      weak: '日期|Date',
    },
    orderStatus: { own: '订单状态|Order status', other: '訂單狀態' },
    region,
    customer,
    customerName: { ...customerName, weak: '店仓.店仓名称' },
    sku,
    productName: { ...productName, weak: '名称|标题|名稱' },
    spec,
    unit,
    quantity: {
      own: '数量|Quantity',
      other:
        '订购数量|订货数量|下单数量|购买数量|销售数量|订单数量|订货|宝贝总数量|數量|訂購數量|總數|Qty|Order qty|Order quantity|Item quantity|' +
        'Lineitem quantity|Order Lines/Quantity|quantity-purchased',
    },
    unitPrice: {
      own: '单价|Unit price',
      other:
        '含税单价|含税价|销售单价|商品单价|订购单价|实际单价|单位价格|單價|商品活動價格|Item rate|Item price|Lineitem price|Rate|Sales price|Order Lines/Unit Price',
      weak: '价格|Price|代理售价|无税单价',
    },
    netPrice: { own: '折后单价|Net price', other: '折后价|净价|折後單價|Net unit price|Discounted price' },
    discount,
    amount: {
      own: '金额|Amount',
      other:
        '含税金额|价税合计|折后金额|让利后金额|实际金额|实收金额|销售额|销售金额|销售净额|总金额|商品总价|金額|總金額|商品總價|' +
        'Line total|Line amount|Extended amount|Item amount|Sales amount|Net amount|Net value',
    },
    gift: { own: '赠品|Gift', other: '是否赠品|搭赠|贈品|Is gift|Free item|Free goods' },
    giftQuantity: {
      own: '赠品数量|Gift qty',
      other: '搭赠数量|订货搭赠数量|发出赠品数量|赠送数量|赠送量|贈品數量|Gift quantity|Free qty|Free quantity',
    },
    promotion,
    requestedDate: {
      own: '交货日期|Requested date',
      other: '要求交货日期|预计交货日期|最晚出貨日期|交期|交貨日期|Requested delivery date|Required date|Delivery date',
    },
    paymentMethod: { own: '付款方式|Payment', other: '支付方式|收款方式|付款方式名称|付款|Payment method' },
    shipMethod: {
      own: '运输方式|Shipping',
      other: '发货方式|配送方式|物流方式|運輸方式|Ship via|Ship method|Shipping method|Delivery method',
    },
    salesperson: { own: '业务员|Salesperson', other: '销售员|销售代表|业务代表|業務員|Sales rep|Salesman' },
    warehouse,
    carriedOver: { own: '欠货结转|Carried over', other: '结转|欠货补发' },
    shippedBefore: { own: '已发数量|Shipped before', other: '累计已发|已发货数量|Shipped qty before' },
    remark: { own: remark.own, other: `${remark.other}|买家留言|买家备注|卖家备注|商家备注|客服备注|買家備註` },
  },
  products: {
    sku,
    productName,
    spec,
    baseUnit: {
      own: '基本单位|Base unit',
      other: '基础单位|主单位|主计量单位|最小单位|基本單位|Base Unit of Measure|Base UOM',
      weak: '单位|计量单位|單位|Unit|UOM',
    },
    packUnit: { own: '包装单位|Pack unit', other: '副单位|大单位|箱单位|辅计量单位|包裝單位|Pack UOM' },
    packSize: {
      own: '包装数|Pack size',
      other: '箱规|换算率|装箱数|包装规格数|包裝數|Units per pack|UOM Conversion Factor (Items)|Conversion factor',
      weak: '比例',
    },
    category,
    status: {
      own: '状态|Status',
      other: '产品状态|商品状态|狀態|是否停产|停产|Discontinued|Is discontinued|Product status',
    },
    minQuantity: { own: '起订量|Min quantity', other: '最小起订量|最小订购量|起訂量|Min qty|MOQ|Minimum order quantity|Minimum quantity' },
    multipleQuantity: { own: '倍量|Multiple quantity', other: '订货倍数|起订倍数|倍數|Order multiple|Multiple' },
  },
  prices: {
    sku,
    price: {
      own: '价格|Price',
      other: '销售价|零售价|售价|出售价格|牌价|吊牌价|原价|标准单价|標準單價|價格|售價|单价|單價|List price|Sales price|Unit price',
      weak: '会员价|价目|Price list|Pricelist|Rate',
    },
    floorPrice: { own: '最低售价|Floor|Floor price', other: '最低价|底价|限价|最低售價|Minimum price|Min price|Lowest price' },
    unit,
    minQuantity: { own: '起订量|From qty|Min quantity', other: '起始数量|数量起|From quantity|Min qty|Minimum quantity' },
    maxQuantity: { own: '止订量|To qty|Max quantity', other: '截止数量|数量止|To quantity|Max qty|Maximum quantity' },
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
    minQuantity: { own: '起订量|Min quantity|From qty', other: '起始数量|数量起|From quantity|Min qty|Minimum quantity' },
    discount,
    maxDiscount: { own: '最低折扣|Lowest factor|Lowest factor without approval', other: '最低扣率|Minimum factor|Max discount' },
    approver: { own: '审批人|Approver', other: '批准人|審批人|Approved by' },
    from,
    to,
  },
  gifts: {
    policy,
    buySku: { own: '购买产品|Buy SKU', other: '购买产品编码|购买商品|主品编码|購買產品|Buy product|Bought SKU' },
    buyCategory: { own: '购买品类|Buy category', other: '购买类别|購買品類' },
    buyQuantity: { own: '购买数量|Buy quantity', other: '满数量|购满数量|購買數量|Buy qty' },
    buyAmount: { own: '购买金额|Buy amount', other: '满金额|购满金额|購買金額' },
    minQuantity: { own: '起赠数量|Min quantity', other: '起赠量|From qty|Min qty|Minimum quantity' },
    giftSku: { own: '赠品编码|Gift SKU', other: '赠品产品|赠品ID|赠品代码|贈品編碼|Gift product|Free SKU' },
    giftQuantity: { own: '赠送数量|Gift quantity', other: '赠品数量|赠送量|搭赠数量|贈送數量|Gift qty|Free qty|Free quantity' },
    ratio: { own: '配赠比例|Ratio', other: '赠送比例|搭赠比例|配贈比例|Gift ratio' },
    repeat: { own: '赠送方式|Repeat', other: '贈送方式' },
    count: { own: '计数|Count', other: '计数方式|計數|Counting' },
    kind: { own: '类型|Kind', other: '赠品类型|類型|Gift kind' },
    cap: { own: '每单上限|Cap', other: '单笔上限|每單上限|Order cap|Cap per order' },
    customerCap: { own: '每客户上限|Customer cap', other: '客户上限|每客戶上限|Cap per customer' },
    customer,
    level,
    region,
    promotion,
    from,
    to,
  },
  stock: {
    sku,
    onHand: {
      own: '库存数量|On hand',
      other:
        '库存|库存量|现存量|实际库存|结存数量|账面数_件|本倉數量|庫存|庫存數量|Units in stock|Quantity on hand|Qty on hand|Stock on hand|In stock|Stock',
      weak: '数量|數量|Quantity|Qty|Quantity (ProductInventory)',
    },
    allocated: { own: '已分配|Allocated', other: '占用|已占用|已占用数量|已分配数量|Reserved|Allocated quantity' },
    onHold: { own: '冻结|On hold', other: '冻结数量|冻结库存|凍結|Hold|Blocked stock' },
    safetyStock: { own: '安全库存|Safety stock', other: '安全存量|安全數量|安全庫存|SafetyStockLevel|Safety stock level' },
    warehouse,
    asOf: { own: '更新时间|As of', other: '更新日期|盘点日期|截止时间|更新時間|Updated at|Updated|Snapshot date' },
  },
  incoming: {
    sku,
    quantity: { own: '数量|Quantity', other: '到货数量|在途数量|采购数量|數量|Qty|Arrival quantity|Incoming quantity' },
    date: { own: '到货日期|Date', other: '预计到货日期|预计到货|日期|到貨日期|Arrival date|ETA|Expected date|Due date' },
    source: { own: '来源|Source', other: '采购单号|供应商|Purchase order|Supplier' },
    remark,
  },
  customers: {
    customer,
    customerName,
    level,
    region,
    status: { own: '状态|Status', other: '客户状态|狀態|Customer status' },
    priority: { own: '优先级|Priority', other: '客户优先级|優先級|Customer priority' },
    terms: { own: '结算方式|Terms', other: '付款条件|结算条件|結算方式|Payment terms' },
    creditLimit: { own: '信用额度|Credit limit', other: '授信额度|信用限额|信用額度' },
    temporaryLimit: { own: '临时额度|Temporary limit', other: '临时信用额度|臨時額度|Temporary credit limit' },
    temporaryUntil: { own: '临时额度到期|Temporary until', other: '临时额度到期日|临时额度有效期|臨時額度到期|Temporary limit until' },
    receivable: {
      own: '应收余额|Receivable',
      other: '应收账款|应收|应收金额|欠款金额|期初应收|應收餘額|Receivables|Accounts receivable|AR balance',
    },
    unshipped: { own: '未发订单|Unshipped', other: '未发金额|未发货金额|未发订单金额|未發訂單|Unshipped orders' },
    balance: { own: '余款|Balance', other: '预收余额|预收款|账户余额|餘款|Prepayment balance|Account balance' },
    overdueDays: { own: '逾期天数|Overdue days', other: '超期天数|逾期天數|Days overdue' },
    overdueAmount: { own: '逾期金额|Overdue amount', other: '超期金额|逾期金額|Amount overdue' },
    depositRate: { own: '订金比例|Deposit rate', other: '定金比例|訂金比例|Deposit percent' },
    shipPolicy: { own: '发货要求|Ship policy', other: '發貨要求|Shipping policy' },
    paymentMethods: { own: '允许付款方式|Payment methods|Allowed payment methods', other: '付款方式|允許付款方式' },
    shipMethods: { own: '允许运输方式|Ship methods|Allowed shipping methods', other: '运输方式|允許運輸方式|Shipping methods' },
    contact: { own: '联系方式|Contact', other: '联系人|联系电话|聯絡人|Contact person' },
  },
  settings: {
    key: { own: '设置项|Key', other: '設置項|Setting' },
    value: { own: '值|Value', other: '设置值|設置值' },
  },
};
