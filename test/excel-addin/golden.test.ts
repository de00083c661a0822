/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locale, planClear, type Snapshot } from '../../core';
import { excelPort } from '../../excel-addin/port';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { parseAddress } from '../hosts/excel/address';
import { loadOffice } from '../hosts/office';
import { lookAt, throwing } from '../port/excel-session';
import type { SheetLook } from '../port/host';
import { lookAt as lookAtFile } from '../port/xlsx-look';
import { type Dress, dressInExcel, dressInFile, withoutHeadFormats } from './dress';
import { cellsOf, openExample, run } from './example';

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
});

describe.each<Locale>(['en', 'zh-CN'])('the example workbook in %s', (locale) => {
  test('is read as the command line reads it', async () => {
    const file = await openExample(locale);
    excel.open(Workbook.from(file.read()));
    const snapshot = await throwing(excelPort()).read();
    expect(cellsOf(snapshot)).toEqual(cellsOf(file.read()));
    const rest = ({ sheets, ...others }: Snapshot) => ({ ...others, sheets: sheets.map(({ rows: _, ...sheet }) => sheet) });
    expect(rest(snapshot)).toEqual(rest(file.read()));
  });

  test('is annotated cell by cell as the command line does, with the same result file, once and again', async () => {
    const file = await openExample(locale);
    excel.open(Workbook.from(file.read()));
    const port = throwing(excelPort());
    for (const _ of ['once', 'again']) {
      expect(await run(port, locale)).toBe(await run(file, locale));
      const [here, there] = [await port.read(), file.read()];
      expect(cellsOf(here)).toEqual(cellsOf(there));
      expect(here.names).toEqual(there.names);
      expect(here.memory).toEqual(there.memory);
    }
  });

  test('gets own sheets that look as those of the command line: fills, dropdowns, hidden columns', async () => {
    const file = await openExample(locale);
    const brought = new Set(file.read().sheets.map(({ name }) => name));
    excel.open(Workbook.from(file.read()));
    await run(throwing(excelPort()), locale);
    await run(file, locale);
    const path = join(folder, `${locale}.xlsx`);
    expect(await file.save(path)).toBeUndefined();
    const own = (looks: readonly SheetLook[]) => looks.filter(({ name }) => !brought.has(name)).map(({ cells: _, ...look }) => look);
    expect(own(excel.workbook.sheets.map(lookAt))).toEqual(own(lookAtFile(path)));
  });

  test('is dressed as by the command line, cell by cell: formats, fonts, fills, lines, widths, rules, filters, charts, print', async () => {
    const file = await openExample(locale);
    const brought = new Set(file.read().sheets.map(({ name }) => name));
    const orders = file.read().sheets[0]!;
    const usersColumns = Math.max(...orders.rows.map((row) => row.length));
    excel.open(Workbook.from(file.read()));
    await run(throwing(excelPort()), locale);
    await run(file, locale);
    const path = join(folder, `dressed ${locale}.xlsx`);
    expect(await file.save(path)).toBeUndefined();
    const [here, there] = [excel.workbook.sheets.map(dressInExcel).map(withoutHeadFormats), dressInFile(path).map(withoutHeadFormats)];

    const own = (dresses: readonly Dress[]) => dresses.filter(({ name }) => !brought.has(name));
    expect(own(here)).toHaveLength(7);
    for (const [i, dress] of own(here).entries()) expect(dress).toEqual(own(there)[i]);
    const annotated = (dresses: readonly Dress[]) => {
      const { cells, widths, rules } = dresses.find(({ name }) => name === orders.name)!;
      return { rules, cells: rightOf(cells, usersColumns), widths: rightOf(widths, usersColumns) };
    };
    expect(Object.keys(annotated(here).cells).length).toBeGreaterThan(500);
    expect(annotated(here)).toEqual(annotated(there));
  });

  test('is as it was once it is cleared', async () => {
    const before = (await openExample(locale)).read();
    excel.open(Workbook.from(before));
    const port = throwing(excelPort());
    await run(port, locale);
    expect(await port.apply(planClear(await port.read(), locale))).toEqual({ kind: 'applied' });
    expect(await port.read()).toEqual(before);
    expect(excel.workbook.names).toEqual([]);
    const [orders] = excel.workbook.sheets;
    expect({
      rules: orders!.rules,
      dropdowns: orders!.dropdowns,
      hidden: orders!.hiddenColumns.size,
      widths: orders!.columnWidths.size,
    }).toEqual({
      rules: [],
      dropdowns: [],
      hidden: 0,
      widths: 0,
    });
  });
});

/** What stands in the own columns. */
const rightOf = <T>(looks: { readonly [place: string]: T }, users: number): { readonly [place: string]: T } =>
  Object.fromEntries(Object.entries(looks).filter(([place]) => parseAddress(`${place.replace(/\d+$/, '')}1`)!.left >= users));
