import { reviewWorkbook } from '../../../core/index';
import { parseIsoDay } from '../../../core/model/date';
import { checkTest, given, TODAY } from '../../support/check';
import { workbook } from '../../support/sheets';

const ONE_DAY = `
  sku | price | from       | to
  A   | 9     | 2026-11-03 | 2026-11-03
  A   | 10    |            | 2026-11-02
  A   | 10    | 2026-11-04 |`;

checkTest('data/unreadable-date', () => {
  given()
    .loud(
      'words, and days that the calendar does not have',
      `
      sku | orderDate       | requestedDate  | expect
      A   | soon            |                | data/unreadable-date@orderDate
      A   | "2026-02-30"    |                | data/unreadable-date@orderDate
      A   | "2026/13/1"     |                | data/unreadable-date@orderDate
      A   | "13月1日"       |                | data/unreadable-date@orderDate
      A   |                 | 下周           | data/unreadable-date@requestedDate
      A   |                 | "2025-02-29"   | data/unreadable-date@requestedDate`,
    )
    .quiet(
      'blank is not said',
      `
      sku | orderDate | requestedDate
      A   |           |`,
    )
    .boundary(
      'a part above 12 decides between day and month, without one it is not guessed',
      `
      sku | orderDate    | expect
      A   | "13/04/2026" |
      A   | "04/13/2026" |
      A   | "12/04/2026" | data/unreadable-date@orderDate
      A   | "03/04/2026" | data/unreadable-date@orderDate`,
    );

  given({ prices: ONE_DAY }).quiet(
    'every way to write one day',
    `
    sku | unitPrice | orderDate
    A   | 9         | 2026-11-03
    A   | 9         | "2026-11-03"
    A   | 9         | "2026-11-3"
    A   | 9         | "2026/11/3"
    A   | 9         | "2026.11.3"
    A   | 9         | "20261103"
    A   | 9         | 20261103
    A   | 9         | 2026年11月3日
    A   | 9         | 11月3日
    A   | 9         | 46329
    A   | 9         | 46329.75
    A   | 9         | ２０２６－１１－０３
    A   | 9         | "２０２６／１１／３"
    A   | 9         | " 2026-11-03 "`,
  );

  given({ prices: ONE_DAY }, { date: '2027-03-01' }).boundary('a day without a year is of the business year, though it lies ahead', {
    prices: `
        sku | price | from       | to
        A   | 9     | 2027-11-03 | 2027-11-03
        A   | 10    |            | 2027-11-02
        A   | 10    | 2027-11-04 |`,
    orders: `
        sku | unitPrice | orderDate | expect
        A   | 9         | 11月3日   |
        A   | 10        | 11月2日   |
        A   | 10        | 11月4日   |
        A   | 9         | 11月4日   | price/below-list`,
  });

  test('serial numbers of a workbook that counts from 1904', () => {
    const { snapshot } = workbook({
      prices: 'sku | price | from | to\nA | 9 | 44867 | 44867',
      orders: 'sku | unitPrice | orderDate\nA | 9 | 44866\nA | 9 | 44867\nA | 9 | 44868',
    });
    const result = reviewWorkbook({ ...snapshot, date1904: true }, { businessDate: parseIsoDay(TODAY)! });
    if ('problem' in result) throw new Error('a problem');
    expect(result.outcome.lines.map(({ line, findings }) => [line.orderDate, findings.map(({ code }) => code)])).toEqual([
      [parseIsoDay('2026-11-02'), ['price/missing']],
      [parseIsoDay('2026-11-03'), []],
      [parseIsoDay('2026-11-04'), ['price/missing']],
    ]);
  });
});
