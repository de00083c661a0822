import { fingerprintOf, type Receipt, type Snapshot, type WorkbookPort, type WritePlan } from '../core/index';
import { type Appearance, appearances } from './files/appearance';
import { applyPlan } from './files/apply';
import { addFreshSheets } from './files/fresh';
import type { Package } from './files/package';
import { type FileProblem, FileTrouble, type Loss } from './files/problem';
import { readFileBytes } from './files/read';
import { readSnapshot } from './files/snapshot';
import { type TypedCell, typeCells } from './files/typed';
import { Workbook } from './files/workbook';
import { XmlFault } from './files/xml';
import { zipped } from './files/zip-write';
import { type InputTable, inputSheet } from './input-sheet';

export type { Appearance } from './files/appearance';
export type { FileProblem, Loss } from './files/problem';
export type { TypedCell } from './files/typed';
export type { InputTable } from './input-sheet';

export type OpenedBytes = { readonly file: FileInMemory; readonly losses: readonly Loss[] } | { readonly problem: FileProblem };

/** Opens the bytes of a workbook or csv file as `openInput` opens a path. */
export function openBytes(bytes: Uint8Array, name: string): OpenedBytes {
  try {
    const { parts, snapshot, losses } = readFileBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, () => {});
    return { file: new FileInMemory(parts, snapshot), losses };
  } catch (error) {
    if (error instanceof FileTrouble) return { problem: { ...error.problem, path: name } };
    if (error instanceof XmlFault) return { problem: { kind: 'damaged', path: name, part: 'xml' } };
    throw error;
  }
}

/** The file host without a file system: what is not changed keeps its bytes. */
export class FileInMemory implements WorkbookPort {
  readonly extension: '.xlsx' | '.xlsm';
  readonly isStructureLocked: boolean;

  constructor(
    private parts: Package,
    private snapshot: Snapshot | undefined,
  ) {
    const workbook = new Workbook(parts);
    this.extension = workbook.isMacroEnabled ? '.xlsm' : '.xlsx';
    this.isStructureLocked = workbook.isStructureLocked;
  }

  read(): Snapshot {
    this.snapshot ??= readSnapshot(this.parts);
    return this.snapshot;
  }

  appearances(): readonly Appearance[] {
    return appearances(this.parts);
  }

  apply(plan: WritePlan): Receipt {
    const snapshot = this.read();
    if (fingerprintOf(snapshot, plan) !== plan.fingerprint) return { kind: 'refused', moved: plan.orders?.sheet ?? '' };
    this.change((parts) => applyPlan(parts, snapshot, plan));
    return { kind: 'applied' };
  }

  /** Writes cells as a person types them. */
  type(sheet: string, cells: readonly TypedCell[]): void {
    this.change((parts) => {
      const workbook = new Workbook(parts);
      typeCells(workbook, sheet, cells);
      workbook.recalculate();
    });
  }

  /** Adds sheets to fill in, behind the others. */
  add(tables: readonly InputTable[]): void {
    this.change((parts) =>
      addFreshSheets(
        new Workbook(parts),
        tables.map((table) => inputSheet(table)),
      ),
    );
  }

  bytes(): Uint8Array {
    return zipped(this.parts.zipParts());
  }

  private change(work: (parts: Package) => void): void {
    const parts = this.parts.copy();
    work(parts);
    this.parts = parts;
    this.snapshot = undefined;
  }
}
