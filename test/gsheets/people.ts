import { bookOf } from '../hosts/sheets/fill';
import { lookAt } from '../hosts/sheets/look';
import type { RuleModel, SheetModel } from '../hosts/sheets/model';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { SMALL } from './small';

/** What people do to the sheets between two reviews, and while one computes. */
export function people(files: () => readonly PushedFile[]): void {
  const reviewed = (): Script => {
    const script = new Script(files(), bookOf(SMALL));
    script.call('onOpen');
    script.click('Review orders');
    return script;
  };
  const lastAlert = ({ desk }: Script) => desk.alerts[desk.alerts.length - 1] ?? '';
  const isOurs = ({ formula }: RuleModel) => formula.includes('order-review');
  const ours = ({ rules }: SheetModel) => rules.filter(isOurs).length;
  /** As the review has read everything and begins to compute. */
  const whileItComputes = ({ meter }: Script, act: () => void) => {
    meter.onCall = (name) => {
      if (name !== 'Sheet.getFilter') return;
      meter.onCall = () => {};
      act();
    };
  };
  /** Without the log, which tells of every run. */
  const seen = ({ model }: Script) => lookAt(model).filter(({ name }) => name !== 'Review log');

  test('a copy of the orders loses our highlights and keeps what is foreign', () => {
    const script = reviewed();
    const orders = script.model.sheet('Orders');
    const copy = script.model.add('Kept for Mia', undefined, orders);
    copy.rules.push({ formula: '=C2>40', boxes: [{ top: 1, left: 2, bottom: 3, right: 2 }], look: {} });
    script.click('Review orders');
    expect([ours(copy), copy.rules.length]).toEqual([0, 2]);
    expect(ours(orders)).toBeGreaterThan(0);
  });

  test('rows pasted elsewhere with their keys lose our highlights; a rule pasted without a key shows nothing, and goes with the rest', () => {
    const script = reviewed();
    const orders = script.model.sheet('Orders');
    const [pasted, bare] = [script.model.add('For the boss'), script.model.add('Scratch')];
    for (const sheet of [pasted, bare]) sheet.rules.push(...orders.rules.filter(isOurs));
    pasted.values.set(0, 17, orders.values.get(2, 17));
    bare.values.set(0, 0, 'mine');
    script.click('Review orders');
    expect([ours(pasted), ours(bare)]).toEqual([0, ours(orders)]);
    script.click('Clear');
    expect([ours(pasted), ours(bare)]).toEqual([0, 0]);
  });

  test('orders that moved to another sheet leave no highlight behind, even where the own columns were deleted by hand', () => {
    const script = reviewed();
    const before = script.model.sheet('Orders');
    const after = script.model.add('订单', undefined, before);
    for (const sheet of [before, after]) sheet.deleteColumns(7, 11);
    after.rules = [];
    for (const [row, column] of [...before.values.entries()]) {
      before.values.set(row, column, undefined);
      before.formulas.set(row, column, undefined);
    }
    expect(ours(before)).toBeGreaterThan(0);
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
    expect([ours(before), before.rules.length]).toEqual([0, 1]);
    expect(ours(after)).toBeGreaterThan(0);
  });

  test.each<[string, (script: Script) => void]>([
    ['a value of an own sheet is overwritten', ({ model }) => model.sheet('Stock balance').values.set(3, 1, 'oops')],
    ['a total is deleted', ({ model }) => model.sheet('Finance').values.set(4, 6, undefined)],
    ['something is written beside', ({ model }) => model.sheet('Daily').values.set(40, 20, 'x')],
    ['an own column is overwritten', ({ model }) => model.sheet('Orders').values.set(2, 7, 'pass')],
    [
      'highlights are deleted',
      ({ model }) => {
        const orders = model.sheet('Orders');
        orders.rules = orders.rules.filter((rule) => !isOurs(rule));
      },
    ],
    ['the whole log is deleted', ({ model }) => void model.sheets.pop()],
    ['a heading of the log is overwritten', ({ model }) => model.sheet('Review log').values.set(2, 3, 'oops')],
  ])('%s: the next review mends it', (_, damage) => {
    const script = reviewed();
    const whole = seen(script);
    damage(script);
    script.click('Review orders');
    expect(seen(script)).toEqual(whole);
    const { name, cells } = lookAt(script.model).find(({ hidden }) => hidden)!;
    expect([name, cells.D3]).toEqual(['Review log', 'Command']);
  });

  test('rows that were taken out of the log make room again for the next run', () => {
    const script = reviewed();
    const log = script.model.sheet('Review log');
    log.rows = log.extent().rows;
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
    expect([log.rows, log.extent().rows]).toEqual([5, 5]);
  });

  test('texts of the log stay texts, and its later lines have the formats of the first', () => {
    const script = reviewed();
    script.click('Review orders');
    const { values, formats, formulas } = script.model.sheet('Review log');
    const row = (plane: { get(row: number, column: number): unknown }, at: number) =>
      Array.from({ length: 39 }, (_, c) => plane.get(at, c));
    expect(row(formats, 4)).toEqual(row(formats, 3));
    expect([values.get(4, 4), formulas.extent().rows]).toEqual(['2026-11-20', 0]);
  });

  test.each<[string, (orders: SheetModel) => void]>([
    ['adds a row', ({ values }) => values.set(6, 0, 'SO9')],
    ['adds a column', ({ values }) => values.set(0, 20, 'Mine')],
    ['takes a quantity away', ({ values }) => values.set(2, 3, undefined)],
    [
      'writes a formula that gives something else',
      ({ values, formulas }) => {
        formulas.set(2, 3, '=6*7');
        values.set(2, 3, 42);
      },
    ],
  ])('somebody who %s while a review computes is not overwritten', (_, act) => {
    const script = reviewed();
    let after: unknown;
    whileItComputes(script, () => {
      act(script.model.sheet('Orders'));
      after = lookAt(script.model);
    });
    script.click('Review orders');
    expect(lastAlert(script)).toContain('nothing was written');
    expect(lookAt(script.model)).toEqual(after);
  });

  test('a sheet deleted while the first review computes: it ends in words, and the next one completes the rest', () => {
    const whole = seen(reviewed());
    const script = new Script(files(), bookOf([...SMALL, { name: 'Scratch', rows: [['x']] }]));
    script.call('onOpen');
    whileItComputes(script, () => script.model.sheets.pop());
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Your own cells are as they were');
    script.click('Review orders');
    expect(seen(script)).toEqual(whole);
  });

  test('an entry made while a review computes stays where the sheet need not be written, and stops it where it must', () => {
    const script = reviewed();
    const finance = script.model.sheet('Finance');
    whileItComputes(script, () => finance.values.set(3, 18, 'REF 1'));
    script.click('Review orders');
    expect(lastAlert(script)).toContain('Reviewed for');
    expect(finance.values.get(3, 18)).toBe('REF 1');
    script.model.sheet('Orders').values.set(1, 3, 11);
    whileItComputes(script, () => finance.values.set(3, 18, 'REF 2'));
    script.click('Review orders');
    expect(lastAlert(script)).toContain('nothing was written');
    expect(finance.values.get(3, 18)).toBe('REF 2');
    script.click('Review orders');
    expect([lastAlert(script).includes('Reviewed for'), finance.values.get(3, 18)]).toEqual([true, 'REF 2']);
  });
}
