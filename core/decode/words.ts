import type { Customer, Decision, GiftRule } from '../model/book';
import { MONEY_RESULTS, type MoneyResult } from '../model/own';
import { cached, foldWord } from './text';

type Vocabulary<T> = (text: string) => T | undefined;

/** Words that users type, in either language; anything else is not understood. */
function vocabulary<T>(entries: readonly (readonly [value: T, words: string])[]): Vocabulary<T> {
  const known = new Map<string, T>();
  for (const [value, words] of entries) for (const word of words.split(' ')) known.set(word, value);
  return cached((text: string) => known.get(foldWord(text)));
}

const YES = '是 yes y true 1 √ ✓ ✔ ☑';
const NO = '否 no n false 0 × ✗';

export const yesNo = vocabulary<boolean>([
  [true, YES],
  [false, NO],
]);

export const giftMark = vocabulary<boolean>([
  [true, `${YES} 赠 赠品 搭赠 贈 贈品 gift free`],
  [false, `${NO} 非赠品 非贈品 正品`],
]);

export const carriedOverMark = vocabulary<boolean>([
  [true, `${YES} 欠货 欠货结转 结转 欠貨 欠貨結轉 結轉 carriedover`],
  [false, NO],
]);

const ON = '正常 启用 啟用 1 active enabled normal';

export const customerStatus = vocabulary<Customer['status']>([
  ['active', ON],
  ['disabled', '停用 禁用 0 disabled inactive'],
  ['frozen', '冻结 凍結 frozen'],
]);

/** True: discontinued. */
export const productStatus = vocabulary<boolean>([
  [false, `${ON} 在售 在产 在產 onsale`],
  [true, '停产 停產 停售 停用 禁用 0 discontinued disabled inactive'],
]);

/** Of a column that is headed discontinued: its marks mean the opposite of those under status. */
export const discontinuedMark = vocabulary<boolean>([
  [false, `${NO} 在售 在产 正常 active onsale`],
  [true, `${YES} 停产 停產 停售 discontinued`],
]);

export const paymentTerms = vocabulary<NonNullable<Customer['terms']>>([
  ['cash', '现款 现金 现结 現款 現金 現結 cash'],
  ['credit', '月结 赊销 月結 賒銷 credit'],
  ['deposit', '订金 定金 訂金 deposit'],
]);

export const shipPolicy = vocabulary<Customer['shipPolicy']>([
  ['partial', '可部分 partial'],
  ['whole-line', '整行 whole-line wholeline'],
  ['whole-order', '整单 整單 whole-order wholeorder'],
]);

export const giftRepeat = vocabulary<GiftRule['repeat']>([
  ['every', '每满 每滿 every'],
  ['once', '一次 once'],
  ['tier', '阶梯 階梯 tier'],
]);

export const giftCount = vocabulary<GiftRule['count']>([
  ['whole-units', '整倍 whole-units wholeunits'],
  ['pro-rata', '按比例 pro-rata prorata'],
  ['exact-multiple', '足倍 exact-multiple exactmultiple'],
]);

export const giftKind = vocabulary<GiftRule['kind']>([
  ['on-top', '外赠 外贈 on-top ontop'],
  ['included', '内赠 內贈 included'],
]);

export const unlimited = vocabulary<true>([[true, '不限 无限 无限制 無限 無限制 unlimited nolimit']]);

export const cancelled = vocabulary<true>([[true, '取消 已取消 作废 已作废 作廢 已作廢 cancelled canceled void voided']]);

export const decisionChoice = vocabulary<NonNullable<Decision['choice']>>([
  ['approve', '放行 approve'],
  ['return', '退回 return'],
]);

export const moneyResult = vocabulary<MoneyResult>(
  Object.entries(MONEY_RESULTS).map(([result, words]) => [result as MoneyResult, Object.values(words).join(' ')] as const),
);

const TOTAL = /(?:合计|小计|总计|共计|累计|汇总|合計|小計|總計|(?:^|[^a-z])(?:grand|sub)?totals?)[::]?$/;
const TOTAL_ALONE = /^(?:本页|本頁|本月|月|本日|日|全部)?(?:合计|小计|总计|共计|累计|合計|小計|總計)[::]?$|^(?:grand|sub)?totals?:?$/;

/** `第 1 页，共 3 页`, `Page 1 of 3`. */
export const isPageNumber = cached((text: string) =>
  /^(?:第\d+[页頁](?:[,/]?共\d+[页頁])?|page\d+(?:(?:of|\/)\d+)?)$/.test(foldWord(text)),
);

/** What stands below a printed form: `制表：张三`, `审核：`, `Approved by: Li`. */
export const isSignOff = cached((text: string) => SIGN_OFF.test(foldWord(text)));

const SIGN_OFF =
  /^(?:制表|制单|填表|开单|经办|审核|复核|审批|批准|主管|签字|签名|签章|盖章|打印|备注|说明|注|prepared|checked|reviewed|approved|authori[sz]ed|printed|signed|signature|note|remark)[^:0-9]{0,6}:/;

/** `Total`, `本页小计`, and a group's: `East Total`, `SO1 小计`. */
export const isTotal = (text: string): boolean => !endsInDigit(text) && hasTotal(text);
const hasTotal = cached((text: string) => TOTAL.test(text.normalize('NFKC').trim().toLowerCase()));

/** The bare word, which means a total wherever it stands. */
export const isTotalAlone = (text: string): boolean => !endsInDigit(text) && hasTotalAlone(text);
const hasTotalAlone = cached((text: string) => TOTAL_ALONE.test(foldWord(text)));

/** As most codes do, and no total. */
function endsInDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39;
}
