import { reviewWorkbook } from '../../../core/index';
import { parseIsoDay } from '../../../core/model/date';
import { describe as describeFinding } from '../../../core/words/messages';
import { checkTest, given, TODAY } from '../../support/check';
import { workbook } from '../../support/sheets';

const POLICY = `
  sku | discount | maxDiscount | approver
  A   |          | 0.85        | Li Jing
  B   | 0.9      | 0.8         |
  C   | 0.9      |             |`;

checkTest('discount/over-authority', () => {
  given({ discounts: POLICY })
    .loud(
      'lower than the desk may go: blocked',
      `
      sku | quantity | discount | =status | =ship | expect
      A   | 2        | 0.8      | block   | 0     | discount/over-authority@discount
      B   | 2        | 0.75     | block   | 0     | discount/over-authority@discount`,
    )
    .loud(
      'by net ÷ unit price',
      `
      sku | unitPrice | netPrice | expect
      A   | 10        | 8.49     | discount/over-authority@netPrice`,
    )
    .quiet(
      'a fixed factor leaves no authority',
      `
      sku | discount | expect
      C   | 0.5      | discount/over-policy`,
    )
    .quiet('gifts and returns are exempt', {
      gifts: `
        policy | buySku | buyQuantity | giftQuantity
        Ten    | A      | 10          | 1`,
      orders: `
        orderNo | sku | quantity | unitPrice | discount | gift | expect
        SO1     | A   | 10       | 10        |          |      |
        SO1     | A   | 1        | 0         | 0折      | yes  |
        SO2     | A   | -1       | 10        | 3折      |      | data/return-line`,
    })
    .boundary(
      'down to the lowest factor, and that one too',
      `
      sku | discount | expect
      A   | 1        |
      A   | 0.9      |
      A   | 0.85     |
      A   | 85折     |
      A   | 0.8499   | discount/over-authority
      B   | 0.9      |
      B   | 0.8      |`,
    );

  test('names the approver in both languages', () => {
    const { snapshot } = workbook({ discounts: POLICY, orders: 'sku | discount\nA | 0.8' });
    const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)! });
    if ('problem' in result) throw new Error('a problem');
    const [finding] = result.outcome.findings;
    for (const locale of ['zh-CN', 'en'] as const) {
      const { text, remedy } = describeFinding(finding!, locale);
      expect(text + remedy).toContain('Li Jing');
    }
  });
});
