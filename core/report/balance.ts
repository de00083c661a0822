import type { Outcome, StockBalance } from '../outcome';

/** `undefined` where there is no stock sheet to balance. */
export const balanceTable = ({ book, balances }: Outcome): readonly StockBalance[] | undefined =>
  book.tables.has('stock') ? balances : undefined;
