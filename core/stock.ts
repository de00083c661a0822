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
  /** What orders took of which more may be settled, by number: those that stand in two parts, and those that were set aside. */
  readonly parts: Map<string, Decimal>;
  /** Those who took most, largest first; one more than are named, so that the one who asks can be left out. */
  readonly largest: Taker[];
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
  /** By line index; `null`: the stock sheet does not know its SKU. */
  private readonly shelfAt: (Shelf | null | undefined)[];
  /** Numbers under which carried-over and new lines stand. */
  private readonly inParts: ReadonlySet<string>;
  private journal: Taken[] = [];

  constructor(book: Book) {
    this.byWarehouse = book.tables.get('stock')?.columns.has('warehouse') ?? false;
    this.shelfAt = new Array(book.lines.length);
    const numbers = new Set(book.orders.flatMap(({ orderNo, carriedOver }) => (carriedOver ? [orderNo] : [])));
    this.inParts = new Set(book.orders.flatMap(({ orderNo, carriedOver }) => (!carriedOver && numbers.has(orderNo) ? [orderNo] : [])));
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

  knows(line: Line): boolean {
    return this.shelfOf(line) !== undefined;
  }

  /** The rows of the stock sheet that say what there is. */
  placesOf(line: Line): readonly Place[] {
    return this.shelfOf(line)?.places ?? [];
  }

  /** What a row may still draw: from its own warehouse, or from all in sheet order where it names none. */
  availableTo(line: Line): Decimal {
    return total(this.drawable(line), 'left');
  }

  take(line: Line, units: Decimal): void {
    const shelf = this.shelfOf(line);
    if (shelf === undefined) return;
    let open = units;
    for (const bucket of this.drawable(line)) {
      if (!open.isPositive) return;
      const taken = Decimal.min(bucket.left, open);
      if (!taken.isPositive) continue;
      bucket.left = bucket.left.minus(taken);
      shelf.pending = shelf.pending.plus(taken);
      open = open.minus(taken);
      this.journal.push({ shelf, bucket, units: taken });
    }
  }

  /** The order keeps what it took: later orders see who was before them, and its own other part what it has. */
  commit(orderNo: string, setAside = false): readonly Taken[] {
    const inParts = setAside || this.inParts.has(orderNo);
    for (const { shelf } of this.journal) {
      if (shelf.pending.isZero) continue;
      remember(shelf, orderNo, shelf.pending, inParts);
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
      shelf.parts.delete(orderNo);
      remove(shelf.largest, orderNo);
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
    const shelf = this.shelfOf(line);
    const others = shelf?.largest.filter(({ orderNo }) => orderNo !== line.order.orderNo) ?? [];
    const takenBy = others.slice(0, NAMED_TAKERS).map(({ orderNo }) => orderNo);
    const usable = this.drawable(line);
    const own = shelf?.parts.get(line.order.orderNo) ?? Decimal.zero;
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
    return total(this.shelves.get(sku)?.buckets ?? NO_BUCKETS, 'left');
  }

  availableOf(sku: string): Decimal {
    return total(this.shelves.get(sku)?.buckets ?? NO_BUCKETS, 'available');
  }

  private shelfOf({ index, sku }: Line): Shelf | undefined {
    let shelf = this.shelfAt[index];
    if (shelf === undefined) {
      shelf = this.shelves.get(sku) ?? null;
      this.shelfAt[index] = shelf;
    }
    return shelf ?? undefined;
  }

  private drawable(line: Line): readonly Bucket[] {
    const all = this.shelfOf(line)?.buckets ?? NO_BUCKETS;
    if (!this.byWarehouse || line.warehouse === '') return all;
    return all.filter(({ warehouse }) => warehouse === line.warehouse);
  }
}

const NO_BUCKETS: readonly Bucket[] = [];

/** Rows of one warehouse add up, and only then what is owed elsewhere is cut off at zero. */
function shelfOf(rows: readonly StockRow[]): Shelf {
  const buckets = [...groupBy(rows, (row) => row.warehouse)].map(([warehouse, list]) => {
    const onHand = Decimal.sum(list.map((row) => row.onHand.minus(row.allocated).minus(row.onHold)));
    const safety = Decimal.sum(list.map(({ safetyStock }) => safetyStock));
    const available = Decimal.max(onHand.minus(safety), Decimal.zero);
    return { warehouse, free: Decimal.max(onHand, Decimal.zero), available, left: available };
  });
  return { buckets, places: rows.map(({ place }) => place), parts: new Map(), largest: [], pending: Decimal.zero };
}

function remember({ parts, largest }: Shelf, orderNo: string, taken: Decimal, inParts: boolean): void {
  let units = taken;
  if (inParts) {
    const before = parts.get(orderNo);
    if (before) {
      units = before.plus(taken);
      remove(largest, orderNo);
    }
    parts.set(orderNo, units);
  }
  let place = largest.length;
  while (place > 0 && units.above(largest[place - 1]!.units)) place--;
  if (place > NAMED_TAKERS) return;
  largest.splice(place, 0, { orderNo, units });
  if (largest.length > NAMED_TAKERS + 1) largest.pop();
}

function remove(takers: Taker[], orderNo: string): void {
  const at = takers.findIndex((taker) => taker.orderNo === orderNo);
  if (at >= 0) takers.splice(at, 1);
}

function total(buckets: readonly Bucket[], part: 'free' | 'available' | 'left'): Decimal {
  if (buckets.length === 1) return buckets[0]![part];
  let sum = Decimal.zero;
  for (const bucket of buckets) sum = sum.plus(bucket[part]);
  return sum;
}
