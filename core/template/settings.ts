import { ROLES, type Role } from '../model/roles';
import type { Locale } from '../model/settings';
import { type Named, ROLE_NAMES } from '../words/fields';

interface SettingRow {
  readonly key: string;
  readonly value: string;
  readonly meaning: Named;
}

const row = (key: string, value: string, zh: string, en: string): SettingRow => ({ key, value, meaning: { 'zh-CN': zh, en } });

const useRole = (role: Role): SettingRow =>
  row(
    `use.${role}`,
    'yes',
    `no：不用「${ROLE_NAMES[role]['zh-CN']}」表，相关检查不做也不提示`,
    `no: there is no ${ROLE_NAMES[role].en} sheet, its checks are neither run nor missed`,
  );

/** Every setting with its default, as the rows of a new settings sheet. */
export const SETTING_ROWS: readonly SettingRow[] = [
  row('amountDecimals', '2', '金额的小数位数', 'Decimals of amounts'),
  row('priceDecimals', '4', '比较价格时的小数位数', 'Decimals at which prices are compared'),
  row('priceTolerance', '0', '单价允许相差多少（金额）', 'How far a price may be off, as an amount'),
  row('priceTolerancePercent', '0', '单价允许相差百分之几', 'How far a price may be off, in per cent'),
  row(
    'discount',
    'auto',
    '折扣列中数字的含义：auto 自动判断，factor 折扣系数，percent-to-pay 付百分之几，percent-off 减百分之几',
    'What bare numbers in a discount column mean: auto, factor, percent-to-pay or percent-off',
  ),
  row(
    'fillDown',
    'ask',
    '只在订单首行填写的单元格：ask 先询问，yes 向下填充，no 视为空白',
    'Cells filled only on the first line of an order: ask, yes to fill them down, no to take them as blank',
  ),
  row(
    'floorIncludesGifts',
    'no',
    'yes：把同品赠品摊入后再与最低售价比较',
    'yes: free units of the same product count when a price meets its floor',
  ),
  row('reserveBlocked', 'no', 'yes：不通过的订单也占用库存', 'yes: orders that do not pass hold their stock all the same'),
  row(
    'giftOnShortage',
    'proportional',
    '缺货时同品赠品怎么发：proportional 按比例，last 最后，first 优先，included 内赠',
    'Gifts of the same product when it is short: proportional, last, first or included',
  ),
  row('graceDays', '0', '逾期宽限天数', 'Days that a customer may be overdue'),
  row('staleStockDays', '1', '库存更新时间早于审单日期几天以上算旧', 'Days after which stock figures are too old'),
  ...ROLES.filter((role) => role !== 'orders' && role !== 'settings').map(useRole),
  row(
    'severity.price/above-list',
    'warn',
    '改变一项检查的级别：info、warn、unknown、block 或 off；其他检查照此另加一行',
    'Grades one check: info, warn, unknown, block or off; add a row like this for any other check',
  ),
];

export const MEANING: Named = { 'zh-CN': '含义', en: 'Meaning' };

/** The language that a review of the workbook speaks, whatever the computer's. */
export const localeRow = (locale: Locale): SettingRow =>
  row('locale', locale, '审单结果的语言：zh-CN 或 en', 'Language of the results: zh-CN or en');
