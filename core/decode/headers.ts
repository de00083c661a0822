import type { TableInfo } from '../model/book';
import { FIELDS, type Field, type Role } from '../model/roles';
import type { SheetSnapshot } from '../port';
import { fieldOf, foldHeading, isScaled, RANKS, type Rank } from './headings';
import type { ColumnName, Problem } from './problem';
import { isBlank } from './text';

/** A heading that a person said stands for a field. */
export interface FieldMap {
  readonly role: string;
  readonly field: string;
  readonly heading: string;
}

export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly folded: string;
}

/** The columns of a role on a sheet, as far as its headings tell. */
export interface Mapping<R extends Role = Role> {
  readonly role: R;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly headings: readonly Heading[];
  readonly columns: ReadonlyMap<Field<R>, Heading>;
  /** Fields found under a heading that says so beyond doubt: not by a weak alias. */
  readonly sure: ReadonlySet<Field<R>>;
  /** Fields that two or more columns claim with equal right. */
  readonly claims: ReadonlyMap<Field<R>, readonly Heading[]>;
  readonly unmatched: readonly FieldMap[];
}

const HEADER_ROWS = 20;

/** Each row of needed fields: one of them must be there. */
export const NEEDED: { readonly [R in Role]: readonly (readonly Field<R>[])[] } = {
  orders: [['orderNo'], ['customer', 'customerName'], ['sku', 'productName'], ['quantity'], ['unitPrice', 'netPrice']],
  products: [['sku']],
  prices: [['sku'], ['price']],
  discounts: [['discount', 'maxDiscount']],
  gifts: [['giftQuantity', 'ratio']],
  stock: [['sku'], ['onHand']],
  incoming: [['sku'], ['quantity'], ['date']],
  customers: [['customer', 'customerName']],
  settings: [['key'], ['value']],
};

const NUMERIC: ReadonlySet<string> = new Set(
  (
    'quantity unitPrice netPrice amount giftQuantity shippedBefore packSize minQuantity multipleQuantity price floorPrice maxQuantity buyQuantity ' +
    'buyAmount cap customerCap onHand allocated onHold safetyStock creditLimit temporaryLimit receivable unshipped balance overdueAmount'
  ).split(' '),
);

/** The mapping of a role on the sheet's best header row; `undefined` where no row of the first twenty names two fields. */
export function mapSheet<R extends Role>(
  sheet: SheetSnapshot,
  role: R,
  maps: readonly FieldMap[],
  notTheirs: (headerRow: number) => ReadonlySet<number> = () => new Set(),
): Mapping<R> | undefined {
  const own = maps.filter((map) => map.role === role);
  let best: Mapping<R> | undefined;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rows.length); row++) {
    const headings = headingsOf(sheet, row, notTheirs(row));
    if (headings.length < 2) continue;
    const mapping = mapHeadings(sheet, role, row, headings, own);
    if (known(mapping) >= 2 && (best === undefined || known(mapping) > known(best))) best = mapping;
  }
  return best;
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

function headingsOf(sheet: SheetSnapshot, row: number, notTheirs: ReadonlySet<number>): readonly Heading[] {
  const headings: Heading[] = [];
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (typeof cell !== 'string' || isBlank(cell) || notTheirs.has(column)) continue;
    headings.push({ column, text: cell.trim(), folded: foldHeading(cell) });
  }
  return headings;
}

function mapHeadings<R extends Role>(
  sheet: SheetSnapshot,
  role: R,
  headerRow: number,
  headings: readonly Heading[],
  maps: readonly FieldMap[],
): Mapping<R> {
  const columns = new Map<Field<R>, Heading>();
  const claims = new Map<Field<R>, readonly Heading[]>();
  const sure = new Set<Field<R>>();
  const unmatched: FieldMap[] = [];
  const taken = new Set<Heading>();
  for (const map of maps) {
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
  return { role, sheet, headerRow, headings, columns, sure, claims, unmatched };
}

/** As written where one is; else as folded. */
function headingsNamed(headings: readonly Heading[], text: string): readonly Heading[] {
  const exact = headings.filter((heading) => heading.text === text.trim());
  const folded = foldHeading(text);
  return exact.length > 0 ? exact : headings.filter((heading) => heading.folded === folded);
}

function candidatesByField<R extends Role>(role: R, headings: readonly Heading[]): Map<Field<R>, Record<Rank, Heading[]>> {
  const candidates = new Map<Field<R>, Record<Rank, Heading[]>>();
  for (const heading of headings) {
    const match = fieldOf(role, heading.folded);
    if (!match) continue;
    const ranked = candidates.get(match.field) ?? { own: [], other: [], weak: [] };
    ranked[match.rank].push(heading);
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
