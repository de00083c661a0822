import type { Book, Line } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { append } from './model/lists';
import type { LineOutcome, LineStatus, OrderOutcome, Split, StockBalance, Totals } from './outcome';
import type { StockLedger } from './stock';

export function totalsOf(lines: readonly LineOutcome[], orders: readonly OrderOutcome[]): Totals {
  const byStatus = new Map<LineStatus, number>();
  for (const { status } of lines) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  return {
    orders: new Set(orders.map(({ order }) => order.orderNo)).size,
    lines: lines.length,
    byStatus,
    ordered: Decimal.sumOf(orders, ({ ordered }) => ordered),
    shippable: Decimal.sumOf(orders, ({ shippable }) => shippable),
    short: Decimal.sumOf(orders, ({ short }) => short),
    rejected: Decimal.sumOf(orders, ({ rejected }) => rejected),
  };
}

/** Per SKU of the stock sheet: what was there, who claimed it, what is left and what is coming. */
export function balancesOf(book: Book, lines: readonly LineOutcome[], ledger: StockLedger | undefined): StockBalance[] {
  if (ledger === undefined) return [];
  const moved = new Map<string, Moved>();
  for (const { line, goods, gifts } of lines) {
    const sum = moved.get(line.sku) ?? { ...NOTHING };
    moved.set(line.sku, sum);
    addTo(sum, line, goods);
    addTo(sum, line, gifts);
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

interface Moved {
  claimed: Decimal;
  shipped: Decimal;
  short: Decimal;
}

/** In base units; what was rejected, or came back, moved nothing. */
function addTo(sum: Moved, { unitSize }: Line, part: Split | undefined): void {
  if (part === undefined || unitSize === undefined || !part.ordered.isPositive || !part.rejected.isZero) return;
  sum.claimed = sum.claimed.plus(part.ordered.times(unitSize));
  sum.shipped = sum.shipped.plus(part.ship.times(unitSize));
  sum.short = sum.short.plus(part.short.times(unitSize));
}

const NOTHING: Readonly<Moved> = { claimed: Decimal.zero, shipped: Decimal.zero, short: Decimal.zero };
