import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openInput } from '../../../cli/port';
import { cellIndex } from '../../../core';
import { problemOf, testFolder } from './support';
import { cell, compoundFile, record, stringBytes, workbookStream } from './xls-bytes';

const path = testFolder();

async function converted(name: string, bytes: Uint8Array) {
  writeFileSync(path(name), bytes);
  const result = await openInput(path(name));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return { snapshot: result.port.read(), losses: result.losses, extension: result.port.extension };
}

describe('.ods', () => {
  const ods = (table: string, more: { readonly [part: string]: string } = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
          ...more,
        }).map(([part, xml]) => [part, strToU8(xml)]),
      ),
    );

  test('values, dates, times, errors, spaces, repeats and what is hidden', async () => {
    const { snapshot, losses, extension } = await converted(
      'a.ods',
      ods(`<table:table table:name="订单"><table:table-column/><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:span>d</text:span></text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="1.5"><text:p>2</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>21.11.</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT10H01M00S"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="7" table:formula="of:=SUM([.A1])"><office:annotation><text:p>note</text:p></office:annotation><text:p>7</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="h" table:style-name="ta2"/>`),
    );
    const [orders, hidden] = snapshot.sheets;
    expect(orders!.rows).toEqual([
      ['a  b\ncd', null, null, 1.5],
      [46347, expect.closeTo(10 / 24 + 1 / 1440, 12), true, { error: '#DIV/0!' }],
      [7],
      [7],
    ]);
    expect([...orders!.times]).toEqual([cellIndex(1, 1)]);
    expect([...orders!.hiddenRows]).toEqual([1]);
    expect(orders!.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: 1 });
    expect({ name: hidden!.name, hidden: hidden!.hidden }).toEqual({ name: 'h', hidden: true });
    expect(losses).toEqual([{ kind: 'styles' }, { kind: 'formulas-kept-as-values', count: 2 }, { kind: 'comments', count: 1 }]);
    expect(extension).toBe('.xlsx');
  });

  test('with a password it is refused', async () => {
    writeFileSync(path('locked.ods'), ods('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }));
    expect(await problemOf(path('locked.ods'))).toEqual({ kind: 'encrypted', path: path('locked.ods') });
  });
});

describe('.xls', () => {
  const twoBytes = (value: number) => [value & 255, value >> 8];
  const double = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return [...bytes];
  };

  test('values, errors, formulas, number formats and what is hidden', async () => {
    const stream = workbookStream({
      globals: [
        record(0x0022, [1, 0]),
        record(0x041e, [...twoBytes(164), ...stringBytes('h:mm')]),
        record(0x00e0, [0, 0, ...twoBytes(0), ...Array(16).fill(0)]),
        record(0x00e0, [0, 0, ...twoBytes(164), ...Array(16).fill(0)]),
        record(0x00fc, [2, 0, 0, 0, 2, 0, 0, 0, ...stringBytes('订单'), ...twoBytes(6), 0, ...Buffer.from('sp')]),
        record(0x003c, [1, ...Buffer.from('lit!', 'utf16le')]),
      ],
      sheets: [
        {
          name: '订单',
          state: 0,
          records: [
            record(0x0208, [1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0]),
            record(0x007d, [1, 0, 2, 0, ...twoBytes(2560), 0, 0, 1, 0, 0, 0]),
            cell(0x00fd, 0, 0, 0, [0, 0, 0, 0]),
            cell(0x00fd, 0, 1, 0, [1, 0, 0, 0]),
            cell(0x0203, 0, 2, 1, double(0.5)),
            cell(0x027e, 1, 0, 0, [...Buffer.from(new Int32Array([(1234 << 2) | 3]).buffer)]),
            record(0x00bd, [1, 0, 1, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0x06, 0, 0, 0, 2, 0]),
            cell(0x0205, 2, 0, 0, [42, 1]),
            cell(0x0205, 2, 1, 0, [1, 0]),
            cell(0x0006, 2, 2, 0, [...double(6.25), 0, 0, 0, 0, 0, 0]),
            cell(0x0006, 3, 0, 0, [0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0]),
            record(0x0207, stringBytes('text')),
            cell(0x0006, 3, 1, 0, [2, 0, 29, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0]),
            cell(0x0204, 3, 2, 0, stringBytes('=label')),
            record(0x00e5, [1, 0, 4, 0, 5, 0, 0, 0, 2, 0]),
            record(0x001c, [0, 0, 0, 0, 0, 0, 0, 0]),
          ],
        },
        { name: 'h', state: 1, records: [] },
      ],
    });
    const { snapshot, losses } = await converted('a.xls', compoundFile({ Workbook: stream }));
    const [orders, hidden] = snapshot.sheets;
    expect(snapshot.date1904).toBe(true);
    expect(orders!.rows).toEqual([
      ['订单', 'split!', 0.5],
      [12.34, 0, 1],
      [{ error: '#N/A' }, true, 6.25],
      ['text', { error: '#NAME?' }, '=label'],
    ]);
    expect([...orders!.times]).toEqual([cellIndex(0, 2)]);
    expect([...orders!.hiddenRows]).toEqual([1]);
    expect(orders!.merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 2 }]);
    expect({ name: hidden!.name, hidden: hidden!.hidden }).toEqual({ name: 'h', hidden: true });
    expect(losses).toEqual([{ kind: 'styles' }, { kind: 'formulas-kept-as-values', count: 3 }, { kind: 'comments', count: 1 }]);
  });

  test.each<[string, number[][], object]>([
    ['a password', [record(0x002f, [1, 0])], { kind: 'encrypted' }],
    ['a string that breaks off', [record(0x00fc, [9, 0, 0, 0, 9, 0, 0, 0, 200, 0, 0, 65])], { kind: 'damaged', part: 'Workbook' }],
  ])('%s is refused', async (_, globals, expected) => {
    writeFileSync(path('bad.xls'), compoundFile({ Workbook: workbookStream({ globals, sheets: [] }) }));
    expect(await problemOf(path('bad.xls'))).toMatchObject(expected);
  });
});

const REAL = join(__dirname, '../../../../shared/data/jshERP/order_item_template.xls');
(existsSync(REAL) ? test : test.skip)(`a real .xls${existsSync(REAL) ? '' : ' (skipped: real data not present)'}`, async () => {
  const { snapshot } = await converted('real.xls', readFileSync(REAL));
  expect(snapshot.sheets[0]!.rows[1]).toEqual(['条码*', '名称', '数量*', '单价', '税率（%）', '备注']);
  expect(snapshot.sheets[0]!.rows[2]!.slice(0, 3)).toEqual([2001, '可乐test', 1]);
});
