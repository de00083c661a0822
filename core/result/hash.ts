import { sha256 } from '@noble/hashes/sha2.js';
import { ownColumns, ownSheets } from '../decode/own';
import type { Book } from '../model/book';
import type { OwnColumnId } from '../model/own';
import { type Cell, cellIndex, type SheetSnapshot, type Snapshot } from '../port';

/** Columns in which a person answers: what stands in them is input. */
const DECISIONS: readonly OwnColumnId[] = ['decision', 'decidedBy', 'decisionNote'];

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/**
 * `sha256:…` over all cells that the tool did not write, so that reviewing the annotated copy gives the hash of the original:
 * own sheets and own columns are left out, filled decisions apart.
 */
export function inputHash(snapshot: Snapshot, book: Book): string {
  const hash = new TextHash();
  hash.add(`order-review/1 ${snapshot.date1904 ? 1904 : 1900}\n`);
  const own = new Set(ownSheets(snapshot).values());
  const orders = book.tables.get('orders');
  for (const sheet of snapshot.sheets) {
    if (own.has(sheet.name)) continue;
    const columns = sheet.name === orders?.sheet ? ownColumns(sheet, orders.headerRow, snapshot.names) : new Map<OwnColumnId, number>();
    addSheet(hash, sheet, columns, orders?.headerRow ?? 0);
  }
  return `sha256:${hash.hex()}`;
}

function addSheet(hash: TextHash, sheet: SheetSnapshot, own: ReadonlyMap<OwnColumnId, number>, headerRow: number): void {
  hash.add(`sheet ${JSON.stringify(sheet.name)}\n`);
  const numbers = columnNumbers(sheet, new Set(own.values()));
  const decisions = DECISIONS.flatMap((id) => (own.has(id) ? [{ id, column: own.get(id)! }] : []));
  const hasTimes = sheet.times.size > 0;
  sheet.rows.forEach((row, r) => {
    const place = `${r}.`;
    for (let column = 0; column < row.length; column++) {
      const number = numbers[column];
      if (number === undefined) continue;
      addCell(hash, place, hasTimes && sheet.times.has(cellIndex(r, column)) ? `${number}time ` : number, row[column]);
    }
    if (r > headerRow) for (const { id, column } of decisions) addCell(hash, place, `${id} `, row[column]);
  });
}

/** By column; own columns have none and do not count, so that columns right of them keep their number when they come or go. */
function columnNumbers({ rows }: SheetSnapshot, ours: ReadonlySet<number>): readonly (string | undefined)[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  let next = 0;
  return Array.from({ length: width }, (_, column) => (ours.has(column) ? undefined : `${next++} `));
}

function addCell(hash: TextHash, row: string, column: string, cell: Cell | undefined): void {
  if (cell === undefined || cell === null || cell === '') return;
  hash.add(row);
  hash.add(column);
  if (typeof cell === 'string' && isPlain(cell)) {
    hash.add('"');
    hash.add(cell);
    hash.add('"\n');
  } else {
    hash.add(typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : JSON.stringify(cell));
    hash.add('\n');
  }
}

/** JSON escapes nothing of it. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return false;
  }
  return true;
}

/** Text as UTF-8 into SHA-256, a block at a time: a large workbook never becomes one string. */
class TextHash {
  private readonly digest = sha256.create();
  private readonly block = new Uint8Array(65536);
  private filled = 0;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      if (this.filled > this.block.length - 4) this.flush();
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        this.block[this.filled++] = unit;
        continue;
      }
      const point = text.codePointAt(i)!;
      if (point > 0xffff) i++;
      this.encode(point);
    }
  }

  hex(): string {
    this.flush();
    return [...this.digest.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  private encode(point: number): void {
    const { block } = this;
    const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    block[this.filled++] = [0, 0xc0, 0xe0, 0xf0][tail]! | (point >> (6 * tail));
    for (let n = tail - 1; n >= 0; n--) block[this.filled++] = 0x80 | ((point >> (6 * n)) & 0x3f);
  }

  private flush(): void {
    this.digest.update(this.block.subarray(0, this.filled));
    this.filled = 0;
  }
}
