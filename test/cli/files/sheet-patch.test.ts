import { HIGHLIGHT_MARKER, type OrdersPlan } from '../../../core';
import { minimalWorkbook, opened, openedBytes, ownColumn, partsOf, planFor, testFolder, worksheet } from './support';

const path = testFolder();
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>';
const book = (sheet: string, more = {}) => minimalWorkbook(sheet, { 'xl/sharedStrings.xml': '<sst/>', 'xl/styles.xml': STYLES, ...more });

const ROWS =
  '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>No.</t></is></c></row><row r="3" ht="20"/><row r="4"><c r="A4"><v>1</v></c><c r="D4"><v>9</v></c></row>';

async function reviewed(xml: string, change: Partial<OrdersPlan> = {}, from = book(xml)) {
  const port = await openedBytes(path('in.xlsx'), from);
  const orders = {
    sheet: 'Orders',
    headerRow: 0,
    lastRow: 3,
    highlights: [],
    columns: [ownColumn('review', 1, { values: ['a', 'b', 'c'] })],
    ...change,
  };
  expect(port.apply(planFor(port, { orders }))).toEqual({ kind: 'applied' });
  expect(await port.save(path('out.xlsx'))).toBeUndefined();
  return partsOf(path('out.xlsx'))['xl/worksheets/sheet1.xml']!;
}

async function cleared(columns: readonly number[]) {
  const port = await opened(path('out.xlsx'));
  port.apply(planFor(port, { removeColumns: columns.map((column) => ({ sheet: 'Orders', column })) }));
  expect(await port.save(path('cleared.xlsx'))).toBeUndefined();
  return partsOf(path('cleared.xlsx'))['xl/worksheets/sheet1.xml']!;
}

describe('own cells among the cells of the user', () => {
  test('rows that are missing or empty are made, cells keep their order', async () => {
    const xml = await reviewed(worksheet(ROWS));
    expect(xml.replace(/ s="\d+"/g, '').replace(/<is><t>(.*?)<\/t><\/is>/g, '$1')).toContain(
      '<row r="1"><c r="A1" t="inlineStr">No.</c><c r="B1" t="inlineStr">Review</c></row><row r="2"><c r="B2" t="inlineStr">a</c></row><row r="3" ht="20"><c r="B3" t="inlineStr">b</c></row><row r="4"><c r="A4"><v>1</v></c><c r="B4" t="inlineStr">c</c><c r="D4"><v>9</v></c></row>',
    );
  });

  test.each([
    ['cells before ours', '<c r="A2"><v>1</v></c>', '<c r="A2"><v>1</v></c>E'],
    ['a blank cell behind ours', '<c r="A2"><v>1</v></c><c r="F2" s="0"/>', '<c r="A2"><v>1</v></c>E<c r="F2" s="0"/>'],
    ['a value where ours goes', '<c r="D2"><v>1</v></c><c r="E2"><v>7</v></c>', '<c r="D2"><v>1</v></c>E'],
    ['cells without addresses', '<c/><c><v>1</v></c>', '<c/><c><v>1</v></c>E'],
    [
      'a color in a text',
      '<c r="A2"><is><r><rPr><color rgb="FF0"/></rPr></r></is></c>',
      '<c r="A2"><is><r><rPr><color rgb="FF0"/></rPr></r></is></c>E',
    ],
    ['a comment', '<c r="F2"><v>1</v></c><!-- <c r="A2"></row> -->', 'E<c r="F2"><v>1</v></c><!-- <c r="A2"></row> -->'],
    ['nothing but an extension', '<extLst><ext/></extLst>', '<extLst><ext/></extLst>E'],
  ])('ours stand in their order in a row with %s', async (_, cells, expected) => {
    for (const close of ['</row>', '</row >']) {
      const xml = await reviewed(worksheet(`<row r="1"/><row r="2">${cells}${close}<row r="3"><c r="A3"><v>3</v></c></row>`), {
        columns: [ownColumn('review', 4, { values: ['a', 'b'] })],
        lastRow: 2,
      });
      const ours = /<c r="E\d"[^>]*><is><t>\w+<\/t><\/is><\/c>/g;
      expect(xml.replace(ours, 'E')).toContain(
        `<row r="1">E</row><row r="2">${expected}${close}<row r="3"><c r="A3"><v>3</v></c>E</row></sheetData>`,
      );
    }
  });

  test('a sheet without any row', async () => {
    await reviewed('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>');
    expect((await opened(path('out.xlsx'))).read().sheets[0]!.rows).toEqual([
      [null, 'Review'],
      [null, 'a'],
      [null, 'b'],
      [null, 'c'],
    ]);
  });

  test('cells without addresses stay where they are', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    const columns = [ownColumn('review', 1, { exists: true, values: [null] }), ownColumn('decision', 4)];
    await reviewed(worksheet(rows), { columns, lastRow: 1 });
    expect((await opened(path('out.xlsx'))).read().sheets[0]!.rows).toEqual([[1, 'Review', 3, null, 'Decision'], [4]]);
  });

  test('null takes a value away, but never a formula: that is not ours', async () => {
    const rows =
      '<row r="2"><c r="B2" s="0"><v>5</v></c></row><row r="3"><c r="B3"><f>SUM(B2)</f><v>5</v></c></row><row r="4"><c r="B4"><f>1</f><v>1</v></c></row>';
    const xml = await reviewed(worksheet(rows), { columns: [ownColumn('review', 1, { values: [null, null, 'x'] })] });
    expect(xml).not.toContain('r="B2"');
    expect(xml).toContain('<c r="B3"><f>SUM(B2)</f><v>5</v></c>');
    expect(xml).toMatch(/<c r="B4" s="\d+" t="inlineStr"><is><t>x<\/t><\/is><\/c>/);
  });

  test('what stands above our heading, and a formula below it, is not cleared', async () => {
    const rows =
      '<row r="1"><c r="B1" t="inlineStr"><is><t>mine</t></is></c></row><row r="6"><c r="B6"><f>SUM(B3:B5)</f><v>6</v></c></row>';
    await reviewed(worksheet(rows), { headerRow: 1, lastRow: 4, columns: [ownColumn('shipQty', 1, { values: [1, 2, 3] })] });
    await cleared([1]);
    expect((await opened(path('cleared.xlsx'))).read().sheets[0]!.rows).toEqual([[null, 'mine'], [], [], [], [], [null, 6]]);
  });
});

describe('column widths', () => {
  const withCols = (cols: string) => worksheet(ROWS).replace('<sheetData>', `<cols>${cols}</cols><sheetData>`);
  test.each([
    ['a blanket over all columns', '<col min="1" max="16384" width="20" customWidth="1"/>'],
    ['a blanket from our column on', '<col min="2" max="16384" hidden="1"/>'],
    ['a width on each side', '<col min="1" max="1" width="20"/><col min="3" max="4" width="5"/>'],
    ['equal neighbours', '<col min="4" max="4" width="5"/><col min="5" max="5" width="5"/>'],
  ])('%s comes back when our column goes', async (_, cols) => {
    const xml = await reviewed(withCols(cols));
    expect(xml).toMatch(/<col min="2" max="2" width="12" style="\d+" customWidth="1"\/>/);
    expect(await cleared([1])).toContain(`<cols>${cols}</cols>`);
  });

  test.each([
    ['our column', '<col min="2" max="2" width="44" customWidth="1"/>'],
    ['several columns at once', '<col min="1" max="9" width="44" customWidth="1"/>'],
  ])('a width that a reader gave to %s stays', async (_, own) => {
    expect(await reviewed(withCols(own), { columns: [ownColumn('review', 1, { exists: true, values: [] })] })).toContain(own);
  });
});

describe('rules, dropdowns, filters', () => {
  const rule = (formula: string) => `<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`;
  const ours = HIGHLIGHT_MARKER.replaceAll('"', '&quot;');

  test('our rules go from every sheet and from among foreign ones, foreign ones stay', async () => {
    const formats = `<conditionalFormatting sqref="A1">${rule('A1=1')}${rule(`AND(A1,${ours})`)}</conditionalFormatting><conditionalFormatting sqref="A2">${rule('"order-review"=B1')}</conditionalFormatting>`;
    const x14 = (formula: string) =>
      `<extLst><ext uri="{78}"><x14:conditionalFormattings xmlns:x14="y"><x14:conditionalFormatting><x14:cfRule priority="3"><xm:f>${formula}</xm:f></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const xml = await reviewed(worksheet(ROWS, formats + x14(ours)));
    expect(xml).toContain(`<conditionalFormatting sqref="A1">${rule('A1=1')}</conditionalFormatting></worksheet>`);
    expect(await reviewed(worksheet(ROWS, x14('A1=1')))).toContain(x14('A1=1'));
  });

  test('a dropdown of ours is replaced, others stay', async () => {
    const foreign = '<dataValidation type="whole" sqref="A2:B9"><formula1>1</formula1></dataValidation>';
    const own = '<dataValidation type="list" sqref="B2:B3"><formula1>"old"</formula1></dataValidation>';
    const around = `<dataValidations count="2">${foreign}${own}</dataValidations>`;
    const columns = [ownColumn('decision', 1, { choices: ['放行', 'say "no"'] })];
    const xml = await reviewed(worksheet(ROWS, around), { columns });
    expect(xml).toContain(`<dataValidations count="2">${foreign}<dataValidation type="list" allowBlank="1"`);
    expect(xml).toContain('sqref="B2:B4"><formula1>&quot;放行,say &quot;&quot;no&quot;&quot;&quot;</formula1>');
    expect(await cleared([1])).toContain(`<dataValidations count="1">${foreign}</dataValidations>`);
  });

  test('rows that only a filter on our column hid are shown again when it goes', async () => {
    const filter = '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="a"/></filters></filterColumn></autoFilter>';
    const hidden = ROWS.replace('<row r="4"', '<row r="4" hidden="1"');
    await reviewed(worksheet(hidden, filter), { filter: { top: 0, left: 0, bottom: 3, right: 1 } });
    const xml = await cleared([1]);
    expect(xml).toContain('<autoFilter ref="A1:A4"></autoFilter>');
    expect(xml).not.toContain('hidden');
  });

  test('rows that a filter of the user hid stay hidden', async () => {
    const filter = '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>';
    await reviewed(worksheet(ROWS.replace('<row r="4"', '<row r="4" hidden="1"'), filter));
    expect(await cleared([1])).toContain('<row r="4" hidden="1"');
  });
});

test('a sheet of many megabytes keeps every cell', async () => {
  const value = (row: number) => `${'长'.repeat(row % 40)}${row}`;
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${value(row)}</t></is></c></row>`,
  );
  const values = rows.slice(1).map((_, row) => `=${row}${'x'.repeat(row % 90)}`);
  await reviewed(worksheet(rows.join('')), { lastRow: rows.length - 1, columns: [ownColumn('review', 1, { values })] });
  const { rows: read } = (await opened(path('out.xlsx'))).read().sheets[0]!;
  expect(read).toEqual(rows.map((_, row) => [value(row), row === 0 ? 'Review' : values[row - 1]]));
});

test("days are written in the workbook's own date system", async () => {
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const columns = [ownColumn('shipQty', 1, { format: 'date', values: [{ day: 0 }] })];
  await reviewed('', { columns }, book(worksheet(ROWS), { 'xl/workbook.xml': workbook }));
  expect((await opened(path('out.xlsx'))).read().sheets[0]!.rows[1]).toEqual([null, 24_107]);
});

describe('other ways to write the same workbook', () => {
  test('strict namespaces are kept', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(book(worksheet(ROWS)));
    const strictParts = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strToU8(strict(strFromU8(bytes)))]));
    const port = await openedBytes(path('strict.xlsx'), zipSync(strictParts));
    port.apply(planFor(port, { sheets: [{ id: 'daily', name: 'Daily', title: 'D', subtitle: '', columns: [], rows: [] }] }));
    await port.save(path('strict-out.xlsx'));
    const after = partsOf(path('strict-out.xlsx'));
    expect(after['xl/worksheets/sheet2.xml']).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(Object.values(after).join('')).not.toContain('openxmlformats.org/officeDocument/2006/relationships"');
  });

  test('a workbook without styles gets them', async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(book(worksheet(ROWS)));
    const { 'xl/styles.xml': _, ...rest } = parts;
    const rels = Buffer.from(rest['xl/_rels/workbook.xml.rels']!)
      .toString()
      .replace(/<Relationship Id="rId3".*?\/>/, '');
    await reviewed('', {}, zipSync({ ...rest, 'xl/_rels/workbook.xml.rels': new Uint8Array(Buffer.from(rels)) }));
    expect(partsOf(path('out.xlsx'))['xl/styles.xml']).toContain('<cellXfs count="3">');
  });

  test('so does one that names a styles part which is not there, once', async () => {
    await reviewed('', {}, minimalWorkbook(worksheet(ROWS), { 'xl/sharedStrings.xml': '<sst/>' }));
    const parts = partsOf(path('out.xlsx'));
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="3">');
    expect(parts['[Content_Types].xml']!.match(/styles\.xml/g)).toHaveLength(1);
    expect(parts['xl/_rels/workbook.xml.rels']!.match(/styles\.xml/g)).toHaveLength(1);
  });

  test('a second run adds no style', async () => {
    await reviewed(worksheet(ROWS));
    const styles = partsOf(path('out.xlsx'))['xl/styles.xml'];
    const port = await opened(path('out.xlsx'));
    const orders = {
      sheet: 'Orders',
      headerRow: 0,
      lastRow: 3,
      highlights: [],
      columns: [ownColumn('review', 1, { exists: true, values: ['z'] })],
    };
    port.apply(planFor(port, { orders }));
    await port.save(path('again.xlsx'));
    expect(partsOf(path('again.xlsx'))['xl/styles.xml']).toBe(styles);
  });

  test('the calculation chain goes where a formula goes', async () => {
    const chain = { 'xl/calcChain.xml': '<calcChain><c r="B4" i="1"/></calcChain>' };
    const rels = partsOf(path('in.xlsx'))['xl/_rels/workbook.xml.rels']!.replace(
      '</Rel',
      '<Relationship Id="rId8" Type="x/calcChain" Target="calcChain.xml"/></Rel',
    );
    const rows = '<row r="4"><c r="B4"><f>1</f><v>1</v></c></row>';
    await reviewed('', {}, book(worksheet(rows), { ...chain, 'xl/_rels/workbook.xml.rels': rels }));
    expect(Object.keys(partsOf(path('out.xlsx')))).not.toContain('xl/calcChain.xml');
    expect(partsOf(path('out.xlsx'))['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });
});
