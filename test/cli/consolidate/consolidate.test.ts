import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { writeWorkbook } from '../../../cli/files/fresh';
import { cellIndex, parseIsoDay } from '../../../core';
import { bench } from './support';

const { at, write, book, order, sheet, sheetNames } = bench();

const HEAD = 'Order no. | Customer | SKU | Quantity | Unit price';
/** 订单号,客户编码,货号,数量,单价 / SO5,C1,A,1,2 in GB18030. */
const GB = Buffer.from('b6a9b5a5bac52cbfcdbba7b1e0c2eb2cbbf5bac52ccafdc1bf2cb5a5bcdb0a534f352c43312c412c312c320a', 'hex');
const ODS = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': strToU8(
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="North">' +
      [HEAD.split(' | '), ['SO6', 'C1', '00123', '4', '5']]
        .map(
          (row) =>
            `<table:table-row>${row.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        )
        .join('') +
      '</table:table></office:spreadsheet></office:body></office:document-content>',
  ),
});

function regions(): void {
  book('east.xlsx', { 华东: `订单号 | 客户编码 | 货号 | 数量 | 单价\nSO1 | C1 | '00123 | 10 | 2\n合计 | | | 10 |`, Notes: 'call | C2' });
  write('csv/west.csv', 'Order no.;Customer;SKU;Qty;Unit price\nSO2;C2;1E5;"1,000";3\n');
  write('csv/south.csv', '\ufeffOrder no.\tCustomer\tSKU\tQty\tUnit price\nSO3\tC2\t3-4\t5\t3\n');
  write('gb.csv', GB);
  write('north.ods', ODS);
}

const INPUTS = '@east.xlsx @csv @gb.csv @north.ods';

test('workbooks, csv files and folders of them become one sheet, the originals stay as they are', async () => {
  regions();
  const before = readFileSync(at('east.xlsx'));
  const { exit, out, err } = await order(`consolidate ${INPUTS} -o @all.xlsx`);
  expect([exit, err]).toEqual([0, '']);
  expect(readFileSync(at('east.xlsx')).equals(before)).toBe(true);
  expect(await sheetNames('all.xlsx')).toEqual(['Orders', 'Consolidation']);
  expect((await sheet('all.xlsx', 'Orders')).rows.map((row) => row.slice(0, 8))).toEqual([
    ['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price', 'Source file', 'Source sheet', 'Source row'],
    ['SO1', 'C1', '00123', 10, 2, 'east.xlsx', '华东', 2],
    ['SO3', 'C2', '3-4', 5, 3, 'csv', 'south', 2],
    ['SO2', 'C2', '1E5', 1000, 3, 'csv', 'west', 2],
    ['SO5', 'C1', 'A', 1, 2, 'gb.csv', 'gb', 2],
    ['SO6', 'C1', '00123', 4, 5, 'north.ods', 'North', 2],
  ]);
  for (const text of [
    '5 order lines collected from 5 sheets',
    'east.xlsx · 华东 row 3: total rows',
    'east.xlsx · Notes: not recognised',
    'all.xlsx',
  ])
    expect(out).toContain(text);
});

test('says the same in Chinese, with Chinese headings', async () => {
  regions();
  const { out } = await order(`consolidate ${INPUTS} -o @all.xlsx`, { lang: 'zh_CN.UTF-8' });
  for (const text of ['从 5 张表收入 5 行订单', 'east.xlsx · 华东 第 3 行：合计行', '已写出']) expect(out).toContain(text);
  expect(await sheetNames('all.xlsx')).toEqual(['订单', '合并记录']);
  expect((await sheet('all.xlsx', '订单')).rows[0]!.slice(-4)).toEqual(['来源文件', '来源表', '来源行', '来源指纹']);
});

test('the result is reviewed as it is; what it needs goes along', async () => {
  book('east.xlsx', { East: `${HEAD}\nSO1 | C1 | A | 10 | 2` });
  book('master.xlsx', {
    Prices: 'SKU | Price\nA | 2',
    Customers: 'Customer | Customer name | Terms | Credit limit\nC1 | Acme | credit | unlimited',
  });
  await order('consolidate @east.xlsx @master.xlsx -o @all.xlsx');
  expect(await sheetNames('all.xlsx')).toEqual(['Orders', 'Prices', 'Customers', 'Consolidation']);
  await order('review @all.xlsx --json @all.json');
  const { totals, skipped, findings } = JSON.parse(readFileSync(at('all.json'), 'utf8'));
  expect(totals).toMatchObject({ orders: 1, ordered: '20.00' });
  expect(findings).toEqual([]);
  expect(skipped.map(({ code }: { code: string }) => code)).not.toContain('price/below-list');
});

test('a result of before is added to', async () => {
  book('east.xlsx', { East: `${HEAD}\nSO1 | C1 | A | 10 | 2` });
  await order('consolidate @east.xlsx -o @all.xlsx');
  await order('review @all.xlsx --quiet');
  book('east.xlsx', { East: `${HEAD}\nSO1 | C1 | A | 12 | 2\nSO2 | C1 | A | 1 | 2` });
  const { exit, out } = await order('consolidate @all.reviewed.xlsx @east.xlsx -o @all2.xlsx');
  expect(exit).toBe(0);
  expect(out).toContain('0 as before, 1 changed');
  const { rows } = await sheet('all2.xlsx', 'Orders');
  const change = rows[0]!.indexOf('Change');
  expect(rows.slice(1).map((row) => [row[0], row[3], row[change] ?? null])).toEqual([
    ['SO1', 12, 'Quantity 10 → 12: needs review again'],
    ['SO2', 1, null],
  ]);
  expect(await sheetNames('all2.xlsx')).toEqual(expect.arrayContaining(['Shortage', 'Finance']));
  expect((await order('review @all2.xlsx --quiet')).err).toBe('');
});

test('a date in a column that no field has is one in the result too, and in a result that is added to', async () => {
  const day = { value: { day: parseIsoDay('2026-11-21')! }, look: { format: 'yyyy-mm-dd' } };
  const rows = [`${HEAD} | Promised`.split(' | '), ['SO1', 'C1', 'A', 10, 2, day]];
  write('east.xlsx', writeWorkbook([{ name: 'East', rows }]));
  await order('consolidate @east.xlsx -o @all.xlsx');
  const { out } = await order('consolidate @all.xlsx @east.xlsx -o @all2.xlsx');
  expect(out).toContain('1 as before, 0 changed');
  for (const name of ['all.xlsx', 'all2.xlsx']) {
    const { rows, dates } = await sheet(name, 'Orders');
    expect([rows[0]![5], rows[1]![5], dates?.has(cellIndex(1, 5))]).toEqual(['Promised', 46347, true]);
  }
});

test('what a reviewed workbook owes is carried over', async () => {
  const masters = (onHand: number) => ({
    Stock: `SKU | On hand\nA | ${onHand}`,
    Gifts: 'Buy SKU | Buy quantity | Gift SKU | Gift quantity\nA | 10 | A | 1',
  });
  book('day1.xlsx', { Orders: `${HEAD} | Gift qty\nSO1 | C1 | A | 100 | 2 | 10`, ...masters(80) });
  await order('review @day1.xlsx --quiet');
  book('day2.xlsx', { Orders: `${HEAD}\nSO2 | C1 | A | 5 | 2`, ...masters(32) });
  const { exit } = await order('consolidate @day2.xlsx --carry @day1.reviewed.xlsx -o @all.xlsx');
  expect(exit).toBe(0);
  await order('review @all.xlsx --quiet --json @all.json');
  const { lines, findings } = JSON.parse(readFileSync(at('all.json'), 'utf8'));
  expect(lines.map(({ orderNo, ship, giftShip, short }: Record<string, string>) => [orderNo, ship, giftShip, short])).toEqual([
    ['SO1', '27', '3', '0'],
    ['SO2', '2', undefined, '3'],
  ]);
  expect(findings.map(({ code }: { code: string }) => code).filter((code: string) => code.startsWith('gift/'))).toEqual([]);
});

test('a folder stands for its workbooks; two files of one name are told apart; a file named twice counts once', async () => {
  book('mon/east.xlsx', { East: `${HEAD}\nSO1 | C1 | A | 1 | 2` });
  book('tue/east.xlsx', { East: `${HEAD}\nSO2 | C1 | A | 1 | 2` });
  write('tue/~$east.xlsx', 'lock');
  await order('consolidate @mon @tue @tue/east.xlsx -o @all.xlsx');
  const { rows } = await sheet('all.xlsx', 'Orders');
  expect(rows.slice(1).map((row) => row[5])).toEqual(['mon/east.xlsx', 'tue/east.xlsx']);
});

test('shows what it does on a terminal, and takes it away again', async () => {
  regions();
  const { err } = await order(`consolidate ${INPUTS} -o @all.xlsx`, { isTTY: true });
  expect(err).toContain('reading 50 %');
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
  expect(await order(`consolidate ${INPUTS} -o @all.xlsx --force --quiet`)).toEqual({ exit: 0, out: '', err: '' });
});

test.each([
  ['consolidate @east.xlsx -o @east.xlsx --force', 'input itself'],
  ['consolidate @csv -o @csv/west.csv --force', 'ends in .xlsx'],
  ['consolidate @east.xlsx -o @none/all.xlsx', 'no folder'],
  ['consolidate @east.xlsx --carry @old.xlsx -o @old.xlsx --force', 'input itself'],
  ['consolidate @east.xlsx --carry @east.xlsx -o @all.xlsx', 'no Shortage sheet'],
  ['consolidate @east.xlsx --map orders.sku=Nowhere -o @all.xlsx', 'Nowhere'],
  ['consolidate @east.xlsx --set colour=blue -o @all.xlsx', 'colour'],
  ['consolidate @east.xlsx --json @r.json -o @all.xlsx', 'no --json'],
  ['review @east.xlsx --carry @old.xlsx', 'no --carry'],
])('%s: one sentence, exit 2, nothing written', async (line, text) => {
  regions();
  book('old.xlsx', { Orders: HEAD });
  const { exit, out, err } = await order(line);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(text);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  await expect(sheetNames('all.xlsx')).rejects.toThrow('not-found');
});
