import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWorkbook } from '../../../cli/files/fresh';
import { openInput } from '../../../cli/port';
import { run } from '../../../cli/run';
import { type PlanCell, parseIsoDay, type SheetSnapshot } from '../../../core';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Bench {
  at(name: string): string;
  write(name: string, content: Uint8Array | string): void;
  /** A workbook of text tables, cells between `|`; what looks like a number is one. */
  book(name: string, sheets: { readonly [name: string]: string }): void;
  /** One command line; `@` stands for the test's folder. */
  order(line: string, options?: { readonly isTTY?: boolean; readonly lang?: string }): Promise<Ran>;
  sheet(name: string, sheet: string): Promise<SheetSnapshot>;
  sheetNames(name: string): Promise<readonly string[]>;
}

/** A folder for each test, and the command line in it. */
export function bench(): Bench {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'order-review-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  const write = (name: string, content: Uint8Array | string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  const sheetsOf = async (name: string) => {
    const opened = await openInput(at(name));
    if ('problem' in opened) throw new Error(JSON.stringify(opened.problem));
    return opened.port.readWithDates().sheets;
  };
  return {
    at,
    write,
    book: (name, sheets) =>
      write(name, writeWorkbook(Object.entries(sheets).map(([sheet, text]) => ({ name: sheet, rows: text.split('\n').map(rowOf) })))),
    async order(line, { isTTY = false, lang = 'en_US.UTF-8' } = {}) {
      const texts = { out: '', err: '' };
      const stream = (name: 'out' | 'err') => ({
        write: (text: string) => {
          texts[name] += text;
        },
        isTTY,
      });
      const exit = await run(
        line
          .split(' ')
          .filter(Boolean)
          .map((word) => word.replace('@', `${folder}/`)),
        {
          out: stream('out'),
          err: stream('err'),
          environment: { LANG: lang },
          systemLocale: 'en-US',
          today: () => parseIsoDay('2026-11-21')!,
          now: () => '2026-11-21T08:00:00',
        },
      );
      return { exit, ...texts };
    },
    async sheet(name, sheet) {
      return (await sheetsOf(name)).find((each) => each.name === sheet)!;
    },
    sheetNames: async (name) => (await sheetsOf(name)).map((sheet) => sheet.name),
  };
}

function rowOf(line: string): PlanCell[] {
  return line.split('|').map((text) => {
    const cell = text.trim();
    if (cell === '') return null;
    return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell.replace(/^'/, '');
  });
}
