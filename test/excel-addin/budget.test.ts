/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { excelPort } from '../../excel-addin/port';
import { type BatchRecord, type ExcelHost, WEB, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { throwing } from '../port/excel-session';
import { budgetRows, noteBudget } from '../support/budget';
import { planned } from './example';
import { largeWorkbook } from './large';

const COLUMNS = 20;
const OWN_COLUMNS = 11;
/** Cells that one batch of a read brings. */
const CELLS = 60_000;
const MEGABYTE = 1_000_000;

interface Cost {
  readonly rows: number;
  readonly read: readonly BatchRecord[];
  readonly apply: readonly BatchRecord[];
  /** Rows that were written: those of the orders and of the own sheets. */
  readonly written: number;
}

let excel: ExcelHost;
const costs: Cost[] = [];

const sum = (batches: readonly BatchRecord[], what: (batch: BatchRecord) => number): number =>
  batches.reduce((total, batch) => total + what(batch), 0);

async function costOf(rows: number): Promise<Cost> {
  excel.open(Workbook.from(largeWorkbook(rows, 4)));
  const port = throwing(excelPort());
  const snapshot = await port.read();
  const read = excel.log.splice(0);
  const { plan } = planned(snapshot, 'en');
  await port.apply(plan);
  const written = rows + plan.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const apply = excel.log.splice(0);
  const all = [...read, ...apply];
  noteBudget({
    host: 'Excel',
    run: 'first review',
    rows,
    figures: {
      batches: all.length,
      calls: sum(all, ({ calls }) => calls),
      'bytes sent per row': sum(all, ({ request }) => request) / rows,
      'bytes received per row': sum(all, ({ response }) => response) / rows,
      'largest batch in bytes': Math.max(...all.flatMap(({ request, response }) => [request, response])),
    },
  });
  return { rows, read, apply, written };
}

beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook(), WEB));
  for (const rows of [5_000, budgetRows(20_000)]) costs.push(await costOf(rows));
}, 300_000);

describe.each([0, 1])('orders of some thousand rows, and of many (%#)', (i) => {
  test('are read in a handful of batches and one per block of cells', () => {
    const { rows, read } = costs[i]!;
    expect(read.length).toBeLessThanOrEqual(7 + Math.ceil((rows * COLUMNS) / CELLS));
    expect(sum(read, ({ calls }) => calls)).toBeLessThan(100);
  });

  test('are written in a handful of batches and one per two megabytes, between two more reads', () => {
    const { rows, apply } = costs[i]!;
    const bytes = sum(apply, ({ request }) => request);
    expect(apply.length).toBeLessThanOrEqual(14 + 2 * Math.ceil((rows * (COLUMNS + OWN_COLUMNS)) / CELLS) + Math.ceil(bytes / MEGABYTE));
  });

  test('take no call per row, and some hundred bytes', () => {
    const { apply, written } = costs[i]!;
    expect(sum(apply, ({ calls }) => calls)).toBeLessThan(560 + written / 20);
    expect(sum(apply, ({ request }) => request)).toBeLessThan(400 * written);
  });

  test('never come near what Excel on the web takes at once', () => {
    const { read, apply } = costs[i]!;
    for (const { request, response } of [...read, ...apply]) {
      expect(request).toBeLessThan(4 * MEGABYTE);
      expect(response).toBeLessThan(4 * MEGABYTE);
    }
  });
});
