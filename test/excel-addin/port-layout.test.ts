/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { fingerprintOf, type OwnSheet, type Snapshot, type WritePlan } from '../../core';
import { excelPort } from '../../excel-addin/port';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import type { UserSheet } from '../port/host';
import { planned } from './example';
import { clear, open, PRICES, read, review } from './shop';

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
});

describe('orders in an Excel Table', () => {
  const inTable = (): Workbook => {
    const workbook = open(excel);
    workbook.sheet('Orders')!.addTable('Lines', { top: 0, left: 0, bottom: 2, right: 4 });
    return workbook;
  };

  test('the own columns join the Table and leave it again', async () => {
    const workbook = inTable();
    const before = await read();
    expect(await review()).toEqual({ kind: 'applied' });
    expect(workbook.sheet('Orders')!.tables[0]!.area).toEqual({ top: 0, left: 0, bottom: 2, right: 15 });
    expect((await read()).sheets[0]!.rows[1]).toEqual(expect.arrayContaining(['00123', expect.stringContaining('or1|')]));
    expect(workbook.sheet('Orders')!.hiddenColumns).toEqual(new Set([15]));
    expect(await review()).toEqual({ kind: 'applied' });
    expect(workbook.sheet('Orders')!.tables[0]!.area.right).toBe(15);
    expect(await clear()).toEqual({ kind: 'applied' });
    expect(await read()).toEqual(before);
    expect(workbook.sheet('Orders')!.hiddenColumns.size).toBe(0);
  });

  test('a failure in the middle of any batch doubles no column', async () => {
    for (let k = 1; ; k++) {
      const workbook = inTable();
      const { plan } = planned(await read(), 'en');
      excel.failAt(k, 'half');
      const receipt = await excelPort().apply(plan);
      excel.failAt(undefined);
      if (receipt.kind === 'applied') break;
      expect(await review()).toEqual({ kind: 'applied' });
      expect(workbook.sheet('Orders')!.tables[0]!.area).toEqual({ top: 0, left: 0, bottom: 2, right: 15 });
      expect(workbook.sheet('Orders')!.hiddenColumns).toEqual(new Set([15]));
    }
  });

  test('what Excel refuses of a filtered Table is said in its words, and another run completes it', async () => {
    const workbook = inTable();
    const [table] = workbook.sheet('Orders')!.tables;
    table!.criteria = [{ filterOn: 'Values' }];
    expect(await review()).toMatchObject({ kind: 'stopped', problem: { kind: 'refused', code: 'FilteredRangeConflict' } });
    table!.criteria = [];
    expect(await review()).toEqual({ kind: 'applied' });
    expect(table!.area.right).toBe(15);
  });
});

describe('an AutoFilter', () => {
  const filtered = (criteria: readonly (null | { readonly filterOn: string })[]): Workbook => {
    const workbook = open(excel);
    workbook.sheet('Orders')!.filter = { area: { top: 0, left: 0, bottom: 2, right: 4 }, criteria };
    return workbook;
  };

  test('is extended over the own columns, and taken back with them', async () => {
    const workbook = filtered([]);
    await review();
    expect(workbook.sheet('Orders')!.filter!.area.right).toBe(15);
    await clear();
    expect(workbook.sheet('Orders')!.filter!.area.right).toBe(4);
  });

  test('with a condition of the user stays as it is', async () => {
    const workbook = filtered([{ filterOn: 'Values' }]);
    const filter = workbook.sheet('Orders')!.filter;
    await review();
    expect(workbook.sheet('Orders')!.filter).toBe(filter);
  });

  test('with a condition on an own column only shows all rows once it is cleared', async () => {
    const workbook = filtered([]);
    await review();
    const sheet = workbook.sheet('Orders')!;
    sheet.filter = { ...sheet.filter!, criteria: [null, null, null, null, null, { filterOn: 'Values' }] };
    sheet.hiddenRows.add(1);
    await clear();
    expect(sheet.filter!.area.right).toBe(4);
    expect(sheet.hiddenRows.size).toBe(0);
  });
});

describe('an own sheet that is too large for one batch', () => {
  const ROWS = 800;
  const large = (note: string): OwnSheet => ({
    id: 'shortage',
    name: 'Shortage',
    replaces: 'Shortage',
    title: 'Shortage',
    subtitle: '',
    columns: [
      { heading: 'SKU', format: 'text', width: 12 },
      { heading: 'Why', format: 'wrapped', width: 40 },
      { heading: 'Note', format: 'text', width: 12, human: true },
    ],
    rows: Array.from({ length: ROWS }, (_, i) => ({ style: 'data', cells: [`00${i}`, 'x'.repeat(3_000), i === 700 ? note : null] })),
  });
  const planOf = (snapshot: Snapshot): WritePlan => ({
    locale: 'en',
    fingerprint: fingerprintOf(snapshot, { removeColumns: [] }),
    sheets: [large('from Mia')],
    names: [{ name: 'order_review_sheet_shortage', sheet: 'Shortage' }],
    removeColumns: [],
    removeSheets: [],
  });

  test('is written beside the old one, and what people wrote is always in one of them', async () => {
    const shortage: UserSheet = { name: 'Shortage', rows: [['Shortage · Order Review'], [], [], ['001', 'old', 'from Mia']] };
    for (let k = 1; ; k++) {
      const workbook = open(excel, shortage, PRICES);
      workbook.names.push({ name: 'order_review_sheet_shortage', formula: '=Shortage!$A$1', visible: false });
      const plan = planOf(await read());
      excel.failAt(k);
      const receipt = await excelPort().apply(plan);
      excel.failAt(undefined);
      const kept = (await read()).sheets.filter(({ rows }) => rows.some((row) => row.includes('from Mia')));
      expect(kept.map(({ name }) => name)).toEqual(['Shortage']);
      if (receipt.kind === 'applied') break;
      expect(await excelPort().apply(planOf(await read()))).toEqual({ kind: 'applied' });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Shortage', 'Prices']);
      expect(workbook.sheet('Shortage')!.used(true)!.bottom).toBe(ROWS + 2);
    }
    expect(excel.log.every(({ request }) => request < 4_000_000)).toBe(true);
  });
});
