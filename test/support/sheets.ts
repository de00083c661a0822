import { parseIsoDay, serialOfDay } from '../../core/model/date';
import { OWN_COLUMNS, OWN_SHEETS } from '../../core/model/own';
import { ROLES, type Role } from '../../core/model/roles';
import { type Cell, cellIndex, NAME_PREFIX, type OwnName, type SheetSnapshot, type Snapshot } from '../../core/port';
import { FIELD_NAMES, type Named, ROLE_NAMES } from '../../core/words/fields';
import { DEFAULT_SHEETS, fillOrders } from './defaults';

/**
 * Sheets as pipe tables, per role; a role that is left out gets a sheet that makes no finding, `null` takes the sheet away.
 * `finance` is what finance wrote since the review before: see finance.ts.
 */
export type Sheets = { readonly [R in Role]?: string | null } & { readonly finance?: string | undefined };

/** What a table's own columns say of one row. */
export interface Expectation {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** `code` or `code@field`. */
  readonly findings: readonly string[];
  /** Of the row's outcome: `=ship` and the like, with the cell's text. */
  readonly values: readonly (readonly [name: string, text: string])[];
}

export interface Workbook {
  readonly snapshot: Snapshot;
  readonly expectations: readonly Expectation[];
}

/** A table as it was written: headings, and rows of trimmed texts. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A workbook from pipe tables, the first line of each being its headings, which stand in row 1 of their sheet:
 *
 *     sku | quantity | unitPrice | expect
 *     A   | 3        | 9.99      | price/below-list@unitPrice
 *
 * A heading is a field id (written as the contract's English heading), a heading of the contract in either language, an
 * own column's id (`decision`, on orders), or any other text, written as it stands. `expect` and `=name` columns are not written.
 *
 * Cells: blank is blank; `3`, `-1.5` a number; `2026-11-20` a date, stored as a serial; `TRUE`, `FALSE` a boolean; `#N/A`
 * and other errors an error; `#no-value` a formula without a stored value; `"3"` and `'3` the text 3; all else is text.
 *
 * `keys` are what an earlier review wrote beside the order rows, by row.
 */
export function workbook(sheets: Sheets, keys: ReadonlyMap<number, string> = new Map()): Workbook {
  const built = ROLES.flatMap((role) => {
    const given = sheets[role];
    const text = given === undefined ? DEFAULT_SHEETS[role] : given;
    if (text === undefined || text === null) return [];
    const table = parseTable(text);
    return [
      buildSheet(
        role,
        role === 'orders'
          ? withKeys(
              fillOrders(table, (heading) => fieldOf('orders', heading)),
              keys,
            )
          : table,
      ),
    ];
  });
  return {
    snapshot: { sheets: built.map(({ sheet }) => sheet), date1904: false, names: built.flatMap(({ names }) => names) },
    expectations: built.flatMap(({ expectations }) => expectations),
  };
}

/**
 * A page's block: each table under a line with its sheet's name in either language, a blank line between two. Orders that
 * stand again are what people made of them after a review; Finance is what finance wrote after it, and orders below that are those of
 * the same run.
 */
export function parseBlock(block: string): readonly Sheets[] {
  const states: Sheets[] = [];
  let sheets: Sheets = {};
  let isAnswered = false;
  for (const paragraph of block.trim().split(/\n\s*\n/)) {
    const [name = '', ...lines] = paragraph.split('\n');
    const isFinance = Object.values<string>(OWN_SHEETS.finance).includes(name.trim());
    const role = isFinance ? 'finance' : ROLES.find((id) => Object.values(ROLE_NAMES[id]).includes(name.trim()));
    if (role === undefined) throw new Error(`"${name}" is no sheet of the contract`);
    if (sheets[role] !== undefined && role !== 'orders' && role !== 'finance') throw new Error(`"${name}" stands twice`);
    if (isFinance || (sheets[role] !== undefined && !isAnswered)) {
      states.push(sheets);
      sheets = { ...sheets, finance: undefined };
    }
    isAnswered = isFinance;
    sheets = { ...sheets, [role]: lines.join('\n') };
  }
  return [...states, sheets];
}

export function parseTable(text: string): Table {
  const [headings = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const row of rows) if (row.length > headings.length) throw new Error(`more cells than headings: ${row.join(' | ')}`);
  return { headings, rows: rows.map((row) => headings.map((_, column) => row[column] ?? '')) };
}

/** The field that a heading of the notation names; `undefined` for a heading of one's own choosing. */
export function fieldOf(role: Role, heading: string): string | undefined {
  const names = namesOf(role);
  return Object.keys(names).find((id) => id === heading || Object.values(names[id]!).includes(heading));
}

function namesOf(role: Role): Readonly<Record<string, Named>> {
  return role === 'orders' ? { ...FIELD_NAMES.orders, ...OWN_COLUMNS } : FIELD_NAMES[role];
}

function withKeys(table: Table, keys: ReadonlyMap<number, string>): Table {
  if (keys.size === 0) return table;
  return { headings: [...table.headings, 'key'], rows: table.rows.map((row, r) => [...row, keys.get(r + 2) ?? '']) };
}

interface Built {
  readonly sheet: SheetSnapshot;
  readonly names: readonly OwnName[];
  readonly expectations: readonly Expectation[];
}

function buildSheet(role: Role, { headings, rows }: Table): Built {
  const written = headings.flatMap((heading, column) => (isExpectation(heading) ? [] : [column]));
  const formulas = new Set<number>();
  const cells = rows.map((row, r) =>
    written.map((column, c) => {
      const cell = readCell(row[column]!);
      if (row[column] === '#no-value') formulas.add(cellIndex(r + 1, c));
      return cell;
    }),
  );
  const name = ROLE_NAMES[role].en;
  const sheet: SheetSnapshot = {
    name,
    hidden: false,
    rows: [written.map((column) => headingText(role, headings[column]!)), ...cells],
    formulas,
    times: new Set(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
  };
  const names = written.flatMap((column, c) => {
    const id = fieldOf(role, headings[column]!);
    return role === 'orders' && id !== undefined && id in OWN_COLUMNS ? [{ name: NAME_PREFIX + id, sheet: name, column: c }] : [];
  });
  return { sheet, names, expectations: rows.map((row, r) => expectationOf(name, r + 2, headings, row)) };
}

export function expectationOf(sheet: string, row: number, headings: readonly string[], cells: readonly string[]): Expectation {
  const findings: string[] = [];
  const values: [string, string][] = [];
  for (const [column, heading] of headings.entries()) {
    const text = cells[column]!;
    if (heading === 'expect') findings.push(...text.split(/\s+/).filter((token) => token !== ''));
    else if (isExpectation(heading) && text !== '') values.push([heading.slice(1), text]);
  }
  return { sheet, row, findings, values };
}

const isExpectation = (heading: string): boolean => heading === 'expect' || heading.startsWith('=');

function headingText(role: Role, heading: string): string {
  return namesOf(role)[heading]?.en ?? heading;
}

export function readCell(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text.startsWith('#')) return { error: text === '#no-value' ? 'no-value' : text };
  const day = parseIsoDay(text);
  return day === undefined ? text : serialOfDay(day, false);
}
