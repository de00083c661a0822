import { Decimal } from '../model/decimal';
import { formatFinanceKey, formatRecord } from '../model/finance-key';
import type { Locale, Severity } from '../model/settings';
import type { FinanceStatus, Purse } from '../outcome';
import { byCustomer, type FinanceAmounts, type FinanceGroup, type FinanceRow, financeTable, sumAmounts } from '../report/finance';
import type { AmountTerm, FinanceColumn, Labels } from '../words/labels';
import { dayCell, numberCell, textCell } from './cell';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition, SheetRow } from './sheet';
import { titlesOf } from './titles';

const columns = ({ moneyResult }: Labels): readonly SheetColumn<FinanceColumn>[] => [
  { id: 'customer', format: 'text', width: 14, identifies: true },
  { id: 'customerName', format: 'text', width: 20, identifies: true },
  { id: 'region', format: 'text', width: 10, identifies: true },
  { id: 'orderNo', format: 'text', width: 16, identifies: true },
  { id: 'date', format: 'date', width: 12 },
  { id: 'ordered', format: 'money', width: 12 },
  { id: 'rejected', format: 'money', width: 12 },
  { id: 'short', format: 'money', width: 12 },
  { id: 'shippable', format: 'money', width: 12 },
  { id: 'receivableCharged', format: 'money', width: 12 },
  { id: 'depositOnShort', format: 'money', width: 12 },
  { id: 'balanceUsed', format: 'money', width: 12 },
  { id: 'creditUsed', format: 'money', width: 12 },
  { id: 'due', format: 'money', width: 12 },
  { id: 'status', format: 'text', width: 16 },
  { id: 'why', format: 'wrapped', width: 44 },
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
  { id: 'matched', format: 'money', width: 12 },
  { id: 'open', format: 'money', width: 12 },
  { id: 'left', format: 'money', width: 12 },
  { id: 'offer', format: 'text', width: 16, hidden: true },
  { id: 'key', format: 'text', width: 16, hidden: true },
];

export const financeSheet: SheetDefinition<FinanceColumn> = {
  id: 'finance',
  columns,
  headings: ({ financeSheet: words }) => words.columns,
  content: listOrders,
  goneIn: 'status',
};

function listOrders({ outcome, labels, locale }: SheetContext): SheetContent<FinanceColumn> {
  const rows = financeTable(outcome);
  const groups = byCustomer(rows, outcome.purses);
  const total = sumAmounts(rows);
  const words = labels.financeSheet;
  const { amountDecimals } = outcome.book.settings;
  const sums = sumPurses(outcome.purses);
  const text = (amount: Decimal) => amount.toString(amountDecimals);
  return {
    facts: [
      words.count(rows.filter(({ topUp }) => topUp === 0).length, groups.length),
      words.due(text(total.due)),
      ...(sums.received.isZero
        ? []
        : [words.money(text(sums.received), text(sums.matched), text(total.due.minus(sums.matched)), text(sums.left))]),
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...groups.flatMap((group) => [
              ...group.rows.map((row) => orderRow(row, labels, locale, amountDecimals)),
              customerTotal(group, labels),
            ]),
            { style: 'total', cells: { customer: labels.total, ...amountCells(total), ...moneyCells(total, sums) } },
          ],
    nothing: words.nothing,
  };
}

const SEVERITY: { readonly [S in FinanceStatus]?: Severity } = { held: 'block', 'awaiting-payment': 'info' };

function orderRow(row: FinanceRow, labels: Labels, locale: Locale, decimals: number): SheetRow<FinanceColumn> {
  const { orderNo, customer, topUp, money } = row;
  const severity = SEVERITY[row.status];
  return {
    style: 'data',
    ...(severity && { severity }),
    cells: {
      customer: textCell(customer),
      customerName: textCell(row.customerName),
      region: textCell(row.region),
      orderNo: textCell(orderNo),
      date: dayCell(row.date),
      ...amountCells(row),
      status: labels.finance[row.status],
      why: whyOf(row, labels, locale, decimals),
      ...(money && moneyCells(row, money)),
      key: formatFinanceKey({ orderNo, customer, topUp }),
      offer: money ? formatRecord(money.record) : null,
    },
  };
}

function whyOf(row: FinanceRow, labels: Labels, locale: Locale, decimals: number): string | null {
  const { heldBy, topUp } = labels.financeSheet;
  const { status, money } = row;
  if (status === 'held') return heldBy(titlesOf(row.heldBy, locale)) || null;
  if (money?.standing === 'returned') return labels.moneyResult[money.said!];
  const sum = equation(row, labels, decimals);
  return row.topUp === 0 ? sum : [topUp(row.orderNo), sum].filter(Boolean).join(' · ');
}

/** Money may be booked on the customer as well, so the total has a key; it names no order. */
const customerTotal = ({ customer, customerName, total, purse }: FinanceGroup, labels: Labels): SheetRow<FinanceColumn> => ({
  style: 'subtotal',
  cells: {
    customer: labels.sheet.customerTotal(customer),
    customerName: textCell(customerName),
    ...amountCells(total),
    ...(purse && moneyCells(total, purse)),
    key: formatFinanceKey({ orderNo: undefined, customer, topUp: 0 }),
  },
});

type Sums = Omit<Purse, 'customer'>;

const sumPurses = (purses: readonly Purse[]): Sums => ({
  received: Decimal.sum(purses.map(({ received }) => received)),
  matched: Decimal.sum(purses.map(({ matched }) => matched)),
  left: Decimal.sum(purses.map(({ left }) => left)),
});

/** What is blank says nothing: no money came, nothing is due, nothing is left. */
const moneyCells = ({ due }: FinanceAmounts, { matched, left = Decimal.zero }: Pick<Sums, 'matched'> & Partial<Sums>) => {
  const filled = (amount: Decimal) => (amount.isZero ? null : numberCell(amount));
  return { matched: filled(matched), open: filled(due.minus(matched)), left: filled(left) };
};

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
function equation(amounts: FinanceAmounts, labels: Labels, decimals: number): string | null {
  const term = (sign: string, key: AmountTerm): string => {
    const value = amounts[key];
    const number = value.toString(decimals);
    return value.isZero ? '' : ` ${sign} ${labels.financeSheet.terms[key]} ${value.isNegative ? `(${number})` : number}`;
  };
  const added = term('+', 'receivableCharged') + term('+', 'depositOnShort');
  const used = term('−', 'balanceUsed') + term('−', 'creditUsed');
  if (amounts.shippable.isZero && added === '' && used === '') return null;
  const money = (key: AmountTerm): string => `${labels.financeSheet.terms[key]} ${amounts[key].toString(decimals)}`;
  return `${money('shippable')}${added}${used} = ${money('due')}`;
}
