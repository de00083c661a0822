import type { Locale } from './settings';

type Named = { readonly [L in Locale]: string };

/** The tool's own columns, in the order in which they are appended; found again in either language. */
export const OWN_COLUMNS = {
  review: { 'zh-CN': '审单结果', en: 'Review' },
  explanation: { 'zh-CN': '说明', en: 'Explanation' },
  shipQty: { 'zh-CN': '可发数量', en: 'Ship qty' },
  shortQty: { 'zh-CN': '欠货数量', en: 'Short qty' },
  shipGifts: { 'zh-CN': '可发赠品', en: 'Ship gifts' },
  shortGifts: { 'zh-CN': '欠赠品', en: 'Short gifts' },
  shipAmount: { 'zh-CN': '可发金额', en: 'Ship amount' },
  decision: { 'zh-CN': '处理意见', en: 'Decision' },
  decidedBy: { 'zh-CN': '处理人', en: 'Decided by' },
  decisionNote: { 'zh-CN': '处理说明', en: 'Decision note' },
  key: { 'zh-CN': '审单标识', en: 'Review key' },
} as const satisfies Record<string, Named>;
export type OwnColumnId = keyof typeof OWN_COLUMNS;

/** The tool's own sheets. */
export const OWN_SHEETS = {
  shortage: { 'zh-CN': '欠货表', en: 'Shortage' },
  finance: { 'zh-CN': '查款表', en: 'Finance' },
  balance: { 'zh-CN': '库存量表', en: 'Stock balance' },
  exceptions: { 'zh-CN': '异常表', en: 'Exceptions' },
  returns: { 'zh-CN': '退单表', en: 'Returns' },
  daily: { 'zh-CN': '日报', en: 'Daily' },
  log: { 'zh-CN': '审单日志', en: 'Review log' },
} as const satisfies Record<string, Named>;
export type OwnSheetId = keyof typeof OWN_SHEETS;

/** Columns of the finance sheet that are read back; the rest is there to be looked at. */
export const FINANCE_COLUMNS = {
  received: { 'zh-CN': '实收金额', en: 'Received' },
  receivedOn: { 'zh-CN': '到款日期', en: 'Received on' },
  reference: { 'zh-CN': '凭证号', en: 'Reference' },
  result: { 'zh-CN': '查款结果', en: 'Result' },
  note: { 'zh-CN': '备注', en: 'Note' },
  key: { 'zh-CN': '审单标识', en: 'Review key' },
  offer: { 'zh-CN': '审单记录', en: 'Offered' },
} as const satisfies Record<string, Named>;
export type FinanceColumnId = keyof typeof FINANCE_COLUMNS;

/** What finance may say of a row. */
export const MONEY_RESULTS = {
  paid: { 'zh-CN': '已到款', en: 'paid' },
  partial: { 'zh-CN': '部分到款', en: 'partial' },
  unpaid: { 'zh-CN': '未到款', en: 'unpaid' },
  owes: { 'zh-CN': '欠款', en: 'owes' },
} as const satisfies Record<string, Named>;
export type MoneyResult = keyof typeof MONEY_RESULTS;

export const namesIn = <K extends string>(names: { readonly [P in K]: Named }, locale: Locale): { readonly [P in K]: string } =>
  Object.fromEntries(Object.entries<Named>(names).map(([id, name]) => [id, name[locale]])) as { readonly [P in K]: string };
