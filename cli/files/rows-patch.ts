import type { Area } from '../../core/index';
import { cellName } from './address';
import type { Blocks } from './edit';
import { grownTag, withoutOwnHeight } from './heights';
import type { SheetLayout } from './layout';
import { cellColumn, numberedRow } from './scan';
import { Scanner } from './xml';

/** What becomes of the cells of one column: new XML, `''` takes the cell away, `undefined` leaves it as it is. */
export interface ColumnWrite {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  at(row: number, isFormula: boolean, style: number | undefined): string | undefined;
}

/** Streams the inside of `<sheetData>` with some columns written anew; every other byte is copied. */
export class RowsPatch {
  private readonly writes: readonly ColumnWrite[];
  private readonly first: number;
  private readonly last: number;
  /** Comments and CDATA sections, in which tags are none. */
  private readonly hasSections: boolean;

  constructor(
    private readonly layout: SheetLayout,
    readonly sheet: string,
    writes: readonly ColumnWrite[],
    /** Rows that are shown again. */
    private readonly shown: Area | undefined,
    /** Lines of text that ours needs in a row; without it rows keep their heights. */
    private readonly linesIn?: (row: number) => number,
  ) {
    this.writes = [...writes].sort((a, b) => a.column - b.column);
    this.first = Math.min(...writes.map((write) => write.first));
    this.last = Math.max(...writes.map((write) => write.last));
    const { innerFrom, innerTo } = layout.rows;
    const section = layout.bytes.indexOf('<!', innerFrom);
    this.hasSections = section >= 0 && section < innerTo;
  }

  *blocks(out: Blocks): Iterable<Buffer> {
    const { innerFrom, innerTo } = this.layout.rows;
    const { bytes } = this.layout;
    const scanner = new Scanner(bytes, innerFrom, innerTo);
    let copied = innerFrom;
    let row = -1;
    while (row < this.last && scanner.next()) {
      if (!scanner.opens || !scanner.is('row')) continue;
      const before = row;
      row = numberedRow(scanner, row + 1, this);
      if (row < this.first) continue;
      out.bytes(bytes, copied, scanner.start);
      this.addRows(out, Math.max(before + 1, this.first), Math.min(row - 1, this.last));
      copied = row > this.last ? scanner.start : this.patchRow(out, scanner, row);
      yield* out.take();
    }
    if (row >= this.last) {
      out.bytes(bytes, copied, innerTo);
      return;
    }
    out.bytes(bytes, copied, innerTo);
    for (let missing = Math.max(row + 1, this.first); missing <= this.last; missing++) {
      this.addRows(out, missing, missing);
      yield* out.take();
    }
  }

  private addRows(out: Blocks, from: number, to: number): void {
    for (let row = from; row <= to; row++) {
      const cells = this.cellsBetween(0, this.writes.length, row);
      if (cells !== '') out.text(`${this.tagOf(`<${this.layout.prefix}row r="${row + 1}">`, row)}${cells}</${this.layout.prefix}row>`);
    }
  }

  /** Copies the row with its cells of ours; gives back the place up to where it was copied. */
  private patchRow(out: Blocks, scanner: Scanner, row: number): number {
    const { bytes } = this.layout;
    const tag = bytes.toString('utf8', scanner.start, scanner.end);
    const tagEnd = scanner.end;
    if (scanner.closes) {
      const cells = this.cellsBetween(0, this.writes.length, row);
      const name = `${this.layout.prefix}row`;
      out.text(
        cells === '' ? (this.linesIn ? withoutOwnHeight(tag) : tag) : `${this.tagOf(tag, row).replace(/\s*\/>$/, '>')}${cells}</${name}>`,
      );
      return tagEnd;
    }
    out.text(this.tagOf(tag, row));
    const close = this.closeOfNarrowRow(scanner);
    if (close !== undefined) {
      out.bytes(bytes, tagEnd, close);
      out.text(this.cellsBetween(0, this.writes.length, row));
      scanner.end = close;
      scanner.next();
      return close;
    }
    let copied = tagEnd;
    let next = 0;
    let column = -1;
    while (scanner.next()) {
      if (!scanner.opens) {
        if (scanner.is('row')) break;
        continue;
      }
      if (!scanner.is('c')) continue;
      column = cellColumn(scanner, column + 1, row, this);
      const upTo = this.firstFrom(column, next);
      if (upTo > next) {
        out.bytes(bytes, copied, scanner.start);
        out.text(this.cellsBetween(next, upTo, row));
        copied = scanner.start;
        next = upTo;
      }
      if (this.writes[next]?.column !== column) continue;
      copied = this.patchCell(out, scanner, row, this.writes[next]!, copied);
      next++;
    }
    out.bytes(bytes, copied, scanner.start);
    out.text(this.cellsBetween(next, this.writes.length, row));
    return scanner.start;
  }

  /**
   * Where a row closes whose cells all stand before ours: most rows do, and need not be gone through cell by cell. Nothing where the
   * bytes do not say so at once.
   */
  private closeOfNarrowRow({ bytes, end }: Scanner): number | undefined {
    if (this.hasSections) return undefined;
    const { prefix } = this.layout;
    const close = bytes.indexOf(`</${prefix}row`, end);
    const cell = bytes.lastIndexOf(`<${prefix}c `, close);
    if (close < 0 || close > this.layout.rows.innerTo || cell < end) return undefined;
    const last = new Scanner(bytes, cell, close);
    if (bytes.lastIndexOf(`<${prefix}c`, close) !== cell || !last.next() || !last.find('r')) return undefined;
    return cellColumn(last, 0, 0, this) < this.writes[0]!.column ? close : undefined;
  }

  /** Without the cells' span, which is a mere hint and no longer true. */
  private tagOf(tag: string, row: number): string {
    const isShown = this.shown !== undefined && row >= this.shown.top && row <= this.shown.bottom;
    const bare = tag.replace(/\s+spans=("[^"]*"|'[^']*')/, '');
    const plain = this.linesIn ? grownTag(bare, this.linesIn(row)) : bare;
    return isShown ? plain.replace(/\s+hidden=("[^"]*"|'[^']*')/, '') : plain;
  }

  private patchCell(out: Blocks, scanner: Scanner, row: number, write: ColumnWrite, copied: number): number {
    const { bytes } = this.layout;
    const { start } = scanner;
    const isNumbered = scanner.attribute('r') !== undefined;
    const style = scanner.attribute('s');
    const contentFrom = scanner.end;
    const contentTo = scanner.skip();
    const formula = bytes.subarray(contentFrom, Math.max(contentFrom, contentTo));
    const xml =
      row < write.first || row > write.last
        ? undefined
        : write.at(row, hasFormula(formula), style === undefined ? undefined : Number(style));
    if (xml === undefined) return copied;
    out.bytes(bytes, copied, start);
    // A cell without its own address says by its mere place where the next one stands.
    out.text(xml === '' && !isNumbered ? `<${this.layout.prefix}c r="${cellName(row, write.column)}"/>` : xml);
    return scanner.end;
  }

  private firstFrom(column: number, from: number): number {
    let index = from;
    while (index < this.writes.length && this.writes[index]!.column < column) index++;
    return index;
  }

  private cellsBetween(from: number, to: number, row: number): string {
    let xml = '';
    for (let i = from; i < to; i++) {
      const write = this.writes[i]!;
      if (row >= write.first && row <= write.last) xml += write.at(row, false, undefined) ?? '';
    }
    return xml;
  }
}

function hasFormula(content: Buffer): boolean {
  const scanner = new Scanner(content);
  while (scanner.next()) if (scanner.opens && scanner.is('f')) return true;
  return false;
}
