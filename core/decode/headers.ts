import type { TableInfo } from '../model/book';
import { FIELDS, type Field, type Role } from '../model/roles';
import type { SheetSnapshot } from '../port';
import { groupedHeadings, type Heading, headingsOf } from './header-rows';
import { fieldOf, foldHeading, isScaled, NEEDED, RANKS, type Rank } from './headings';
import type { Remembered } from './memory';
import type { ColumnName, Problem } from './problem';
import { type Band, bandsOf, blocksOf, HEADER_ROWS } from './regions';
import { isBlank } from './text';

/** A heading that a person said stands for a field; `数量#2` is the second column of that heading. */
export interface FieldMap {
  readonly role: string;
  readonly field: string;
  readonly heading: string;
}

/** The columns of a role on a sheet, as far as its headings tell. */
export interface Mapping<R extends Role = Role> {
  readonly role: R;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** The last row (from 0) before the next table or the sheet's end. */
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly columns: ReadonlyMap<Field<R>, Heading>;
  /** Fields found under a heading that says so beyond doubt: not by a weak alias. */
  readonly sure: ReadonlySet<Field<R>>;
  /** Fields that two or more columns claim with equal right. */
  readonly claims: ReadonlyMap<Field<R>, readonly Heading[]>;
  readonly unmatched: readonly FieldMap[];
  /** What a person answered, in this run or a run before. */
  readonly answers: readonly FieldMap[];
}

/** What beside the headings decides: answers, answers remembered, and columns that are not the user's. */
export interface Hints {
  readonly maps: readonly FieldMap[];
  readonly remembered: Remembered;
  readonly notTheirs: (headerRow: number) => ReadonlySet<number>;
}

const NUMERIC: ReadonlySet<string> = new Set(
  (
    'quantity unitPrice netPrice amount giftQuantity shippedBefore packSize minQuantity multipleQuantity price floorPrice maxQuantity buyQuantity ' +
    'buyAmount cap customerCap onHand allocated onHold safetyStock creditLimit temporaryLimit receivable unshipped balance overdueAmount'
  ).split(' '),
);

/**
 * The mapping of a role on the sheet: of its tables the largest complete one, else the header row of most known names. `undefined`
 * where no row among the first twenty of a table names two fields.
 */
export function mapSheet<R extends Role>(sheet: SheetSnapshot, role: R, hints: Hints): Mapping<R> | undefined {
  return largest(bandsOf(sheet).flatMap((band) => mapBand(sheet, band, role, hints) ?? []));
}

function mapBand<R extends Role>(sheet: SheetSnapshot, band: Band, role: R, hints: Hints): Mapping<R> | undefined {
  const candidates: Mapping<R>[] = [];
  const offer = (row: number, headings: readonly Heading[]) => {
    if (headings.length < 2) return;
    const tables = blocksOf(sheet, row, band.bottom, headings).map((block) => mapHeadings(sheet, role, row, band.bottom, block, hints));
    const mapping = largest(tables);
    if (mapping && known(mapping) >= 2) candidates.push(mapping);
  };
  const rows = headerRowsOf(band);
  for (const row of rows) offer(row, headingsOf(sheet, row, hints.notTheirs(row)));
  for (const row of rows.slice(1)) offer(row, groupedHeadings(sheet, row, role, hints.notTheirs(row)));
  return candidates.reduce<Mapping<R> | undefined>((best, each) => (best === undefined || isClearer(each, best) ? each : best), undefined);
}

function isClearer(one: Mapping, other: Mapping): boolean {
  const difference = known(one) - known(other);
  return difference > 0 || (difference === 0 && one.claims.size < other.claims.size);
}

function headerRowsOf({ top, bottom }: Band): readonly number[] {
  const count = Math.min(HEADER_ROWS, bottom - top + 1);
  return Array.from({ length: Math.max(count, 0) }, (_, i) => top + i);
}

/** Of several tables that have all the role needs, the one of most rows; the first where none has. */
function largest<R extends Role>(tables: readonly Mapping<R>[]): Mapping<R> | undefined {
  if (tables.length < 2) return tables[0];
  const complete = tables.filter(isComplete);
  const sizes = new Map(complete.map((table) => [table, sizeOf(table)]));
  return complete.sort((a, b) => sizes.get(b)! - sizes.get(a)!)[0] ?? [...tables].sort((a, b) => known(b) - known(a))[0];
}

function sizeOf({ sheet, headerRow, bottom, columns }: Mapping): number {
  const used = [...columns.values()].map(({ column }) => column);
  let rows = 0;
  for (let at = headerRow + 1; at <= bottom; at++) if (used.some((column) => !isBlank(sheet.rows[at]?.[column]))) rows++;
  return rows;
}

/** Where headings fail, the row that looks most like one, so that a person can be told what stands there. */
export function widestRow(sheet: SheetSnapshot): readonly Heading[] {
  let widest: readonly Heading[] = [];
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rows.length); row++) {
    const headings = headingsOf(sheet, row, new Set());
    if (headings.length > widest.length) widest = headings;
  }
  return widest;
}

/** What a person must answer before the sheet can serve as the role. */
export function problemOf<R extends Role>(mapping: Mapping<R>): Problem | undefined {
  const { role, sheet } = mapping;
  const unmatched = mapping.unmatched[0];
  if (unmatched) {
    return {
      kind: 'map-not-found',
      role,
      field: unmatched.field as Field,
      heading: unmatched.heading,
      columns: mapping.headings.map(columnName),
    };
  }
  for (const [field, headings] of mapping.claims) {
    if (isWanted(mapping, field)) return { kind: 'two-columns', role, sheet: sheet.name, field, columns: headings.map(columnName) };
  }
  const fields = missing(mapping);
  if (fields.length > 0) {
    return { kind: 'missing-columns', role, sheet: sheet.name, fields, columns: mapping.headings.map(columnName) };
  }
  for (const [field, heading] of mapping.columns) {
    if (NUMERIC.has(field) && isScaled(heading.text)) {
      return { kind: 'scaled-heading', role, sheet: sheet.name, field, heading: heading.text };
    }
  }
  return undefined;
}

/** Every needed field has a column, or columns that quarrel about it. */
export function isComplete<R extends Role>(mapping: Mapping<R>): boolean {
  return missing(mapping).length === 0;
}

export function has<R extends Role>(mapping: Mapping<R>, field: Field<R>): boolean {
  return mapping.columns.has(field) || mapping.claims.has(field);
}

export function tableInfo<R extends Role>(mapping: Mapping<R>, sheetIndex: number, lastRow: number): TableInfo<R> {
  const columns = new Map<Field<R>, number>();
  const headings = new Map<Field<R>, string>();
  for (const [field, heading] of mapping.columns) {
    columns.set(field, heading.column);
    headings.set(field, heading.text);
  }
  return { role: mapping.role, sheet: mapping.sheet.name, sheetIndex, headerRow: mapping.headerRow, lastRow, columns, headings };
}

export function columnName(heading: Heading): ColumnName {
  return { letter: columnLetter(heading.column), heading: heading.text };
}

export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function mapHeadings<R extends Role>(
  sheet: SheetSnapshot,
  role: R,
  headerRow: number,
  bottom: number,
  headings: readonly Heading[],
  { maps, remembered }: Hints,
): Mapping<R> {
  const columns = new Map<Field<R>, Heading>();
  const claims = new Map<Field<R>, readonly Heading[]>();
  const sure = new Set<Field<R>>();
  const unmatched: FieldMap[] = [];
  const taken = new Set<Heading>();
  const given = maps.filter((map) => map.role === role);
  const overruled = (before: FieldMap) => given.some(({ field, heading }) => field === before.field || heading === before.heading);
  const answers = [...given, ...remembered(role, headings).filter((before) => !overruled(before))];
  for (const map of answers) {
    const field = map.field as Field<R>;
    const found = headingsNamed(headings, map.heading);
    for (const heading of found) taken.add(heading);
    if (found.length === 0) unmatched.push(map);
    else if (found.length === 1) columns.set(field, found[0]!);
    else claims.set(field, found);
    sure.add(field);
  }
  const candidates = candidatesByField(
    role,
    headings.filter((heading) => !taken.has(heading)),
  );
  for (const [field, ranked] of candidates) {
    if (sure.has(field)) continue;
    const rank = RANKS.find((each) => ranked[each].length > 0)!;
    const [first, ...others] = ranked[rank];
    if (others.length > 0) claims.set(field, ranked[rank]);
    else columns.set(field, first!);
    if (rank !== 'weak') sure.add(field);
  }
  return { role, sheet, headerRow, bottom, headings, columns, sure, claims, unmatched, answers };
}

/** As written where one is; else as folded; else by its number among those of one text. */
function headingsNamed(headings: readonly Heading[], text: string): readonly Heading[] {
  const exact = headings.filter((heading) => heading.text === text.trim());
  if (exact.length > 0) return exact;
  const folded = foldHeading(text);
  const same = headings.filter((heading) => heading.folded === folded);
  const [, name, number] = same.length > 0 ? [] : (/^(.+)#(\d+)$/.exec(text.trim()) ?? []);
  return name === undefined ? same : headingsNamed(headings, name).slice(Number(number) - 1, Number(number));
}

function candidatesByField<R extends Role>(role: R, headings: readonly Heading[]): Map<Field<R>, Record<Rank, Heading[]>> {
  const candidates = new Map<Field<R>, Record<Rank, Heading[]>>();
  for (const heading of headings) {
    const match = fieldOf(role, heading.folded);
    if (!match) continue;
    const ranked = candidates.get(match.field) ?? { own: [], other: [], weak: [] };
    ranked[heading.grouped && match.rank === 'own' ? 'other' : match.rank].push(heading);
    candidates.set(match.field, ranked);
  }
  return candidates;
}

function known(mapping: Mapping): number {
  return mapping.columns.size + mapping.claims.size;
}

function missing<R extends Role>(mapping: Mapping<R>): readonly Field<R>[] {
  return NEEDED[mapping.role].filter((any) => !any.some((field) => has(mapping, field))).map((any) => any[0]!);
}

/** A field that two columns claim is asked about where it is needed, or where a contract name stands twice; else both stay unknown. */
function isWanted<R extends Role>(mapping: Mapping<R>, field: Field<R>): boolean {
  const headings = mapping.claims.get(field) ?? [];
  if (headings.some((heading) => fieldOf(mapping.role, heading.folded)?.rank === 'own')) return true;
  const alternatives = NEEDED[mapping.role].find((any) => any.includes(field));
  return alternatives !== undefined && !alternatives.some((other) => mapping.columns.has(other));
}

export const isField = (role: Role, field: string): boolean => (FIELDS[role] as readonly string[]).includes(field);
