import type { Code } from '../codes';
import { Decimal } from '../model/decimal';
import type { Figures } from '../model/figures';
import { groupBy } from '../model/lists';
import { naturally } from '../model/natural';
import type { Severity } from '../model/settings';
import { Sum } from '../model/sum';
import type { FinanceStatus, LineStatus, OrderOutcome, Outcome } from '../outcome';
import { type Fault, faultsOf } from './faults';
import { figuresOf } from './figures';
import { financeTable } from './finance';
import { GiftSum } from './gift-sum';
import { partsByNumber } from './lookup';
import { customerNameOf, customerOf, regionOf } from './place';
import { WORST_FIRST } from './severity';
import { type Share, Shares, type SkuShare, SkuShares } from './shares';
import { splitOf } from './splits';

export interface CheckCount {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
  /** Of the count. */
  readonly approved: number;
  /** Ordered by the rows and orders concerned, each once; absent where none could be read, and on reference sheets. */
  readonly amount: Decimal | undefined;
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
  readonly gifts: GiftSum['total'];
  readonly ages: readonly Age[];
}

export function dailyReport(outcome: Outcome): Daily {
  const regions = new Shares();
  const customers = new Shares();
  const skus = new SkuShares();
  const gifts = new GiftSum(outcome.book.settings.amountDecimals);
  const statuses = new Map(LINE_STATUSES.map((status) => [status, new Sum()]));
  for (const parts of partsByNumber(outcome).values()) {
    for (const part of parts) {
      const { order } = part;
      customers.add(order.orderNo, customerOf(order), customerNameOf(order), order.lines.length, splitOf(part));
      addRegions(regions, part, outcome);
      for (const { index } of order.lines) {
        const line = outcome.lines[index]!;
        skus.add(line);
        gifts.add(line);
        statuses.get(line.status)!.add(line.amounts.ordered);
      }
    }
  }
  return {
    figures: figuresOf(outcome),
    lineStatuses: [...statuses].flatMap(([status, { total }]) => {
      const lines = outcome.totals.byStatus.get(status) ?? 0;
      return lines === 0 ? [] : [{ status, lines, amount: total }];
    }),
    orderStatuses: orderStatuses(outcome),
    checks: checkCounts(faultsOf(outcome)),
    regions: regions.byName(),
    customers: customers.byAmount(),
    skus: skus.short(),
    gifts: gifts.total,
    ages: ages(outcome),
  };
}

/** The rows of one order mostly go to one region. */
function addRegions(regions: Shares, part: OrderOutcome, { lines }: Outcome): void {
  const { orderNo, lines: own } = part.order;
  const region = regionOf(own[0]!);
  if (own.every((line) => regionOf(line) === region)) regions.add(orderNo, region, '', own.length, splitOf(part));
  else for (const line of own) regions.add(orderNo, regionOf(line), '', 1, lines[line.index]!.amounts);
}

const LINE_STATUSES: readonly LineStatus[] = ['pass', 'info', 'approved', 'warn', 'unknown', 'block', 'returned'];
const ORDER_STATUSES: readonly FinanceStatus[] = ['ready', 'awaiting-payment', 'held', 'nothing-to-ship', 'returned'];

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
