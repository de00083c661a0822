import { ownSheets } from '../decode/own';
import { FNV_START, hex, mix, mixNumber, mixText } from '../model/fnv';
import type { Cell, SheetSnapshot, Snapshot, WritePlan } from '../port';
import { cellIndex } from '../port';
import { readEntries } from './carry-over';
import { readLog, SHEETS } from './sheets';

/** The part of a plan that says what is its own. */
type Scope = Pick<WritePlan, 'orders' | 'removeColumns'> & Partial<Pick<WritePlan, 'sheets'>>;

/**
 * Changes when rows of the order sheet are sorted, inserted or edited, when somebody writes into an own sheet, and when another run
 * is logged; what the plan itself writes does not change it, nor does a formula that calculates anew. The snapshot may hold just the order sheet and the
 * own sheets.
 */
export function fingerprintOf(snapshot: Snapshot, plan: Scope): string {
  const own = new Map<string, Set<number>>();
  const add = (sheet: string, column: number) => own.set(sheet, (own.get(sheet) ?? new Set()).add(column));
  for (const { at } of plan.orders?.columns ?? []) add(plan.orders!.sheet, at);
  for (const { sheet, column } of plan.removeColumns) add(sheet, column);
  let hash = FNV_START;
  for (const sheet of snapshot.sheets) {
    const columns = own.get(sheet.name);
    if (columns) hash = mixSheet(mixText(hash, sheet.name), sheet, columns);
  }
  return `${hex(hash)}-${hex(hashHumanCells(snapshot) + hashLog(snapshot, plan))}`;
}

function mixSheet(start: number, { rows, formulas }: SheetSnapshot, own: ReadonlySet<number>): number {
  const isOwn: boolean[] = [];
  for (const column of own) isOwn[column] = true;
  const someCalculate = formulas.size > 0;
  let hash = start;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell === undefined || cell === null || cell === '' || isOwn[column]) continue;
      hash = mix(mix(hash, r), column);
      if (!someCalculate || !formulas.has(cellIndex(r, column))) hash = mixCell(hash, cell);
    }
  }
  return hash;
}

function mixCell(hash: number, cell: Exclude<Cell, null>): number {
  if (typeof cell === 'string') return mixText(hash, cell);
  if (typeof cell === 'number') return mixNumber(mix(hash, TYPES.number), cell);
  return typeof cell === 'boolean' ? mix(mix(hash, TYPES.boolean), Number(cell)) : mixText(mix(hash, TYPES.error), cell.error);
}

/** Tells `1` from `'1'`. */
const TYPES = { number: 1, boolean: 2, error: 3 } as const;

/** A sum, since a run may put the entries into another order. */
function hashHumanCells(snapshot: Snapshot): number {
  let sum = 0;
  const own = ownSheets(snapshot);
  for (const definition of SHEETS) {
    const sheet = snapshot.sheets.find(({ name }) => name === own.get(definition.id));
    for (const { key, human, isFilled } of (sheet && readEntries(sheet, definition, snapshot.date1904)) ?? []) {
      if (isFilled) sum += mixText(FNV_START, `${definition.id} ${key} ${JSON.stringify(human)}`);
    }
  }
  return sum;
}

/** The runs beside the one that the plan logs. */
function hashLog(snapshot: Snapshot, { sheets = [] }: Scope): number {
  const rows = sheets.find(({ id }) => id === 'log')?.rows;
  if (!rows) return 0;
  const logged = rows[rows.length - 1]?.cells[0];
  const others = readLog(snapshot).filter(({ cells }) => cells.run !== logged);
  return others.reduce((sum, { cells }) => sum + mixText(FNV_START, String(cells.run)), 0);
}
