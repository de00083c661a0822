import { formatDay } from '../model/date';
import type { StockBalance } from '../outcome';
import { balanceTable } from '../report/balance';
import type { BalanceColumn } from '../words/labels';
import { numberCell, textCell } from './cell';
import type { SheetColumn, SheetContent, SheetContext, SheetDefinition, SheetRow } from './sheet';

const COLUMNS: readonly SheetColumn<BalanceColumn>[] = [
  { id: 'sku', format: 'text', width: 16 },
  { id: 'productName', format: 'text', width: 26 },
  { id: 'onHand', format: 'quantity', width: 12 },
  { id: 'available', format: 'quantity', width: 12 },
  { id: 'claimed', format: 'quantity', width: 12 },
  { id: 'shipped', format: 'quantity', width: 12 },
  { id: 'left', format: 'quantity', width: 12 },
  { id: 'short', format: 'quantity', width: 12 },
  { id: 'arrivals', format: 'wrapped', width: 30 },
];

export const balanceSheet: SheetDefinition<BalanceColumn> = {
  id: 'balance',
  columns: () => COLUMNS,
  headings: ({ balance }) => balance.columns,
  content: listBalances,
};

function listBalances({ outcome, labels }: SheetContext): SheetContent<BalanceColumn> {
  const balances = balanceTable(outcome);
  if (!balances || balances.length === 0) {
    return { facts: [], rows: [], nothing: balances ? labels.balance.nothing : labels.balance.noStock };
  }
  const count = labels.balance.count(balances.length, balances.filter(({ short }) => short.isPositive).length);
  return {
    facts: [count],
    rows: [...balances.map(balanceRow), { style: 'total', cells: { sku: labels.total, productName: count } }],
    nothing: labels.balance.nothing,
  };
}

const balanceRow = (balance: StockBalance): SheetRow<BalanceColumn> => ({
  style: 'data',
  ...(balance.short.isPositive && { severity: 'warn' }),
  cells: {
    sku: textCell(balance.sku),
    productName: textCell(balance.name),
    onHand: numberCell(balance.onHand),
    available: numberCell(balance.available),
    claimed: numberCell(balance.claimed),
    shipped: numberCell(balance.shipped),
    left: numberCell(balance.left),
    short: numberCell(balance.short),
    arrivals: textCell(balance.arrivals.map(({ date, quantity }) => `${formatDay(date)}: ${quantity}`).join('\n')),
  },
});
