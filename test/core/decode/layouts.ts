import type { Area, SheetSnapshot } from '../../../core/port';
import { sheet } from './support';

/** A workbook as it comes in, written after a real one. */
export interface Layout {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly sheets: readonly SheetSnapshot[];
}

const column = (left: number, top: number, bottom: number): Area => ({ left, right: left, top, bottom });
const across = (row: number, left: number, right: number): Area => ({ left, right, top: row, bottom: row });

const faxForm = sheet(
  '华东区',
  [
    ['华东区订货单（传真件）'],
    ['填表说明：带 * 的必填；数量按箱'],
    [],
    ['单据号*', '下单日期', '客户名称*', '产品编码*', '品名', '规格', '数量（箱）*', '单价(元)', '备注'],
    ['HD1101', '2026-11-18', '甲商行', '00123', '乌龙茶', '500ml', 10, 36, null],
    [null, null, null, '00124', '绿茶', '500ml', 5, 36, '急'],
    ['HD1102', '2026-11-19', '乙百货', '00123', '乌龙茶', '500ml', '１２', '￥36.00', null],
    [null, null, null, '00125', '红茶', '1L', 3, 48, null],
    [null, null, null, '00126', '花茶', '1L', 4, 48, null],
    ['合计', null, null, null, null, null, 34, null, null],
  ],
  { merges: [across(0, 0, 8), across(1, 0, 8), ...[0, 1, 2].flatMap((c) => [column(c, 4, 5), column(c, 6, 8)])] },
);

const PAGE = ['订单号', '客户编码', '产品编码', '数量', '单价', '金额'];
const printedPages = sheet('打印', [
  ['销售订单明细表'],
  PAGE,
  ['SO1', 'C1', 'A', 10, 12.5, 125],
  ['SO1', 'C1', 'B', 2, 8, 16],
  ['本页小计', null, null, 12, null, 141],
  ['第 1 页，共 2 页'],
  [],
  ['销售订单明细表'],
  PAGE,
  ['SO2', 'C2', 'A', 5, 12.5, 62.5],
  ['C2 小计', null, null, 5, null, 62.5],
  [null, null, '月合计', 17, null, 203.5],
  ['第 2 页，共 2 页'],
]);

const SHOPIFY = [
  'Name',
  'Email',
  'Financial Status',
  'Created at',
  'Billing Name',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
];
const platform = sheet('orders_export', [
  SHOPIFY,
  ['#1001', 'a@example.com', 'paid', '2026-11-18 09:12:33 +0800', 'Ann', 2, 'Tea', 10, 'A'],
  ['#1001', 'a@example.com', null, null, null, 1, 'Cup', 5, 'B'],
  ['#1002', 'b@example.com', 'pending', '2026-11-19 10:00:00 +0800', 'Ben', 3, 'Tea', 10, 'A'],
]);

const TAOBAO = ['订单编号', '买家会员名', '订单创建时间', '商品编码', '商品名称', '数量', '单价'];
const firstLine = sheet('平台导出', [
  TAOBAO,
  ['3312001', 'ann', '2026-11-18', 'A', '茶', 2, 10],
  [null, null, null, 'B', '杯', 1, 5],
  ['3312002', 'ben', '2026-11-19', 'A', '茶', 3, 10],
]);

const ERP_KNOWN =
  '单据编号 单据日期 客户编码 客户简称 存货编码 存货名称 规格型号 销售单位 数量 含税单价 扣率 含税金额 业务员 仓库 预计交货日期 备注';
const ERP_REST =
  '业务类型 销售类型 销售部门 部门编码 币种 汇率 税率 税额 无税单价 无税金额 报价 折扣额 件数 换算率 累计开票数量 累计开票金额 累计收款 行关闭人 制单人 审核人 ' +
  '审核日期 修改人 修改日期 关闭人 打印次数 项目编码 项目名称 项目大类 合同号码 合同标的 客户地址 客户邮编 收货人 收货电话 收货地址 开户银行 税号 信用状况 ' +
  '预留数量 变更人 变更日期 版本 来源 流程 流程分支 单据状态 是否返利 返利金额 返利类型 促销类型';
const erpHeadings = [
  ...ERP_KNOWN.split(' '),
  ...ERP_REST.split(' '),
  ...Array.from({ length: 16 }, (_, i) => `表头自定义项${i + 1}`),
  ...Array.from({ length: 14 }, (_, i) => `表体自定义项${i + 1}`),
];
const erp = sheet('销售订单列表', [
  erpHeadings,
  ...[1, 2, 3].map((n) => [
    ...[
      `XSDD00${n}`,
      '2026-11-18',
      '01001',
      '甲',
      '0100000123',
      '乌龙茶',
      '500ml',
      '箱',
      10 * n,
      36,
      0.9,
      324 * n,
      '王',
      '一仓',
      '2026-11-25',
      null,
    ],
    ...erpHeadings.slice(16).map(() => 'x'),
  ]),
]);

const traditional = [
  sheet(
    '訂單',
    `訂單編號 | 訂單日期 | 客戶編號 | 產品編號 | 品名 | 規格 | 單位 | 數量 | 單價 | 贈品 | 備註
     T001 | 2026-11-18 | C1 | A | 烏龍茶 | 500ml | 箱 | 10 | 36 | 否 |
     T001 | 2026-11-18 | C1 | A | 烏龍茶 | 500ml | 箱 | 1 | 0 | 贈 |
     小計 | | | | | | | 11 | | |`,
  ),
  sheet(
    '客戶',
    `客戶編號 | 客戶名稱 | 狀態 | 結算方式 | 信用額度
     C1 | 甲商行 | 正常 | 月結 | 不限
     C2 | 乙百貨 | 凍結 | 現款 |`,
  ),
  sheet('產品', '產品編號 | 產品名稱 | 基本單位 | 狀態\nA | 烏龍茶 | 瓶 | 在售\nB | 綠茶 | 瓶 | 停產'),
];

const tenPlusOne = [
  sheet(
    '订单',
    `订单号 | 客户编码 | 产品编码 | 数量 | 单价 | 赠品数量
     SO1 | C1 | A | 10 | 12.5 | 10+1
     SO2 | C1 | A | 10+1 | 12.5 |`,
  ),
  sheet('赠品政策', '政策 | 购买产品 | 配赠比例\n十送一 | A | 10+1'),
];

const twoRows = sheet(
  '订货汇总',
  [
    ['订单信息', null, '商品信息', null, '订购', null, '赠品', null],
    ['单据编号', '客户编码', '存货编码', '存货名称', '数量', '单价', '数量', '备注'],
    ['SO1', 'C1', 'A', '茶', 10, 12.5, 1, null],
  ],
  { merges: [across(0, 0, 1), across(0, 2, 3), across(0, 4, 5), across(0, 6, 7)] },
);

const severalTables = sheet('下单', [
  ['订单号', '客户编码', '产品编码', '数量', '单价', null, '产品编码', '库存数量'],
  ['SO1', 'C1', 'A', 10, 12.5, null, 'A', 100],
  ['SO1', 'C1', 'B', 2, 8, null, 'B', 7],
  ['SO2', 'C2', 'A', 5, 12.5, null, null, null],
  [],
  ['价格表'],
  ['产品编码', '价格', '客户级别'],
  ['A', 12.5, 'L1'],
]);

export const LAYOUTS: readonly Layout[] = [
  { id: 'fax', en: 'Regional fax form, order cells merged over their lines', zh: '区域传真订货单，整单的格子合并', sheets: [faxForm] },
  { id: 'pages', en: 'Printed pages with repeated headers and subtotals', zh: '打印分页，表头重复，带小计', sheets: [printedPages] },
  { id: 'shopify', en: 'Shop platform export (Shopify)', zh: '网店平台导出（Shopify）', sheets: [platform] },
  {
    id: 'platform',
    en: 'Shop platform export, order cells on the first line only',
    zh: '网店平台导出，整单信息只在首行',
    sheets: [firstLine],
  },
  { id: 'erp', en: 'ERP export with 96 columns', zh: 'ERP 导出，96 列', sheets: [erp] },
  { id: 'traditional', en: 'Traditional Chinese', zh: '繁体中文', sheets: traditional },
  { id: 'ratio', en: 'A column that holds 10+1', zh: '有一列写着 10+1', sheets: tenPlusOne },
  { id: 'groups', en: 'Two header rows, groups above', zh: '两行表头，上面是分组', sheets: [twoRows] },
  { id: 'several', en: 'Several tables on one sheet', zh: '一张工作表上有几张表', sheets: [severalTables] },
];
