import type { Code } from '../codes';
import { Decimal } from '../model/decimal';
import type { Figures } from '../model/figures';
import { naturally } from '../model/natural';
import type { Severity } from '../model/settings';
import type { FinanceStatus, LineOutcome, LineStatus, Outcome, Split } from '../outcome';
import { type Fault, faultsOf } from './faults';
import { baseUnits, figuresOf } from './figures';
import { financeTable } from './finance';
import { groupBy } from './group';
import { customerNameOf, customerOf, regionOf } from './place';
import { WORST_FIRST } from './severity';

export interface CheckCount {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
  /** Of the count. */
  readonly approved: number;
  /** Ordered by the rows and orders concerned, each once; absent where none could be read, and on reference sheets. */
  readonly amount: Decimal | undefined;
}

/** Rows of one region or customer. */
export interface Share extends Split {
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly lines: number;
}

/** In base units; the amount is that of the units that are short. */
export interface SkuShare extends Split {
  readonly sku: string;
  readonly name: string;
  readonly amount: Decimal;
}

/** Orders that wait for money, by days since the order date; the last has no end. */
export interface Age {
  readonly from: number;
  readonly to: number | undefined;
  readonly orders: number;
  readonly due: Decimal;
}

export interface Daily {
  readonly figures: Figures;
  readonly lineStatuses: readonly { readonly status: LineStatus; readonly lines: number; readonly amount: Decimal }[];
  readonly orderStatuses: readonly {
    readonly status: FinanceStatus;
    readonly orders: number;
    readonly ordered: Decimal;
    readonly shippable: Decimal;
    readonly due: Decimal;
  }[];
  /** Worst first, then the most frequent. */
  readonly checks: readonly CheckCount[];
  readonly regions: readonly Share[];
  /** By amount, the largest first. */
  readonly customers: readonly Share[];
  /** What is short, the most units first. */
  readonly skus: readonly SkuShare[];
  /** `unpriced`: units without a list price, which the value leaves out. */
  readonly gifts: { readonly units: Split; readonly value: Split; readonly unpriced: Decimal };
  readonly ages: readonly Age[];
}

export function dailyReport(outcome: Outcome): Daily {
  const { lines } = outcome;
  return {
    figures: figuresOf(outcome),
    lineStatuses: [...groupBy(lines, ({ status }) => status)]
      .map(([status, own]) => ({ status, lines: own.length, amount: amountsOf(own).ordered }))
      .sort((a, b) => LINE_STATUSES.indexOf(a.status) - LINE_STATUSES.indexOf(b.status)),
    orderStatuses: orderStatuses(outcome),
    checks: checkCounts(faultsOf(outcome)),
    regions: shares(lines, ({ line }) => [regionOf(line), '']).sort((a, b) => naturally(a.key, b.key)),
    customers: shares(lines, ({ line }) => [customerOf(line.order), customerNameOf(line.order)]).sort(
      (a, b) => b.ordered.compare(a.ordered) || naturally(a.key, b.key),
    ),
    skus: skuShares(lines),
    gifts: giftShare(outcome),
    ages: ages(outcome),
  };
}

const LINE_STATUSES: readonly LineStatus[] = ['pass', 'info', 'approved', 'warn', 'unknown', 'block', 'returned'];
const ORDER_STATUSES: readonly FinanceStatus[] = ['ready', 'awaiting-payment', 'held', 'nothing-to-ship', 'returned'];

const splitOf = (value: (part: keyof Split) => Decimal): Split => ({
  ordered: value('ordered'),
  ship: value('ship'),
  short: value('short'),
  rejected: value('rejected'),
});

export const addSplits = (splits: readonly Split[]): Split => splitOf((part) => Decimal.sumOf(splits, (split) => split[part]));

const amountsOf = (lines: readonly LineOutcome[]): Split => splitOf((part) => Decimal.sumOf(lines, ({ amounts }) => amounts[part]));

function orderStatuses(outcome: Outcome): Daily['orderStatuses'] {
  const byStatus = groupBy(financeTable(outcome), ({ status }) => status);
  return ORDER_STATUSES.flatMap((status) => {
    const rows = byStatus.get(status) ?? [];
    const sum = (amount: 'ordered' | 'shippable' | 'due') => Decimal.sumOf(rows, (row) => row[amount]);
    return rows.length === 0
      ? []
      : [{ status, orders: rows.length, ordered: sum('ordered'), shippable: sum('shippable'), due: sum('due') }];
  });
}

function checkCounts(faults: readonly Fault[]): readonly CheckCount[] {
  return [...groupBy(faults, ({ finding }) => finding.code)]
    .map(([code, own]) => ({
      code,
      severity: own[0]!.finding.severity,
      count: own.length,
      approved: own.filter(({ finding }) => finding.approved).length,
      amount: atStake(own),
    }))
    .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) || b.count - a.count || naturally(a.code, b.code));
}

/** Two cells at fault on one row put its amount at stake once. */
function atStake(faults: readonly Fault[]): Decimal | undefined {
  const amounts = new Map(faults.flatMap(({ rows, amount }) => (amount ? [[rows[0], amount] as const] : [])));
  return amounts.size === 0 ? undefined : Decimal.sum(amounts.values());
}

function shares(lines: readonly LineOutcome[], keyOf: (line: LineOutcome) => readonly [key: string, name: string]): Share[] {
  return [...groupBy(lines, (line) => keyOf(line)[0])].map(([key, own]) => ({
    key,
    name: keyOf(own[0]!)[1],
    orders: new Set(own.map(({ line }) => line.order.orderNo)).size,
    lines: own.length,
    ...amountsOf(own),
  }));
}

function skuShares(lines: readonly LineOutcome[]): readonly SkuShare[] {
  const due = lines.filter(({ goods, gifts }) => goods?.ordered.isPositive || gifts?.ordered.isPositive);
  return [...groupBy(due, ({ line }) => line.sku)]
    .map(([sku, own]) => ({
      sku,
      name: own[0]!.line.product?.name || own[0]!.line.productName,
      ...splitOf((part) => baseUnits(own, part)),
      amount: amountsOf(own).short,
    }))
    .filter(({ short }) => short.isPositive)
    .sort((a, b) => b.short.compare(a.short) || naturally(a.sku, b.sku));
}

function giftShare({ lines, book }: Outcome): Daily['gifts'] {
  const given = lines.flatMap(({ line, goods, gifts, listPrice }) => {
    const split = line.gift ? goods : gifts;
    return split?.ordered.isPositive ? [{ split, size: line.unitSize ?? Decimal.one, listPrice }] : [];
  });
  const { amountDecimals } = book.settings;
  return {
    units: splitOf((part) => Decimal.sumOf(given, ({ split, size }) => split[part].times(size))),
    value: addSplits(given.flatMap(({ split, listPrice }) => (listPrice ? [worthOf(split, listPrice, amountDecimals)] : []))),
    unpriced: Decimal.sumOf(given, ({ split, size, listPrice }) => (listPrice ? undefined : split.ordered.times(size))),
  };
}

/** Rounded as amounts are: what is left over is rejected, so that the parts add up. */
function worthOf(split: Split, price: Decimal, decimals: number): Split {
  const amount = (part: keyof Split) => split[part].times(price).round(decimals);
  const [ordered, ship] = [amount('ordered'), amount('ship')];
  const short = split.rejected.isZero ? ordered.minus(ship) : amount('short');
  return { ordered, ship, short, rejected: ordered.minus(ship).minus(short) };
}

const AGES: readonly (readonly [from: number, to: number | undefined])[] = [
  [0, 3],
  [4, 7],
  [8, 15],
  [16, 30],
  [31, undefined],
];

function ages(outcome: Outcome): readonly Age[] {
  const waiting = financeTable(outcome).filter(({ status }) => status === 'awaiting-payment');
  const days = outcome.book.businessDate;
  return AGES.map(([from, to]) => {
    const own = waiting.filter(({ date }) => Math.max(0, days - date) >= from && (to === undefined || Math.max(0, days - date) <= to));
    return { from, to, orders: own.length, due: Decimal.sumOf(own, ({ due }) => due) };
  });
}
