import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';
import { missing, openStage, type Stage } from './stage';

const reason = missing();
if (reason) console.warn(`skipped: ${reason}`);
const suite = reason ? describe.skip : describe;

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Words {
  readonly review: RegExp;
  readonly again: string;
  readonly search: string;
  readonly fix: RegExp;
  readonly undo: RegExp;
  readonly approve: string;
  readonly who: string;
  readonly workbook: string;
  readonly findings: RegExp;
  readonly clear: string;
  readonly reviewed: RegExp;
  readonly undone: RegExp;
  readonly approved: RegExp;
  readonly cleared: RegExp;
}

const WORDS: Readonly<Record<'en' | 'zh-CN', Words>> = {
  en: {
    review: /^Review orders$/,
    again: 'Review again',
    search: 'Search findings',
    fix: /^Change “/,
    undo: /^Undo: /,
    approve: 'Approve',
    who: 'Your name',
    workbook: 'Workbook',
    findings: /^Findings/,
    clear: 'Clear',
    reviewed: /orders are reviewed/,
    undone: /^Undone/,
    approved: /^Approved/,
    cleared: /is gone/,
  },
  'zh-CN': {
    review: /^审单$/,
    again: '重新审单',
    search: '搜索问题',
    fix: /^将「/,
    undo: /^撤销：/,
    approve: '放行',
    who: '您的姓名',
    workbook: '工作簿',
    findings: /^问题/,
    clear: '清除',
    reviewed: /审单完成/,
    undone: /^已撤销/,
    approved: /^已放行/,
    cleared: /全部清除/,
  },
};

suite('the pane in a browser, with the real client library before the stand-in', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  async function open(query: string, size = { width: 1280, height: 860 }): Promise<{ page: Page; pane: FrameLocator; faults: string[] }> {
    const page = await stage.browser.newPage({ viewport: size });
    const faults: string[] = [];
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${stage.address}start.html?${query}`);
    return { page, pane: page.frameLocator('iframe'), faults };
  }

  test.each(['en', 'zh-CN'] as const)(
    'review, jump, fix, undo, approve, review again, clear: the workbook is as it was (%s)',
    async (lang) => {
      const w = WORDS[lang];
      const { page, pane, faults } = await open(`lang=${lang}`);
      await pane.getByRole('button', { name: w.review }).waitFor();
      const before = await contents(page);

      await pane.getByRole('button', { name: w.review }).click();
      await pane.getByText(w.reviewed).waitFor();
      await stage.picture(page, `${lang}-reviewed`);
      expect(await contents(page)).not.toEqual(before);

      await pane.getByLabel(w.search).fill('ref/unknown-customer');
      await pane.getByRole('listitem').getByRole('button', { expanded: false }).first().click();
      await pane.getByRole('button', { name: w.fix }).waitFor();
      const name = await selectedIn(page, /^F\d+$/);
      const wrong = await cellText(page, name);

      await pane.getByRole('button', { name: w.fix }).click();
      await pane.getByRole('button', { name: w.undo }).first().waitFor();
      expect(await cellText(page, name)).not.toBe(wrong);
      await stage.picture(page, `${lang}-fixed`);
      await pane.getByRole('button', { name: w.undo }).first().click();
      await pane.getByText(w.undone).waitFor();
      expect(await cellText(page, name)).toBe(wrong);

      await pane.getByLabel(w.search).fill('discount/over-policy');
      await pane.getByRole('listitem').getByRole('button', { expanded: false }).first().click();
      await pane.getByLabel(w.who).fill('Mei');
      await pane.getByRole('button', { name: w.approve, exact: true }).click();
      await pane.getByText(w.approved).waitFor();
      await pane.getByRole('tab', { name: w.workbook }).click();
      await pane.getByRole('button', { name: w.again }).click();
      await pane.getByText(w.reviewed).waitFor();
      await pane.getByLabel(w.search).fill('discount/over-policy');
      await pane
        .getByRole('listitem')
        .getByText(w.approve === 'Approve' ? 'approved' : '已放行')
        .first()
        .waitFor();
      await stage.picture(page, `${lang}-approved`);

      await pane.getByRole('tab', { name: w.workbook }).click();
      await pane.getByRole('button', { name: w.clear, exact: true }).click();
      await pane.getByRole('alertdialog').getByRole('button', { name: w.clear, exact: true }).click();
      await pane.getByText(w.cleared).waitFor();
      expect(await contents(page)).toEqual(before);
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each([
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const)(
    'nothing that axe objects to, and nothing wider than 320 px (%s, %s)',
    async (lang, theme) => {
      const w = WORDS[lang];
      const { page } = await open(`lang=${lang}&theme=${theme}`, { width: 320, height: 900 });
      const pane = page.frameLocator('iframe');
      await pane.getByRole('button', { name: w.review }).click();
      await pane.getByText(w.reviewed).waitFor();
      await pane.getByRole('listitem').getByRole('button', { expanded: false }).first().click();
      for (const tab of await pane.getByRole('tab').all()) {
        await tab.click();
        await stage.picture(page, `${lang}-${theme}-320-${await tab.getAttribute('id')}`);
        expect(await objections(page)).toEqual([]);
        expect(await frameOf(page).evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      }
      await page.close();
    },
    60_000,
  );

  test('selecting a row of the sheet shows what was found on it', async () => {
    const { page, pane } = await open('lang=en');
    await pane.getByRole('button', { name: WORDS.en.review }).click();
    await pane.getByText(WORDS.en.reviewed).waitFor();
    await page.locator('[data-cell="A16"]').click();
    await pane.getByRole('button', { name: /^Orders row 16 · Show all$/ }).waitFor();
    expect(await pane.getByText(/^1 of 67 findings$/).count()).toBe(1);
    await page.close();
  }, 60_000);

  test('a blank workbook is offered the example, and reviews it', async () => {
    const { page, pane } = await open('lang=en&book=blank');
    await pane.getByRole('button', { name: 'Add the example data' }).click();
    await pane.getByText(/The sheets are there/).waitFor();
    await stage.picture(page, 'en-example-added');
    await pane.getByRole('button', { name: WORDS.en.review }).click();
    await pane.getByText(WORDS.en.reviewed).waitFor();
    await page.close();
  }, 60_000);

  test('outside Excel the page says where it belongs', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.address}taskpane.html`);
    await page.getByRole('heading', { name: 'This page belongs inside Excel' }).waitFor();
    await stage.picture(page, 'outside');
    await page.close();
  }, 60_000);
});

/** The workbook without what depends on when it is looked at. */
const contents = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const { workbook } = window.orderReviewStage;
    const ended = (cells) => { const kept = [...cells]; while (kept.length && (kept.at(-1)?.value ?? null) === null) kept.pop(); return kept; };
    return {
      names: workbook.names.map(({ name }) => name),
      sheets: workbook.sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((row) => ended(row).map((cell) => cell && [cell.value, cell.formula ?? null, cell.format])),
        rules: sheet.rules.length,
        dropdowns: sheet.dropdowns.length,
        hidden: [...sheet.hiddenColumns],
      })),
    };
  })()`);

/** The selected cell, once it is one of these. */
async function selectedIn(page: Page, pattern: RegExp): Promise<string> {
  const name = `(() => {
    const { left, top } = window.orderReviewStage.workbook.selection;
    return String.fromCharCode(65 + left) + (top + 1);
  })()`;
  await page.waitForFunction(`${pattern}.test(${name})`);
  return page.evaluate(name);
}

const cellText = async (page: Page, name: string): Promise<string | null> => {
  await page.waitForTimeout(100);
  return page.locator(`[data-cell="${name}"]`).textContent();
};

const frameOf = (page: Page) => page.frames().find((frame) => frame.url().includes('pane.html'))!;

async function objections(page: Page): Promise<readonly string[]> {
  const frame = frameOf(page);
  await frame.evaluate(AXE);
  return frame.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
}
