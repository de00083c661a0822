import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openInput } from '../../cli/port';
import { run } from '../../cli/run';
import { parseIsoDay } from '../../core';
import { columnName } from '../../core/model/a1';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-review-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One command line; `@` stands for the test's folder. */
async function order(line: string) {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTTY: false,
  });
  const exit = await run(
    line.split(' ').map((word) => word.replace('@', `${folder}/`)),
    {
      out: stream('out'),
      err: stream('err'),
      environment: { LANG: 'en_US.UTF-8' },
      systemLocale: 'en-US',
      today: () => parseIsoDay('2026-11-21')!,
      now: () => '2026-11-21T17:30:00',
    },
  );
  return { exit, ...texts };
}

/** Types into cells of a sheet, as a person does in a spreadsheet program, and saves. */
async function type(name: string, sheet: string, row: string, values: Readonly<Record<string, string | number>>): Promise<void> {
  const opened = await openInput(at(name));
  if ('problem' in opened) throw new Error(opened.problem.kind);
  const { sheets } = opened.port.read();
  const index = sheets.findIndex((each) => each.name === sheet);
  const { rows } = sheets[index]!;
  const r = rows.findIndex((cells) => cells.includes(row));
  const parts = unzipSync(readFileSync(at(name)));
  const part = `xl/worksheets/sheet${index + 1}.xml`;
  let xml = strFromU8(parts[part]!);
  for (const [heading, value] of Object.entries(values)) {
    const column = rows.flatMap((cells) => (cells.includes(heading) ? [cells.indexOf(heading)] : []))[0]!;
    const reference = `${columnName(column)}${r + 1}`;
    const cell = new RegExp(`<c r="${reference}"([^>]*?)(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Error(`${sheet} has no cell ${reference}`);
    xml = xml.replace(cell, (_, attributes: string) => {
      const plain = attributes.replace(/ t="[^"]*"/, '');
      return typeof value === 'number'
        ? `<c r="${reference}"${plain}><v>${value}</v></c>`
        : `<c r="${reference}"${plain} t="inlineStr"><is><t>${value}</t></is></c>`;
    });
  }
  writeFileSync(at(name), zipSync({ ...parts, [part]: strToU8(xml) }));
}

async function sheetOf(name: string, sheet: string) {
  const opened = await openInput(at(name));
  if ('problem' in opened) throw new Error(opened.problem.kind);
  return opened.port.read().sheets.find((each) => each.name === sheet)!.rows;
}

const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

/** Ten of A in stock; SO1 (cash) and SO2 (cash) share them, SO3 (credit) waits. */
async function reviewed(): Promise<void> {
  const files = {
    orders:
      'Order no.,Order date,Customer,SKU,Quantity,Unit price\nSO1,2026-11-18,C1,A,6,10\nSO2,2026-11-19,C1,A,4,10\nSO3,2026-11-20,C2,A,6,10\n',
    products: 'SKU,Product,Category\nA,Apple juice,Juice\n',
    prices: 'SKU,Price\nA,10\n',
    discounts: 'SKU,Pay factor\nZZZ,0.9\n',
    gifts: 'Policy,Buy SKU,Buy quantity,Gift SKU,Gift quantity\nP,ZZZ,10,ZZZ,1\n',
    stock: 'SKU,On hand\nA,10\n',
    customers: 'Customer,Terms,Credit limit\nC1,cash,\nC2,credit,unlimited\n',
  };
  mkdirSync(at('day'));
  for (const [role, text] of Object.entries(files)) writeFileSync(at(`day/${role}.csv`), text);
  expect((await order('review @day -o @day.xlsx')).err).toBe('');
}

test('a day: finance answers, the orders go their way, and a later review says the same', async () => {
  await reviewed();
  await type('day.xlsx', 'Finance', 'SO1', { Result: '未到款', Note: 'left town' });
  await type('day.xlsx', 'Finance', 'SO2', { Result: 'paid', Received: 45, Reference: '0099' });
  const ran = await order('finance @day.xlsx --json @day.json');
  expect(ran.err).toBe('');
  expect(ran.exit).toBe(1);
  expect(readdirSync(folder)).toContain('day.finance.xlsx');
  expect(ran.out).toContain('Finance: paid 1, partial 0, unpaid 1, owes 0, unreadable 0');
  expect(ran.out).toContain('received 45.00, matched 40.00, open 0.00, credit left 5.00');
  expect(ran.out).toContain('Returned: SO1, gained by SO3 A × 6');
  const { lines, finance } = json('day.json');
  expect(lines.map(({ orderNo, status, ship }: Record<string, string>) => `${orderNo} ${status} ${ship}`)).toEqual([
    'SO1 returned 0',
    'SO2 pass 4',
    'SO3 pass 6',
  ]);
  expect(finance.map(({ orderNo, status, due }: Record<string, string>) => `${orderNo} ${status} ${due}`)).toEqual([
    'SO1 returned 0.00',
    'SO2 ready 40.00',
    'SO3 ready 0.00',
  ]);
  const row = (await sheetOf('day.finance.xlsx', 'Finance')).find((cells) => cells.includes('SO2'))!;
  expect(row).toEqual(expect.arrayContaining([45, '0099', 'paid']));

  expect((await order('review @day.finance.xlsx -o @later.xlsx --json @later.json')).err).toBe('');
  expect({ ...json('later.json'), run: undefined }).toEqual({ ...json('day.json'), run: undefined });
  expect((await order('finance @later.xlsx -o @again.xlsx --json @again.json')).err).toBe('');
  expect({ ...json('again.json'), run: undefined }).toEqual({ ...json('day.json'), run: undefined });
});

test('a result that is cleared brings the order back', async () => {
  await reviewed();
  await type('day.xlsx', 'Finance', 'SO1', { Result: 'unpaid' });
  await order('finance @day.xlsx');
  await type('day.finance.xlsx', 'Finance', 'SO1', { Result: '' });
  await order('review @day.finance.xlsx -o @back.xlsx --json @back.json');
  expect(json('back.json').lines.map(({ ship }: { ship: string }) => ship)).toEqual(['6', '4', '0']);
});

test.each([
  ['nothing is filled in', {}, true],
  ['an amount without a result', { Received: 60 }, true],
  ['a result that cannot be read', { Result: 'soon' }, true],
  ['one result', { Result: 'paid' }, false],
])('%s: is it said that nothing was applied? %s', async (_, cells, isSaid) => {
  await reviewed();
  await type('day.xlsx', 'Finance', 'SO1', cells);
  const { out } = await order('finance @day.xlsx');
  expect(out.includes('No finance result was applied')).toBe(isSaid);
  expect((await order('review @day.xlsx')).out).not.toContain('No finance result was applied');
});

test('what cannot be read is pointed at, and left as it is', async () => {
  await reviewed();
  await type('day.xlsx', 'Finance', 'SO1', { Result: 'soon' });
  const ran = await order('finance @day.xlsx --json @day.json');
  expect(ran.exit).toBe(1);
  expect(ran.out).toContain('unreadable 1');
  const [finding] = json('day.json').findings.filter(({ code }: { code: string }) => code === 'finance/unreadable-result');
  const rows = await sheetOf('day.finance.xlsx', 'Finance');
  expect(rows[finding.row - 1]![finding.column.charCodeAt(0) - 65]).toBe('soon');
});

describe('refused with one sentence and exit 2, nothing written', () => {
  test('no sheet of a review', async () => {
    await reviewed();
    const ran = await order('finance @day');
    expect([ran.exit, ran.out]).toEqual([2, '']);
    expect(ran.err).toBe(
      'The workbook has no Finance sheet of a review. Run order-review review first, let finance fill in the sheet that it makes, and run order-review finance on that workbook.\n',
    );
  });

  test('orders that changed: they are named; after a review it goes on', async () => {
    await reviewed();
    await type('day.xlsx', 'Finance', 'SO2', { Result: 'paid' });
    await type('day.xlsx', 'orders', 'SO3', { Quantity: 3 });
    const ran = await order('finance @day.xlsx');
    expect([ran.exit, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('SO3 changed after the sheet “Finance” was made (finance/stale-sheet). Run order-review review first');
    expect(readdirSync(folder)).not.toContain('day.finance.xlsx');

    expect((await order('review @day.xlsx -o @new.xlsx')).err).toBe('');
    const after = await order('finance @new.xlsx --json @new.json');
    expect(after.err).toBe('');
    expect(json('new.json').finance.map(({ status }: { status: string }) => status)).toEqual([
      'awaiting-payment',
      'ready',
      'nothing-to-ship',
    ]);
  });
});
