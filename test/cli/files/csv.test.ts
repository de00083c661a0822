import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodeCsv, delimiterOf, parseCsv } from '../../../cli/files/csv';
import { opened, problemOf, testFolder } from './support';

const path = testFolder();

describe('csv cells stay exactly as typed', () => {
  test.each<[string, string, (string | null)[][]]>([
    ['leading zeros and long digits', '00123,1E5,12345678901234567890', [['00123', '1E5', '12345678901234567890']]],
    ['spaces', ' a , b', [[' a ', ' b']]],
    ['empty fields', 'a,,"",d', [['a', null, null, 'd']]],
    ['a short row and trailing delimiters', 'a,b,c\nx,,\n', [['a', 'b', 'c'], ['x']]],
    ['a blank line', 'a\n\nb', [['a'], [], ['b']]],
    ['quotes in quotes', '"say ""hi""",x', [['say "hi"', 'x']]],
    ['line ends in quotes', '"a\r\nb",c\r\nd', [['a\r\nb', 'c'], ['d']]],
    ['a quote inside a field', 'a"b,5" pipe', [['a"b', '5" pipe']]],
    ['text behind a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that never closes', '"a,b\nc', [['a,b\nc']]],
    [
      'old line ends',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['nothing', '', []],
    ['only blank lines', '\n\n', []],
  ])('%s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  test('whatever is quoted reads back', () => {
    const cell = fc.string({ minLength: 1, unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r', '\t', ' ', '订') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });

  test.each([
    ['a,b;c,d', ','],
    ['a;b;c\n1,2;3;4', ';'],
    ['"a,b,c,d"\tb', '\t'],
    ['one', ','],
  ])('the delimiter of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe('encodings', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('订单,1')],
    ['UTF-8 with its mark', Buffer.from('\ufeff订单,1')],
    ['UTF-16 LE', utf16('订单,1')],
    ['UTF-16 BE', utf16('订单,1').swap16()],
    ['GB18030', Buffer.from([0xb6, 0xa9, 0xb5, 0xa5, 0x2c, 0x31])],
  ])('%s', (_, bytes) => {
    expect(parseCsv(decodeCsv(bytes))).toEqual([['订单', '1']]);
  });

  test('bytes that are no text in any of them are refused', async () => {
    writeFileSync(path('odd.csv'), Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]));
    expect(await problemOf(path('odd.csv'))).toEqual({ kind: 'unreadable-encoding', path: path('odd.csv') });
  });
});

test('a folder of csv files is one workbook, each file a sheet of its name', async () => {
  mkdirSync(path('in'));
  writeFileSync(path('in/orders.csv'), 'order no,qty\nSO1,007\n');
  writeFileSync(path('in/库存.CSV'), Buffer.from([0xbf, 0xe2, 0xb4, 0xe6]));
  writeFileSync(path('in/readme.txt'), 'not a sheet');
  const port = await opened(path('in'));
  expect(port.read().sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
    {
      name: 'orders',
      rows: [
        ['order no', 'qty'],
        ['SO1', '007'],
      ],
    },
    { name: '库存', rows: [['库存']] },
  ]);
  expect(await port.save(path('out.xlsx'))).toBeUndefined();
  const { sheets } = (await opened(path('out.xlsx'))).read();
  expect(sheets).toEqual(port.read().sheets);
});

test('file names that no sheet can have, or that would be the same sheet', async () => {
  mkdirSync(path('odd'));
  for (const name of ['a[1].csv', 'A 1 .csv', `${'long'.repeat(9)}1.csv`, `${'long'.repeat(9)}2.csv`])
    writeFileSync(path(`odd/${name}`), 'x');
  const { sheets } = (await opened(path('odd'))).read();
  expect(sheets.map(({ name }) => name)).toEqual([
    'A 1 ',
    'a 1  (2)',
    'longlonglonglonglonglonglonglon',
    'longlonglonglonglonglonglon (2)',
  ]);
});

test('a folder without csv files is refused', async () => {
  mkdirSync(path('nothing'));
  expect(await problemOf(path('nothing'))).toEqual({ kind: 'no-csv', path: path('nothing') });
});
