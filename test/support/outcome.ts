import type { Code, Evidence, Finding } from '../../core/codes';
import { DEFAULTS } from '../../core/decode/settings';
import type { Book, Customer, Line, Order, Place, Product, TableInfo } from '../../core/model/book';
import { dayOf } from '../../core/model/date';
import { Decimal } from '../../core/model/decimal';
import { formatKey } from '../../core/model/key';
import type { Role } from '../../core/model/roles';
import type { Settings, Severity } from '../../core/model/settings';
import type { LineOutcome, LineStatus, OrderOutcome, Outcome, Split, StockBalance } from '../../core/outcome';
import type { Cell, SheetSnapshot, Snapshot } from '../../core/port';
import { parseTable } from './sheets';

/** What an outcome holds that its rows do not say. */
export interface Given {
  readonly finance?: { readonly [orderNo: string]: Partial<Pick<OrderOutcome, 'status'>> & { readonly [amount: string]: string } };
  readonly balances?: readonly StockBalance[];
  readonly roles?: readonly Role[];
  readonly hiddenRows?: number;
  readonly sheet?: Partial<SheetSnapshot>;
  readonly skipped?: Outcome['skipped'];
  readonly skippedRows?: Book['skippedRows'];
  readonly readings?: Book['readings'];
  readonly settings?: Partial<Settings>;
  readonly businessDate?: number;
  /** Findings on reference sheets. */
  readonly elsewhere?: readonly Finding[];
}

export interface Case {
  readonly outcome: Outcome;
  readonly snapshot: Snapshot;
}

export const d = (text: string): Decimal => Decimal.parse(text);
export const TODAY = dayOf(2026, 11, 21)!;

const COLUMNS = {
  orderNo: 'Order no.',
  lineNo: 'Line',
  customer: 'Customer',
  sku: 'SKU',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
} as const;
const SEVERITIES: readonly Severity[] = ['info', 'warn', 'unknown', 'block'];

const RULE = {
  place: { sheet: 'Prices', row: 2 },
  customer: '',
  level: '',
  region: '',
  promotion: '',
  minQuantity: undefined,
  from: undefined,
  to: undefined,
};
const STOCK = { sku: 'A', claimed: d('10'), expected: d('8'), short: d('2'), reason: 'insufficient', takenBy: [], eta: undefined } as const;

/** Enough of each to be said in words. */
const EVIDENCE: { readonly [C in Code]?: Evidence[C] } = {
  'price/below-list': { claimed: d('11.5'), expected: d('12.5'), rule: RULE },
  'price/missing': { sku: 'A' },
  'data/missing-field': { field: 'sku' },
  'approval/stale': { decidedBy: 'Ann', moved: false },
  'finance/unpaid': { note: '' },
  'price/ambiguous': { candidates: [{ rule: { ...RULE, from: TODAY }, value: d('12.5') }] },
  'discount/under-policy': { claimed: d('0.95'), expected: d('0.9'), rule: RULE, policy: 'P1' },
  'data/unreadable-number': { field: 'quantity', text: '=1+' },
  'data/zero-quantity': {},
  'ref/unknown-product': { text: 'A', nearest: [] },
  'stock/short': STOCK,
  'stock/awaiting': { ...STOCK, eta: TODAY },
  'credit/over-limit': {
    claimed: d('426'),
    expected: d('400'),
    receivable: d('310'),
    unshipped: d('27'),
    earlier: Decimal.zero,
    order: d('130'),
    balance: d('41'),
    temporaryLimit: undefined,
    temporaryUntil: undefined,
  },
};

/**
 * An outcome, and the workbook that it might have come from, without a review. Each row of the table is a row of `Orders`,
 * beginning with row 2; columns: order, line, customer, region, sku, qty, ship, short (what is left is rejected), price, list,
 * gift, giftQty, giftShip, warehouse, reason, takenBy, carried, unreadable, status, moved, id,
 * decision, by, note, and `findings` as `code@field:severity` separated by spaces, `!` at the end where approved.
 */
export function outcomeOf(table: string, given: Given = {}): Case {
  const rows = readRows(table);
  const roles = given.roles ?? ['orders', 'products', 'prices', 'stock', 'customers'];
  const orders = linkOrders(rows);
  const settings = { ...DEFAULTS, ...given.settings };
  const lines = rows.map((row, index) => lineOutcome(row, index, orders.get(orderId(row))!));
  for (const { line } of lines) (line.order.lines as Line[]).push(line);
  const info = ordersTable(rows.length);
  const book = {
    businessDate: given.businessDate ?? TODAY,
    date1904: false,
    settings,
    tables: new Map(roles.map((role) => [role, role === 'orders' ? info : { ...info, role, sheet: role, columns: new Map() }])),
    lines: lines.map(({ line }) => line),
    orders: [...orders.values()],
    readings: given.readings ?? [],
    skippedRows: given.skippedRows ?? [],
    hiddenRows: given.hiddenRows ?? 0,
    otherTables: [],
    expiredRules: new Map(),
    memory: {},
  } as unknown as Book;
  const total = (part: keyof Split) => Decimal.sum(lines.map(({ amounts }) => amounts[part]));
  const outcome: Outcome = {
    book,
    verdict: lines.every(({ status }) => status === 'pass') ? 'clear' : 'findings',
    lines,
    orders: [...orders.values()].map((order) => orderOutcome(order, lines, given)),
    money: [],
    purses: [],
    gains: new Map(),
    findings: [...lines.flatMap(({ findings }) => findings), ...(given.elsewhere ?? [])],
    balances: given.balances ?? [],
    totals: {
      orders: new Set(rows.map((row) => row.order)).size,
      lines: lines.length,
      byStatus: countStatuses(lines),
      ordered: total('ordered'),
      shippable: total('ship'),
      short: total('short'),
      rejected: total('rejected'),
    },
    skipped: given.skipped ?? [],
    failures: [],
  };
  return { outcome, snapshot: { sheets: [ordersSheet(lines, given.sheet)], date1904: false, names: [] } };
}

type Row = { readonly [column: string]: string | undefined };

function readRows(table: string): readonly Row[] {
  const { headings, rows } = parseTable(table);
  return rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] || undefined])));
}

const orderId = ({ order = 'SO1', carried }: Row): string => `${order}${carried ? ' carried' : ''}`;

function linkOrders(rows: readonly Row[]): Map<string, Order> {
  const orders = new Map<string, Order>();
  for (const row of rows) {
    if (orders.has(orderId(row))) continue;
    const customerCode = row.customer ?? 'C1';
    orders.set(orderId(row), {
      orderNo: row.order ?? 'SO1',
      carriedOver: row.carried !== undefined,
      customerCode,
      customer: { code: customerCode, name: `${customerCode} Ltd`, region: '', contact: '' } as Customer,
      region: row.region ?? '',
      date: TODAY,
      requestedDate: TODAY,
      lines: [],
      index: orders.size,
    });
  }
  return orders;
}

function lineOutcome(row: Row, index: number, order: Order): LineOutcome {
  const readable = row.unreadable === undefined;
  const goods = readable ? split(row.qty ?? '1', row.ship ?? row.qty ?? '1', row.short ?? '0') : undefined;
  const gifts = row.giftQty ? split(row.giftQty, row.giftShip ?? row.giftQty) : undefined;
  const price = d(row.price ?? '10');
  const sku = row.sku ?? 'A';
  const line = {
    row: index + 2,
    index,
    order,
    lineNo: row.line ?? '',
    customerCode: order.customerCode,
    sku,
    productName: '',
    product: { sku, name: `Product ${sku}`, spec: '', baseUnit: 'pc' } as Product,
    unit: '',
    quantity: goods?.ordered,
    unitPrice: price,
    discount: undefined,
    amount: undefined,
    gift: row.gift !== undefined,
    giftQuantity: gifts?.ordered,
    region: row.region ?? '',
    shipMethod: '',
    warehouse: row.warehouse ?? '',
    readable,
    decision: { choice: row.decision, text: row.decision ?? '', decidedBy: row.by ?? '', note: row.note ?? '', key: '' },
  } as unknown as Line;
  const findings = (row.findings ?? '')
    .split(' ')
    .filter(Boolean)
    .map((token) => findingOf(token, line));
  const status = (row.status as LineStatus | undefined) ?? worst(findings);
  const short = goods?.short.isPositive || gifts?.short.isPositive;
  return {
    line,
    status,
    findings,
    goods,
    gifts,
    amounts: amountsOf(goods, row.gift === undefined ? price : Decimal.zero),
    expectedPrice: undefined,
    expectedDiscount: undefined,
    expectedAmount: undefined,
    listPrice: row.list === undefined ? undefined : d(row.list),
    shortage: short
      ? { reason: (row.reason ?? 'insufficient') as 'insufficient', takenBy: row.takenBy?.split(' ') ?? [], eta: undefined }
      : undefined,
    priceRule: undefined,
    discountRule: undefined,
    moved: row.moved !== undefined,
    unpaid: undefined,
    key: formatKey({
      rowId: row.id ?? `r${index + 2}`,
      orderNo: order.orderNo,
      approval: '',
      status: status === 'pass' ? '' : status,
      tokens: findings.map(({ code, field, severity }) => ({ code, field, severity })),
    }),
  };
}

function split(ordered: string, ship: string, short?: string): Split {
  const [all, ships] = [d(ordered), d(ship)];
  const owed = short === undefined ? all.minus(ships) : d(short);
  return { ordered: all, ship: ships, short: owed, rejected: all.minus(ships).minus(owed) };
}

function amountsOf(goods: Split | undefined, price: Decimal): Split {
  const amount = (quantity: Decimal | undefined): Decimal => (quantity ?? Decimal.zero).times(price).round(2);
  const [ordered, ship, short] = [amount(goods?.ordered), amount(goods?.ship), amount(goods?.short)];
  return { ordered, ship, short, rejected: ordered.minus(ship).minus(short) };
}

function findingOf(token: string, line: Line): Finding {
  const [, code, field, severity, approved] = /^([^@:]+)(?:@(\w+))?:(\w+)(!?)$/.exec(token)!;
  const data = EVIDENCE[code as Code];
  if (data === undefined) throw new Error(`no evidence for ${code}`);
  return {
    code: code as Code,
    severity: severity as Severity,
    role: 'orders',
    sheet: 'Orders',
    row: line.row,
    field,
    orderNo: line.order.orderNo,
    scope: code!.startsWith('credit/') ? 'order' : 'line',
    data,
    evidence: [{ sheet: 'Prices', row: 2 } satisfies Place],
    approved: approved === '!',
  };
}

function worst(findings: readonly Finding[]): LineStatus {
  const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  return ranks.length === 0 ? 'pass' : SEVERITIES[Math.max(...ranks)]!;
}

function countStatuses(lines: readonly LineOutcome[]): ReadonlyMap<LineStatus, number> {
  const counts = new Map<LineStatus, number>();
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** All that ships is on credit, unless `finance` says otherwise. */
function orderOutcome(order: Order, lines: readonly LineOutcome[], { finance = {} }: Given): OrderOutcome {
  const own = lines.filter(({ line }) => line.order === order);
  const sum = (part: keyof Split) => Decimal.sum(own.map(({ amounts }) => amounts[part]));
  const { status, ...amounts } = finance[order.orderNo] ?? {};
  const held = own.some(({ findings }) => findings.some(({ severity, approved }) => !approved && severity === 'block'));
  return {
    order,
    status: status ?? (held ? 'held' : sum('ship').isZero ? 'nothing-to-ship' : 'ready'),
    ordered: sum('ordered'),
    shippable: sum('ship'),
    short: sum('short'),
    rejected: sum('rejected'),
    receivableCharged: Decimal.zero,
    depositOnShort: Decimal.zero,
    balanceUsed: Decimal.zero,
    creditUsed: sum('ship'),
    due: Decimal.zero,
    topUps: [],
    ...Object.fromEntries(Object.entries(amounts).map(([key, text]) => [key, d(text!)])),
  };
}

function ordersTable(lines: number): TableInfo {
  return {
    role: 'orders',
    sheet: 'Orders',
    sheetIndex: 0,
    headerRow: 0,
    lastRow: lines,
    columns: new Map(Object.keys(COLUMNS).map((field, column) => [field as keyof typeof COLUMNS, column])),
    headings: new Map(Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]),
  };
}

function ordersSheet(lines: readonly LineOutcome[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const rows = lines.map(({ line }): Cell[] => [
    line.order.orderNo,
    line.lineNo || null,
    line.order.customerCode,
    line.sku,
    line.quantity?.toCell() ?? '?',
    line.unitPrice?.toCell() ?? null,
  ]);
  return blankSheet('Orders', [Object.values(COLUMNS), ...rows], more);
}

export const blankSheet = (name: string, rows: SheetSnapshot['rows'], more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name,
  hidden: false,
  rows,
  formulas: new Set(),
  times: new Set(),
  hiddenRows: new Set(),
  merges: [],
  tables: [],
  ...more,
});
