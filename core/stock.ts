import type { ShortReason } from './codes';
import type { Book, Line, Place, StockRow } from './model/book';
import type { Day } from './model/date';
import { Decimal } from './model/decimal';
import { groupBy } from './model/lists';

interface Bucket {
  readonly warehouse: string;
  /** onHand − allocated − onHold, before the safety stock, not below zero. */
  readonly free: Decimal;
  readonly available: Decimal;
  left: Decimal;
}

interface Taker {
  readonly orderNo: string;
  readonly units: Decimal;
}

/** What was taken from a shelf, to be given back. */
export interface Taken {
  readonly shelf: Shelf;
  readonly bucket: Bucket;
  readonly units: Decimal;
}

/** All there is of one SKU, per warehouse in sheet order. */
interface Shelf {
  readonly buckets: readonly Bucket[];
  readonly places: readonly Place[];
  readonly takers: Map<string, Decimal>;
  /** Those who took most, largest first. */
  largest: readonly Taker[];
  /** What the order that is being settled took. */
  pending: Decimal;
}

/** So many takers of a SKU are named. */
const NAMED_TAKERS = 5;

/** The balance that all orders share, in base units, and the arrivals that cover what it lacks. */
export class StockLedger {
  private readonly shelves = new Map<string, Shelf>();
  private readonly arrivals = new Map<string, { date: Day; left: Decimal }[]>();
  private readonly byWarehouse: boolean;
  private journal: Taken[] = [];

  constructor(book: Book) {
    this.byWarehouse = book.tables.get('stock')?.columns.has('warehouse') ?? false;
    for (const [sku, rows] of groupBy(book.stock, (row) => row.sku)) this.shelves.set(sku, shelfOf(rows));
    const expected = book.incoming.filter(({ date, quantity }) => date >= book.businessDate && quantity.isPositive);
    for (const [sku, list] of groupBy(expected, (arrival) => arrival.sku)) {
      const inTime = [...list].sort((a, b) => a.date - b.date);
      this.arrivals.set(
        sku,
        inTime.map(({ date, quantity }) => ({ date, left: quantity })),
      );
    }
  }

  knows(sku: string): boolean {
    return this.shelves.has(sku);
  }

  /** The rows of the stock sheet that say what there is. */
  placesOf(sku: string): readonly Place[] {
    return this.shelves.get(sku)?.places ?? [];
  }

  /** What a row may still draw: from its own warehouse, or from all in sheet order where it names none. */
  availableTo(line: Line): Decimal {
    return total(this.drawable(line), 'left');
  }

  take(line: Line, units: Decimal): void {
    const shelf = this.shelves.get(line.sku);
    if (shelf === undefined) return;
    let open = units;
    for (const bucket of this.drawable(line)) {
      const taken = Decimal.min(bucket.left, open);
      if (!taken.isPositive) continue;
      bucket.left = bucket.left.minus(taken);
      shelf.pending = shelf.pending.plus(taken);
      open = open.minus(taken);
      this.journal.push({ shelf, bucket, units: taken });
    }
  }

  /** The order keeps what it took: later orders see who was before them. */
  commit(orderNo: string): readonly Taken[] {
    for (const { shelf } of this.journal) {
      if (shelf.pending.isZero) continue;
      const before = shelf.takers.get(orderNo);
      const units = before ? before.plus(shelf.pending) : shelf.pending;
      shelf.takers.set(orderNo, units);
      const least = shelf.largest[NAMED_TAKERS];
      if (least === undefined || before || units.above(least.units)) shelf.largest = withTaker(shelf.largest, { orderNo, units });
      shelf.pending = Decimal.zero;
    }
    const taken = this.journal;
    this.journal = [];
    return taken;
  }

  /** What an order kept is on the shelf again. */
  giveBack(taken: readonly Taken[], orderNo: string): void {
    for (const { shelf, bucket, units } of taken) {
      bucket.left = bucket.left.plus(units);
      shelf.takers.delete(orderNo);
      shelf.largest = shelf.largest.filter((taker) => taker.orderNo !== orderNo);
    }
  }

  /** The order gives back what it took. */
  rollback(): void {
    for (const { shelf, bucket, units } of this.journal) {
      bucket.left = bucket.left.plus(units);
      shelf.pending = Decimal.zero;
    }
    this.journal = [];
  }

  /** Why a row does not get all of so many base units, and who took before it. */
  reasonFor(line: Line, wanted: Decimal): { reason: ShortReason; takenBy: readonly string[] } {
    const shelf = this.shelves.get(line.sku);
    const others = shelf?.largest.filter(({ orderNo }) => orderNo !== line.order.orderNo) ?? [];
    const takenBy = others.slice(0, NAMED_TAKERS).map(({ orderNo }) => orderNo);
    const usable = this.drawable(line);
    const own = shelf?.takers.get(line.order.orderNo) ?? Decimal.zero;
    const needed = wanted.plus(own).plus(shelf?.pending ?? Decimal.zero);
    if (line.product?.discontinued) return { reason: 'discontinued', takenBy };
    if (takenBy.length > 0 && total(usable, 'free').atLeast(needed)) return { reason: 'taken', takenBy };
    return { reason: total(usable, 'free').atLeast(needed) ? 'safety-stock' : 'insufficient', takenBy };
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
    return total(this.shelves.get(sku)?.buckets ?? [], 'left');
  }

  availableOf(sku: string): Decimal {
    return total(this.shelves.get(sku)?.buckets ?? [], 'available');
  }

  private drawable(line: Line): readonly Bucket[] {
    const all = this.shelves.get(line.sku)?.buckets ?? [];
    if (!this.byWarehouse || line.warehouse === '') return all;
    return all.filter(({ warehouse }) => warehouse === line.warehouse);
  }
}

/** Rows of one warehouse add up, and only then what is owed elsewhere is cut off at zero. */
function shelfOf(rows: readonly StockRow[]): Shelf {
  const buckets = [...groupBy(rows, (row) => row.warehouse)].map(([warehouse, list]) => {
    const onHand = Decimal.sum(list.map((row) => row.onHand.minus(row.allocated).minus(row.onHold)));
    const safety = Decimal.sum(list.map(({ safetyStock }) => safetyStock));
    const available = Decimal.max(onHand.minus(safety), Decimal.zero);
    return { warehouse, free: Decimal.max(onHand, Decimal.zero), available, left: available };
  });
  return { buckets, places: rows.map(({ place }) => place), takers: new Map(), largest: [], pending: Decimal.zero };
}

/** One more than are named, so that an order which took before (its carried-over part) can be left out. */
function withTaker(largest: readonly Taker[], taker: Taker): readonly Taker[] {
  const others = largest.filter(({ orderNo }) => orderNo !== taker.orderNo);
  const at = others.findIndex(({ units }) => taker.units.above(units));
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), taker, ...others.slice(place)].slice(0, NAMED_TAKERS + 1);
}

function total(buckets: readonly Bucket[], part: 'free' | 'available' | 'left'): Decimal {
  let sum = Decimal.zero;
  for (const bucket of buckets) sum = sum.plus(bucket[part]);
  return sum;
}
