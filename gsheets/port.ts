import {
  fingerprintOf,
  type InputSheet,
  type OwnSheet,
  type Receipt,
  type Snapshot,
  type WorkbookPort,
  type WritePlan,
} from '../core/index';
import { type Decided, writeDecision } from './port/decision';
import { deleteColumns, growTo } from './port/grid';
import { writeInputSheets } from './port/input-sheet';
import { writeMemory } from './port/memory';
import { dropNames, isDraft, setNames } from './port/names';
import { writeOrders } from './port/orders';
import { writeOwnSheet } from './port/own-sheet';
import { readAgain, readWorkbook } from './port/read';
import { writeHighlights } from './port/rules';
import { SerialClock } from './port/serial';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The open spreadsheet. This is the only file that names the service; the helpers under `port/` are handed what they work on. */
export class SheetsPort implements WorkbookPort {
  private readonly book: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private readonly zone: string = this.book.getSpreadsheetTimeZone();
  private readonly clock = new SerialClock((instant) => Utilities.formatDate(instant, this.zone, "yyyy-MM-dd'T'HH:mm:ss.SSS"));

  /** `beforeWriting` may throw: nothing is written then. */
  constructor(private readonly beforeWriting: () => void = () => {}) {}

  read(): Snapshot {
    return readWorkbook(this.book, this.clock, PropertiesService.getDocumentProperties());
  }

  apply(plan: WritePlan): Receipt {
    if (fingerprintOf(this.standing(plan), plan) !== plan.fingerprint) {
      return { kind: 'refused', moved: plan.orders?.sheet ?? this.book.getName() };
    }
    this.beforeWriting();
    const active = this.book.getActiveSheet();
    const isToStay = !plan.removeSheets.includes(active.getName());
    this.writeSheets(plan);
    this.takeAway(plan);
    setNames(this.book, plan.names);
    dropNames(this.book, plan.names);
    writeMemory(PropertiesService.getDocumentProperties(), plan.memory);
    if (isToStay) this.book.setActiveSheet(active);
    SpreadsheetApp.flush();
    return { kind: 'applied' };
  }

  /** Local time of the spreadsheet, `2026-11-21T19:01:32`. */
  now(): string {
    return Utilities.formatDate(new Date(), this.zone, "yyyy-MM-dd'T'HH:mm:ss");
  }

  /** Selects a cell where people see it; `false` where the sheet is gone. */
  select(sheetName: string, row: number, column: string | undefined): boolean {
    const sheet = this.book.getSheetByName(sheetName);
    if (!sheet) return false;
    this.book.setActiveSheet(sheet);
    sheet.getRange(`${column ?? 'A'}${Math.min(row, sheet.getMaxRows())}`).activate();
    return true;
  }

  /** Fills in the decision cells of rows, as a person would; `false`, and nothing is written, where a row is another one by now. */
  decide(decided: Decided): boolean {
    const isWritten = writeDecision(this.book, decided);
    SpreadsheetApp.flush();
    return isWritten;
  }

  /** Adds the sheets that people fill in; those whose names are taken stay as they are and are given back. */
  addInputSheets(sheets: readonly InputSheet[]): readonly string[] {
    const taken = writeInputSheets(SpreadsheetApp, this.book, sheets);
    SpreadsheetApp.flush();
    return taken;
  }

  private standing({ orders, removeColumns, sheets, removeSheets, names }: WritePlan): Snapshot {
    const users = new Set([...(orders ? [orders.sheet] : []), ...removeColumns.map(({ sheet }) => sheet)]);
    const isUntouched = new Set(sheets.filter((sheet) => !isFilledIn(sheet)).map(({ replaces }) => replaces));
    const own = [...removeSheets, ...names.map(({ sheet }) => sheet), ...sheets.flatMap(({ replaces }) => replaces ?? [])];
    return readAgain(this.book, this.clock, new Set([...users, ...own.filter((name) => !isUntouched.has(name))]), users);
  }

  private writeSheets({ orders, sheets, names }: WritePlan): void {
    if (orders) {
      const sheet = this.sheet(orders.sheet);
      growTo(sheet, orders.lastRow + 1, Math.max(...orders.columns.map(({ at }) => at)) + 1);
      // Before the headings stand: columns of which only some have their names would be taken for half a set.
      setNames(
        this.book,
        names.filter(({ column }) => column !== undefined),
      );
      writeOrders(SpreadsheetApp, sheet, orders);
    }
    const own = new Set(sheets.map(({ replaces }) => replaces));
    for (const sheet of this.book.getSheets()) {
      const name = sheet.getName();
      if (!own.has(name)) writeHighlights(SpreadsheetApp, sheet, name === orders?.sheet ? orders.highlights : []);
    }
    for (const sheet of sheets) writeOwnSheet(SpreadsheetApp, this.book, sheet);
  }

  private takeAway({ removeColumns, removeSheets }: WritePlan): void {
    for (const name of new Set(removeColumns.map(({ sheet }) => sheet))) {
      deleteColumns(
        this.sheet(name),
        removeColumns.filter(({ sheet }) => sheet === name).map(({ column }) => column),
      );
    }
    for (const sheet of this.book.getSheets()) {
      const name = sheet.getName();
      if (removeSheets.includes(name) || isDraft(name)) this.book.deleteSheet(sheet);
    }
  }

  private sheet(name: string): Sheet {
    const sheet = this.book.getSheetByName(name);
    if (!sheet) throw new Error(`the sheet ${name} is gone`);
    return sheet;
  }
}

/** An own sheet that holds what others wrote: people, or a run beside this one. */
const isFilledIn = ({ id, columns }: OwnSheet): boolean => id === 'log' || columns.some(({ human }) => human);

export const ui = (): GoogleAppsScript.Base.Ui => SpreadsheetApp.getUi();

/** A short message in the corner of the open spreadsheet, for some seconds. */
export const toast = (text: string, title: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 10);
