import type { Area, SheetSnapshot, Snapshot } from '../../core/index';
import { areaOf } from './filters';
import { type ShownAs, shownAs } from './formats';
import { SheetLayout } from './layout';
import { readMemory } from './memory';
import { readOwnNames } from './own-names';
import type { Package } from './package';
import { damaged } from './problem';
import { scanCells } from './scan';
import { readSharedStrings } from './strings';
import { tablesOf } from './tables';
import { type SheetEntry, Workbook } from './workbook';
import { XmlFault } from './xml';

/** Reads every worksheet of a package; `withDates` tells which numbers are shown as a day. */
export function readSnapshot(parts: Package, onSheet?: (done: number, total: number) => void, withDates = false): Snapshot {
  const workbook = new Workbook(parts);
  const stringsPath = workbook.part('sharedStrings');
  const stylesPath = workbook.part('styles');
  const { date1904 } = workbook;
  const context = {
    strings: stringsPath && parts.has(stringsPath) ? guarded(stringsPath, () => readSharedStrings(parts.bytes(stringsPath))) : [],
    shownAs: stylesPath && parts.has(stylesPath) ? shownAs(parts.root(stylesPath)) : [],
    date1904,
  };
  const worksheets = workbook.sheets.filter(({ isWorksheet }) => isWorksheet);
  const sheets = worksheets.map((sheet, i) => {
    const snapshot = guarded(sheet.path, () => readSheet(parts, sheet, context, withDates));
    onSheet?.(i + 1, worksheets.length);
    return snapshot;
  });
  const memory = readMemory(workbook.names);
  return { sheets, date1904, names: readOwnNames(workbook.names), ...(memory ? { memory } : {}) };
}

function readSheet(
  parts: Package,
  sheet: SheetEntry,
  context: { readonly strings: readonly string[]; readonly shownAs: readonly ShownAs[]; readonly date1904: boolean },
  withDates: boolean,
): SheetSnapshot {
  const bytes = parts.bytes(sheet.path);
  const layout = new SheetLayout(bytes, sheet.path);
  const { dates, ...cells } = scanCells(bytes, layout.rows.innerFrom, layout.rows.innerTo, { ...context, sheet: sheet.name });
  const merges = layout.first('mergeCells')?.all('mergeCell') ?? [];
  const filter = areaOf(layout.first('autoFilter'));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    ...cells,
    ...(withDates ? { dates } : {}),
    merges: merges.map(areaOf).filter((area): area is Area => area !== undefined),
    tables: tablesOf(parts, sheet.path).map(({ name, area }) => ({ name, area })),
    ...(filter ? { filter } : {}),
  };
}

function guarded<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlFault) throw damaged(part);
    throw error;
  }
}
