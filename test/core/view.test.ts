import { checkLines, findingRows, type GroupBy, summarise, summaryLines } from '../../core/view';
import { outcomeOf } from '../support/outcome';

describe('summary', () => {
  const { outcome } = outcomeOf(
    `
    order | qty | ship | short | price | findings
    SO1   | 10  | 8    | 2     | 12.5  | stock/short@quantity:warn
    SO2   | 1   | 0    |       | 7     | price/below-list@unitPrice:block
    SO3   | 2   | 2    |       | 5     |`,
    {
      finance: { SO1: { status: 'awaiting-payment' } },
      readings: [{ sheet: 'Orders', field: 'discount', as: 'factor', because: { kind: 'arithmetic', agreeing: 3, telling: 3 } }],
      skippedRows: [
        { sheet: 'Orders', row: 5, why: 'total' },
        { sheet: 'Orders', row: 6, why: 'total' },
      ],
      skipped: [
        { code: 'gift/not-entitled', needs: ['gifts'] },
        { code: 'gift/over-cap', needs: ['gifts'] },
      ],
      hiddenRows: 1,
    },
  );

  test('for a terminal, in English', () => {
    expect(summaryLines(summarise(outcome, 'en'), 'en')).toEqual([
      'There are findings to deal with · 3 orders, 3 rows',
      'Rows: blocked 1 · to confirm 1 · pass 1',
      'Orders: ready to ship 1 · awaiting payment 1 · held 1',
      'Amounts: ordered 142.00 · shippable 110.00 · short 25.00 · rejected 7.00',
      'No Gifts sheet: 2 checks were not made',
      'Discounts on Orders are read as the factor to pay (0.9 = 10 % off): 3 of 3 claimed amounts agree',
      '2 rows left out: total rows',
      '1 hidden or filtered row reviewed too',
    ]);
  });

  test('and in Chinese', () => {
    expect(summaryLines(summarise(outcome, 'zh-CN'), 'zh-CN')).toEqual([
      '有问题需要处理 · 共 3 个订单，3 行',
      '行：不通过 1 · 待确认 1 · 通过 1',
      '订单：可发货 1 · 待付款 1 · 暂扣 1',
      '金额：订单金额 142.00 · 可发金额 110.00 · 欠货金额 25.00 · 未通过金额 7.00',
      '没有「赠品政策」表：2 项检查没有做',
      '「Orders」的折扣按实付系数（0.9 = 九折）读取：按金额反算 3/3 相符',
      '跳过 2 行：合计行',
      '隐藏或筛掉的 1 行也审了',
    ]);
  });

  test('names the own sheets that have something to say', () => {
    expect(summarise(outcome, 'zh-CN').sheets.map(({ label }) => label)).toEqual(['欠货表', '查款表', '异常表', '日报']);
    expect(summarise(outcomeOf('order\nSO1').outcome, 'en').sheets.map(({ id }) => id)).toEqual(['finance', 'daily']);
  });
});

describe('findings for a pane', () => {
  const { outcome } = outcomeOf(`
    order | region | customer | findings
    SO1   | West   | C1       | discount/under-policy@discount:info
    SO2   | East   | C2       | credit/over-limit:block price/below-list@unitPrice:block!
    SO2   |        | C2       | credit/over-limit:block
    SO3   |        | C1       | price/missing@unitPrice:unknown`);
  const groups = (by: GroupBy) =>
    findingRows(outcome, 'en', by).map(({ title, rows }) => `${title}: ${rows.map(({ code, rows }) => `${code} ${rows}`).join(', ')}`);

  test('by order, the worst first; a fault of a whole order stands once with its rows, what is approved last', () => {
    expect(groups('order')).toEqual([
      'SO2: credit/over-limit 3,4, price/below-list 3',
      'SO3: price/missing 5',
      'SO1: discount/under-policy 2',
    ]);
  });

  test('by customer and by region', () => {
    expect(groups('customer')).toEqual([
      'C2 C2 Ltd: credit/over-limit 3,4, price/below-list 3',
      'C1 C1 Ltd: price/missing 5, discount/under-policy 2',
    ]);
    expect(groups('region').map((group) => group.split(':')[0])).toEqual(['East', 'no region', 'West']);
  });

  test('by check, under its title', () => {
    const [first] = findingRows(outcome, 'en', 'check');
    expect(first!.rows.map(({ title }) => title)).toEqual([first!.title]);
  });

  test('a finding tells where it stands, what is wrong and what to do', () => {
    const finding = findingRows(outcome, 'zh-CN', 'order')
      .flatMap(({ rows }) => rows)
      .find(({ code }) => code === 'price/missing');
    expect(finding).toMatchObject({ label: '无法判断', place: 'Orders 第 5 行', sheet: 'Orders', row: 5, column: 'F', approved: false });
    expect(finding!.text).not.toBe('');
    expect(finding!.remedy).not.toBe('');
  });

  test('one on a reference sheet belongs to no order', () => {
    const [template] = outcome.findings;
    const stray = { ...template!, role: 'prices' as const, sheet: 'Prices', row: 9, orderNo: undefined };
    const [group] = findingRows({ ...outcome, findings: [stray] }, 'en', 'customer');
    expect([group!.title, group!.rows[0]!.place]).toEqual(['Reference sheets', 'Prices row 9']);
  });
});

describe('what was found, for a terminal', () => {
  const { outcome } = outcomeOf(`
    order | findings
    SO1   | stock/short@quantity:warn
    SO2   | credit/over-limit:block
    SO2   | credit/over-limit:block
    SO3   | price/missing@unitPrice:unknown price/below-list@unitPrice:block!
    ${Array.from({ length: 6 }, (_, i) => `SO1${i} | stock/short@quantity:warn`).join('\n')}`);

  test('a line for each check, the worst first; a fault of an order counts once, what is approved not at all', () => {
    expect(checkLines(summarise(outcome, 'en'), 'en')).toEqual([
      'blocked · 1 × Over the credit limit: Orders row 3',
      'cannot judge · 1 × No price found: Orders row 5',
      'to confirm · 7 × Short: Orders rows 2, 6, 7, 8 and 3 more',
    ]);
    expect(checkLines(summarise(outcome, 'zh-CN'), 'zh-CN')[2]).toMatch(/^待确认 · .+ 7 项：Orders 第 2、6、7、8 行等 7 行$/);
  });

  test('twelve lines at most, and how much more there is', () => {
    const many = { ...summarise(outcome, 'en') };
    const check = many.checks[2]!;
    const lines = checkLines({ ...many, checks: Array.from({ length: 13 }, () => check) }, 'en');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('… and 2 more checks with 14 findings');
    expect(checkLines({ ...many, checks: many.checks.slice(0, 1) }, 'en')).toHaveLength(1);
  });
});
