import type { Code, Finding } from '../codes';
import { Decimal } from '../model/decimal';
import { naturally } from '../model/natural';
import type { Severity } from '../model/settings';
import { Sum } from '../model/sum';
import type { FinanceStatus, LineStatus, Outcome } from '../outcome';
import { type DaySums, daySums } from './day-sums';
import { type Fault, faultsOf } from './faults';
import { financeTable } from './finance';
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

/** Orders that wait for money, by days since the order date; the last has no end. */
export interface Age {
  readonly from: number;
  readonly to: number | undefined;
  readonly orders: number;
  readonly due: Decimal;
}

export interface Daily extends Pick<DaySums, 'figures' | 'regions' | 'customers' | 'skus' | 'gifts'> {
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
  readonly ages: readonly Age[];
}

export function dailyReport(outcome: Outcome): Daily {
  const { figures, byStatus, regions, customers, skus, gifts } = daySums(outcome);
  return {
    figures,
    lineStatuses: LINE_STATUSES.flatMap((status) => {
      const amount = byStatus.get(status);
      return amount === undefined ? [] : [{ status, lines: outcome.totals.byStatus.get(status) ?? 0, amount }];
    }),
    orderStatuses: orderStatuses(outcome),
    checks: checkCounts(faultsOf(outcome)),
    regions,
    customers,
    skus,
    gifts,
    ages: ages(outcome),
  };
}

const LINE_STATUSES: readonly LineStatus[] = ['pass', 'info', 'approved', 'warn', 'unknown', 'block', 'returned'];
const ORDER_STATUSES: readonly FinanceStatus[] = ['ready', 'awaiting-payment', 'held', 'nothing-to-ship', 'returned'];

function orderStatuses(outcome: Outcome): Daily['orderStatuses'] {
  const sums = new Map(ORDER_STATUSES.map((status) => [status, { orders: 0, ordered: new Sum(), shippable: new Sum(), due: new Sum() }]));
  for (const { status, ordered, shippable, due } of financeTable(outcome)) {
    const sum = sums.get(status)!;
    sum.orders++;
    sum.ordered.add(ordered);
    sum.shippable.add(shippable);
    sum.due.add(due);
  }
  return [...sums].flatMap(([status, { orders, ordered, shippable, due }]) =>
    orders === 0 ? [] : [{ status, orders, ordered: ordered.total, shippable: shippable.total, due: due.total }],
  );
}

/** Of one code; two cells at fault on one row put its amount at stake once. */
class CheckSum {
  private count = 0;
  private approved = 0;
  private readonly rows = new Set<number | undefined>();
  private readonly atStake = new Sum();

  constructor(private readonly first: Finding) {}

  add({ finding, rows: [row], amount }: Fault): void {
    this.count++;
    if (finding.approved) this.approved++;
    if (amount === undefined || this.rows.has(row)) return;
    this.rows.add(row);
    this.atStake.add(amount);
  }

  get total(): CheckCount {
    const { first, count, approved, rows, atStake } = this;
    return { code: first.code, severity: first.severity, count, approved, amount: rows.size === 0 ? undefined : atStake.total };
  }
}

function checkCounts(faults: readonly Fault[]): readonly CheckCount[] {
  const sums = new Map<Code, CheckSum>();
  for (const fault of faults) {
    const { code } = fault.finding;
    let sum = sums.get(code);
    if (!sum) {
      sum = new CheckSum(fault.finding);
      sums.set(code, sum);
    }
    sum.add(fault);
  }
  return [...sums.values()]
    .map(({ total }) => total)
    .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) || b.count - a.count || naturally(a.code, b.code));
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
