import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell } from '../../core/index';
import type { Sheet } from './workload';

/** A cell to write; a formula begins with `=` in `formula`. */
export type Written = Cell | { readonly formula: string };

/**
 * The limit of the file path: one inflate and one scan per sheet, one string per sheet and one deflate. No styles, dates, rich
 * texts, formulas or foreign parts, all of which a workbook that somebody else made is full of.
 */
export function readMinimal(path: string): Sheet[] {
  const parts = unzip(readFileSync(path));
  const text = (name: string) => parts.get(name)!.toString('utf8');
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
  return names.map((name, i) => ({ name, rows: readRows(text(`xl/worksheets/sheet${i + 1}.xml`)) }));
}

function readRows(xml: string): Cell[][] {
  const rows: Cell[][] = [];
  let at = xml.indexOf('<row');
  while (at >= 0) {
    const end = xml.indexOf('</row>', at);
    const row: Cell[] = [];
    let cell = xml.indexOf('<c ', at);
    while (cell >= 0 && cell < end) {
      let letter = cell + 6;
      let column = 0;
      for (let code = xml.charCodeAt(letter); code > 64; code = xml.charCodeAt(++letter)) column = column * 26 + code - 64;
      const close = xml.indexOf('>', cell);
      if (xml[close - 1] === '"' && xml.startsWith('t="inlineStr"', close - 13)) {
        const from = xml.indexOf('<t>', close) + 3;
        row[column - 1] = unescaped(xml.slice(from, xml.indexOf('</t>', from)));
      } else {
        const from = xml.indexOf('<v>', close) + 3;
        row[column - 1] = Number(xml.slice(from, xml.indexOf('</v>', from)));
      }
      cell = xml.indexOf('<c ', close);
    }
    for (let i = 0; i < row.length; i++) row[i] ??= null;
    rows.push(row);
    at = xml.indexOf('<row', end);
  }
  return rows;
}

export function writeMinimal(
  path: string,
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Written[])[] }[],
): void {
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets.map(({ name }) => name))],
    ['xl/_rels/workbook.xml.rels', relationships(sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]))],
  ];
  sheets.forEach(({ rows }, i) => {
    files.push([`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows)]);
  });
  writeFileSync(path, zip(files));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const COLUMNS = Array.from(
  { length: 64 },
  (_, n) => (n < 26 ? '' : String.fromCharCode(64 + Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26)),
);

function sheetXml(rows: readonly (readonly Written[])[]): string {
  let xml = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  rows.forEach((row, r) => {
    xml += `<row r="${r + 1}">`;
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (value === null || value === undefined) continue;
      const place = `<c r="${COLUMNS[c]}${r + 1}"`;
      if (typeof value === 'number') xml += `${place}><v>${value}</v></c>`;
      else if (typeof value === 'object' && 'formula' in value) xml += `${place}><f>${escaped(value.formula)}</f></c>`;
      else xml += `${place} t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`;
    }
    xml += '</row>';
  });
  return `${xml}</sheetData></worksheet>`;
}

const contentTypes = (sheets: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.join('')}</Types>`;
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbook = (names: readonly string[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
const unescaped = (text: string): string =>
  text.includes('&') ? text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') : text;

function unzip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function zip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const raw = Buffer.from(text, 'utf8');
    const data = deflateRawSync(raw, { level: 1 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const path = Buffer.from(name);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
