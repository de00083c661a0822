import { JSDOM } from 'jsdom';
import { bookOf } from '../hosts/sheets/fill';
import { lookAt } from '../hosts/sheets/look';
import { type PushedFile, Script } from '../hosts/sheets/script';
import type { UserSheet } from '../port/host';
import { SMALL } from './small';

export function sidebar(files: () => readonly PushedFile[]): void {
  /** The page beside the spreadsheet, as the menu opens it. */
  async function open(sheets: readonly UserSheet[], language = 'en') {
    const script = new Script(files(), bookOf(sheets), { desk: { language } });
    script.call('onOpen');
    script.click(language === 'en' ? 'Sidebar' : '侧边栏');
    const refusal: { message?: string } = {};
    const dom = new JSDOM(script.desk.sidebar, {
      runScripts: 'dangerously',
      beforeParse: (window) => {
        Object.assign(window, { google: { script: { run: runner(script, refusal) } } });
      },
    });
    const window = dom.window as unknown as Window & typeof globalThis;
    const { document } = window;
    const page = {
      script,
      refusal,
      document,
      /** A person changes a field. */
      change: async (field: HTMLElement, event: 'input' | 'change') => {
        field.dispatchEvent(new window.Event(event, { bubbles: true }));
        await settled(window);
      },
      text: () => document.getElementById('root')?.textContent ?? '',
      settled: () => settled(window),
      button: (label: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)!,
      press: async (label: string) => {
        page.button(label).click();
        await settled(window);
      },
    };
    await settled(window);
    return page;
  }

  test('shows what was recognised, reviews, and lists the findings', async () => {
    const page = await open(SMALL);
    expect(page.text()).toContain('Orders → Orders');
    expect(page.text()).toContain('Prices → Prices');
    await page.press('Review orders');
    expect(page.text()).toContain('2 orders, 3 rows');
    expect(page.text()).toContain('Below the price list');
    expect(page.text()).toContain('Orders row 3');
    expect(page.button('Review again').disabled).toBe(false);
  });

  test('speaks the language of the person', async () => {
    const page = await open(SMALL, 'zh_CN');
    await page.press('审单');
    expect(page.text()).toContain('识别结果');
    expect(page.text()).toContain('不通过');
    expect(page.document.documentElement.lang).toBe('zh-CN');
  });

  test('jumps to the cell of a finding', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    await page.press('Orders row 3');
    expect(page.script.book?.selected).toEqual({ sheet: 'Orders', box: { top: 2, left: 4, bottom: 2, right: 4 } });
  });

  test('approves a row, once a name is given, and the next review honours it', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    await page.press('approve');
    expect(page.text()).toContain('A decision needs a name.');
    const name = page.document.querySelector('input')!;
    name.value = 'Mia';
    await page.change(name, 'input');
    await page.press('approve');
    expect(page.text()).toContain('Written to one row');
    const { cells } = lookAt(page.script.model)[0]!;
    expect([cells.O3, cells.P3]).toEqual(['approve', 'Mia']);
    await page.press('Review again');
    expect(lookAt(page.script.model)[0]!.cells.H3).toBe('approved');
  });

  test('a row that is another one by now is not decided on', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    const name = page.document.querySelector('input')!;
    name.value = 'Mia';
    await page.change(name, 'input');
    page.script.model.sheet('Orders').values.set(2, 17, 'another key');
    await page.press('return');
    expect(page.text()).toContain('The rows are others by now');
    expect(lookAt(page.script.model)[0]!.cells.O3).toBeUndefined();
  });

  test('asks which column is meant, and reviews with the answer', async () => {
    const [orders, prices] = SMALL;
    const rows = orders!.rows.map((row, i) => (i === 0 ? [...row.slice(0, 6), 'Quantity'] : [...row.slice(0, 6), 1]));
    const page = await open([{ ...orders!, rows }, prices!]);
    expect(page.button('Review orders').disabled).toBe(true);
    expect(page.text()).toContain('Say in the sidebar which one is meant');
    const select = page.document.querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).toEqual(['choose', 'D Quantity', 'G Quantity']);
    select.selectedIndex = 1;
    await page.change(select, 'change');
    await page.press('Review orders');
    expect(page.text()).toContain('2 orders, 3 rows');
    expect([...page.script.model.properties.keys()]).toEqual(['order_review_memory_0']);
  });

  test('clears after asking', async () => {
    const page = await open(SMALL);
    const before = lookAt(page.script.model);
    await page.press('Review orders');
    await page.press('Clear');
    await page.press('Cancel');
    expect(lookAt(page.script.model)).not.toEqual(before);
    await page.press('Clear');
    [...page.document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')][0]!.click();
    await page.settled();
    expect(lookAt(page.script.model)).toEqual(before);
    expect(page.text()).toContain('is gone; your own cells are as they were');
  });

  test.each([
    ['PERMISSION_DENIED', 'signed in with several Google accounts'],
    ['You do not have permission to perform that action.', 'The permission is missing'],
    ['Exceeded maximum execution time', 'Google took too long'],
    ['something else', 'Your own cells are as they were. Try again'],
  ])('%s: the person is told what to do', async (message, advice) => {
    const page = await open(SMALL);
    page.refusal.message = message;
    await page.press('Review orders');
    expect(page.document.querySelector('[role=alert]')?.textContent).toContain(advice);
    expect(page.button('Review orders').disabled).toBe(false);
  });
}

/** `google.script.run`: handlers first, then any function of the script, answered later. */
function runner(script: Script, refusal: { message?: string }) {
  const make = (done: (answer: unknown) => void, failed: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof done) => make(handler, failed);
          if (name === 'withFailureHandler') return (handler: typeof failed) => make(done, handler);
          return (...given: unknown[]) => {
            setTimeout(() => {
              if (refusal.message !== undefined) return failed(new Error(refusal.message));
              try {
                done(script.serve(name, given));
              } catch (error) {
                failed(error as Error);
              }
            });
          };
        },
      },
    );
  return make(
    () => {},
    () => {},
  );
}

/** Until the answer has come back and the page is drawn. */
async function settled({ document }: Window): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (document.querySelector('main')?.getAttribute('aria-busy') !== 'false');
  await new Promise((resolve) => setTimeout(resolve, 5));
}
