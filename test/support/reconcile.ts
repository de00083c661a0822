import type { Cell, Locale } from '../../core';
import { namesIn, OWN_COLUMNS, OWN_SHEETS } from '../../core/model/own';
import { FIELD_NAMES, ROLE_NAMES } from '../../core/words/fields';
import { labels } from '../../core/words/labels';
import type { Paper, PaperSheet } from './paper';

export type Row = { readonly [heading: string]: Cell };

const TOTALS = ['ordered', 'shippable', 'short', 'rejected'] as const;

export interface Result {
  readonly totals: { readonly [what in (typeof TOTALS)[number]]: string };
}

/** The annotated rows, the shortage sheet, the finance sheet and the result file say the same, to the last cent. */
export function expectReconciled(paper: Paper, { totals }: Result, locale: Locale): void {
  const { shortage, financeSheet, total } = labels(locale);
  const [owing, money] = [shortage.columns, financeSheet.columns];
  const orders = annotatedRows(paper, locale);
  const owed = table(paper.sheet(OWN_SHEETS.shortage[locale]), Object.values(owing)).filter((row) => row[owing.row] !== null);
  const finance = table(paper.sheet(OWN_SHEETS.finance[locale]), Object.values(money));
  const asked = finance.filter((row) => row[money.orderNo] !== null);
  const bottom = finance.find((row) => row[money.customer] === total)!;

  const numbers = new Set(asked.map((row) => String(row[money.orderNo])));
  expect(byOrder(asked, money.orderNo, money.shippable, numbers)).toEqual(byOrder(orders, 'orderNo', 'shipAmount', numbers));
  expect(byOrder(asked, money.orderNo, money.short, numbers)).toEqual(byOrder(owed, owing.orderNo, owing.amount, numbers));
  for (const row of owed) {
    const { shortQty, shortGifts } = orders.find((each) => each.row === row[owing.row])!;
    expect({ row: row[owing.row], short: [shortQty, shortGifts] }).toEqual({
      row: row[owing.row],
      short: expect.arrayContaining([row[owing.short]]),
    });
  }

  const sums = Object.fromEntries(TOTALS.map((what) => [what, amount(sum(asked, money[what]) / 100)]));
  expect(totals).toMatchObject(sums);
  expect(Object.fromEntries(TOTALS.map((what) => [what, amount(bottom[money[what]])]))).toEqual(sums);
  const [ordered, ...parts] = TOTALS.map((what) => sum(asked, money[what]));
  expect(parts.reduce((all, part) => all + part, 0)).toBe(ordered);
  const asking = sum(asked, money.shippable) + sum(asked, money.receivableCharged) + sum(asked, money.depositOnShort);
  expect(sum(asked, money.balanceUsed) + sum(asked, money.creditUsed) + sum(asked, money.due)).toBe(asking);
}

/** The rows below a header that has all of these headings. */
export function table(sheet: PaperSheet, headings: readonly string[]): readonly Row[] {
  const { row, columns } = sheet.header(...headings);
  return Array.from({ length: Math.max(0, sheet.height - row - 1) }, (_, i) =>
    Object.fromEntries(headings.map((heading, at) => [heading, sheet.value(row + 1 + i, columns[at]!)])),
  );
}

export const amount = (cell: Cell | undefined): string => (cents(cell) / 100).toFixed(2);

/** By field, with the number of the row in the sheet. */
function annotatedRows(paper: Paper, locale: Locale): readonly Row[] {
  const own = namesIn(OWN_COLUMNS, locale);
  const fields = { ...own, orderNo: FIELD_NAMES.orders.orderNo[locale] };
  const sheet = paper.sheet(ROLE_NAMES.orders[locale]);
  const first = sheet.header(fields.orderNo, own.key).row + 2;
  return table(sheet, Object.values(fields)).map((cells, i) => ({
    row: first + i,
    ...Object.fromEntries(Object.entries(fields).map(([field, heading]) => [field, cells[heading]!])),
  }));
}

const cents = (cell: Cell | undefined): number => Math.round(Number(cell ?? 0) * 100);
const sum = (rows: readonly Row[], heading: string): number => rows.reduce((total, row) => total + cents(row[heading]), 0);

/** In cents. */
function byOrder(rows: readonly Row[], by: string, heading: string, numbers: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sums = new Map([...numbers].map((number) => [number, 0]));
  for (const row of rows) {
    const number = String(row[by]);
    if (row[heading] !== null) sums.set(number, (sums.get(number) ?? 0) + cents(row[heading]));
  }
  return sums;
}
