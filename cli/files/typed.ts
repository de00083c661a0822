import type { Area, Cell } from '../../core/index';
import { areaName, cellName, parseArea } from './address';
import { CellWriter } from './cells';
import { applyEdits, attributeEdit } from './edit';
import { SheetLayout } from './layout';
import { type ColumnWrite, RowsPatch } from './rows-patch';
import { joined } from './sheet-patch';
import { escapeXml } from './text';
import type { Workbook } from './workbook';

/** What a person typed into a cell; row and column from 0. A formula has no `=` and no value yet. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly formula?: string;
}

/** Writes cells of one sheet as if they were typed there: each keeps its style, every other byte stays. */
export function typeCells(workbook: Workbook, sheet: string, cells: readonly TypedCell[]): void {
  const { path } = workbook.sheet(sheet)!;
  const { parts } = workbook;
  const bytes = parts.bytes(path);
  const layout = new SheetLayout(bytes, path);
  const writer = new CellWriter(layout.prefix, workbook.date1904);
  const { rows } = layout;
  const head = applyEdits(bytes, dimensionEdits(layout, cells), 0, rows.start);
  const patch = new RowsPatch(layout, sheet, columnWrites(cells, layout.prefix, writer), undefined);
  parts.write(path, Buffer.concat([...joined(layout, head, patch, bytes.subarray(rows.end))]));
}

function columnWrites(cells: readonly TypedCell[], prefix: string, writer: CellWriter): ColumnWrite[] {
  const columns = new Map<number, Map<number, TypedCell>>();
  for (const cell of cells) columns.set(cell.column, (columns.get(cell.column) ?? new Map()).set(cell.row, cell));
  return [...columns].map(([column, typed]) => ({
    column,
    first: Math.min(...typed.keys()),
    last: Math.max(...typed.keys()),
    at(row, _, style) {
      const cell = typed.get(row);
      if (!cell) return undefined;
      const name = cellName(row, column);
      if (cell.formula === undefined) return writer.cell(name, style, cell.value);
      return `<${prefix}c r="${name}"${style === undefined ? '' : ` s="${style}"`}><${prefix}f>${escapeXml(cell.formula)}</${prefix}f></${prefix}c>`;
    },
  }));
}

function dimensionEdits(layout: SheetLayout, cells: readonly TypedCell[]) {
  const dimension = layout.first('dimension');
  const area = parseArea(dimension?.attribute('ref') ?? '');
  if (!dimension || !area) return [];
  const next = cells.reduce<Area>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    area,
  );
  return areaName(next) === areaName(area) ? [] : [attributeEdit(dimension, 'ref', areaName(next))];
}
