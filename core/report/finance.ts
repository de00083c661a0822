import type { Finding } from '../codes';
import type { Order } from '../model/book';
import type { Day } from '../model/date';
import { Decimal } from '../model/decimal';
import { groupBy } from '../model/lists';
import { naturally } from '../model/natural';
import { Sum } from '../model/sum';
import type { FinanceStatus, MoneyLine, OrderOutcome, Outcome, Purse, TopUp } from '../outcome';
import { linesOf, partsByNumber } from './lookup';
import { perOutcome } from './per-outcome';
import { customerNameOf, customerOf } from './place';

const AMOUNTS = [
  'ordered',
  'shippable',
  'short',
  'rejected',
  'receivableCharged',
  'depositOnShort',
  'balanceUsed',
  'creditUsed',
  'due',
] as const;
/** shippable + receivableCharged + depositOnShort = balanceUsed + creditUsed + due. */
export type FinanceAmounts = { readonly [K in (typeof AMOUNTS)[number]]: Decimal };

/** One order number: its carried-over and its new lines together; what came to it after it was paid is a row of its own. */
export interface FinanceRow extends FinanceAmounts {
  readonly orderNo: string;
  /** 0 is the order itself. */
  readonly topUp: number;
  readonly customer: string;
  readonly customerName: string;
  readonly region: string;
  readonly date: Day;
  readonly status: FinanceStatus;
  /** What holds the order. */
  readonly heldBy: readonly Finding[];
  /** What finance said of it. */
  readonly money: MoneyLine | undefined;
}

export interface FinanceGroup {
  readonly customer: string;
  readonly customerName: string;
  readonly rows: readonly FinanceRow[];
  readonly total: FinanceAmounts;
  readonly purse: Purse | undefined;
}

/** The order numbers as they stand in the sheet, each before its top-ups. */
export const financeTable = perOutcome(listOrders);

function listOrders(outcome: Outcome): readonly FinanceRow[] {
  const money = groupBy(outcome.money, ({ orderNo }) => orderNo);
  const rows: FinanceRow[] = [];
  for (const [orderNo, parts] of partsByNumber(outcome)) addRows(rows, parts, money.get(orderNo) ?? [], outcome);
  return rows;
}

/** By customer, their orders by date and number. */
export function byCustomer(rows: readonly FinanceRow[], purses: readonly Purse[] = []): readonly FinanceGroup[] {
  const groups = new Map<string, { readonly members: FinanceRow[]; readonly sums: AmountSums }>();
  for (const row of rows) {
    let group = groups.get(row.customer);
    if (!group) {
      group = { members: [], sums: new AmountSums() };
      groups.set(row.customer, group);
    }
    group.members.push(row);
    group.sums.add(row);
  }
  const purseOf = new Map(purses.map((purse) => [purse.customer, purse]));
  return [...groups]
    .sort(([a], [b]) => naturally(a, b))
    .map(([customer, { members, sums }]) => ({
      customer,
      customerName: members[0]!.customerName,
      rows: members.sort((a, b) => a.date - b.date || naturally(a.orderNo, b.orderNo) || a.topUp - b.topUp),
      total: sums.total,
      purse: purseOf.get(customer),
    }));
}

export function sumAmounts(parts: readonly FinanceAmounts[]): FinanceAmounts {
  if (parts.length === 1) return parts[0]!;
  const sums = new AmountSums();
  for (const part of parts) sums.add(part);
  return sums.total;
}

/** Added up in place. */
class AmountSums {
  private readonly ordered = new Sum();
  private readonly shippable = new Sum();
  private readonly short = new Sum();
  private readonly rejected = new Sum();
  private readonly receivableCharged = new Sum();
  private readonly depositOnShort = new Sum();
  private readonly balanceUsed = new Sum();
  private readonly creditUsed = new Sum();
  private readonly due = new Sum();

  add(part: FinanceAmounts): void {
    this.ordered.add(part.ordered);
    this.shippable.add(part.shippable);
    this.short.add(part.short);
    this.rejected.add(part.rejected);
    this.receivableCharged.add(part.receivableCharged);
    this.depositOnShort.add(part.depositOnShort);
    this.balanceUsed.add(part.balanceUsed);
    this.creditUsed.add(part.creditUsed);
    this.due.add(part.due);
  }

  get total(): FinanceAmounts {
    return {
      ordered: this.ordered.total,
      shippable: this.shippable.total,
      short: this.short.total,
      rejected: this.rejected.total,
      receivableCharged: this.receivableCharged.total,
      depositOnShort: this.depositOnShort.total,
      balanceUsed: this.balanceUsed.total,
      creditUsed: this.creditUsed.total,
      due: this.due.total,
    };
  }
}

const pickAmounts = (value: (key: keyof FinanceAmounts) => Decimal): FinanceAmounts => ({
  ordered: value('ordered'),
  shippable: value('shippable'),
  short: value('short'),
  rejected: value('rejected'),
  receivableCharged: value('receivableCharged'),
  depositOnShort: value('depositOnShort'),
  balanceUsed: value('balanceUsed'),
  creditUsed: value('creditUsed'),
  due: value('due'),
});

const negated = (amounts: FinanceAmounts): FinanceAmounts => pickAmounts((key) => amounts[key].negated());

/** Where the parts of one number differ, the one that needs a person first. */
const URGENCY: readonly FinanceStatus[] = ['held', 'awaiting-payment', 'ready', 'returned', 'nothing-to-ship'];

/** The order's row, and behind it those of what was added after it was paid. */
function addRows(rows: FinanceRow[], parts: readonly OrderOutcome[], money: readonly MoneyLine[], outcome: Outcome): void {
  const { order } = parts[0]!;
  const status = parts.length === 1 ? parts[0]!.status : URGENCY.find((candidate) => parts.some((part) => part.status === candidate))!;
  const heldBy = status === 'held' ? holding(parts, outcome) : [];
  const date = parts.reduce((first, part) => Math.min(first, part.order.date), order.date);
  const topUps = parts.some((part) => part.topUps.length > 0) ? topUpRows(parts, date, money) : [];
  const amounts = sumAmounts(topUps.length === 0 ? parts : [...parts, ...topUps.map(negated)]);
  rows.push(rowOf(order, date, { topUp: 0, status, heldBy }, money, amounts), ...topUps);
}

function holding(parts: readonly OrderOutcome[], outcome: Outcome): readonly Finding[] {
  const held: Finding[] = [];
  for (const { findings } of linesOf(parts, outcome)) for (const finding of findings) if (holds(finding)) held.push(finding);
  return held;
}

function topUpRows(parts: readonly OrderOutcome[], date: Day, money: readonly MoneyLine[]): readonly FinanceRow[] {
  const { order } = parts[0]!;
  const byNumber = groupBy(
    parts.flatMap(({ topUps }) => topUps),
    ({ number }) => number,
  );
  return [...byNumber].map(([topUp, added]) =>
    rowOf(order, date, { topUp, status: added[0]!.status, heldBy: [] }, money, sumAmounts(added.map(amountsOfTopUp))),
  );
}

function rowOf(
  order: Order,
  date: Day,
  { topUp, status, heldBy }: Pick<FinanceRow, 'topUp' | 'status' | 'heldBy'>,
  money: readonly MoneyLine[],
  amounts: FinanceAmounts,
): FinanceRow {
  return {
    orderNo: order.orderNo,
    topUp,
    customer: customerOf(order),
    customerName: customerNameOf(order),
    region: order.region || (order.customer?.region ?? ''),
    date,
    status,
    heldBy,
    money: money.find((line) => line.topUp === topUp),
    ordered: amounts.ordered,
    shippable: amounts.shippable,
    short: amounts.short,
    rejected: amounts.rejected,
    receivableCharged: amounts.receivableCharged,
    depositOnShort: amounts.depositOnShort,
    balanceUsed: amounts.balanceUsed,
    creditUsed: amounts.creditUsed,
    due: amounts.due,
  };
}

/** What ships of it is all that it holds of the order. */
const amountsOfTopUp = (topUp: TopUp): FinanceAmounts => ({
  ...topUp,
  ordered: topUp.shippable,
  short: Decimal.zero,
  rejected: Decimal.zero,
});

/** Keeps its order from shipping. */
export const holds = ({ approved, severity }: Finding): boolean => !approved && (severity === 'block' || severity === 'unknown');
