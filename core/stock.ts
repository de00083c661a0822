import type { ShortReason } from './codes';
import type { Book, Line } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';

interface Bucket {
  readonly warehouse: string;
  /** onHand − allocated − onHold, before the safety stock, not below zero. */
  readonly free: Decimal;
  readonly available: Decimal;
  left: Decimal;
}

interface Taking {
  readonly bucket: Bucket;
  readonly units: Decimal;
}

/** The largest takers of a SKU are named, no more than these. */
const NAMED_TAKERS = 5;

/** The balance that all orders share, in base units, and the arrivals that cover what it lacks. */
export class StockLedger {
  private readonly buckets = new Map<string, Bucket[]>();
  private readonly takers = new Map<string, Map<string, Decimal>>();
  private readonly arrivals = new Map<string, { date: Day; left: Decimal }[]>();
  private readonly byWarehouse: boolean;
  private journal: { sku: string; taking: Taking }[] = [];

  constructor(book: Book) {
    this.byWarehouse = book.tables.get('stock')?.columns.has('warehouse') ?? false;
    const sums = new Map<string, Map<string, { onHand: Decimal; safety: Decimal }>>();
    for (const row of book.stock) {
      const warehouses = sums.get(row.sku) ?? new Map<string, { onHand: Decimal; safety: Decimal }>();
      sums.set(row.sku, warehouses);
      const sum = warehouses.get(row.warehouse) ?? { onHand: Decimal.zero, safety: Decimal.zero };
      warehouses.set(row.warehouse, {
        onHand: sum.onHand.plus(row.onHand).minus(row.allocated).minus(row.onHold),
        safety: sum.safety.plus(row.safetyStock),
      });
    }
    for (const [sku, warehouses] of sums) {
      const list = [...warehouses].map(([warehouse, { onHand, safety }]) => {
        const available = Decimal.max(onHand.minus(safety), Decimal.zero);
        return { warehouse, free: Decimal.max(onHand, Decimal.zero), available, left: available };
      });
      this.buckets.set(sku, list);
    }
    for (const { sku, date, quantity } of [...book.incoming].sort((a, b) => a.date - b.date)) {
      if (date < book.businessDate || !quantity.isPositive) continue;
      const list = this.arrivals.get(sku);
      if (list) list.push({ date, left: quantity });
      else this.arrivals.set(sku, [{ date, left: quantity }]);
    }
  }

  knows(sku: string): boolean {
    return this.buckets.has(sku);
  }

  /** What a row may still draw: from its own warehouse, or from all in sheet order where it names none. */
  availableTo(line: Line): Decimal {
    return Decimal.sum(this.drawable(line).map(({ left }) => left));
  }

  take(line: Line, units: Decimal): void {
    let open = units;
    for (const bucket of this.drawable(line)) {
      const taken = Decimal.min(bucket.left, open);
      if (!taken.isPositive) continue;
      bucket.left = bucket.left.minus(taken);
      open = open.minus(taken);
      this.journal.push({ sku: line.sku, taking: { bucket, units: taken } });
    }
  }

  /** The order keeps what it took: later orders see who was before them. */
  commit(orderNo: string): void {
    for (const { sku, taking } of this.journal) {
      const bySku = this.takers.get(sku) ?? new Map<string, Decimal>();
      this.takers.set(sku, bySku);
      bySku.set(orderNo, (bySku.get(orderNo) ?? Decimal.zero).plus(taking.units));
    }
    this.journal = [];
  }

  /** The order gives back what it took. */
  rollback(): void {
    for (const { taking } of this.journal) taking.bucket.left = taking.bucket.left.plus(taking.units);
    this.journal = [];
  }

  /** Why a row that wants so many base units does not get them all, and who took before it. */
  reasonFor(line: Line, wanted: Decimal): { reason: ShortReason; takenBy: readonly string[] } {
    const takenBy = this.takersOf(line.sku, line.order.orderNo);
    const own = Decimal.sum(this.journal.filter(({ sku }) => sku === line.sku).map(({ taking }) => taking.units));
    const usable = this.drawable(line);
    const needed = wanted.plus(own);
    if (line.product?.discontinued) return { reason: 'discontinued', takenBy };
    if (takenBy.length > 0 && Decimal.sum(usable.map(({ available }) => available)).atLeast(needed)) return { reason: 'taken', takenBy };
    if (Decimal.sum(usable.map(({ free }) => free)).atLeast(needed))
      return { reason: takenBy.length > 0 ? 'taken' : 'safety-stock', takenBy };
    return { reason: 'insufficient', takenBy };
  }

  /** The first arrival that covers what is short after earlier claims; what is there is claimed either way. */
  expect(sku: string, short: Decimal): Day | undefined {
    let open = short;
    for (const arrival of this.arrivals.get(sku) ?? []) {
      const taken = Decimal.min(arrival.left, open);
      arrival.left = arrival.left.minus(taken);
      open = open.minus(taken);
      if (taken.isPositive && open.isZero) return arrival.date;
    }
    return undefined;
  }

  leftOf(sku: string): Decimal {
    return Decimal.sum((this.buckets.get(sku) ?? []).map(({ left }) => left));
  }

  availableOf(sku: string): Decimal {
    return Decimal.sum((this.buckets.get(sku) ?? []).map(({ available }) => available));
  }

  private drawable(line: Line): readonly Bucket[] {
    const all = this.buckets.get(line.sku) ?? [];
    if (!this.byWarehouse || line.warehouse === '') return all;
    return all.filter(({ warehouse }) => warehouse === line.warehouse);
  }

  private takersOf(sku: string, orderNo: string): string[] {
    const largest: [string, Decimal][] = [];
    for (const entry of this.takers.get(sku) ?? []) {
      if (entry[0] === orderNo) continue;
      let at = largest.length;
      while (at > 0 && entry[1].above(largest[at - 1]![1])) at--;
      if (at < NAMED_TAKERS) largest.splice(at, 0, entry);
      if (largest.length > NAMED_TAKERS) largest.pop();
    }
    return largest.map(([taker]) => taker);
  }
}
