import type { Cell } from '../../../core';
import { cellIndex } from '../../../core';
import { minimalWorkbook, openedBytes, problemOf, testFolder, worksheet } from './support';

const path = testFolder();
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRINGS = `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text </t></r></si><si><t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh></si><si/></sst>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

async function read(sheet: string, more = {}) {
  const port = await openedBytes(
    path('book.xlsx'),
    minimalWorkbook(sheet, { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES, ...more }),
  );
  return port.read();
}

describe('a cell reads as what it is', () => {
  test.each<[string, string, Cell]>([
    ['a number', '<c r="A1"><v>12.50</v></c>', 12.5],
    ['a number in scientific notation', '<c r="A1"><v>1.0E-2</v></c>', 0.01],
    ['a long whole number', '<c r="A1"><v>12345678901</v></c>', 12345678901],
    ['a negative number', '<c r="A1" t="n"><v>-3</v></c>', -3],
    ['no number at all', '<c r="A1"><v>abc</v></c>', 'abc'],
    ['a blank cell with a style', '<c r="A1" s="1"/>', null],
    ['a cell with an empty value', '<c r="A1"><v></v></c>', null],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['a string in runs', '<c r="A1" t="s"><v>1</v></c>', 'rich text '],
    ['a string with a phonetic hint', '<c r="A1" t="s"><v>2</v></c>', '課長'],
    ['an empty shared string', '<c r="A1" t="s"><v>3</v></c>', ''],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', '00123'],
    ['an inline string in runs', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>', 'ab'],
    ['entities', '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#65;&#x4E2D;&quot;&gt;</t></is></c>', '<&A中">'],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<v>1</v>]]>&amp;</t></is></c>', '<v>1</v>&'],
    ['escaped control characters', '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['a comment between tags', '<c r="A1"><!-- <v>1</v> --><v>2</v></c>', 2],
    ['single quotes and spaces in tags', "<c  r = 'A1'  t='str' ><v>a</v></c >", 'a'],
    ['a > inside an attribute', '<c r="A1" x="a>b"><v>7</v></c>', 7],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['an ISO date', '<c r="A1" t="d"><v>2026-11-21T12:00:00</v></c>', 46347.5],
    ['a formula with its value', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula that gives an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula without a value', '<c r="A1"><f>1+1</f></c>', { error: 'no-value' }],
    ['a formula with an empty value', '<c r="A1"><f>1+1</f><v/></c>', { error: 'no-value' }],
  ])('%s', async (_, xml, expected) => {
    const { rows } = (await read(worksheet(`<row r="1">${xml}</row>`))).sheets[0]!;
    expect(rows[0]?.[0] ?? null).toEqual(expected);
  });
});

describe('rows and cells find their place', () => {
  test('without addresses they follow one another', async () => {
    const { rows } = (
      await read(
        worksheet(
          '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="4"><c><v>9</v></c></row><row><c/><c><v>8</v></c></row>',
        ),
      )
    ).sheets[0]!;
    expect(rows).toEqual([[1, null, null, 4, 5], [], [], [9], [null, 8]]);
  });

  test('with a namespace prefix', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await read(xml)).sheets[0]!.rows).toEqual([[], [null, 3]]);
  });

  test('in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>订单</t></is></c></row>')}`;
    const { strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(minimalWorkbook('', { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES }));
    parts['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect(strToU8('').length).toBe(0);
    expect((await openedBytes(path('utf16.xlsx'), zipSync(parts))).read().sheets[0]!.rows).toEqual([['订单']]);
  });

  test.each([
    ['a row past the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', 1048577, 1],
    ['a column past the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 1, 16385],
  ])('%s is refused', async (_, rows, row, column) => {
    await openedBytes(path('ok.xlsx'), minimalWorkbook(worksheet(''), { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES }));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path('wide.xlsx'), minimalWorkbook(worksheet(rows), { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES }));
    expect(await problemOf(path('wide.xlsx'))).toEqual({ kind: 'too-wide', path: path('wide.xlsx'), sheet: 'Orders', row, column });
  });

  test('the last cell of a sheet is not past it', async () => {
    const { rows } = (await read(worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).sheets[0]!;
    expect([rows.length, rows[1048575]!.length]).toEqual([1048576, 16384]);
  });
});

test('what a sheet holds beside its cells is read', async () => {
  const cells = [
    '<row r="1" hidden="1"><c r="A1" s="1"><v>0.41736</v></c><c r="B1" s="2"><v>1.25</v></c><c r="C1" s="3"><v>45000.5</v></c></row>',
    '<row r="2"><c r="A2"><f t="array" ref="A2:B3">X</f><v>1</v></c><c r="B2"><v>2</v></c></row>',
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>',
  ];
  const around = '<autoFilter ref="$A$1:C3"/><mergeCells count="2"><mergeCell ref="A5:B6"/><mergeCell ref="C1"/></mergeCells>';
  const sheet = (await read(worksheet(cells.join(''), around))).sheets[0]!;
  expect([...sheet.hiddenRows]).toEqual([0]);
  expect([...sheet.times]).toEqual([cellIndex(0, 0), cellIndex(0, 1)]);
  expect([...sheet.formulas].sort((a, b) => a - b)).toEqual([cellIndex(1, 0), cellIndex(1, 1), cellIndex(2, 0), cellIndex(2, 1)]);
  expect(sheet.merges).toEqual([
    { top: 4, left: 0, bottom: 5, right: 1 },
    { top: 0, left: 2, bottom: 0, right: 2 },
  ]);
  expect(sheet.filter).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
});

test('own names are read where they point at something', async () => {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = [
    ['order_review_key', "'It''s'!$H:$H"],
    ['order_review_review', 'Orders!$G:$G'],
    ['order_review_sheet_finance', "'查款表'!$A$1"],
    ['order_review_gone', 'Orders!#REF!'],
    ['mine', 'Orders!$A:$A'],
  ].map(([name, text]) => `<definedName name="${name}">${text}</definedName>`);
  const workbook = `<workbook xmlns="${MAIN}" xmlns:q="${rel}"><workbookPr date1904="true"/><sheets><sheet name="Orders" sheetId="1" q:id="rId1"/></sheets><definedNames>${names.join('')}</definedNames></workbook>`;
  const snapshot = await read(worksheet(''), { 'xl/workbook.xml': workbook });
  expect(snapshot.date1904).toBe(true);
  expect(snapshot.names).toEqual([
    { name: 'order_review_key', sheet: "It's", column: 7 },
    { name: 'order_review_review', sheet: 'Orders', column: 6 },
    { name: 'order_review_sheet_finance', sheet: '查款表' },
  ]);
});
