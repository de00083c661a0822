import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell } from '../../core';
import { tags } from '../port/xlsx-look';
import type { Grid } from './human';

/** A workbook as a person has it open: read and changed with nothing of the tool's own code. Rows and columns count from 0. */
export class Paper {
  private constructor(
    private readonly parts: Record<string, Uint8Array>,
    readonly sheets: readonly PaperSheet[],
  ) {}

  static open(path: string): Paper {
    const parts = unzipSync(readFileSync(path));
    const book = strFromU8(parts['xl/workbook.xml']!);
    const targets = new Map(
      tags(strFromU8(parts['xl/_rels/workbook.xml.rels']!), 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target!]),
    );
    const sheets = tags(book, 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes['r:id'])!;
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return new PaperSheet(unescaped(attributes.name!), attributes.state === 'hidden', part, strFromU8(parts[part]!));
    });
    return new Paper(parts, sheets);
  }

  get grids(): readonly Grid[] {
    return this.sheets.map((sheet) => ({
      name: sheet.name,
      rows: Array.from({ length: sheet.height }, (_, row) => sheet.values(row)),
    }));
  }

  sheet(name: string): PaperSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name} among ${this.sheets.map((sheet) => sheet.name).join(', ')}`);
    return found;
  }

  /** The workbook's names follow, as in a spreadsheet program. */
  rename(from: string, to: string): void {
    this.sheet(from).name = to;
    const book = strFromU8(this.parts['xl/workbook.xml']!);
    const renamed = book.replace(`name="${from}"`, `name="${to}"`).replaceAll(`'${from}'!`, `'${to}'!`);
    this.parts['xl/workbook.xml'] = strToU8(renamed);
  }

  insertColumn(name: string, at: number): void {
    this.sheet(name).insertColumn(at);
    const book = strFromU8(this.parts['xl/workbook.xml']!);
    const moved = book.replace(/'([^']+)'!\$([A-Z]+):\$([A-Z]+)/g, (text, sheet: string, from: string) =>
      sheet === name && columnOf(from) >= at ? `'${sheet}'!$${letters(columnOf(from) + 1)}:$${letters(columnOf(from) + 1)}` : text,
    );
    this.parts['xl/workbook.xml'] = strToU8(moved);
  }

  save(path: string): void {
    for (const sheet of this.sheets) this.parts[sheet.part] = strToU8(sheet.xml());
    writeFileSync(path, zipSync(this.parts));
  }
}

interface PaperCell {
  readonly style: string | undefined;
  readonly value: Cell;
  readonly formula: string | undefined;
}

type PaperRow = { readonly attributes: string; readonly cells: ReadonlyMap<number, PaperCell> };

const BLANK_ROW: PaperRow = { attributes: '', cells: new Map() };

export class PaperSheet {
  private readonly before: string;
  private readonly after: string;
  private rows: PaperRow[] = [];

  constructor(
    public name: string,
    readonly hidden: boolean,
    readonly part: string,
    xml: string,
  ) {
    const [whole, data = ''] = /<sheetData>([\s\S]*)<\/sheetData>|<sheetData\/>/.exec(xml)!;
    const at = xml.indexOf(whole);
    this.before = xml.slice(0, at);
    this.after = xml.slice(at + whole.length);
    for (const row of tags(data, 'row')) {
      const { r, spans: _, ...attributes } = row.attributes;
      while (this.rows.length < Number(r) - 1) this.rows.push(BLANK_ROW);
      this.rows.push({
        attributes: Object.entries(attributes)
          .map(([name, value]) => ` ${name}="${value}"`)
          .join(''),
        cells: new Map(tags(row.body, 'c').map((cell) => [columnOf(cell.attributes.r!), cellOf(cell.attributes, cell.body)])),
      });
    }
  }

  get height(): number {
    return this.rows.length;
  }

  value(row: number, column: number): Cell {
    return this.rows[row]?.cells.get(column)?.value ?? null;
  }

  values(row: number): readonly Cell[] {
    const cells = this.rows[row]?.cells ?? new Map();
    return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, column) => this.value(row, column));
  }

  set(row: number, column: number, value: Cell): void {
    while (this.rows.length <= row) this.rows.push(BLANK_ROW);
    const { attributes, cells } = this.rows[row]!;
    const typed = { style: cells.get(column)?.style, value, formula: undefined };
    this.rows[row] = { attributes, cells: new Map([...cells, [column, typed]]) };
  }

  insertRow(at: number, copied: number | undefined): void {
    this.rows.splice(at, 0, copied === undefined ? BLANK_ROW : this.rows[copied]!);
  }

  deleteRow(at: number): void {
    this.rows.splice(at, 1);
  }

  insertColumn(at: number): void {
    this.rows = this.rows.map(({ attributes, cells }) => ({
      attributes,
      cells: new Map([...cells].map(([column, cell]) => [column < at ? column : column + 1, cell])),
    }));
  }

  /** The rows from `from` on, as they stood at the places in `order`; only the columns before `until`. */
  sort(from: number, order: readonly number[], until = Number.POSITIVE_INFINITY): void {
    const before = [...this.rows];
    order.forEach((old, i) => {
      const there = before[from + i]!;
      const moved = [...before[old]!.cells].filter(([column]) => column < until);
      this.rows[from + i] = { ...there, cells: new Map([...moved, ...[...there.cells].filter(([column]) => column >= until)]) };
    });
  }

  /** The header row that has all of these, and where they stand. */
  header(...headings: readonly string[]): { readonly row: number; readonly columns: readonly number[] } {
    for (let row = 0; row < Math.min(20, this.height); row++) {
      const columns = headings.map((heading) => this.values(row).lastIndexOf(heading));
      if (columns.every((column) => column >= 0)) return { row, columns };
    }
    throw new Error(`no header with ${headings.join(', ')} on ${this.name}`);
  }

  xml(): string {
    const rows = this.rows.map(({ attributes, cells }, r) => {
      const sorted = [...cells].sort(([a], [b]) => a - b);
      return `<row r="${r + 1}"${attributes}>${sorted.map(([column, cell]) => cellXml(`${letters(column)}${r + 1}`, cell)).join('')}</row>`;
    });
    return `${this.before}<sheetData>${rows.join('')}</sheetData>${this.after}`;
  }
}

function cellOf({ s, t = 'n' }: { readonly [name: string]: string | undefined }, body: string): PaperCell {
  const raw = tags(body, 'v')[0]?.body;
  const formula = tags(body, 'f')[0]?.body;
  return { style: s, formula, value: readValue(t, raw, body) };
}

function readValue(type: string, raw: string | undefined, body: string): Cell {
  if (type === 'inlineStr')
    return unescaped(
      tags(body, 't')
        .map((text) => text.body)
        .join(''),
    );
  if (raw === undefined) return null;
  if (type === 'b') return raw === '1';
  if (type === 'e') return { error: unescaped(raw) };
  return type === 'n' ? Number(raw) : unescaped(raw);
}

function cellXml(name: string, { style, value, formula }: PaperCell): string {
  const start = `<c r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  const made = formula === undefined ? '' : `<f>${formula}</f>`;
  if (value === null) return made === '' ? `${start}/>` : `${start}>${made}</c>`;
  if (typeof value === 'number') return `${start}>${made}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${made}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${start} t="e">${made}<v>${escaped(value.error)}</v></c>`;
  if (made !== '') return `${start} t="str">${made}<v>${escaped(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#10);/g, (_, name: string) => ENTITIES[name]!);

export const columnOf = (cell: string): number =>
  [...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
