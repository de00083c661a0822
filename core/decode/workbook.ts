import type { Draft } from '../codes';
import type { Book, TableInfo } from '../model/book';
import type { Day } from '../model/date';
import { ROLES, type Role } from '../model/roles';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../port';
import { type FieldMap, type Mapping, tableInfo } from './headers';
import { Links } from './links';
import { type Master, readCustomers, readProducts } from './masters';
import { readOrders } from './orders';
import { ownColumns } from './own';
import type { Problem } from './problem';
import { assignRoles, findSettings, type Mappings } from './roles';
import { filledRows } from './rows';
import { type Reporting, readDiscounts, readGifts, readIncoming, readPrices, readStock } from './rules';
import { overrideSettings, readSettings } from './settings';

export interface DecodeOptions {
  readonly businessDate: Day;
  /** Given for this run; they go before those of the workbook. */
  readonly settings: readonly (readonly [key: string, value: string])[];
  /** Answers to "which column is which". */
  readonly maps: readonly FieldMap[];
}

export type Decoded = { readonly book: Book; readonly drafts: readonly Draft[] } | { readonly problem: Problem };

/** Reads a workbook's raw cells into typed, linked rows, with a finding for every cell that could not be read. */
export function decode(snapshot: Snapshot, { businessDate, settings: given, maps }: DecodeOptions): Decoded {
  const prepared = settingsOf(snapshot, given, maps);
  if ('problem' in prepared) return prepared;
  const { settings, drafts } = prepared;
  const assigned = assignRoles(snapshot, maps, settings.unused);
  if ('problem' in assigned) return assigned;
  const mappings = assigned.found;
  const reporting: Reporting = { frame: { businessDate, date1904: snapshot.date1904 }, settings, drafts, readings: [] };
  return link(snapshot, mappings, reporting);
}

function settingsOf(
  snapshot: Snapshot,
  given: DecodeOptions['settings'],
  maps: readonly FieldMap[],
): { readonly settings: Settings; readonly drafts: Draft[] } | { readonly problem: Problem } {
  const sheet = findSettings(snapshot, maps);
  if ('problem' in sheet) return sheet;
  const { settings: written, drafts } = readSettings(sheet.found);
  const chosen = overrideSettings(written, given);
  return 'problem' in chosen ? chosen : { settings: chosen.settings, drafts };
}

function link(snapshot: Snapshot, mappings: Mappings, reporting: Reporting): Decoded {
  const { frame, settings, drafts, readings } = reporting;
  const products = mappings.products ? readProducts(mappings.products, frame, drafts) : NOTHING;
  const customers = mappings.customers ? readCustomers(mappings.customers, frame, drafts) : NOTHING;
  const prices = mappings.prices ? readPrices(mappings.prices, reporting) : [];
  const stock = mappings.stock ? readStock(mappings.stock, reporting) : [];
  const skus = new Set([...products.byCode.keys(), ...prices.map(({ sku }) => sku), ...stock.map(({ sku }) => sku)]);
  const discounts = mappings.discounts ? readDiscounts(mappings.discounts, reporting) : [];
  const gifts = mappings.gifts ? readGifts(mappings.gifts, reporting, (sku) => skus.has(sku)) : [];
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
    duplicates: [...products.duplicates, ...customers.duplicates],
    readings: [...orders.readings, ...readings],
    skippedRows: orders.skippedRows,
    hiddenRows: orders.hiddenRows,
  };
  return { book, drafts: [...drafts, ...orders.drafts] };
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

function lastFilledRow(mapping: Mapping): number {
  let last = mapping.headerRow;
  for (const { row } of filledRows(mapping)) last = row - 1;
  return last;
}
