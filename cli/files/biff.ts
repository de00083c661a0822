import { damaged } from './problem';

export interface BiffRecord {
  readonly id: number;
  readonly at: number;
  readonly data: Buffer;
}

export const RECORD = {
  bof: 0x0809,
  eof: 0x000a,
  filePass: 0x002f,
  dateMode: 0x0022,
  format: 0x041e,
  xf: 0x00e0,
  boundSheet: 0x0085,
  strings: 0x00fc,
  continued: 0x003c,
  name: 0x0018,
  row: 0x0208,
  columns: 0x007d,
  label: 0x0204,
  richLabel: 0x00d6,
  labelString: 0x00fd,
  rk: 0x027e,
  manyRk: 0x00bd,
  number: 0x0203,
  boolOrError: 0x0205,
  formula: 0x0006,
  formulaString: 0x0207,
  merges: 0x00e5,
  note: 0x001c,
  object: 0x005d,
  validation: 0x01be,
  conditionalFormat: 0x01b0,
} as const;

export function records(stream: Buffer): BiffRecord[] {
  const found: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2);
    found.push({ id: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return found;
}

/** Reads strings that may run on through CONTINUE records, where each piece says anew how wide its characters are. */
export class StringReader {
  private block = 0;
  private at: number;

  constructor(
    private readonly blocks: readonly Buffer[],
    from = 0,
  ) {
    this.at = from;
  }

  /** A string behind a count of characters of one or two bytes. */
  read(countBytes: 1 | 2 = 2): string {
    const count = countBytes === 1 ? this.byte() : this.word();
    const flags = this.byte();
    const runs = flags & 8 ? this.word() : 0;
    const extra = flags & 4 ? this.word() + this.word() * 65_536 : 0;
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(runs * 4 + extra);
    return text;
  }

  private characters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    while (text.length < count) {
      if (this.at >= this.current.length) {
        this.nextBlock();
        wide = (this.byte() & 1) === 1;
      }
      const room = Math.floor((this.current.length - this.at) / (wide ? 2 : 1));
      const taken = Math.min(room, count - text.length);
      if (taken === 0) throw damaged('Workbook');
      const to = this.at + taken * (wide ? 2 : 1);
      text += this.current.toString(wide ? 'utf16le' : 'latin1', this.at, to);
      this.at = to;
    }
    return text;
  }

  private skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.at >= this.current.length) this.nextBlock();
      const step = Math.min(left, this.current.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  private byte(): number {
    if (this.at >= this.current.length) this.nextBlock();
    return this.current[this.at++]!;
  }

  private word(): number {
    return this.byte() + this.byte() * 256;
  }

  private nextBlock(): void {
    this.block++;
    this.at = 0;
    if (this.block >= this.blocks.length) throw damaged('Workbook');
  }

  private get current(): Buffer {
    return this.blocks[this.block]!;
  }
}

/** A record's data with that of the CONTINUE records behind it. */
export function withContinued(all: readonly BiffRecord[], index: number): Buffer[] {
  const blocks = [all[index]!.data];
  for (let i = index + 1; all[i]?.id === RECORD.continued; i++) blocks.push(all[i]!.data);
  return blocks;
}

/** The compressed number of an RK cell. */
export function decodeRk(rk: number): number {
  let number: number;
  if (rk & 2) number = rk >> 2;
  else {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32LE(rk & ~3, 4);
    number = bytes.readDoubleLE(0);
  }
  return rk & 1 ? number / 100 : number;
}
