import { damaged, FileTrouble, isPastEnd } from './problem';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

/** The streams and storages of an OLE2 compound file (.xls, encrypted .xlsx). */
export function compoundNames(file: Buffer): Set<string> {
  return new Set(opened(file, (compound) => compound.entries.map(({ name }) => name)));
}

export function compoundStream(file: Buffer, name: string): Buffer | undefined {
  return opened(file, (compound) => {
    const entry = compound.entries.find((candidate) => candidate.isStream && candidate.name === name);
    return entry && compound.read(entry);
  });
}

function opened<T>(file: Buffer, use: (compound: Compound) => T): T {
  try {
    return use(new Compound(file));
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    if (isPastEnd(error)) throw damaged('compound file');
    throw error;
  }
}

class Compound {
  readonly entries: readonly Entry[];
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly smallFat: Buffer;
  private readonly smallSectors: Buffer;
  private readonly smallLimit: number;

  constructor(private readonly file: Buffer) {
    this.sectorSize = 1 << file.readUInt16LE(30);
    this.smallLimit = file.readUInt32LE(56);
    this.fat = this.readFat();
    const directory = this.chain(file.readUInt32LE(48));
    this.entries = directoryEntries(directory);
    const root = this.entries[0];
    this.smallSectors = root ? this.chain(root.start) : Buffer.alloc(0);
    this.smallFat = this.chain(file.readUInt32LE(60));
  }

  read({ start, size }: Entry): Buffer {
    if (size >= this.smallLimit) return this.chain(start).subarray(0, size);
    const pieces: Buffer[] = [];
    for (let sector = start; sector < END_OF_CHAIN && pieces.length * 64 < size; sector = this.smallFat.readUInt32LE(sector * 4)) {
      pieces.push(this.smallSectors.subarray(sector * 64, sector * 64 + 64));
    }
    return Buffer.concat(pieces).subarray(0, size);
  }

  private sector(number: number): Buffer {
    const from = (number + 1) * this.sectorSize;
    if (from >= this.file.length) throw damaged('compound file');
    return this.file.subarray(from, from + this.sectorSize);
  }

  private readFat(): Uint32Array {
    const numbers: number[] = [];
    for (let i = 0; i < 109; i++) numbers.push(this.file.readUInt32LE(76 + i * 4));
    const perSector = this.sectorSize / 4 - 1;
    let next = this.file.readUInt32LE(68);
    for (let left = this.file.readUInt32LE(72); left > 0 && next < END_OF_CHAIN; left--) {
      const more = this.sector(next);
      for (let i = 0; i < perSector; i++) numbers.push(more.readUInt32LE(i * 4));
      next = more.readUInt32LE(perSector * 4);
    }
    const bytes = Buffer.concat(numbers.filter((number) => number !== FREE).map((number) => this.sector(number)));
    const fat = new Uint32Array(Math.floor(bytes.length / 4));
    for (let i = 0; i < fat.length; i++) fat[i] = bytes.readUInt32LE(i * 4);
    return fat;
  }

  private chain(start: number): Buffer {
    const pieces: Buffer[] = [];
    for (let sector = start; sector < END_OF_CHAIN; sector = this.fat[sector] ?? FREE) {
      if (pieces.length > this.fat.length) throw damaged('compound file');
      pieces.push(this.sector(sector));
    }
    return Buffer.concat(pieces);
  }
}

function directoryEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64);
    const type = directory[at + 66];
    if (type === 0 || length < 2 || length > 64) continue;
    entries.push({
      name: directory.toString('utf16le', at, at + length - 2),
      isStream: type === 2,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
