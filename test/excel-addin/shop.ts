import { planClear, type Snapshot } from '../../core';
import { type ExcelReceipt, excelPort } from '../../excel-addin/port';
import type { ExcelHost, Workbook } from '../hosts/excel';
import { throwing, workbookOf } from '../port/excel-session';
import type { UserSheet } from '../port/host';
import { planned } from './example';

export const ORDERS: UserSheet = {
  name: 'Orders',
  rows: [
    ['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price'],
    ['SO1', 'C1', '00123', 10, 12.5],
    ['SO2', 'C1', '1E5', 3, 0.1],
  ],
};
export const PRICES: UserSheet = {
  name: 'Prices',
  rows: [
    ['SKU', 'Price'],
    ['00123', 13],
  ],
};

/** Opens a workbook in Excel: a little shop, where no sheets are given. */
export function open(excel: ExcelHost, ...sheets: readonly UserSheet[]): Workbook {
  const workbook = workbookOf(sheets.length > 0 ? sheets : [ORDERS, PRICES]);
  excel.open(workbook);
  return workbook;
}

export const read = (): Promise<Snapshot> => Promise.resolve(throwing(excelPort()).read());

export async function review(): Promise<ExcelReceipt> {
  const { plan } = planned(await read(), 'en');
  return excelPort().apply(plan);
}

export async function clear(): Promise<ExcelReceipt> {
  return excelPort().apply(planClear(await read(), 'en'));
}
