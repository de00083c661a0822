import { writeWorkbook } from '../../../cli/files/fresh';
import type { OwnSheet } from '../../../core';
import { opened, openedBytes, partsOf, planFor, testFolder } from './support';

const path = testFolder();

const FINANCE: OwnSheet = {
  id: 'finance',
  name: '查款表',
  title: '查款表 & <标题>',
  subtitle: '2026-11-21',
  columns: [
    { heading: '订单号', format: 'text', width: 14 },
    { heading: '应付', format: 'money', width: 12 },
    { heading: '到款日期', format: 'date', width: 12, human: true },
    { heading: '查款结果', format: 'text', width: 12, human: true, choices: ['已到款', '未到款'] },
    { heading: '标识', format: 'text', width: 8, hidden: true },
  ],
  rows: [
    { style: 'group', cells: ['C1'] },
    { style: 'data', cells: ['=SO1', 12.5, { day: 20_778 }, '已到款', 'k1'], severity: 'block' },
    { style: 'gone', cells: ['00123', null, null, 'x', 'k2'] },
    { style: 'total', cells: ['合计', 12.5] },
  ],
};

async function written(sheets: readonly OwnSheet[], from: Uint8Array = writeWorkbook([{ name: 'Orders', rows: [['No.']] }])) {
  const port = await openedBytes(path('in.xlsx'), from);
  port.apply(planFor(port, { sheets }));
  expect(await port.save(path('out.xlsx'))).toBeUndefined();
  return { parts: partsOf(path('out.xlsx')), snapshot: (await opened(path('out.xlsx'))).read() };
}

test('an own sheet reads back as it was planned', async () => {
  const { snapshot } = await written([FINANCE]);
  expect(snapshot.sheets[1]).toMatchObject({ name: '查款表', hidden: false, formulas: new Set() });
  expect(snapshot.sheets[1]!.rows).toEqual([
    ['查款表 & <标题>'],
    ['2026-11-21'],
    ['订单号', '应付', '到款日期', '查款结果', '标识'],
    ['C1'],
    ['=SO1', 12.5, 46347, '已到款', 'k1'],
    ['00123', null, null, 'x', 'k2'],
    ['合计', 12.5],
  ]);
});

test('an own sheet is ready to be read and printed', async () => {
  const { parts } = await written([FINANCE]);
  const xml = parts['xl/worksheets/sheet2.xml']!;
  for (const part of [
    '<pageSetUpPr fitToPage="1"/>',
    '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    '<col min="5" max="5" width="8"',
    'orientation="landscape" fitToHeight="0"',
    '<oddHeader>&amp;L&amp;&quot;-,Bold&quot;查款表 &amp;&amp; &lt;标题&gt;</oddHeader>',
    '<formula1>&quot;已到款,未到款&quot;</formula1>',
  ]) {
    expect(xml).toContain(part);
  }
  expect(xml).toMatch(/<col min="5"[^>]*hidden="1"/);
  expect(xml).not.toContain('<autoFilter');
  expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'查款表'!$3:$3</definedName>`);
});

test('a sheet of plain rows gets a filter with its name', async () => {
  const rows = [FINANCE.rows[1]!, FINANCE.rows[1]!];
  const { parts } = await written([{ ...FINANCE, rows }]);
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A3:E5"/>');
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'查款表'!$A$3:$E$5</definedName>`,
  );
});

test('the filter ends above what stands apart, and subtotals forbid one', async () => {
  const [group, data, , total] = FINANCE.rows as [OwnSheet['rows'][number], OwnSheet['rows'][number], unknown, OwnSheet['rows'][number]];
  const filterOf = async (rows: OwnSheet['rows']) =>
    /<autoFilter ref="([^"]+)"/.exec((await written([{ ...FINANCE, rows }])).parts['xl/worksheets/sheet2.xml']!)?.[1];
  expect(await filterOf([data, data, total])).toBe('A3:E5');
  expect(await filterOf([data, data, data, group, data])).toBe('A3:E6');
  expect(await filterOf([data, data, { ...total, style: 'subtotal' }, data])).toBeUndefined();
  expect(await filterOf([data, total])).toBeUndefined();
});

test('a sheet is replaced at its place, by a new name too, and formulas of the user follow', async () => {
  const old = writeWorkbook([
    { name: 'Orders', rows: [['No.']] },
    { name: '查款表', rows: [['old']] },
    { name: 'Mine', rows: [[1]] },
  ]);
  await openedBytes(path('old.xlsx'), old);
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(old);
  const mine = strFromU8(parts['xl/worksheets/sheet3.xml']!).replace(
    '<v>1</v>',
    '<f>VLOOKUP("查款表!",\'查款表\'!A:B,2)+查款表!B2+Mine!A1</f><v>1</v>',
  );
  parts['xl/worksheets/sheet3.xml'] = strToU8(mine);
  const renamed = await written([{ ...FINANCE, name: 'Finance', replaces: '查款表' }], zipSync(parts));
  expect(renamed.snapshot.sheets.map(({ name }) => name)).toEqual(['Orders', 'Finance', 'Mine']);
  expect(renamed.parts['xl/worksheets/sheet3.xml']).toContain(`<f>VLOOKUP(&quot;查款表!&quot;,'Finance'!A:B,2)+'Finance'!B2+Mine!A1</f>`);

  const port = await openedBytes(path('again.xlsx'), zipSync(parts));
  port.apply(planFor(port, { removeSheets: ['查款表'] }));
  expect(port.read().sheets.map(({ name }) => name)).toEqual(['Orders', 'Mine']);
  expect(await port.save(path('removed.xlsx'))).toBeUndefined();
  expect(partsOf(path('removed.xlsx'))['xl/worksheets/sheet3.xml']).toContain(
    '<f>VLOOKUP(&quot;查款表!&quot;,#REF!A:B,2)+#REF!B2+Mine!A1</f>',
  );
});

test("a sheet of the user's is never overwritten", async () => {
  const port = await openedBytes(path('taken.xlsx'), writeWorkbook([{ name: '查款表', rows: [['mine']] }]));
  expect(() => port.apply(planFor(port, { sheets: [FINANCE] }))).toThrow('not ours');
  expect(port.read().sheets[0]!.rows).toEqual([['mine']]);
});

test('a hidden sheet is hidden, a column without values keeps its look', async () => {
  const { snapshot } = await written([{ ...FINANCE, id: 'log', name: 'Review log', hidden: true, rows: [] }]);
  expect(snapshot.sheets[1]).toMatchObject({ name: 'Review log', hidden: true });
});

test('the same input gives the same bytes', () => {
  const make = () => writeWorkbook([{ name: 'A', rows: [['x', { day: 1 }]], notes: [{ row: 0, column: 0, text: 'n' }] }]);
  expect(Buffer.from(make()).equals(make())).toBe(true);
});

describe('a sheet of blocks with charts', () => {
  const DAILY: OwnSheet = {
    id: 'daily',
    name: "Day's report",
    title: 'Daily',
    subtitle: '',
    columns: [
      { heading: '', format: 'wrapped', width: 20 },
      { heading: '', format: 'text', width: 10 },
    ],
    rows: [
      { style: 'group', cells: ['Region', 'Amount'] },
      { style: 'data', cells: ['East', 0.5], formats: [undefined, 'percent'] },
      { style: 'data', cells: ['West', 2], formats: [undefined, 'money'] },
    ],
    charts: (['bar', 'column', 'pie'] as const).map((kind, i) => ({
      kind,
      title: `${kind} <1>`,
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      values: { top: 1, left: 1, bottom: 2, right: 1 },
      anchor: { top: i * 17, left: 4, bottom: i * 17 + 15, right: 9 },
    })),
  };

  test('the charts show the rows that they stand for', async () => {
    const { parts, snapshot } = await written([DAILY]);
    expect(snapshot.sheets[1]!.rows).toEqual([['Daily'], [], [], ['Region', 'Amount'], ['East', 0.5], ['West', 2]]);
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'Day''s report'!$A$5:$A$6</c:f>");
    expect(parts['xl/charts/chart3.xml']).toContain('<c:pieChart>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<drawing r:id="rId1"/></worksheet>');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<pane');
  });

  test('replaced, the old charts go; removed, nothing of them is left', async () => {
    const before = (await written([DAILY])).parts;
    const port = await opened(path('out.xlsx'));
    port.apply(planFor(port, { sheets: [{ ...DAILY, replaces: DAILY.name }] }));
    await port.save(path('twice.xlsx'));
    expect(partsOf(path('twice.xlsx'))).toEqual(before);
    const again = await opened(path('twice.xlsx'));
    again.apply(planFor(again, { removeSheets: [DAILY.name] }));
    await again.save(path('gone.xlsx'));
    const left = partsOf(path('gone.xlsx'));
    expect(Object.keys(left).filter((name) => /chart|drawing|sheet2/.test(name))).toEqual([]);
    expect(left['[Content_Types].xml']).not.toMatch(/chart|drawing\+xml|sheet2/);
  });
});

describe('what the tool keeps for itself', () => {
  const memory = { 'map:orders:9-1a': JSON.stringify({ sku: '货号 "新"\n😀' }), long: 'x"'.repeat(600) };

  test('is read again, and stays where a plan does not speak of it', async () => {
    const port = await openedBytes(path('m.xlsx'), writeWorkbook([{ name: 'Orders', rows: [['No.']] }]));
    expect(port.read().memory).toBeUndefined();
    port.apply(planFor(port, { memory }));
    expect(port.read().memory).toEqual(memory);
    port.apply(planFor(port, {}));
    expect(await port.save(path('m2.xlsx'))).toBeUndefined();
    expect((await opened(path('m2.xlsx'))).read()).toMatchObject({ memory, names: [] });
    for (const [, text] of partsOf(path('m2.xlsx'))['xl/workbook.xml']!.matchAll(/hidden="1">(.*?)<\/definedName>/g)) {
      expect(text!.replaceAll('&quot;&quot;', '"').length).toBeLessThan(255 + 12);
    }
  });

  test('goes when a plan says that there is nothing to keep', async () => {
    const port = await opened(path('m2.xlsx'));
    port.apply(planFor(port, { memory: {} }));
    await port.save(path('m3.xlsx'));
    expect(partsOf(path('m3.xlsx'))['xl/workbook.xml']).not.toContain('definedName');
  });
});
