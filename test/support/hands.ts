import {
  type Cell,
  type Locale,
  type OwnName,
  parseIsoDay,
  planClear,
  planReview,
  reviewFinance,
  reviewWorkbook,
  type SheetSnapshot,
  type Snapshot,
} from '../../core';
import { Desk } from './desk';
import type { Grid } from './human';
import { Paper } from './paper';
import { written } from './written';

/** A workbook that people and the tool take turns with. Rows and columns count from 0. */
export interface Hands {
  grids(): readonly Grid[];
  type(sheet: string, row: number, column: number, value: Cell): void;
  /** A blank row, or a copy of another one with all that stands beside it. */
  insertRow(sheet: string, at: number, copied: number | undefined): void;
  deleteRow(sheet: string, at: number): void;
  /** A blank column; names of columns behind it follow. */
  insertColumn(sheet: string, at: number): void;
  /** The rows from `from` on, as they stood at the places in `order`; only the columns before `until`, where that is given. */
  sort(sheet: string, from: number, order: readonly number[], until?: number): void;
  rename(sheet: string, name: string): void;
  /** False where it was refused, and nothing is changed. */
  run(command: 'review' | 'finance', locale: Locale): Promise<boolean>;
  clear(keepLog: boolean): Promise<void>;
}

const TODAY = '2026-11-20';

export class MemoryHands implements Hands {
  private minutes = 0;

  constructor(private snapshot: Snapshot) {}

  grids(): readonly Grid[] {
    return this.snapshot.sheets;
  }

  type(sheet: string, row: number, column: number, value: Cell): void {
    this.change(sheet, (rows) => {
      while (rows.length <= row) rows.push([]);
      while (rows[row]!.length <= column) rows[row]!.push(null);
      rows[row]![column] = value;
    });
  }

  insertRow(sheet: string, at: number, copied: number | undefined): void {
    this.change(sheet, (rows) => rows.splice(at, 0, copied === undefined ? [] : [...rows[copied]!]));
  }

  deleteRow(sheet: string, at: number): void {
    this.change(sheet, (rows) => rows.splice(at, 1));
  }

  insertColumn(sheet: string, at: number): void {
    this.change(sheet, (rows) => {
      for (const row of rows) if (at < row.length) row.splice(at, 0, null);
    });
    const names = this.snapshot.names.map((name) =>
      name.sheet === sheet && name.column !== undefined && name.column >= at ? { ...name, column: name.column + 1 } : name,
    );
    this.snapshot = { ...this.snapshot, names };
  }

  sort(sheet: string, from: number, order: readonly number[], until = Number.POSITIVE_INFINITY): void {
    this.change(sheet, (rows) => {
      const before = rows.map((row) => [...row]);
      order.forEach((old, i) => {
        const width = Math.max(before[old]!.length, before[from + i]!.length);
        rows[from + i] = Array.from({ length: width }, (_, column) => before[column < until ? old : from + i]![column] ?? null);
      });
    });
  }

  rename(sheet: string, name: string): void {
    const renamed = <T extends SheetSnapshot | OwnName>(key: 'name' | 'sheet', each: T): T =>
      each[key as keyof T] === sheet ? { ...each, [key]: name } : each;
    const { sheets, names } = this.snapshot;
    this.snapshot = {
      ...this.snapshot,
      sheets: sheets.map((each) => renamed('name', each)),
      names: names.map((each) => renamed('sheet', each)),
    };
  }

  async run(command: 'review' | 'finance', locale: Locale): Promise<boolean> {
    const options = { businessDate: parseIsoDay(TODAY)! };
    const reviewed = command === 'review' ? reviewWorkbook(this.snapshot, options) : reviewFinance(this.snapshot, options);
    if ('problem' in reviewed) return false;
    const facts = { when: `${TODAY}T10:${++this.minutes}`, version: '1', inputHash: `${this.minutes}`, command };
    this.snapshot = written(this.snapshot, planReview(this.snapshot, reviewed.outcome, locale, facts));
    return true;
  }

  async clear(keepLog: boolean): Promise<void> {
    this.snapshot = written(this.snapshot, planClear(this.snapshot, 'en', { keepLog }));
  }

  private change(sheet: string, edit: (rows: Cell[][]) => void): void {
    const sheets = this.snapshot.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const rows = each.rows.map((row) => [...row]);
      edit(rows);
      return { ...each, rows };
    });
    this.snapshot = { ...this.snapshot, sheets };
  }
}

/** The same on files, through the command line. */
export class FileHands implements Hands {
  private readonly desk: Desk;
  private files = 0;
  private paper: Paper;

  constructor(folder: string, workbook: string) {
    this.desk = new Desk(folder, '', 'en_US.UTF-8', TODAY);
    this.paper = Paper.open(workbook);
  }

  grids(): readonly Grid[] {
    return this.paper.grids;
  }

  type(sheet: string, row: number, column: number, value: Cell): void {
    this.paper.sheet(sheet).set(row, column, value);
  }

  insertRow(sheet: string, at: number, copied: number | undefined): void {
    this.paper.sheet(sheet).insertRow(at, copied);
  }

  deleteRow(sheet: string, at: number): void {
    this.paper.sheet(sheet).deleteRow(at);
  }

  insertColumn(sheet: string, at: number): void {
    this.paper.insertColumn(sheet, at);
  }

  sort(sheet: string, from: number, order: readonly number[], until?: number): void {
    this.paper.sheet(sheet).sort(from, order, until);
  }

  rename(sheet: string, name: string): void {
    this.paper.rename(sheet, name);
  }

  run(command: 'review' | 'finance', locale: Locale): Promise<boolean> {
    return this.pass(command, `--locale ${locale}`);
  }

  async clear(keepLog: boolean): Promise<void> {
    await this.pass('clear', keepLog ? '--keep-log' : '');
  }

  private async pass(command: string, options: string): Promise<boolean> {
    const [before, after] = [`${++this.files}.xlsx`, `${++this.files}.xlsx`];
    this.paper.save(this.desk.at(before));
    const { exit } = await this.desk.order(`${command} @${before} -o @${after} ${options}`.trim());
    if (exit !== 2) this.paper = Paper.open(this.desk.at(after));
    return exit !== 2;
  }
}
