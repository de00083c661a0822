import type { CellError } from '../../core/index';
import { type BiffRecord, decodeRk, RECORD, records, StringReader, withContinued } from './biff';
import { builtinCode } from './builtin-formats';
import { compoundNames, compoundStream } from './compound';
import { freshPackage } from './fresh';
import type { Package } from './package';
import { damaged, FileTrouble, type Loss, type LossKind } from './problem';
import type { FreshCell, FreshColumn, FreshSheet } from './sheet-new';
import type { Look } from './styles';

export interface Converted {
  readonly parts: Package;
  readonly losses: readonly Loss[];
}

const ERRORS: { readonly [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** An Excel 97–2003 workbook as a new one: values, number formats, merges, widths and what is hidden. */
export function readXls(file: Buffer): Converted {
  const stream = compoundStream(file, 'Workbook');
  if (!stream) throw damaged('Workbook');
  try {
    return convert(records(stream), compoundNames(file).has('_VBA_PROJECT_CUR'));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('Workbook');
    throw error;
  }
}

interface Globals {
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly looks: readonly (Look | undefined)[];
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
    sheets.push({ ...readSheet(all, index, globals, losses), name, hidden: (record.data[4]! & 3) !== 0 });
  }
  const parts = freshPackage(sheets, { date1904: globals.date1904 });
  return { parts, losses: [...losses].map(([kind, number]) => (number === undefined ? { kind } : { kind, count: number })) };
}

function count(losses: Map<LossKind, number | undefined>, kind: LossKind): void {
  losses.set(kind, (losses.get(kind) ?? 0) + 1);
}

function readGlobals(all: readonly BiffRecord[]): Globals {
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

type SheetContent = Pick<FreshSheet, 'rows' | 'columns' | 'merges' | 'hiddenRows'>;

function readSheet(all: readonly BiffRecord[], from: number, globals: Globals, losses: Map<LossKind, number | undefined>): SheetContent {
  const rows: FreshCell[][] = [];
  const columns: (FreshColumn | undefined)[] = [];
  const merges: NonNullable<FreshSheet['merges']>[number][] = [];
  const hiddenRows = new Set<number>();
  const put = (row: number, column: number, style: number, value: string | number | boolean | CellError): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length < column) cells.push(null);
    const look = globals.looks[style];
    cells[column] = look ? { value, look } : value;
  };
  let awaited: { row: number; column: number; style: number } | undefined;
  let depth = 0;
  for (let i = from; i < all.length; i++) {
    const { id, data } = all[i]!;
    // A chart embedded in the sheet is a stream of its own in the middle of it.
    if (id === RECORD.bof) depth++;
    if (id === RECORD.eof && --depth === 0) break;
    if (depth > 1) continue;
    const place = (): [number, number, number] => [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    switch (id) {
      case RECORD.row:
        if (data.readUInt32LE(12) & 0x20) hiddenRows.add(data.readUInt16LE(0));
        break;
      case RECORD.columns:
        addColumns(columns, data);
        break;
      case RECORD.labelString:
        put(...place(), globals.strings[data.readUInt32LE(6)] ?? '');
        break;
      case RECORD.label:
      case RECORD.richLabel:
        put(...place(), new StringReader(withContinued(all, i), 6).read());
        break;
      case RECORD.rk:
        put(...place(), decodeRk(data.readInt32LE(6)));
        break;
      case RECORD.manyRk:
        for (let k = 0; k * 6 + 10 <= data.length; k++) {
          put(data.readUInt16LE(0), data.readUInt16LE(2) + k, data.readUInt16LE(4 + k * 6), decodeRk(data.readInt32LE(6 + k * 6)));
        }
        break;
      case RECORD.number:
        put(...place(), data.readDoubleLE(6));
        break;
      case RECORD.boolOrError:
        put(...place(), data[7] === 1 ? errorOf(data[6]!) : data[6] !== 0);
        break;
      case RECORD.formula: {
        count(losses, 'formulas-kept-as-values');
        const [row, column, style] = place();
        const value = formulaValue(data);
        if (value === undefined) awaited = { row, column, style };
        else put(row, column, style, value);
        break;
      }
      case RECORD.formulaString:
        if (awaited) put(awaited.row, awaited.column, awaited.style, new StringReader(withContinued(all, i)).read());
        awaited = undefined;
        break;
      case RECORD.merges:
        for (let k = 0; k < data.readUInt16LE(0); k++) merges.push(mergeAt(data, 2 + k * 8));
        break;
      case RECORD.note:
        count(losses, 'comments');
        break;
      case RECORD.object:
        if (isDrawing(data)) count(losses, 'drawings');
        break;
      case RECORD.validation:
        count(losses, 'validations');
        break;
      case RECORD.conditionalFormat:
        count(losses, 'conditional-formats');
        break;
    }
  }
  return { rows, columns, merges, hiddenRows };
}

/** The stored value; `undefined` where a string follows in a record of its own. */
function formulaValue(data: Buffer): string | number | boolean | CellError | undefined {
  if (data.readUInt16LE(12) !== 0xffff) return data.readDoubleLE(6);
  const kind = data[6];
  if (kind === 1) return data[8] !== 0;
  if (kind === 2) return errorOf(data[8]!);
  return kind === 3 ? '' : undefined;
}

const errorOf = (code: number): CellError => ({ error: ERRORS[code] ?? '#VALUE!' });

function mergeAt(data: Buffer, at: number) {
  return {
    top: data.readUInt16LE(at),
    bottom: data.readUInt16LE(at + 2),
    left: data.readUInt16LE(at + 4),
    right: data.readUInt16LE(at + 6),
  };
}

function addColumns(columns: (FreshColumn | undefined)[], data: Buffer): void {
  const last = Math.min(data.readUInt16LE(2), 255);
  for (let column = data.readUInt16LE(0); column <= last; column++) {
    while (columns.length < column) columns.push(undefined);
    columns[column] = { width: data.readUInt16LE(4) / 256, hidden: (data.readUInt16LE(8) & 1) === 1 };
  }
}

/** Pictures, charts and shapes; a note and a dropdown's arrow are objects too. */
const isDrawing = (data: Buffer): boolean => data.length >= 6 && data.readUInt16LE(4) !== 0x19 && data.readUInt16LE(4) !== 0x14;
