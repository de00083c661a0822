import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type FilePort, openInput } from '../../../cli/port';
import { fingerprintOf, type OrdersPlan, OWN_COLUMNS, type OwnColumn, type OwnColumnId, type WritePlan } from '../../../core';

/** A folder of its own for a test file, gone afterwards. */
export function testFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

export async function opened(path: string): Promise<FilePort> {
  const result = await openInput(path);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.port;
}

export async function problemOf(path: string) {
  const result = await openInput(path);
  return 'problem' in result ? result.problem : undefined;
}

/** Writes bytes and opens them. */
export async function openedBytes(path: string, bytes: Uint8Array): Promise<FilePort> {
  writeFileSync(path, bytes);
  return opened(path);
}

export function partsOf(path: string): { [part: string]: string } {
  return Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The least workbook around one worksheet's XML, and the parts that a test adds or replaces. */
export function minimalWorkbook(sheet: string, more: { readonly [part: string]: string } = {}): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: { [part: string]: string } = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

export const worksheet = (rows: string, around = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${around}</worksheet>`;

export function ownColumn(id: OwnColumnId, at: number, rest: Partial<OwnColumn> = {}): OwnColumn {
  return { id, at, heading: OWN_COLUMNS[id].en, exists: false, format: 'text', width: 12, hidden: false, ...rest };
}

/** A plan made for what the port reads now. */
export function planFor(port: FilePort, change: Partial<Omit<WritePlan, 'fingerprint'>> & { orders?: OrdersPlan }): WritePlan {
  const scope = { removeColumns: [], ...change };
  return { locale: 'en', sheets: [], names: [], removeSheets: [], ...scope, fingerprint: fingerprintOf(port.read(), scope) };
}
