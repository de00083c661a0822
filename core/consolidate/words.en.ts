import { formatDay } from '../model/date';
import { decimalDigits } from '../model/decimal';
import { counted } from '../words/counted';
import { fieldName } from '../words/fields';
import { FORMATS } from '../words/format';
import { labels } from '../words/labels';
import { problemSentence } from '../words/problems';
import type { Change, Edit } from './merge';
import type { TableCell } from './names';
import type { Words } from './words';

const { reading, skippedRow, summary } = labels('en');

const list = (items: readonly string[]): string => items.join(', ');

export const en: Words = {
  change: changeText,
  between: '; ',
  why: {
    ...skippedRow,
    shipped: 'shipped whole',
    rejected: 'not released, so nothing is owed',
    returned: 'returned, so nothing is owed',
    changed: 'changed since it was reviewed: review that workbook again',
    'not-found': 'an entry of the shortage sheet whose order row is not there',
  },
  sheetWhy: {
    own: () => 'written by a review',
    hidden: () => 'hidden',
    'not-orders': () => 'not recognised as orders',
    reference: (roles) => `${list(roles)}: the same as one that was taken`,
    conflict: (roles) => `${list(roles)}: several inputs have it and differ; put the right one into the result`,
  },
  problem: {
    input: ({ file, problem }) => `${file}: ${problemSentence(problem, 'en')}`,
    'two-bases': ({ files }) => `${list(files)} are collected workbooks already; give one of them, and the regional files beside it.`,
    'map-unused': ({ role, field, heading }) =>
      `--map "${role}.${field}=${heading}": no input has a column headed “${heading}”; check how it is written.`,
    'not-reviewed': ({ file }) => `${file} has no Shortage sheet to carry over; review it first, then give the reviewed workbook.`,
    'no-lines': ({ files }) => `${list(files)}: no sheet with order lines, only reference sheets; give the regional files too.`,
  },
  record: {
    columns: {
      kind: 'What',
      file: 'Source file',
      sheet: 'Source sheet',
      row: 'Source rows',
      rows: 'Rows read',
      taken: 'Collected',
      leftOut: 'Left out',
      quantity: 'Sum of quantities',
      amount: 'Sum of amounts',
      note: 'Note',
    },
    kinds: {
      source: 'source',
      base: 'collected before',
      carry: 'carried over',
      total: 'total',
      rowLeftOut: 'rows left out',
      sheetLeftOut: 'sheet left out',
      handedOn: 'reference sheet taken',
      twice: 'order from several sources',
      otherTable: 'other table',
    },
    subtitle: (day) => `Business date ${day} · what was collected, and what was not`,
  },
  total: 'Total',
  headline: (lines, sources) => `${counted(lines, 'order line')} collected from ${counted(sources, 'sheet')}`,
  renewed: (unchanged, changed) => `${unchanged} as before, ${changed} changed`,
  beforeAfter: (before, after) => `${before} → ${after}`,
  unreadable: (cells) => `${counted(cells, 'quantity or amount stands', 'quantities or amounts stand')} as typed, not readable as a number`,
  hidden: (rows) => `${counted(rows, 'hidden or filtered row')} collected too`,
  reading: (as, because, target) =>
    as === target
      ? `discounts are ${reading[as]}: ${summary.because(because)}`
      : `discounts were ${reading[as]} (${summary.because(because)}); written as ${reading[target]}`,
  twice: (orderNo, places) => `Order ${orderNo} comes from ${list(places)}: all its rows are there, delete what is not meant`,
  gone: (rows) => `${counted(rows, 'row that is', 'rows that are')} no longer in the source: kept, and marked`,
  handedOn: (roles) => `serves as ${list(roles)}`,
  otherTable: (headings) => `another table, not read: ${list(headings)}`,
  said: (place, text) => `${place}: ${text}`,
  place: (file, sheet, rows) => `${file} · ${sheet}${rows === '' ? '' : ` ${rows}`}`,
  rows: (ranges) => (/^\d+$/.test(ranges.join()) ? `row ${ranges[0]}` : `rows ${FORMATS.en.all(ranges)}`),
  more: (count, sheet) => `… and ${count} more: see the sheet ${sheet}`,
  leftOutTitle: 'Left out',
  attentionTitle: 'To decide',
};

function changeText(change: Change): string {
  switch (change.kind) {
    case 'before':
      return change.text;
    case 'changed':
      return `${list(change.edits.map(editText))}: needs review again`;
    case 'gone':
      return 'no longer in its source';
    case 'twice':
      return `the same order number also comes from ${list(change.others)}`;
  }
}

const editText = ({ column, was, now }: Edit): string => `${fieldName('orders', column, 'en')} ${shown(was)} → ${shown(now)}`;

function shown(cell: TableCell): string {
  if (cell === null) return '(blank)';
  if (typeof cell === 'object') return 'day' in cell ? formatDay(cell.day) : cell.error;
  return typeof cell === 'number' ? decimalDigits(cell) : String(cell);
}
