import type { Receipt, Snapshot, WritePlan } from '../core/index';
import { applyPlan } from './port/apply';
import { wireValue } from './port/encode';
import { addNewSheets, type NewSheet } from './port/new-sheets';
import { type HostProblem, HostTrouble, problemOf } from './port/problem';
import { readSnapshot } from './port/read';
import { NEEDED, supports } from './port/support';

export type { NewSheet } from './port/new-sheets';
export type { HostProblem } from './port/problem';

export type Stage = 'reading' | 'checking' | 'writing';

export interface PortOptions {
  /** `done` of `total` rows. */
  readonly onProgress?: ((stage: Stage, done: number, total: number) => void) | undefined;
  /** Honoured until the first cell is written. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** `begun`: something was written before Excel stopped; another run mends it. */
export type ExcelReceipt = Receipt | { readonly kind: 'stopped'; readonly problem: HostProblem; readonly begun: boolean };

/** The workbook that is open in Excel. */
export interface ExcelPort {
  read(): Promise<{ readonly snapshot: Snapshot } | { readonly problem: HostProblem }>;
  apply(plan: WritePlan): Promise<ExcelReceipt>;
}

export function excelPort({ onProgress = () => {}, signal }: PortOptions = {}): ExcelPort {
  const stopIfCancelled = () => {
    if (signal?.aborted) throw new HostTrouble({ kind: 'cancelled' });
  };
  return {
    async read() {
      const options = { stopIfCancelled, onRows: (done: number, total: number) => onProgress('reading', done, total) };
      const read = await inExcel((context) => readSnapshot(context, options));
      return 'problem' in read ? read : { snapshot: read.result };
    },
    async apply(plan) {
      let begun = false;
      const applied = await inExcel((context) =>
        applyPlan(context, plan, {
          stopIfCancelled,
          onChecked: (done, total) => onProgress('checking', done, total),
          onWritten: (done, total) => onProgress('writing', done, total),
          onBegin: () => {
            begun = true;
          },
        }),
      );
      if ('problem' in applied) return { kind: 'stopped', problem: applied.problem, begun };
      return applied.result === undefined ? { kind: 'applied' } : { kind: 'refused', moved: applied.result };
    },
  };
}

/** Row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Value = string | number | boolean | null;

export interface CellEdit extends Place {
  /** What a person saw when they asked for it. */
  readonly was: Value;
  /** A string is written as text. */
  readonly now: Value;
}

export type Edited =
  | { readonly kind: 'done' }
  /** Another value, or a formula, stands there by now; nothing is written. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'stopped'; readonly problem: HostProblem };

/** Shows a cell to the person; a problem where it cannot be shown. */
export async function goTo({ sheet, row, column }: Place): Promise<HostProblem | undefined> {
  const shown = await inExcel(async (context) => {
    const target = await sheetOf(context, sheet);
    if (target.visibility !== 'Visible') target.visibility = 'Visible';
    target.activate();
    target.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
  return 'problem' in shown ? shown.problem : undefined;
}

/** Tells where the person goes; the function that comes back ends it. */
export async function onSelection(tell: (place: Place) => void): Promise<() => Promise<void>> {
  const handler = async () => {
    await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange().load({ rowIndex: true, columnIndex: true });
      const sheet = range.worksheet.load({ name: true });
      await context.sync();
      tell({ sheet: sheet.name, row: range.rowIndex, column: range.columnIndex });
    });
  };
  const added = await inExcel(async (context) => {
    const result = context.workbook.onSelectionChanged.add(handler);
    await context.sync();
    return result;
  });
  if ('problem' in added) return async () => {};
  const { result } = added;
  return () =>
    Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
}

/** Changes one cell, unless another value stands there by now; its number format stays. */
export async function editCell({ sheet, row, column, was, now }: CellEdit): Promise<Edited> {
  const edited = await inExcel(async (context): Promise<Edited> => {
    const target = await sheetOf(context, sheet);
    const cell = target.getRangeByIndexes(row, column, 1, 1).load({ values: true, formulas: true, numberFormat: true });
    const protection = target.protection.load({ protected: true });
    await context.sync();
    if (protection.protected) throw new HostTrouble({ kind: 'protected-sheet', sheet });
    const [value, formula] = [cell.values[0]?.[0], cell.formulas[0]?.[0]];
    if (value !== (was ?? '') || formula !== value) return { kind: 'changed' };
    const isText = cell.numberFormat[0]?.[0] === '@';
    cell.values = [[wireValue(now, isText ? 'text' : 'quantity', false)]];
    await context.sync();
    return { kind: 'done' };
  });
  return 'problem' in edited ? { kind: 'stopped', problem: edited.problem } : edited.result;
}

/** Adds sheets to start from; those whose name is taken are left out. */
export async function addSheets(sheets: readonly NewSheet[]): Promise<HostProblem | undefined> {
  const added = await inExcel((context) => addNewSheets(context, sheets));
  return 'problem' in added ? added.problem : undefined;
}

async function sheetOf(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load({ visibility: true });
  await context.sync();
  if (sheet.isNullObject) throw new HostTrouble({ kind: 'no-sheet', sheet: name });
  return sheet;
}

/** Runs a batch; what Excel refuses comes back as a value. */
async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<{ readonly result: T } | { readonly problem: HostProblem }> {
  if (!supports(NEEDED)) return { problem: { kind: 'too-old', needs: NEEDED } };
  try {
    return { result: await Excel.run(batch) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
