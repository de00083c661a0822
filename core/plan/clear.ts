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

/** Sheets that a review annotated: the orders, and what it took for the orders before. */
export const annotatedSheets = (snapshot: Snapshot): ReadonlySet<string> => new Set(columnsToRemove(snapshot).map(({ sheet }) => sheet));

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
