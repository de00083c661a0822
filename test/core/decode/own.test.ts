import { ownColumns, ownSheets } from '../../../core/decode/own';
import { OWN_COLUMNS, type OwnColumnId } from '../../../core/model/own';
import type { OwnName } from '../../../core/port';
import { read, sheet, workbook } from './support';

const orders = (headings: string, ...rows: string[]) =>
  sheet(
    'Orders',
    [`Order no. | Customer | SKU | Quantity | Unit price | ${headings}`, ...rows.map((row) => `SO1 | C1 | A | 1 | 2 | ${row}`)].join('\n'),
  );
const name = (id: string, column: number): OwnName => ({ name: `order_review_${id}`, sheet: 'Orders', column });
const found = (at: ReturnType<typeof orders>, names: readonly OwnName[] = []) =>
  [...ownColumns(at, 0, names)].sort(([, a], [, b]) => a - b);

/** One row of orders whose last column, the key, is filled. */
function keyed(headings: string) {
  const at = orders(headings, headings.replace(/[^|]+/g, ' '));
  const [header = [], row = []] = at.rows;
  return { ...at, rows: [header, [...row.slice(0, header.length - 1), 'or1|r1']] };
}

describe('own columns', () => {
  test.each(['zh-CN', 'en'] as const)('are the run of own headings that ends at the key, in %s', (locale) => {
    const ids = Object.keys(OWN_COLUMNS) as OwnColumnId[];
    const headings = ids.map((id) => OWN_COLUMNS[id][locale]).join(' | ');
    expect(found(keyed(headings))).toEqual(ids.map((id, at) => [id, 5 + at]));
  });

  test('the user’s column of the same heading stays theirs', () => {
    expect(found(keyed('说明 | 备注 | 审单结果 | 说明 | 审单标识'))).toEqual([
      ['review', 7],
      ['explanation', 8],
      ['key', 9],
    ]);
    expect(found(keyed('Review | Mine | Decision | Review key'))).toEqual([
      ['decision', 7],
      ['key', 8],
    ]);
    expect(found(orders('Review | Explanation'))).toEqual([]);
    expect(found(orders('Review | Review key', ' | mine'))).toEqual([]);
  });

  test('a numbered heading is the tool’s as well', () => {
    expect(found(keyed('Review | Review (2) | Review key'))).toEqual([
      ['review', 6],
      ['key', 7],
    ]);
  });

  test('names follow columns that were moved, unless the heading is gone', () => {
    const moved = orders('Decision | Review | Mine');
    expect(found(moved, [name('review', 6), name('decision', 5), name('key', 7)])).toEqual([
      ['decision', 5],
      ['review', 6],
    ]);
    expect(found(moved, [{ ...name('review', 6), sheet: 'Other' }])).toEqual([]);
  });

  test('decisions are read from them, and they are no fields of the order', () => {
    const decided = (cell: string) => {
      const at = sheet(
        'Orders',
        `Order no. | Customer | SKU | Quantity | Unit price | Decision | Decided by | Decision note\nSO1 | C1 | A | 1 | 2 | ${cell} | Li | ok`,
      );
      const names = [name('decision', 5), name('decidedBy', 6), name('decisionNote', 7)];
      const decoded = read(workbook([at], { names }));
      return 'book' in decoded ? decoded.book.lines[0]?.decision : undefined;
    };
    expect(decided('放行')).toEqual({ choice: 'approve', text: '放行', decidedBy: 'Li', note: 'ok', key: '' });
    expect(decided('Approve')).toMatchObject({ choice: 'approve' });
    expect(decided('退回')).toMatchObject({ choice: 'return' });
    expect(decided('return')).toMatchObject({ choice: 'return' });
    expect(decided('maybe')).toMatchObject({ choice: undefined, text: 'maybe' });
  });
});

describe('own sheets', () => {
  test.each([
    ['Finance', 'Finance 2026-11-21 · Order Review', true],
    ['查款表', '查款表 · 审单助手', true],
    ['Finance (2)', 'Finance · Order Review', true],
    ['Finance', 'budget 2026', false],
    ['My finance', 'Finance · Order Review', false],
  ])('a sheet called %s that begins with "%s": %s', (title, first, expected) => {
    expect(ownSheets(workbook([sheet(title, [[first]])])).get('finance')).toBe(expected ? title : undefined);
  });

  test('a workbook’s name follows a sheet that was renamed', () => {
    const names = [{ name: 'order_review_sheet_finance', sheet: 'Money' }];
    expect(ownSheets(workbook([sheet('Money', [['x']])], { names })).get('finance')).toBe('Money');
  });
});
