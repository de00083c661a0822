import { formatDay } from '../model/date';
import { decimalDigits } from '../model/decimal';
import { fieldName } from '../words/fields';
import { labels } from '../words/labels';
import { problemSentence } from '../words/problems';
import type { Change, Edit } from './merge';
import type { TableCell } from './names';
import type { Words } from './words';

const { reading, skippedRow, summary } = labels('zh-CN');

/** Of a list of row numbers. */
const LISTED = 8;

const list = (items: readonly string[]): string => items.join('、');

export const zhCN: Words = {
  change: changeText,
  between: '；',
  why: {
    ...skippedRow,
    shipped: '已全部发货',
    rejected: '没有放行，不欠货',
    returned: '已退单，不欠货',
    changed: '审单后改动过，请把那个工作簿再审一次',
    'not-found': '欠货表里的这一行找不到对应的订单行',
  },
  sheetWhy: {
    own: () => '审单写出的表',
    hidden: () => '隐藏的表',
    'not-orders': () => '没有认出是订单',
    reference: (roles) => `${list(roles)}：与已收入的相同`,
    conflict: (roles) => `${list(roles)}：几个文件都有而内容不同，请把正确的一张放进结果`,
  },
  problem: {
    input: ({ file, problem }) => `${file}：${problemSentence(problem, 'zh-CN')}`,
    'two-bases': ({ files }) => `${list(files)} 都是合并过的工作簿；请只给其中一个，再加各区域的文件。`,
    'map-unused': ({ role, field, heading }) => `--map "${role}.${field}=${heading}"：没有一个文件有「${heading}」这一列；请检查写法。`,
    'not-reviewed': ({ file }) => `${file} 没有可结转的欠货表；请先审单，再给出审过的工作簿。`,
    'no-lines': ({ files }) => `${list(files)}：没有订单行，只有参考表；请把各区域的文件也给出来。`,
  },
  record: {
    columns: {
      kind: '内容',
      file: '来源文件',
      sheet: '来源表',
      row: '来源行',
      rows: '读到行数',
      taken: '收入行数',
      leftOut: '未收行数',
      quantity: '数量合计值',
      amount: '金额合计值',
      note: '说明',
    },
    kinds: {
      source: '来源',
      base: '以前合并的',
      carry: '欠货结转',
      total: '总计',
      rowLeftOut: '未收入的行',
      sheetLeftOut: '未收入的表',
      handedOn: '收入的参考表',
      twice: '多个来源的订单',
      otherTable: '其他表格',
    },
    subtitle: (day) => `审单日期 ${day} · 收入了什么，没有收入什么`,
  },
  total: '总计',
  headline: (lines, sources) => `从 ${sources} 张表收入 ${lines} 行订单`,
  renewed: (unchanged, changed) => `${unchanged} 行照旧，${changed} 行有变更`,
  beforeAfter: (before, after) => `${before} → ${after}`,
  unreadable: (cells) => `${cells} 个数量或金额无法读取，按原样保留`,
  hidden: (rows) => `${rows} 个隐藏或被筛选的行也已收入`,
  reading: (as, because, target) =>
    as === target
      ? `折扣是${reading[as]}：${summary.because(because)}`
      : `折扣原是${reading[as]}（${summary.because(because)}），已写成${reading[target]}`,
  twice: (orderNo, places) => `订单 ${orderNo} 来自 ${list(places)}：各行都已收入，请删除不要的`,
  gone: (rows) => `${rows} 行在来源中已没有，予以保留`,
  handedOn: (roles) => `用作${list(roles)}`,
  otherTable: (headings) => `另一个表格，没有读：${list(headings)}`,
  said: (place, text) => `${place}：${text}`,
  place: (file, sheet, rows) => `${file} · ${sheet}${rows === '' ? '' : ` ${rows}`}`,
  rows: (ranges) => `第 ${ranges.slice(0, LISTED).join('、')} 行${ranges.length > LISTED ? '等' : ''}`,
  more: (count, sheet) => `……另有 ${count} 项，见「${sheet}」表`,
  leftOutTitle: '未收入',
  attentionTitle: '需要决定',
};

function changeText(change: Change): string {
  switch (change.kind) {
    case 'before':
      return change.text;
    case 'changed':
      return `${list(change.edits.map(editText))}，需重新审单`;
    case 'gone':
      return '来源中已没有这一行';
    case 'twice':
      return `同一订单号也来自 ${list(change.others)}`;
  }
}

const editText = ({ column, was, now }: Edit): string => `${fieldName('orders', column, 'zh-CN')} ${shown(was)} → ${shown(now)}`;

function shown(cell: TableCell): string {
  if (cell === null) return '（空白）';
  if (typeof cell === 'object') return 'day' in cell ? formatDay(cell.day) : cell.error;
  return typeof cell === 'number' ? decimalDigits(cell) : String(cell);
}
