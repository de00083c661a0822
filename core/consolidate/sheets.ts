import { SHEET_NAMES } from '../decode/aliases';
import type { FieldMap, Mapping } from '../decode/headers';
import { otherTables } from '../decode/other-tables';
import { ownSheets } from '../decode/own';
import type { Problem } from '../decode/problem';
import { type Recognition, recognise } from '../decode/roles';
import { foldWord, isBlank } from '../decode/text';
import type { OtherTable } from '../model/book';
import { ROLES, type Role } from '../model/roles';
import type { SheetSnapshot, Snapshot } from '../port';
import { isRecord } from './names';

/** A sheet that is not order lines, with the roles that a review would let it serve. */
export interface Reference {
  readonly sheet: SheetSnapshot;
  readonly mappings: ReadonlyMap<Role, Mapping | undefined>;
}

/** Why a sheet's rows are not among the collected ones. */
export type SheetLeftOut =
  | { readonly sheet: string; readonly why: 'own' | 'hidden' | 'not-orders' }
  | { readonly sheet: string; readonly why: 'reference'; readonly roles: readonly Role[] }
  | { readonly sheet: string; readonly why: 'conflict'; readonly roles: readonly Role[] };

export interface SortedSheets {
  readonly orders: readonly Mapping<'orders'>[];
  readonly references: readonly Reference[];
  readonly leftOut: readonly SheetLeftOut[];
  /** Beside or below the orders, on the same sheet. */
  readonly otherTables: readonly OtherTable[];
  readonly usedMaps: ReadonlySet<FieldMap>;
}

const NOT_ORDERS: ReadonlySet<Role> = new Set(ROLES.filter((role) => role !== 'orders'));

/** Which sheets of an input hold orders, as a review of that sheet alone would find, and what the others are. */
export function sortSheets(snapshot: Snapshot, maps: readonly FieldMap[]): SortedSheets | { readonly problem: Problem } {
  const ours = new Set(ownSheets(snapshot).values());
  const filled = snapshot.sheets.filter((sheet) => sheet.rows.some((row) => !row.every(isBlank)));
  const own = filled.filter((sheet) => ours.has(sheet.name) || isRecord(sheet));
  const usedMaps = new Set<FieldMap>();
  const orders: Mapping<'orders'>[] = [];
  const rest: SheetSnapshot[] = [];
  let doubt: Problem | undefined;
  for (const sheet of filled) {
    if (own.includes(sheet)) continue;
    const found = ordersOn(sheet, snapshot, maps, usedMaps);
    if (found && 'problem' in found) {
      if (isSurelyMeant(sheet, found.problem)) return found;
      doubt ??= found.problem;
    }
    if (found && 'mapping' in found) orders.push(found.mapping);
    else rest.push(sheet);
  }
  const references = referencesAmong(rest, snapshot, maps, usedMaps);
  if (orders.length === 0 && references.length === 0) {
    return { problem: doubt ?? { kind: 'no-orders', sheets: filled.map(({ name }) => name) } };
  }
  const known = new Set(references.map(({ sheet }) => sheet));
  const others = rest.filter((sheet) => !known.has(sheet));
  return {
    orders,
    references,
    leftOut: [
      ...own.map(({ name }) => ({ sheet: name, why: 'own' }) as const),
      ...others.map(({ name, hidden }) => ({ sheet: name, why: hidden ? 'hidden' : 'not-orders' }) as const),
    ],
    otherTables: otherTables(snapshot, orders),
    usedMaps,
  };
}

/** A sheet named so, or with order numbers and quantities, is meant to be collected: what it lacks is asked for. */
function isSurelyMeant(sheet: SheetSnapshot, problem: Problem): boolean {
  if (problem.kind !== 'missing-columns' || SHEET_NAMES.orders.includes(foldWord(sheet.name))) return true;
  return !problem.fields.includes('orderNo') && !problem.fields.includes('quantity');
}

function ordersOn(
  sheet: SheetSnapshot,
  snapshot: Snapshot,
  maps: readonly FieldMap[],
  used: Set<FieldMap>,
): { readonly mapping: Mapping<'orders'> } | { readonly problem: Problem } | undefined {
  const alone = { ...snapshot, sheets: [sheet], names: snapshot.names.filter((name) => name.sheet === sheet.name) };
  const own = maps.filter(({ role }) => role === 'orders');
  const { mappings, problems } = recognised(alone, own, used, NOT_ORDERS);
  if (mappings.orders) return { mapping: mappings.orders };
  const problem = problems.find(({ kind }) => kind !== 'no-orders');
  return problem && { problem };
}

/** As a review does it, but an answer that names a heading of another sheet is none here. */
function recognised(snapshot: Snapshot, maps: readonly FieldMap[], used: Set<FieldMap>, unused: ReadonlySet<Role>): Recognition {
  const found = recognise(snapshot, maps, unused);
  const strangers = found.problems.filter((problem) => problem.kind === 'map-not-found');
  const fitting = maps.filter((map) => !strangers.some(({ field, heading }) => map.field === field && map.heading === heading));
  if (fitting.length < maps.length) return recognised(snapshot, fitting, used, unused);
  for (const map of maps) if (found.mappings[map.role as Role]) used.add(map);
  return found;
}

/** Stands for the orders, so that the other sheets are recognised as beside them. */
const BARE_ORDERS: SheetSnapshot = {
  name: 'Orders',
  hidden: false,
  rows: [['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price']],
  formulas: new Set(),
  times: new Set(),
  hiddenRows: new Set(),
  merges: [],
  tables: [],
};

/** A sheet that raises a question serves the role that it raises it for: the review of the result asks again. */
function referencesAmong(
  sheets: readonly SheetSnapshot[],
  snapshot: Snapshot,
  maps: readonly FieldMap[],
  used: Set<FieldMap>,
): readonly Reference[] {
  const others = maps.filter(({ role }) => role !== 'orders');
  const { mappings, problems } = recognised({ ...snapshot, sheets: [BARE_ORDERS, ...sheets] }, others, used, new Set());
  return sheets.flatMap((sheet) => {
    const roles = new Map<Role, Mapping | undefined>();
    for (const role of ROLES) if (mappings[role]?.sheet === sheet) roles.set(role, mappings[role]);
    for (const problem of problems) if ('role' in problem && sheetsOf(problem).includes(sheet.name)) roles.set(problem.role, undefined);
    return roles.size > 0 ? [{ sheet, mappings: roles }] : [];
  });
}

function sheetsOf(problem: Problem): readonly string[] {
  if (problem.kind === 'two-sheets') return problem.sheets;
  return 'sheet' in problem ? [problem.sheet] : [];
}
