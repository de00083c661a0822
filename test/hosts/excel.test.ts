/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { excelPort } from '../../excel-addin/port';
import { createExcel, Workbook } from './excel';
import { entered } from './excel/coerce';
import { loadOffice } from './office';

test.each<[string, string, ReturnType<typeof entered>]>([
  ['00123', 'General', { value: 123 }],
  ['00123', '@', { value: '00123' }],
  ["'00123", 'General', { value: '00123' }],
  ['1E5', 'General', { value: 100_000 }],
  ['123456789012345678', 'General', { value: 123_456_789_012_345_000 }],
  ['1,234.5', 'General', { value: 1234.5 }],
  ['5%', 'General', { value: 0.05, format: '0%' }],
  ['3-4', 'General', { value: 46_085, format: 'd-mmm' }],
  ['10:1', 'General', { value: '10:1' }],
  ['10:10', 'General', { value: 10 / 24 + 10 / 1440, format: 'h:mm' }],
  ['true', 'General', { value: true }],
  ['#n/a', 'General', { value: { error: '#N/A' } }],
  ['=1+1', '@', { value: '=1+1' }],
  ['=1+1', 'General', { value: { error: '#NAME?' }, formula: '=1+1' }],
  ['-x', 'General', { value: { error: '#NAME?' }, formula: '=-x' }],
  ['a b', 'General', { value: 'a b' }],
  ['', 'General', { value: null }],
])('%s entered into a cell of format %s', (text, format, expected) => {
  expect(entered(text, format)).toEqual(expected);
});

describe('the client library', () => {
  const workbook = new Workbook();
  workbook.add('Orders').put(0, 0, { value: 'SO1', format: { numberFormat: 'General' } });

  test('starts as in the task pane of Excel for Windows', async () => {
    const { info } = await loadOffice(workbook);
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect([
      Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.16'),
    ]).toEqual([true, false]);
  });

  test('is told by name what is not modelled', async () => {
    const commenting = Excel.run(async (context) => {
      context.workbook.comments.add('Orders!A1', 'hm');
      await context.sync();
    });
    await expect(commenting).rejects.toMatchObject({ code: 'NotImplemented', message: 'The stand-in does not model Workbook.Comments.' });
  });

  test('is refused a formula: the stand-in calculates nothing', async () => {
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Orders').getRange('A1').values = [['=1+1']];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('speaks over the native bridge as well', async () => {
    const { excel, installBridge } = createExcel(workbook);
    installBridge(globalThis);
    Object(OfficeExtension).HostBridge.init(Object(globalThis)._richApiNativeBridge);
    const read = await excelPort().read();
    expect('snapshot' in read && read.snapshot.sheets[0]!.rows).toEqual([['SO1']]);
    expect(excel.log.length).toBeGreaterThan(1);
  });
});
