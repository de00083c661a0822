import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { richParts } from './rich';
import { minimalWorkbook, problemOf, testFolder, worksheet } from './support';

const path = testFolder();
const good = minimalWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
  'xl/sharedStrings.xml': '<sst/>',
  'xl/styles.xml': '<styleSheet/>',
});

/** A compound file with streams of these names and nothing in them. */
function compound(...names: string[]): Buffer {
  const file = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i === 0 ? 0 : 0xffffffff, 76 + i * 4);
  file.writeUInt32LE(0xfffffffd, 512);
  for (let i = 1; i < 128; i++) file.writeUInt32LE(0xfffffffe, 512 + i * 4);
  for (const [i, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + i * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
    file[at + 66] = i === 0 ? 5 : 2;
    file.writeUInt32LE(0xfffffffe, at + 116);
  }
  return file;
}

/** The zip with another number at a place of every directory entry. */
function withDirectory(change: (zip: Buffer, entry: number) => void): Buffer {
  const zip = Buffer.from(good);
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 1)) change(zip, at);
  return zip;
}

const office = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`),
    '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="main.xml"/></Relationships>'),
    'main.xml': strToU8('<x/>'),
  });

describe('a file that is no workbook is refused with what it is', () => {
  test.each<[string, Uint8Array | string, object]>([
    ['empty.xlsx', '', { kind: 'empty' }],
    ['text.xlsx', 'just text', { kind: 'not-a-workbook', found: 'text' }],
    ['page.xls', '\ufeff <html><table><tr><td>1', { kind: 'not-a-workbook', found: 'html' }],
    ['flat.xls', '<?xml version="1.0"?><Workbook/>', { kind: 'not-a-workbook', found: 'xml' }],
    ['paper.xlsx', '%PDF-1.7', { kind: 'not-a-workbook', found: 'pdf' }],
    ['noise.xlsx', new Uint8Array([1, 2, 3, 4, 0, 9, 8]), { kind: 'not-a-workbook', found: 'binary' }],
    ['a.zip.xlsx', zipSync({ 'a.txt': strToU8('x') }), { kind: 'not-a-workbook', found: 'zip' }],
    [
      'letter.xlsx',
      office('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      { kind: 'not-a-workbook', found: 'document' },
    ],
    ['binary.xlsb', office('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), { kind: 'not-a-workbook', found: 'xlsb' }],
    ['locked.xlsx', compound('EncryptionInfo', 'EncryptedPackage'), { kind: 'encrypted' }],
    ['word.xls', compound('WordDocument'), { kind: 'not-a-workbook', found: 'document' }],
    ['excel5.xls', compound('Book'), { kind: 'not-a-workbook', found: 'old-xls' }],
    ['cut.xls', compound('Workbook').subarray(0, 700), { kind: 'damaged', part: 'compound file' }],
    ['cut.xlsx', good.subarray(0, good.length - 60), { kind: 'damaged', part: 'zip' }],
    ['hole.xlsx', withDirectory((zip, at) => zip.writeUInt32LE(7, at + 16)), { kind: 'damaged', part: '_rels/.rels' }],
    ['zipcrypt.xlsx', withDirectory((zip, at) => zip.writeUInt16LE(1, at + 8)), { kind: 'encrypted' }],
    ['bomb.xlsx', withDirectory((zip, at) => zip.writeUInt32LE(0xf0000000, at + 24)), { kind: 'too-large', unit: 'bytes', limit: 2 ** 31 }],
    ['liar.xlsx', withDirectory((zip, at) => zip.writeUInt32LE(10, at + 24)), { kind: 'damaged', part: '_rels/.rels' }],
    [
      'torn.xlsx',
      minimalWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'),
      { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' },
    ],
    [
      'tag.xlsx',
      minimalWorkbook(worksheet('<row r="1"><c r="A1'), { 'xl/sharedStrings.xml': '<sst/>', 'xl/styles.xml': '<styleSheet/>' }),
      { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' },
    ],
  ])('%s', async (name, content, expected) => {
    writeFileSync(path(name), content);
    expect(await problemOf(path(name))).toMatchObject({ ...expected, path: path(name) });
  });

  test('a file that is not there', async () => {
    expect(await problemOf(path('nowhere.xlsx'))).toEqual({ kind: 'not-found', path: path('nowhere.xlsx') });
  });
});

test('contents win over the ending', async () => {
  writeFileSync(path('really-xlsx.xls'), good);
  expect(await problemOf(path('really-xlsx.xls'))).toBeUndefined();
});

test('a cut anywhere is refused, never half read', async () => {
  for (let length = 1; length < good.length; length += 97) {
    writeFileSync(path('cut-at.xlsx'), good.subarray(0, length));
    expect(await problemOf(path('cut-at.xlsx'))).toBeDefined();
  }
});

test('a workbook that is broken anywhere is read or refused in words; it never ends otherwise', async () => {
  const parts = richParts();
  const names = Object.keys(parts).filter((name) => /xml$|rels$/.test(name));
  const fault = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(6000),
    length: fc.nat(40),
    put: fc.constantFrom('', '<', '>', '"', '/', '&', '9'),
  });
  await fc.assert(
    fc.asyncProperty(fault, async ({ name, at, length, put }) => {
      const xml = Buffer.from(parts[name]!).toString();
      const from = at % xml.length;
      const broken = { ...parts, [name]: strToU8(xml.slice(0, from) + put + xml.slice(from + length)) };
      writeFileSync(path('broken.xlsx'), zipSync(broken, { level: 0 }));
      const problem = await problemOf(path('broken.xlsx'));
      return problem === undefined || ['damaged', 'too-wide', 'not-a-workbook'].includes(problem.kind);
    }),
    { numRuns: 300 },
  );
});
