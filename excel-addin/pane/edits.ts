import { type Cell, cellIndex, type Snapshot } from '../../core';
import type { CellEdit, Host } from '../host';
import type { Notice } from './state';

/** All cells or none: what was written before one that changed meanwhile is taken back. Gives back why nothing was written. */
export async function editAll(host: Host, cells: readonly CellEdit[]): Promise<Notice | undefined> {
  for (const [index, cell] of cells.entries()) {
    const edited = await host.editCell(cell);
    if (edited.kind === 'done') continue;
    for (const written of cells.slice(0, index).reverse()) await host.editCell(reversed(written));
    return edited.kind === 'changed' ? { kind: 'changed' } : { kind: 'host', problem: edited.problem };
  }
  return undefined;
}

export const isFormula = (snapshot: Snapshot | undefined, { sheet, row, column }: CellEdit): boolean =>
  snapshot?.sheets.find(({ name }) => name === sheet)?.formulas.has(cellIndex(row, column)) ?? false;

/** The workbook as it was read, with what was written since: the next edit of a cell expects what this one left there. */
export const withEdits = (snapshot: Snapshot, cells: readonly CellEdit[]): Snapshot => cells.reduce(withEdit, snapshot);

function withEdit(snapshot: Snapshot, { sheet: name, row, column, now }: CellEdit): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = [...sheet.rows];
    while (rows.length <= row) rows.push([]);
    const cells = [...rows[row]!];
    while (cells.length <= column) cells.push(null);
    cells[column] = now;
    rows[row] = cells;
    return { ...sheet, rows };
  });
  return { ...snapshot, sheets };
}

export function cellAt(snapshot: Snapshot | undefined, sheet: string, row: number, column: number): CellEdit['was'] {
  return plain(snapshot?.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]);
}

export const reversed = ({ was, now, ...place }: CellEdit): CellEdit => ({ ...place, was: now, now: was });

const plain = (cell: Cell | undefined): CellEdit['was'] => (cell === undefined || typeof cell === 'object' ? null : cell);
