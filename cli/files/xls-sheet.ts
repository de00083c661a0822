import type { Area, CellError } from '../../core/index';
import { type BiffRecord, decodeRk, RECORD, StringReader, withContinued } from './biff';
import type { LossKind } from './problem';
import type { FreshCell, FreshColumn, FreshSheet } from './sheet-new';
import type { Look } from './styles';

/** What the cells of every sheet refer to. */
export interface XlsGlobals {
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** By cell style. */
  readonly looks: readonly (Look | undefined)[];
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

type Value = string | number | boolean | CellError;

/** Takes the records of one sheet in their order. */
export class XlsSheetReader {
  private readonly rows: FreshCell[][] = [];
  private readonly columns: (FreshColumn | undefined)[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  /** The formula whose text follows in a record of its own. */
  private awaited: BiffRecord | undefined;

  constructor(
    private readonly all: readonly BiffRecord[],
    private readonly globals: XlsGlobals,
    private readonly lose: (kind: LossKind) => void,
  ) {}

  read(from: number): Pick<FreshSheet, 'rows' | 'columns' | 'merges' | 'hiddenRows'> {
    let depth = 0;
    for (let i = from; i < this.all.length; i++) {
      const { id } = this.all[i]!;
      // A chart embedded in the sheet is a stream of its own in the middle of it.
      if (id === RECORD.bof) depth++;
      if (id === RECORD.eof && --depth === 0) break;
      if (depth === 1) this.take(i);
    }
    const { rows, columns, merges, hiddenRows } = this;
    return { rows, columns, merges, hiddenRows };
  }

  private take(index: number): void {
    const record = this.all[index]!;
    const { id, data } = record;
    const lost = lossOf(record);
    if (lost) this.lose(lost);
    if (id === RECORD.row && data.readUInt32LE(12) & 0x20) this.hiddenRows.add(data.readUInt16LE(0));
    else if (id === RECORD.columns) this.addColumns(data);
    else if (id === RECORD.merges) this.addMerges(data);
    else if (id === RECORD.manyRk) this.addNumbers(data);
    else if (id === RECORD.formulaString) this.addFormulaText(index);
    else {
      const value = this.storedValue(index);
      if (value !== undefined) this.put(data, value);
      else if (id === RECORD.formula) this.awaited = record;
    }
  }

  /** A cell record's value; nothing for other records, and for a formula whose text comes later. */
  private storedValue(index: number): Value | undefined {
    const { id, data } = this.all[index]!;
    switch (id) {
      case RECORD.labelString:
        return this.globals.strings[data.readUInt32LE(6)] ?? '';
      case RECORD.label:
      case RECORD.richLabel:
        return new StringReader(withContinued(this.all, index), 6).read();
      case RECORD.rk:
        return decodeRk(data.readInt32LE(6));
      case RECORD.number:
        return data.readDoubleLE(6);
      case RECORD.boolOrError:
        return data[7] === 1 ? errorOf(data[6]!) : data[6] !== 0;
      case RECORD.formula:
        return formulaValue(data);
    }
  }

  private addFormulaText(index: number): void {
    if (this.awaited) this.put(this.awaited.data, new StringReader(withContinued(this.all, index)).read());
    this.awaited = undefined;
  }

  private addNumbers(data: Buffer): void {
    const row = data.readUInt16LE(0);
    const first = data.readUInt16LE(2);
    for (let k = 0; k * 6 + 10 <= data.length; k++) {
      this.putAt(row, first + k, data.readUInt16LE(4 + k * 6), decodeRk(data.readInt32LE(6 + k * 6)));
    }
  }

  private put(data: Buffer, value: Value): void {
    this.putAt(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4), value);
  }

  private putAt(row: number, column: number, style: number, value: Value): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length < column) cells.push(null);
    const look = this.globals.looks[style];
    cells[column] = look ? { value, look } : value;
  }

  private addColumns(data: Buffer): void {
    const last = Math.min(data.readUInt16LE(2), 255);
    for (let column = data.readUInt16LE(0); column <= last; column++) {
      while (this.columns.length < column) this.columns.push(undefined);
      this.columns[column] = { width: data.readUInt16LE(4) / 256, hidden: (data.readUInt16LE(8) & 1) === 1 };
    }
  }

  private addMerges(data: Buffer): void {
    for (let at = 2; at < 2 + data.readUInt16LE(0) * 8; at += 8) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map((field) => data.readUInt16LE(at + field)) as [number, number, number, number];
      this.merges.push({ top, bottom, left, right });
    }
  }
}

/** The stored value; nothing where a text follows. */
function formulaValue(data: Buffer): Value | undefined {
  if (data.readUInt16LE(12) !== 0xffff) return data.readDoubleLE(6);
  const kind = data[6];
  if (kind === 1) return data[8] !== 0;
  if (kind === 2) return errorOf(data[8]!);
  return kind === 3 ? '' : undefined;
}

const errorOf = (code: number): CellError => ({ error: ERRORS[code] ?? '#VALUE!' });

function lossOf({ id, data }: BiffRecord): LossKind | undefined {
  switch (id) {
    case RECORD.formula:
      return 'formulas-kept-as-values';
    case RECORD.note:
      return 'comments';
    case RECORD.validation:
      return 'validations';
    case RECORD.conditionalFormat:
      return 'conditional-formats';
    case RECORD.object:
      return isDrawing(data) ? 'drawings' : undefined;
  }
}

/** Pictures, charts and shapes; a note and a dropdown's arrow are objects too. */
const isDrawing = (data: Buffer): boolean => data.length >= 6 && data.readUInt16LE(4) !== 0x19 && data.readUInt16LE(4) !== 0x14;
