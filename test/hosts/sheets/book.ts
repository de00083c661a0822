import type { BookModel, Box, NameModel, SheetModel } from './model';
import { shrunk } from './model';
import type { RangeApi } from './range';
import { SheetApi } from './sheet';
import type { Gate, Service } from './strict';
import { Zone } from './values';

export class BookApi implements Service {
  readonly service = 'Spreadsheet';
  /** What a person would see selected, and read in the corner. */
  selected: { sheet: string; box: Box } | undefined;
  readonly toasts: string[] = [];
  private readonly zone: Zone;
  private readonly handles = new Map<SheetModel, SheetApi>();

  constructor(
    private readonly gate: Gate,
    readonly model: BookModel,
  ) {
    this.zone = new Zone(model.zone);
  }

  getName = () => this.model.name;
  getSpreadsheetTimeZone = () => this.model.zone;
  getSheets = () => this.model.sheets.map((sheet) => this.handle(sheet));
  getNumSheets = () => this.model.sheets.length;
  getSheetByName = (name: string) => {
    const found = this.model.sheets.find((sheet) => sheet.name === name);
    return found ? this.handle(found) : null;
  };
  getActiveSheet = () => this.handle(this.model.sheets[this.model.active]!);
  setActiveSheet = (sheet: SheetApi) => {
    sheet.mustStand();
    this.model.active = this.model.sheets.indexOf(sheet.model);
    return sheet;
  };
  insertSheet = (name: string, place: number) => {
    this.mustBeFree(name);
    const sheet = this.model.add(name, place);
    this.model.active = place;
    return this.handle(sheet);
  };
  deleteSheet = (sheet: SheetApi) => {
    sheet.mustStand();
    if (this.model.sheets.filter(({ hidden }) => !hidden).length === 1 && !sheet.model.hidden) {
      throw this.gate.error("You can't remove all the visible sheets in a document.");
    }
    sheet.model.isDeleted = true;
    this.model.sheets.splice(this.model.sheets.indexOf(sheet.model), 1);
    this.model.names = this.model.names.filter((name) => name.sheet !== sheet.model);
    this.model.active = Math.min(this.model.active, this.model.sheets.length - 1);
  };
  toast = (message: string, _title: string, _seconds: number) => {
    this.toasts.push(message);
  };

  getNamedRanges = () => this.model.names.map((name) => new NamedRangeApi(this, name));
  getRangeByName = (wanted: string) => {
    const name = this.model.names.find((each) => each.name === wanted);
    return name?.box ? this.handle(name.sheet).box(name.box) : null;
  };
  setNamedRange = (name: string, range: RangeApi) => {
    if (!/^[A-Za-z_]\w{0,249}$/.test(name)) throw this.gate.error(`${name} is no name for a range`);
    this.model.names = [
      ...this.model.names.filter((each) => each.name !== name),
      { name, sheet: range.getSheet().model, box: range.model },
    ];
  };

  handle(sheet: SheetModel): SheetApi {
    const known = this.handles.get(sheet) ?? new SheetApi(this.gate, this.zone, this, sheet);
    this.handles.set(sheet, known);
    return known;
  }

  mustBeFree(name: string, except?: SheetModel): void {
    const isTaken = this.model.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw this.gate.error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  deleteColumns(sheet: SheetModel, from: number, count: number): void {
    sheet.deleteColumns(from, count);
    for (const name of this.model.names) if (name.sheet === sheet && name.box) name.box = shrunk(name.box, from, count)[0];
  }

  select(sheet: SheetModel, box: Box): void {
    this.selected = { sheet: sheet.name, box };
  }
}

class NamedRangeApi implements Service {
  readonly service = 'NamedRange';

  constructor(
    private readonly book: BookApi,
    readonly model: NameModel,
  ) {}

  getName = () => this.model.name;
  getRange = () => (this.model.box ? this.book.handle(this.model.sheet).box(this.model.box) : null);
  remove = () => {
    this.book.model.names = this.book.model.names.filter((name) => name !== this.model);
  };
}
