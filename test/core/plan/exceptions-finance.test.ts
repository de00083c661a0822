import type { Cell, Locale } from '../../../core';
import { OWN_SHEETS } from '../../../core/model/own';
import { labels } from '../../../core/words/labels';
import { MemoryHands } from '../../support/hands';
import { workbook } from '../../support/sheets';

const { snapshot } = workbook({
  orders: `
    orderNo | customer | region | quantity
    SO1     | C1       | East   | 3
    SO2     | C2       | West   | 5`,
});

const EXCEPTION = ['region', 'customer', 'orderNo', 'place', 'state', 'owner'] as const;

const exceptions = (hands: MemoryHands, locale: Locale): readonly (readonly Cell[])[] => {
  const { columns } = labels(locale).exceptions;
  const [header, ...rows] = hands
    .grids()
    .find(({ name }) => name === OWN_SHEETS.exceptions[locale])!
    .rows.slice(2);
  const at = (id: keyof typeof columns) => header!.indexOf(columns[id]);
  return rows.filter((row) => row[at('code')] === 'finance/unreadable-result').map((row) => EXCEPTION.map((id) => row[at(id)]!));
};

/** Types into the row of an own sheet that has the text. */
const fill = (hands: MemoryHands, sheet: string, text: string, heading: string, value: Cell) => {
  const { rows } = hands.grids().find(({ name }) => name === sheet)!;
  const row = rows.findIndex((cells) => cells.includes(text));
  hands.type(sheet, row, rows[2]!.indexOf(heading), value);
};

test('an answer of finance that cannot be read keeps its owner, wherever its row goes and whatever the sheet is called', async () => {
  const hands = new MemoryHands(snapshot);
  await hands.run('review', 'en');
  fill(hands, 'Finance', 'SO2', 'Result', 'perhaps');
  fill(hands, 'Finance', 'C1 total', 'Result', 'soon');
  await hands.run('review', 'en');
  expect(exceptions(hands, 'en')).toEqual([
    ['East', 'C1', null, 'Finance', 'open', null],
    ['West', 'C2', 'SO2', 'Finance', 'open', null],
  ]);

  fill(hands, 'Exceptions', 'SO2', 'Owner', 'Li');
  hands.sort('Finance', 3, [6, 5, 4, 3]);
  await hands.run('review', 'zh-CN');
  expect(exceptions(hands, 'zh-CN')).toEqual([
    ['East', 'C1', null, '查款表', '待处理', null],
    ['West', 'C2', 'SO2', '查款表', '待处理', 'Li'],
  ]);
});
