import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeWorkbook } from '../../cli/files/fresh';
import type { Cell, Locale } from '../../core';
import { FINANCE_COLUMNS, type OwnSheetId } from '../../core/model/own';
import { labels } from '../../core/words/labels';
import { FileHands, type Hands, MemoryHands } from '../support/hands';
import { type Grid, headerRow, humanCells, ownColumns, ownKind, twice } from '../support/human';
import { workbook } from '../support/sheets';

const { snapshot } = workbook({
  orders: `
    orderNo | lineNo | orderDate  | region | customer | sku | quantity | unitPrice | discount | gift | giftQuantity | remark
    SO1     | 1      | 2026-11-18 | East   | C1       | A   | 12       | 10        |          |      |              | '00123
    SO1     | 2      | 2026-11-18 | East   | C1       | B   | 5        | 20        |          |      |              |
    SO2     | 1      | 2026-11-18 | West   | C2       | A   | 10       | 10        |          |      | 1            | '=1+1
    SO3     | 1      | 2026-11-19 | West   | C3       | A   | 6        | 9.5       |          |      |              | '3-4
    SO3     | 2      | 2026-11-19 | West   | C3       | G   | 1        | 0         |          | yes  |              |
    SO4     | 1      | 2026-11-20 | North  | C4       | B   | 30       | 20        | 0.9      |      |              | '1E5
    SO5     | 1      | 2026-11-20 | North  | C9       | C   | 4        | 8         |          |      |              |
    SO6     | 1      | 2026-11-20 | North  | C3       | A   | 3        | 10        |          |      |              | call first`,
  gifts: `
    policy | buySku | buyQuantity | giftSku | giftQuantity
    Ten    | A      | 10          | A       | 1`,
  stock: `
    sku | onHand
    A   | 20
    B   | 12
    C   | 4
    G   | 0`,
  customers: `
    customer | customerName | level | region | status | terms  | creditLimit | balance
    C1       | Acme         | L1    | East   | active | credit | 150         |
    C2       | Bright       | L2    | West   | active | cash   |             | 20
    C3       | Cedar        | L3    | West   | active | cash   |             |
    C4       | Dune         | L1    | North  | active | credit | 5000        |`,
});

/** `RUNS=500 npx jest test/laws/human-cells` looks longer. */
const RUNS = Number(process.env.RUNS ?? 30);

const ORDERS = 'Orders';
const EDITABLE = ['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price', 'Pay factor', 'Gift qty', 'Region', 'Remark'];

/** Numbers choose among what is there when the step is taken. */
type Step =
  | { readonly do: 'edit' | 'decide' | 'restock'; readonly row: number; readonly column: number; readonly value: Cell }
  | { readonly do: 'beside'; readonly sheet: OwnSheetId; readonly row: number; readonly column: number; readonly value: Cell }
  | { readonly do: 'column'; readonly at: number; readonly heading: Cell }
  | { readonly do: 'insert' | 'copy' | 'delete'; readonly row: number; readonly from: number }
  | { readonly do: 'sort'; readonly seed: number; readonly cellsOnly: boolean }
  | { readonly do: 'shuffle' | 'double' | 'rename'; readonly sheet: OwnSheetId; readonly seed: number }
  | { readonly do: 'review' | 'finance'; readonly locale: Locale }
  | { readonly do: 'clear'; readonly keepLog: boolean };

const place = { row: fc.nat(40), column: fc.nat(20) };
const locale = fc.constantFrom<Locale>('en', 'en', 'zh-CN');
const typed = fc.constantFrom<Cell>('00123', '=1+1', '3-4', '1E5', '+86 10', '@all', ' two  words ', '欠 "5" <b>', 12.5, 46350, null);
const amounts = fc.constantFrom<Cell>(0, 1, 3, 9.5, 10, 12, 40, 'A', 'B', 'C1', 'C3', 'SO2', 'SO7', '00123', null);
const words = [labels('en'), labels('zh-CN')];
const decisions = fc.constantFrom<Cell>(...words.flatMap(({ decision }) => Object.values(decision)), 'Wei Lin', 'Q. Zhao', '=fine', null);
const answers = fc.constantFrom<Cell>(
  ...words.flatMap(({ moneyResult }) => Object.values(moneyResult)),
  50,
  120,
  0.01,
  -3,
  'perhaps',
  null,
);
const progress = fc.constantFrom<Cell>(...words.flatMap(({ exceptions }) => exceptions.progress), 'Q. Zhao');
const kept = fc.constantFrom<OwnSheetId>('shortage', 'finance', 'exceptions');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), ...place, value: fc.oneof(amounts, typed) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('decide' as const), ...place, value: decisions }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restock' as const), ...place, value: fc.constantFrom<Cell>(0, 5, 30, 200) }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('beside' as const), sheet: kept, ...place, value: fc.oneof(answers, progress, typed) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('insert' as const, 'copy', 'delete'), row: fc.nat(40), from: fc.nat(40) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('column' as const), at: fc.nat(99), heading: fc.constantFrom<Cell>(null, 'Mine') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sort' as const), seed: fc.nat(999), cellsOnly: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('shuffle' as const, 'double', 'rename'), sheet: kept, seed: fc.nat(999) }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('review' as const, 'review', 'finance'), locale }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), keepLog: fc.boolean() }) },
);

const sequences = fc.array(step, { minLength: 4, maxLength: 16 });

test('whatever people do between runs, nothing they typed is lost or changed, and running again changes nothing', () =>
  fc.assert(
    fc.asyncProperty(sequences, (steps) => playAll(new MemoryHands(snapshot), steps)),
    { numRuns: RUNS },
  ));

describe('on files, through the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the same', () => {
    const path = join(folder, 'orders.xlsx');
    writeFileSync(path, writeWorkbook(snapshot.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))));
    return fc.assert(
      fc.asyncProperty(sequences, (steps) => playAll(new FileHands(mkdtempSync(join(folder, 'run')), path), steps)),
      { numRuns: Math.ceil(RUNS / 8) },
    );
  }, 60_000);
});

async function playAll(hands: Hands, steps: readonly Step[]): Promise<void> {
  await playRun(hands, 'review', 'en');
  for (const step of steps) await play(hands, step);
  if (!(await playRun(hands, 'review', 'en'))) return;
  const before = shown(hands.grids());
  await hands.run('review', 'en');
  expect(shown(hands.grids())).toEqual(before);
}

async function play(hands: Hands, step: Step): Promise<void> {
  switch (step.do) {
    case 'review':
    case 'finance':
      await playRun(hands, step.do, step.locale);
      return;
    case 'clear':
      await playClear(hands, step.keepLog);
      return;
    default:
      byHand(hands, step);
  }
}

/** False where the tool had a question; then nothing may have changed. */
async function playRun(hands: Hands, command: 'review' | 'finance', language: Locale): Promise<boolean> {
  const before = { human: humanCells(hands.grids(), ORDERS), log: logOf(hands.grids()), all: hands.grids() };
  const isDone = await hands.run(command, language);
  if (!isDone) expect(hands.grids()).toEqual(before.all);
  expect(humanCells(hands.grids(), ORDERS)).toEqual(before.human);
  expect(twice(hands.grids(), ORDERS)).toEqual([]);
  const log = logOf(hands.grids());
  expect(log.slice(0, before.log.length)).toEqual(before.log);
  expect(log.length).toBe(before.log.length + (isDone ? 1 : 0));
  return isDone;
}

async function playClear(hands: Hands, keepLog: boolean): Promise<void> {
  const before = { human: humanCells(hands.grids(), ORDERS), log: logOf(hands.grids()) };
  await hands.clear(keepLog);
  expect(humanCells(hands.grids(), ORDERS).sheets).toEqual(before.human.sheets);
  expect(ownColumns(ordersOf(hands))).toEqual([]);
  expect(hands.grids().flatMap((grid) => ownKind(grid) ?? [])).toEqual(keepLog && before.log.length > 0 ? ['log'] : []);
  expect(logOf(hands.grids())).toEqual(keepLog ? before.log : []);
}

function byHand(hands: Hands, step: Exclude<Step, { readonly do: 'review' | 'finance' | 'clear' }>): void {
  const orders = ordersOf(hands);
  const first = headerRow(orders) + 1;
  const count = orders.rows.length - first;
  if (count < 1) return;
  const at = first + ('row' in step ? step.row % count : 0);
  switch (step.do) {
    case 'edit':
      hands.type(ORDERS, at, orders.rows[first - 1]!.indexOf(EDITABLE[step.column % EDITABLE.length]!), step.value);
      break;
    case 'decide': {
      const columns = ownColumns(orders).filter(({ id }) => id.startsWith('deci'));
      if (columns.length > 0) hands.type(ORDERS, at, columns[step.column % columns.length]!.column, step.value);
      break;
    }
    case 'restock':
      hands.type('Stock', 1 + (step.row % 4), 1, step.value);
      break;
    case 'column': {
      const column = step.at % (orders.rows[first - 1]!.length + 1);
      hands.insertColumn(ORDERS, column);
      hands.type(ORDERS, first - 1, column, step.heading);
      break;
    }
    case 'insert':
      hands.insertRow(ORDERS, at, undefined);
      break;
    case 'copy':
      hands.insertRow(ORDERS, at, first + (step.from % count));
      break;
    case 'delete':
      if (count > 1) hands.deleteRow(ORDERS, at);
      break;
    case 'sort': {
      const own = ownColumns(orders).map(({ column }) => column);
      hands.sort(ORDERS, first, mixed(first, count, step.seed), step.cellsOnly && own.length > 0 ? Math.min(...own) : undefined);
      break;
    }
    default:
      onOwnSheet(hands, step);
  }
}

function onOwnSheet(hands: Hands, step: Extract<Step, { readonly sheet: OwnSheetId }>): void {
  const grid = hands.grids().find((each) => ownKind(each) === step.sheet);
  if (!grid) return;
  if (step.do === 'rename') {
    hands.rename(grid.name, `Mine ${step.seed}`);
    return;
  }
  const first = headerRow(grid) + 1;
  const count = grid.rows.length - first;
  if (count < 1) return;
  if (step.do === 'beside') {
    const columns = grid.rows[first - 1]!.flatMap((cell, column) => (PEOPLES.has(String(cell)) ? [column] : []));
    hands.type(grid.name, first + (step.row % count), columns[step.column % columns.length]!, step.value);
  } else if (step.do === 'double') hands.insertRow(grid.name, grid.rows.length, first + (step.seed % count));
  else hands.sort(grid.name, first, mixed(first, count, step.seed));
}

/** Headings of the columns that people fill in on own sheets. */
const PEOPLES: ReadonlySet<string> = new Set([
  ...words.flatMap(({ shortage, exceptions }) => [
    shortage.columns.followUp,
    shortage.columns.promised,
    exceptions.columns.owner,
    exceptions.columns.note,
  ]),
  ...(['received', 'receivedOn', 'reference', 'result', 'note'] as const).flatMap((id) => Object.values(FINANCE_COLUMNS[id])),
  labels('zh-CN').exceptions.columns.status,
]);

const ordersOf = (hands: Hands): Grid => hands.grids().find(({ name }) => name === ORDERS)!;

/** The rows from `first` on, in an order that depends on the seed alone. */
const mixed = (first: number, count: number, seed: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i).sort(
    (a, b) => ((a * 7919 + seed * 31) % 101) - ((b * 7919 + seed * 31) % 101) || a - b,
  );

function logOf(grids: readonly Grid[]): readonly string[] {
  const log = grids.find((grid) => ownKind(grid) === 'log');
  return log ? log.rows.slice(headerRow(log) + 1).map((row) => JSON.stringify(row)) : [];
}

/** All sheets beside the log; that a row moved is said once. */
const shown = (grids: readonly Grid[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    grids
      .filter((grid) => ownKind(grid) !== 'log')
      .map(({ name, rows }) => [name, rows.map((row) => JSON.stringify(row).replace(` · ${words[0]!.moved}"`, '"'))]),
  );
