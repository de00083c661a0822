import './node/global';
import { type Appearance, type FileInMemory, openBytes, type TypedCell } from '../../cli/in-memory';
import { lossSentence, say, WORDS } from '../../cli/words';
import { type Cell, cellIndex, type Locale, type Snapshot, type WritePlan } from '../../core';
import { type Format, type Sheet, Workbook } from '../../test/hosts/excel';
import type { StarterSheet } from '../host';
import { plainCell } from '../office-host';
import type { Mirror } from './mirrored';
import { CHARACTER } from './workbook';

/** More than a browser tab should be asked to hold. */
const LIMIT = 64 * 2 ** 20;

/** A file that somebody brought: its workbook on the page, and its bytes, which follow what happens there. */
export interface OpenedFile extends Mirror {
  readonly name: string;
  readonly workbook: Workbook;
  /** What the saved file will not have, in words. */
  loss(locale: Locale): string | undefined;
  /** It was reviewed or changed since it was opened or saved. */
  isUnsaved(): boolean;
  /** The bytes of the file with everything that was changed, and how many cells could not be carried over. */
  save(): { readonly name: string; readonly bytes: Uint8Array; readonly missed: number };
}

/** Why it could not be opened, in words. */
export type Refusal = (locale: Locale) => string;

export async function openFile(given: File): Promise<OpenedFile | Refusal> {
  const { name, size } = given;
  if (size > LIMIT) return (locale) => say(WORDS[locale].file, { kind: 'too-large', path: name, unit: 'bytes', size, limit: LIMIT });
  const opened = openBytes(new Uint8Array(await given.arrayBuffer()), name);
  if ('problem' in opened) return (locale) => say(WORDS[locale].file, opened.problem);
  const { file, losses } = opened;
  const workbook = workbookOf(file);
  let isChanged = false;
  const catchUp = () => {
    for (const [sheet, cells] of typedSince(file.read(), workbook)) {
      isChanged = true;
      file.type(sheet, cells);
    }
  };
  return {
    name,
    workbook,
    loss: (locale) => (losses.length === 0 ? undefined : lossSentence(WORDS[locale], name, losses)),
    catchUp,
    isUnsaved: () => isChanged || typedSince(file.read(), workbook).size > 0,
    applied(plan: WritePlan) {
      isChanged = true;
      if (file.apply(plan).kind === 'refused') throw new Error(`${name} no longer matches the workbook on the page`);
    },
    added(sheets) {
      isChanged = true;
      const standing = new Set(file.read().sheets.map((sheet) => sheet.name.toLowerCase()));
      file.add(sheets.filter((sheet) => !standing.has(sheet.name.toLowerCase())).map(plainSheet));
    },
    save() {
      catchUp();
      const missed = missedCells(file.read(), workbook);
      const bytes = file.bytes();
      isChanged = false;
      return { name: `${name.replace(/\.[^.]*$/, '')}.reviewed${file.extension}`, bytes, missed };
    },
  };
}

const plainSheet = (sheet: StarterSheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(plainCell)) });

function workbookOf(file: FileInMemory): Workbook {
  const workbook = Workbook.from(file.read());
  workbook.structureProtected = file.isStructureLocked;
  for (const appearance of file.appearances()) dress(workbook.sheet(appearance.sheet)!, appearance);
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  return workbook;
}

function dress(sheet: Sheet, { columns, isProtected, eachFormat }: Appearance): void {
  sheet.isProtected = isProtected;
  const last = sheet.used(true)?.right ?? 0;
  for (const { from, to, width, hidden } of columns) {
    for (let column = from; column <= Math.min(to, last); column++) {
      if (width !== undefined) sheet.columnWidths.set(column, width * CHARACTER);
      if (hidden) sheet.hiddenColumns.add(column);
    }
  }
  const formats = new Map<string, Format>();
  eachFormat((row, column, code) => {
    if (row >= sheet.rows.length || column > last) return;
    const format = formats.get(code) ?? { numberFormat: code };
    formats.set(code, format);
    sheet.put(row, column, { ...sheet.cell(row, column), format });
  });
}

/** How many cells the file does not hold as the page does; a sheet that it lacks counts with all of its own. */
function missedCells(file: Snapshot, workbook: Workbook): number {
  const names = new Set(file.sheets.map(({ name }) => name));
  const lacking = workbook.sheets.filter(({ name }) => !names.has(name)).flatMap(({ rows }) => rows.flat());
  const differing = [...typedSince(file, workbook).values()].flat();
  return differing.length + lacking.filter((cell) => cell !== undefined && cell.value !== null).length;
}

/** Cells of each sheet that hold something else on the page than in the file. */
function typedSince(file: Snapshot, workbook: Workbook): Map<string, TypedCell[]> {
  const typed = new Map<string, TypedCell[]>();
  for (const then of file.sheets) {
    const sheet = workbook.sheet(then.name);
    if (!sheet) continue;
    const cells: TypedCell[] = [];
    for (let row = 0; row < Math.max(then.rows.length, sheet.rows.length); row++) {
      const width = Math.max(then.rows[row]?.length ?? 0, sheet.rows[row]?.length ?? 0);
      for (let column = 0; column < width; column++) {
        const { value, formula } = sheet.cell(row, column);
        const isFormula = then.formulas.has(cellIndex(row, column));
        if (isFormula && formula !== undefined) continue;
        if (formula !== undefined) cells.push({ row, column, value, formula: formula.slice(1) });
        else if (isFormula || !isSame(then.rows[row]?.[column] ?? null, value)) cells.push({ row, column, value });
      }
    }
    if (cells.length > 0) typed.set(then.name, cells);
  }
  return typed;
}

const isSame = (a: Cell, b: Cell): boolean => plain(a) === plain(b);
const plain = (cell: Cell) => (cell === '' ? null : typeof cell === 'object' && cell !== null ? `#${cell.error}` : cell);
