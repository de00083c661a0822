import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openInput } from '../../cli/port';
import { type Cell, cellIndex, dayOf, type Locale, planReview, reviewWorkbook, type Snapshot } from '../../core';
import { cellsOf } from '../excel-addin/example';
import { missing, openStage, type Stage } from './stage';

const reason = missing();
if (reason) console.warn(`skipped: ${reason}`);
const suite = reason ? describe.skip : describe;

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLES = join(__dirname, '../../examples');
const NORTHWIND = join(__dirname, '../../../shared/data/northwind/northwind.xlsx');
const hasRealData = existsSync(NORTHWIND);
if (!hasRealData) console.warn('skipped: real data not present');

const WORDS = {
  en: {
    review: /^Review orders$/,
    again: 'Review again',
    workbook: 'Workbook',
    reviewed: /orders are reviewed/,
    save: 'Save',
    log: 'Review log',
  },
  'zh-CN': { review: /^审单$/, again: '重新审单', workbook: '工作簿', reviewed: /审单完成/, save: '保存', log: '审单日志' },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

suite('a workbook dropped on the start page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  interface Opened {
    readonly page: Page;
    readonly pane: FrameLocator;
    readonly faults: readonly string[];
  }

  async function open(lang: Locale, date: string): Promise<Opened> {
    const page = await stage.browser.newPage({ viewport: { width: 1280, height: 860 } });
    const faults: string[] = [];
    page.setDefaultTimeout(20_000);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${stage.address}start.html?lang=${lang}&date=${date}`);
    return { page, pane: page.frameLocator('iframe'), faults };
  }

  async function review({ pane }: Opened, lang: Locale): Promise<void> {
    await pane.getByRole('button', { name: WORDS[lang].review }).click();
    await pane.getByText(WORDS[lang].reviewed).waitFor();
  }

  async function save({ page }: Opened, lang: Locale): Promise<{ readonly name: string; readonly snapshot: Snapshot }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: WORDS[lang].save, exact: true }).click(),
    ]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return { name: basename(path), snapshot: await read(path) };
  }

  test.each([
    ['en', join(EXAMPLES, 'orders.en.xlsx'), '2026-11-20'],
    ['zh-CN', join(EXAMPLES, 'orders.zh-CN.xlsx'), '2026-11-20'],
    ...(hasRealData ? ([['en', NORTHWIND, '1998-05-06']] as const) : []),
  ] as const)(
    'is reviewed there, and the saved file is cell by cell what the command line writes (%s, %s)',
    async (lang, path, date) => {
      const opened = await open(lang, date);
      await drop(opened.page, path);
      await review(opened, lang);
      const { name, snapshot } = await save(opened, lang);
      await stage.picture(opened.page, `dropped-${lang}`);
      expect(name).toBe(basename(path).replace('.xlsx', '.reviewed.xlsx'));
      expect(withoutLog(snapshot, lang)).toEqual(withoutLog(await reviewedFile(path, lang, date), lang));
      expect(opened.faults).toEqual([]);
      await opened.page.close();
    },
    90_000,
  );

  test('what people did there is in the saved file: a fix, a decision, cells and a formula that they typed', async () => {
    const opened = await open('en', '2026-11-20');
    const { page, pane } = opened;
    await drop(page, join(EXAMPLES, 'orders.en.xlsx'));
    await type(page, 'X5', 'call before delivery');
    await type(page, 'AZ7', '=A7');
    await review(opened, 'en');

    await pane.getByLabel('Search findings').fill('ref/unknown-customer');
    await pane.getByRole('listitem').getByRole('button', { expanded: false }).first().click();
    await pane.getByRole('button', { name: /^Change “/ }).click();
    await pane.getByText(/^Corrected/).waitFor();
    await pane.getByLabel('Search findings').fill('discount/over-policy');
    await pane.getByRole('listitem').getByRole('button', { expanded: false }).first().click();
    await pane.getByLabel('Your name').fill('Mei');
    await pane.getByRole('button', { name: 'Approve', exact: true }).click();
    await pane.getByText(/^Approved/).waitFor();
    await pane.getByRole('tab', { name: 'Workbook' }).click();
    await pane.getByRole('button', { name: 'Review again' }).click();
    await pane.getByText(/orders are reviewed/).waitFor();
    // After the last review: only the cell itself can carry it.
    await type(page, 'X6', 'ring twice');

    const { snapshot } = await save(opened, 'en');
    const orders = snapshot.sheets.find(({ name }) => name === 'Orders')!;
    expect([orders.rows[4]?.[23], orders.rows[5]?.[23]]).toEqual(['call before delivery', 'ring twice']);
    expect(orders.formulas.has(cellIndex(6, 51))).toBe(true);
    expect(orders.rows.flat().filter((cell) => cell === 'Mei')).toHaveLength(1);
    expect(blankFormulas(snapshot)).toEqual(blankFormulas(await onPage(page)));
    expect(opened.faults).toEqual([]);
    await page.close();
  }, 90_000);

  test('without orders it is offered the example, which is saved with its review', async () => {
    const opened = await open('en', '2026-11-20');
    const { page, pane } = opened;
    await drop(page, join(EXAMPLES, 'orders.en.xlsx'), { bytes: Buffer.from('a,b\n1,2\n'), name: 'list.csv' });
    await pane.getByRole('button', { name: 'Add the example data' }).click();
    await pane.getByText(/The sheets are there/).waitFor();
    await review(opened, 'en');
    const { name, snapshot } = await save(opened, 'en');
    expect(name).toBe('list.reviewed.xlsx');
    expect(blankFormulas(snapshot)).toEqual(blankFormulas(await onPage(page)));
    await page.close();
  }, 90_000);

  test.each([
    ['en', ['Save orders.en.xlsx first?', 'Save first', 'Open without saving', 'Cancel']],
    ['zh-CN', ['要先保存 orders.en.xlsx 吗？', '先保存', '不保存，直接打开', '取消']],
  ] as const)(
    'another file takes its place only once the person said what is to become of an unsaved review (%s)',
    async (lang, [title, first, without, cancel]) => {
      const opened = await open(lang, '2026-11-20');
      const { page, pane, faults } = opened;
      const path = join(EXAMPLES, 'orders.en.xlsx');
      const letGo = async (name: string) =>
        page.dispatchEvent('h1', 'drop', { dataTransfer: await transferOf(page, { bytes: readFileSync(path), name }) });
      const stands = (name: string) => page.locator('option[value=file]').getByText(name, { exact: true }).waitFor({ state: 'attached' });
      const asked = page.getByRole('alertdialog', { name: title });
      const press = (name: string) => asked.getByRole('button', { name, exact: true }).click();

      await drop(page, path);
      await drop(page, path);
      expect(await asked.count()).toBe(0);
      await review(opened, lang);

      await letGo('second.xlsx');
      await asked.waitFor();
      await stage.picture(page, `unsaved-${lang}`);
      await press(cancel);
      await asked.waitFor({ state: 'detached' });
      await stands('orders.en.xlsx');
      await pane.getByText(WORDS[lang].reviewed).waitFor();

      await letGo('second.xlsx');
      const [download] = await Promise.all([page.waitForEvent('download'), press(first)]);
      expect(download.suggestedFilename()).toBe('orders.en.reviewed.xlsx');
      await stands('second.xlsx');

      await type(page, 'X5', 'call before delivery');
      await letGo('third.xlsx');
      await page.getByRole('button', { name: without, exact: true }).click();
      await stands('third.xlsx');
      expect(faults).toEqual([]);
      await page.close();
    },
    90_000,
  );

  test('the browser asks before the page is left with a review that is not saved, and only then', async () => {
    const opened = await open('en', '2026-11-20');
    const { page } = opened;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await drop(page, join(EXAMPLES, 'orders.en.xlsx'));
    await review(opened, 'en');
    const leave = () => page.evaluate('location.reload()');
    await Promise.all([page.waitForEvent('dialog'), leave()]);
    await opened.pane.getByText(WORDS.en.reviewed).waitFor();
    await save(opened, 'en');
    await Promise.all([page.waitForEvent('load'), leave()]);
    expect(asked).toEqual(['beforeunload']);
    await page.close();
  }, 60_000);

  test('may be let go over the pane, and axe objects to nothing on the page around it', async () => {
    const { page, pane, faults } = await open('en', '2026-11-20');
    await pane.getByRole('button', { name: WORDS.en.review }).waitFor();
    const frame = page.frames().find((each) => each.url().includes('pane.html'))!;
    const transfer = await transferOf(frame, { bytes: readFileSync(join(EXAMPLES, 'orders.en.xlsx')), name: 'orders.en.xlsx' });
    await frame.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      `axe.run({ exclude: ['iframe', '[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
    );
    expect(violations).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  test.each([
    ['a text', 'letter.xlsx', Buffer.from('Dear colleagues'), /letter\.xlsx is a text file, not a workbook; open it in Excel/],
    ['half a workbook', 'half.xlsx', readFileSync(join(EXAMPLES, 'orders.en.xlsx')).subarray(0, 9_000), /half\.xlsx is damaged/],
    ['nothing', 'none.xlsx', Buffer.alloc(0), /none\.xlsx is empty/],
  ] as const)(
    '%s is refused in words, and the workbook before it stays',
    async (_, name, bytes, sentence) => {
      const { page, pane, faults } = await open('en', '2026-11-20');
      await drop(page, name, { bytes, name });
      await page.getByText(sentence).waitFor();
      await pane.getByRole('button', { name: WORDS.en.review }).waitFor();
      expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

/** As a person lets a file go over the page. */
async function drop(page: Page, path: string, given = { bytes: readFileSync(path) as Buffer, name: basename(path) }): Promise<void> {
  await page.dispatchEvent('h1', 'drop', { dataTransfer: await transferOf(page, given) });
  await page.getByText(/^(Colours, charts|文件里的颜色)|^\S+ is (a text|damaged|empty)/).waitFor();
}

const transferOf = (place: Page | Frame, { bytes, name }: { readonly bytes: Buffer; readonly name: string }) =>
  place.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (each) => each.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      return transfer;
    })()`,
  );

async function type(page: Page, cell: string, text: string): Promise<void> {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  await page.evaluate(`(() => {
    const { workbook, touch } = window.orderReviewStage;
    workbook.select({ top: ${Number(row) - 1}, left: ${column}, bottom: ${Number(row) - 1}, right: ${column} });
    touch();
  })()`);
  const input = page.getByLabel(/^(Selected cell|选中的单元格)$/);
  await page.getByText(cell, { exact: true }).first().waitFor();
  await input.fill(text);
  await input.press('Enter');
  await page.waitForTimeout(100);
}

async function read(path: string): Promise<Snapshot> {
  const opened = await openInput(path);
  if ('problem' in opened) throw new Error(opened.problem.kind);
  return opened.port.read();
}

/** What `order-review review` makes of it. */
async function reviewedFile(path: string, locale: Locale, date: string): Promise<Snapshot> {
  const opened = await openInput(path);
  if ('problem' in opened) throw new Error(opened.problem.kind);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const snapshot = opened.port.read();
  const result = reviewWorkbook(snapshot, { businessDate: dayOf(year, month, day)! });
  if ('problem' in result) throw new Error(result.problem.kind);
  const facts = { when: `${date}T12:00:00`, version: '1', inputHash: '', command: 'review' };
  expect(opened.port.apply(planReview(snapshot, result.outcome, locale, facts))).toEqual({ kind: 'applied' });
  return opened.port.read();
}

/** Every cell but those of the log, which tells the hour. */
function withoutLog(snapshot: Snapshot, locale: Locale) {
  const { [WORDS[locale].log]: _, ...cells } = cellsOf(snapshot);
  return { cells, names: snapshot.names };
}

/** The workbook of the stand-in, as it stands on the page. */
const onPage = async (page: Page): Promise<Snapshot> => {
  const { sheets, ...rest } = await page.evaluate<{
    readonly sheets: readonly (object & { readonly formulas: readonly number[] })[];
  }>(`(() => {
    const { sheets, ...rest } = window.orderReviewStage.workbook.toSnapshot();
    return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] })) };
  })()`);
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, formulas: new Set(sheet.formulas) })) } as unknown as Snapshot;
};

/** A formula that was just typed has no value in the file, and an error on the page. */
const blankFormulas = (snapshot: Snapshot) =>
  cellsOf({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) => row.map((cell, c): Cell => (sheet.formulas.has(cellIndex(r, c)) ? 'formula' : cell))),
    })),
  });
