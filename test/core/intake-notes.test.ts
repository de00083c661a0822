import { reviewWorkbook } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import { summarise } from '../../core/view';
import { TODAY } from '../support/check';
import { workbook } from '../support/sheets';

const notes = (sheets: Parameters<typeof workbook>[0], locale: 'en' | 'zh-CN', beside: readonly string[] = []) => {
  const { snapshot } = workbook(sheets);
  const [first, ...others] = snapshot.sheets;
  const width = Math.max(...first!.rows.map((row) => row.length));
  const padded = first!.rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  const rows = beside.length === 0 ? first!.rows : padded.map((row, at) => [...row, null, ...(at === 0 ? beside : beside.map(() => 1))]);
  const reviewed = reviewWorkbook({ ...snapshot, sheets: [{ ...first!, rows }, ...others] }, { businessDate: parseIsoDay(TODAY)! });
  if ('problem' in reviewed) throw new Error(reviewed.problem.kind);
  return summarise(reviewed.outcome, locale).notes;
};

const EXPIRED = {
  prices: `
    sku | price | to
    A   | 9     | 2026-10-31
    A   | 9.5   | 2026-11-20
    A   | 10    | 2026-11-21
    A   | 11    |`,
};

test('rule rows that are over are left alone, and counted', () => {
  expect(notes(EXPIRED, 'en')).toContain('Prices: 2 rows ended before the business date');
  expect(notes(EXPIRED, 'zh-CN')).toContain('价格表：2 行在业务日期之前已经失效');
  expect(notes({}, 'en').join()).not.toContain('ended');
});

test('a table beside the orders that is not read is named by its place', () => {
  const found = notes({}, 'en', ['SKU', 'On hand', 'Allocated']).find((note) => note.startsWith('Another table'));
  expect(found).toMatch(/^Another table was not read: Orders![A-Z]+1 \(SKU, On hand, Allocated\)$/);
});
