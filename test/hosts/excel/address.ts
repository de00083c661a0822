import type { Area } from '../../../core';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

export const cellText = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function areaText({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = cellText(top, left);
  return top === bottom && left === right ? first : `${first}:${cellText(bottom, right)}`;
}

export const sheetText = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** `A1`, `$A$1:B2`, `A:B` or `1:3`, with or without a sheet before it; nothing where it is none of these. */
export function parseAddress(text: string): Area | undefined {
  const bare = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(bare);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return { top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) };
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(bare);
  if (columns) return { top: 0, left: columnNumber(columns[1]!), bottom: MAX_ROWS - 1, right: columnNumber(columns[2]!) };
  const rows = /^(\d+):(\d+)$/.exec(bare);
  return rows ? { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 } : undefined;
}

/** The sheet before an address: `'It''s'!A1` → `It's`. */
export function parseSheet(text: string): string | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** What is left of an area when a piece is cut out of it. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const pieces = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...hole, left: area.left, right: hole.left - 1 },
    { ...hole, left: hole.right + 1, right: area.right },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
