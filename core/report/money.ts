import { Decimal } from '../model/decimal';
import { groupBy } from '../model/lists';
import { MONEY_RESULTS, type MoneyResult } from '../model/own';
import type { Locale } from '../model/settings';
import type { Outcome } from '../outcome';
import { labels } from '../words/labels';
import { financeTable } from './finance';
import { returnTable } from './returns';

const RESULTS = Object.keys(MONEY_RESULTS) as readonly MoneyResult[];
const LISTED_RETURNS = 10;

/** Some row of the finance sheet, or a customer's total, has a result that counts. */
export const isAnswered = ({ money }: Outcome): boolean => money.some(({ said }) => said !== undefined);

/** What finance answered and what came of it, one fact a line; nothing where nobody answered. */
export function moneyLines(outcome: Outcome, locale: Locale): readonly string[] {
  const { book, money, purses } = outcome;
  if (!book.finance) return [];
  const { financeSheet: words, moneyResult } = labels(locale);
  const rows = [...book.finance.entries, ...book.finance.totals.values()];
  const unreadable = rows.filter(({ readable }) => !readable).length;
  const uncounted = rows.filter(({ readable, received, result }) => readable && received !== undefined && result === undefined);
  const bySaid = groupBy(money, ({ said }) => said);
  const counts = RESULTS.map((result) => ({ label: moneyResult[result], count: bySaid.get(result)?.length ?? 0 }));
  if (unreadable === 0 && uncounted.length === 0 && !isAnswered(outcome)) return [];
  const sum = (part: 'received' | 'matched' | 'left') => Decimal.sum(purses.map((purse) => purse[part]));
  const due = Decimal.sum(financeTable(outcome).map((row) => row.due));
  const text = (amount: Decimal) => amount.toString(book.settings.amountDecimals);
  const returned = returnTable(outcome).filter((row) => row.money.length > 0);
  return [
    [
      words.answers([...counts, { label: words.unreadable, count: unreadable }].map(({ label, count }) => `${label} ${count}`)),
      words.money(text(sum('received')), text(sum('matched')), text(due.minus(sum('matched'))), text(sum('left'))),
    ].join(' · '),
    ...(uncounted.length === 0 ? [] : [words.uncounted(uncounted.map(({ place }) => place.row))]),
    ...returned.slice(0, LISTED_RETURNS).map(({ orderNo, gainedBy }) =>
      words.returned(
        orderNo,
        gainedBy.map(({ orderNo: gainer, sku, quantity, unit }) => `${gainer} ${sku} × ${quantity} ${unit}`.trimEnd()),
      ),
    ),
    ...(returned.length > LISTED_RETURNS ? [words.moreReturned(returned.length - LISTED_RETURNS)] : []),
  ];
}
