import { formatDay } from '../model/date';
import type { StockBalance } from '../outcome';
import type { PlanCell } from '../port';
import { balanceTable } from '../report/balance';
import type { BalanceColumn } from '../words/labels';
import { numberCell, textCell } from './cell';
import { dataRows, rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';

const COLUMNS: readonly SheetColumn<BalanceColumn, StockBalance>[] = [
  { id: 'sku', format: 'text', width: 16, value: ({ sku }) => textCell(sku) },
  { id: 'productName', format: 'text', width: 26, value: ({ name }) => textCell(name) },
  { id: 'onHand', format: 'quantity', width: 12, value: ({ onHand }) => numberCell(onHand) },
  { id: 'available', format: 'quantity', width: 12, value: ({ available }) => numberCell(available) },
  { id: 'claimed', format: 'quantity', width: 12, value: ({ claimed }) => numberCell(claimed) },
  { id: 'shipped', format: 'quantity', width: 12, value: ({ shipped }) => numberCell(shipped) },
  { id: 'left', format: 'quantity', width: 12, value: ({ left }) => numberCell(left) },
  { id: 'short', format: 'quantity', width: 12, value: ({ short }) => numberCell(short) },
  { id: 'arrivals', format: 'wrapped', width: 30, value: ({ arrivals }) => arrivalsText(arrivals) },
];

export const balanceSheet: SheetDefinition<BalanceColumn> = {
  id: 'balance',
  columns: () => COLUMNS,
  headings: ({ balance }) => balance.columns,
  content: listBalances,
};

function listBalances(context: SheetContext): SheetContent {
  const { labels } = context;
  const balances = balanceTable(context.outcome);
  if (!balances || balances.length === 0) {
    return { facts: [], rows: [], nothing: balances ? labels.balance.nothing : labels.balance.noStock };
  }
  const rowFor = dataRows(COLUMNS, context);
  const count = labels.balance.count(balances.length, balances.filter(({ short }) => short.isPositive).length);
  return {
    facts: [count],
    rows: [
      ...balances.map((balance) => rowFor(balance, balance.short.isPositive ? 'warn' : undefined)),
      rowOf('total', COLUMNS, { sku: labels.total, productName: count }),
    ],
    nothing: labels.balance.nothing,
  };
}

const arrivalsText = (arrivals: StockBalance['arrivals']): PlanCell =>
  textCell(arrivals.map(({ date, quantity }) => `${formatDay(date)}: ${quantity}`).join('\n'));
