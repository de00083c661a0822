import {
  type Area,
  HEADER,
  HUMAN_HEADER,
  type OrdersPlan,
  OWN_COLUMNS,
  type OwnColumn,
  ownColumnLook,
  type PlanCell,
  type SheetSnapshot,
} from '../../core/index';
import { areaName, cellName, parseArea } from './address';
import type { CellWriter } from './cells';
import { type ColumnLook, columnEdits, hasColumn } from './columns';
import { applyEdits, attributeEdit, Blocks, type Edit } from './edit';
import { filterEdits, shrunk } from './filters';
import { wrappedLines } from './heights';
import { SheetLayout } from './layout';
import { type ColumnWrite, RowsPatch } from './rows-patch';
import { highlightEdits, ownRuleRemovals } from './rules';
import type { Styles } from './styles';
import { type Dropdown, validationEdits } from './validations';

/** What a run changes on one of the user's sheets. */
export interface SheetChange {
  readonly snapshot: SheetSnapshot;
  readonly path: string;
  readonly orders?: OrdersPlan;
  /** Columns that are taken away, with the neutral header that one inside a table keeps. */
  readonly removed: ReadonlyMap<number, string | undefined>;
  /** Rows whose only reason to be hidden goes. */
  readonly shown?: Area | undefined;
}

/** The sheet with our columns, highlights and dropdowns as planned; all else keeps its bytes. */
export function patchSheet(bytes: Buffer, change: SheetChange, writer: CellWriter, styles: Styles): (() => Iterable<Buffer>) | undefined {
  const layout = new SheetLayout(bytes, change.path);
  const columns = change.orders?.columns ?? [];
  const writes = [...columns.map((column) => ownColumnWrite(column, change.orders!, writer, styles)), ...removalWrites(change, writer)];
  const rows = layout.rows;
  const edits = [
    ...dimensionEdits(layout, change),
    ...columnEdits(layout, newColumns(layout, columns, styles), new Set(change.removed.keys())),
    ...filterChange(layout, change),
    ...ownRuleRemovals(layout),
    ...highlightEdits(layout, change.orders?.highlights ?? [], styles),
    ...validationEdits(layout, dropdownColumns(change), dropdowns(change.orders)),
  ];
  if (edits.length === 0 && writes.length === 0) return undefined;
  const head = applyEdits(bytes, upTo(edits, rows.start), 0, rows.start);
  const tail = applyEdits(
    bytes,
    edits.filter((edit) => edit.from >= rows.end),
    rows.end,
    bytes.length,
  );
  const patch =
    writes.length > 0 ? new RowsPatch(layout, change.snapshot.name, writes, change.shown, (row) => linesIn(row, change.orders)) : undefined;
  return () => joined(layout, head, patch, tail);
}

/** Lines that the wrapped texts of ours need in a row. */
function linesIn(row: number, orders: OrdersPlan | undefined): number {
  if (orders === undefined || row <= orders.headerRow) return 1;
  return orders.columns.reduce((most, { format, width, values }) => {
    const value = format === 'wrapped' ? values?.[row - orders.headerRow - 1] : undefined;
    return typeof value === 'string' ? Math.max(most, wrappedLines(value, width)) : most;
  }, 1);
}

const upTo = (edits: readonly Edit[], end: number): Edit[] => edits.filter((edit) => edit.to <= end);

export function* joined(layout: SheetLayout, head: Buffer, patch: RowsPatch | undefined, tail: Buffer): Iterable<Buffer> {
  const { bytes, rows, prefix } = layout;
  const out = new Blocks();
  out.bytes(head, 0, head.length);
  if (rows.isEmpty) {
    out.text(`<${prefix}sheetData>`);
    if (patch) yield* patch.blocks(out);
    out.text(`</${prefix}sheetData>`);
  } else {
    out.bytes(bytes, rows.start, rows.innerFrom);
    if (patch) yield* patch.blocks(out);
    else out.bytes(bytes, rows.innerFrom, rows.innerTo);
    out.bytes(bytes, rows.innerTo, rows.end);
  }
  out.bytes(tail, 0, tail.length);
  yield* out.take(true);
}

function ownColumnWrite(column: OwnColumn, orders: OrdersPlan, writer: CellWriter, styles: Styles): ColumnWrite {
  const isHuman = column.values === undefined;
  const header = styles.cell(isHuman ? HUMAN_HEADER : HEADER);
  const style = styles.cell(ownColumnLook(column.format));
  const cell = (row: number, index: number, value: PlanCell): string => {
    const name = cellName(row, column.at);
    return value === null || value === '' ? '' : writer.cell(name, index, value);
  };
  return {
    column: column.at,
    first: orders.headerRow,
    last: isHuman ? orders.headerRow : orders.lastRow,
    at(row, isFormula) {
      if (row === orders.headerRow) return cell(row, header, column.heading);
      const value = column.values?.[row - orders.headerRow - 1] ?? null;
      // A formula is never ours: a sum that somebody put below our numbers is theirs.
      return value === null && isFormula ? undefined : cell(row, style, value);
    },
  };
}

const HEADINGS: ReadonlySet<string> = new Set(Object.values(OWN_COLUMNS).flatMap((names) => Object.values(names)));

/** From our heading down; what stands above it, and a formula in it, is the user's. */
function removalWrites({ removed, snapshot }: SheetChange, writer: CellWriter): ColumnWrite[] {
  return [...removed].map(([column, neutral]) => {
    const heading = snapshot.rows.findIndex((row) => HEADINGS.has(String(row[column] ?? '').trim()));
    const first = Math.max(0, heading);
    return {
      column,
      first,
      last: Math.max(first, snapshot.rows.length - 1),
      at(row, isFormula) {
        if (isFormula) return undefined;
        return row === first && neutral !== undefined ? writer.cell(cellName(row, column), undefined, neutral) : '';
      },
    };
  });
}

/** A column that stands already keeps the width that its reader gave it. */
function newColumns(layout: SheetLayout, columns: readonly OwnColumn[], styles: Styles): Map<number, ColumnLook> {
  const looks = new Map<number, ColumnLook>();
  for (const { at, exists, width, hidden, format } of columns) {
    if (!exists || !hasColumn(layout, at)) looks.set(at, { width, hidden, style: styles.cell(ownColumnLook(format)) });
  }
  return looks;
}

function dimensionEdits(layout: SheetLayout, { orders, removed, snapshot }: SheetChange): Edit[] {
  const dimension = layout.first('dimension');
  const area = parseArea(dimension?.attribute('ref') ?? '');
  if (!dimension || !area) return [];
  let next = shrunk(area, new Set(removed.keys())) ?? area;
  if (orders) {
    next = {
      top: Math.min(next.top, orders.headerRow),
      left: Math.min(next.left, ...orders.columns.map(({ at }) => at)),
      bottom: Math.max(next.bottom, snapshot.rows.length - 1, orders.headerRow),
      right: Math.max(next.right, ...orders.columns.map(({ at }) => at)),
    };
  }
  return areaName(next) === areaName(area) ? [] : [attributeEdit(dimension, 'ref', areaName(next))];
}

function filterChange(layout: SheetLayout, { orders, removed }: SheetChange): Edit[] {
  const filter = layout.first('autoFilter');
  const area = parseArea(filter?.attribute('ref') ?? '');
  if (!filter || !area) return [];
  const gone = new Set(removed.keys());
  const next = orders?.filter ?? shrunk(area, gone) ?? area;
  return areaName(next) === areaName(area) && gone.size === 0 ? [] : filterEdits(filter, next, gone);
}

function dropdownColumns({ orders, removed }: SheetChange): Set<number> {
  const own = orders?.columns.filter((column) => column.choices).map((column) => column.at) ?? [];
  return new Set([...own, ...removed.keys()]);
}

function dropdowns(orders: OrdersPlan | undefined): Dropdown[] {
  if (!orders || orders.lastRow <= orders.headerRow) return [];
  return orders.columns.flatMap(({ at, choices }) =>
    choices ? [{ area: { top: orders.headerRow + 1, bottom: orders.lastRow, left: at, right: at }, choices }] : [],
  );
}
