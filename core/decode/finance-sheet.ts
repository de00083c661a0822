import type { Draft } from '../codes';
import { Decimal } from '../model/decimal';
import type { FinanceAnswer, FinanceEntry, FinanceSheet } from '../model/finance';
import { type FinanceKey, parseFinanceKey, parseRecord } from '../model/finance-key';
import { FINANCE_COLUMNS, type FinanceColumnId, type MoneyResult } from '../model/own';
import type { Cell, SheetSnapshot, Snapshot } from '../port';
import { readNumber } from './number';
import { ownSheets } from './own';
import { Fault, foldWord, isBlank, shown, textOf } from './text';
import { moneyResult } from './words';

const HEADER_ROWS = 20;
const NEEDED: readonly FinanceColumnId[] = ['key', 'received', 'result'];

/**
 * What finance wrote on the own sheet of an earlier review. Rows are known by their hidden key, columns by their heading in
 * either language; `undefined` where there is no such sheet, or where its headings are lost.
 */
export function readFinanceSheet(snapshot: Snapshot, drafts: Draft[]): FinanceSheet | undefined {
  const name = ownSheets(snapshot).get('finance');
  const sheet = snapshot.sheets.find((each) => each.name === name);
  const header = sheet && findHeader(sheet);
  if (!header) return undefined;
  const rows = new Map<string, Row>();
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const read = readRow(sheet, row, header.columns);
    const key = read && JSON.stringify(read.key);
    // A row that somebody copied has the key of the first; what people filled in counts.
    if (key !== undefined && (!rows.has(key) || (read!.isFilled && !rows.get(key)!.isFilled))) rows.set(key, read!);
  }
  const contradictory = contradictions([...rows.values()]);
  const found: { entries: FinanceEntry[]; totals: Map<string, FinanceAnswer> } = { entries: [], totals: new Map() };
  for (const row of rows.values()) {
    const { orderNo, customer, topUp } = row.key;
    const faults = [...row.faults, ...(contradictory.get(row) ?? [])];
    for (const { field, text } of faults) drafts.push(unreadable(row, field, text));
    const answer = { ...row.answer, readable: faults.length === 0 };
    if (orderNo === undefined) found.totals.set(customer, answer);
    else found.entries.push({ ...answer, orderNo, customer, topUp, record: parseRecord(row.record) });
  }
  return { sheet: sheet.name, columns: header.columns, ...found };
}

interface RowFault {
  readonly field: 'received' | 'result';
  readonly text: string;
}

interface Row {
  readonly key: FinanceKey;
  readonly answer: Omit<FinanceAnswer, 'readable'>;
  readonly record: string;
  readonly resultText: string;
  readonly isFilled: boolean;
  readonly faults: readonly RowFault[];
}

function findHeader({ rows }: SheetSnapshot): { row: number; columns: Map<FinanceColumnId, number> } | undefined {
  for (let row = 0; row < Math.min(HEADER_ROWS, rows.length); row++) {
    const columns = new Map<FinanceColumnId, number>();
    rows[row]!.forEach((cell, column) => {
      const id = typeof cell === 'string' ? columnOf(cell) : undefined;
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
    });
    if (NEEDED.every((id) => columns.has(id))) return { row, columns };
  }
  return undefined;
}

const COLUMN_IDS = Object.keys(FINANCE_COLUMNS) as readonly FinanceColumnId[];

const columnOf = (heading: string): FinanceColumnId | undefined =>
  COLUMN_IDS.find((id) => Object.values(FINANCE_COLUMNS[id]).some((name) => foldWord(name) === foldWord(heading)));

function readRow({ name, rows }: SheetSnapshot, row: number, columns: ReadonlyMap<FinanceColumnId, number>): Row | undefined {
  const at = (id: FinanceColumnId): Cell => rows[row]![columns.get(id) ?? -1] ?? null;
  const key = parseFinanceKey(shown(at('key')));
  if (key === undefined) return undefined;
  const received = readReceived(at('received'));
  const result = readResult(at('result'));
  return {
    key,
    answer: {
      place: { sheet: name, row: row + 1 },
      received: received instanceof Fault ? undefined : received,
      result: result instanceof Fault ? undefined : result,
      note: shown(at('note')),
    },
    record: shown(at('offer')),
    resultText: shown(at('result')),
    isFilled: !isBlank(at('received')) || !isBlank(at('result')),
    faults: [
      ...(received instanceof Fault ? [{ field: 'received', text: received.text } as const] : []),
      ...(result instanceof Fault ? [{ field: 'result', text: result.text } as const] : []),
    ],
  };
}

/** Money that came in is not negative. */
function readReceived(cell: Cell): Decimal | undefined | Fault {
  const read = readNumber(cell);
  return read === undefined || read instanceof Fault || !read.isNegative ? read : new Fault('unreadable', shown(cell));
}

function readResult(cell: Cell): MoneyResult | undefined | Fault {
  const text = textOf(cell);
  if (text instanceof Fault || text === '') return text === '' ? undefined : (text as Fault);
  return moneyResult(text) ?? new Fault('unreadable', text);
}

/** Rows of one customer that say one thing of an order and another in total. */
function contradictions(rows: readonly Row[]): Map<Row, readonly RowFault[]> {
  const found = new Map<Row, RowFault[]>();
  const add = (row: Row, field: RowFault['field'], text: string) => found.set(row, [...(found.get(row) ?? []), { field, text }]);
  const totals = new Map(
    rows.flatMap((row) => (row.key.orderNo === undefined ? [[row.key.customer, { total: row, own: [] as Row[] }]] : [])),
  );
  for (const row of rows) if (row.key.orderNo !== undefined) totals.get(row.key.customer)?.own.push(row);
  for (const { total, own } of totals.values()) {
    const { received, result } = total.answer;
    const others = own.filter(({ answer }) => result !== undefined && answer.result !== undefined && answer.result !== result);
    for (const row of others) add(row, 'result', `${row.resultText} ≠ ${total.resultText}`);
    if (others.length > 0) add(total, 'result', `${total.resultText} ≠ ${others[0]!.resultText}`);
    const paying = own.filter(({ answer }) => answer.received !== undefined);
    const sum = Decimal.sum(paying.map(({ answer }) => answer.received!));
    if (received === undefined || paying.length === 0 || sum.equals(received)) continue;
    for (const row of [...paying, total]) add(row, 'received', `${sum} ≠ ${received}`);
  }
  return found;
}

function unreadable({ key, answer }: Row, field: RowFault['field'], text: string): Draft {
  const { sheet, row } = answer.place;
  return {
    code: 'finance/unreadable-result',
    role: 'finance',
    sheet,
    row,
    field,
    orderNo: key.orderNo,
    scope: 'line',
    data: { text },
    evidence: [],
  };
}
