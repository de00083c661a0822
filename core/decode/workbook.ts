import type { Draft } from '../codes';
import type { Book, TableInfo } from '../model/book';
import type { Day } from '../model/date';
import { ROLES, type Role } from '../model/roles';
import type { Snapshot } from '../port';
import { readFinanceSheet } from './finance-sheet';
import { type Mapping, tableInfo } from './headers';
import { Links } from './links';
import { type Master, readCustomers, readProducts } from './masters';
import { memoryAfter } from './memory';
import { readOrders } from './orders';
import { otherTables } from './other-tables';
import { ownColumns } from './own';
import { type Answers, prepare } from './prepare';
import type { Problem } from './problem';
import type { Mappings } from './roles';
import { expiredRules, identicalRules } from './rule-sheets';
import { type Reporting, readDiscounts, readGifts, readIncoming, readPrices, readStock } from './rules';
import { isBlank } from './text';

export interface DecodeOptions extends Answers {
  readonly businessDate: Day;
}

export type Decoded = { readonly book: Book; readonly drafts: readonly Draft[] } | { readonly problem: Problem };

/** Reads a workbook's raw cells into typed, linked rows, with a finding for every cell that could not be read. */
export function decode(snapshot: Snapshot, { businessDate, ...answers }: DecodeOptions): Decoded {
  const { settings, drafts, mappings, problems } = prepare(snapshot, answers);
  const { orders } = mappings;
  if (problems[0] !== undefined) return { problem: problems[0] };
  if (orders === undefined) throw new Error('without a question there are orders');
  const reporting: Reporting = { frame: { businessDate, date1904: snapshot.date1904 }, settings, drafts, readings: [] };
  return link(snapshot, { ...mappings, orders }, reporting, answers.sheets);
}

function link(
  snapshot: Snapshot,
  mappings: Mappings & { readonly orders: Mapping<'orders'> },
  reporting: Reporting,
  sheets: Answers['sheets'],
): Decoded {
  const { frame, settings, drafts, readings } = reporting;
  const products = mappings.products ? readProducts(mappings.products, frame, drafts) : NOTHING;
  const customers = mappings.customers ? readCustomers(mappings.customers, frame, drafts) : NOTHING;
  const prices = mappings.prices ? readPrices(mappings.prices, reporting) : [];
  const stock = mappings.stock ? readStock(mappings.stock, reporting) : [];
  const discounts = mappings.discounts ? readDiscounts(mappings.discounts, reporting) : [];
  const gifts = mappings.gifts ? readGifts(mappings.gifts, reporting, isOneOf(products.byCode, prices, stock)) : [];
  const incoming = mappings.incoming ? readIncoming(mappings.incoming, reporting) : [];
  const own = ownColumns(mappings.orders.sheet, mappings.orders.headerRow, snapshot.names);
  const { sure } = mappings.orders;
  const links = new Links(products.byCode, customers.byCode, { customer: !sure.has('customer'), sku: !sure.has('sku') });
  const orders = readOrders({ mapping: mappings.orders, own, links, settings, frame });
  if (orders.questions.length > 0) return { problem: { kind: 'fill-down', sheet: mappings.orders.sheet.name, rows: orders.questions } };
  const book: Book = {
    businessDate: frame.businessDate,
    date1904: frame.date1904,
    settings,
    tables: tablesOf(snapshot, mappings, orders.lastRow),
    lines: orders.lines,
    orders: orders.orders,
    products: products.byCode,
    customers: customers.byCode,
    prices,
    discounts,
    gifts,
    stock,
    incoming,
    duplicates: [...products.duplicates, ...customers.duplicates, ...identicalRules({ prices, discounts, gifts })],
    readings: [...orders.readings, ...readings],
    skippedRows: orders.skippedRows,
    hiddenRows: orders.hiddenRows,
    otherTables: otherTables(snapshot, Object.values(mappings)),
    expiredRules: expiredRules({ prices, discounts, gifts }, frame.businessDate),
    finance: readFinanceSheet(snapshot, drafts),
    memory: memoryAfter(snapshot.memory ?? {}, Object.values(mappings), sheets),
  };
  return { book, drafts: [...drafts, ...orders.drafts] };
}

/** Whether a sheet names the SKU; few workbooks ever need to know. */
function isOneOf(products: Book['products'], prices: Book['prices'], stock: Book['stock']): (sku: string) => boolean {
  let skus: ReadonlySet<string> | undefined;
  return (sku) => {
    skus ??= new Set([...prices, ...stock].map((row) => row.sku));
    return products.has(sku) || skus.has(sku);
  };
}

const NOTHING: Master<never> = { byCode: new Map<string, never>(), duplicates: [] };

function tablesOf(snapshot: Snapshot, mappings: Mappings, lastOrderRow: number): Map<Role, TableInfo> {
  const tables = new Map<Role, TableInfo>();
  for (const role of ROLES) {
    const mapping: Mapping | undefined = mappings[role];
    if (mapping === undefined) continue;
    const lastRow = role === 'orders' ? lastOrderRow : lastFilledRow(mapping);
    tables.set(role, tableInfo(mapping, snapshot.sheets.indexOf(mapping.sheet), lastRow));
  }
  return tables;
}

function lastFilledRow({ sheet, headerRow, bottom, columns }: Mapping): number {
  const used = [...columns.values()].map(({ column }) => column);
  let at = bottom;
  while (at > headerRow && used.every((column) => isBlank(sheet.rows[at]?.[column]))) at--;
  return at;
}
