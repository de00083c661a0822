import type { UserSheet } from '../port/host';

/** A spreadsheet of two orders: one row is priced too low. */
export const SMALL: readonly UserSheet[] = [
  {
    name: 'Orders',
    rows: [
      ['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price', 'Amount', 'Remark'],
      ['SO1', 'C1', '00123', 10, 12.5, { formula: 'D2*E2', value: 125 }, "'=quoted"],
      ['SO1', 'C1', 'B', 3, 1, { formula: 'D3*E3', value: 3 }, null],
      ['SO2', 'C1', '1E5', 2, 4, { formula: 'D4*E4', value: 8 }, '=1+1'],
    ],
    fills: { A2: 'FFFF00' },
    notes: { D3: 'ask Mia' },
    rules: [{ area: 'D2:D4', formula: 'D2>40' }],
  },
  {
    name: 'Prices',
    rows: [
      ['SKU', 'Price'],
      ['00123', 12.5],
      ['B', 2],
      ['1E5', 4],
    ],
  },
];
