import type { ColumnReading } from '../decode/discount-column';
import { giftMark } from '../decode/words';
import type { OwnColumnId } from '../model/own';
import { FIELDS } from '../model/roles';
import type { DiscountReading } from '../model/settings';
import { discountCell } from './cells';
import { EXTRAS, type Fingerprint, fieldMark, withHash } from './fingerprint';
import type { Base, BaseRow, Delivery } from './input';
import { isDay, type TableCell } from './names';
import { codeOf, FIELD_INDEX, type SourceRow } from './rows';

export interface Origin {
  readonly file: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly fingerprint: Fingerprint;
}

/** What happened to a row since it was last reviewed. */
export type Change =
  | { readonly kind: 'before'; readonly text: string }
  | { readonly kind: 'changed'; readonly edits: readonly Edit[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'twice'; readonly others: readonly string[] };

export interface Edit {
  /** A field, or the heading of a column that is none. */
  readonly column: string;
  readonly was: TableCell;
  readonly now: TableCell;
}

/** A row of the collected sheet. */
export interface CollectedRow {
  readonly origin: Origin | undefined;
  readonly cells: readonly TableCell[];
  readonly typedDiscount: TableCell;
  /** Beside the collected sheet's `extras`. */
  readonly extras: readonly TableCell[];
  readonly own: ReadonlyMap<OwnColumnId, TableCell>;
  readonly changes: readonly Change[];
}

/** What became of one source's lines. */
export interface Taken {
  readonly added: readonly SourceRow[];
  readonly unchanged: readonly SourceRow[];
  readonly changed: readonly SourceRow[];
  /** Cancelled before they were ever collected. */
  readonly cancelled: readonly SourceRow[];
}

export interface Merged {
  readonly rows: readonly CollectedRow[];
  readonly extras: readonly string[];
  readonly taken: ReadonlyMap<Delivery, Taken>;
  readonly gone: number;
}

/** Rows of before stay where they stand, changed ones with what their source says now; new ones follow in the order of the inputs. */
export function merge(base: Base | undefined, deliveries: readonly Delivery[], target: DiscountReading): Merged {
  const extras = [...new Set([...(base?.extras ?? []), ...deliveries.flatMap((delivery) => delivery.extras)])];
  const standing = new Map<string, BaseRow>();
  for (const row of base?.rows ?? []) if (row.origin && !standing.has(keyOf(row.origin))) standing.set(keyOf(row.origin), row);
  const updates = new Map<BaseRow, CollectedRow>();
  const added: CollectedRow[] = [];
  const taken = new Map<Delivery, Taken>();
  for (const delivery of deliveries) {
    const sorted = { added: [] as SourceRow[], unchanged: [] as SourceRow[], changed: [] as SourceRow[], cancelled: [] as SourceRow[] };
    const write = writer(delivery, extras, target);
    for (const line of delivery.lines) {
      const row = write(line);
      const before = standing.get(keyOf(row.origin!));
      if (before === undefined) {
        if (!line.isCancelled) added.push(row);
        sorted[line.isCancelled ? 'cancelled' : 'added'].push(line);
        continue;
      }
      const update = updated(before, row, base!, extras, delivery);
      updates.set(before, update);
      sorted[update.changes.some(({ kind }) => kind === 'changed') ? 'changed' : 'unchanged'].push(line);
    }
    taken.set(delivery, sorted);
  }
  const delivered = new Set(deliveries.map(sourceOf));
  let gone = 0;
  const kept = (base?.rows ?? []).map((row): CollectedRow => {
    const update = updates.get(row);
    if (update) return update;
    const isGone = row.origin !== undefined && delivered.has(sourceOf(row.origin)) && !updates.has(standing.get(keyOf(row.origin))!);
    if (isGone) gone++;
    return { ...standingRow(row, base!, extras), changes: [...pending(row), ...(isGone ? [{ kind: 'gone' } as const] : [])] };
  });
  return { rows: [...kept, ...added], extras, taken, gone };
}

export const sourceOf = ({ file, sheet }: { readonly file: string; readonly sheet: string }): string => `${file}\u0000${sheet}`;

const keyOf = (origin: Origin): string => [sourceOf(origin), origin.fingerprint.orderNo, origin.fingerprint.line].join('\u0000');

function writer(delivery: Delivery, extras: readonly string[], target: DiscountReading): (line: SourceRow) => CollectedRow {
  const { file, sheet, discounts } = delivery;
  const spread = spreader(delivery.extras, extras);
  return (line) => {
    const { cells, typedDiscount } = withDiscount(line, discounts, target);
    const { fingerprint } = line;
    const written =
      typedDiscount === null ? fingerprint : withHash(fingerprint, FIELD_INDEX.discount, [typedDiscount, cells[FIELD_INDEX.discount]]);
    return {
      origin: { file, sheet, row: line.row, fingerprint: written },
      cells,
      typedDiscount,
      extras: spread(line.extras),
      own: NOTHING,
      changes: [],
    };
  };
}

const NOTHING: ReadonlyMap<OwnColumnId, TableCell> = new Map();

export function withDiscount(
  { cells }: Pick<SourceRow, 'cells'>,
  { reading, heading }: { readonly reading: ColumnReading; readonly heading: string },
  target: DiscountReading,
): Pick<CollectedRow, 'cells' | 'typedDiscount'> {
  const cell = cells[FIELD_INDEX.discount] ?? null;
  if (cell === null || isDay(cell)) return { cells, typedDiscount: null };
  const paid = giftMark(codeOf(cells[FIELD_INDEX.gift])) !== true;
  const { value, typed } = discountCell(cell, { source: reading, heading, target }, paid);
  if (typed === null) return { cells, typedDiscount: null };
  return { cells: cells.map((each, index) => (index === FIELD_INDEX.discount ? value : each)), typedDiscount: typed };
}

/** Puts cells beside one list of headings in the order of another. */
function spreader(from: readonly string[], to: readonly string[]): (cells: readonly TableCell[]) => readonly TableCell[] {
  if (from.length === to.length && from.every((heading, i) => heading === to[i])) return (cells) => cells;
  const places = to.map((heading) => from.indexOf(heading));
  return (cells) => places.map((place) => cells[place] ?? null);
}

function standingRow(row: BaseRow, base: Base, extras: readonly string[]): Omit<CollectedRow, 'changes'> {
  return {
    origin: row.origin,
    cells: row.cells,
    typedDiscount: row.typedDiscount,
    extras: spreader(base.extras, extras)(row.extras),
    own: row.own,
  };
}

/** Only what the source itself changed is written over: what a reviewer corrected elsewhere in the row stays. */
function updated(before: BaseRow, now: CollectedRow, base: Base, extras: readonly string[], delivery: Delivery): CollectedRow {
  const row = standingRow(before, base, extras);
  const then = before.origin!.fingerprint.hashes;
  const since = now.origin!.fingerprint.hashes;
  const isOther = (mark: string) => then.get(mark) !== since.get(mark);
  const edits: Edit[] = [];
  const choose = (column: string, changed: boolean, was: TableCell, value: TableCell): TableCell => {
    if (!changed || isEqual(was, value)) return was;
    edits.push({ column, was, now: value });
    return value;
  };
  const cells = FIELDS.orders.map((field, i) => choose(field, isOther(fieldMark(i)), row.cells[i] ?? null, now.cells[i] ?? null));
  const theirs = new Set(delivery.extras);
  const more = extras.map((heading, i) =>
    choose(heading, isOther(EXTRAS) && theirs.has(heading), row.extras[i] ?? null, now.extras[i] ?? null),
  );
  const isDiscountNew = isOther(fieldMark(FIELD_INDEX.discount));
  const merged = { ...row, origin: now.origin, typedDiscount: isDiscountNew ? now.typedDiscount : row.typedDiscount };
  if (edits.length === 0) return { ...merged, changes: pending(before) };
  return { ...merged, cells, extras: more, own: decisionsOf(row.own), changes: [...pending(before), { kind: 'changed', edits }] };
}

const isEqual = (a: TableCell, b: TableCell): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What a run before told stays until a review has seen the row. */
function pending({ change, own }: BaseRow): readonly Change[] {
  const reviewed = (own.get('review') ?? null) !== null;
  return change === '' || reviewed ? [] : [{ kind: 'before', text: change }];
}

/** A changed row's results hold no more; what a person decided stays, and the next review says whether it still may. */
function decisionsOf(own: CollectedRow['own']): CollectedRow['own'] {
  return new Map([...own].filter(([id]) => id === 'decision' || id === 'decidedBy' || id === 'decisionNote' || id === 'key'));
}
