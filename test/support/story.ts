import { FINANCE_COLUMNS, namesIn } from '../../core/model/own';
import type { Day } from './day';

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

type Step = readonly [title: string, play: (day: Day) => Promise<void>];

/** A day with the example workbook, and the morning after. */
export const STORY: readonly Step[] = [
  ['the orders come in and are reviewed', (day) => day.run('review', 'Orders come in, first review')],
  [
    'two cells are corrected, and the orders reviewed again',
    async (day) => {
      day.edit((paper) => {
        day.type(paper, { orderNo: 'SO1113-09', lineNo: 1 }, 'shippedBefore', 100);
        day.type(paper, { orderNo: 'SO1119-07', lineNo: 1 }, 'giftQuantity', 1);
      });
      await day.run('review', 'Two cells corrected: Shipped before of SO1113-09, Gift qty of SO1119-07');
    },
  ],
  [
    'a manager lets an order pass that is over the credit limit',
    async (day) => {
      const { manager, limit } = TYPED[day.locale];
      day.edit((paper) => day.decide(paper, { orderNo: 'SO1118-12', lineNo: 1 }, [day.words.decision.approve, manager, limit]));
      await day.run('review', 'SO1118-12 approved by a manager');
    },
  ],
  [
    'somebody follows up on what is short, and takes on an exception',
    async (day) => {
      const { shortage, exceptions } = day.words;
      const { followUp, owner } = TYPED[day.locale];
      day.edit((paper) => {
        day.note(paper, 'shortage', [shortage.columns.orderNo, 'SO1118-02'], {
          [shortage.columns.followUp]: followUp,
          [shortage.columns.promised]: 46350,
        });
        day.note(paper, 'exceptions', [exceptions.columns.orderNo, 'SO1119-09'], {
          [exceptions.columns.owner]: owner,
          [exceptions.columns.status]: exceptions.progress[1]!,
        });
      });
      await day.run('review', 'Follow-up on a shortage, an owner for an exception');
    },
  ],
  [
    'finance fills in what came',
    async (day) => {
      const { received, receivedOn, reference, result, note } = namesIn(FINANCE_COLUMNS, day.locale);
      const { paid, partial, unpaid } = day.words.moneyResult;
      const { orderNo, customer } = day.words.financeSheet.columns;
      day.edit((paper) => {
        const fill = (order: string, values: Parameters<Day['note']>[3]) => day.note(paper, 'finance', [orderNo, order], values);
        fill('SO1119-14', { [received]: 500, [receivedOn]: 46346, [reference]: '0020261120', [result]: paid });
        fill('SO1118-09', { [received]: 200, [result]: partial });
        fill('SO1117-04', { [result]: unpaid, [note]: TYPED[day.locale].bounced });
        day.note(paper, 'finance', [customer, day.words.sheet.customerTotal('C014')], { [received]: 1000, [result]: paid });
      });
      await day.run('finance', 'Finance: SO1119-14 paid, SO1118-09 in part, SO1117-04 unpaid, 1000.00 from C014 on its total');
    },
  ],
  [
    'a review after that changes nothing',
    async (day) => {
      await day.run('review', 'Reviewed once more');
      const [before, after] = day.story.slice(-2);
      expect({ ...after!, did: before!.did, log: before!.log, changed: before!.changed }).toEqual(before);
      expect(after!.changed).toEqual({});
    },
  ],
  [
    'the next morning what is owed comes first, then new orders',
    async (day) => {
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
    },
  ],
];
