import { formatCodes } from './formats';
import { SheetLayout } from './layout';
import type { Package } from './package';
import { cellColumn, isTrue, numberedRow } from './scan';
import { Workbook } from './workbook';
import { Scanner } from './xml';

/** Columns from 0, ends included. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  /** In characters. */
  readonly width: number | undefined;
  readonly hidden: boolean;
}

/** What a sheet looks like, as far as a picture of its values needs it. */
export interface Appearance {
  readonly sheet: string;
  readonly columns: readonly ColumnSpan[];
  readonly isProtected: boolean;
  /** Tells every cell that has a number format of its own. */
  eachFormat(tell: (row: number, column: number, code: string) => void): void;
}

export function appearances(parts: Package): Appearance[] {
  const workbook = new Workbook(parts);
  const styles = workbook.part('styles');
  const codes = styles && parts.has(styles) ? formatCodes(parts.root(styles)) : [];
  return workbook.sheets.filter(({ isWorksheet }) => isWorksheet).map(({ name, path }) => appearance(parts, name, path, codes));
}

function appearance(parts: Package, sheet: string, path: string, codes: readonly (string | undefined)[]): Appearance {
  const layout = new SheetLayout(parts.bytes(path), path);
  return {
    sheet,
    columns: (layout.first('cols')?.all('col') ?? []).map((col) => {
      const width = col.attribute('width');
      return {
        from: Number(col.attribute('min')) - 1,
        to: Number(col.attribute('max')) - 1,
        width: width === undefined ? undefined : Number(width),
        hidden: isTrue(col.attribute('hidden')),
      };
    }),
    isProtected: isTrue(layout.first('sheetProtection')?.attribute('sheet')),
    eachFormat: (tell) => scanFormats(layout, sheet, codes, tell),
  };
}

function scanFormats(
  layout: SheetLayout,
  sheet: string,
  codes: readonly (string | undefined)[],
  tell: Parameters<Appearance['eachFormat']>[0],
) {
  const { innerFrom, innerTo } = layout.rows;
  const scanner = new Scanner(layout.bytes, innerFrom, innerTo);
  const context = { sheet };
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.is('row')) {
      row = numberedRow(scanner, row + 1, context);
      column = -1;
    } else if (scanner.is('c')) {
      column = cellColumn(scanner, column + 1, row, context);
      const code = codes[Number(scanner.attribute('s') ?? 0)];
      if (code !== undefined) tell(row, column, code);
    }
  }
}
