/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { excelPort } from '../../excel-addin/port';
import { type ExcelHost, OLDEST, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { portConformance } from './conformance';
import { ExcelSession, workbookOf } from './excel-session';

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook(), OLDEST));
});

portConformance('Excel with no more than ExcelApi 1.8', () => ({
  open(sheets) {
    excel.open(workbookOf(sheets));
    return new ExcelSession(excel, excelPort, 'unheard');
  },
}));

test('what is newer than 1.8 is refused by the client library itself', async () => {
  excel.open(workbookOf([{ name: 'Orders', rows: [['x']] }]));
  const newer = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRanges('A1,B2').format.fill.color = '#FF0000';
    await context.sync();
  });
  await expect(newer).rejects.toMatchObject({ code: 'ApiNotFound' });
});
