import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprintOf, type Receipt, type Snapshot, type WorkbookPort, type WritePlan } from '../core/index';
import { applyPlan } from './files/apply';
import { type CsvFile, readCsvFiles } from './files/open-csv';
import type { Package } from './files/package';
import { type FileProblem, FileTrouble, type Loss } from './files/problem';
import { type OnDone, readFileBytes } from './files/read';
import { writeWhole } from './files/save';
import { readSnapshot } from './files/snapshot';
import { Workbook } from './files/workbook';
import { XmlFault } from './files/xml';
import { writeZip } from './files/zip-stream';

export type { FileProblem, Loss } from './files/problem';

export type Opened = { readonly port: FilePort; readonly losses: readonly Loss[] } | { readonly problem: FileProblem };
export type OnProgress = (stage: 'reading' | 'writing', done: number, total: number) => void;

export interface FilePort extends WorkbookPort {
  read(): Snapshot;
  /** As `read`, with the cells that show a day: what collects rows writes them anew. */
  readWithDates(): Snapshot;
  apply(plan: WritePlan): Receipt;
  /** Writes the workbook in one move, over a file that stands there; gives back why it could not. The input is never written to. */
  save(path: string): Promise<FileProblem | undefined>;
  /** What the saved file has to end in. */
  readonly extension: '.xlsx' | '.xlsm';
}

/** Opens a workbook, or a folder of csv files as one. */
export async function openInput(path: string, onProgress: OnProgress = () => {}): Promise<Opened> {
  try {
    const files = inputFiles(path);
    const stamps = files.map(stampOf);
    const { parts, snapshot, losses } = readInput(path, files, (done, total) => onProgress('reading', done, total));
    return { port: new WorkbookFile(path, files, stamps, parts, snapshot, onProgress), losses };
  } catch (error) {
    return { problem: problemOf(error, path, 'unreadable') };
  }
}

function inputFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = csvFiles(path);
  if (files.length === 0) throw new FileTrouble({ kind: 'no-csv' });
  return files;
}

function readInput(path: string, files: readonly string[], onDone: OnDone): ReturnType<typeof readFileBytes> {
  if (files[0] === path) return readFileBytes(readFileSync(path), basename(path), onDone);
  return { ...readCsvFiles(files.map(csvFile), onDone), losses: [] };
}

const csvFile = (path: string): CsvFile => ({ name: basename(path), bytes: () => readFileSync(path) });

/** The csv files of a folder, in the order of their names. */
function csvFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.csv$/i.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

class WorkbookFile implements FilePort {
  readonly extension: '.xlsx' | '.xlsm';
  private parts: Package;
  private snapshot: Snapshot | undefined;

  constructor(
    private readonly path: string,
    private readonly files: readonly string[],
    private readonly stamps: readonly string[],
    parts: Package,
    snapshot: Snapshot,
    private readonly onProgress: OnProgress,
  ) {
    this.parts = parts;
    this.snapshot = snapshot;
    this.extension = new Workbook(parts).isMacroEnabled ? '.xlsm' : '.xlsx';
  }

  read(): Snapshot {
    this.snapshot ??= readSnapshot(this.parts);
    return this.snapshot;
  }

  readWithDates(): Snapshot {
    return readSnapshot(this.parts, undefined, true);
  }

  apply(plan: WritePlan): Receipt {
    const changed = this.changedFile();
    if (changed !== undefined) return { kind: 'refused', moved: changed };
    const snapshot = this.read();
    if (fingerprintOf(snapshot, plan) !== plan.fingerprint) return { kind: 'refused', moved: plan.orders?.sheet ?? basename(this.path) };
    const parts = this.parts.copy();
    applyPlan(parts, snapshot, plan);
    this.parts = parts;
    this.snapshot = undefined;
    return { kind: 'applied' };
  }

  async save(path: string): Promise<FileProblem | undefined> {
    try {
      if (this.files.some((file) => isSameFile(file, path))) return { kind: 'output-is-input', path };
      if (this.changedFile() !== undefined) return { kind: 'input-changed', path: this.path };
      const parts = this.parts.zipParts();
      await writeWhole(path, true, (target) => writeZip(parts, target, (done) => this.onProgress('writing', done, parts.length)));
      return undefined;
    } catch (error) {
      return problemOf(error, path, 'not-writable');
    }
  }

  /** A file that somebody wrote to since it was read. */
  private changedFile(): string | undefined {
    return this.files.find((file, i) => stampOf(file) !== this.stamps[i]);
  }
}

function stampOf(file: string): string {
  const stamp: Stats | undefined = statSync(file, { throwIfNoEntry: false });
  return stamp ? `${stamp.size} ${stamp.mtimeMs} ${stamp.ino}` : 'gone';
}

function isSameFile(file: string, path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return false;
  const input = statSync(file, { throwIfNoEntry: false });
  return realpathSync(file) === realpathSync(path) || (input !== undefined && input.ino === there.ino && input.dev === there.dev);
}

/** What the reader or the file system said; anything else is a fault of ours and goes on. */
function problemOf(error: unknown, path: string, kind: 'unreadable' | 'not-writable'): FileProblem {
  if (error instanceof FileTrouble) return { ...error.problem, path };
  if (error instanceof XmlFault) return { kind: 'damaged', path, part: 'xml' };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  return code === 'ENOENT' && kind === 'unreadable' ? { kind: 'not-found', path } : { kind, path, code };
}
