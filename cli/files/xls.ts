import { type BiffRecord, RECORD, records, StringReader, withContinued } from './biff';
import { builtinCode } from './builtin-formats';
import { compoundNames, compoundStream } from './compound';
import { freshPackage } from './fresh';
import type { Package } from './package';
import { damaged, FileTrouble, isPastEnd, type Loss, type LossKind } from './problem';
import type { FreshSheet } from './sheet-new';
import type { Look } from './styles';
import { type XlsGlobals, XlsSheetReader } from './xls-sheet';

export interface Converted {
  readonly parts: Package;
  readonly losses: readonly Loss[];
}

/** An Excel 97–2003 workbook as a new one: values, number formats, merges, widths and what is hidden. */
export function readXls(file: Buffer): Converted {
  const stream = compoundStream(file, 'Workbook');
  if (!stream) throw damaged('Workbook');
  try {
    return convert(records(stream), compoundNames(file).has('_VBA_PROJECT_CUR'));
  } catch (error) {
    if (isPastEnd(error)) throw damaged('Workbook');
    throw error;
  }
}

function convert(all: readonly BiffRecord[], hasMacros: boolean): Converted {
  if (all[0]?.id !== RECORD.bof) throw damaged('Workbook');
  if (all[0].data.readUInt16LE(0) !== 0x0600) throw new FileTrouble({ kind: 'not-a-workbook', found: 'old-xls' });
  const end = all.findIndex(({ id }) => id === RECORD.eof);
  const globals = readGlobals(all.slice(0, end));
  const losses = new Map<LossKind, number | undefined>([['styles', undefined]]);
  if (hasMacros) losses.set('macros', undefined);
  const sheets: FreshSheet[] = [];
  for (const record of all.slice(0, end)) {
    if (record.id === RECORD.name && (record.data.readUInt16LE(0) & 0x20) === 0) count(losses, 'names');
    if (record.id !== RECORD.boundSheet) continue;
    if (record.data[5] === 2) count(losses, 'chart-sheets');
    if (record.data[5] !== 0) continue;
    const start = record.data.readUInt32LE(0);
    const index = all.findIndex(({ at }) => at === start);
    const name = new StringReader([record.data], 6).read(1);
    if (index < 0) throw damaged(name);
    const reader = new XlsSheetReader(all, globals, (kind) => count(losses, kind));
    sheets.push({ ...reader.read(index), name, hidden: (record.data[4]! & 3) !== 0 });
  }
  const parts = freshPackage(sheets, { date1904: globals.date1904 });
  return { parts, losses: [...losses].map(([kind, number]) => (number === undefined ? { kind } : { kind, count: number })) };
}

function count(losses: Map<LossKind, number | undefined>, kind: LossKind): void {
  losses.set(kind, (losses.get(kind) ?? 0) + 1);
}

function readGlobals(all: readonly BiffRecord[]): XlsGlobals {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let date1904 = false;
  let strings: string[] = [];
  for (const [i, { id, data }] of all.entries()) {
    if (id === RECORD.filePass) throw new FileTrouble({ kind: 'encrypted' });
    if (id === RECORD.dateMode) date1904 = data.readUInt16LE(0) === 1;
    if (id === RECORD.format) formats.set(data.readUInt16LE(0), new StringReader(withContinued(all, i), 2).read());
    if (id === RECORD.xf) styles.push(data.readUInt16LE(2));
    if (id === RECORD.strings) {
      const reader = new StringReader(withContinued(all, i), 8);
      strings = Array.from({ length: data.readUInt32LE(4) }, () => reader.read());
    }
  }
  const looks = styles.map((format): Look | undefined => {
    const code = formats.get(format) ?? builtinCode(format);
    return code === undefined || /^general$/i.test(code) ? undefined : { format: code };
  });
  return { date1904, strings, looks };
}
