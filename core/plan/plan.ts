import { ownSheets } from '../decode/own';
import type { OwnSheetId } from '../model/own';
import type { RunFacts } from '../model/run';
import type { Locale } from '../model/settings';
import type { Outcome } from '../outcome';
import { NAME_PREFIX, type OrdersPlan, type OwnName, type OwnSheet, type SheetSnapshot, type Snapshot, type WritePlan } from '../port';
import { Wording } from '../words/wording';
import { annotate } from './annotate';
import { fingerprintOf } from './fingerprint';
import { planHighlights } from './highlights';
import { type Placement, placeOwnColumns } from './own-columns';
import { planSheets } from './sheets';

/**
 * Everything that a review writes: the own columns and highlights of the orders sheet, and the own sheets. The run is logged where
 * the host tells its facts.
 */
export function planReview(snapshot: Snapshot, outcome: Outcome, locale: Locale, run?: RunFacts): WritePlan {
  const table = outcome.book.tables.get('orders');
  const sheet = table && snapshot.sheets[table.sheetIndex];
  if (!table || !sheet) throw new Error('an outcome has an orders sheet');
  const placement = placeOwnColumns(snapshot, sheet, table, locale);
  const wording = new Wording(locale);
  const filter = extendedFilter(sheet, table.headerRow, placement);
  const orders: OrdersPlan = {
    sheet: sheet.name,
    headerRow: table.headerRow,
    lastRow: placement.lastRow,
    ...(placement.table !== undefined && { table: placement.table }),
    columns: annotate(outcome, table.headerRow, placement, wording),
    highlights: planHighlights(outcome, table, placement),
    ...(filter && { filter }),
  };
  const sheets = planSheets(snapshot, outcome, wording, run);
  const scope = { orders, removeColumns: [], sheets };
  return {
    locale,
    fingerprint: fingerprintOf(snapshot, scope),
    ...scope,
    names: [...columnNames(orders), ...sheetNames(snapshot, sheets)],
    removeSheets: [],
    memory: outcome.book.memory,
  };
}

function extendedFilter({ filter }: SheetSnapshot, headerRow: number, { right }: Placement) {
  return filter?.top === headerRow && filter.right < right ? { ...filter, right } : undefined;
}

const columnNames = ({ sheet, columns }: OrdersPlan): readonly OwnName[] =>
  columns.map(({ id, at }) => ({ name: NAME_PREFIX + id, sheet, column: at }));

/** Own sheets that this run does not write keep theirs. */
function sheetNames(snapshot: Snapshot, sheets: readonly OwnSheet[]): readonly OwnName[] {
  const standing = new Map([...ownSheets(snapshot)].filter(([, name]) => sheets.every(({ replaces }) => replaces !== name)));
  for (const { id, name } of sheets) standing.set(id, name);
  return [...standing].map(([id, sheet]) => ({ name: sheetName(id), sheet }));
}

export const sheetName = (id: OwnSheetId): string => `${NAME_PREFIX}sheet_${id}`;
