/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInput } from '../../cli/port';
import {
  buildResult,
  type Cell,
  inputHash,
  type Locale,
  parseIsoDay,
  planReview,
  resultText,
  reviewFinance,
  reviewWorkbook,
  type Snapshot,
  VERSION,
  type WorkbookPort,
} from '../../core';
import { excelPort } from '../../excel-addin/port';
import { SheetsPort } from '../../gsheets/port';
import { importedBook } from '../gsheets/examples';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { putCell } from '../hosts/sheets/fill';
import { cellName } from '../hosts/sheets/look';
import { Meter } from '../hosts/sheets/meter';
import type { BookModel } from '../hosts/sheets/model';
import { newDesk, services } from '../hosts/sheets/services';
import { Gate } from '../hosts/sheets/strict';
import { Day } from '../support/day';
import { STORY } from '../support/story';
import { throwing } from './excel-session';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

let excel: ExcelHost;
beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
});

interface Facts {
  readonly command: 'review' | 'finance';
  readonly when: string;
  readonly who: string;
  readonly locale: Locale;
}

/** A spreadsheet program with the workbook open in it, for a whole day. */
interface Program {
  readonly name: string;
  open(snapshot: Snapshot): void;
  /** A person types into a cell. */
  type(sheet: string, row: number, column: number, value: Cell): void;
  port(): WorkbookPort;
}

class Excel implements Program {
  readonly name = 'Excel';
  private workbook = new Workbook();

  open(snapshot: Snapshot): void {
    this.workbook = Workbook.from(snapshot);
  }

  type(sheet: string, row: number, column: number, value: Cell): void {
    this.workbook.type(sheet, cellName(row, column), value);
  }

  port(): WorkbookPort {
    excel.open(this.workbook);
    return throwing(excelPort());
  }
}

class Sheets implements Program {
  readonly name = 'Sheets';
  private book: BookModel | undefined;

  open(snapshot: Snapshot): void {
    this.book = importedBook(snapshot);
  }

  type(sheet: string, row: number, column: number, value: Cell): void {
    putCell(this.book!.sheet(sheet), row, column, value);
  }

  port(): WorkbookPort {
    Object.assign(globalThis, services(new Gate(new Meter(), globalThis), this.book!, newDesk(), {}).globals);
    return new SheetsPort();
  }
}

/** The day as the command line plays it, with the same workbook open in Excel and in Sheets all day. */
class ThreeHostsDay extends Day {
  readonly programs: readonly Program[] = [new Excel(), new Sheets()];
  private last: Snapshot | undefined;

  override async run(command: 'review' | 'finance', did: string): Promise<void> {
    const given = await read(this.desk.at(this.latest));
    for (const program of this.programs) this.bring(program, given);
    await super.run(command, did);
    const written = await read(this.desk.at(this.latest));
    const result = readFileSync(this.desk.at(this.latest.replace('.xlsx', '.json')), 'utf8');
    const facts: Facts = { command, when: this.desk.now, who: this.desk.who, locale: this.locale };
    for (const program of this.programs) {
      const { name } = program;
      expect({ name, result: await reviewed(program.port(), facts) }).toEqual({ name, result });
      expect({ name, cells: cellsOf(await program.port().read()) }).toEqual({ name, cells: cellsOf(written) });
    }
    this.last = written;
  }

  override async nextDay(...given: Parameters<Day['nextDay']>): Promise<void> {
    await super.nextDay(...given);
    this.last = undefined;
  }

  /** What people did since the last run, or the workbook itself. */
  private bring(program: Program, given: Snapshot): void {
    const before = this.last;
    if (!before) {
      program.open(given);
      return;
    }
    given.sheets.forEach(({ name, rows }, i) => {
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (JSON.stringify(cell) !== JSON.stringify(before.sheets[i]!.rows[r]?.[c] ?? null)) program.type(name, r, c, cell);
        });
      });
    });
  }
}

async function read(path: string): Promise<Snapshot> {
  const opened = await openInput(path);
  if ('problem' in opened) throw new Error(opened.problem.kind);
  return opened.port.read();
}

/** A whole run, as every program makes it; gives back the bytes of the result file. */
async function reviewed(port: WorkbookPort, { command, when, who, locale }: Facts): Promise<string> {
  const snapshot = await port.read();
  const review = command === 'review' ? reviewWorkbook : reviewFinance;
  const found = review(snapshot, { businessDate: parseIsoDay(when.slice(0, 10))! });
  if ('problem' in found) throw new Error(found.problem.kind);
  const { outcome } = found;
  const facts = { version: VERSION, inputHash: inputHash(snapshot, outcome.book) };
  expect(await port.apply(planReview(snapshot, outcome, locale, { ...facts, when, who, command }))).toEqual({ kind: 'applied' });
  return resultText(buildResult(outcome, { ...facts, locale }));
}

/** Rows by sheet, without blanks at the end. */
const cellsOf = ({ sheets }: Snapshot) =>
  Object.fromEntries(sheets.map(({ name, rows }) => [name, trimmed(rows.map(withoutBlanks), (row) => row.length > 0)]));

const withoutBlanks = (row: readonly Cell[]) =>
  trimmed(
    Array.from(row, (cell) => (cell === undefined || cell === '' ? null : cell)),
    (cell) => cell !== null,
  );

function trimmed<T>(items: readonly T[], isFilled: (item: T) => boolean): readonly T[] {
  let length = items.length;
  while (length > 0 && !isFilled(items[length - 1]!)) length--;
  return items.slice(0, length);
}

describe.each(['en', 'zh-CN'] as const)('command line, Excel and Sheets have the same result file and the same cells: %s', (locale) => {
  const day = new ThreeHostsDay(locale, join(folder, locale));
  test.each(STORY)('%s', (_, play) => play(day));
});
