import fc from 'fast-check';
import { reviewWorkbook } from '../../../core/index';
import { Decimal } from '../../../core/model/decimal';
import { buildResult, resultText } from '../../../core/result/result';
import { resultSchema } from '../../../core/result/schema';
import { sentence } from '../../../core/words/messages';
import { type Given, outcomeOf, TODAY } from '../../support/outcome';
import { workbook } from '../../support/sheets';

const RUN = { locale: 'en', inputHash: `sha256:${'0'.repeat(64)}`, version: '1.2.3' } as const;

/** As another program reads it. */
const resultOf = (table: string, given?: Given) => JSON.parse(resultText(buildResult(outcomeOf(table, given).outcome, RUN)));

test('the whole file of a small run', () => {
  const table = `
    order | line | region | qty | ship | short | price | giftQty | giftShip | findings
    SO1   | 1    | East   | 10  | 8    | 2     | 12.5  | 1       | 0        | stock/short@quantity:warn
    SO2   |      |        | 1   | 1    |       | 3     |         |          |`;
  const given: Given = {
    readings: [{ sheet: 'Orders', field: 'discount', as: 'percent-off', because: { kind: 'arithmetic', agreeing: 2155, telling: 2155 } }],
    skippedRows: [{ sheet: 'Orders', row: 14, why: 'total' }],
    skipped: [{ code: 'gift/not-entitled', needs: ['gifts'] }],
  };
  const { outcome } = outcomeOf(table, given);
  expect(resultOf(table, given)).toEqual({
    schema: 'order-review/1',
    run: {
      date: '2026-11-21',
      ...RUN,
      readings: [{ ...given.readings![0], because: 'arithmetic 2155/2155' }],
      skippedRows: given.skippedRows,
    },
    verdict: 'findings',
    totals: {
      orders: 2,
      lines: 2,
      byStatus: { pass: 1, warn: 1 },
      ordered: '128.00',
      shippable: '103.00',
      short: '25.00',
      rejected: '0.00',
    },
    lines: [
      {
        ...{
          sheet: 'Orders',
          row: 2,
          orderNo: 'SO1',
          lineNo: '1',
          customer: 'C1',
          sku: 'A',
          gift: false,
          status: 'warn',
          codes: ['stock/short'],
        },
        ...{ quantity: '10', ship: '8', short: '2', rejected: '0', giftQuantity: '1', giftShip: '0', giftShort: '1', giftRejected: '0' },
        ...{ unitPrice: '12.50', shippableAmount: '100.00', shortAmount: '25.00', rejectedAmount: '0.00' },
      },
      {
        ...{ sheet: 'Orders', row: 3, orderNo: 'SO2', customer: 'C1', sku: 'A', gift: false, status: 'pass', codes: [] },
        ...{ quantity: '1', ship: '1', short: '0', rejected: '0' },
        ...{ unitPrice: '3.00', shippableAmount: '3.00', shortAmount: '0.00', rejectedAmount: '0.00' },
      },
    ],
    findings: [
      {
        ...{ code: 'stock/short', severity: 'warn', sheet: 'Orders', row: 2, column: 'E', field: 'quantity', orderNo: 'SO1' },
        ...{ claimed: '10', expected: '8', difference: '2', evidence: [{ sheet: 'Prices', row: 2 }] },
        data: { sku: 'A', short: '2', reason: 'insufficient', takenBy: [] },
        message: sentence(outcome.findings[0]!, 'en'),
      },
    ],
    shortage: [
      {
        orderNo: 'SO1',
        lineNo: '1',
        row: 2,
        customer: 'C1',
        region: 'East',
        sku: 'A',
        gift: false,
        ordered: '10',
        ship: '8',
        short: '2',
        reason: 'insufficient',
      },
      {
        orderNo: 'SO1',
        lineNo: '1',
        row: 2,
        customer: 'C1',
        region: 'East',
        sku: 'A',
        gift: true,
        ordered: '1',
        ship: '0',
        short: '1',
        reason: 'insufficient',
      },
    ],
    finance: [
      {
        ...{ customer: 'C1', orderNo: 'SO1', ordered: '125.00', shippable: '100.00', receivableCharged: '0.00', depositOnShort: '0.00' },
        ...{ balanceUsed: '0.00', creditUsed: '100.00', due: '0.00', status: 'ready' },
      },
      {
        ...{ customer: 'C1', orderNo: 'SO2', ordered: '3.00', shippable: '3.00', receivableCharged: '0.00', depositOnShort: '0.00' },
        ...{ balanceUsed: '0.00', creditUsed: '3.00', due: '0.00', status: 'ready' },
      },
    ],
    skipped: given.skipped,
    failures: [],
  });
});

describe('numbers of a finding', () => {
  const only = (findings: string) => resultOf(`order | findings\nSO1 | ${findings}`).findings[0];

  test('prices and amounts have at least the decimals of amounts; the difference is claimed − expected', () => {
    expect(only('price/below-list@unitPrice:block')).toMatchObject({
      claimed: '11.50',
      expected: '12.50',
      difference: '-1.00',
      column: 'F',
    });
    expect(only('credit/over-limit:block')).toMatchObject({
      claimed: '426.00',
      expected: '400.00',
      difference: '26.00',
      data: { receivable: '310.00' },
    });
  });

  test('a factor stays a factor', () => {
    expect(only('discount/under-policy@discount:info')).toMatchObject({ claimed: '0.95', expected: '0.9', difference: '0.05' });
  });

  test('days are written as dates, wherever they stand', () => {
    expect(only('stock/awaiting@quantity:info').data.eta).toBe('2026-11-21');
    expect(only('price/ambiguous@unitPrice:unknown').data.candidates).toEqual([
      { rule: { place: { sheet: 'Prices', row: 2 }, from: '2026-11-21' }, value: '12.50' },
    ]);
    expect(TODAY).toBe(20778);
  });

  test('what is absent is left out: no numbers, no column, no data', () => {
    const finding = only('data/zero-quantity@netPrice:block');
    expect(Object.keys(finding)).toEqual(['code', 'severity', 'sheet', 'row', 'field', 'orderNo', 'evidence', 'message']);
  });

  test('an approved one says so, others say nothing of it', () => {
    expect(only('price/below-list@unitPrice:block!').approved).toBe(true);
    expect(only('price/below-list@unitPrice:block')).not.toHaveProperty('approved');
  });
});

test('a row that could not be read has the cells that could, and no amounts', () => {
  const [line] = resultOf('order | unreadable | price | findings\nSO1 | yes | 4 | data/unreadable-number@quantity:block').lines;
  expect(Object.keys(line)).toEqual(['sheet', 'row', 'orderNo', 'customer', 'sku', 'gift', 'status', 'codes', 'unitPrice']);
});

test('the text is indented by two and ends with a line end', () => {
  const text = resultText(buildResult(outcomeOf('order\nSO1').outcome, RUN));
  expect(text.startsWith('{\n  "schema": "order-review/1",\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

test('law: every result fits the schema and reconciles', () => {
  const finding = fc.constantFrom(
    '',
    'price/below-list@unitPrice:block',
    'stock/short@quantity:warn',
    'credit/over-limit:block',
    'price/ambiguous:unknown',
  );
  const row = fc
    .record({ order: fc.nat(3), ship: fc.nat(9), short: fc.nat(9), rejected: fc.nat(9), cents: fc.nat(9999), gift: fc.nat(3), finding })
    .map((r) =>
      [`SO${r.order}`, r.ship + r.short + r.rejected, r.ship, r.short, Decimal.scaled(r.cents, 2), r.gift || '', r.finding].join(' | '),
    );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const result = resultSchema.parse(resultOf(`order | qty | ship | short | price | giftQty | findings\n${rows.join('\n')}`));
      const sum = (texts: readonly (string | undefined)[]): string =>
        Decimal.sum(texts.map((text) => Decimal.parse(text ?? '0'))).toString(2);
      const { totals, lines, finance } = result;
      expect(sum([totals.shippable, totals.short, totals.rejected])).toBe(totals.ordered);
      expect(sum(lines.map((line) => line.shippableAmount))).toBe(totals.shippable);
      expect(sum(lines.map((line) => line.shortAmount))).toBe(totals.short);
      expect(sum(lines.map((line) => line.rejectedAmount))).toBe(totals.rejected);
      expect(sum(finance.map((order) => order.shippable))).toBe(totals.shippable);
      expect(sum(finance.map((order) => order.ordered))).toBe(totals.ordered);
      for (const line of lines) expect(sum([line.ship, line.short, line.rejected])).toBe(sum([line.quantity]));
    }),
  );
});

test('quantity × price × discount is the amount, also where the discount follows from two prices', () => {
  const { snapshot } = workbook({ orders: 'unitPrice | netPrice | quantity\n10 | 9 | 3\n10 | | 3\n12 | 4 | 3' });
  const reviewed = reviewWorkbook(snapshot, { businessDate: TODAY });
  if ('problem' in reviewed) throw new Error(reviewed.problem.kind);
  const { lines } = buildResult(reviewed.outcome, RUN);
  expect(lines.map(({ discount }) => discount)).toEqual(['0.9', '1', '0.333333']);
});
