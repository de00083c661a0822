import { type Consolidation, consolidationRecord, consolidationSummary } from '../../../core/consolidate';
import { reviewWorkbook } from '../../../core/index';
import { collect, headingsOf, lines, questions, reopened, rowsOf, sheet, TODAY, workbook } from './support';

const EAST = sheet(
  '华东',
  `2026 年 11 月 华东区订单
   订单号 | 下单日期   | 客户编码 | 产品编码 | 数量(箱) | 单价  | 金额 | 快递
   SO1    | 2026/11/20 | C1       | '00123   | '１２    | 10    | 120  | 顺丰
   SO1    | 11月20日   | C1       | '1E5     | 3        | '1,200 | 3600 |
   SO1 小计 |          |          |          | 15       |       | 3720 |
   订单号 | 下单日期   | 客户编码 | 产品编码 | 数量(箱) | 单价  | 金额 | 快递
   SO2    | 03/04/2026 | C2       | 3-4      | 约30     | 5     |      | =1+1
   合计   |            |          |          | 15       |       | 3720 |`,
);
const WEST = sheet(
  'Sheet1',
  `Order no. | Order status | Customer | SKU                | Qty | Unit price | Note 2
   SO7       |              | C9       | '123456789012345678 | 4   | 10         | x
   SO8       | cancelled    | C9       | B                  | 10  | 10         |`,
);

describe('sheets of different headings become one', () => {
  const result = collect({ 'east.xlsx': [EAST], 'west.csv': [WEST] });

  test('the contract’s headings in its order, then what the sources have besides, then where a row came from', () => {
    expect(headingsOf(result).join(' | ')).toBe(
      'Order no. | Order date | Order status | Customer | SKU | Unit | Quantity | Unit price | Amount | 快递 | Note 2 | Source file | Source sheet | Source row | Source fingerprint',
    );
    expect(result.orders.columns.find(({ heading }) => heading === 'Source fingerprint')?.hidden).toBe(true);
  });

  test('codes stay text, dates become dates, numbers only where they can be read in one way', () => {
    expect(rowsOf(result, 'Order no. | Order date | SKU | Unit | Quantity | Unit price | Amount | 快递 | Note 2')).toEqual(
      lines(`
        SO1 | 2026-11-20 | '00123              | 箱 | 12   | 10   | 120  | 顺丰 |
        SO1 | 2026-11-20 | 1E5                 | 箱 | 3    | 1200 | 3600 |      |
        SO2 | 03/04/2026 | 3-4                 | 箱 | 约30 | 5    |      | =1+1 |
        SO7 |            | '123456789012345678 |    | 4    | 10   |      |      | x`),
    );
  });

  test('what a sheet shows as a date in a column of its own stays one, with its time of day as text', () => {
    const own = sheet(
      'Orders',
      'Order no. | Customer | SKU | Qty | Unit price | Promised | Called | Points\nSO1 | C1 | A | 5 | 10 | 46347 | 46347.75 | 46347',
    );
    const shown = { ...own, dates: new Set([16384 + 5, 16384 + 6]) };
    const both = collect({ 'a.xlsx': [shown], 'b.xlsx': [{ ...own, name: 'More' }] });
    expect(rowsOf(both, 'Promised | Called | Points')).toEqual(['2026-11-21 | 2026-11-21 18:00:00 | 46347', '46347 | 46347.75 | 46347']);
    const format = ({ orders }: Consolidation) => orders.columns.find(({ heading }) => heading === 'Promised')!.format;
    expect(format(both)).toBe('quantity');
    expect(format(collect({ 'a.xlsx': [shown] }))).toBe('date');
    const early = { ...shown, rows: [shown.rows[0]!, [...shown.rows[1]!.slice(0, 5), 46347 - 1462, 46347.99999999 - 1462]] };
    const of1904 = collect({ 'a.xlsx': workbook([early], { date1904: true }) });
    expect(rowsOf(of1904, 'Promised | Called')).toEqual(['2026-11-21 | 2026-11-22 00:00:00']);
  });

  test('every row says where it came from', () => {
    expect(rowsOf(result, 'Source file | Source sheet | Source row')).toEqual(
      lines(`
        east.xlsx | 华东   | 3
        east.xlsx | 华东   | 4
        east.xlsx | 华东   | 7
        west.csv  | Sheet1 | 2`),
    );
  });

  test('rows that are no lines are left out, with their reasons, and the sums agree', () => {
    const told = result.sources.map(({ sheet: name, rows, added, leftOut, quantity, amount, unreadable }) => [
      `${name}: ${rows} = ${added} + ${leftOut.map(({ row, why }) => `${row} ${why}`).join(', ')}`,
      `${quantity.before} ${quantity.after} ${amount.before} ${amount.after} ${unreadable}`,
    ]);
    expect(told).toEqual([
      ['华东: 6 = 3 + 5 total, 6 repeated-header, 8 total', '15 15 3720 3720 1'],
      ['Sheet1: 2 = 1 + 3 cancelled', '4 4 0 0 0'],
    ]);
    expect(result.totals.quantity.toString()).toBe('19');
  });

  test('the summary and the record sheet say all of it, in both languages', () => {
    const summary = consolidationSummary(result).join('\n');
    for (const text of [
      '4 order lines collected from 2 sheets',
      'east.xlsx · 华东 rows 5 and 8: total rows',
      'west.csv · Sheet1 row 3: cancelled',
      '3720.00',
    ])
      expect(summary).toContain(text);
    const chinese = collect({ 'east.xlsx': [EAST] }, { locale: 'zh-CN' });
    for (const text of ['从 1 张表收入 3 行订单', 'east.xlsx · 华东 第 5、8 行：合计行', '总计'])
      expect(consolidationSummary(chinese).join('\n')).toContain(text);
    expect(headingsOf(chinese)).toContain('来源指纹');
    const record = consolidationRecord(chinese, TODAY);
    expect(record.name).toBe('合并记录');
    expect(record.rows.map((row) => [row[0], row[3], row[9]].join(' '))).toContain('未收入的行 6 重复的表头');
  });

  test('the result is an orders sheet that a review takes as it is', () => {
    const reviewed = reviewWorkbook(reopened(result), { businessDate: TODAY });
    if ('problem' in reviewed) throw new Error(reviewed.problem.kind);
    const { lines: rows, skippedRows, readings } = reviewed.outcome.book;
    expect(rows.map(({ sku }) => sku)).toEqual(['00123', '1E5', '3-4', '123456789012345678']);
    expect([skippedRows, readings]).toEqual([[], []]);
    expect(reviewed.outcome.findings.filter(({ code }) => code.startsWith('data/')).map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 data/unreadable-date',
      '4 data/unreadable-number',
    ]);
  });
});

const HEAD = 'Order no. | Customer | SKU | Quantity | Unit price';
const ONE = sheet('Orders', `${HEAD}\n SO1 | C1 | A | 5 | 10`);

describe('columns that no field is', () => {
  test('of one heading are one column; a blank heading is called by its letter; without values there is none', () => {
    const result = collect({
      'a.xlsx': [sheet('Orders', `${HEAD} | Bin | Bin | Empty |\n SO1 | C1 | A | 5 | 10 | x | y | | z`)],
      'b.xlsx': [sheet('Orders', `${HEAD} | Bin\n SO2 | C1 | A | 5 | 10 | 7`)],
    });
    expect(rowsOf(result, 'Order no. | Bin | Bin (2) | (I)')).toEqual(lines('SO1 | x | y | z\nSO2 | 7 | |'));
    expect(headingsOf(result)).not.toContain('Empty');
  });

  test('two that quarrel about a field go on quarrelling, though one is blank', () => {
    const result = collect({ 'a.xlsx': [sheet('Orders', `${HEAD} | Line amount | Sales amount\n SO1 | C1 | A | 5 | 10 | 1 | `)] });
    expect(headingsOf(result)).toEqual(expect.arrayContaining(['Line amount', 'Sales amount']));
    expect(headingsOf(result)).not.toContain('Amount');
  });

  test('the user’s own column under a heading of ours is numbered', () => {
    const result = collect({ 'a.xlsx': [sheet('Orders', `${HEAD} | Source file\n SO1 | C1 | A | 5 | 10 | fax`)] });
    expect(rowsOf(result, 'Source file (2) | Source file')).toEqual(['fax | a.xlsx']);
  });
});

describe('cells', () => {
  test('errors stay errors, and a formula without a value becomes one', () => {
    const result = collect({ 'a.xlsx': [sheet('Orders', `${HEAD}\n #N/A | C1 | A | #no-value | #SPILL!`)] });
    expect(rowsOf(result, 'Order no. | Quantity | Unit price')).toEqual(['#N/A | #N/A | #N/A']);
  });

  test('dates of a workbook that counts from 1904 are the same days', () => {
    const rows = [
      ['Order no.', 'Order date', 'Customer', 'SKU', 'Quantity', 'Unit price'],
      ['SO1', 44884, 'C1', 'A', 1, 1],
    ];
    const result = collect({ 'mac.xlsx': workbook([sheet('Orders', rows)], { date1904: true }) });
    expect(rowsOf(result, 'Order date')).toEqual(['2026-11-20']);
  });
});

describe('discounts', () => {
  const discounts = (heading: string, rows: string) => [sheet('Orders', `${HEAD} | Amount | ${heading}\n${rows}`)];

  test.each([
    ['by arithmetic', '折扣', 'S1|C|A|1|100|90|0.1\n S2|C|A|1|100|80|0.2\n S3|C|A|1|100|70|0.3', '0.9 | 0.1\n 0.8 | 0.2\n 0.7 | 0.3'],
    ['by a heading that says taken off', 'Discount', 'S1|C|A|1|100||5\n S2|C|A|1|100||9折', '0.95 | 5\n 9折 |'],
    [
      'nought to pay is said in words',
      '折扣',
      'S1|C|A|1|100|90|10\n S2|C|A|1|100|80|20\n S3|C|A|1|100|70|30\n S4|C|A|1|100|0|100',
      '0.9 | 10\n 0.8 | 20\n 0.7 | 30\n 100% off | 100',
    ],
  ])('%s: one that was proven is written as the factor to pay', (_, heading, rows, expected) => {
    const result = collect({ 'a.xlsx': discounts(heading, rows) });
    expect(rowsOf(result, 'Pay factor | Original discount')).toEqual(lines(expected));
  });

  test('one that is a factor already, or is asked about under any heading, stays as it was typed', () => {
    const result = collect({ 'a.xlsx': discounts('折扣', 'S1|C|A|1|100||85\n S2|C|A|1|100||0.9') });
    expect(rowsOf(result, 'Pay factor')).toEqual(['85', '0.9']);
    expect(headingsOf(result)).not.toContain('Original discount');
  });

  test('an unproven one gets no meaning by its new heading: the review asks', () => {
    const maps = [{ role: 'orders', field: 'discount', heading: '折扣率' }];
    const result = collect({ 'a.xlsx': discounts('折扣率', 'S1|C|A|1|100||0.1') }, { maps });
    expect(rowsOf(result, 'Pay factor | Original discount')).toEqual(['折扣率 0.1 | 0.1']);
    const reviewed = reviewWorkbook(reopened(result), { businessDate: TODAY });
    expect('outcome' in reviewed && reviewed.outcome.findings.map(({ code }) => code)).toContain('data/unreadable-discount');
  });

  test('are put as the result’s settings sheet has them read', () => {
    const settings = sheet('Settings', 'Key | Value\n discount | percent-off');
    const result = collect({
      'a.xlsx': [...discounts('折扣', 'S1|C|A|1|100|90|10'), settings],
      'b.xlsx': discounts('折扣', 'S2|C|A|1|100|90|0.9\n S3|C|A|1|100|80|0.8\n S4|C|A|1|100|70|0.7'),
    });
    expect(rowsOf(result, 'Pay factor | Original discount')).toEqual(lines('10 |\n10% off | 0.9\n20% off | 0.8\n30% off | 0.7'));
    const reviewed = reviewWorkbook(reopened(result), { businessDate: TODAY });
    if ('problem' in reviewed) throw new Error(reviewed.problem.kind);
    expect(reviewed.outcome.book.lines.map(({ discount }) => String(discount))).toEqual(['0.9', '0.9', '0.8', '0.7']);
  });
});

describe('other sheets', () => {
  const products = (spec: string) => sheet('Products', `SKU | Product | Category | Status\n A | Apple | ${spec} | active`);
  const prices = sheet('价格', 'SKU | Price | From\n A | 10 | 46023');
  const facts = ({ leftOut, sheets }: Consolidation) => [
    sheets.map(({ name }) => name).join(', '),
    leftOut.map(({ file, sheet: name, why }) => `${file} ${name} ${why}`).join(', '),
  ];

  test('a role that one input has goes along as values, dates as dates', () => {
    const result = collect({ 'a.xlsx': [ONE], 'master.xlsx': [products('x'), prices] });
    expect(facts(result)).toEqual(['Products, 价格', '']);
    expect(result.sheets[1]!.rows[1]).toEqual(['A', 10, { day: 20454 }]);
  });

  test('the same sheet twice is taken once; sheets that differ are a question, and none is taken', () => {
    expect(facts(collect({ 'a.xlsx': [ONE, products('x')], 'b.xlsx': [products('x')] }))).toEqual([
      'Products',
      'b.xlsx Products reference',
    ]);
    const differ = collect({ 'a.xlsx': [ONE, products('x')], 'b.xlsx': [products('y')] });
    expect(facts(differ)).toEqual(['', 'a.xlsx Products conflict, b.xlsx Products conflict']);
    expect(consolidationSummary(differ).join('\n')).toContain('a.xlsx · Products: Products: several inputs have it and differ');
  });

  test('a ratio that Excel took for a time stays one', () => {
    const gifts = sheet('Gifts', [
      ['Policy', 'Buy SKU', 'Ratio'],
      ['P', 'A', 10 / 24 + 1 / 1440],
    ]);
    const result = collect({ 'a.xlsx': [ONE, { ...gifts, times: new Set([16384 + 2]) }] });
    expect(result.sheets[0]!.rows[1]![2]).toEqual({ time: 10 / 24 + 1 / 1440 });
  });

  test('a second table beside the orders is named', () => {
    const two = sheet('Orders', `${HEAD} | | SKU | On hand\n SO1 | C1 | A | 5 | 10 | | A | 5\n SO2 | C1 | B | 5 | 10 | | B | 5`);
    const result = collect({ 'a.xlsx': [two] });
    expect(result.otherTables).toEqual([{ file: 'a.xlsx', sheet: 'Orders', row: 1, column: 'G', headings: ['SKU', 'On hand'] }]);
    expect(headingsOf(result)).not.toContain('On hand');
    expect(consolidationSummary(result).join('\n')).toContain('a.xlsx · Orders G1: another table, not read: SKU, On hand');
  });

  test('what is no orders and no reference is named, hidden ones too', () => {
    const notes = sheet('Notes', 'call the customer | today');
    const hidden = { ...sheet('old', `${HEAD}\n SO0 | C1 | A | 5 | 10`), hidden: true };
    expect(facts(collect({ 'a.xlsx': [ONE, notes, hidden] }))).toEqual(['', 'a.xlsx Notes not-orders, a.xlsx old hidden']);
  });
});

describe('questions, none of which is answered by leaving an input out', () => {
  const BLANKS = sheet('East', `${HEAD}\n SO1 | C1 | A | 5 | 10\n | | B | 2 | 20`);

  test.each([
    ['cells on first lines only', { 'east.xlsx': [BLANKS] }, ['east.xlsx', '“East”', 'row 3', '--set fillDown=yes']],
    ['a needed column that is missing', { 'east.xlsx': [sheet('East', 'Order no. | SKU | Qty\n SO1 | A | 5')] }, ['east.xlsx', 'Customer']],
    [
      'nothing that looks like orders',
      { 'a.xlsx': [ONE], 'note.xlsx': [sheet('Sheet1', 'dear all\n see below')] },
      ['note.xlsx', 'looks like orders'],
    ],
    ['reference sheets alone', { 'm.xlsx': [sheet('Prices', 'SKU | Price\n A | 1')] }, ['m.xlsx', 'no sheet with order lines']],
  ])('%s', (_, inputs, texts) => {
    for (const text of texts) expect(questions(inputs)).toContain(text);
  });

  test('are told of all inputs together, one line each', () => {
    expect(questions({ 'a.xlsx': [BLANKS], 'b.xlsx': [ONE], 'c.xlsx': [BLANKS] }, { locale: 'zh-CN' }).split('\n')).toHaveLength(2);
  });

  test('fillDown answers them as in a review', () => {
    const result = collect({ 'east.xlsx': [BLANKS] }, { settings: [['fillDown', 'yes']] });
    expect(rowsOf(result, 'Order no. | Customer | SKU')).toEqual(['SO1 | C1 | A', 'SO1 | C1 | B']);
  });

  test('a mapping holds where its heading stands, and must stand somewhere', () => {
    const own = sheet('Orders', 'Order no. | Customer | Thing | Quantity | Unit price\n SO2 | C1 | B | 5 | 10');
    const maps = [{ role: 'orders', field: 'sku', heading: 'Thing' }];
    expect(rowsOf(collect({ 'a.xlsx': [ONE], 'b.xlsx': [own] }, { maps }), 'SKU')).toEqual(['A', 'B']);
    expect(questions({ 'a.xlsx': [ONE] }, { maps })).toContain('no input has a column headed “Thing”');
  });
});
