import { type CarryRead, readCarry } from './consolidate/carry';
import { type ConsolidateInput, type Delivery, type InputRead, type ReadOptions, readInput, settingsOf } from './consolidate/input';
import { type CollectedRow, type Merged, merge, sourceOf } from './consolidate/merge';
import { handOn } from './consolidate/references';
import type { Consolidation, ConsolidationProblem, DeliveredTwice, SourceReport } from './consolidate/result';
import { codeOf, FIELD_INDEX } from './consolidate/rows';
import { sumsOf, totalsOf } from './consolidate/sums';
import { collectedSheet } from './consolidate/table';
import { WORDS } from './consolidate/words';
import { readDiscount } from './decode/discount';
import type { OrderField } from './decode/order-columns';
import { Fault } from './decode/text';
import { carriedOverMark } from './decode/words';
import { Decimal } from './model/decimal';
import type { DiscountReading, Locale } from './model/settings';

export interface ConsolidateOptions extends ReadOptions {
  readonly locale: Locale;
}

/**
 * Collects the order sheets of several workbooks in one, every row with its source. Inputs are added one by one, so that a host need
 * not hold them all; what a person must answer is told for all of them together.
 */
export class Consolidator {
  private readonly inputs: InputRead[] = [];
  private readonly problems: ConsolidationProblem[] = [];
  private carry: CarryRead | undefined;

  constructor(private readonly options: ConsolidateOptions) {}

  add(input: ConsolidateInput): void {
    const read = readInput(input, this.options);
    if ('problem' in read) this.problems.push({ kind: 'input', file: input.file, problem: read.problem });
    else this.inputs.push(read);
  }

  /** A reviewed workbook of the day before: what it owes is collected too. */
  addCarry(input: ConsolidateInput): void {
    const read = readCarry(input, this.options, this.options.locale);
    if ('delivery' in read) this.carry = read;
    else if (read.kind === 'not-reviewed') this.problems.push({ kind: 'not-reviewed', file: input.file });
    else this.problems.push({ kind: 'input', file: input.file, problem: read.problem });
  }

  finish(): { readonly consolidation: Consolidation } | { readonly problems: readonly ConsolidationProblem[] } {
    const problems = [...this.problems, ...this.openQuestions()];
    return problems.length > 0 ? { problems } : { consolidation: this.collect() };
  }

  private openQuestions(): readonly ConsolidationProblem[] {
    const { inputs, carry, options } = this;
    const bases = inputs.filter(({ base }) => base !== undefined);
    const unused = this.problems.length > 0 ? [] : options.maps.filter((map) => !inputs.some(({ usedMaps }) => usedMaps.has(map)));
    const isEmpty = this.problems.length === 0 && !carry && bases.length === 0 && inputs.every(({ deliveries }) => deliveries.length === 0);
    return [
      ...(bases.length > 1 ? [{ kind: 'two-bases', files: bases.map(({ file }) => file) } as const] : []),
      ...unused.map(({ role, field, heading }) => ({ kind: 'map-unused', role, field, heading }) as const),
      ...(isEmpty ? [{ kind: 'no-lines', files: inputs.map(({ file }) => file) } as const] : []),
    ];
  }

  private collect(): Consolidation {
    const { inputs, carry, options } = this;
    const { locale } = options;
    const base = inputs.find((input) => input.base !== undefined)?.base;
    const deliveries = [...(carry ? [carry.delivery] : []), ...inputs.flatMap((input) => input.deliveries)];
    const handedOn = handOn(inputs);
    const discounts = targetReading(handedOn.settingsFrom);
    const merged = merge(base, deliveries, discounts);
    const sums = sumsOf(merged, deliveries);
    const twice = deliveredTwice(merged.rows, carry);
    const rows = marked(merged.rows, twice);
    const fields = new Set<OrderField>([...(base?.fields ?? []), ...deliveries.flatMap((delivery) => delivery.fields)]);
    const reports = deliveries.map((delivery): SourceReport => {
      const { cancelled, ...taken } = merged.taken.get(delivery)!;
      const { file, sheet, rowCount, hiddenRows } = delivery;
      const leftOut = [...delivery.leftOut, ...cancelled.map(({ row }) => ({ row, why: 'cancelled' }) as const)];
      return {
        kind: delivery === carry?.delivery ? 'carry' : 'source',
        file,
        sheet,
        rows: rowCount,
        added: taken.added.length,
        unchanged: taken.unchanged.length,
        changed: taken.changed.length,
        leftOut: leftOut.sort((a, b) => a.row - b.row),
        ...sums.get(delivery)!,
        hiddenRows,
        reading: readingOf(delivery),
      };
    });
    return {
      locale,
      orders: collectedSheet({ rows, fields, extras: merged.extras, own: base?.own ?? [] }, locale, WORDS[locale]),
      sheets: handedOn.sheets,
      sources: [...(base ? [baseReport(base, merged)] : []), ...reports],
      totals: totalsOf(rows),
      discounts,
      leftOut: [
        ...inputs.flatMap(({ file, leftOut, base: own }) => (own ? [] : leftOut.map((each) => ({ ...each, file })))),
        ...handedOn.leftOut,
      ],
      otherTables: inputs.flatMap(({ file, otherTables }) => otherTables.map((each) => ({ ...each, file }))),
      handedOn: handedOn.taken,
      twice,
      gone: merged.gone,
    };
  }
}

/** As the result's own settings sheet will have a review read them. */
function targetReading(input: InputRead | undefined): DiscountReading {
  const read = input && settingsOf(input.snapshot, [], []);
  const as = read && 'settings' in read ? read.settings.discount : 'auto';
  return as === 'auto' ? 'factor' : as;
}

function readingOf({ discounts: { reading }, lines }: Delivery): SourceReport['reading'] {
  const { as, because } = reading;
  if (as === undefined) return undefined;
  const isBare = lines.some(({ cells }) => {
    const cell = cells[FIELD_INDEX.discount] ?? null;
    const read = readDiscount(typeof cell === 'number' || typeof cell === 'string' ? cell : null);
    return read !== undefined && !(read instanceof Fault) && read.kind === 'bare';
  });
  return isBare ? { as, because } : undefined;
}

function baseReport({ file, sheet, rowCount, rows, leftOut }: NonNullable<InputRead['base']>, merged: Merged): SourceReport {
  const sum = (of: readonly { readonly quantity: unknown; readonly amount: unknown }[], field: 'quantity' | 'amount') =>
    Decimal.sum(of.flatMap((row) => (row[field] instanceof Decimal ? [row[field]] : [])));
  const quantity = sum(rows, 'quantity');
  const amount = sum(rows, 'amount');
  const changed = [...merged.taken.values()].reduce((count, taken) => count + taken.changed.length, 0);
  return {
    kind: 'base',
    file,
    sheet,
    rows: rowCount,
    added: 0,
    unchanged: rows.length - changed,
    changed,
    leftOut,
    quantity: { before: quantity, after: quantity },
    amount: { before: amount, after: amount },
    unreadable: 0,
    hiddenRows: 0,
    reading: undefined,
  };
}

/** Order numbers that come from several sheets; what is carried over is an order of its own. */
function deliveredTwice(rows: readonly CollectedRow[], carry: CarryRead | undefined): readonly DeliveredTwice[] {
  const places = new Map<string, Set<string>>();
  for (const row of rows) {
    const orderNo = orderNoOf(row);
    if (orderNo === '' || row.origin === undefined || isCarried(row)) continue;
    const seen = places.get(orderNo) ?? new Set();
    seen.add(placeOf(row.origin));
    places.set(orderNo, seen);
    if (carry?.orderNos.has(orderNo)) seen.add(placeOf(carry.delivery));
  }
  return [...places].flatMap(([orderNo, seen]) => (seen.size > 1 ? [{ orderNo, places: [...seen] }] : []));
}

function marked(rows: readonly CollectedRow[], twice: readonly DeliveredTwice[]): readonly CollectedRow[] {
  if (twice.length === 0) return rows;
  const places = new Map(twice.map((each) => [each.orderNo, each.places]));
  return rows.map((row) => {
    const { origin } = row;
    const others = origin && !isCarried(row) ? places.get(orderNoOf(row))?.filter((place) => place !== placeOf(origin)) : undefined;
    return others ? { ...row, changes: [...row.changes, { kind: 'twice', others }] } : row;
  });
}

const orderNoOf = ({ cells }: CollectedRow): string => codeOf(cells[FIELD_INDEX.orderNo]);
const isCarried = ({ cells }: CollectedRow): boolean => carriedOverMark(codeOf(cells[FIELD_INDEX.carriedOver])) === true;
const placeOf = (source: { readonly file: string; readonly sheet: string }): string => sourceOf(source).replace('\u0000', ' · ');

export type { ConsolidateInput } from './consolidate/input';
export type { TableCell } from './consolidate/names';
export type { ValueSheet } from './consolidate/references';
export type { Consolidation, ConsolidationProblem, SourceReport } from './consolidate/result';
export { type ConsolidationRecord, consolidationRecord, consolidationSummary, problemsText } from './consolidate/summary';
