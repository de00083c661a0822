import { localeOf } from '../../gsheets/words';
import { bookOf } from '../hosts/sheets/fill';
import { lookAt } from '../hosts/sheets/look';
import type { AuthMode } from '../hosts/sheets/meter';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { bigBook } from './budget';
import { SMALL } from './small';

const ENTRIES = {
  en: ['Review orders', 'Apply finance results', 'Sidebar', 'Add template sheets', 'Clear'],
  zh_CN: ['审单', '应用查款结果', '侧边栏', '添加模板工作表', '清除'],
};

export function runs(files: () => readonly PushedFile[]): void {
  const opened = (language = 'en'): Script => {
    const script = new Script(files(), bookOf(SMALL), { desk: { language } });
    script.call('onOpen', 'LIMITED');
    return script;
  };
  const lastAlert = ({ desk }: Script) => desk.alerts[desk.alerts.length - 1] ?? '';

  test.each(
    (['NONE', 'LIMITED', 'FULL'] as const).flatMap((mode): [AuthMode, 'onOpen' | 'onInstall'][] => [
      [mode, 'onOpen'],
      [mode, 'onInstall'],
    ]),
  )('stands under %s after %s, in the language of the person', (mode, trigger) => {
    for (const language of ['en', 'zh_CN'] as const) {
      const script = new Script(files(), bookOf(SMALL), { desk: { language } });
      script.call(trigger, mode, { authMode: mode });
      expect(script.desk.menu.map(({ label }) => label)).toEqual(ENTRIES[language]);
      expect(script.desk.menu.filter(({ calls }) => !script.functions().includes(calls))).toEqual([]);
    }
  });

  test.each([
    ['zh_CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en_GB', 'en'],
    ['de', 'en'],
  ])('%s reads %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale);
  });

  test('a review marks the orders and says what it found', () => {
    const script = opened();
    script.click('Review orders');
    expect(lastAlert(script)).toContain('2 orders, 3 rows');
    const { cells, hiddenColumns } = lookAt(script.model)[0]!;
    expect([cells.H1, cells.H2, cells.H3, cells.H4]).toEqual(['Review', 'pass', 'blocked', 'pass']);
    expect(hiddenColumns).toEqual(['R']);
    expect(script.model.sheets[script.model.active]!.name).toBe('Orders');
  });

  test('finance results are applied to the finance sheet that the review made', () => {
    const script = opened('zh_CN');
    script.click('应用查款结果');
    expect(lastAlert(script)).toContain('查款表');
    script.click('审单');
    script.click('应用查款结果');
    expect(lastAlert(script)).toContain('审单日期 2026-11-20');
    expect(lastAlert(script)).toContain('没有应用任何查款结果');
    const finance = script.model.sheet('查款表');
    const [result] = Object.entries(lookAt(script.model).find(({ name }) => name === '查款表')!.cells).find(
      ([, cell]) => cell === '查款结果',
    )!;
    finance.values.set(Number(result.slice(1)), result.charCodeAt(0) - 65, '已到款');
    script.click('应用查款结果');
    expect(lastAlert(script)).not.toContain('没有应用任何查款结果');
  });

  test('clear takes it all away, once the person agrees', () => {
    const script = opened();
    const before = lookAt(script.model);
    script.click('Review orders');
    const reviewed = lookAt(script.model);
    script.desk.press = 'NO';
    script.click('Clear');
    expect(lookAt(script.model)).toEqual(reviewed);
    script.desk.press = 'YES';
    script.click('Clear');
    expect(lookAt(script.model)).toEqual(before);
    expect([...script.model.properties]).toEqual([]);
    expect(script.model.sheets.map(({ rows, columns }) => [rows, columns])).toEqual(SMALL.map(() => [1000, 26]));
    script.click('Clear');
    expect(lastAlert(script)).toContain('There is nothing here');
  });

  test('the template can be reviewed as it is, and leaves sheets of its names alone', () => {
    const script = new Script(files(), bookOf([{ name: 'Customers', rows: [['mine']] }]));
    script.call('onOpen');
    script.click('Add template sheets');
    expect(lastAlert(script)).toContain('stay as they are: Customers');
    expect(lookAt(script.model)[0]!.cells).toEqual({ A1: 'mine' });
    expect(script.model.sheets.map(({ name }) => name)).toContain('Orders');

    const fresh = new Script(files(), bookOf([{ name: 'Sheet1', rows: [] }]));
    fresh.call('onOpen');
    fresh.click('Add template sheets');
    fresh.click('Review orders');
    expect(lastAlert(fresh)).toContain('Reviewed for 2026-11-20');
  });

  test('somebody who edits an order while the review computes is not overwritten', () => {
    const script = opened();
    let stages = 0;
    script.meter.onCall = (name) => {
      if (name === 'Utilities.formatDate' && ++stages === 1) script.model.sheet('Orders').values.set(1, 3, 11);
    };
    const before = lookAt(script.model);
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Orders: rows were moved or edited while the review ran, so nothing was written');
    const [orders, ...others] = lookAt(script.model);
    expect(orders).toEqual({ ...before[0], cells: { ...before[0]!.cells, D2: 11 } });
    expect(others).toEqual(before.slice(1));
  });

  test.each([
    ['before the review', 'Sheet.getSheetValues'],
    ['before the writing', 'Utilities.formatDate'],
  ])('out of time %s: nothing is written, and it says so', (_, call) => {
    const script = opened();
    script.meter.onCall = (name) => {
      if (name !== call) return;
      script.meter.onCall = () => {};
      script.meter.clockMs += 4.6 * 60_000;
    };
    const before = lookAt(script.model);
    script.click('Review orders');
    expect(lastAlert(script)).toContain('too little time left to write the results, so nothing was written');
    expect(lookAt(script.model)).toEqual(before);
  });

  test('hidden rows are counted; of longer sheets it is said that they are not', () => {
    const script = opened();
    script.model.sheet('Orders').hiddenRows.add(2);
    script.click('Review orders');
    expect(lastAlert(script)).toContain('1 hidden or filtered row reviewed too');
    const longer = new Script(files(), bigBook(300));
    longer.call('onOpen');
    longer.click('Review orders');
    expect(lastAlert(longer)).toContain('in so long a sheet, Sheets does not say which they are');
    expect(longer.meter.log).not.toContain('Sheet.isRowHiddenByUser');
  });

  test('a filter of the person stays as it is, and the dialog says that it does not reach', () => {
    const script = opened();
    const filter = { top: 0, left: 0, bottom: 3, right: 6 };
    script.model.sheet('Orders').filter = filter;
    script.click('Review orders');
    expect(lastAlert(script)).toContain('The filter does not reach the review columns');
    expect(script.model.sheet('Orders').filter).toEqual(filter);
  });

  test('own columns that people moved or deleted are known by their notes', () => {
    const script = opened();
    script.click('Review orders');
    const orders = script.model.sheet('Orders');
    // The key goes away, and the note of Explanation with its column.
    orders.deleteColumns(17, 1);
    orders.deleteColumns(8, 1);
    orders.values.set(2, 13, 'approve');
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
    const { cells } = lookAt(script.model)[0]!;
    expect([cells.H1, cells.I1, cells.N1, cells.N3]).toEqual(['Review', 'Ship qty', 'Decision', 'approve']);
    expect([cells.Q1, cells.R1, cells.S1]).toEqual(['Explanation', 'Review key', undefined]);
  });

  test('a column of the person under a heading of ours is not taken for ours', () => {
    const script = opened();
    script.click('Review orders');
    const orders = script.model.sheet('Orders');
    orders.notes.set(0, 8, undefined);
    orders.values.set(0, 8, 'Review');
    orders.values.set(1, 8, 'mine');
    script.click('Review orders');
    expect(lookAt(script.model)[0]!.cells.I2).toBe('mine');
  });

  test('an own sheet that people renamed is written on; its copy is not', () => {
    const script = opened();
    script.click('Review orders');
    script.model.sheet('Exceptions').name = 'To clear up';
    script.click('Review orders');
    expect(script.model.sheets.map(({ name }) => name)).not.toContain('Exceptions');
    const copy = script.model.add('Copy', undefined, script.model.sheet('Daily'));
    copy.values.set(5, 0, 'mine');
    script.click('Review orders');
    expect(copy.values.get(5, 0)).toBe('mine');
  });

  test('a chart on a sheet of its own is nobody’s', () => {
    const script = opened();
    script.model.add('Chart1').type = 'OBJECT';
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
  });

  test('two reviews at once: the second waits for its turn and says so', () => {
    const script = opened();
    const before = lookAt(script.model);
    script.desk.isLocked = true;
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Another review is running');
    expect(lookAt(script.model)).toEqual(before);
    expect(script.desk.isLocked).toBe(true);
  });

  test('where Google gives no lock, the review runs all the same', () => {
    const script = opened();
    script.desk.hasLock = false;
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
  });

  test('protected cells: the person is told what to ask for, and may run again', () => {
    const script = opened();
    script.model.sheet('Orders').locked = [{ top: 0, left: 0, bottom: 999, right: 25 }];
    const before = lookAt(script.model);
    script.click('Review orders');
    expect(lastAlert(script)).toContain('protected');
    expect(script.desk.isLocked).toBe(false);
    expect(lookAt(script.model)).toEqual(before);
    script.model.sheet('Orders').locked = [];
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
  });
}
