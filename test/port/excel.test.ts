/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { excelPort } from '../../excel-addin/port';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { portConformance } from './conformance';
import { ExcelSession, workbookOf } from './excel-session';

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
});

portConformance('Excel', () => ({
  open(sheets) {
    excel.open(workbookOf(sheets));
    return new ExcelSession(excel, excelPort, 'half');
  },
}));
