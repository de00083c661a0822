import type { ReadingCause } from '../model/book';
import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { claimedFactor } from '../model/factor';
import type { Locale } from '../model/settings';
import type { LineOutcome, Outcome } from '../outcome';
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
    lines: lines.map(lineEntries(sheet, book.settings.amountDecimals)),
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

/** Prints numbers; one that equals the last is not printed again, as claimed, expected and shipped values mostly do. */
function printer(decimals: number): (value: Decimal | undefined) => string | undefined {
  let last = Decimal.zero;
  let text = last.toString(decimals);
  return (value) => {
    if (value === undefined) return undefined;
    if (!value.equals(last)) {
      last = value;
      text = value.toString(decimals);
    }
    return text;
  };
}

function lineEntries(sheet: string, decimals: number): (outcome: LineOutcome) => ResultFile['lines'][number] {
  const factor = printer(0);
  const price = printer(decimals);
  const amount = printer(decimals);
  const loss = printer(decimals);
  return ({ line, status, findings, goods, gifts, amounts, expectedPrice, expectedDiscount, expectedAmount }) => ({
    sheet,
    row: line.row,
    orderNo: filled(line.order.orderNo),
    lineNo: filled(line.lineNo),
    customer: filled(line.customerCode),
    sku: filled(line.sku),
    gift: line.gift,
    status,
    codes: findings.length === 0 ? [] : [...new Set(findings.map(({ code }) => code))].sort(),
    quantity: plain(goods?.ordered ?? line.quantity),
    ship: plain(goods?.ship),
    short: plain(goods?.short),
    rejected: plain(goods?.rejected),
    giftQuantity: plain(gifts?.ordered ?? line.giftQuantity),
    giftShip: plain(gifts?.ship),
    giftShort: plain(gifts?.short),
    giftRejected: plain(gifts?.rejected),
    unitPrice: price(line.unitPrice),
    expectedPrice: price(expectedPrice),
    discount: factor(claimedFactor(line)),
    expectedDiscount: factor(expectedDiscount),
    amount: amount(line.amount),
    expectedAmount: amount(expectedAmount),
    shippableAmount: line.readable ? amount(amounts.ship) : undefined,
    shortAmount: line.readable ? loss(amounts.short) : undefined,
    rejectedAmount: line.readable ? loss(amounts.rejected) : undefined,
  });
}

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
