import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../support/desk';

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly run: { readonly version?: string };
  readonly verdict: string;
  readonly totals: { readonly [what: string]: unknown };
  readonly lines: readonly Line[];
  readonly finance: readonly Order[];
}

interface Line {
  readonly row: number;
  readonly orderNo: string;
  readonly sku: string;
  readonly status: string;
  readonly codes: readonly string[];
  readonly ship?: string;
  readonly short?: string;
  readonly rejected?: string;
  readonly shippableAmount?: string;
}

interface Order {
  readonly orderNo: string;
  readonly customer: string;
  readonly status: string;
  readonly ordered: string;
  readonly shippable: string;
  readonly due: string;
}

/** The whole result file is long; its hash tells that something changed, the table what. */
describe.each(['en', 'zh-CN'] as const)('what a review of the example workbook says: %s (UPDATE_GOLDEN=1 writes it)', (locale) => {
  test('every order, every row, to the last cent', async () => {
    const path = `test/golden/example.${locale}.txt`;
    const desk = new Desk(folder, '', 'en_US.UTF-8', '2026-11-20');
    const json = `${locale}.json`;
    await desk.order(`review examples/orders.${locale}.xlsx -o @${locale}.xlsx --json @${json} --locale ${locale}`);
    const told = digest(JSON.parse(readFileSync(desk.at(json), 'utf8')));
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, told);
    expect(told).toBe(readFileSync(path, 'utf8'));
  });
});

function digest({ run: { version: _, ...run }, ...result }: Result): string {
  const { verdict, totals, lines, finance } = result;
  const hash = createHash('sha256')
    .update(JSON.stringify({ run, ...result }))
    .digest('hex');
  const orders = finance.map((order) => [
    `${order.orderNo} ${order.customer}: ${order.status}, ordered ${order.ordered}, shippable ${order.shippable}, due ${order.due}`,
    ...aligned(lines.filter(({ orderNo }) => orderNo === order.orderNo).map(lineCells)),
  ]);
  return [`${verdict} ${JSON.stringify(totals)}`, `sha256:${hash}`, ...orders.map((order) => `\n${order.join('\n')}`), ''].join('\n');
}

const lineCells = ({ row, sku, status, ship, short, rejected, shippableAmount, codes }: Line): readonly string[] => [
  `  ${row}`,
  sku,
  status,
  ship === undefined ? 'no quantity' : `${ship} ship, ${short} short, ${rejected} rejected`,
  shippableAmount ?? '–',
  codes.join(' '),
];

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
