/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Locale } from '../../core';
import { perform, type Session } from '../../excel-addin/commands';
import { officeHost } from '../../excel-addin/office-host';
import { createDesk, type Desk } from '../../excel-addin/pane/desk';
import { Pane } from '../../excel-addin/pane/Pane';
import { localDesk } from '../../excel-addin/pane/remote-desk';
import { openedWorkbook } from '../../excel-addin/start/workbook';
import { templateSheets } from '../../excel-addin/starter';
import { type ExcelHost, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';

// A slow machine gets its time.
configure({ asyncUtilTimeout: 20_000 });

const DAY = '2026-11-20';
jest.setTimeout(60_000);
let excel: ExcelHost;

beforeAll(async () => {
  // The pane tells when it is done: nothing has to be flushed by hand.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  // What jsdom lays out has no size, and a list draws what is in sight only.
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { get: () => 700 },
    clientWidth: { get: () => 320 },
    offsetHeight: { get: () => 60 },
  });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener() {}, removeListener() {} });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  ({ excel } = await loadOffice(new Workbook()));
});
afterEach(cleanup);

/** The template's orders, with one price that is too low. */
function faulty(locale: Locale): Workbook {
  const workbook = openedWorkbook(templateSheets(locale, DAY));
  const [orders] = workbook.sheets;
  const price = orders!.rows[0]!.findIndex((cell) => /^(单价|Unit price)$/.test(String(cell?.value)));
  orders!.put(1, price, { ...orders!.cell(1, price), value: 52.4 });
  return workbook;
}

/** The same orders on two sheets, neither of which is named as the orders. */
function twoOrders(): Workbook {
  const workbook = faulty('en');
  const orders = workbook.sheet('Orders')!;
  orders.name = 'East';
  const west = workbook.add('West');
  orders.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) west.put(r, c, cell);
    });
  });
  return workbook;
}

async function opened(workbook: Workbook, desk: Partial<Desk> = {}): Promise<Session> {
  excel.open(workbook);
  const session = await new Promise<Session>((onReady) => {
    render(<Pane host={officeHost(DAY)} desk={localDesk({ ...createDesk(), ...desk })} onReady={onReady} />);
  });
  return session;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name }, { timeout: 20_000 });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));

describe('the pane before Excel', () => {
  test('shows what was found, and what a missing sheet skips', async () => {
    const workbook = faulty('en');
    workbook.remove(workbook.sheet('Gifts')!);
    await opened(workbook);
    expect(await screen.findByText(/^Prices → Prices/)).toBeTruthy();
    expect(screen.getByText(/^No Gifts sheet: \d+ checks will be skipped$/)).toBeTruthy();
  });

  test('asks which column is meant, and reviews once it knows', async () => {
    const workbook = faulty('en');
    const orders = workbook.sheet('Orders')!;
    const at = orders.rows[0]!.findIndex((cell) => cell?.value === 'Quantity');
    orders.put(0, at, { ...orders.cell(0, at), value: 'How many' });
    await opened(workbook);
    expect(((await button('Review orders')) as HTMLButtonElement).disabled).toBe(true);
    const question = screen.getByRole('combobox', { name: 'Which column is Quantity?' });
    const option = within(question).getByRole('option', { name: /How many/ }) as HTMLOptionElement;
    fireEvent.change(question, { target: { value: option.value } });
    await waitFor(() => expect((screen.getByRole('button', { name: 'Review orders' }) as HTMLButtonElement).disabled).toBe(false));
    await press('Review orders');
    expect(await screen.findByText(/orders are reviewed/, {}, { timeout: 20_000 })).toBeTruthy();
  });

  test('lets the person choose one of several order sheets, and choose anew', async () => {
    const workbook = twoOrders();
    const { actions, state } = await opened(workbook);
    expect(((await button('Review orders')) as HTMLButtonElement).disabled).toBe(true);
    const question = () => screen.findByRole('combobox', { name: 'Which sheet holds Orders?' });
    fireEvent.change(await question(), { target: { value: 'East' } });
    await waitFor(async () => expect((await question()) as HTMLSelectElement).toHaveProperty('value', 'East'));
    fireEvent.change(await question(), { target: { value: 'West' } });
    await waitFor(() => expect((screen.getByRole('button', { name: 'Review orders' }) as HTMLButtonElement).disabled).toBe(false));
    await actions.run('review');
    expect(state().report?.facts.sheet).toBe('West');
    // The workbook remembers it.
    cleanup();
    const again = await opened(workbook);
    await again.actions.run('review');
    expect(again.state().report?.facts.sheet).toBe('West');
  });

  test('says what stays on the orders sheet of before, and how to be rid of it', async () => {
    const workbook = twoOrders();
    const { actions, send } = await opened(workbook);
    const headings = (sheet: string) => workbook.sheet(sheet)!.rows[0]!.map((cell) => cell?.value);
    await actions.answerSheet({ role: 'orders', sheet: 'East' });
    await actions.run('review');
    send({ type: 'tab', tab: 'workbook' });
    expect(screen.queryByText(/an earlier review/)).toBeNull();
    const decision = headings('East').indexOf('Decision');
    workbook.sheet('East')!.put(1, decision, { ...workbook.sheet('East')!.cell(1, decision), value: 'approve' });

    await actions.answerSheet({ role: 'orders', sheet: 'West' });
    expect(await screen.findByText(/^Still on “East”: the columns of an earlier review/)).toBeTruthy();
    await actions.run('review');
    await actions.speak('zh-CN');
    send({ type: 'tab', tab: 'workbook' });
    expect(await screen.findByText(/^「East」以前审过/)).toBeTruthy();
    expect(workbook.sheet('East')!.cell(1, decision).value).toBe('approve');
    expect(workbook.sheet('East')!.rules).toEqual([]);

    await actions.clear();
    expect([...headings('East'), ...headings('West')].filter((heading) => heading === 'Decision')).toEqual([]);
    await waitFor(() => expect(screen.queryByText(/以前审过/)).toBeNull());
    await actions.run('review');
    expect(headings('West')).toContain('Decision');
  });

  test('a review lists the finding with what stands there and what should; axe objects to nothing', async () => {
    const { actions } = await opened(faulty('en'));
    await actions.run('review');
    fireEvent.click(await screen.findByRole('button', { expanded: false, name: /Unit price 52\.40/ }, { timeout: 20_000 }));
    expect((await screen.findByText('Stands there')).closest('dl')?.textContent).toMatch(/52\.40.*52\.50/);
    expect(screen.getByRole('button', { name: /^Go to Prices row \d+$/ })).toBeTruthy();
    const { violations } = await axe.run(
      { include: document.body, exclude: '[data-tabster-dummy]' },
      { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } },
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('speaks the other language at once, findings included', async () => {
    const { actions } = await opened(faulty('en'));
    await actions.run('review');
    await press('中文');
    expect(await screen.findByText(/有问题需要处理/)).toBeTruthy();
    expect(screen.getAllByText(/单价低于价格表|低于/).length).toBeGreaterThan(0);
  });

  test('a decision without a name is not written, and a wrong amount can only be mended or returned', async () => {
    const { actions } = await opened(faulty('en'));
    await actions.run('review');
    fireEvent.click(await screen.findByRole('button', { expanded: false, name: /Unit price 52\.40/ }, { timeout: 20_000 }));
    await press('Approve');
    expect(await screen.findByText('A decision needs a name.')).toBeTruthy();
    expect(
      excel.workbook
        .sheet('Orders')!
        .rows.flat()
        .some((cell) => cell?.value === 'approve'),
    ).toBe(false);
    fireEvent.click(screen.getByRole('button', { expanded: false, name: /Amount 498\.75/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Return' })).toBeTruthy();
  });

  test('what would end otherwise is said, and nothing is written', async () => {
    const { actions } = await opened(faulty('en'));
    const before = JSON.stringify(excel.workbook.sheets.map(({ rows }) => rows));
    await actions.tryOut([{ target: 'prices.T500.price', value: '52.4' }]);
    fireEvent.click(screen.getByRole('tab', { name: 'What if' }));
    expect(await screen.findByText(/^Orders that would end otherwise: 1$|^No order would/)).toBeTruthy();
    expect(JSON.stringify(excel.workbook.sheets.map(({ rows }) => rows))).toBe(before);
  });

  test('a setting is written to the workbook, and can be undone', async () => {
    const { actions } = await opened(faulty('en'));
    const value = () => excel.workbook.sheet('Settings')!.rows.find(([key]) => key?.value === 'graceDays')?.[1]?.value;
    const standard = value();
    await actions.set('graceDays', '7');
    expect(String(value())).toBe('7');
    await actions.undo();
    expect(value()).toBe(standard);
  });

  test('a protected sheet is told in words', async () => {
    const { actions } = await opened(faulty('en'));
    excel.workbook.sheet('Orders')!.isProtected = true;
    await actions.run('review');
    expect(await screen.findByText(/“Orders” is protected/)).toBeTruthy();
  });

  test('a fault of the program reaches the person', async () => {
    const { actions } = await opened(faulty('en'), {
      review() {
        throw new Error('broken');
      },
    });
    await actions.run('review');
    expect(await screen.findByText(/Something went wrong: broken/)).toBeTruthy();
  });
});

describe('the buttons of the ribbon', () => {
  const heard = (canShow: boolean) => {
    const said: string[] = [];
    const voice = {
      showPane: async () => {
        if (canShow) said.push('(the pane)');
        return canShow;
      },
      say: async (text: string) => void said.push(text),
    };
    return { said, voice };
  };

  test('a review that worked goes to its results and says no more', async () => {
    const session = await opened(faulty('en'));
    const { said, voice } = heard(true);
    await perform('reviewOrders', session, voice);
    expect(said).toEqual([]);
    expect(excel.workbook.selection.top).toBe(1);
    expect(excel.workbook.active!.cell(0, excel.workbook.selection.left).value).toBe('Review');
  });

  test('what stands in the way is said in the pane, or in words of its own', async () => {
    const session = await opened(faulty('en'));
    for (const [canShow, expected] of [
      [true, '(the pane)'],
      [false, expect.stringMatching(/has no Finance sheet/)],
    ] as const) {
      const { said, voice } = heard(canShow);
      await perform('applyFinance', session, voice);
      expect(said).toEqual([expected]);
    }
  });

  test.each([
    ['en', /^No finance result was applied: .* then apply again\.$/],
    ['zh-CN', /^没有应用任何查款结果：.*再应用一次。$/],
  ] as const)('finance results that nobody filled in are not said to be applied, in %s', async (locale, words) => {
    const session = await opened(faulty(locale));
    session.send({ type: 'language', locale });
    await session.actions.run('review');
    const { said, voice } = heard(false);
    await perform('applyFinance', session, voice);
    expect(said).toEqual([expect.stringMatching(words)]);
    expect(await screen.findByText(words)).toBeTruthy();
    const cells = excel.workbook.sheets.find(({ name }) => /^(Finance|查款表)$/.test(name))!;
    const header = cells.rows.findIndex((row) => row.some((cell) => /^(Result|查款结果)$/.test(String(cell?.value))));
    const result = cells.rows[header]!.findIndex((cell) => /^(Result|查款结果)$/.test(String(cell?.value)));
    cells.put(header + 1, result, { ...cells.cell(header + 1, result), value: locale === 'en' ? 'paid' : '已到款' });
    await session.actions.run('finance');
    expect(session.state().notice?.kind).toBe('moneyApplied');
  });

  test('nothing is cleared before a person confirmed it', async () => {
    const session = await opened(faulty('en'));
    await session.actions.run('review');
    const { said, voice } = heard(true);
    await perform('clearReview', session, voice);
    expect(said).toEqual(['(the pane)']);
    const dialog = await screen.findByRole('alertdialog');
    expect(excel.workbook.sheet('Finance')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Clear', hidden: true }));
    await waitFor(() => expect(excel.workbook.sheet('Finance')).toBeUndefined(), { timeout: 20_000 });
  });
});
