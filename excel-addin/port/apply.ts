import { type Area, fingerprintOf, NAME_PREFIX, type OrdersPlan, type OwnSheet, type Snapshot, type WritePlan } from '../../core/index';
import { rangeOf } from './address';
import { Batches } from './batches';
import { type InspectedSheet, type Inspection, inspect } from './inspect';
import { NameWriter } from './names';
import { frameBytes, frameColumns, writeColumns, writeValues } from './orders';
import {
  clearRest,
  dressBytes,
  dressSheet,
  NEW_SHEET,
  prepareSheet,
  type Standing,
  sheetValues,
  valuesArea,
  valuesBytes,
} from './own-sheet';
import { setUpPrinting } from './print';
import { HostTrouble, isAccessDenied } from './problem';
import { readSnapshot, STAGE_PREFIX } from './read';
import { removeColumns } from './remove';
import { writeRules } from './rules';
import { supports } from './support';

export interface ApplyOptions {
  onChecked(done: number, total: number): void;
  onWritten(done: number, total: number): void;
  stopIfCancelled(): void;
  /** Told right before the first cell is written. */
  onBegin(): void;
}

/** What has moved since the plan was made, or nothing where it was carried out. */
export async function applyPlan(context: Excel.RequestContext, plan: WritePlan, options: ApplyOptions): Promise<string | undefined> {
  const snapshot = await readSnapshot(context, {
    onRows: options.onChecked,
    stopIfCancelled: options.stopIfCancelled,
    only: (sheet, names) => concerns(plan, sheet) || names.some((name) => name.sheet === sheet && name.column === undefined),
  });
  if (fingerprintOf(snapshot, plan) !== plan.fingerprint) return plan.orders?.sheet ?? plan.removeColumns[0]?.sheet ?? '';
  const inspection = await inspect(context, snapshot, plan);
  options.stopIfCancelled();
  options.onBegin();
  try {
    await new Run(context, plan, snapshot, inspection, options).write();
  } catch (error) {
    // Some Excels let a file be changed that they cannot save, others refuse: only those are told apart here.
    if (inspection.readOnly && isAccessDenied(error)) throw new HostTrouble({ kind: 'read-only' });
    throw error;
  }
  if (plan.orders) await assertUnchanged(context, plan.orders, snapshot);
  await setUpPrinting(
    context,
    plan.sheets.filter(({ replaces }) => replaces === undefined),
  );
  return undefined;
}

/** A co-author may sort or insert rows between two batches; nothing keeps them from it. */
async function assertUnchanged(context: Excel.RequestContext, orders: OrdersPlan, before: Snapshot): Promise<void> {
  const only = (sheet: string) => sheet === orders.sheet;
  const after = await readSnapshot(context, { only, onRows: () => {}, stopIfCancelled: () => {} });
  const print = ({ sheets, ...rest }: Snapshot) =>
    fingerprintOf({ ...rest, names: [], sheets: sheets.filter(({ name }) => only(name)) }, { orders, removeColumns: [] });
  if (print(after) !== print(before)) throw new HostTrouble({ kind: 'changed-meanwhile', sheet: orders.sheet });
}

function concerns({ orders, sheets, names, removeColumns, removeSheets }: WritePlan, sheet: string): boolean {
  return (
    orders?.sheet === sheet ||
    removeSheets.includes(sheet) ||
    removeColumns.some((column) => column.sheet === sheet) ||
    sheets.some(({ replaces }) => replaces === sheet) ||
    names.some((name) => name.sheet === sheet)
  );
}

class Run {
  private readonly batches: Batches;
  private readonly names: NameWriter;
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly plan: WritePlan,
    private readonly snapshot: Snapshot,
    private readonly inspection: Inspection,
    options: ApplyOptions,
  ) {
    const total = rowsOf(plan);
    this.batches = new Batches(context, (rows) => {
      this.done += rows;
      options.onWritten(this.done, total);
    });
    this.names = new NameWriter(context.workbook.names, inspection.names);
  }

  async write(): Promise<void> {
    if (supports('1.9')) this.context.application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of this.inspection.leftovers) sheet.delete();
    await this.frame();
    await this.columns();
    for (const sheet of this.plan.sheets) await this.ownSheet(sheet);
    await this.batches.room(20_000, 0);
    for (const name of this.plan.removeSheets) this.inspected(name)?.sheet.delete();
    this.names.finish(this.plan);
    await this.batches.send();
  }

  /** Highlights, own columns and what goes with them, in the first batch. */
  private async frame(): Promise<void> {
    const { orders } = this.plan;
    await this.batches.room(orders ? frameBytes(orders) : 0, 0);
    for (const [name, { sheet, rules }] of this.inspection.sheets) {
      const highlights = orders?.sheet === name ? orders.highlights : [];
      if (rules.ours.length > 0 || highlights.length > 0) writeRules(sheet, rules, highlights);
    }
    for (const name of new Set(this.plan.removeColumns.map(({ sheet }) => sheet))) this.removeFrom(name);
    const sheet = orders && this.inspected(orders.sheet)?.sheet;
    if (!orders || !sheet) return;
    for (const name of this.plan.names) if (name.column !== undefined) this.names.point(name);
    frameColumns(sheet, orders);
    if (orders.filter) this.moveFilter(orders.sheet, orders.filter, []);
  }

  private removeFrom(name: string): void {
    const found = this.inspected(name);
    const standing = this.snapshot.sheets.find((each) => each.name === name);
    if (!found || !standing) return;
    const columns = this.plan.removeColumns.filter(({ sheet }) => sheet === name).map(({ column }) => column);
    const { filter } = standing;
    if (filter) {
      let { right } = filter;
      while (right > filter.left && columns.includes(right)) right--;
      if (right < filter.right)
        this.moveFilter(
          name,
          { ...filter, right },
          columns.map((column) => column - filter.left),
        );
    }
    removeColumns(found.sheet, standing, columns);
  }

  /** A filter on another area forgets its conditions: it is moved only where none is lost but those on columns that go. */
  private moveFilter(name: string, area: Area, going: readonly number[]): void {
    const found = this.inspected(name);
    if (!found?.filter || found.filter.criteria.some((criterion, i) => isSet(criterion) && !going.includes(i))) return;
    found.sheet.autoFilter.apply(rangeOf(found.sheet, area));
  }

  private async columns(): Promise<void> {
    const { orders } = this.plan;
    const sheet = orders && this.inspected(orders.sheet)?.sheet;
    const standing = orders && this.snapshot.sheets.find(({ name }) => name === orders.sheet);
    if (orders && sheet && standing) await writeColumns(sheet, orders, standing, this.snapshot.date1904, this.batches);
  }

  /** In its place, in one batch; one too large for that is written anew beside the old one and takes its place when it is whole. */
  private async ownSheet(sheet: OwnSheet): Promise<void> {
    const values = sheetValues(sheet, this.snapshot.date1904);
    const bytes = valuesBytes(values);
    const old = sheet.replaces === undefined ? undefined : this.inspected(sheet.replaces);
    if (this.batches.isTooMuch(bytes + dressBytes(sheet))) return this.largeSheet(sheet, values, old);
    await this.batches.room(bytes + dressBytes(sheet), sheet.rows.length);
    const target = old?.sheet ?? this.context.workbook.worksheets.add(sheet.name);
    if (old && sheet.replaces !== sheet.name) target.name = sheet.name;
    this.pointAt(sheet);
    prepareSheet(target, sheet);
    rangeOf(target, valuesArea(sheet)).values = values;
    clearRest(target, sheet, this.standing(sheet.replaces));
    dressSheet(target, sheet, old?.charts ?? [], old?.filter !== undefined);
    if (!old && sheet.hidden) target.visibility = 'Hidden';
  }

  private async largeSheet(sheet: OwnSheet, values: ReturnType<typeof sheetValues>, old: InspectedSheet | undefined): Promise<void> {
    await this.batches.room(dressBytes(sheet), 0);
    const target = this.context.workbook.worksheets.add(old ? `${STAGE_PREFIX}${sheet.id}` : sheet.name);
    if (old || sheet.hidden) target.visibility = 'Hidden';
    if (!old) this.pointAt(sheet);
    prepareSheet(target, sheet);
    await writeValues(target, valuesArea(sheet), values, this.batches);
    dressSheet(target, sheet, [], false);
    if (!old) return;
    await this.batches.send();
    // From here on the new sheet is the one that is read.
    this.pointAt({ ...sheet, name: `${STAGE_PREFIX}${sheet.id}` });
    target.visibility = old.visibility;
    target.position = old.position;
    old.sheet.delete();
    target.name = sheet.name;
    await this.batches.send();
  }

  private pointAt({ id, name }: Pick<OwnSheet, 'id' | 'name'>): void {
    this.names.point({ name: `${NAME_PREFIX}sheet_${id}`, sheet: name });
  }

  private standing(name: string | undefined): Standing {
    const rows = this.snapshot.sheets.find((each) => each.name === name)?.rows;
    return rows ? { bottom: rows.length - 1, right: rows.reduce((most, row) => Math.max(most, row.length), 0) - 1 } : NEW_SHEET;
  }

  private inspected(name: string): InspectedSheet | undefined {
    return this.inspection.sheets.get(name);
  }
}

const isSet = (criterion: unknown): boolean => criterion !== null && criterion !== undefined;

const rowsOf = ({ orders, sheets }: WritePlan): number =>
  (orders ? orders.lastRow - orders.headerRow : 0) + sheets.reduce((sum, { rows }) => sum + rows.length, 0);
