/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import type { Snapshot } from '../../core';
import { editCell, excelPort, goTo, onSelection, type Place } from '../../excel-addin/port';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { lookAt } from '../port/excel-session';
import { planned } from './example';
import { ORDERS, open, read, review } from './shop';

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
});

const looks = () => excel.workbook.sheets.map(lookAt);

describe('reading', () => {
  test('tells errors from texts that look like them, and times from other numbers', async () => {
    open(excel, {
      name: 'S',
      rows: [
        [{ error: '#N/A' }, '#N/A', 0.5],
        [{ error: '#REF!' }, '#1', 0.5],
      ],
    });
    excel.workbook.sheets[0]!.reformat({ top: 0, bottom: 0, left: 2, right: 2 }, (format) => ({ ...format, numberFormat: 'h:mm' }));
    const [sheet] = (await read()).sheets;
    expect(sheet!.rows).toEqual([
      [{ error: '#N/A' }, '#N/A', 0.5],
      [{ error: '#REF!' }, '#1', 0.5],
    ]);
    expect([...sheet!.times]).toEqual([2]);
  });

  test('gives hidden rows, merges, tables, the filter and the date system', async () => {
    const workbook = new Workbook(true);
    const sheet = workbook.add('Orders');
    for (let row = 2; row < 9; row++) sheet.put(row, 1, { value: row, format: { numberFormat: 'General' } });
    sheet.hiddenRows.add(4).add(5);
    sheet.merges.push({ top: 3, left: 1, bottom: 4, right: 1 });
    sheet.addTable('Lines', { top: 2, left: 1, bottom: 8, right: 1 });
    sheet.filter = { area: { top: 2, left: 1, bottom: 8, right: 1 }, criteria: [] };
    excel.open(workbook);
    expect(await read()).toEqual(workbook.toSnapshot());
  });

  test.each<[string, (workbook: Workbook) => void]>([
    [
      'a get of few cells',
      (workbook) => {
        workbook.cellsPerGet = 8;
      },
    ],
    [
      'answers of few bytes',
      () => {
        excel.payload = 4_000;
      },
    ],
  ])('cuts a sheet up for an Excel that allows %s', async (_, limit) => {
    const rows = Array.from({ length: 300 }, (_, r) => [`row ${r}`, r]);
    const workbook = open(excel, { name: 'Long', rows });
    limit(workbook);
    expect((await read()).sheets[0]!.rows).toEqual(rows);
  });

  test('names the row that is too large by itself', async () => {
    const workbook = open(excel, { name: 'Wide', rows: [['a'], Array.from({ length: 50 }, (_, i) => i)] });
    workbook.cellsPerGet = 20;
    expect(await excelPort().read()).toEqual({ problem: { kind: 'too-large', sheet: 'Wide', row: 1 } });
  });
});

describe('what stands in the way is said as a value, and nothing is touched', () => {
  test.each<[string, (workbook: Workbook) => void, object]>([
    [
      'a protected sheet',
      (workbook) => {
        workbook.sheet('Orders')!.isProtected = true;
      },
      { kind: 'protected-sheet', sheet: 'Orders' },
    ],
    [
      'a protected workbook',
      (workbook) => {
        workbook.structureProtected = true;
      },
      { kind: 'protected-workbook' },
    ],
    [
      'a cell that is being typed into',
      (workbook) => {
        workbook.editingCell = true;
      },
      { kind: 'editing-cell' },
    ],
    [
      'a sheet of somebody with our name',
      (workbook) => {
        workbook.add('Shortage');
      },
      { kind: 'name-taken', sheet: 'Shortage' },
    ],
  ])('%s', async (_, hinder, problem) => {
    const workbook = open(excel);
    const { plan } = planned(await read(), 'en');
    hinder(workbook);
    const before = looks();
    expect(await excelPort().apply(plan)).toEqual({ kind: 'stopped', problem, begun: false });
    expect(looks()).toEqual(before);
  });

  test('a workbook that is only read', async () => {
    const workbook = open(excel);
    const { plan } = planned(await read(), 'en');
    workbook.readOnly = true;
    const before = looks();
    expect(await excelPort().apply(plan)).toMatchObject({ kind: 'stopped', problem: { kind: 'read-only' } });
    expect(looks()).toEqual(before);
  });

  test('an Excel that is too old', async () => {
    open(excel);
    const { plan } = planned(await read(), 'en');
    const claimed = jest.spyOn(Office.context.requirements, 'isSetSupported').mockImplementation((_, version) => Number(version) < 1.8);
    const problem = { kind: 'too-old', needs: '1.8' };
    expect(await excelPort().read()).toEqual({ problem });
    expect(await excelPort().apply(plan)).toEqual({ kind: 'stopped', problem, begun: false });
    claimed.mockRestore();
  });

  test('a run that is cancelled', async () => {
    open(excel);
    const { plan } = planned(await read(), 'en');
    const before = looks();
    const signal = { aborted: false };
    const port = excelPort({
      signal,
      onProgress: (stage) => {
        signal.aborted = stage === 'checking';
      },
    });
    expect(await port.apply(plan)).toEqual({ kind: 'stopped', problem: { kind: 'cancelled' }, begun: false });
    expect(looks()).toEqual(before);
  });

  test('rows that a co-author inserts while the plan is checked', async () => {
    const workbook = open(excel);
    const { plan } = planned(await read(), 'en');
    excel.onBatch = (batch) => {
      if (batch === 2) workbook.sheet('Orders')!.insertRow(1);
      excel.onBatch = batch === 2 ? undefined : excel.onBatch;
    };
    excel.failAt(undefined);
    expect(await excelPort().apply(plan)).toEqual({ kind: 'refused', moved: 'Orders' });
  });
});

test('a row that a co-author inserts while the run is written is told, the user’s cells stay, and further runs mend the rest', async () => {
  const workbook = open(excel);
  const rows = () => workbook.toSnapshot().sheets[0]!.rows;
  await review();
  const right = rows();
  const { plan } = planned(await read(), 'en');
  const writing = 6;
  excel.failAt(undefined);
  excel.onBatch = (batch) => {
    if (batch === writing) workbook.sheet('Orders')!.insertRow(1);
  };
  const problem = { kind: 'changed-meanwhile', sheet: 'Orders' };
  expect(await excelPort().apply(plan)).toEqual({ kind: 'stopped', problem, begun: true });
  excel.onBatch = undefined;
  expect(usersCells(rows())).toEqual(ORDERS.rows);
  expect(await review()).toEqual({ kind: 'applied' });
  expect(await review()).toEqual({ kind: 'applied' });
  expect(usersCells(rows())).toEqual(ORDERS.rows);
  const told = (all: Snapshot['sheets'][number]['rows']) => all.filter((row) => row.length > 0).map((row) => row.slice(5, 15));
  expect(told(rows())).toEqual(told(right));
});

const usersCells = (rows: Snapshot['sheets'][number]['rows']) =>
  rows.map((row) => row.slice(0, 5)).filter((row) => row.some((cell) => cell !== null));

describe('texts', () => {
  test.each<[string, string]>([
    ['a formula', '=1+1'],
    ['a number with zeros', '00123'],
    ['a power', '1E5'],
    ['a day', '3-4'],
    ['an error', '#N/A'],
    ['an apostrophe', "'tis"],
    ['a truth value', 'TRUE'],
  ])('%s typed over by a person’s fix stays text, in a cell of any format', async (_, text) => {
    const workbook = open(excel);
    for (const column of [2, 3]) {
      const was = workbook.sheet('Orders')!.cell(1, column).value as string | number;
      expect(await editCell({ sheet: 'Orders', row: 1, column, was, now: text })).toEqual({ kind: 'done' });
      expect(workbook.sheet('Orders')!.cell(1, column)).toMatchObject({ value: text });
      expect(workbook.sheet('Orders')!.cell(1, column).formula).toBeUndefined();
    }
  });
});

describe('beside a review', () => {
  test('a fix is not made where another value stands by now, nor on a protected or missing sheet', async () => {
    const workbook = open(excel);
    const edit = { sheet: 'Orders', row: 1, column: 4, was: 12.5, now: 13 };
    expect(await editCell({ ...edit, was: 12 })).toEqual({ kind: 'changed' });
    expect(await editCell({ ...edit, sheet: 'Gone' })).toEqual({ kind: 'stopped', problem: { kind: 'no-sheet', sheet: 'Gone' } });
    workbook.sheet('Orders')!.isProtected = true;
    expect(await editCell(edit)).toEqual({ kind: 'stopped', problem: { kind: 'protected-sheet', sheet: 'Orders' } });
    expect(workbook.sheet('Orders')!.cell(1, 4).value).toBe(12.5);
  });

  test('a cell is shown, and where the person goes is told until it is not asked for any more', async () => {
    const workbook = open(excel);
    const places: Place[] = [];
    const stop = await onSelection((place) => places.push(place));
    expect(await goTo({ sheet: 'Prices', row: 1, column: 1 })).toBeUndefined();
    expect(workbook.active!.name).toBe('Prices');
    await settled(() => places.length > 0);
    expect(places).toEqual([{ sheet: 'Prices', row: 1, column: 1 }]);
    await stop();
    await goTo({ sheet: 'Orders', row: 0, column: 0 });
    await settled(() => excel.references.count === 0);
    expect(places).toHaveLength(1);
    expect(await goTo({ sheet: 'Gone', row: 0, column: 0 })).toEqual({ kind: 'no-sheet', sheet: 'Gone' });
  });

  test('progress moves through the stages to the end', async () => {
    open(excel);
    const seen: [string, number, number][] = [];
    const port = excelPort({ onProgress: (...step) => seen.push(step) });
    await port.read();
    await port.apply(planned(await read(), 'en').plan);
    expect([...new Set(seen.map(([stage]) => stage))]).toEqual(['reading', 'checking', 'writing']);
    for (const stage of ['reading', 'checking', 'writing']) {
      const [, done, total] = seen.filter(([each]) => each === stage).at(-1)!;
      expect(done).toBe(total);
    }
  });

  test('Excel keeps no object of ours once a run is over', async () => {
    open(excel);
    await review();
    await settled(() => excel.references.count === 0);
    expect(excel.references.count).toBe(0);
  });
});

/** The client tells some things a moment later. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 5));
}
