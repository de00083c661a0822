import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type FileInMemory, openBytes } from '../../cli/in-memory';
import { openInput } from '../../cli/port';
import { cellIndex, columnName, planClear, type Snapshot } from '../../core';
import { planned } from '../excel-addin/example';
import { richWorkbook } from './files/rich';

const EXAMPLE = join(__dirname, '../../examples/orders.en.xlsx');

function opened(bytes: Uint8Array, name = 'orders.xlsx'): FileInMemory {
  const result = openBytes(bytes, name);
  if ('problem' in result) throw new Error(result.problem.kind);
  return result.file;
}

const example = (): FileInMemory => opened(readFileSync(EXAMPLE));
const saved = (file: FileInMemory): Snapshot => opened(file.bytes()).read();
const orders = ({ sheets }: Snapshot) => sheets[0]!;

describe('a workbook that is only bytes', () => {
  test('is read and reviewed as the file on the disk is', async () => {
    const onDisk = await openInput(EXAMPLE);
    if ('problem' in onDisk) throw new Error(onDisk.problem.kind);
    const file = example();
    expect(file.read()).toEqual(onDisk.port.read());
    const { plan } = planned(file.read(), 'en');
    expect(file.apply(plan)).toEqual({ kind: 'applied' });
    onDisk.port.apply(plan);
    expect(saved(file)).toEqual(onDisk.port.read());
  });

  test('is as it was once it is cleared', () => {
    const file = example();
    const before = file.read();
    file.apply(planned(before, 'en').plan);
    file.apply(planClear(file.read(), 'en'));
    expect(saved(file)).toEqual(before);
  });

  test('refuses a plan that was made from other rows', () => {
    const file = example();
    const { plan } = planned(file.read(), 'en');
    file.type('Orders', [{ row: 5, column: 0, value: 'SO-OTHER' }]);
    const before = file.read();
    expect(file.apply(plan)).toEqual({ kind: 'refused', moved: 'Orders' });
    expect(file.read()).toEqual(before);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', Buffer.from('Dear colleagues'), 'not-a-workbook'],
    ['a zip that ends early', readFileSync(EXAMPLE).subarray(0, 9000), 'damaged'],
  ] as const)('%s is a problem with its name', (_, bytes, kind) => {
    expect(openBytes(bytes, 'mail.bin')).toEqual({ problem: expect.objectContaining({ kind, path: 'mail.bin' }) });
  });
});

describe('cells that a person types', () => {
  const typed = [
    ['a text', 'say', 'say'],
    ['a text that looks like a formula', '=1+1', '=1+1'],
    ['a code with a leading zero', '00123', '00123'],
    ['a number', 12.5, 12.5],
    ['yes or no', true, true],
    ['an error', { error: '#N/A' }, { error: '#N/A' }],
    ['nothing', null, null],
  ] as const;

  test.each(typed)('%s reads back as it was typed, in a filled cell and in a blank one', (_, value, read) => {
    const file = example();
    const { rows } = orders(file.read());
    const places = [
      { row: 4, column: 1 },
      { row: 4, column: 40 },
      { row: rows.length + 5, column: 2 },
    ];
    file.type(
      'Orders',
      places.map((place) => ({ ...place, value })),
    );
    const after = orders(saved(file)).rows;
    expect(places.map(({ row, column }) => after[row]?.[column] ?? null)).toEqual([read, read, read]);
    expect(after.slice(0, 4)).toEqual(rows.slice(0, 4));
  });

  test('a formula stands there without a value until it is calculated', () => {
    const file = example();
    file.type('Orders', [{ row: 4, column: 40, value: null, formula: 'A1&"<"' }]);
    const after = orders(saved(file));
    expect(after.rows[4]?.[40]).toEqual({ error: 'no-value' });
    expect(after.formulas.has(cellIndex(4, 40))).toBe(true);
    expect(textsOf(file.bytes())['xl/worksheets/sheet1.xml']).toContain(`<c r="${columnName(40)}5"><f>A1&amp;&quot;&lt;&quot;</f></c>`);
  });

  test('keep their style, and every part but theirs and the order to calculate keeps its bytes', () => {
    const file = opened(richWorkbook());
    const before = textsOf(file.bytes());
    const sheet = file.read().sheets[0]!;
    file.type(sheet.name, [{ row: 1, column: 1, value: 7 }]);
    const after = textsOf(file.bytes());
    const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const styleOf = (texts: Texts) => /<c r="B2" s="(\d+)"/.exec(texts['xl/worksheets/sheet1.xml']!)?.[1];
    expect(styleOf(after)).toBe(styleOf(before));
  });
});

test('sheets that are added stand behind the others, which keep theirs', () => {
  const file = example();
  const before = file.read().sheets.map(({ name }) => name);
  const columns = [{ heading: 'Key', width: 12, format: 'text' as const }];
  file.add([{ name: 'More', columns, rows: [['a'], [null], [{ error: '#N/A' }]] }]);
  const after = saved(file).sheets;
  expect(after.map(({ name }) => name)).toEqual([...before, 'More']);
  expect(after.at(-1)!.rows).toEqual([['Key'], ['a'], [], [{ error: '#N/A' }]]);
});

type Texts = { readonly [part: string]: string };

const textsOf = (bytes: Uint8Array): Texts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
