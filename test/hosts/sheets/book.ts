import type { BookModel, Box, SheetModel } from './model';
import { SheetApi } from './sheet';
import type { Gate, Service } from './strict';
import { Zone } from './values';

export class BookApi implements Service {
  readonly service = 'Spreadsheet';
  /** What a person would see selected. */
  selected: { sheet: string; box: Box } | undefined;
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
  insertSheet = (name: string, place: number, options?: { readonly template?: SheetApi }) => {
    this.mustBeFree(name);
    if (place > this.model.sheets.length) throw this.gate.error('The sheet index is out of bounds.');
    const form = options?.template && this.gate.open(options.template);
    form?.mustStand();
    const sheet = this.model.add(name, place, form?.model);
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
    this.model.active = Math.min(this.model.active, this.model.sheets.length - 1);
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

  select(sheet: SheetModel, box: Box): void {
    this.selected = { sheet: sheet.name, box };
  }
}
