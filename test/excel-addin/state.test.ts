import type { FindingGroup, FindingRow, Severity } from '../../core';
import { type Event, idOf, initialState, itemsOf, type Report, reduce, type State } from '../../excel-addin/pane/state';

const finding = (row: number, severity: Severity, text: string, part: Partial<FindingRow> = {}): FindingRow => ({
  code: 'price/below-list',
  severity,
  label: severity,
  title: 'Below the list price',
  text,
  remedy: 'Change it',
  approved: false,
  orderNo: `SO${row}`,
  sheet: 'Orders',
  row,
  rows: [row],
  column: 'K',
  place: `Orders row ${row}`,
  field: 'unitPrice',
  claimed: '9.99',
  expected: '10.00',
  evidence: [],
  fix: undefined,
  ...part,
});

const GROUPS: readonly FindingGroup[] = [
  { title: 'SO2', worst: 'block', rows: [finding(2, 'block', 'Price too low'), finding(3, 'warn', 'Short of Lemon tea')] },
  { title: 'SO4', worst: 'info', rows: [finding(4, 'info', 'Deposit due', { rows: [4, 5] })] },
];

const REPORT = {
  facts: { sheet: 'Orders', date: '2026-11-20' },
  summary: {} as Report['summary'],
  groups: GROUPS,
  decisions: { sheet: 'Orders', locale: 'en', firstRow: 2, columns: {} },
  sheetNames: {},
} as const;

const stateAfter = (...events: readonly Event[]): State => events.reduce(reduce, initialState('en', 'light', '2026-11-20'));
const reviewed = (...events: readonly Event[]): State => stateAfter({ type: 'reported', report: REPORT }, ...events);
const shown = (state: State): readonly string[] =>
  itemsOf(state).map((item) => (item.kind === 'group' ? `${item.title} (${item.count})` : item.finding.text));

describe('a run', () => {
  test('shows its progress, and nothing of it when it is over', () => {
    const writing = stateAfter({ type: 'started', task: 'review' }, { type: 'progressed', stage: 'writing', done: 5, total: 9 });
    expect(writing.job).toEqual({ task: 'review', stage: 'writing', done: 5, total: 9 });
    const over = reduce(writing, { type: 'ended', notice: { kind: 'reviewed' } });
    expect([over.job, over.notice?.kind]).toEqual([undefined, 'reviewed']);
  });

  test('progress that comes after the end is not shown', () => {
    expect(stateAfter({ type: 'progressed', stage: 'reading', done: 1, total: 2 }).job).toBeUndefined();
  });

  test('brings up the findings; a cleared workbook has none, and nothing to undo', () => {
    expect(reviewed().tab).toBe('findings');
    const cleared = reviewed(edit('SO2'), { type: 'dropped' });
    expect([cleared.report, cleared.undo, cleared.tab]).toEqual([undefined, [], 'workbook']);
  });
});

describe('answers', () => {
  test('the last answer to a question counts', () => {
    const answer = (heading: string): Event => ({ type: 'mapped', map: { role: 'orders', field: 'sku', heading } });
    expect(stateAfter(answer('Code'), answer('Item')).answers.maps).toEqual([{ role: 'orders', field: 'sku', heading: 'Item' }]);
    const set = (value: string): Event => ({ type: 'set', key: 'fillDown', value });
    expect(stateAfter(set('yes'), set('no')).answers.settings).toEqual([['fillDown', 'no']]);
  });
});

describe('the list', () => {
  test.each<[string, Event[], string[]]>([
    ['everything, group by group', [], ['SO2 (2)', 'Price too low', 'Short of Lemon tea', 'SO4 (1)', 'Deposit due']],
    ['one severity', [{ type: 'filtered', filter: { severities: ['warn'] } }], ['SO2 (1)', 'Short of Lemon tea']],
    ['words in any order and case', [{ type: 'filtered', filter: { search: ' TEA short' } }], ['SO2 (1)', 'Short of Lemon tea']],
    ['an order number', [{ type: 'filtered', filter: { search: 'so4' } }], ['SO4 (1)', 'Deposit due']],
    [
      'a row on which a finding of the whole order stands',
      [{ type: 'selected', place: { sheet: 'Orders', row: 5 } }],
      ['SO4 (1)', 'Deposit due'],
    ],
    ['nothing', [{ type: 'filtered', filter: { search: 'nowhere' } }], []],
  ])('%s', (_, events, expected) => {
    expect(shown(reviewed(...events))).toEqual(expected);
  });

  test('selecting a row unfolds what stands on it alone', () => {
    expect(reviewed({ type: 'selected', place: { sheet: 'Orders', row: 3 } }).open).toBe(idOf(GROUPS[0]!.rows[1]!));
  });

  test('selecting a row without findings, or of another sheet, shows all again', () => {
    const narrowed: Event = { type: 'selected', place: { sheet: 'Orders', row: 3 } };
    for (const place of [
      { sheet: 'Orders', row: 9 },
      { sheet: 'Prices', row: 3 },
    ])
      expect(shown(reviewed(narrowed, { type: 'selected', place }))).toHaveLength(5);
  });

  test('a finding keeps its id in another language', () => {
    expect(idOf(finding(2, 'block', 'Price too low'))).toBe(
      idOf(finding(2, 'block', '单价偏低', { title: '低于价格表', label: '不通过' })),
    );
  });
});

const edit = (place: string): Event => ({ type: 'edited', edit: { kind: 'fix', place, cells: [] } });

describe('changes', () => {
  test('make the report outdated, and are undone last first', () => {
    const state = reviewed(edit('SO2'), edit('SO4'));
    expect([state.report?.outdated, state.undo.map(({ place }) => place)]).toEqual([true, ['SO2', 'SO4']]);
    expect(reduce(state, { type: 'undone' }).undo.map(({ place }) => place)).toEqual(['SO2']);
  });
});
