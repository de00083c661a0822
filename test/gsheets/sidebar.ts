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
      key: async (target: HTMLElement, key: string) => {
        target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
        await settled(window);
      },
      fill: async (label: string, text: string) => {
        const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.querySelector('input')!;
        field.value = text;
        await page.change(field, 'input');
      },
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

  test('finance results that nobody filled in are not said to be applied', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    expect(page.document.querySelector('[role=alert]')).toBeNull();
    await page.press('Apply finance results');
    expect(page.document.querySelector('[role=alert]')?.textContent).toMatch(/^No finance result was applied: .* then apply again\.$/);
  });

  test('speaks the language of the person', async () => {
    const page = await open(SMALL, 'zh_CN');
    expect(page.text()).toContain('识别结果');
    await page.press('审单');
    expect(page.text()).toContain('不通过');
    expect(page.document.documentElement.lang).toBe('zh-CN');
  });

  test('the parts are reached with the arrow keys', async () => {
    const page = await open(SMALL);
    const chosen = () => page.document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!;
    const names: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home', 'ArrowLeft']) {
      await page.key(chosen(), key);
      names.push(chosen().textContent ?? '');
      expect(page.document.activeElement).toBe(chosen());
    }
    expect(names).toEqual(['Findings', 'What if', 'Settings', 'Sheets', 'Settings', 'What if', 'Sheets', 'Settings']);
  });

  test('jumps to the cell of a finding, and to the row that decided', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    await page.press('Orders row 3');
    expect(page.script.book?.selected).toEqual({ sheet: 'Orders', box: { top: 2, left: 4, bottom: 2, right: 4 } });
    await page.press('Prices row 3');
    expect(page.script.book?.selected).toEqual({ sheet: 'Prices', box: { top: 2, left: 0, bottom: 2, right: 0 } });
  });

  test('approves a row, once a name is given, and the next review honours it; before that it can be taken back', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    await page.press('approve');
    expect(page.text()).toContain('A decision needs a name.');
    await page.fill('Your name', 'Mia');
    const before = lookAt(page.script.model);
    const decided = () => ['O3', 'P3'].map((cell) => lookAt(page.script.model)[0]!.cells[cell]);
    await page.press('approve');
    expect(page.text()).toContain('Approved: Orders row 3. Review again for it to count.');
    expect(decided()).toEqual(['approve', 'Mia']);
    await page.press('return');
    expect(decided()).toEqual(['return', 'Mia']);
    await page.press('Undo: Orders row 3');
    expect(decided()).toEqual(['approve', 'Mia']);
    await page.press('Undo: Orders row 3');
    expect(lookAt(page.script.model)).toEqual(before);
    await page.press('approve');
    await page.press('Review again');
    expect(lookAt(page.script.model)[0]!.cells.H3).toBe('approved');
  });

  test('a row that is another one by now is not decided on', async () => {
    const page = await open(SMALL);
    await page.press('Review orders');
    await page.fill('Your name', 'Mia');
    page.script.model.sheet('Orders').values.set(2, 17, 'another key');
    await page.press('return');
    expect(page.text()).toContain('The cell holds something else by now, so nothing was written');
    expect(lookAt(page.script.model)[0]!.cells.O3).toBeUndefined();
  });

  describe('a correction that the finding proposes', () => {
    const [orders, prices] = SMALL;
    const products = { name: 'Products', rows: [['SKU', 'Base unit'], ...['00123', 'B', '1E5'].map((sku) => [sku, 'pc'])] };
    const rows = orders!.rows.map((row, i) => (i === 1 ? [row[0]!, row[1]!, 'O0123', ...row.slice(3)] : row));
    const MISSPELT = [{ ...orders!, rows }, prices!, products];

    test('is written as text, counts with the next review, and can be taken back', async () => {
      const page = await open(MISSPELT);
      await page.press('Review orders');
      await page.press('Change “O0123” to “00123”');
      expect(page.text()).toContain('Corrected: Orders row 2. Review again to see the effect.');
      expect(lookAt(page.script.model)[0]!.cells.C2).toBe('00123');
      await page.press('Undo: Orders row 2');
      expect(lookAt(page.script.model)[0]!.cells.C2).toBe('O0123');
      await page.press('Change “O0123” to “00123”');
      await page.press('Review again');
      expect(lookAt(page.script.model)[0]!.cells.H2).toBe('pass');
    });

    test('is not written over what somebody typed meanwhile, nor over a formula', async () => {
      const page = await open(MISSPELT);
      await page.press('Review orders');
      page.script.model.sheet('Orders').formulas.set(1, 2, '=A1');
      await page.press('Change “O0123” to “00123”');
      expect(page.text()).toContain('A formula makes this value');
      page.script.model.sheet('Orders').formulas.set(1, 2, undefined);
      page.script.model.sheet('Orders').values.set(1, 2, 'typed');
      await page.press('Change “O0123” to “00123”');
      expect(page.text()).toContain('The cell holds something else by now');
      expect(lookAt(page.script.model)[0]!.cells.C2).toBe('typed');
    });
  });

  test('tries out another price, and writes nothing', async () => {
    const page = await open(SMALL);
    await page.press('What if');
    const before = lookAt(page.script.model);
    const [kind] = page.document.querySelectorAll('select');
    kind!.value = 'prices';
    await page.change(kind!, 'change');
    await page.fill('Code', 'B');
    await page.fill('New value', '1');
    await page.press('Try it');
    expect(page.text()).toContain('Shippable: 8.00 → 136.00');
    expect(page.text()).toContain('Orders that would end otherwise: 1');
    expect(lookAt(page.script.model)).toEqual(before);
    await page.fill('Code', 'nobody');
    await page.press('Try it');
    expect(page.text()).toContain('has no row for “nobody”');
  });

  test('a setting is kept on the settings sheet, which is made where there is none', async () => {
    const page = await open(SMALL);
    await page.press('Settings');
    expect(page.text()).toContain('There is no Settings sheet yet');
    await page.fill('priceTolerance', '1.5');
    await page.press('Save');
    expect(page.text()).toContain('Setting priceTolerance is written');
    expect(page.text()).not.toContain('There is no Settings sheet yet');
    const settings = lookAt(page.script.model).find(({ name }) => name === 'Settings')!;
    const row = Object.entries(settings.cells)
      .find(([, cell]) => cell === 'priceTolerance')![0]
      .slice(1);
    expect(settings.cells[`B${row}`]).toBe('1.5');
    await page.press('Undo: priceTolerance');
    expect(lookAt(page.script.model).find(({ name }) => name === 'Settings')!.cells[`B${row}`]).not.toBe('1.5');
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
    expect([...page.script.model.properties.keys()]).toContain('order_review_memory_0');
  });

  test('lets the person choose one of several order sheets, and choose anew; the spreadsheet remembers it', async () => {
    const [orders, prices] = SMALL;
    const page = await open([{ ...orders!, name: 'East' }, { ...orders!, name: 'West' }, prices!]);
    expect(page.button('Review orders').disabled).toBe(true);
    expect(page.text()).toContain('Choose the one to be reviewed in the sidebar');
    const select = () => page.document.querySelector('select')!;
    const choose = async (sheet: string) => {
      select().value = sheet;
      await page.change(select(), 'change');
    };
    expect(select().closest('label')?.textContent).toContain('Which sheet holds Orders?');
    expect([...select().options].map(({ text }) => text)).toEqual(['choose', 'East', 'West']);
    await choose('East');
    expect(page.text()).toContain('East → Orders');
    expect([select().value, [...select().options].map(({ text }) => text)]).toEqual(['East', ['East', 'West']]);
    await choose('West');
    expect(select().value).toBe('West');
    await page.press('Review orders');
    const headings = () => Object.fromEntries(lookAt(page.script.model).map(({ name, cells }) => [name, cells.H1]));
    expect(headings()).toMatchObject({ East: undefined, West: 'Review' });
    page.script.click('Review orders');
    expect(page.script.desk.alerts.at(-1)).toContain('2 orders, 3 rows');
    expect(headings()).toMatchObject({ East: undefined, West: 'Review' });

    await page.press('Sheets');
    await page.press('Look again');
    expect(page.text()).not.toContain('an earlier review');
    await choose('East');
    await page.press('Review again');
    await page.press('Sheets');
    await page.press('Look again');
    expect(page.text()).toContain('Still on “West”: the columns of an earlier review');
    expect(headings()).toMatchObject({ East: 'Review', West: 'Review' });
    await page.press('Clear');
    [...page.document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')][0]!.click();
    await page.settled();
    expect(headings()).toMatchObject({ East: undefined, West: undefined });
    expect(page.text()).not.toContain('an earlier review');
  });

  test('clears after asking', async () => {
    const page = await open(SMALL);
    const before = lookAt(page.script.model);
    await page.press('Review orders');
    await page.press('Sheets');
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
