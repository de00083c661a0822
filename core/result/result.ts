import type { ReadingCause } from '../model/book';
import { formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import { claimedFactor } from '../model/factor';
import type { Locale } from '../model/settings';
import type { LineOutcome, Outcome, Split } from '../outcome';
import { type FinanceRow, financeTable } from '../report/finance';
import { type ShortageRow, shortageTable } from '../report/shortage';
import { findingEntry } from './finding';
import type { ResultFile } from './schema';

/** What the outcome does not know of itself; `inputHash` is that of `hash.ts`. */
export interface ResultFacts {
  readonly locale: Locale;
  readonly inputHash: string;
  readonly version: string;
}

/** The result file as an object: contract section 6. */
export function buildResult(outcome: Outcome, { locale, inputHash, version }: ResultFacts): ResultFile {
  const { book, verdict, lines, findings, totals, skipped, failures } = outcome;
  const sheet = book.tables.get('orders')?.sheet ?? '';
  const money: Money = (value) => value.toString(book.settings.amountDecimals);
  return {
    schema: 'order-review/1',
    run: {
      date: formatDay(book.businessDate),
      locale,
      inputHash,
      version,
      readings: book.readings.map(({ sheet, field, as, because }) => ({ sheet, field, as, because: reasonOf(because) })),
      skippedRows: book.skippedRows.map(({ sheet, row, why }) => ({ sheet, row, why })),
    },
    verdict,
    totals: {
      orders: totals.orders,
      lines: totals.lines,
      byStatus: Object.fromEntries([...totals.byStatus].filter(([, count]) => count > 0)),
      ordered: money(totals.ordered),
      shippable: money(totals.shippable),
      short: money(totals.short),
      rejected: money(totals.rejected),
    },
    lines: lines.map((line) => lineEntry(line, sheet, money)),
    findings: findings.map((finding) => findingEntry(finding, book, locale)),
    shortage: shortageTable(outcome).map(shortageEntry),
    finance: financeTable(outcome).map((row) => financeEntry(row, money)),
    skipped: skipped.map(({ code, needs }) => ({ code, needs: [...needs] })),
    failures: failures.map(({ code, error }) => ({ code, error })),
  };
}

function reasonOf(cause: ReadingCause): string {
  if (cause.kind === 'arithmetic') return `arithmetic ${cause.agreeing}/${cause.telling}`;
  return cause.kind === 'heading' ? `heading "${cause.heading}"` : 'setting';
}

/** The bytes of the file, as text. */
export const resultText = (result: ResultFile): string => `${JSON.stringify(result, null, 2)}\n`;

/** A property that is `undefined` is not written. */
const filled = (text: string): string | undefined => (text === '' ? undefined : text);

/** Prices too: at least the decimals of amounts. */
type Money = (value: Decimal) => string;

const plain = (value: Decimal | undefined): string | undefined => value?.toString();

function lineEntry(outcome: LineOutcome, sheet: string, money: Money): ResultFile['lines'][number] {
  const { line, status, findings, goods, gifts, amounts } = outcome;
  return {
    sheet,
    row: line.row,
    orderNo: filled(line.order.orderNo),
    lineNo: filled(line.lineNo),
    customer: filled(line.customerCode),
    sku: filled(line.sku),
    gift: line.gift,
    status,
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
    quantity: plain(goods?.ordered ?? line.quantity),
    ship: plain(goods?.ship),
    short: plain(goods?.short),
    rejected: plain(goods?.rejected),
    giftQuantity: plain(gifts?.ordered ?? line.giftQuantity),
    giftShip: plain(gifts?.ship),
    giftShort: plain(gifts?.short),
    giftRejected: plain(gifts?.rejected),
    unitPrice: line.unitPrice && money(line.unitPrice),
    expectedPrice: outcome.expectedPrice && money(outcome.expectedPrice),
    discount: plain(claimedFactor(line)),
    expectedDiscount: plain(outcome.expectedDiscount),
    amount: line.amount && money(line.amount),
    expectedAmount: outcome.expectedAmount && money(outcome.expectedAmount),
    ...(line.readable && amountParts(amounts, money)),
  };
}

const amountParts = ({ ship, short, rejected }: Split, money: Money) => ({
  shippableAmount: money(ship),
  shortAmount: money(short),
  rejectedAmount: money(rejected),
});

function shortageEntry(row: ShortageRow): ResultFile['shortage'][number] {
  const { line, gift, region, customer, ordered, ship, short, reason, eta } = row;
  return {
    orderNo: filled(line.order.orderNo),
    lineNo: filled(line.lineNo),
    row: line.row,
    customer: filled(customer),
    region: filled(region),
    sku: filled(line.sku),
    gift,
    ordered: ordered.toString(),
    ship: ship.toString(),
    short: short.toString(),
    reason,
    eta: eta === undefined ? undefined : formatDay(eta),
  };
}

function financeEntry(row: FinanceRow, money: Money): ResultFile['finance'][number] {
  return {
    customer: filled(row.customer),
    orderNo: filled(row.orderNo),
    topUp: row.topUp > 0 ? row.topUp : undefined,
    ordered: money(row.ordered),
    shippable: money(row.shippable),
    receivableCharged: money(row.receivableCharged),
    depositOnShort: money(row.depositOnShort),
    balanceUsed: money(row.balanceUsed),
    creditUsed: money(row.creditUsed),
    due: money(row.due),
    status: row.status,
  };
}
