import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePort } from '../../../cli/port';
import { HIGHLIGHT_MARKER, type OwnSheet, type WritePlan } from '../../../core';
import { richParts, richWorkbook } from './rich';
import { opened, openedBytes, ownColumn, partsOf, planFor, testFolder } from './support';

const path = testFolder();
const original = Object.fromEntries(Object.entries(richParts()).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

const SHEET: OwnSheet = {
  id: 'finance',
  name: 'Finance',
  title: 'Finance & more',
  subtitle: 'today',
  columns: [
    { heading: 'Order', format: 'text', width: 12 },
    { heading: 'Due', format: 'money', width: 12, human: true },
  ],
  rows: [
    { style: 'data', cells: ['SO1', 1] },
    { style: 'data', cells: ['SO2', 2] },
  ],
};

function review(port: FilePort): WritePlan {
  const standing = port.read().sheets[0]!.rows[1]!.includes('Review');
  return planFor(port, {
    orders: {
      sheet: 'Orders',
      headerRow: 1,
      lastRow: 4,
      filter: { top: 1, left: 0, bottom: 4, right: 8 },
      columns: [
        ownColumn('review', 6, { exists: standing, values: ['pass', 'block', 'warn'] }),
        ownColumn('shipAmount', 7, { exists: standing, format: 'money', values: [1, 2.5, null] }),
        ownColumn('decision', 8, { exists: standing, choices: ['approve'] }),
      ],
      highlights: [{ area: { top: 2, left: 6, bottom: 4, right: 6 }, formula: HIGHLIGHT_MARKER, severity: 'block' }],
    },
    sheets: [{ ...SHEET, ...(standing ? { replaces: 'Finance' } : {}) }],
    names: [
      { name: 'order_review_review', sheet: 'Orders', column: 6 },
      { name: 'order_review_sheet_finance', sheet: 'Finance' },
    ],
  });
}

function clear(port: FilePort): WritePlan {
  return planFor(port, { removeColumns: [6, 7, 8].map((column) => ({ sheet: 'Orders', column })), removeSheets: ['Finance'] });
}

async function step(from: string, to: string, make: (port: FilePort) => WritePlan): Promise<{ readonly [part: string]: string }> {
  const port = await opened(path(from));
  expect(port.apply(make(port))).toEqual({ kind: 'applied' });
  expect(await port.save(path(to))).toBeUndefined();
  return partsOf(path(to));
}

beforeAll(async () => {
  await openedBytes(path('rich.xlsm'), richWorkbook());
});

const changed = (parts: { readonly [part: string]: string }): string[] =>
  Object.keys(parts)
    .filter((name) => parts[name] !== original[name])
    .sort();

describe('a workbook with one of everything', () => {
  test('saved without a change keeps every part', async () => {
    const port = await opened(path('rich.xlsm'));
    expect(await port.save(path('same.xlsm'))).toBeUndefined();
    expect(partsOf(path('same.xlsm'))).toEqual(original);
    expect(port.extension).toBe('.xlsm');
  });

  test('reviewed, only the parts change that have to', async () => {
    const parts = await step('rich.xlsm', 'reviewed.xlsm', review);
    expect(changed(parts)).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet4.xml',
    ]);
    expect(Object.keys(original).filter((name) => !(name in parts))).toEqual([]);
  });

  test('reviewed, the sheet keeps all that was in it, in the order that the schema asks for', async () => {
    const sheet = (await step('rich.xlsm', 'reviewed.xlsm', review))['xl/worksheets/sheet1.xml']!;
    const kept = original['xl/worksheets/sheet1.xml']!.split(/(?=<(?!\/))/)
      .filter((tag) => !/^<(dimension|col|row|autoFilter|dataValidations|\?xml)/.test(tag))
      .map((tag) => tag.replace(/<\/row>\s*$|<\/dataValidations>[\s\S]*$/, '').trim());
    for (const tag of kept) expect(sheet).toContain(tag);
    const names = [...sheet.matchAll(/<(\w+)/g)].map(([, name]) => name);
    const top = [
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'drawing',
      'extLst',
    ];
    expect(top.map((name) => names.indexOf(name!))).toEqual(top.map((name) => names.indexOf(name)).sort((a, b) => a - b));
    expect(sheet).toContain('<dimension ref="A1:I6"/>');
    expect(sheet).toContain('<autoFilter ref="A2:I5">');
    expect(sheet).toContain('priority="10"');
    expect(sheet).toMatch(/<col min="3" max="6" width="11.25" style="3" customWidth="1"\/><col min="7" max="7"/);
    expect(sheet).toMatch(/<col min="10" max="16384" width="11.25" style="3" customWidth="1"\/><\/cols>/);
  });

  test('reviewed, the names of others keep their sheets and the filter name follows', async () => {
    const workbook = (await step('rich.xlsm', 'reviewed.xlsm', review))['xl/workbook.xml']!;
    expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Orders!$A$2:$I$5</definedName>');
    expect(workbook).toContain('<definedName name="here" localSheetId="3">Lists!$A$1</definedName>');
    expect(workbook).toContain(`<definedName name="order_review_review" hidden="1">'Orders'!$G:$G</definedName>`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="4">'Finance'!$3:$3</definedName>`);
    expect(partsOf(path('reviewed.xlsm'))['docProps/app.xml']).toContain(
      '<vt:lpstr>Lists</vt:lpstr><vt:lpstr>Finance</vt:lpstr><vt:lpstr>Chart</vt:lpstr>',
    );
  });

  test('reviewed twice is reviewed once, byte for byte, but that formulas over our numbers are calculated anew', async () => {
    const once = await step('rich.xlsm', 'once.xlsm', review);
    const twice = await step('once.xlsm', 'twice.xlsm', review);
    const workbook = once['xl/workbook.xml']!.replace('<calcPr ', '<calcPr fullCalcOnLoad="1" ');
    expect(twice).toEqual({ ...once, 'xl/workbook.xml': workbook });
    expect(await step('twice.xlsm', 'thrice.xlsm', review)).toEqual(twice);
  });

  test('cleared, every part is as it was; only styles that nobody uses are left', async () => {
    await step('rich.xlsm', 'reviewed.xlsm', review);
    const parts = await step('reviewed.xlsm', 'cleared.xlsm', clear);
    expect(changed(parts)).toEqual(['xl/styles.xml']);
    expect(Object.keys(parts).sort()).toEqual(Object.keys(original).sort());
    const styles = (xml: string, section: string) => new RegExp(`<${section} count="\\d+">(.*?)</${section}>`).exec(xml)![1]!;
    for (const section of ['fonts', 'fills', 'cellXfs', 'dxfs', 'numFmts']) {
      expect(styles(parts['xl/styles.xml']!, section).startsWith(styles(original['xl/styles.xml']!, section))).toBe(true);
    }
  });

  test('an Excel Table takes our columns in and gives them back', async () => {
    const reviewTable = (port: FilePort) =>
      planFor(port, {
        orders: {
          sheet: "Table's",
          headerRow: 0,
          lastRow: 2,
          table: 'Lines',
          columns: [ownColumn('review', 2, { values: ['=pass', 'block'] }), ownColumn('decision', 3)],
          highlights: [],
        },
      });
    const parts = await step('rich.xlsm', 'table.xlsm', reviewTable);
    expect(parts['xl/tables/table1.xml']).toContain('ref="A1:D3"');
    expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:D3"/><tableColumns count="4">');
    expect(parts['xl/tables/table1.xml']).toContain(
      '<tableColumn id="5" name="Review"/><tableColumn id="6" name="Decision"/></tableColumns>',
    );
    const port = await opened(path('table.xlsm'));
    expect(port.read().sheets[1]!.rows).toEqual([
      ['Order no.', 'Qty', 'Review', 'Decision'],
      [1, 2, '=pass'],
      ['SO2', 4, 'block'],
    ]);
    const back = await step('table.xlsm', 'back.xlsm', (from) =>
      planFor(from, { removeColumns: [2, 3].map((column) => ({ sheet: "Table's", column })) }),
    );
    expect(changed(back)).toEqual(['xl/styles.xml']);
  });
});

const REAL = join(__dirname, '../../../../shared/data');
const real = existsSync(REAL)
  ? ['messy', 'jshERP', 'northwind'].flatMap((folder) => readdirSync(join(REAL, folder)).map((name) => join(REAL, folder, name)))
  : [];

(real.length > 0 ? describe : describe.skip)(real.length > 0 ? 'real files' : 'real files (skipped: real data not present)', () => {
  test.each(real.length > 0 ? real : [''])('%s is annotated without losing a cell, or refused in words', async (file) => {
    const { openInput } = await import('../../../cli/port');
    const result = await openInput(file);
    if ('problem' in result) {
      expect(result.problem.kind).toBe('not-a-workbook');
      return;
    }
    const { port } = result;
    const before = port.read();
    const sheet = before.sheets[0]!;
    const at = Math.max(0, ...sheet.rows.map((row) => row.length));
    const columns = [ownColumn('review', at, { values: sheet.rows.slice(1).map(() => '=ok') }), ownColumn('decision', at + 1)];
    const orders = { sheet: sheet.name, headerRow: 0, lastRow: Math.max(0, sheet.rows.length - 1), columns, highlights: [] };
    port.apply(planFor(port, { orders }));
    const target = path(`real${port.extension}`);
    expect(await port.save(target)).toBeUndefined();
    const again = await opened(target);
    const after = again.read();
    expect(after.sheets[0]!.rows.slice(1).every((row) => row[at] === '=ok')).toBe(true);
    expect(after.sheets.slice(1)).toEqual(before.sheets.slice(1));
    again.apply(planFor(again, { removeColumns: [at, at + 1].map((column) => ({ sheet: sheet.name, column })) }));
    expect(again.read()).toEqual(before);
  });
});
