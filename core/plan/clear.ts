import type { SheetProposal } from '../decode/mapping';
import { ownColumns, ownSheets } from '../decode/own';
import type { Locale } from '../model/settings';
import type { SheetSnapshot, Snapshot, WritePlan } from '../port';
import { fingerprintOf } from './fingerprint';
import { sheetName } from './plan';

export interface ClearOptions {
  /** The review log stays as it is. */
  readonly keepLog?: boolean;
}

/** Takes away everything that a review added. A plan without `orders` leaves no highlight of ours on any sheet. */
export function planClear(snapshot: Snapshot, locale: Locale, { keepLog = false }: ClearOptions = {}): WritePlan {
  const own = ownSheets(snapshot);
  const log = keepLog ? own.get('log') : undefined;
  const removeSheets = [...own.values()].filter((name) => name !== log);
  const removeColumns = columnsToRemove(snapshot);
  return {
    locale,
    fingerprint: fingerprintOf(snapshot, { removeColumns }),
    sheets: [],
    names: log === undefined ? [] : [{ name: sheetName('log'), sheet: log }],
    removeColumns,
    removeSheets,
    memory: {},
  };
}

/** Sheets that served as the orders in an earlier review, and keep what it wrote beside them; none before it is known which serves now. */
export function formerOrders(snapshot: Snapshot, sheets: readonly SheetProposal[]): readonly string[] {
  const orders = sheets.find(({ roles }) => roles.some(({ role, certainty }) => role === 'orders' && certainty !== 'ask'));
  const annotated = new Set(orders ? columnsToRemove(snapshot).map(({ sheet }) => sheet) : []);
  return [...annotated].filter((name) => name !== orders?.sheet);
}

function columnsToRemove(snapshot: Snapshot): WritePlan['removeColumns'] {
  const own = new Set(ownSheets(snapshot).values());
  return snapshot.sheets
    .filter(({ name }) => !own.has(name))
    .flatMap((sheet) => columnsIn(snapshot, sheet).map((column) => ({ sheet: sheet.name, column })));
}

/** Headers stand in one of the first rows. */
const HEADER_ROWS = 20;

function columnsIn(snapshot: Snapshot, sheet: SheetSnapshot): readonly number[] {
  let best: readonly number[] = [];
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rows.length); row++) {
    const columns = [...ownColumns(sheet, row, snapshot.names).values()];
    if (columns.length > best.length) best = columns;
  }
  return [...best].sort((a, b) => a - b);
}
