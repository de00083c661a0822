import { ROLES } from '../model/roles';
import type { Cell, SheetSnapshot } from '../port';
import type { Heading } from './header-rows';
import { fieldOf, foldHeading, NEEDED } from './headings';
import { isBlank } from './text';

/** Rows (from 0, ends included) that hold one table, or tables side by side. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** The first row that is a header beyond doubt. */
  readonly header: number | undefined;
}

/** Headers are looked for in the first rows of a table. */
export const HEADER_ROWS = 20;
/** So many names of one role make a header, however many columns stand beside them. */
const CERTAINLY = 5;

const bands = new WeakMap<SheetSnapshot, readonly Band[]>();

/** Tables below one another: after a blank row, and a title where there is one, stand headings of a role that are not those of the table above. */
export function bandsOf(sheet: SheetSnapshot): readonly Band[] {
  const known = bands.get(sheet) ?? split(sheet);
  bands.set(sheet, known);
  return known;
}

function split({ rows }: SheetSnapshot): readonly Band[] {
  const found: Band[] = [];
  let top = 0;
  let header: number | undefined;
  let headings: readonly string[] = [];
  let gap: number | undefined;
  for (const [at, row] of rows.entries()) {
    if (row.every(isBlank)) {
      if (header !== undefined) gap ??= at;
      continue;
    }
    const texts = gap !== undefined || (header === undefined && at < HEADER_ROWS) ? headerTexts(row) : undefined;
    const isNext = gap !== undefined && texts?.some((text) => !headings.includes(text));
    if (gap !== undefined && isNext) {
      found.push({ top, bottom: gap - 1, header });
      top = gap + 1;
    }
    if (texts !== undefined && (header === undefined || isNext)) {
      header = at;
      headings = texts;
    }
    if (gap !== undefined && (texts !== undefined || !isTitle(row))) gap = undefined;
  }
  return [...found, { top, bottom: rows.length - 1, header }];
}

/** One text alone; a row that holds more goes on with the table above the gap. */
const isTitle = (row: readonly Cell[]): boolean => row.filter((cell) => !isBlank(cell)).length === 1;

/** The folded texts of a row that is a table's header. */
function headerTexts(row: readonly Cell[]): readonly string[] | undefined {
  const cells = row.filter((cell) => !isBlank(cell));
  if (cells.length < 2 || !cells.every((cell) => typeof cell === 'string')) return undefined;
  const texts = cells.map((cell) => foldHeading(cell));
  return isTable(texts) ? texts : undefined;
}

/** The headings name all that some role needs, and little else. */
function isTable(folded: readonly string[]): boolean {
  return ROLES.some((role) => {
    const named = folded.map((heading) => fieldOf(role, heading)).filter((match) => match !== undefined && match.rank !== 'weak');
    const fields = new Set(named.map((match) => match!.field));
    const telling = fields.size >= CERTAINLY || (fields.size >= 2 && named.length * 2 > folded.length);
    return telling && NEEDED[role].every((any) => any.some((field) => fields.has(field)));
  });
}

/** Tables side by side: headings between which a column is blank all the way down, where each part is a table in its own right. */
export function blocksOf(
  sheet: SheetSnapshot,
  header: number,
  bottom: number,
  headings: readonly Heading[],
): readonly (readonly Heading[])[] {
  const blocks: Heading[][] = [];
  for (const heading of headings) {
    const last = blocks[blocks.length - 1];
    const before = last?.[last.length - 1]?.column;
    if (before === undefined || hasBlankColumn(sheet, header, bottom, before + 1, heading.column)) blocks.push([heading]);
    else last!.push(heading);
  }
  const tables: (readonly Heading[])[] = [];
  for (const block of blocks) {
    if (tables.length > 0 && !isTableOf(block)) tables.push([...tables.pop()!, ...block]);
    else tables.push(block);
  }
  return tables.filter(isTableOf).length > 1 ? tables.filter(isTableOf) : [headings];
}

const isTableOf = (headings: readonly Heading[]): boolean => isTable(headings.map(({ folded }) => folded));

function hasBlankColumn({ rows }: SheetSnapshot, top: number, bottom: number, from: number, until: number): boolean {
  for (let column = from; column < until; column++) {
    let at = top;
    while (at <= bottom && isBlank(rows[at]?.[column])) at++;
    if (at > bottom) return true;
  }
  return false;
}
