import { sha256 } from '@noble/hashes/sha2.js';
import { ownColumns, ownSheets } from '../decode/own';
import type { Book } from '../model/book';
import type { OwnColumnId } from '../model/own';
import { type Cell, cellIndex, type SheetSnapshot, type Snapshot } from '../port';

/** Columns in which a person answers: what stands in them is input. */
const DECISIONS: readonly OwnColumnId[] = ['decision', 'decidedBy', 'decisionNote'];

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
  const ours = new Set(own.values());
  const decisions = DECISIONS.flatMap((id) => (own.has(id) ? [{ id, column: own.get(id)! }] : []));
  sheet.rows.forEach((row, r) => {
    // Own columns do not count, so that columns right of them keep their number when they come or go.
    let number = -1;
    for (let column = 0; column < row.length; column++) {
      if (ours.has(column)) continue;
      number++;
      addCell(hash, `${r}.${number}`, row[column], sheet.times.has(cellIndex(r, column)));
    }
    if (r > headerRow) for (const { id, column } of decisions) addCell(hash, `${r}.${id}`, row[column], false);
  });
}

function addCell(hash: TextHash, place: string, cell: Cell | undefined, time: boolean): void {
  if (cell === undefined || cell === null || cell === '') return;
  hash.add(`${place}${time ? ' time' : ''} ${JSON.stringify(cell)}\n`);
}

/** Text as UTF-8 into SHA-256, a block at a time: a large workbook never becomes one string. */
class TextHash {
  private readonly digest = sha256.create();
  private readonly block = new Uint8Array(65536);
  private filled = 0;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      if (this.filled > this.block.length - 4) this.flush();
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
    if (point < 0x80) {
      block[this.filled++] = point;
      return;
    }
    const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    block[this.filled++] = [0, 0xc0, 0xe0, 0xf0][tail]! | (point >> (6 * tail));
    for (let n = tail - 1; n >= 0; n--) block[this.filled++] = 0x80 | ((point >> (6 * n)) & 0x3f);
  }

  private flush(): void {
    this.digest.update(this.block.subarray(0, this.filled));
    this.filled = 0;
  }
}
