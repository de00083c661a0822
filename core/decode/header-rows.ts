import { ROLES, type Role } from '../model/roles';
import type { Cell, SheetSnapshot } from '../port';
import { fieldOf, foldHeading } from './headings';
import { isBlank } from './text';

/** A column's heading; under a group heading both make its text: `单据日期.日期`. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  /** What it is recognised by. */
  readonly folded: string;
  /** Folded texts that stand above one another, as a repeated header shows them again. */
  readonly parts: readonly string[];
  /** Its own name alone, which a group stands above: the same name may stand below the next group. */
  readonly grouped: boolean;
}

export function headingsOf(sheet: SheetSnapshot, row: number, notTheirs: ReadonlySet<number>): readonly Heading[] {
  const headings: Heading[] = [];
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (typeof cell !== 'string' || isBlank(cell) || notTheirs.has(column)) continue;
    const folded = foldHeading(cell);
    headings.push({ column, text: cell.trim(), folded, parts: [folded], grouped: false });
  }
  return headings;
}

/** The headings of a row and the group headings above it; none where one of the two rows holds more than texts. */
export function groupedHeadings(sheet: SheetSnapshot, row: number, role: Role, notTheirs: ReadonlySet<number>): readonly Heading[] {
  const above = sheet.rows[row - 1] ?? [];
  const below = sheet.rows[row] ?? [];
  if (![...above, ...below].every((cell) => isBlank(cell) || typeof cell === 'string')) return [];
  const headings: Heading[] = [];
  for (let column = 0; column < Math.max(above.length, below.length); column++) {
    if (notTheirs.has(column)) continue;
    const name = textAt(below, column);
    const group = textAt(above, column) || (name === '' ? '' : textAt(above, groupColumn(sheet, row - 1, column)));
    if (group !== '' || name !== '') headings.push(joined(column, group, name, role));
  }
  return headings;
}

const textAt = (row: readonly Cell[], column: number): string => {
  const cell = row[column];
  return typeof cell === 'string' ? cell.trim() : '';
};

/** The first column of the merged group that spans the column; the column itself where none does. */
function groupColumn({ merges }: SheetSnapshot, row: number, column: number): number {
  return merges.find(({ top, bottom, left, right }) => top <= row && row === bottom && left <= column && column <= right)?.left ?? column;
}

function joined(column: number, group: string, name: string, role: Role): Heading {
  const parts = [group, name].filter((part) => part !== '').map((part) => foldHeading(part));
  if (parts.length === 1) return { column, text: group + name, folded: parts[0]!, parts, grouped: false };
  const [above, below] = parts as [string, string];
  const text = `${group}.${name}`;
  const together = [above + below, below + above];
  const named =
    together.find((folded) => fieldOf(role, folded)) ?? together.find((folded) => ROLES.some((other) => fieldOf(other, folded)));
  return { column, text, folded: named ?? below, parts, grouped: named === undefined };
}
