import { ownColumns } from '../decode/own';
import type { TableInfo } from '../model/book';
import { OWN_COLUMNS, type OwnColumnId } from '../model/own';
import type { Locale } from '../model/settings';
import type { Cell, SheetSnapshot, Snapshot } from '../port';

export const OWN_COLUMN_IDS = Object.keys(OWN_COLUMNS) as readonly OwnColumnId[];

/** Where the own columns stand, or will stand. */
export interface Placement {
  readonly columns: ReadonlyMap<OwnColumnId, { readonly at: number; readonly exists: boolean; readonly heading: string }>;
  /** The Excel Table that holds them all. */
  readonly table: string | undefined;
  /** The last row that holds orders or something that a run before wrote. */
  readonly lastRow: number;
  readonly right: number;
}

export function placeOwnColumns(snapshot: Snapshot, sheet: SheetSnapshot, orders: TableInfo, locale: Locale): Placement {
  const { headerRow } = orders;
  const standing = ownColumns(sheet, headerRow, snapshot.names);
  const used = lastUsedColumn(sheet);
  const table = sheet.tables.find(({ area }) => area.top <= headerRow && headerRow <= area.bottom && hasOrders(area, orders));
  const joins = table !== undefined && used <= table.area.right;
  let next = (joins ? table.area.right : used) + 1;
  const taken = table ? foreignHeadings(sheet.rows[headerRow] ?? [], standing) : new Set<string>();
  const columns = new Map(
    OWN_COLUMN_IDS.map((id) => {
      const at = standing.get(id);
      const heading = freeHeading(OWN_COLUMNS[id][locale], taken);
      return [id, { at: at ?? next++, exists: at !== undefined, heading }];
    }),
  );
  const places = [...columns.values()].map(({ at }) => at);
  return {
    columns,
    table: joins ? table.name : undefined,
    lastRow: lastWrittenRow(sheet, orders.lastRow, [...standing.values()]),
    right: Math.max(...places),
  };
}

function hasOrders(area: { readonly left: number; readonly right: number }, { columns }: TableInfo): boolean {
  return [...columns.values()].some((column) => area.left <= column && column <= area.right);
}

function lastUsedColumn({ rows, merges, tables }: SheetSnapshot): number {
  let last = Math.max(-1, ...merges.map(({ right }) => right), ...tables.map(({ area }) => area.right));
  for (const row of rows) {
    for (let column = row.length - 1; column > last; column--) {
      if (isFilled(row[column])) last = column;
    }
  }
  return last;
}

function lastWrittenRow({ rows }: SheetSnapshot, lastRow: number, columns: readonly number[]): number {
  for (let row = rows.length - 1; row > lastRow; row--) {
    if (columns.some((column) => isFilled(rows[row]?.[column]))) return row;
  }
  return lastRow;
}

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell !== null && cell !== '';

function foreignHeadings(header: readonly Cell[], standing: ReadonlyMap<OwnColumnId, number>): ReadonlySet<string> {
  const ours = new Set(standing.values());
  return new Set(header.flatMap((cell, column) => (typeof cell === 'string' && !ours.has(column) ? [cell.trim().toLowerCase()] : [])));
}

/** An Excel Table allows no heading twice. */
function freeHeading(heading: string, taken: ReadonlySet<string>): string {
  if (!taken.has(heading.toLowerCase())) return heading;
  let number = 2;
  while (taken.has(`${heading} (${number})`.toLowerCase())) number++;
  return `${heading} (${number})`;
}
