import type { OwnColumnId } from '../../../core/model/own';
import type { Locale } from '../../../core/model/settings';
import { planReview } from '../../../core/plan/plan';
import type { PlanCell } from '../../../core/port';
import { describe as describeFinding, sentence } from '../../../core/words/messages';
import { type Case, outcomeOf } from '../../support/outcome';

function valuesOf({ snapshot, outcome }: Case, ids: readonly OwnColumnId[], locale: Locale = 'en'): readonly (readonly PlanCell[])[] {
  const { columns } = planReview(snapshot, outcome, locale).orders!;
  const picked = ids.map((id) => columns.find((column) => column.id === id)!.values!);
  return picked[0]!.map((_, row) => picked.map((values) => values[row]!));
}

test('quantities and amounts of each row, as numbers', () => {
  const given = outcomeOf(`
    order | qty | ship | short | price | giftQty | giftShip
    SO1   | 10  | 8    | 2     | 12.5  | 1       | 0
    SO2   | 3   | 0    | 0     | 4     |         |
    SO3   | -2  | -2   | 0     | 4     |         |`);
  expect(valuesOf(given, ['shipQty', 'shortQty', 'shipGifts', 'shortGifts', 'shipAmount'])).toEqual([
    [8, 2, 0, 1, 100],
    [0, 0, null, null, 0],
    [-2, 0, null, null, -8],
  ]);
});

test('an amount that a cell cannot hold is written as text', () => {
  expect(valuesOf(outcomeOf('order | qty | price\nSO1 | 3 | 90071992547409.93'), ['shipAmount'])).toEqual([['270215977642229.79']]);
});

test('a row that is no line stays blank, and so does what could not be read', () => {
  const given = outcomeOf(`
    order | qty | unreadable | findings
    SO1   | ?   | yes        | data/unreadable-number@quantity:block`);
  const orders = given.outcome.book.tables.get('orders')!;
  const tables = new Map([['orders' as const, { ...orders, lastRow: orders.lastRow + 2 }]]);
  const longer = { ...given, outcome: { ...given.outcome, book: { ...given.outcome.book, tables } } };
  expect(valuesOf(longer, ['review', 'shipQty', 'shipAmount'])).toEqual([
    ['blocked', null, null],
    [null, null, null],
    [null, null, null],
  ]);
});

test.each([
  ['en', ['pass', 'note', 'to confirm', 'cannot judge', 'blocked', 'approved · moved', 'returned']],
  ['zh-CN', ['通过', '提示', '待确认', '无法判断', '不通过', '已放行 · 已移位', '退单']],
] as const)('the Review cell says the status in %s', (locale, words) => {
  const given = outcomeOf(`
    order | status   | moved
    SO1   | pass     |
    SO2   | info     |
    SO3   | warn     |
    SO4   | unknown  |
    SO5   | block    |
    SO6   | approved | yes
    SO7   | returned |`);
  expect(valuesOf(given, ['review'], locale).flat()).toEqual(words);
});

test('the explanation gives the worst first, each on its line; a pass says nothing', () => {
  const given = outcomeOf(`
    order | findings
    SO1   | discount/under-policy@discount:info price/below-list@unitPrice:block
    SO2   |`);
  const [info, block] = given.outcome.lines[0]!.findings;
  expect(valuesOf(given, ['explanation']).flat()).toEqual([`${sentence(block!, 'en')}\n${sentence(info!, 'en')}`, null]);
});

test('a row without such a fault says what holds its order; one that has it does not repeat it', () => {
  const given = outcomeOf(`
    order | qty | ship | findings
    SO1   | 1   | 0    |
    SO1   | 1   | 0    | price/below-list@unitPrice:block
    SO2   | 1   | 1    |`);
  const [block] = given.outcome.lines[1]!.findings;
  expect(valuesOf(given, ['explanation']).flat()).toEqual([
    `Held with its order: ${describeFinding(block!, 'en').title}.`,
    sentence(block!, 'en'),
    null,
  ]);
});

test('an explanation too long for a cell is cut between sentences and says how many are left', () => {
  const given = outcomeOf(`order | findings\nSO1 | ${'price/below-list@unitPrice:block '.repeat(1000)}`);
  const text = String(valuesOf(given, ['explanation'])[0]![0]);
  const lines = text.split('\n');
  expect(text.length).toBeLessThanOrEqual(32767);
  expect(lines.at(-1)).toBe(`… and ${1000 - (lines.length - 1)} more: see the review pane`);
  expect(new Set(lines.slice(0, -1)).size).toBe(1);
});

test('the decision columns are the user’s: a heading and choices, never a value', () => {
  const { snapshot, outcome } = outcomeOf('order\nSO1');
  const decisions = planReview(snapshot, outcome, 'zh-CN').orders!.columns.filter(({ id }) => id.startsWith('deci'));
  expect(decisions.map(({ heading, values, choices }) => ({ heading, values, choices }))).toEqual([
    { heading: '处理意见', values: undefined, choices: ['放行', '退回'] },
    { heading: '处理人', values: undefined, choices: undefined },
    { heading: '处理说明', values: undefined, choices: undefined },
  ]);
});
