import type { Area, OwnName, SheetSnapshot, Snapshot } from '../../core/index';
import { rangeOf } from './address';
import { SheetCells } from './cells';
import { memoryIn, ownNamesIn } from './names';
import { HostTrouble, isTooLarge } from './problem';
import { supports } from './support';

export interface ReadOptions {
  /** Rows that were read of all. */
  onRows(done: number, total: number): void;
  /** Throws where the person does not want it any more. */
  stopIfCancelled(): void;
  /** Chooses the sheets; absent: all, with everything that a snapshot tells of them. */
  readonly only?: (sheet: string, names: readonly OwnName[]) => boolean;
}

/** A sheet that is being written anew beside the one it will replace. */
export const STAGE_PREFIX = '~order_review_';

/** Not yet whole: once it is, a name of ours points at it. */
export const isHalfWritten = (sheet: string, names: readonly OwnName[]): boolean =>
  sheet.startsWith(STAGE_PREFIX) && names.every((name) => name.sheet !== sheet);

interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: Excel.Worksheet;
  readonly used: Area | undefined;
  readonly rowHidden: boolean | null;
  readonly merges: readonly Area[];
  readonly tables: SheetSnapshot['tables'];
  readonly filter: Area | undefined;
}

/** Cells per batch of a read; both values and formulas come back, some 30 bytes a cell. */
const CELLS = 60_000;
/** What 2 January 1904 is in a workbook of the 1904 date system. */
const SECOND_DAY = 1;
const LAST_COLUMN = 16_383;

/** Reads the workbook in a constant number of batches plus one per block of cells. */
export async function readSnapshot(context: Excel.RequestContext, options: ReadOptions): Promise<Snapshot> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load({ name: true, visibility: true });
  const named = workbook.names.load({ name: true, formula: true });
  const second = workbook.functions.date(1904, 1, 2).load('value');
  await context.sync();
  const names = ownNamesIn(named.items);
  const memory = memoryIn(named.items);
  const chosen = sheets.items.filter(({ name }) => !isHalfWritten(name, names) && (options.only?.(name, names) ?? true));
  const infos = await sheetInfos(context, chosen);
  const cells = await readCells(context, infos, options);
  const hidden = options.only ? infos.map(() => new Set<number>()) : await readDetails(context, infos, cells);
  if (options.only) await readErrors(context, infos, cells);
  return {
    sheets: infos.map((info, i) => ({
      name: info.name,
      hidden: info.hidden,
      rows: cells[i]!.rows,
      formulas: cells[i]!.formulas,
      times: cells[i]!.times,
      hiddenRows: hidden[i]!,
      merges: info.merges,
      tables: info.tables,
      ...(info.filter ? { filter: info.filter } : {}),
    })),
    date1904: second.value === SECOND_DAY,
    names,
    ...(memory ? { memory } : {}),
  };
}

const PLACE = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true };

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

async function sheetInfos(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetInfo[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true).load({ ...PLACE, rowHidden: true });
    const merged = supports('1.13') ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
    const merges = merged?.areas.load(PLACE);
    const filter = supports('1.9') ? sheet.autoFilter.getRangeOrNullObject().load(PLACE) : undefined;
    const tables = sheet.tables.load({ name: true });
    merged?.load({ areaCount: true });
    return { sheet, used, merged, merges, filter, tables };
  });
  await context.sync();
  const ranges = asked.map(({ tables }) => tables.items.map((table) => table.getRange().load(PLACE)));
  if (ranges.some((list) => list.length > 0)) await context.sync();
  return asked.map(({ sheet, used, merged, merges, filter, tables }, i) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    sheet,
    used: used.isNullObject ? undefined : areaOf(used),
    rowHidden: used.isNullObject ? false : used.rowHidden,
    merges: merged?.isNullObject === false ? (merges?.items ?? []).map(areaOf) : [],
    tables: tables.items.map(({ name }, t) => ({ name, area: areaOf(ranges[i]![t]!) })),
    filter: filter?.isNullObject === false ? areaOf(filter) : undefined,
  }));
}

interface Block {
  readonly sheet: number;
  readonly area: Area;
}

async function readCells(context: Excel.RequestContext, infos: readonly SheetInfo[], { onRows, stopIfCancelled }: ReadOptions) {
  const cells = infos.map(() => new SheetCells());
  const total = infos.reduce((sum, { used }) => sum + (used ? used.bottom - used.top + 1 : 0), 0);
  let done = 0;
  const take = (block: Block, [values, formulas]: readonly Grid[]) => {
    cells[block.sheet]!.add(block.area.top, block.area.left, values!, formulas!);
    done += values!.length;
  };
  for (const blocks of batchesOf(infos.flatMap(({ used }, sheet) => (used ? blocksOf({ sheet, area: used }) : [])))) {
    stopIfCancelled();
    await readBlocks(context, infos, blocks, ['values', 'formulas'], take);
    onRows(done, total);
  }
  return cells;
}

function blocksOf({ sheet, area }: Block): Block[] {
  const rows = Math.max(1, Math.floor(CELLS / (area.right - area.left + 1)));
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } });
  }
  return blocks;
}

const sizeOf = ({ area }: Block): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);

/** Small sheets share a batch. */
function batchesOf(blocks: readonly Block[]): Block[][] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    room -= sizeOf(block);
    if (room < 0 || batches.length === 0) {
      batches.push([]);
      room = CELLS - sizeOf(block);
    }
    batches.at(-1)!.push(block);
  }
  return batches;
}

type Grid = readonly (readonly unknown[])[];
type Property = 'values' | 'formulas' | 'numberFormat' | 'valueTypes';

/** Reads blocks in one batch; what is too much for it is cut in two and read again. */
async function readBlocks(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  blocks: readonly Block[],
  properties: readonly Property[],
  take: (block: Block, grids: readonly Grid[]) => void,
): Promise<void> {
  const ranges = blocks.map(({ sheet, area }) => rangeOf(infos[sheet]!.sheet, area).load([...properties]));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readSmaller(context, infos, blocks, properties, take);
  }
  for (const [i, block] of blocks.entries()) {
    // Excel on the web answers a range that is too large for it with null.
    const grids = properties.map((property) => ranges[i]![property] as Grid | null);
    if (grids.every((grid) => grid !== null)) take(block, grids);
    else await readSmaller(context, infos, [block], properties, take);
  }
}

async function readSmaller(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  blocks: readonly Block[],
  properties: readonly Property[],
  take: (block: Block, grids: readonly Grid[]) => void,
): Promise<void> {
  const [first] = blocks;
  if (!first) return;
  for (const part of blocks.length > 1 ? blocks.map((block) => [block]) : halves(first, infos).map((half) => [half])) {
    await readBlocks(context, infos, part, properties, take);
  }
}

function halves({ sheet, area }: Block, infos: readonly SheetInfo[]): Block[] {
  if (area.top === area.bottom) throw new HostTrouble({ kind: 'too-large', sheet: infos[sheet]!.name, row: area.top + 1 });
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { sheet, area: { ...area, bottom: middle } },
    { sheet, area: { ...area, top: middle + 1 } },
  ];
}

const columnsOf = (infos: readonly SheetInfo[], columns: (sheet: number) => Iterable<number>): Block[] =>
  infos.flatMap(({ used }, sheet) =>
    used ? [...columns(sheet)].flatMap((column) => blocksOf({ sheet, area: { ...used, left: column, right: column } })) : [],
  );

async function readErrors(context: Excel.RequestContext, infos: readonly SheetInfo[], cells: readonly SheetCells[]): Promise<void> {
  const blocks = columnsOf(infos, (sheet) => cells[sheet]!.maybeErrors);
  for (const batch of batchesOf(blocks)) {
    await readBlocks(context, infos, batch, ['valueTypes'], ({ sheet, area }, [types]) =>
      cells[sheet]!.addTypes(area.top, area.left, types as readonly (readonly string[])[]),
    );
  }
}

/** What only some columns need to be asked about: errors, times of day, hidden rows. */
async function readDetails(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  cells: readonly SheetCells[],
): Promise<Set<number>[]> {
  await readErrors(context, infos, cells);
  for (const batch of batchesOf(columnsOf(infos, (sheet) => cells[sheet]!.maybeTimes))) {
    await readBlocks(context, infos, batch, ['numberFormat'], ({ sheet, area }, [formats]) =>
      cells[sheet]!.addFormats(area.top, area.left, formats!),
    );
  }
  return hiddenRows(context, infos);
}

/** Rows of a sheet that are hidden or filtered away; the view of the column behind the used ones tells them. */
async function hiddenRows(context: Excel.RequestContext, infos: readonly SheetInfo[]): Promise<Set<number>[]> {
  const views = infos.map(({ sheet, used, rowHidden }) => {
    if (!used || rowHidden === false) return undefined;
    const column = Math.min(used.right + 1, LAST_COLUMN);
    const behind = { ...used, left: column, right: column };
    return rangeOf(sheet, behind).getVisibleView().load('cellAddresses');
  });
  if (views.some(Boolean)) await context.sync();
  return infos.map(({ used }, i) => {
    const shown = views[i]?.cellAddresses as readonly (readonly string[])[] | undefined;
    const hidden = new Set<number>();
    if (!used || !shown) return hidden;
    const visible = new Set(shown.map(([cell = '']) => Number(/(\d+)$/.exec(cell)?.[1]) - 1));
    for (let row = used.top; row <= used.bottom; row++) if (!visible.has(row)) hidden.add(row);
    return hidden;
  });
}
