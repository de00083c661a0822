import {
  fingerprintOf,
  type InputSheet,
  type OwnSheet,
  type Receipt,
  type SheetSnapshot,
  type Snapshot,
  type WorkbookPort,
  type WritePlan,
} from '../core/index';
import { type CellEdit, type Edited, editCells } from './port/edit';
import { writeInputSheets } from './port/input-sheet';
import { Kept } from './port/kept';
import { holdsPlan } from './port/own-sheet';
import { type Found, ROWS_ASKED, readAgain, readWorkbook, snapshotOf } from './port/read';
import { SerialClock } from './port/serial';
import { Writer } from './port/write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The open spreadsheet. This is the only file that names the service; the helpers under `port/` are handed what they work on. */
export class SheetsPort implements WorkbookPort {
  private readonly book: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private zone: string | undefined;
  private readonly clock = new SerialClock((instant) => this.wallClock(instant));
  private found: { readonly workbook: Found; readonly kept: Kept } | undefined;

  /** `beforeWriting` may throw: nothing is written then. */
  constructor(private readonly beforeWriting: () => void = () => {}) {}

  read(): Snapshot {
    this.found = this.look();
    return snapshotOf(this.found.workbook, this.found.kept);
  }

  apply(plan: WritePlan): Receipt {
    const { workbook, kept } = this.found ?? this.look();
    this.found = undefined;
    const now = this.standing(workbook, plan);
    const sheets = [...workbook.standing.values()].map(({ name, snapshot }) => now.get(name) ?? snapshot);
    const again: Snapshot = { sheets, date1904: false, names: workbook.names };
    if (fingerprintOf(again, plan) !== plan.fingerprint) return { kind: 'refused', moved: plan.orders?.sheet ?? this.book.getName() };
    this.beforeWriting();
    new Writer(SpreadsheetApp, this.book, workbook, kept, now).write(plan);
    SpreadsheetApp.flush();
    return { kind: 'applied' };
  }

  /** Local time of the spreadsheet, `2026-11-21T19:01:32`. */
  now(): string {
    return this.clock.textOf(new Date());
  }

  /** Selects a cell where people see it; `false` where the sheet is gone. */
  select(sheetName: string, row: number, column: string | undefined): boolean {
    const sheet = this.book.getSheetByName(sheetName);
    if (!sheet) return false;
    this.book.setActiveSheet(sheet);
    sheet.getRange(`${column ?? 'A'}${Math.min(row, sheet.getMaxRows())}`).activate();
    return true;
  }

  /** Changes cells as a person would: all of them, or none where one holds something else by now. */
  edit(cells: readonly CellEdit[]): Edited {
    const edited = editCells(this.book, this.clock, cells);
    SpreadsheetApp.flush();
    return edited;
  }

  /** Adds the sheets that people fill in; those whose names are taken stay as they are and are given back. */
  addInputSheets(sheets: readonly InputSheet[]): readonly string[] {
    const taken = writeInputSheets(SpreadsheetApp, this.book, sheets);
    SpreadsheetApp.flush();
    return taken;
  }

  private look() {
    const kept = new Kept(PropertiesService.getDocumentProperties());
    return { workbook: readWorkbook(this.book, this.clock, kept), kept };
  }

  private wallClock(instant: Date): string {
    this.zone ??= this.book.getSpreadsheetTimeZone();
    return Utilities.formatDate(instant, this.zone, "yyyy-MM-dd'T'HH:mm:ss.SSS");
  }

  /** The sheets that the plan goes by and would write over, as they stand now. */
  private standing(
    { standing }: Found,
    { orders, removeColumns, sheets, removeSheets, names }: WritePlan,
  ): ReadonlyMap<string, SheetSnapshot> {
    const stays = (sheet: OwnSheet) => holdsPlan(sheet, standing.get(sheet.replaces ?? '')?.snapshot.rows ?? []);
    const isUntouched = new Set(sheets.filter((sheet) => !isFilledIn(sheet) || stays(sheet)).map(({ replaces }) => replaces));
    const own = [...removeSheets, ...names.map(({ sheet }) => sheet), ...sheets.flatMap(({ replaces }) => replaces ?? [])];
    const wanted = new Set([
      ...(orders ? [orders.sheet] : []),
      ...removeColumns.map(({ sheet }) => sheet),
      ...own.filter((name) => !isUntouched.has(name)),
    ]);
    const read = [...standing.values()].filter(({ name }) => wanted.has(name));
    return new Map(read.map((each) => [each.name, readAgain(each, this.clock)]));
  }
}

/** An own sheet that holds what others wrote: people, or a run beside this one. */
const isFilledIn = ({ id, columns }: OwnSheet): boolean => id === 'log' || columns.some(({ human }) => human);

/** Whether so long a sheet was asked which of its rows are hidden. */
export const knowsHiddenRows = (rows: number): boolean => rows <= ROWS_ASKED;

export const ui = (): GoogleAppsScript.Base.Ui => SpreadsheetApp.getUi();
