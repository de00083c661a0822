import { Decimal } from '../model/decimal';
import { formatFinanceKey, formatRecord } from '../model/finance-key';
import type { Severity } from '../model/settings';
import type { FinanceStatus, Purse } from '../outcome';
import type { OwnSheetRow, PlanCell } from '../port';
import { byCustomer, type FinanceAmounts, type FinanceGroup, type FinanceRow, financeTable, sumAmounts } from '../report/finance';
import type { FinanceColumn, Labels } from '../words/labels';
import { dayCell, numberCell, textCell } from './cell';
import { dataRows, rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';
import { titlesOf } from './titles';

const columns = ({ moneyResult }: Labels): readonly SheetColumn<FinanceColumn, FinanceRow>[] => [
  { id: 'customer', format: 'text', width: 14, identifies: true, value: ({ customer }) => textCell(customer) },
  { id: 'customerName', format: 'text', width: 20, identifies: true, value: ({ customerName }) => textCell(customerName) },
  { id: 'region', format: 'text', width: 10, identifies: true, value: ({ region }) => textCell(region) },
  { id: 'orderNo', format: 'text', width: 16, identifies: true, value: ({ orderNo }) => textCell(orderNo) },
  { id: 'date', format: 'date', width: 12, value: ({ date }) => dayCell(date) },
  { id: 'ordered', format: 'money', width: 12, value: ({ ordered }) => numberCell(ordered) },
  { id: 'rejected', format: 'money', width: 12, value: ({ rejected }) => numberCell(rejected) },
  { id: 'short', format: 'money', width: 12, value: ({ short }) => numberCell(short) },
  { id: 'shippable', format: 'money', width: 12, value: ({ shippable }) => numberCell(shippable) },
  { id: 'receivableCharged', format: 'money', width: 12, value: ({ receivableCharged }) => numberCell(receivableCharged) },
  { id: 'depositOnShort', format: 'money', width: 12, value: ({ depositOnShort }) => numberCell(depositOnShort) },
  { id: 'balanceUsed', format: 'money', width: 12, value: ({ balanceUsed }) => numberCell(balanceUsed) },
  { id: 'creditUsed', format: 'money', width: 12, value: ({ creditUsed }) => numberCell(creditUsed) },
  { id: 'due', format: 'money', width: 12, value: ({ due }) => numberCell(due) },
  { id: 'status', format: 'text', width: 16, value: ({ status }, { labels }) => labels.finance[status] },
  { id: 'why', format: 'wrapped', width: 44, value: whyOf },
  { id: 'received', format: 'money', width: 12, human: true },
  { id: 'receivedOn', format: 'date', width: 12, human: true },
  { id: 'reference', format: 'text', width: 16, human: true },
  {
    id: 'result',
    format: 'text',
    width: 12,
    human: true,
    choices: [moneyResult.paid, moneyResult.partial, moneyResult.unpaid, moneyResult.owes],
  },
  { id: 'note', format: 'wrapped', width: 24, human: true },
  { id: 'matched', format: 'money', width: 12, value: ({ money }) => filled(money?.matched) },
  { id: 'open', format: 'money', width: 12, value: ({ due, money }) => filled(money && due.minus(money.matched)) },
  { id: 'left', format: 'money', width: 12 },
  { id: 'offer', format: 'text', width: 16, hidden: true, value: ({ money }) => (money ? formatRecord(money.record) : null) },
  { id: 'key', format: 'text', width: 16, hidden: true, value: formatFinanceKey },
];

export const financeSheet: SheetDefinition<FinanceColumn> = {
  id: 'finance',
  columns,
  headings: ({ financeSheet: words }) => words.columns,
  content: listOrders,
  goneIn: 'status',
};

function listOrders(context: SheetContext): SheetContent {
  const { outcome, labels } = context;
  const orders = financeTable(outcome);
  const groups = byCustomer(orders, outcome.purses);
  const total = sumAmounts(groups.map((group) => group.total));
  const sums = sumPurses(outcome.purses);
  const listed = columns(labels);
  const rowFor = dataRows(listed, context);
  // Made in the order in which the outcome lies in memory, and put in that of the sheet.
  const made = new Map<FinanceRow, OwnSheetRow>();
  for (const order of orders) made.set(order, rowFor(order, SEVERITY[order.status]));
  const rows: OwnSheetRow[] = [];
  for (const group of groups) {
    for (const order of group.rows) rows.push(made.get(order)!);
    rows.push(rowOf('subtotal', listed, customerCells(group, labels)));
  }
  if (rows.length > 0) {
    rows.push(rowOf('total', listed, { customer: labels.total, ...amountCells(total), ...moneyCells(total, sums) }));
  }
  return { facts: facts(orders, groups.length, total, sums, context), rows, nothing: labels.financeSheet.nothing };
}

function facts(
  orders: readonly FinanceRow[],
  customers: number,
  { due }: FinanceAmounts,
  { received, matched, left }: Sums,
  { labels, outcome }: SheetContext,
): readonly string[] {
  const words = labels.financeSheet;
  const text = (amount: Decimal) => amount.toString(outcome.book.settings.amountDecimals);
  const count = words.count(orders.filter(({ topUp }) => topUp === 0).length, customers);
  if (received.isZero) return [count, words.due(text(due))];
  return [count, words.due(text(due)), words.money(text(received), text(matched), text(due.minus(matched)), text(left))];
}

const SEVERITY: { readonly [S in FinanceStatus]?: Severity } = { held: 'block', 'awaiting-payment': 'info' };

function whyOf(row: FinanceRow, { labels, locale, outcome }: SheetContext): string | null {
  const { heldBy, topUp } = labels.financeSheet;
  const { status, money } = row;
  if (status === 'held') return heldBy(titlesOf(row.heldBy, locale)) || null;
  if (money?.standing === 'returned') return labels.moneyResult[money.said!];
  const sum = equation(row, labels, outcome.book.settings.amountDecimals);
  return row.topUp === 0 ? sum : [topUp(row.orderNo), sum].filter(Boolean).join(' · ');
}

/** Money may be booked on the customer as well, so the total has a key; it names no order. */
const customerCells = ({ customer, customerName, total, purse }: FinanceGroup, labels: Labels) => ({
  customer: labels.sheet.customerTotal(customer),
  customerName: textCell(customerName),
  ...amountCells(total),
  ...(purse && moneyCells(total, purse)),
  key: formatFinanceKey({ orderNo: undefined, customer, topUp: 0 }),
});

type Sums = Omit<Purse, 'customer'>;

const sumPurses = (purses: readonly Purse[]): Sums => ({
  received: Decimal.sumOf(purses, ({ received }) => received),
  matched: Decimal.sumOf(purses, ({ matched }) => matched),
  left: Decimal.sumOf(purses, ({ left }) => left),
});

/** What is blank says nothing: no money came, nothing is due, nothing is left. */
const filled = (amount: Decimal | undefined): PlanCell => (amount?.isZero ? null : numberCell(amount));

const moneyCells = ({ due }: FinanceAmounts, { matched, left }: Sums) => ({
  matched: filled(matched),
  open: filled(due.minus(matched)),
  left: filled(left),
});

const amountCells = (amounts: FinanceAmounts) => ({
  ordered: numberCell(amounts.ordered),
  rejected: numberCell(amounts.rejected),
  short: numberCell(amounts.short),
  shippable: numberCell(amounts.shippable),
  receivableCharged: numberCell(amounts.receivableCharged),
  depositOnShort: numberCell(amounts.depositOnShort),
  balanceUsed: numberCell(amounts.balanceUsed),
  creditUsed: numberCell(amounts.creditUsed),
  due: numberCell(amounts.due),
});

/** `shippable 90.00 + receivable 10.00 − balance 50.00 = due 50.00`; terms of zero are left out. */
function equation(amounts: FinanceAmounts, { financeSheet }: Labels, decimals: number): string | null {
  const { shippable, receivableCharged, depositOnShort, balanceUsed, creditUsed, due } = amounts;
  const { terms } = financeSheet;
  const term = (sign: string, name: string, value: Decimal): string => {
    if (value.isZero) return '';
    const number = value.toString(decimals);
    return ` ${sign} ${name} ${value.isNegative ? `(${number})` : number}`;
  };
  const added = term('+', terms.receivableCharged, receivableCharged) + term('+', terms.depositOnShort, depositOnShort);
  const used = term('−', terms.balanceUsed, balanceUsed) + term('−', terms.creditUsed, creditUsed);
  if (shippable.isZero && added === '' && used === '') return null;
  return `${terms.shippable} ${shippable.toString(decimals)}${added}${used} = ${terms.due} ${due.toString(decimals)}`;
}
