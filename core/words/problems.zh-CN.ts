import type { ColumnName } from '../decode/problem';
import { nearestWords } from '../model/nearest';
import { headingsOf, mapOption, nameIn } from './candidates';
import { fieldName, ROLE_NAMES } from './fields';
import { FORMATS } from './format';
import type { ProblemMessages } from './problems';

const { all, any, quote, rows } = FORMATS['zh-CN'];

const columns = (names: readonly ColumnName[]): string => all(names.map(({ letter, heading }) => `${letter} 列${quote(heading)}`));
const sheets = (names: readonly string[]): string => all(names.map(quote));
const closest = (text: string, known: readonly string[]): string => {
  const names = nearestWords(text, known);
  return names.length === 0 ? '' : `是不是 ${any(names)}？`;
};

const changed = (orders: readonly string[]): string =>
  orders.length > 5 ? `${orders.slice(0, 5).join('、')} 等 ${orders.length} 个` : orders.join('、');

export const zhCN: ProblemMessages = {
  'no-orders': {
    text: (p) => `工作簿里没有认出订单表（现有工作表：${sheets(p.sheets)}）`,
    remedy: () => '把订单所在的表改名为「订单」，并留好表头：订单号、客户编码、产品编码、数量、单价',
  },
  'several-orders': {
    text: (p) => `有 ${p.sheets.length} 张表都像订单：${sheets(p.sheets)}，没有一张叫「订单」`,
    remedy: () => '用 order-review consolidate 合并成一张「订单」；只审其中一张的，把它改名为「订单」',
  },
  'two-sheets': {
    text: (p) => `有 ${p.sheets.length} 张表都像${ROLE_NAMES[p.role]['zh-CN']}：${sheets(p.sheets)}`,
    remedy: (p) => `把要用的一张改名为${quote(ROLE_NAMES[p.role]['zh-CN'])}`,
  },
  'two-columns': {
    text: (p) => `工作表${quote(p.sheet)}有 ${p.columns.length} 列都像${fieldName(p.role, p.field, 'zh-CN')}：${columns(p.columns)}`,
    remedy: (p) => `指定用哪一列：${any(headingsOf(p.columns).map((heading) => mapOption(p.role, p.field, heading)))}`,
  },
  'missing-columns': {
    text: (p) => `工作表${quote(p.sheet)}没有认出这些列：${all(p.fields.map((field) => fieldName(p.role, field, 'zh-CN')))}`,
    remedy: (p) =>
      `补上这些列，或者指定已有的列，例如 ${mapOption(p.role, p.fields[0]!, '表头')}${p.columns.length === 0 ? '' : `；现有的列：${columns(p.columns)}`}`,
  },
  'map-not-found': {
    text: (p) => `${mapOption(p.role, p.field, p.heading)}：没有表头为${quote(p.heading)}的列`,
    remedy: (p) =>
      p.columns.length === 0
        ? `没有认出${ROLE_NAMES[p.role]['zh-CN']}，先把那张表改名为${quote(ROLE_NAMES[p.role]['zh-CN'])}`
        : `改用现有的表头：${columns(p.columns)}`,
  },
  'map-unknown-field': {
    text: (p) => `--map 里的${quote(p.text)}不认识`,
    remedy: (p) => `${closest(nameIn(p), p.fields)}照 --map orders.quantity=数量 的样子写；可用的有 ${p.fields.join('、')}`,
  },
  'scaled-heading': {
    text: (p) => `工作表${quote(p.sheet)}的${fieldName(p.role, p.field, 'zh-CN')}列以千或万计：${quote(p.heading)}`,
    remedy: () => '换算成单个的数，并去掉表头里的千、万，再审一次',
  },
  'fill-down': {
    text: (p) => `工作表${quote(p.sheet)}${rows(p.rows)}的整单信息（订单号、客户等）是空的`,
    remedy: () => '沿用上一行的：--set fillDown=yes；就当空白：--set fillDown=no',
  },
  'no-finance': {
    text: () => '工作簿里没有审单做出的「查款表」',
    remedy: () => '先运行 order-review review，请财务填好查款表，再对那个工作簿运行 order-review finance',
  },
  'stale-finance': {
    text: (p) => `${quote(p.sheet)}做好之后，订单 ${changed(p.orders)} 又改过（finance/stale-sheet）`,
    remedy: () => '先运行 order-review review，已填的内容会跟着订单保留；再对新的工作簿运行 order-review finance',
  },
  'unknown-setting': {
    text: (p) => `没有${quote(p.key)}这个设置项`,
    remedy: (p) => `${closest(p.key, p.keys)}全部设置项见 order-review template 写出的「审单设置」表`,
  },
  'bad-setting': {
    text: (p) => `设置项 ${p.key} 不能是${quote(p.value)}`,
    remedy: (p) => `可以填：${p.allowed}`,
  },
};
