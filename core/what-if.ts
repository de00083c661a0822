import type { Problem } from './decode/problem';
import { SETTING_KEYS } from './decode/settings';
import { foldWidth, textOf } from './decode/text';
import type { DecodeOptions } from './decode/workbook';
import { decode } from './decode/workbook';
import type { TableInfo } from './model/book';
import { Decimal } from './model/decimal';
import { FIELDS, type Field, type Role } from './model/roles';
import type { FinanceStatus, LineStatus, Outcome } from './outcome';
import type { Cell, SheetSnapshot, Snapshot } from './port';
import { review } from './review';

/** One thing to try: a setting, or a cell of the row that bears a code: `customers.C01.creditLimit=50000`. */
export type Trial =
  | { readonly kind: 'setting'; readonly key: string; readonly value: string }
  | { readonly kind: 'cell'; readonly role: KeyedRole; readonly code: string; readonly field: Field; readonly value: string };

/** Sheets whose rows are known by a code. */
const KEYS = { customers: 'customer', products: 'sku', stock: 'sku', prices: 'sku' } as const satisfies Partial<Record<Role, Field>>;
type KeyedRole = keyof typeof KEYS;

export interface UnreadableTrial {
  readonly kind: 'unreadable-trial';
  readonly text: string;
}

export type TrialProblem =
  | { readonly kind: 'no-sheet'; readonly role: Role }
  | { readonly kind: 'no-row'; readonly role: Role; readonly sheet: string; readonly code: string }
  | { readonly kind: 'several-rows'; readonly role: Role; readonly sheet: string; readonly code: string; readonly rows: readonly number[] };

export function isTrialProblem(problem: Problem | TrialProblem): problem is TrialProblem {
  return problem.kind === 'no-sheet' || problem.kind === 'no-row' || problem.kind === 'several-rows';
}

/** An order that would end otherwise. */
export interface OrderFlip {
  readonly orderNo: string;
  readonly customer: string;
  readonly from: { readonly status: FinanceStatus; readonly shippable: Decimal };
  readonly to: { readonly status: FinanceStatus; readonly shippable: Decimal };
}

/** A row that would end otherwise. */
export interface LineFlip {
  readonly row: number;
  readonly orderNo: string;
  readonly sku: string;
  readonly from: { readonly status: LineStatus; readonly ship: Decimal };
  readonly to: { readonly status: LineStatus; readonly ship: Decimal };
}

export interface Comparison {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly orders: readonly OrderFlip[];
  readonly lines: readonly LineFlip[];
}

/** Reads `key=value`; a key with dots names a sheet, a code and a field, and codes may hold dots themselves. */
export function readTrial(text: string): Trial | UnreadableTrial {
  const at = text.indexOf('=');
  const target = text.slice(0, Math.max(at, 0)).trim();
  const value = text.slice(at + 1).trim();
  const wrong: UnreadableTrial = { kind: 'unreadable-trial', text };
  if (target === '') return wrong;
  if (SETTING_KEYS.includes(target)) return { kind: 'setting', key: target, value };
  const [role, ...rest] = target.split('.');
  const field = rest.pop();
  if (role === undefined || field === undefined || rest.length === 0 || !isKeyed(role)) return wrong;
  const fields: readonly string[] = FIELDS[role];
  return fields.includes(field) ? { kind: 'cell', role, code: rest.join('.'), field: field as Field, value } : wrong;
}

/** Reviews twice, as it is and with the changes made; the workbook itself stays as it is. */
export function whatIf(
  snapshot: Snapshot,
  options: DecodeOptions,
  trials: readonly Trial[],
): Comparison | { readonly problem: Problem | TrialProblem } {
  const decoded = decode(snapshot, options);
  if ('problem' in decoded) return decoded;
  let changed = snapshot;
  let settings = options.settings;
  for (const trial of trials) {
    if (trial.kind === 'setting') {
      settings = [...settings, [trial.key, trial.value]];
      continue;
    }
    const table = decoded.book.tables.get(trial.role);
    if (!table) return { problem: { kind: 'no-sheet', role: trial.role } };
    const tried = withCell(changed, table, trial);
    if ('kind' in tried) return { problem: tried };
    changed = tried;
  }
  const redecoded = decode(changed, { ...options, settings });
  if ('problem' in redecoded) return redecoded;
  return compare(review(decoded.book, decoded.drafts), review(redecoded.book, redecoded.drafts));
}

function withCell(
  snapshot: Snapshot,
  table: TableInfo,
  { role, code, field, value }: Extract<Trial, { kind: 'cell' }>,
): Snapshot | TrialProblem {
  const sheet = snapshot.sheets[table.sheetIndex]!;
  const keyColumn = table.columns.get(KEYS[role])!;
  const wanted = foldWidth(code.trim());
  const rows = sheet.rows.flatMap((row, index) =>
    index > table.headerRow && index <= table.lastRow && textOf(row[keyColumn]) === wanted ? [index] : [],
  );
  const place = { role, sheet: sheet.name, code };
  if (rows[0] === undefined) return { kind: 'no-row', ...place };
  if (rows.length > 1) return { kind: 'several-rows', ...place, rows: rows.map((row) => row + 1) };
  const known = table.columns.get(field);
  const column = known ?? widthOf(sheet);
  const cells: [row: number, value: Cell][] = [[rows[0], value === '' ? null : value]];
  if (known === undefined) cells.push([table.headerRow, field]);
  const changed = new Map(cells.map(([row, cell]) => [row, replaced(sheet.rows[row] ?? [], column, cell)]));
  const next = { ...sheet, rows: sheet.rows.map((row, index) => changed.get(index) ?? row) };
  return { ...snapshot, sheets: snapshot.sheets.map((other) => (other === sheet ? next : other)) };
}

function replaced(row: readonly Cell[], column: number, cell: Cell): readonly Cell[] {
  const copy = Array.from({ length: Math.max(row.length, column + 1) }, (_, i) => row[i] ?? null);
  copy[column] = cell;
  return copy;
}

const widthOf = (sheet: SheetSnapshot): number => sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);

const isKeyed = (role: string): role is KeyedRole => role in KEYS;

function compare(before: Outcome, after: Outcome): Comparison {
  const orders = before.orders.flatMap((from, i): OrderFlip[] => {
    const to = after.orders[i]!;
    if (from.status === to.status && from.shippable.equals(to.shippable)) return [];
    const { orderNo, customerCode } = from.order;
    return [{ orderNo, customer: customerCode, from: pick(from), to: pick(to) }];
  });
  const lines = before.lines.flatMap((from, i): LineFlip[] => {
    const to = after.lines[i]!;
    const shipped = [from, to].map(({ goods }) => goods?.ship ?? Decimal.zero) as [Decimal, Decimal];
    if (from.status === to.status && shipped[0].equals(shipped[1])) return [];
    const { row, order, sku } = from.line;
    return [
      { row, orderNo: order.orderNo, sku, from: { status: from.status, ship: shipped[0] }, to: { status: to.status, ship: shipped[1] } },
    ];
  });
  return { before, after, orders, lines };
}

const pick = ({ status, shippable }: Outcome['orders'][number]) => ({ status, shippable });
