import fc from 'fast-check';
import { reviewWorkbook } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import { TODAY } from '../support/check';
import { type Workbook, workbook } from '../support/sheets';

/** A price row as it is written: blank, or one of two values of which the first is the line's own. */
interface Row {
  readonly price: number;
  readonly unit: '' | 'pc' | 'box';
  readonly customer: '' | 'C1' | 'C2';
  readonly level: '' | 'L1' | 'L2';
  readonly region: '' | 'East' | 'West';
  readonly promotion: '' | 'Spring' | 'Autumn';
  readonly minQuantity: '' | number;
  readonly maxQuantity: '' | number;
  readonly from: string;
  readonly to: string;
}

const PACK = 12;

const row: fc.Arbitrary<Row> = fc.record({
  price: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom('', '', 'pc', 'box'),
  customer: fc.constantFrom('', 'C1', 'C1', 'C2'),
  level: fc.constantFrom('', 'L1', 'L1', 'L2'),
  region: fc.constantFrom('', 'East', 'East', 'West'),
  promotion: fc.constantFrom('', 'Spring', 'Spring', 'Autumn'),
  minQuantity: fc.constantFrom<'' | number>('', '', 0, 1, 2, 24),
  maxQuantity: fc.constantFrom<'' | number>('', '', '', 2, 24),
  from: fc.constantFrom('', '', '2026-11-20', '2026-11-21'),
  to: fc.constantFrom('', '', '2026-11-20', '2026-11-19'),
});

const columns = ['price', 'unit', 'customer', 'level', 'region', 'promotion', 'minQuantity', 'maxQuantity', 'from', 'to'] as const;

/** The sentence of the rules, word by word, for two units (pieces or boxes) of A ordered by C1 on 2026-11-20. */
function priceOf(rows: readonly Row[], unit: 'pc' | 'box'): string {
  const day = '2026-11-20';
  const size = unit === 'box' ? PACK : 1;
  const applying = rows.filter((each) => {
    const quantity = each.unit === '' ? 2 * size : 2;
    return (
      ['', unit].includes(each.unit) &&
      ['', 'C1'].includes(each.customer) &&
      ['', 'L1'].includes(each.level) &&
      ['', 'East'].includes(each.region) &&
      ['', 'Spring'].includes(each.promotion) &&
      (each.minQuantity === '' || quantity >= each.minQuantity) &&
      (each.maxQuantity === '' || quantity <= each.maxQuantity) &&
      (each.from === '' || each.from <= day) &&
      (each.to === '' || day <= each.to)
    );
  });
  const weight = (each: Row) =>
    (each.promotion === '' ? 0 : 8) + (each.customer === '' ? 0 : 4) + (each.level === '' ? 0 : 2) + (each.region === '' ? 0 : 1);
  const rank = (each: Row) => [each.unit === '' ? 0 : 1, weight(each), each.minQuantity || 0];
  const above = (a: Row, b: Row) => rank(a).reduce((found, value, i) => found || value - rank(b)[i]!, 0);
  const winners = applying.filter((each) => applying.every((other) => above(each, other) >= 0));
  const prices = [...new Set(winners.map(({ price }) => price))];
  if (prices.length === 0) return 'price/missing';
  if (prices.length > 1) return 'price/ambiguous';
  return String(winners[0]!.unit === '' ? prices[0]! * size : prices[0]);
}

function bookOf(rows: readonly Row[], unit: 'pc' | 'box'): Workbook {
  return workbook({
    products: `sku | baseUnit | packUnit | packSize\nA | pc | box | ${PACK}`,
    customers: 'customer | level | region | creditLimit\nC1 | L1 | East | unlimited',
    prices: ['sku', ...columns].join('|') + rows.map((each) => `\nA|${columns.map((column) => each[column]).join('|')}`).join(''),
    orders: `sku | unit | quantity | promotion | orderDate | unitPrice\nA | ${unit} | 2 | Spring | 2026-11-20 | 1`,
  });
}

function reviewedPrice(rows: readonly Row[], unit: 'pc' | 'box'): string {
  const { snapshot } = bookOf(rows, unit);
  const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)! });
  if ('problem' in result) throw new Error(result.problem.kind);
  const [line] = result.outcome.lines;
  const undecided = line!.findings.find(({ code }) => code === 'price/missing' || code === 'price/ambiguous');
  return undecided?.code ?? String(line!.expectedPrice);
}

test.each(['pc', 'box'] as const)('of any price rows, the one that the rules name decides: ordered in %s', (unit) => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(reviewedPrice(rows, unit)).toBe(priceOf(rows, unit));
    }),
    { numRuns: 400 },
  );
});

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(
      fc
        .array(row, { minLength: 2, maxLength: 6 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(reviewedPrice(shuffled, 'box')).toBe(reviewedPrice(rows, 'box'));
      },
    ),
    { numRuns: 200 },
  );
});

test('prices that are ambiguous stand on the price sheet as overlapping rules', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
      const { snapshot } = bookOf(rows, 'pc');
      const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)! });
      if ('problem' in result) throw new Error(result.problem.kind);
      const { findings } = result.outcome;
      const overlapping = new Set(findings.flatMap(({ code, row: at }) => (code === 'ref/overlapping-rules' ? [at] : [])));
      const candidates = findings.flatMap(({ code, evidence }) => (code === 'price/ambiguous' ? evidence : []));
      expect(candidates.filter(({ row: at }) => !overlapping.has(at))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
