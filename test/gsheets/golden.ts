import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { type Cell, type Locale, OWN_SHEETS, parseIsoDay, type Snapshot } from '../../core';
import { SheetsPort } from '../../gsheets/port';
import { Meter } from '../hosts/sheets/meter';
import type { BookModel } from '../hosts/sheets/model';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { newDesk, services } from '../hosts/sheets/services';
import { Gate } from '../hosts/sheets/strict';
import { importedExample, openedFile } from './examples';

const DATE = '2026-11-20';
const LANGUAGES = { 'zh-CN': 'zh_CN', en: 'en' };
const REVIEW = { 'zh-CN': '审单', en: 'Review orders' };

export function golden(files: () => readonly PushedFile[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'order-review-golden-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['zh-CN', 'en'] as const)('the example workbook in %s: the result byte for byte, and every cell', async (locale) => {
    const input = `examples/orders.${locale}.xlsx`;
    const output = join(folder, `${locale}.xlsx`);
    const json = join(folder, `${locale}.json`);
    expect(await byCommandLine(['review', input, '-o', output, '--json', json, '--date', DATE, '--locale', locale])).toBe('');

    const book = await importedExample(locale);
    const script = new Script(files(), book, { desk: { language: LANGUAGES[locale] } });
    const result = () => (script.serve('sidebarResult', [{ settings: [], maps: [] }]) as { result: string }).result;
    expect(result()).toBe(readFileSync(json, 'utf8'));

    script.call('onOpen');
    script.click(REVIEW[locale]);
    expect(cellsOf(snapshotOf(book), locale)).toEqual(cellsOf((await openedFile(output)).port.read(), locale));
    expect(result()).toBe(readFileSync(json, 'utf8'));
  });
}

/** What the command line has to say against it. */
async function byCommandLine(argv: readonly string[]): Promise<string> {
  let said = '';
  const io = {
    out: { write: () => true },
    err: { write: (text: string) => (said += text) },
    environment: {},
    systemLocale: 'en',
    today: () => parseIsoDay(DATE)!,
    now: () => `${DATE}T10:00:00`,
  };
  await run(argv, io);
  return said;
}

function snapshotOf(book: BookModel): Snapshot {
  Object.assign(globalThis, services(new Gate(new Meter(), globalThis), book, newDesk(), {}).globals);
  return new SheetsPort().read();
}

/** Rows by sheet, without blanks at the end; the log says when it was, which is never the same. */
function cellsOf({ sheets }: Snapshot, locale: Locale): { [sheet: string]: (readonly Cell[])[] } {
  const log = OWN_SHEETS.log[locale];
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [name, trimmed(name === log ? rows.map((row) => row.slice(2)) : rows, isFilled)]),
  );
}

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

function trimmed(rows: readonly (readonly Cell[])[], filled: typeof isFilled): (readonly Cell[])[] {
  const cut = rows.map((row) => {
    let length = row.length;
    while (length > 0 && !filled(row[length - 1])) length--;
    return row.slice(0, length).map((cell) => cell ?? null);
  });
  while (cut.length > 0 && cut[cut.length - 1]!.length === 0) cut.pop();
  return cut;
}
