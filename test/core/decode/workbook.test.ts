import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { FIELDS, ROLES } from '../../../core/model/roles';
import type { Cell } from '../../../core/port';
import { read, readBook, rowsOfCsv, sheet, workbook } from './support';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom(
    ...[
      'SO1',
      'C1',
      'A',
      '9折',
      '2折',
      '0.5',
      '10%',
      '1,234',
      '12,5',
      '(3)',
      '2026-11-03',
      '03/04/2026',
      '合计',
      'Total',
      '取消',
      '是',
      '赠',
      '10+1',
      '买1赠0',
    ],
    ...['不限', '停用', '現款', 'severity.price/missing', ' ', '*', '()', '数量(万)', 'or1|x', '\u0000', '𝟙', '1e99', '٣', '--', '='],
  ),
  fc.constantFrom({ error: '#N/A' }, { error: 'no-value' }),
);

/** Any cells under the headings of each role. */
const anyWorkbook = fc
  .tuple(
    ...ROLES.map((role) =>
      fc
        .array(fc.array(cell, { maxLength: FIELDS[role].length + 1 }), { maxLength: 6 })
        .map((rows) => sheet(role, [[...FIELDS[role]], ...rows])),
    ),
  )
  .map((sheets) => workbook(sheets));

describe('any workbook', () => {
  test('is read or answered with a question, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), { maxLength: 4 }), (sheets) => {
        const decoded = read(workbook(sheets.map((rows, at) => sheet(`Sheet${at}`, rows))));
        return 'book' in decoded || decoded.problem.kind.length > 0;
      }),
    );
  });

  test('with the right headings is read, whatever stands below them', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const decoded = read(snapshot, { settings: [['fillDown', 'no']] });
        expect(decoded).toHaveProperty('book');
      }),
      { numRuns: 300 },
    );
  });

  test('loses no row: each is a line or was left out by name, and each line stands in one order', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const decoded = read(snapshot, { settings: [['fillDown', 'no']] });
        if ('problem' in decoded) throw new Error(decoded.problem.kind);
        const { book } = decoded;
        const table = book.tables.get('orders')!;
        const rows = [...book.lines, ...book.skippedRows].map(({ row }) => row).sort((a, b) => a - b);
        expect(rows).toEqual(Array.from({ length: table.lastRow - table.headerRow }, (_, at) => table.headerRow + 2 + at));
        expect(
          book.orders
            .flatMap(({ lines }) => lines)
            .map(({ index }) => index)
            .sort((a, b) => a - b),
        ).toEqual(book.lines.map((_, at) => at));
        expect(book.lines.every((line) => line.order.lines.includes(line))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a line that takes no part has a finding that says why', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const decoded = read(snapshot, { settings: [['fillDown', 'no']] });
        if ('problem' in decoded) throw new Error(decoded.problem.kind);
        const told = new Set(decoded.drafts.filter(({ role }) => role === 'orders').map(({ row }) => row));
        for (const line of decoded.book.lines) {
          if (line.readable)
            expect([line.quantity === undefined, line.order.orderNo === '', line.sku === '']).toEqual([false, false, false]);
          else expect(told).toContain(line.row);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const DATA = resolve(__dirname, '../../../../shared/data');
const present = existsSync(DATA);
(present ? describe : describe.skip)(`real files${present ? '' : ' (skipped: real data not present)'}`, () => {
  const csv = (text: string) => rowsOfCsv(text).map((row) => row.map((each) => (each === '' ? null : each)));
  const northwind = (name: string) => sheet(name, csv(readFileSync(resolve(DATA, 'northwind', `${name}.csv`), 'utf8')));

  test('Northwind under its own headings', () => {
    const names = ['orders', 'products', 'prices', 'stock', 'customers'];
    const { book, drafts } = readBook(names.map(northwind));
    expect([book.lines.length, book.orders.length, book.products.size, book.customers.size]).toEqual([2155, 830, 77, 91]);
    expect(drafts).toEqual([]);
    expect(book.readings).toEqual([
      { sheet: 'orders', field: 'discount', as: 'percent-off', because: { kind: 'heading', heading: 'discount' } },
    ]);
    expect(book.lines.filter(({ product }) => product?.discontinued)).toHaveLength(310);
  });

  test('Northwind’s money to the last cent', () => {
    const { book } = readBook([northwind('orders')]);
    let gross = 0n;
    let net = 0n;
    const scaled = (value: { toString(decimals: number): string }) => BigInt(value.toString(6).replace('.', ''));
    for (const { quantity, unitPrice, discount } of book.lines) {
      const amount = quantity!.times(unitPrice!);
      gross += scaled(amount);
      net += scaled(amount.times(discount!));
    }
    expect([gross, net]).toEqual([1354458590000n, 1265793039500n]);
  });

  test('Online Retail: every line, with the returns and the customers that are missing', () => {
    const text = gunzipSync(readFileSync(resolve(DATA, 'online_retail/online_retail_all.csv.gz'))).toString();
    const { book, drafts } = readBook([sheet('orders', csv(text))]);
    expect([book.lines.length, book.orders.length]).toEqual([541909, 25900]);
    expect(book.lines.filter(({ quantity }) => quantity?.isNegative)).toHaveLength(10624);
    expect(book.lines.filter(({ unitPrice }) => unitPrice?.isZero)).toHaveLength(2515);
    expect(drafts).toHaveLength(135080);
    expect(drafts.every(({ code, field }) => code === 'data/missing-field' && field === 'customer')).toBe(true);
    expect(book.lines[0]).toMatchObject({ customerCode: '17850.0', region: 'United Kingdom' });
  });
});
