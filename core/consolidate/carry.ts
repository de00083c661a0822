import { readNumber } from '../decode/number';
import { ownColumns, ownSheets } from '../decode/own';
import type { Problem } from '../decode/problem';
import { recognise } from '../decode/roles';
import { carriedOverMark, giftMark } from '../decode/words';
import { Decimal } from '../model/decimal';
import { parseKey, splitKey } from '../model/key';
import type { OwnColumnId } from '../model/own';
import { ROLES } from '../model/roles';
import type { Locale } from '../model/settings';
import type { Cell, SheetSnapshot } from '../port';
import { labels } from '../words/labels';
import { type ConsolidateInput, type Delivery, type ReadOptions, settingsOf } from './input';
import { sourceColumns, type TableCell } from './names';
import { codeOf, FIELD_INDEX, type LeftOutWhy, readRows, type SourceRow, withFingerprints } from './rows';

/** What is owed from a review before, as order lines, and every order number that it saw. */
export interface CarryRead {
  readonly delivery: Delivery;
  readonly orderNos: ReadonlySet<string>;
}

export type CarryProblem = { readonly kind: 'not-reviewed' } | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Goods or free units of one row, as the shortage sheet has them. */
interface Owed {
  readonly ordered: Decimal;
  readonly short: Decimal;
}

interface OwedRow {
  readonly row: number;
  goods?: Owed;
  gifts?: Owed;
}

/** Reads the shortage sheet of a reviewed workbook: each entry becomes the line that is still to be served. */
export function readCarry({ file, snapshot }: ConsolidateInput, options: ReadOptions, locale: Locale): CarryRead | CarryProblem {
  const settings = settingsOf(snapshot, options.settings, options.maps);
  if ('problem' in settings) return { kind: 'unreadable', problem: settings.problem };
  const references = new Set(ROLES.filter((role) => role !== 'orders'));
  const { mappings, problems } = recognise(snapshot, options.maps, references);
  const mapping = mappings.orders;
  if (mapping === undefined) return { kind: 'unreadable', problem: problems[0] ?? { kind: 'no-orders', sheets: [] } };
  const { sheet, headerRow } = mapping;
  const own = ownColumns(sheet, headerRow, snapshot.names);
  const list = snapshot.sheets.find(({ name }) => name === ownSheets(snapshot).get('shortage'));
  const owed = list && readShortage(list);
  if (owed === undefined || !own.has('key')) return { kind: 'not-reviewed' };
  const notTheirs = new Set([...sourceColumns(sheet, headerRow).values(), ...own.values()]);
  const frame = { businessDate: options.businessDate, date1904: snapshot.date1904 };
  const read = readRows({ mapping, notTheirs, settings: settings.settings, frame });
  if (read.questions.length > 0) {
    return { kind: 'unreadable', problem: { kind: 'fill-down', sheet: sheet.name, rows: read.questions } };
  }
  const lines: SourceRow[] = [];
  const leftOut: { row: number; why: LeftOutWhy }[] = [...read.leftOut];
  for (const line of read.lines) {
    const cellOf = (id: OwnColumnId) => sheet.rows[line.row - 1]?.[own.get(id) ?? -1];
    const id = parseKey(String(cellOf('key') ?? ''))?.rowId ?? '';
    const entry = owed.get(id);
    owed.delete(id);
    const carried = entry ? carriedLine(line, entry, locale) : fateOf(line, cellOf);
    if (typeof carried === 'string') leftOut.push({ row: line.row, why: line.isCancelled ? 'cancelled' : carried });
    else lines.push(carried);
  }
  for (const { row } of owed.values()) leftOut.push({ row, why: 'not-found' });
  const delivery: Delivery = {
    file,
    sheet: sheet.name,
    ...read,
    fields: [...new Set([...read.fields, 'carriedOver', 'shippedBefore', 'gift'] as const)],
    lines: withFingerprints(lines, read.extras),
    leftOut,
    rowCount: read.rowCount + owed.size,
  };
  return { delivery, orderNos: new Set(read.lines.map(({ cells }) => codeOf(cells[FIELD_INDEX.orderNo]))) };
}

/** What is still owed of a line, or why nothing of it can be carried over. */
function carriedLine(line: SourceRow, { goods, gifts }: OwedRow, locale: Locale): SourceRow | LeftOutWhy {
  const number = (field: 'quantity' | 'giftQuantity' | 'shippedBefore'): Decimal | undefined => {
    const cell = line.cells[FIELD_INDEX[field]];
    const value = readNumber(typeof cell === 'number' || typeof cell === 'string' ? cell : null);
    return value instanceof Decimal ? value : undefined;
  };
  const isAsOrdered = (owed: Owed | undefined, field: 'quantity' | 'giftQuantity') =>
    owed === undefined || number(field)?.equals(owed.ordered) === true;
  if (!isAsOrdered(goods, 'quantity') || !isAsOrdered(gifts, 'giftQuantity')) return 'changed';
  const cells = [...line.cells];
  const put = (field: keyof typeof FIELD_INDEX, value: TableCell) => {
    cells[FIELD_INDEX[field]] = value;
  };
  const isGift = giftMark(codeOf(cells[FIELD_INDEX.gift])) === true || goods === undefined;
  const quantity = (goods ?? gifts)!.short;
  put('carriedOver', labels(locale).yes);
  put('quantity', numberCell(quantity));
  put('giftQuantity', isGift ? null : numberCell(gifts?.short));
  put('amount', null);
  put('shippedBefore', isGift ? null : shippedBefore(line, goods!, number('shippedBefore')));
  if (isGift) put('gift', labels(locale).yes);
  return { ...line, cells, quantity, amount: undefined };
}

/** Paid units that shipped in all reviews so far; unknown where a row carried over before did not say. */
function shippedBefore({ cells }: SourceRow, { ordered, short }: Owed, before: Decimal | undefined): TableCell {
  const wasCarried = carriedOverMark(codeOf(cells[FIELD_INDEX.carriedOver])) === true;
  if (wasCarried && before === undefined) return null;
  return numberCell(ordered.minus(short).plus((wasCarried ? before : undefined) ?? Decimal.zero));
}

const numberCell = (value: Decimal | undefined): TableCell => (value === undefined ? null : (value.toCell() ?? value.toString()));

/** A row without an entry: it shipped whole, or its order was not released. */
function fateOf(line: SourceRow, cellOf: (id: OwnColumnId) => Cell | undefined): LeftOutWhy {
  const status = String(cellOf('review') ?? '');
  if ((['zh-CN', 'en'] as const).some((locale) => status.startsWith(labels(locale).status.returned))) return 'returned';
  const shipped = readNumber(cellOf('shipQty'));
  const isWhole = shipped instanceof Decimal && line.quantity instanceof Decimal && shipped.equals(line.quantity);
  return isWhole ? 'shipped' : 'rejected';
}

const HEADER_ROWS = 20;

/** By row id; entries that are no longer in the result, and totals, have no quantity or no key. */
function readShortage(sheet: SheetSnapshot): Map<string, OwedRow> | undefined {
  for (const locale of ['zh-CN', 'en'] as const) {
    const words = labels(locale).shortage.columns;
    const header = sheet.rows.slice(0, HEADER_ROWS).findIndex((row) => row.includes(words.key) && row.includes(words.short));
    if (header < 0) continue;
    const column = (id: 'key' | 'ordered' | 'short') => sheet.rows[header]!.indexOf(words[id]);
    return entriesBelow(sheet, header, { key: column('key'), ordered: column('ordered'), short: column('short') });
  }
  return undefined;
}

function entriesBelow(sheet: SheetSnapshot, header: number, columns: { readonly [K in 'key' | 'ordered' | 'short']: number }) {
  const owed = new Map<string, OwedRow>();
  for (let at = header + 1; at < sheet.rows.length; at++) {
    const row = sheet.rows[at]!;
    const [id, riding] = splitKey(String(row[columns.key] ?? '')) ?? [];
    const ordered = readNumber(row[columns.ordered]);
    const short = readNumber(row[columns.short]);
    if (id === undefined || !(ordered instanceof Decimal && short instanceof Decimal) || !short.isPositive) continue;
    const entry = owed.get(id) ?? { row: at + 1 };
    owed.set(id, entry);
    if (riding === undefined) entry.goods = { ordered, short };
    else entry.gifts = { ordered, short };
  }
  return owed;
}
