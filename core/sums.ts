import type { Book } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { append } from './model/lists';
import type { LineOutcome, LineStatus, Split, StockBalance, Totals } from './outcome';
import type { StockLedger } from './stock';

export function totalsOf(book: Book, lines: readonly LineOutcome[]): Totals {
  const byStatus = new Map<LineStatus, number>();
  for (const { status } of lines) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  const sum = (part: keyof Split) => Decimal.sum(lines.map(({ amounts }) => amounts[part]));
  return {
    orders: new Set(book.orders.map(({ orderNo }) => orderNo)).size,
    lines: lines.length,
    byStatus,
    ordered: sum('ordered'),
    shippable: sum('ship'),
    short: sum('short'),
    rejected: sum('rejected'),
  };
}

/** Per SKU of the stock sheet: what was there, who claimed it, what is left and what is coming. */
export function balancesOf(book: Book, lines: readonly LineOutcome[], ledger: StockLedger | undefined): StockBalance[] {
  if (ledger === undefined) return [];
  const moved = new Map<string, { claimed: Decimal; shipped: Decimal; short: Decimal }>();
  for (const { line, goods, gifts } of lines) {
    for (const part of [goods, gifts]) {
      if (part === undefined || line.unitSize === undefined || !part.ordered.isPositive || !part.rejected.isZero) continue;
      const sum = moved.get(line.sku) ?? NOTHING;
      moved.set(line.sku, {
        claimed: sum.claimed.plus(part.ordered.times(line.unitSize)),
        shipped: sum.shipped.plus(part.ship.times(line.unitSize)),
        short: sum.short.plus(part.short.times(line.unitSize)),
      });
    }
  }
  const onHand = new Map<string, Decimal>();
  for (const row of book.stock) onHand.set(row.sku, (onHand.get(row.sku) ?? Decimal.zero).plus(row.onHand));
  const arrivals = new Map<string, { date: Day; quantity: Decimal }[]>();
  for (const { sku, date, quantity } of book.incoming) if (date >= book.businessDate) append(arrivals, sku, { date, quantity });
  return [...onHand].map(([sku, hand]) => ({
    sku,
    name: book.products.get(sku)?.name ?? '',
    onHand: hand,
    available: ledger.availableOf(sku),
    ...(moved.get(sku) ?? NOTHING),
    left: ledger.leftOf(sku),
    arrivals: (arrivals.get(sku) ?? []).sort((a, b) => a.date - b.date),
  }));
}

const NOTHING = { claimed: Decimal.zero, shipped: Decimal.zero, short: Decimal.zero };
