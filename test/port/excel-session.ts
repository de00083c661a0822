import type { Cell, WorkbookPort } from '../../core';
import type { ExcelPort } from '../../excel-addin/port';
import { type ExcelHost, type FaultKind, type Sheet, Workbook } from '../hosts/excel';
import { areaText, cellText, columnLetters, parseAddress } from '../hosts/excel/address';
import type { Session, SheetLook, UserCell, UserSheet } from './host';

/** Excel's port as the suite knows it: a problem is thrown. */
export function throwing(port: ExcelPort): WorkbookPort {
  return {
    async read() {
      const read = await port.read();
      if ('problem' in read) throw new Error(JSON.stringify(read.problem));
      return read.snapshot;
    },
    async apply(plan) {
      const receipt = await port.apply(plan);
      if (receipt.kind === 'stopped') throw new Error(JSON.stringify(receipt));
      return receipt;
    },
  };
}

export class ExcelSession implements Session {
  constructor(
    private readonly excel: ExcelHost,
    private readonly make: () => ExcelPort,
    private readonly fault: FaultKind = 'lost',
  ) {}

  port(): WorkbookPort {
    return throwing(this.make());
  }

  look(): readonly SheetLook[] {
    return this.excel.workbook.sheets.map(lookAt);
  }

  type(sheet: string, cell: string, value: Cell): void {
    this.excel.workbook.type(sheet, cell, value);
  }

  failAt(step: number | undefined): void {
    this.excel.failAt(step, this.fault);
  }
}

const isFormula = (cell: UserCell): cell is Extract<UserCell, { formula: string }> =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** A workbook as its users left it. */
export function workbookOf(sheets: readonly UserSheet[]): Workbook {
  const workbook = new Workbook();
  for (const { name, rows, fills = {}, notes = {}, rules = [], hiddenRows = [], hidden = false } of sheets) {
    const sheet = workbook.add(name);
    if (hidden) sheet.visibility = 'Hidden';
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const fill = fills[cellText(r, c)];
        const format = { numberFormat: typeof cell === 'string' ? '@' : 'General', ...(fill ? { fill } : {}) };
        if (isFormula(cell)) sheet.put(r, c, { value: cell.value, formula: `=${cell.formula}`, format });
        else if (cell !== null) sheet.put(r, c, { value: cell, format });
      });
    });
    for (const [cell, text] of Object.entries(notes)) sheet.notes.set(cell, text);
    for (const row of hiddenRows) sheet.hiddenRows.add(row - 1);
    for (const { area, formula } of rules) {
      sheet.rules.push({
        id: workbook.nextId(),
        areas: area.split(' ').map((each) => parseAddress(each)!),
        type: 'Custom',
        formula,
        stopIfTrue: false,
      });
    }
  }
  return workbook;
}

export function lookAt(sheet: Sheet): SheetLook {
  const cells: Record<string, UserCell> = {};
  const fills: Record<string, string> = {};
  sheet.rows.forEach((row, r) => {
    row.forEach((state, c) => {
      if (!state) return;
      const { value, formula, format } = state;
      if (formula !== undefined) cells[cellText(r, c)] = { formula: formula.slice(1), value };
      else if (value !== null) cells[cellText(r, c)] = value;
      if (format.fill) fills[cellText(r, c)] = format.fill;
    });
  });
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    cells,
    fills,
    notes: Object.fromEntries(sheet.notes),
    rules: sheet.rules.map(({ areas, formula }) => ({ area: areas.map(areaText).join(' '), formula })),
    dropdowns: sheet.dropdowns.map(({ areas, choices }) => ({ area: areas.map(areaText).join(' '), choices: choices.split(',') })),
    hiddenRows: [...sheet.hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnLetters),
  };
}
