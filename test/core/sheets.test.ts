import { type Outcome, type Problem, reviewWorkbook, type SheetSnapshot, type Snapshot } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import { given, TODAY } from '../support/check';
import { type Sheets, workbook } from '../support/sheets';

function reviewed(snapshot: Snapshot, settings: readonly (readonly [string, string])[] = []): Outcome | Problem {
  const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)!, settings });
  return 'problem' in result ? result.problem : result.outcome;
}

function outcomeOf(snapshot: Snapshot, settings: readonly (readonly [string, string])[] = []): Outcome {
  const result = reviewed(snapshot, settings);
  if ('kind' in result) throw new Error(result.kind);
  return result;
}

function problemOf(sheets: Sheets): string {
  const result = reviewed(workbook(sheets).snapshot);
  return 'kind' in result ? result.kind : 'none';
}

const codesOf = ({ findings }: Outcome): readonly string[] => findings.map(({ row, code }) => `${row} ${code}`);

describe('headings', () => {
  given().loud(
    'Chinese headings, with stars, brackets and spaces',
    `
    订单号* | 客户编码（必填） | 产品编码 | 数 量 | 单价(元) | 折扣 | 金额（元） | expect
    SO1     | C1               | A        | 3     | 10       |      | 30         |
    SO1     | C1               | B        | 1     | 19       |      | 19         | price/below-list`,
  );

  given().loud(
    'Traditional Chinese headings',
    `
    訂單編號 | 客戶編號 | 產品編號 | 數量 | 單價 | 金額 | 備註 | expect
    SO1      | C1       | A        | 3    | 10   | 30   |      |
    SO1      | C1       | B        | 1    | 20   | 21   | 急   | data/amount-mismatch`,
  );

  given().loud(
    'both languages and names of other programs in one row',
    `
    Order ID | 客户编号 | Item code | QTY | Unit_Price | Discount % | Whatever | expect
    SO1      | C1       | A         | 3   | 10         |            | #N/A     |
    SO1      | C1       | B         | 1   | 19         |            |          | price/below-list`,
  );

  given({
    prices: `
      货号 | 价格 | 最低售价 | 起订量 | 客户编码 | 生效日期   | 失效日期
      A    | 10   | 9        |        |          | 2026-01-01 |
      A    | 9    | 8        | 10     | C2       |            | 2026-12-31`,
    discounts: `
      政策 | 产品编码 | 最低折扣 | 审批人
      P1   | A        | 8折      | 李静`,
  }).loud(
    'reference sheets in Chinese',
    `
    customer | quantity | unitPrice | discount | expect
    C1       | 1        | 10        | 0.9      |
    C1       | 1        | 10        | 0.89     | price/below-floor
    C2       | 10       | 9         |          |
    C1       | 10       | 9         |          | price/below-list
    C2       | 10       | 9         | 0.79     | price/below-floor discount/over-authority`,
  );

  test.each([
    [
      'two columns that claim one field',
      'Order no. | Customer | SKU | 数量 | Quantity | Unit price\nSO1 | C1 | A | 1 | 2 | 10',
      'two-columns',
    ],
    ['no column for a needed field', 'Order no. | Customer | SKU | Unit price | Boxes\nSO1 | C1 | A | 10 | 2', 'missing-columns'],
    ['thousands in a heading', 'Order no. | Customer | SKU | 数量(千) | Unit price\nSO1 | C1 | A | 1 | 10', 'scaled-heading'],
  ])('%s: asked, not guessed', (_, orders, kind) => {
    expect(problemOf({ orders })).toBe(kind);
  });
});

describe('one sheet for several roles', () => {
  given({
    products: `
      SKU | Product     | Category | Price | Floor | On hand
      A   | Apple juice | Juice    | 10    | 9     | 5
      B   | Berry tea   | Tea      | 20    |       | 0`,
    prices: null,
    stock: null,
    discounts: 'category | maxDiscount\nJuice | 0.5',
  }).loud(
    'a product list with prices and stock',
    `
    sku | quantity | unitPrice | discount | =ship | expect
    A   | 3        | 10        |          | 3     |
    A   | 3        | 10        | 0.8      | 0     | price/below-floor
    A   | 3        | 10        |          | 2     | stock/short
    B   | 1        | 19        |          | 0     | price/below-list
    B   | 1        | 20        |          | 0     | stock/none`,
  );

  test('the orders sheet serves no other role', () => {
    const { skipped } = outcomeOf(workbook({ prices: null }).snapshot);
    expect(skipped.map(({ code }) => code)).toEqual(expect.arrayContaining(['price/missing', 'price/below-list', 'price/below-floor']));
  });
});

describe('rows that are no lines', () => {
  const orders = `
    orderNo  | customer | sku | quantity | unitPrice  | amount | orderStatus
    SO1      | C1       | A   | 1        | 10         | 10     |
    小计     |          |     | 1        |            | 10     |
             |          |     |          |            |        |
    Order no. | Customer | SKU | Quantity | Unit price | Amount | Order status
    SO2      | C1       | A   | #N/A     | 10         |        | 取消
    SO3      | C1       | A   | 2        | 10         | 20     | 已审核
    SO4      | C1       | A   | 0        | 10         | 0      | Cancelled
    Total    |          |     | 3        |            | 30     |`;

  test('totals, blanks, repeated headings and cancelled rows are left out and reported', () => {
    const outcome = outcomeOf(workbook({ orders }).snapshot);
    expect(codesOf(outcome)).toEqual([]);
    expect(outcome.lines.map(({ line }) => line.row)).toEqual([2, 7]);
    expect(outcome.book.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '3 total',
      '4 blank',
      '5 repeated-header',
      '6 cancelled',
      '8 cancelled',
      '9 total',
    ]);
    expect(outcome.totals).toMatchObject({ orders: 2, lines: 2 });
  });

  test('a product whose name speaks of a total is none', () => {
    const products = 'sku | productName | category\nTOTAL-9 | Total clean | Soap';
    const { snapshot } = workbook({
      products,
      prices: 'sku | price\nTOTAL-9 | 10',
      stock: null,
      orders: 'sku | productName | unitPrice\nTOTAL-9 | Total clean | 10',
    });
    expect(outcomeOf(snapshot).lines).toHaveLength(1);
  });

  test('titles, merged instructions and blank rows may stand above the headings', () => {
    const { snapshot } = workbook({ orders: 'sku | unitPrice\nA | 9' });
    const [orderSheet, ...others] = snapshot.sheets;
    const titled: SheetSnapshot = { ...orderSheet!, rows: [['十一月订单'], ['填表说明：数量请填整数'], [], ...orderSheet!.rows] };
    expect(codesOf(outcomeOf({ ...snapshot, sheets: [titled, ...others] }))).toEqual(['5 price/below-list']);
  });

  test('hidden and filtered rows are reviewed like others', () => {
    const { snapshot } = workbook({ orders: 'sku | unitPrice\nA | 9\nA | 10' });
    const [orderSheet, ...others] = snapshot.sheets;
    const outcome = outcomeOf({ ...snapshot, sheets: [{ ...orderSheet!, hiddenRows: new Set([1]) }, ...others] });
    expect(codesOf(outcome)).toEqual(['2 price/below-list']);
    expect(outcome.book.hiddenRows).toBe(1);
  });
});

describe('cells that stand on the first line of an order only', () => {
  const orders = `
    orderNo | customer | sku | quantity
    SO1     | C1       | A   | 1
            |          | B   | 1
    SO2     | C2       | A   | 1`;

  test('are asked about', () => {
    expect(problemOf({ orders })).toBe('fill-down');
  });

  test('are filled down where the setting says so, and missed where it says no', () => {
    const { snapshot } = workbook({ orders });
    const ordersOf = ({ lines }: Outcome) => lines.map(({ line }) => `${line.order.orderNo} ${line.order.customerCode}`);
    expect(ordersOf(outcomeOf(snapshot, [['fillDown', 'yes']]))).toEqual(['SO1 C1', 'SO1 C1', 'SO2 C2']);
    expect(codesOf(outcomeOf(snapshot, [['fillDown', 'no']]))).toEqual(['3 data/missing-field', '3 data/missing-field']);
  });
});

describe('how a discount column was read', () => {
  const readings = (orders: string, settings: readonly (readonly [string, string])[] = []) =>
    outcomeOf(workbook({ orders, discounts: 'sku | maxDiscount\nA | 0折' }).snapshot, settings).book.readings.map(
      ({ field, as }) => `${field} ${as}`,
    );

  test('by the setting, by the amounts, by the heading', () => {
    const rows = (discount: string, amount: string) => `
      sku | quantity | unitPrice | ${discount} | amount
      A   | 10       | 10        | 0.2         | ${amount}
      A   | 20       | 10        | 0.2         | ${Number(amount) * 2}
      A   | 30       | 10        | 0.2         | ${Number(amount) * 3}`;
    expect(readings(rows('折扣', '80'))).toEqual(['discount percent-off']);
    expect(readings(rows('折扣', '20'))).toEqual(['discount factor']);
    expect(readings(rows('折扣', '50'))).toEqual(['discount factor']);
    expect(readings(rows('折扣', '80'), [['discount', 'percent-to-pay']])).toEqual(['discount percent-to-pay']);
  });

  test.each([
    ['折扣', 'factor'],
    ['扣率', 'factor'],
    ['Pay factor', 'factor'],
    ['Discount', 'percent-off'],
    ['折让率', 'percent-off'],
    ['优惠率', 'percent-off'],
    ['% off', 'percent-off'],
  ])('under %s a bare number is read as %s', (heading, as) => {
    expect(readings(`Order no. | Customer | SKU | Quantity | Unit price | ${heading} | Own\nSO1 | C1 | A | 1 | 10 | 0.4 |`)).toEqual([
      `discount ${as}`,
    ]);
  });

  test('a policy sheet is read by the setting, else by its heading', () => {
    const factors = (setting: string) => {
      const { snapshot } = workbook({ discounts: 'SKU | Discount\nA | 0.1\nB | 10\nC | 9折' });
      return outcomeOf(snapshot, [['discount', setting]]).book.discounts.map(({ discount }) => String(discount));
    };
    expect(factors('auto')).toEqual(['0.9', '0.9', '0.9']);
    expect(factors('percent-off')).toEqual(['0.9', '0.9', '0.9']);
    expect(factors('percent-to-pay')).toEqual(['0.1', '0.1', '0.9']);
  });

  test('99 of 100 rows are enough, 98 are not', () => {
    const rows = (wrong: number) =>
      `sku | quantity | unitPrice | 折扣 | amount\n${Array.from({ length: 100 }, (_, i) => `A | ${i + 1} | 10 | 0.2 | ${(i + 1) * (i < wrong ? 7 : 8)}`).join('\n')}`;
    expect(readings(rows(1))).toEqual(['discount percent-off']);
    expect(readings(rows(2))).toEqual(['discount factor']);
  });
});

describe('checks that cannot run', () => {
  const verdictOf = (sheets: Sheets, settings: readonly (readonly [string, string])[] = []) => {
    const { verdict, skipped } = outcomeOf(workbook(sheets).snapshot, settings);
    return [verdict, skipped.length > 0];
  };

  test('an absent sheet skips its checks and leaves the verdict incomplete, unless it is not used', () => {
    expect(verdictOf({})).toEqual(['clear', false]);
    expect(verdictOf({ prices: null })).toEqual(['incomplete', true]);
    expect(
      verdictOf({ prices: null, discounts: null }, [
        ['use.prices', 'no'],
        ['use.discounts', 'no'],
      ])[0],
    ).toBe('clear');
    expect(verdictOf({ incoming: null, settings: null })).toEqual(['clear', false]);
  });
});

describe('the result says', () => {
  test('what was claimed and what was expected, in the column where it stands', () => {
    const { snapshot } = workbook({ orders: 'sku | unitPrice\nA | 9.99' });
    const [finding] = outcomeOf(snapshot).findings;
    expect(finding).toMatchObject({ code: 'price/below-list', field: 'unitPrice', row: 2, evidence: [{ sheet: 'Prices', row: 2 }] });
    expect(finding!.data).toMatchObject({ rule: { place: { sheet: 'Prices', row: 2 } } });
    expect(['claimed', 'expected'].map((key) => String((finding!.data as unknown as Record<string, unknown>)[key]))).toEqual([
      '9.99',
      '10',
    ]);
  });
});
