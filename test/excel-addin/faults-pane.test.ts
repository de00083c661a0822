/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import type { Snapshot } from '../../core';
import { officeHost } from '../../excel-addin/office-host';
import { createActions } from '../../excel-addin/pane/actions';
import { noticeText } from '../../excel-addin/pane/Notices';
import { localDesk } from '../../excel-addin/pane/remote-desk';
import { initialState, type Notice, reduce } from '../../excel-addin/pane/state';
import { type ExcelHost, type FaultKind, Workbook } from '../hosts/excel';
import { cellText } from '../hosts/excel/address';
import { loadOffice } from '../hosts/office';
import { cellsOf, openExample } from './example';

jest.setTimeout(120_000);

const DAY = '2026-11-21';
const OWN = ['Shortage', 'Finance', 'Stock balance', 'Exceptions', 'Returns', 'Daily', 'Review log'];
/** They count the runs. */
const COUNTING = ['Daily', 'Review log'];

type Command = 'review' | 'finance' | 'clear';

let excel: ExcelHost;
const start = {} as Record<Command, Snapshot>;
let usersOwn: unknown;
let waiting: readonly string[];
/** Of the first and the second order that wait for money. */
const results = ['paid', 'unpaid'] as const;

/** What the pane says when a person has pressed a button, from the first read to the last. */
async function press(command: Command): Promise<Notice | undefined> {
  let state = initialState('en', 'light', DAY);
  const actions = createActions({
    host: officeHost(DAY),
    desk: localDesk(),
    state: () => state,
    send: (event) => {
      state = reduce(state, event);
    },
  });
  await (command === 'clear' ? actions.clear() : actions.run(command));
  return state.notice;
}

/** Types what finance found in the rows of these orders. */
function fillInFinance(results: Readonly<Record<string, string>>): void {
  const sheet = excel.workbook.sheet('Finance')!;
  const header = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === 'Result'));
  const column = (heading: string) => sheet.rows[header]!.findIndex((cell) => cell?.value === heading);
  for (const [row, cells] of sheet.rows.entries()) {
    const result = results[String(cells[column('Order no.')]?.value)];
    if (result !== undefined) excel.workbook.type('Finance', cellText(row, column('Result')), result);
  }
}

/** Orders that wait for money. */
function awaiting(): readonly string[] {
  const rows = cellsOf(excel.workbook.toSnapshot()).Finance!.rows;
  return rows.filter((row) => row.includes('awaiting payment')).map((row) => String(row.find((cell) => /^SO/.test(String(cell)))));
}

const usersPart = ({ sheets }: Snapshot) =>
  sheets
    .filter(({ name }) => !OWN.includes(name) && !name.startsWith('~'))
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from({ length: 24 }, (_, at) => row[at] || null)) }));

function result() {
  const cells = Object.entries(cellsOf(excel.workbook.toSnapshot())).filter(([name]) => !COUNTING.includes(name));
  return { cells: Object.fromEntries(cells), sheets: excel.workbook.sheets.map(({ name }) => name).sort() };
}

beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
  start.review = (await openExample('en')).read();
  usersOwn = usersPart(start.review);
  excel.open(Workbook.from(start.review));
  await press('review');
  waiting = awaiting();
  const [paid, unpaid] = waiting;
  fillInFinance({ [paid!]: results[0], [unpaid!]: results[1] });
  start.finance = excel.workbook.toSnapshot();
  start.clear = start.finance;
});

const DONE: { readonly [C in Command]: Notice['kind'] } = { review: 'reviewed', finance: 'moneyApplied', clear: 'cleared' };

test.each<readonly [Command, FaultKind]>([
  ['review', 'half'],
  ['finance', 'lost'],
  ['finance', 'half'],
  ['finance', 'unheard'],
  ['clear', 'half'],
])('%s, every batch %s: the pane says so, what people wrote is intact, and the next run completes it once', async (command, kind) => {
  excel.open(Workbook.from(start[command]));
  expect((await press(command))?.kind).toBe(DONE[command]);
  const whole = result();
  let k = 1;
  for (; ; k++) {
    excel.open(Workbook.from(start[command]));
    excel.failAt(k, kind);
    const notice = await press(command);
    excel.failAt(undefined);
    if (notice?.kind === DONE[command]) break;
    expect(notice).toMatchObject({ kind: 'host', problem: { kind: 'refused', code: 'GeneralException' } });
    expect(noticeText(notice!, 'en')).toMatch(/^Excel refused: .* Your own cells are as they were; try again\.$/);
    const broken = excel.workbook.toSnapshot();
    expect(usersPart(broken)).toEqual(usersOwn);
    if (command === 'finance') for (const text of results) expect(isWritten(broken, text)).toBe(true);
    expect((await press(command))?.kind).toBe(DONE[command]);
    expect(result()).toEqual(whole);
  }
  expect(k).toBeGreaterThan(8);
});

test('the finance step that is broken off is one that returns an order', async () => {
  excel.open(Workbook.from(start.finance));
  await press('finance');
  const { cells } = result();
  const [, unpaid] = waiting;
  expect(cells.Returns!.rows.some((row) => row.includes(unpaid))).toBe(true);
});

/** In the finance sheet, or in what is to become it. */
const isWritten = ({ sheets }: Snapshot, text: string): boolean => sheets.some(({ rows }) => rows.some((row) => row.includes(text)));
