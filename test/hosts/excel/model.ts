import type { Area, Cell, Snapshot } from '../../../core';
import { cellIndex, keptFrom, keptPieces, NAME_PREFIX, showsTime } from '../../../core';
import { columnLetters, parseAddress, parseSheet, sheetText } from './address';
import { type CellState, GENERAL, type NamedRange } from './cells';
import { entered } from './coerce';
import { Sheet } from './sheet';

const isFilled = (cell: CellState | undefined): boolean => cell !== undefined && (cell.value !== null || cell.formula !== undefined);

const MEMORY = `${NAME_PREFIX}memory_`;

/** A workbook as Excel holds it: what people and programs change, without any wire. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: NamedRange[] = [];
  active: Sheet | undefined;
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  readOnly = false;
  /** The structure is protected: no sheet comes or goes. */
  structureProtected = false;
  editingCell = false;
  /** Of a range with more cells, Excel on the web hands out null for the values. */
  cellsPerGet = 5_000_000;
  /** Told whenever the selection moves. */
  onSelect: (() => void) | undefined;
  private ids = 0;

  constructor(readonly date1904 = false) {}

  static from(snapshot: Snapshot): Workbook {
    const workbook = new Workbook(snapshot.date1904);
    for (const from of snapshot.sheets) {
      const sheet = workbook.add(from.name);
      if (from.hidden) sheet.visibility = 'Hidden';
      from.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const index = cellIndex(r, c);
          const format = from.times.has(index) ? { numberFormat: 'h:mm' } : GENERAL;
          if (from.formulas.has(index)) sheet.put(r, c, { value, formula: '=NA()', format });
          else if (value !== null) sheet.put(r, c, { value, format });
        });
      });
      for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
      sheet.merges.push(...from.merges);
      for (const { name, area } of from.tables) sheet.addTable(name, area);
      if (from.filter) sheet.filter = { area: from.filter, criteria: [] };
    }
    for (const { name, sheet, column } of snapshot.names) {
      const place = column === undefined ? '$A$1' : `$${columnLetters(column)}:$${columnLetters(column)}`;
      workbook.names.push({ name, formula: `=${sheetText(sheet)}!${place}`, visible: false });
    }
    for (const [i, piece] of keptPieces(snapshot.memory ?? {}).entries()) {
      workbook.names.push({ name: `${MEMORY}${i + 1}`, formula: `="${piece.replaceAll('"', '""')}"`, visible: false });
    }
    return workbook;
  }

  toSnapshot(): Snapshot {
    const sheets = this.sheets.map((sheet) => {
      const formulas = new Set<number>();
      const times = new Set<number>();
      const used = sheet.used(true);
      const rows = sheet.rows.slice(0, (used?.bottom ?? -1) + 1).map((row, r) =>
        Array.from(row.slice(0, row.findLastIndex(isFilled) + 1), (cell, c): Cell => {
          if (cell?.formula !== undefined) formulas.add(cellIndex(r, c));
          if (typeof cell?.value === 'number' && showsTime(cell.format.numberFormat)) times.add(cellIndex(r, c));
          return cell?.value ?? null;
        }),
      );
      return {
        name: sheet.name,
        hidden: sheet.visibility !== 'Visible',
        rows,
        formulas,
        times,
        hiddenRows: new Set(sheet.hiddenRows),
        merges: [...sheet.merges],
        tables: sheet.tables.map(({ name, area }) => ({ name, area })),
        ...(sheet.filter ? { filter: sheet.filter.area } : {}),
      };
    });
    const names = this.names.flatMap(({ name, formula }) => {
      const area = parseAddress(formula);
      const sheet = parseSheet(formula);
      if (!name.startsWith(NAME_PREFIX) || !area || sheet === undefined) return [];
      return [{ name, sheet, ...(area.top === 0 && area.bottom > 0 ? { column: area.left } : {}) }];
    });
    const pieces = this.names
      .filter(({ name }) => name.startsWith(MEMORY))
      .map(({ formula }) => formula.slice(2, -1).replaceAll('""', '"'));
    const memory = keptFrom(pieces);
    return { sheets, date1904: this.date1904, names, ...(memory ? { memory } : {}) };
  }

  select(area: Area): void {
    this.selection = area;
    this.onSelect?.();
  }

  nextId(): string {
    return String(++this.ids);
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string): Sheet {
    const sheet = new Sheet(this, `{${this.nextId().padStart(8, '0')}-0001-0000-0100-000000000000}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  remove(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets.find(({ visibility }) => visibility === 'Visible');
    this.rewriteNames((formula) => (parseSheet(formula) === sheet.name ? '=#REF!' : formula));
  }

  rewriteNames(change: (formula: string) => string): void {
    for (const named of this.names) named.formula = change(named.formula);
  }

  /** A person types into a cell. */
  type(sheet: string, cell: string, value: Cell): void {
    const { top, left } = parseAddress(cell)!;
    const found = this.sheet(sheet)!;
    const { format } = found.cell(top, left);
    const typed = typeof value === 'string' ? entered(value, format.numberFormat) : { value };
    found.put(top, left, { value: typed.value, ...(typed.formula ? { formula: typed.formula } : {}), format });
  }
}
