import { NAME_PREFIX, type OwnColumn, type OwnSheet, type OwnSheetId, type SheetSnapshot, type WritePlan } from '../../core/index';
import { deleteColumns } from './grid';
import type { Kept } from './kept';
import { bearsOwnCells } from './marks';
import { writeOrders } from './orders';
import { type Drawing, drawingOf, dressForm, writeOwnSheet } from './own-sheet';
import type { Found, Standing } from './read';
import { removeHighlights } from './rules';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Drawings = Readonly<Record<string, Drawing>>;

const unchanged = (drawn: Drawings, drawings: Drawings): Drawings =>
  Object.fromEntries(Object.entries(drawn).filter(([id, drawing]) => JSON.stringify(drawing) === JSON.stringify(drawings[id])));

/** One write of a plan, over what the run found and what stands there now. */
export class Writer {
  constructor(
    private readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    private readonly book: Spreadsheet,
    private readonly found: Found,
    private readonly kept: Kept,
    private readonly now: ReadonlyMap<string, SheetSnapshot>,
  ) {}

  write(plan: WritePlan): void {
    const drawings = Object.fromEntries(plan.sheets.map((sheet) => [sheet.id, drawingOf(sheet)]));
    const drawn = Object.fromEntries(plan.sheets.flatMap(({ id, replaces }) => this.drawn(id, replaces) ?? []));
    const made = plan.sheets.filter(({ replaces }) => !this.standing(replaces));
    const highlit = plan.orders ? [plan.orders.sheet] : [];
    // Said before it is done: what a run that fails leaves half drawn or blank is known by it.
    this.kept.write({
      memory: plan.memory,
      making: [...this.found.drafts.keys(), ...made.map(({ name }) => name)],
      drawn: unchanged(drawn, drawings),
      highlit: [...new Set([...this.kept.highlit, ...highlit])],
    });
    const shown = made.length > 0 || plan.removeSheets.length > 0 ? this.shown(plan) : undefined;
    this.writeOrders(plan);
    this.writeSheets(plan, made, { drawn, drawings });
    this.takeAway(plan);
    this.kept.write({ making: [], drawn: drawings, highlit });
    if (shown) this.book.setActiveSheet(shown);
  }

  private drawn(id: OwnSheetId, replaces: string | undefined): [OwnSheetId, Drawing][] | undefined {
    const drawn = this.standing(replaces) && this.kept.drawn[id];
    return drawn && [[id, drawn]];
  }

  /** The sheet in front of the person, where it stays. */
  private shown({ removeSheets }: WritePlan): Sheet | undefined {
    const shown = this.book.getActiveSheet();
    const leaving = [...removeSheets, ...this.found.drafts.keys()];
    return leaving.length > 0 && leaving.includes(shown.getName()) ? undefined : shown;
  }

  private writeOrders({ orders, sheets }: WritePlan): void {
    if (orders) {
      const standing = this.standing(orders.sheet);
      const rows = this.now.get(orders.sheet)?.rows;
      if (!standing || !rows) throw new Error(`the sheet ${orders.sheet} is gone`);
      const marks = new Set(this.found.names.filter(({ sheet }) => sheet === orders.sheet).map(({ name, column }) => `${name} ${column}`));
      const isMarked = ({ id, at }: OwnColumn) => marks.has(`${NAME_PREFIX}${id} ${at}`);
      writeOrders(this.app, standing.sheet, orders, { rows, isMarked });
    }
    const written = new Set([orders?.sheet, ...sheets.map(({ replaces }) => replaces)]);
    for (const { name, sheet, snapshot } of this.found.standing.values()) {
      if (written.has(name)) continue;
      // A highlight that somebody copied without a key of ours shows nothing; it goes when everything does.
      if (!orders || this.kept.highlit.includes(name) || bearsOwnCells(snapshot.rows)) removeHighlights(sheet);
    }
  }

  /** New sheets are made first, each a copy of the first while that is blank. */
  private writeSheets(
    { sheets }: WritePlan,
    made: readonly OwnSheet[],
    { drawn, drawings }: { readonly drawn: Drawings; readonly drawings: Drawings },
  ): void {
    const blank = this.makeSheets(made);
    for (const plan of sheets) {
      const standing = this.standing(plan.replaces);
      const sheet = standing?.sheet ?? blank.get(plan.name)!;
      const before = standing && (this.now.get(standing.name) ?? standing.snapshot).rows;
      writeOwnSheet(this.app, sheet, plan, { before, drawn: drawn[plan.id], drawing: drawings[plan.id]! });
      if (standing && standing.name !== plan.name) sheet.setName(plan.name);
    }
  }

  private makeSheets(made: readonly OwnSheet[]): ReadonlyMap<string, Sheet> {
    // Unless a person has begun to use it.
    const blankDrafts = [...this.found.drafts.values()].filter((draft) => draft.getLastRow() === 0);
    for (const draft of blankDrafts) this.book.deleteSheet(draft);
    const blank = new Map<string, Sheet>();
    if (made.length === 0) return blank;
    let place = this.found.count - blankDrafts.length;
    let form: Sheet | undefined;
    for (const { name } of made) {
      const sheet = form ? this.book.insertSheet(name, place++, { template: form }) : this.book.insertSheet(name, place++);
      if (!form) dressForm(sheet, made);
      form ??= sheet;
      blank.set(name, sheet);
    }
    return blank;
  }

  private takeAway({ removeColumns, removeSheets }: WritePlan): void {
    for (const name of new Set(removeColumns.map(({ sheet }) => sheet))) {
      const standing = this.standing(name);
      if (!standing) throw new Error(`the sheet ${name} is gone`);
      deleteColumns(
        standing.sheet,
        removeColumns.filter(({ sheet }) => sheet === name).map(({ column }) => column),
      );
    }
    for (const name of removeSheets) {
      const standing = this.standing(name);
      if (standing) this.book.deleteSheet(standing.sheet);
    }
  }

  private standing(name: string | undefined): Standing | undefined {
    return name === undefined ? undefined : this.found.standing.get(name);
  }
}
