import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../core';
import { FINANCE_COLUMNS, namesIn } from '../../core/model/own';
import { Day, type Told } from '../support/day';

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What people type, in their language. */
const TYPED = {
  en: {
    manager: 'Wei Lin',
    limit: 'limit raised by phone',
    followUp: '00731, factory asked',
    owner: 'Q. Zhao',
    bounced: 'cheque bounced',
  },
  'zh-CN': { manager: '林伟', limit: '电话同意提额', followUp: '00731，已问工厂', owner: '赵强', bounced: '支票退票' },
} as const;

const golden = (locale: Locale): string => `test/golden/day/${locale}.json`;

describe.each(['en', 'zh-CN'] as const)('a day with the example workbook: %s', (locale) => {
  const day = new Day(locale, join(folder, locale));
  const { words } = day;
  const typed = TYPED[locale];

  test('the orders come in and are reviewed', () => day.run('review', 'Orders come in, first review'));

  test('two cells are corrected, and the orders reviewed again', async () => {
    day.edit((paper) => {
      day.type(paper, { orderNo: 'SO1113-09', lineNo: 1 }, 'shippedBefore', 100);
      day.type(paper, { orderNo: 'SO1119-07', lineNo: 1 }, 'giftQuantity', 1);
    });
    await day.run('review', 'Two cells corrected: Shipped before of SO1113-09, Gift qty of SO1119-07');
  });

  test('a manager lets an order pass that is over the credit limit', async () => {
    day.edit((paper) => day.decide(paper, { orderNo: 'SO1118-12', lineNo: 1 }, [words.decision.approve, typed.manager, typed.limit]));
    await day.run('review', 'SO1118-12 approved by a manager');
  });

  test('somebody follows up on what is short, and takes on an exception', async () => {
    const { shortage, exceptions } = words;
    day.edit((paper) => {
      day.note(paper, 'shortage', [shortage.columns.orderNo, 'SO1118-02'], {
        [shortage.columns.followUp]: typed.followUp,
        [shortage.columns.promised]: 46350,
      });
      day.note(paper, 'exceptions', [exceptions.columns.orderNo, 'SO1119-09'], {
        [exceptions.columns.owner]: typed.owner,
        [exceptions.columns.status]: exceptions.progress[1]!,
      });
    });
    await day.run('review', 'Follow-up on a shortage, an owner for an exception');
  });

  test('finance fills in what came', async () => {
    const { received, receivedOn, reference, result, note } = namesIn(FINANCE_COLUMNS, locale);
    const { paid, partial, unpaid } = words.moneyResult;
    const { orderNo, customer } = words.financeSheet.columns;
    day.edit((paper) => {
      const fill = (order: string, values: Parameters<typeof day.note>[3]) => day.note(paper, 'finance', [orderNo, order], values);
      fill('SO1119-14', { [received]: 500, [receivedOn]: 46346, [reference]: '0020261120', [result]: paid });
      fill('SO1118-09', { [received]: 200, [result]: partial });
      fill('SO1117-04', { [result]: unpaid, [note]: typed.bounced });
      day.note(paper, 'finance', [customer, words.sheet.customerTotal('C014')], { [received]: 1000, [result]: paid });
    });
    await day.run('finance', 'Finance: SO1119-14 paid, SO1118-09 in part, SO1117-04 unpaid, 1000.00 from C014 on its total');
  });

  test('a review after that changes nothing', async () => {
    await day.run('review', 'Reviewed once more');
    const [before, after] = day.story.slice(-2);
    expect({ ...after!, did: before!.did, log: before!.log, changed: before!.changed }).toEqual(before);
    expect(after!.changed).toEqual({});
  });

  test('the next morning what is owed comes first, then new orders', async () => {
    await day.nextDay(
      [
        ['SO1121-01', { orderNo: 'SO1120-03', lineNo: 1 }],
        ['SO1121-01', { orderNo: 'SO1120-03', lineNo: 2 }],
        ['SO1121-02', { orderNo: 'SO1118-02', lineNo: 1 }],
        ['SO1121-03', { orderNo: 'SO1119-14', lineNo: 1 }],
      ],
      { S204: 80 },
    );
    await day.run('review', 'Next day: yesterday’s shortages carried over, three new orders');
  });

  test('tells the story that was agreed (UPDATE_GOLDEN=1 writes it)', () => {
    const told = `${JSON.stringify(day.story, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden(locale), told);
    expect(told).toBe(readFileSync(golden(locale), 'utf8'));
  });
});

test('both languages tell the same figures', () => {
  const [en, zh] = (['en', 'zh-CN'] as const).map((locale) => JSON.parse(readFileSync(golden(locale), 'utf8')) as Told[]);
  const figures = ({ exit, rows, orders, amounts, changed }: Told) => [
    exit,
    ...[rows, orders, amounts].map((each) => Object.values(each)),
    Object.keys(changed),
  ];
  expect(zh!.map(figures)).toEqual(en!.map(figures));
});
