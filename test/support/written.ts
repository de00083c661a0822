import { serialOfDay } from '../../core/model/date';
import { Decimal } from '../../core/model/decimal';
import type { Cell, OwnSheet, PlanCell, SheetSnapshot, Snapshot, WritePlan } from '../../core/port';
import { blankSheet } from './outcome';

/** The workbook after a host wrote the plan: title, line under it, headings, rows. */
export function written(snapshot: Snapshot, plan: WritePlan): Snapshot {
  const replaced = new Set(plan.sheets.map(({ replaces }) => replaces));
  const kept = snapshot.sheets.filter(({ name }) => !replaced.has(name) && !plan.removeSheets.includes(name));
  return {
    ...snapshot,
    sheets: [...kept.map((sheet) => writeColumns(sheet, plan)), ...plan.sheets.map((sheet) => ownSheet(sheet, snapshot.date1904))],
    names: plan.names,
  };
}

/** The plan's own sheet as text, the columns that are named only; what is hidden can be named too. */
export function shown(sheet: OwnSheet, headings: readonly string[]): readonly string[] {
  const columns = headings.map((heading) => {
    const at = sheet.columns.findIndex((column) => column.heading === heading);
    if (at < 0) throw new Error(`no column ${heading} among ${sheet.columns.map((column) => column.heading).join(', ')}`);
    return at;
  });
  return sheet.rows.map(({ style, cells }) =>
    [style === 'data' ? '' : style, ...columns.map((at) => cellText(cells[at]!))].join(' | ').trim(),
  );
}

/** A table in a test, as `shown` gives it. */
export const lines = (table: string): readonly string[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | ')
        .trim(),
    );

/** Puts a value into the row of an own sheet whose key or first cells hold the text. */
export function fillIn(snapshot: Snapshot, sheetName: string, match: string, values: { readonly [heading: string]: Cell }): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const header = sheet.rows.findIndex((row) => Object.keys(values).every((heading) => row.includes(heading)));
      const rows = sheet.rows.map((row, r) => {
        if (r <= header || !row.includes(match)) return row;
        return row.map((cell, column) => values[String(sheet.rows[header]![column])] ?? cell);
      });
      return { ...sheet, rows };
    }),
  };
}

const cellText = (cell: PlanCell): string => (cell === null ? '' : typeof cell === 'object' ? `day ${cell.day}` : String(cell));

function writeColumns(sheet: SheetSnapshot, { orders, removeColumns }: WritePlan): SheetSnapshot {
  const rows = sheet.rows.map((row) => [...row]);
  if (orders?.sheet === sheet.name) {
    for (const { at, heading, values } of orders.columns) {
      rows.forEach((row) => {
        while (row.length <= at) row.push(null);
      });
      rows[orders.headerRow]![at] = heading;
      values?.forEach((value, i) => {
        const row = rows[orders.headerRow + 1 + i];
        if (row) row[at] = toCell(value);
      });
    }
  }
  const gone = removeColumns.filter((column) => column.sheet === sheet.name).map(({ column }) => column);
  return { ...sheet, rows: rows.map((row) => row.filter((_, column) => !gone.includes(column))) };
}

export function ownSheet({ name, title, subtitle, columns, rows }: OwnSheet, date1904: boolean): SheetSnapshot {
  return blankSheet(name, [
    [title],
    [subtitle],
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => cells.map((cell) => toCell(cell, date1904))),
  ]);
}

const toCell = (cell: PlanCell, date1904 = false): Cell =>
  typeof cell === 'object' && cell !== null ? serialOfDay(cell.day, date1904) : cell;

/** What a column of a table adds up to. */
export const total = (values: readonly PlanCell[]): Decimal =>
  Decimal.sum(values.map((value) => (typeof value === 'number' ? Decimal.of(value) : Decimal.zero)));
