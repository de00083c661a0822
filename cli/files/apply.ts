import type { Area, OrdersPlan, OwnSheet, SheetSnapshot, Snapshot, WritePlan } from '../../core/index';
import { cellIndex } from '../../core/index';
import { absoluteArea } from './address';
import { CellWriter } from './cells';
import { addCharts } from './charts';
import { areaOf, losesAllConditions, shrunk } from './filters';
import { SheetLayout } from './layout';
import { isReplaced, memoryNames } from './memory';
import { ownNameText } from './own-names';
import { HEADER_ROW, layOut } from './own-sheet';
import type { Package } from './package';
import { redirectSheets } from './redirect';
import { FILTER, writeNames } from './sheet-names';
import { freshSheetXml } from './sheet-new';
import { patchSheet, type SheetChange } from './sheet-patch';
import { plainStyles, Styles } from './styles';
import { extendTable, rowsToShow, shrinkTable, tablesOf } from './tables';
import { updateTitles } from './titles';
import { Workbook } from './workbook';

/** Carries a plan out on a package; where it throws, the package is not to be used any more. */
export function applyPlan(parts: Package, snapshot: Snapshot, plan: WritePlan): void {
  const workbook = new Workbook(parts);
  const before = workbook.sheets;
  const stylesPath = workbook.partOrNew('styles', 'xl/styles.xml', plainStyles(workbook.namespace));
  const styles = new Styles(parts.root(stylesPath));
  const formulasGo = dropsFormulas(snapshot, plan);

  for (const sheet of workbook.sheets) if (sheet.isWorksheet) changeSheet(workbook, snapshot, plan, sheet.name, styles);
  const written = plan.sheets.map((sheet) => writeOwnSheet(workbook, sheet, styles));
  for (const name of plan.removeSheets) workbook.removeSheet(name);
  redirectSheets(workbook, movedSheets(plan));

  writeNames(workbook, written);
  workbook.changeNames((name) => isReplaced(name, plan.memory), ownNames(plan));
  if (formulasGo) workbook.removePart('calcChain');
  if (outdatesFormulas(snapshot, plan)) workbook.recalculate();
  const grown = styles.result();
  if (grown) parts.write(stylesPath, grown);
  updateTitles(workbook, before);
}

function ownNames({ names, memory }: WritePlan) {
  const places = names.map((name) => ({ name: name.name, text: ownNameText(name) }));
  return [...places, ...memoryNames(memory ?? {})].map((name) => ({ ...name, localTo: undefined, hidden: true }));
}

function changeSheet(workbook: Workbook, snapshot: Snapshot, plan: WritePlan, name: string, styles: Styles): void {
  const sheet = workbook.sheet(name)!;
  const rows = snapshot.sheets.find((candidate) => candidate.name === name);
  const isReplaced = plan.removeSheets.includes(name) || plan.sheets.some(({ replaces }) => replaces === name);
  if (!rows || isReplaced) return;
  const orders = plan.orders?.sheet === name ? plan.orders : undefined;
  const removed = new Map<number, string | undefined>();
  for (const gone of plan.removeColumns) if (gone.sheet === name) removed.set(gone.column, undefined);
  const bytes = workbook.parts.bytes(sheet.path);
  const shown = removed.size > 0 ? hiddenByUs(workbook.parts, sheet.path, new Set(removed.keys())) : undefined;
  changeTables(workbook.parts, sheet.path, orders, removed);
  if (orders || removed.size > 0) moveFilterName(workbook, name, bytes, orders, removed);
  const writer = new CellWriter(new SheetLayout(bytes, sheet.path).prefix, snapshot.date1904);
  const change: SheetChange = { snapshot: rows, path: sheet.path, removed, shown, ...(orders ? { orders } : {}) };
  const patched = patchSheet(bytes, change, writer, styles);
  if (patched) workbook.parts.write(sheet.path, patched);
}

function changeTables(parts: Package, sheet: string, orders: OrdersPlan | undefined, removed: Map<number, string | undefined>): void {
  const gone = new Set(removed.keys());
  for (const table of tablesOf(parts, sheet)) {
    if (gone.size > 0) for (const [column, name] of shrinkTable(parts, table, gone)) removed.set(column, name);
  }
  const joined = tablesOf(parts, sheet).find((table) => table.name === orders?.table);
  if (joined && orders) extendTable(parts, joined, orders.columns);
}

/** Rows that a filter on our columns hid: they are shown again when the columns go. */
function hiddenByUs(parts: Package, sheet: string, removed: ReadonlySet<number>): Area | undefined {
  const filter = new SheetLayout(parts.bytes(sheet), sheet).first('autoFilter');
  if (filter && losesAllConditions(filter, removed)) return areaOf(filter);
  for (const table of tablesOf(parts, sheet)) {
    const area = rowsToShow(parts, table, removed);
    if (area) return area;
  }
  return undefined;
}

/** The hidden name that stands beside a sheet's filter follows it. */
function moveFilterName(
  workbook: Workbook,
  sheet: string,
  bytes: Buffer,
  orders: OrdersPlan | undefined,
  removed: ReadonlyMap<number, unknown>,
): void {
  const area = areaOf(new SheetLayout(bytes, sheet).first('autoFilter'));
  if (!area) return;
  const next = orders?.filter ?? shrunk(area, new Set(removed.keys())) ?? area;
  const place = workbook.placeOf(sheet);
  workbook.rewriteNames(({ name, localTo, text }) =>
    name === FILTER && localTo === place ? `${text.slice(0, text.lastIndexOf('!') + 1)}${absoluteArea(next)}` : text,
  );
}

/** Writes an own sheet anew, at its old place where it has one; gives back what its names need. */
function writeOwnSheet(workbook: Workbook, sheet: OwnSheet, styles: Styles): ReturnType<typeof layOut> {
  const fresh = layOut(sheet);
  const old = sheet.replaces === undefined ? undefined : workbook.sheet(sheet.replaces);
  const taken = workbook.sheet(sheet.name);
  if (taken && taken.path !== old?.path) throw new Error(`the sheet ${sheet.name} is not ours to overwrite`);
  const selected = old !== undefined && workbook.parts.bytes(old.path).subarray(0, 4000).includes('tabSelected="1"');
  if (!old) workbook.addSheet(sheet.name, sheet.hidden === true, '');
  else {
    workbook.parts.dropChildren(old.path);
    if (old.name !== sheet.name) workbook.renameSheet(old.name, sheet.name);
  }
  const path = workbook.sheet(sheet.name)!.path;
  const drawingId = addCharts(workbook, { sheet: sheet.name, path, firstRow: HEADER_ROW + 1 }, sheet.charts ?? []);
  const setting = { namespace: workbook.namespace, relationTypes: workbook.relationTypes, ...(drawingId ? { drawingId } : {}) };
  const writer = new CellWriter('', workbook.date1904);
  workbook.parts.write(path, Buffer.concat([...freshSheetXml({ ...fresh, selected }, writer, styles, setting)]));
  return fresh;
}

/** Sheets that go, or that change their name with the language. */
function movedSheets(plan: WritePlan): Map<string, string | undefined> {
  const moved = new Map<string, string | undefined>(plan.removeSheets.map((name) => [name, undefined]));
  for (const { replaces, name } of plan.sheets) if (replaces !== undefined && replaces !== name) moved.set(replaces, name);
  return moved;
}

/** The calculation chain lists every formula: where one goes it is left out, and the spreadsheet program makes it anew. */
function dropsFormulas(snapshot: Snapshot, plan: WritePlan): boolean {
  const replaced = new Set([...plan.removeSheets, ...plan.sheets.map(({ replaces }) => replaces)]);
  return snapshot.sheets.some((sheet) => {
    if (sheet.formulas.size === 0) return false;
    if (replaced.has(sheet.name)) return true;
    const orders = plan.orders?.sheet === sheet.name ? plan.orders : undefined;
    return orders?.columns.some(({ at, values }) => values !== undefined && hasFormulaIn(sheet, at)) === true;
  });
}

/** A sum over our numbers would go on showing the last run's. */
function outdatesFormulas(snapshot: Snapshot, plan: WritePlan): boolean {
  const rewrites = plan.orders?.columns.some(({ exists }) => exists) || plan.sheets.some(({ replaces }) => replaces !== undefined);
  return rewrites === true && snapshot.sheets.some(({ formulas }) => formulas.size > 0);
}

function hasFormulaIn(sheet: SheetSnapshot, column: number): boolean {
  return sheet.rows.some((_, row) => sheet.formulas.has(cellIndex(row, column)));
}
