import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../cli/files/fresh';
import type { FreshCell } from '../../cli/files/sheet-new';
import { type FilePort, openInput } from '../../cli/port';
import type { Cell, WorkbookPort } from '../../core';
import { portConformance } from './conformance';
import type { Host, Session, UserCell, UserSheet } from './host';
import { patchParts } from './parts';
import { lookAt } from './xlsx-look';

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const freshPath = (): string => join(folder, `book${++files}.xlsx`);

/** A run reads one file and writes the next, as the command line does. */
class FileSession implements Session {
  private failing: number | undefined;

  constructor(private path: string) {}

  async port(): Promise<WorkbookPort> {
    let steps = 0;
    const opened = await openInput(this.path, (stage) => {
      if (stage === 'writing' && ++steps === this.failing) throw new Error('the disk failed');
    });
    if ('problem' in opened) throw new Error(opened.problem.kind);
    const { port } = opened;
    return { read: () => port.read(), apply: (plan) => this.save(port, plan) };
  }

  private async save(port: FilePort, plan: Parameters<FilePort['apply']>[0]) {
    const receipt = port.apply(plan);
    if (receipt.kind === 'refused') return receipt;
    const next = freshPath();
    const problem = await port.save(next);
    if (problem) throw new Error(problem.kind);
    this.path = next;
    return receipt;
  }

  look() {
    return lookAt(this.path);
  }

  type(sheet: string, cell: string, value: Cell): void {
    const place = this.look().findIndex(({ name }) => name === sheet) + 1;
    const xml = `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const number = `<c r="${cell}"><v>${value}</v></c>`;
    const typed = typeof value === 'number' ? number : xml;
    const next = freshPath();
    patchParts(this.path, next, {
      [`xl/worksheets/sheet${place}.xml`]: (sheetXml) => {
        const there = new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`);
        if (there.test(sheetXml)) return sheetXml.replace(there, typed);
        const row = cell.replace(/\D/g, '');
        const letter = cell.replace(/\d/g, '');
        return sheetXml.replace(new RegExp(`(<row r="${row}"[^>]*>)(.*?)(</row>)`), (_, open: string, cells: string, close: string) => {
          const all: string[] = cells.match(/<c r=.*?(?:<\/c>|(?<=\/)>)/g) ?? [];
          const after = all.findIndex((other) => /r="([A-Z]+)/.exec(other)![1]! > letter);
          all.splice(after < 0 ? all.length : after, 0, typed);
          return open + all.join('') + close;
        });
      },
    });
    this.path = next;
  }

  failAt(step: number | undefined): void {
    this.failing = step;
  }
}

const isFormula = (cell: UserCell): cell is Extract<UserCell, { formula: string }> =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

function fileOf(sheets: readonly UserSheet[]): string {
  const bytes = writeWorkbook(
    sheets.map(({ name, rows, fills = {}, notes = {}, hiddenRows = [], hidden = false }) => ({
      name,
      hidden,
      hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
      notes: Object.entries(notes).map(([cell, text]) => ({ row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65, text })),
      rows: rows.map((row, r) =>
        row.map((cell, c): FreshCell => {
          const value = isFormula(cell) ? cell.value : cell;
          const fill = fills[`${String.fromCharCode(65 + c)}${r + 1}`];
          return fill ? { value, look: { fill } } : value;
        }),
      ),
    })),
  );
  const plain = freshPath();
  writeFileSync(plain, bytes);
  const path = freshPath();
  patchParts(
    plain,
    path,
    Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, (xml: string) => dressed(xml, sheet)])),
  );
  return path;
}

/** Formulas and rules, which a new workbook has none of. */
function dressed(xml: string, { rows, rules = [] }: UserSheet): string {
  let result = xml;
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (!isFormula(cell)) continue;
      const name = `${String.fromCharCode(65 + c)}${r + 1}`;
      result = result.replace(new RegExp(`(<c r="${name}"[^>]*>)`), `$1<f>${cell.formula}</f>`);
    }
  }
  const formats = rules.map(({ area, formula }, i) => {
    const escaped = formula.replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    return `<conditionalFormatting sqref="${area}"><cfRule type="expression" priority="${i + 1}"><formula>${escaped}</formula></cfRule></conditionalFormatting>`;
  });
  return result.replace('</sheetData>', `</sheetData>${formats.join('')}`);
}

const host: () => Host = () => ({ open: (sheets) => new FileSession(fileOf(sheets)) });

portConformance('a file', host);
