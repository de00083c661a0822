import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { plainStyles } from '../../../cli/files/styles';
import { minimalWorkbook, worksheet } from '../files/support';
import { compoundFile } from '../files/xls-bytes';
import { bench } from './support';

const { at, write, book, order, sheet } = bench();

const HEAD = 'Order no. | Customer | SKU | Quantity | Unit price';
const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headings = `<row r="1">${HEAD.split(' | ')
  .map((heading, i) => text(`${String.fromCharCode(65 + i)}1`, heading))
  .join('')}</row>`;
const lineRow = (row: number, more = '') =>
  `<row r="${row}">${text(`A${row}`, 'SO1')}${text(`B${row}`, 'C1')}${text(`C${row}`, 'A')}<c r="D${row}"><v>5</v></c>${more}</row>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES = { 'xl/styles.xml': plainStyles(MAIN) };
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** A zip entry that says it inflates to far more than a workbook may. */
function bomb(): Uint8Array {
  const bytes = Buffer.from(minimalWorkbook(worksheet(headings)));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const central = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(0xf0000000, central + 24);
  return bytes;
}

/** The same, but what it says is a lie: 64 MB of blanks behind a few bytes. */
function quietBomb(): Uint8Array {
  const bytes = Buffer.from(minimalWorkbook('SHEET'));
  const packed = deflateRawSync(Buffer.alloc(1 << 26, 32));
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') - 30;
  const header = bytes.subarray(at, at + 30 + 24);
  const before = header.readUInt32LE(18);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  const rest = Buffer.from(bytes.subarray(at + 54 + before));
  const central = rest.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  rest.writeUInt16LE(8, central + 10);
  rest.writeUInt32LE(packed.length, central + 20);
  const end = rest.lastIndexOf(Buffer.from('504b0506', 'hex'));
  rest.writeUInt32LE(rest.readUInt32LE(end + 16) + packed.length - before, end + 16);
  return Buffer.concat([bytes.subarray(0, at), header, packed, rest]);
}

const FILES: { readonly [name: string]: () => void } = {
  'encrypted.xlsx': () =>
    write('encrypted.xlsx', compoundFile({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(4200) })),
  'truncated.xlsx': () => {
    const whole = minimalWorkbook(worksheet(headings + lineRow(2)));
    write('truncated.xlsx', whole.subarray(0, Math.floor(whole.length * 0.6)));
  },
  'bomb.xlsx': () => write('bomb.xlsx', bomb()),
  'quiet-bomb.xlsx': () => write('quiet-bomb.xlsx', quietBomb()),
  'wide.xlsx': () => write('wide.xlsx', minimalWorkbook(worksheet(`${headings}<row r="2"><c r="XFE2"><v>1</v></c></row>`))),
  'wide.csv': () => write('wide.csv', `${HEAD.split(' | ').join(',')}${',x'.repeat(16_385)}\n`),
  'picture.xlsx': () => write('picture.xlsx', PNG),
  'empty.xlsx': () => write('empty.xlsx', ''),
  'no-csv': () => mkdirSync(at('no-csv')),
  'binary.csv': () => write('binary.csv', Buffer.from([0, 1, 2, 0, 255, 254, 0])),
};

describe.each(Object.keys(FILES))('%s', (name) => {
  test.each([
    ['en_US.UTF-8', `review @${name}`],
    ['zh_CN.UTF-8', `review @${name}`],
    ['en_US.UTF-8', `consolidate @good.xlsx @${name} -o @all.xlsx`],
    ['zh_CN.UTF-8', `consolidate @good.xlsx @${name} -o @all.xlsx`],
  ])('%s: %s: one sentence that names it, exit 2, nothing lost and nothing written', async (lang, line) => {
    book('good.xlsx', { Orders: `${HEAD}\nSO1 | C1 | A | 1 | 2` });
    FILES[name]!();
    const files = readdirSync(at(''));
    const { exit, out, err } = await order(line, { lang });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(name);
    expect(err).toMatch(lang.startsWith('zh') ? /^[^\n]+[；，（][^\n]+。\n$/ : /^[^\n]+[;,][^\n]+\.\n$/);
    expect(readdirSync(at(''))).toEqual(files);
  });
});

test('several bad files are told together, a line each', async () => {
  for (const name of ['encrypted.xlsx', 'empty.xlsx']) FILES[name]!();
  const { exit, err } = await order('consolidate @encrypted.xlsx @empty.xlsx @none.xlsx -o @all.xlsx');
  expect(exit).toBe(2);
  expect(
    err
      .trimEnd()
      .split('\n')
      .map((line) => /(\w+)\.xlsx/.exec(line)?.[1]),
  ).toEqual(['encrypted', 'empty', 'none']);
});

describe('what can be read is read, and asked about where it says nothing', () => {
  const collected = async (name: string) => {
    const { exit, err } = await order(`consolidate @${name} -o @all.xlsx --force`);
    expect([exit, err]).toEqual([0, '']);
    return (await sheet('all.xlsx', 'Orders')).rows;
  };

  test('formulas with errors, and circular ones that Excel left without a value or at nought', async () => {
    const cells = [
      lineRow(2, '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      lineRow(3, '<c r="E3"><f>E3+1</f></c>'),
      lineRow(4, '<c r="E4"><f>E4</f><v>0</v></c>'),
    ];
    write('formulas.xlsx', minimalWorkbook(worksheet(headings + cells.join('')), STYLES));
    expect((await collected('formulas.xlsx')).map((row) => row[4])).toEqual(['Unit price', { error: '#DIV/0!' }, { error: '#N/A' }, 0]);
    expect((await order('review @formulas.xlsx --json @formulas.json')).err).toBe('');
    const { findings } = JSON.parse(readFileSync(at('formulas.json'), 'utf8'));
    const faults = findings.filter(({ code }: { code: string }) => code === 'data/error-value');
    expect(faults.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
  });

  test('a workbook named .csv or .xls is read by what it is', async () => {
    const bytes = minimalWorkbook(worksheet(headings + lineRow(2, '<c r="E2"><v>3</v></c>')));
    for (const name of ['real.csv', 'real.xls']) {
      write(name, bytes);
      expect((await collected(name)).slice(1).map((row) => row.slice(0, 5))).toEqual([['SO1', 'C1', 'A', 5, 3]]);
    }
  });

  test('blank formatted rows down to the last one are no rows', async () => {
    const blanks = Array.from({ length: 100_000 }, (_, i) => `<row r="${948_577 + i}" s="1"><c r="A${948_577 + i}" s="1"/></row>`).join('');
    write('blank.xlsx', minimalWorkbook(worksheet(headings + lineRow(2, '<c r="E2"><v>3</v></c>') + blanks)));
    expect(await collected('blank.xlsx')).toHaveLength(2);
  });

  test('16,384 columns are read to the last', async () => {
    write('wide-enough.xlsx', minimalWorkbook(worksheet(`${headings}${lineRow(2, '<c r="E2"><v>3</v></c><c r="XFD2"><v>7</v></c>')}`)));
    const rows = await collected('wide-enough.xlsx');
    expect([rows[0]![5], rows[1]![5]]).toEqual(['(XFD)', 7]);
  });
});
