/** The least of an Excel 97 file, byte by byte, as its documentation says. */

export function record(id: number, data: readonly number[]): number[] {
  return [id & 255, id >> 8, data.length & 255, data.length >> 8, ...data];
}

export const cell = (id: number, row: number, column: number, style: number, data: readonly number[]): number[] =>
  record(id, [row & 255, row >> 8, column, 0, style, 0, ...data]);

/** A string of wide characters behind its length. */
export const stringBytes = (text: string): number[] => [text.length & 255, text.length >> 8, 1, ...Buffer.from(text, 'utf16le')];

export interface XlsSheet {
  readonly name: string;
  readonly state: number;
  readonly records: readonly number[][];
}

export function workbookStream({
  globals,
  sheets,
}: {
  readonly globals: readonly number[][];
  readonly sheets: readonly XlsSheet[];
}): Buffer {
  const begin = (type: number) => record(0x0809, [0, 6, type, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const end = record(0x000a, []);
  const bound = (offset: number, { name, state }: XlsSheet) =>
    record(0x0085, [offset & 255, (offset >> 8) & 255, offset >> 16, 0, state, 0, name.length, 1, ...Buffer.from(name, 'utf16le')]);
  const head = [begin(5), ...globals].flat();
  const bodies = sheets.map(({ records }) => [begin(16), ...records, end].flat());
  let offset = head.length + sheets.reduce((sum, sheet) => sum + bound(0, sheet).length, 0) + end.length;
  const bounds = sheets.map((sheet, i) => {
    const bytes = bound(offset, sheet);
    offset += bodies[i]!.length;
    return bytes;
  });
  return Buffer.from([head, ...bounds, end, ...bodies].flat());
}

const SECTOR = 512;
const END = 0xfffffffe;

/** A compound file of big streams. */
export function compoundFile(streams: { readonly [name: string]: Buffer }): Buffer {
  const padded = Object.entries(streams).map(([name, data]) => ({ name, sectors: Math.max(8, Math.ceil(data.length / SECTOR)), data }));
  const total = padded.reduce((sum, { sectors }) => sum + sectors, 2);
  const file = Buffer.alloc(SECTOR * (total + 1));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) file.writeUInt32LE(END, at);
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i === 0 ? 0 : 0xffffffff, 76 + i * 4);
  const fat = SECTOR;
  file.writeUInt32LE(0xfffffffd, fat);
  file.writeUInt32LE(END, fat + 4);
  let sector = 2;
  for (const [i, { name, sectors, data }] of [{ name: 'Root Entry', sectors: 0, data: Buffer.alloc(0) }, ...padded].entries()) {
    const entry = SECTOR * 2 + i * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, entry + 64);
    file[entry + 66] = i === 0 ? 5 : 2;
    file.writeUInt32LE(i === 0 ? END : sector, entry + 116);
    file.writeUInt32LE(sectors * SECTOR, entry + 120);
    data.copy(file, SECTOR * (sector + 1));
    for (let s = 0; s < sectors; s++) file.writeUInt32LE(s === sectors - 1 ? END : sector + s + 1, fat + (sector + s) * 4);
    sector += sectors;
  }
  return file;
}
