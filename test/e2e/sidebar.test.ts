import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { importedExample } from '../gsheets/examples';
import { pushed } from '../gsheets/push';
import { lookAt } from '../hosts/sheets/look';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { launch, noBrowser, photographer } from './stage';

const reason = noBrowser();
if (reason) console.warn(`skipped: ${reason}`);
const suite = reason ? describe.skip : describe;

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** What Google gives a sidebar. */
const SIDEBAR = { width: 300, height: 800 };

const WORDS = {
  en: {
    open: 'Sidebar',
    review: 'Review orders',
    again: 'Review again',
    fix: /^Change “/,
    undo: /^Undo: /,
    undone: /^Undone/,
    decide: 'Decision',
    who: 'Your name',
    approve: 'approve',
    approved: /^Approved: /,
    tryOut: 'What if',
    code: 'Code',
    value: 'New value',
    run: 'Try it',
    nothing: 'Nothing was written.',
    settings: 'Settings',
    sheets: 'Sheets',
    clear: 'Clear',
    cleared: /is gone; your own cells/,
  },
  'zh-CN': {
    open: '侧边栏',
    review: '审单',
    again: '重新审单',
    fix: /^将「/,
    undo: /^撤销：/,
    undone: /^已撤销/,
    decide: '处理意见',
    who: '您的姓名',
    approve: '放行',
    approved: /^已放行：/,
    tryOut: '试算',
    code: '编码',
    value: '新的值',
    run: '试算',
    nothing: '没有写入任何内容。',
    settings: '设置',
    sheets: '工作表',
    clear: '清除',
    cleared: /保持原样|全部清除/,
  },
} as const;

suite('the sidebar in Chromium, beside the stand-in for Sheets', () => {
  let browser: Browser;
  let files: readonly PushedFile[];
  const picture = photographer();
  beforeAll(async () => {
    [browser, files] = await Promise.all([launch(), pushed()]);
  }, 180_000);
  afterAll(() => browser?.close());

  async function open(locale: 'en' | 'zh-CN') {
    const script = new Script(files, await importedExample(locale), { desk: { language: locale.replace('-', '_') } });
    script.call('onOpen');
    script.click(WORDS[locale].open);
    const context = await browser.newContext({ viewport: SIDEBAR, locale });
    const page = await context.newPage();
    await page.exposeFunction('ask', (name: string, given: readonly unknown[]) => script.serve(name, given));
    await page.addInitScript(RUNNER);
    await page.route('http://sheets.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: script.desk.sidebar! }),
    );
    await page.goto('http://sheets.test/');
    return { page, script };
  }

  test.each(['en', 'zh-CN'] as const)(
    'a day with it, by keyboard and mouse; axe objects to nothing, and nothing is wider than it is (%s)',
    async (locale) => {
      const w = WORDS[locale];
      const { page, script } = await open(locale);
      const before = lookAt(script.model);
      const shown = async (name: string) => {
        await picture(page, `sidebar-${locale}-${name}`);
        expect(await objections(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIDEBAR.width);
      };
      const main = page.getByRole('button', { name: w.review, exact: true });
      await main.and(page.locator(':enabled')).waitFor();
      await shown('opened');

      await main.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: w.again }).waitFor();
      await shown('reviewed');

      for (const group of await page.locator('#panel section > details > summary').all()) await group.click();
      await shown('findings');
      const fix = page.getByRole('button', { name: w.fix }).first();
      await fix.scrollIntoViewIfNeeded();
      await shown('fix');
      const unreviewed = lookAt(script.model);
      await fix.click();
      await page.getByRole('button', { name: w.undo }).click();
      await page.getByText(w.undone).waitFor();
      expect(lookAt(script.model)).toEqual(unreviewed);

      const finding = page.locator('li.finding', { has: page.getByRole('button', { name: w.approve, includeHidden: true }) }).first();
      await finding.locator('summary', { hasText: w.decide }).click();
      await finding.getByLabel(w.who).fill('Mia');
      await finding.getByRole('button', { name: w.approve, exact: true }).click();
      await page.getByText(w.approved).waitFor();
      await shown('approved');

      await page.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(w.tryOut);
      await page.getByLabel(w.code, { exact: true }).fill('C001');
      await page.getByLabel(w.value).fill('1');
      await page.keyboard.press('Enter');
      await page.getByText(w.nothing, { exact: true }).waitFor();
      await shown('what-if');

      await page.getByRole('tab', { name: w.settings }).click();
      await page.getByLabel('priceTolerance', { exact: true }).fill('0.5');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `${locale === 'en' ? 'Undo: ' : '撤销：'}priceTolerance` }).waitFor();
      await shown('settings');

      await page.getByRole('tab', { name: w.sheets }).click();
      await page.getByRole('button', { name: w.again }).click();
      await page.getByRole('tab', { name: w.sheets }).click();
      await page.getByRole('button', { name: w.clear, exact: true }).click();
      await shown('clear');
      await page.getByRole('alertdialog').getByRole('button', { name: w.clear }).click();
      await page.getByText(w.cleared).waitFor();
      await shown('cleared');
      expect(lookAt(script.model).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    },
    120_000,
  );
});

/** `google.script.run`, over to the script. */
const RUNNER = `
const runner = (done, failed) => new Proxy({}, { get: (_, name) => {
  if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
  if (name === 'withFailureHandler') return (handler) => runner(done, handler);
  return (...given) => void window.ask(name, given).then(done, failed);
} });
window.google = { script: { run: runner(() => {}, () => {}) } };
`;

async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
}
